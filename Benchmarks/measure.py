#!/usr/bin/env python3
"""Measures the program beside a peer, in one run: processor time, so that other work on the machine matters little.

    Benchmarks/measure.py PROGRAM

Prints the start to the first question, a whole turn (understanding, walk, record, two syncs, printing), and a replay, each
with how often Python's bare start, or its reading of the same JSON, fits in.
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


def main():
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
