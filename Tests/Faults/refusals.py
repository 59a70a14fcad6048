"""Calls that fail, are interrupted, or do less than they were asked to."""

import errno
import os
import shutil

from judging import ERRORS, FINE, NOT_SAVED, UNSAVED, judge, judge_failure, plain_run, saving_calls
from running import files_of, turns


def failing_once(bench, row):
    def work(reference, call, error):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        code = getattr(errno, error)
        result = bench.runner.run(scene.arguments, scene.lines, folder, FAIL=f"{call.number}:{code}")
        what = f"{scene.name}, {call.name} {call.number} {os.path.basename(call.path)} gives {error}"
        judge_failure(bench, row, reference, result, what, is_over=True)
        shutil.rmtree(folder)

    chosen = [reference for reference in bench.references if reference.scene.name not in ("chat", "shipped content")]
    points = [(reference, call, error) for reference in chosen for call in saving_calls(bench, reference)
              for error in ERRORS]
    bench.each(work, bench.some(points, 8))


def failing_from_then_on(bench, row):
    def work(reference, call, error):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        code = getattr(errno, error)
        under = os.path.join(folder, os.path.relpath(call.path, call.top).split("/")[0])
        result = bench.runner.run(scene.arguments, scene.lines, folder, FAIL=f"{call.number}+:{code}",
                                  NAMES=call.name, UNDER=under)
        what = f"{scene.name}, {call.name} gives {error} from {call.number} on"
        judge_failure(bench, row, reference, result, what, is_over=False)
        # The answer to the first line that is not on disk begins with the warning.
        said = [line for line, offset in enumerate(reference.offsets) if result.out[:offset] == reference.out[:offset]]
        place = reference.offsets[said[-1]] if said else 0
        if result.code == UNSAVED and b"NOT RESUMED" not in result.err and said and said[-1] < len(scene.lines):
            if not any(result.out[place:].startswith(mark) for mark in NOT_SAVED):
                row.wrong(f"{what}: not told at once, but {result.out[place:place + 60]!r}")
        shutil.rmtree(folder)

    points = []
    for reference in bench.references[1:2] + bench.references[3:4]:
        run = plain_run(bench, reference)
        shutil.rmtree(run.folder)
        calls = saving_calls(bench, reference, ("open", "write", "fsync", "rename", "link"))
        for call in calls:
            call.top = run.folder
        points += [(reference, call, error) for call in calls for error in ERRORS]
    bench.each(work, bench.some(points, 4))


def saved_elsewhere(bench, row):
    """The disk fails for good, and the agent saves the session to another."""
    reference = bench.references[1]
    words = ["It fails\n", "Teams\n", "/save kept/mine.json\n", "since 9am\n"]
    calls = [call for call in saving_calls(bench, reference, ("write", "fsync", "open", "rename"))]

    def work(call, error):
        folder = bench.runner.folder(reference.scene)
        result = bench.runner.run(reference.scene.arguments, words, folder, NAMES=call.name,
                                  FAIL=f"{call.number}+:{getattr(errno, error)}", UNDER=os.path.join(folder, "sessions"))
        content = files_of(folder).get("kept/mine.json")
        row.add(points=1, turns_lost=3 - turns(content), traps=int(result.is_trap))
        if result.code != FINE or not result.out.endswith(b"Saved: kept/mine.json\n"):
            row.wrong(f"{call.name} gives {error} from {call.number} on: exit {result.code}")
        shutil.rmtree(folder)

    # Only what fails before the session moves to the other place.
    early = [call for call in calls if call.number < calls[len(calls) // 3].number]
    bench.each(work, bench.some([(call, error) for call in early for error in ERRORS], 2))


def interrupted(bench, row):
    def work(reference, call):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        result = bench.runner.run(scene.arguments, scene.lines, folder, FAIL=f"{call.number}:{errno.EINTR}")
        what = f"{scene.name}, {call.name} {call.number} is interrupted"
        files = judge(row, reference, result, what)
        mine = {path: content for path, content in files.items() if path in reference.known}
        if result.code != FINE or result.out != reference.out or mine != reference.final:
            row.wrong(f"{what}: exit {result.code}, and something is not as it would be")
        shutil.rmtree(folder)

    points = []
    for reference in bench.references[:3]:
        run = plain_run(bench, reference)
        shutil.rmtree(run.folder)
        points += [(reference, call) for call in saving_calls(bench, reference)]
        points += [(reference, call) for call in run.calls if call.what == "shown"]
    bench.each(work, bench.some(points, 4))


def short_writes(bench, row):
    def work(reference, size):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        result = bench.runner.run(scene.arguments, scene.lines, folder, SHORT=size)
        files = judge(row, reference, result, f"{scene.name}, {size} bytes at a time")
        if {path: files.get(path) for path in reference.final} != reference.final:
            row.wrong(f"{scene.name}, {size} bytes at a time: not all is saved")
        shutil.rmtree(folder)

    bench.each(work, [(reference, size) for reference in bench.references for size in (97, 4096)])
