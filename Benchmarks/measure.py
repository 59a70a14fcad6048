#!/usr/bin/env python3
"""Measures the program beside a peer, in one run: processor time, so that other work on the machine matters little.

    Benchmarks/measure.py PROGRAM

Prints the start to the first question, a whole turn (understanding, walk, record, two syncs, printing), and a replay, each
with how often Python's bare start, or its reading of the same JSON, fits in. Then what it costs to understand texts of 1, 10 and
100 KB; ten times the text takes about ten times the time.
"""
import glob, json, os, resource, shutil, statistics, subprocess, sys, tempfile

PROGRAM = os.path.realpath(sys.argv[1])
ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def cpu(command, text=""):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def median(count, make):
    return statistics.median(make(number) for number in range(count))


def chat(folder, name):
    return [PROGRAM, "chat", "--prompts", ROOT + "/prompts", "--save-to", folder, "--session", name,
            "--now", "2026-03-02T09:15:00Z"]


def understanding():
    command = [PROGRAM, "understand", "--json", "--prompts", ROOT + "/prompts"]
    empty = median(9, lambda n: cpu(command))
    texts = {"reports": "Since 9am 20 users cannot sign in to Outlook, the mailbox shows AADSTS50076 and OneDrive does not sync. ",
             "unknown words": "qzxwv brglt mnopk ", "Chinese": "今天早上九点所有用户无法登录邮箱，"}
    for name, text in texts.items():
        times = []
        for size in [1_000, 10_000, 100_000]:
            line = json.dumps(text * (size // len(text.encode()) + 1), ensure_ascii=False) + "\n"
            times.append((median(3, lambda n: cpu(command, line * (400_000 // size))) - empty) / (400_000 // size))
        print(f"understanding, {name:14} {times[0] * 1e6:6.0f} us for 1 KB   {times[2] * 1e3:5.1f} ms for 100 KB, "
              f"{times[2] / times[1]:4.1f} times as long as for 10 KB")


def main():
    understanding()
    folder = tempfile.mkdtemp()
    try:
        start = median(30, lambda n: cpu(chat(folder, f"start{n}")))
        python = median(30, lambda n: cpu([sys.executable, "-c", "pass"]))
        print(f"start to the first question   {start * 1e3:6.1f} ms   {python / start:4.1f} of Python's bare start")

        longest = max(glob.glob(ROOT + "/transcripts/*/*.json"), key=lambda path: len(json.load(open(path))["turns"]))
        turns = [turn["said"].replace("\n", " ") for turn in json.load(open(longest))["turns"] if turn["kind"] == "reply"]
        session = median(20, lambda n: cpu(chat(folder, f"turns{n}"), "\n".join(turns) + "\n"))
        turn = (session - start) / len(turns)
        print(f"a turn, with saving           {turn * 1e6:6.0f} us   ({len(turns)} turns of one session)")

        copies = os.path.join(folder, "copies")
        files = glob.glob(ROOT + "/transcripts/*/*.json")
        for copy in range(10):
            for number, path in enumerate(files):
                os.makedirs(f"{copies}/{copy}", exist_ok=True)
                shutil.copy(path, f"{copies}/{copy}/{number}.json")
        replay = [PROGRAM, "replay", "--prompts", ROOT + "/prompts"]
        one = median(5, lambda n: cpu(replay + [files[0]]))
        many = median(5, lambda n: cpu(replay + [copies]))
        seconds = (many - one) / (10 * len(files) - 1)
        reading = "import json,sys,glob\nfor path in glob.glob(sys.argv[1] + '/*/*.json'): json.load(open(path))"
        peer = (median(5, lambda n: cpu([sys.executable, "-c", reading, copies])) - python) / (10 * len(files))
        print(f"a replay from its file        {seconds * 1e6:6.0f} us   {peer / seconds:4.2f} of Python's reading the JSON "
              f"({1 / seconds:.0f} a second, {sum(len(json.load(open(p))['turns']) for p in files) / len(files):.1f} turns)")
    finally:
        shutil.rmtree(folder)


main()
