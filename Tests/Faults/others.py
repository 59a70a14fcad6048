"""Other programs, the clock, and whoever reads the output."""

import os
import re
import shutil

import scenes
from judging import FINE, UNSAVED, judge
from running import files_of, turns


def two_writers(bench, row):
    """While one program holds the session, a second one is refused and told whose it is."""
    second_lines = ["/note from the second\n"]

    def work(reference, at_line):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        talk = bench.runner.start(scene.arguments, folder)
        for line in scene.lines[:at_line]:
            talk.wait()
            talk.say(line)
        talk.wait()
        held = next(path for path in reference.states[at_line])
        for arguments in (scenes.resume(held, folder=os.path.dirname(held), agent="second"),
                          scenes.chat(folder=os.path.dirname(held), agent="second")):
            second = bench.runner.run(arguments, second_lines, folder)
            if second.code != UNSAVED or f"(process {talk.process.pid}, since ".encode() not in second.err:
                row.wrong(f"{scene.name}: the second has exit {second.code}: {second.err!r}")
        for line in scene.lines[at_line:]:
            talk.say(line)
            if not talk.wait():
                break
        result = talk.end()
        files = judge(row, reference, result, f"{scene.name}, a second writer after line {at_line}")
        if {path: files.get(path) for path in reference.final} != reference.final:
            row.wrong(f"{scene.name}: the first did not go on as it would have")
        shutil.rmtree(folder)

    chosen = [reference for reference in bench.references if reference.scene.name in ("change", "resume")]
    bench.each(work, [(reference, line) for reference in chosen for line in range(len(reference.scene.lines) - 1)])


def many_writers(bench, row):
    """Eight programs go on with one session at the same time: each is refused, or what it was told is in the file."""
    reference = next(reference for reference in bench.references if reference.scene.name == "resume")
    folder = bench.runner.folder(reference.scene)
    with_all = [bench.pool.submit(bench.runner.run, scenes.resume(agent=f"agent-{number}"), [f"/note from {number}\n"],
                                  folder) for number in range(8)]
    codes = [future.result().code for future in with_all]
    content = files_of(folder)["sessions/s1.json"].decode()
    kept = sum(1 for number in range(8) if re.search(rf'"said" : "from {number}"', content))
    row.add(points=8, turns_lost=codes.count(FINE) - kept)
    if not set(codes) <= {FINE, UNSAVED} or FINE not in codes:
        row.wrong(f"exit codes {codes}")
    replay = bench.runner.run(["replay", "--prompts", scenes.PROMPTS, "sessions/s1.json"], [], folder)
    row.add(unreadable=int(replay.code != FINE))


def clock_back(bench, row):
    def work(reference, step):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        arguments = list(scene.arguments)
        at = arguments.index("--now")
        del arguments[at:at + 2]
        result = bench.runner.run(arguments, scene.lines, folder, CLOCK=step)
        files = files_of(folder)
        lost = sum(turns(content) - turns(files.get(path)) for path, content in reference.final.items())
        row.add(points=1, turns_lost=lost, traps=int(result.is_trap),
                others_changed=reference.others_changed(files))
        replay = bench.runner.run(["replay", "--prompts", scenes.PROMPTS] + list(reference.final), [], folder)
        row.add(unreadable=int(replay.code not in (FINE, 1)))
        if result.code != FINE:
            row.wrong(f"{scene.name}, the clock goes back by {step} s: exit {result.code}: {result.err!r}")
        shutil.rmtree(folder)

    bench.each(work, [(reference, step) for reference in bench.references for step in (1, 3600, 10 * 86400)])


def closed_pipe(bench, row):
    """Whoever reads the output goes away after some line, or a full device takes none of it."""
    def work(reference, at_line):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        read_end, write_end = os.pipe()
        talk = bench.runner.start(scene.arguments, folder, stdout=write_end)
        os.close(write_end)
        for line in scene.lines[:at_line]:
            talk.wait()
            talk.say(line)
        talk.wait()
        os.close(read_end)
        for line in scene.lines[at_line:]:
            talk.say(line)
            if not talk.wait():
                break
        result = talk.end()
        judge(row, reference, result, f"{scene.name}, the reader leaves after line {at_line}", acknowledged=False)
        row.add(turns_lost=reference.turns_lost(files_of(folder), at_line))
        if result.code != FINE:
            row.wrong(f"{scene.name}, the reader leaves after line {at_line}: exit {result.code}")
        shutil.rmtree(folder)

    def full(reference):
        folder = bench.runner.folder(reference.scene)
        with open("/dev/full", "wb") as device:
            result = bench.runner.run(reference.scene.arguments, reference.scene.lines, folder, stdout=device)
        judge(row, reference, result, f"{reference.scene.name} to /dev/full")
        shutil.rmtree(folder)

    bench.each(work, [(reference, line) for reference in bench.references[1:4]
                      for line in range(len(reference.scene.lines))])
    bench.each(full, [(reference,) for reference in bench.references])
