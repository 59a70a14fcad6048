"""The checks of the test itself: what it has to notice."""

import shutil

import disk
import scenes
from judging import FINE, plain_run, touches_any
from running import files_of


class Check:
    def __init__(self, text, is_noticed):
        self.is_noticed = is_noticed
        self.text = f"{text} – {'noticed' if is_noticed else 'NOT NOTICED'}"


def self_checks(bench):
    """Takes away one thing at a time that the promise rests on: each time turns have to be lost."""
    checks = []
    for name, skip in (("the fsync of the file", "file-sync"), ("the fsync of the folder", "folder-sync")):
        lost = broken = 0
        for reference in bench.references:
            run = plain_run(bench, reference, SKIP=skip)
            _, some, bad = disk.power_cuts(reference, run.calls, run.folder)
            lost, broken = lost + some, broken + bad
            shutil.rmtree(run.folder)
        checks.append(Check(f"without {name}: {lost} acknowledged turns lost, {broken} broken states", lost > 0))
    noticed, syncs = 0, 0
    for reference in bench.references:
        run = plain_run(bench, reference)
        numbers = [call.number for call in run.calls if call.name == "fsync" and touches_any(call, run.folder)]
        for number in bench.some(numbers, 6):
            _, lost, broken = disk.power_cuts(reference, run.calls, run.folder, skipping=number)
            syncs += 1
            noticed += lost > 0 or broken > 0
        shutil.rmtree(run.folder)
    checks.append(Check(f"without any one of {syncs} fsyncs: turns or files lost {noticed} times", noticed == syncs))
    checks.append(without_lock(bench))
    return checks


def without_lock(bench):
    """Two programs go on with one session, and the lock keeps nobody out."""
    reference = next(reference for reference in bench.references if reference.scene.name == "resume")
    folder = bench.runner.folder(reference.scene)
    talk = bench.runner.start(scenes.resume(agent="first"), folder, SKIP="lock")
    talk.wait()
    second = bench.runner.run(scenes.resume(agent="second"), ["/note from the second\n"], folder, SKIP="lock")
    talk.say("/note from the first\n")
    talk.wait()
    talk.end()
    content = files_of(folder)["sessions/s1.json"].decode()
    lost = second.code == FINE and '"said" : "from the second"' not in content
    return Check(f"without the lock: {int(lost)} acknowledged turn of the second writer lost", lost)
