"""What every class of faults asks of a run."""

import os
import shutil

from running import files_of

UNSAVED, FINE = 73, 0
NOT_SAVED = (b"NOT SAVED: ", "未保存：".encode())
ERRORS = ["EIO", "ENOSPC", "EDQUOT", "EROFS"]
# The calls that bring a session to disk.
SAVING = ("open", "write", "fsync", "rename", "link", "mkdir", "fchmod", "flock")


def judge(row, reference, result, what, acknowledged=True):
    """Counts what a run has left on disk, whatever became of the run."""
    files = files_of(result.folder)
    lines = reference.acknowledged(len(result.out)) if acknowledged else -1
    lost, broken = reference.turns_lost(files, lines), reference.unreadable(files)
    others, traps = reference.others_changed(files), int(result.is_trap)
    row.add(points=1, turns_lost=lost, unreadable=broken, others_changed=others, traps=traps)
    if lost or broken or others or traps:
        row.notes.append(f"{what}: exit {result.code}; {sorted(files)}; {result.err[-200:]!r}")
    return files


def plain_run(bench, reference, **faults):
    """A run without a fault whose calls are known."""
    scene = reference.scene
    return bench.runner.run(scene.arguments, scene.lines, bench.runner.folder(scene), wants_log=True, **faults)


def touches(call, folder):
    return call.path.startswith(folder + "/")


def touches_any(call, folder):
    return call.path == folder or touches(call, folder)


def saving_calls(bench, reference, names=SAVING):
    run = plain_run(bench, reference)
    shutil.rmtree(run.folder)
    return [call for call in run.calls if call.name in names and touches(call, run.folder) and call.result >= 0
            and (call.name != "open" or call.what == "create" or os.path.basename(call.path) in ("sessions", "mine"))]


def was_told(result):
    """Whether the agent was told that the session is not saved."""
    return any(mark in result.out + result.err for mark in NOT_SAVED + (b"NOT RESUMED: ",))


def judge_failure(bench, row, reference, result, what, is_over):
    """A run with a failure: either all is saved in the end, or the agent was told and the exit code says so."""
    files = judge(row, reference, result, what, acknowledged=False)
    told = was_told(result)
    if result.code == FINE:
        if not reference.has_all(files):
            row.wrong(f"{what}: exit 0, and not all is saved")
    elif result.code != UNSAVED or not told:
        row.wrong(f"{what}: exit {result.code}, told: {told}")
    elif not is_over and reference.has_all(files) and "fsync" not in what:
        row.wrong(f"{what}: told that it is not saved, and it is")
    rests = [path for path in files if path.endswith(".tmp")]
    if rests and is_over:
        row.wrong(f"{what}: {rests} left behind")
