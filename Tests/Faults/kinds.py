"""The classes of faults, each of which fills one row of the table, and the checks of the test itself."""

import errno
import os
import re
import resource
import shutil
import subprocess
import threading

import disk
import scenes
import terminal
from running import files_of, turns

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


# MARK: Death


def killed(bench, row):
    left = {}
    guard = threading.Lock()

    def work(reference, number):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        result = bench.runner.run(scene.arguments, scene.lines, folder, KILL=number)
        what = f"{scene.name}, killed before call {number}"
        files = judge(row, reference, result, what)
        if result.code != -9:
            row.wrong(f"{what}: exit {result.code}")
        if not reference.out.startswith(result.out):
            row.wrong(f"{what}: something else was shown")
        # One of each kind of rest is gone on with.
        rest = (scene.name, tuple(sorted(files.items())))
        with guard:
            is_new = rest not in left
            left[rest] = True
        if is_new:
            go_on(bench, row, reference, folder, files, what)
        shutil.rmtree(folder)

    points = []
    for reference in bench.references:
        run = plain_run(bench, reference)
        first = next(call.number for call in run.calls if touches(call, run.folder))
        # What comes before the script's own files is the same for all scripts.
        begin = 1 if reference is bench.references[0] and not bench.is_short else first
        points += [(reference, number) for number in range(begin, run.calls[-1].number + 1)]
        shutil.rmtree(run.folder)
    bench.each(work, bench.some(points, 40))


def go_on(bench, row, reference, folder, files, what):
    """Goes on with what a killed program has left, and checks that it works."""
    scene = reference.scene
    saved = [path for path in reference.known if path in files]
    latest = max(saved, key=lambda path: turns(files[path]), default=None)
    if latest:
        # A file away from the folder for sessions is in place as well where it lies.
        arguments = scenes.resume(latest, folder=os.path.dirname(latest), now=scenes.LATER)
    else:
        arguments = scene.arguments
    result = bench.runner.run(arguments, ["/note back again\n"], folder)
    after = files_of(folder)
    # Where the case has ended, nobody on a pipe is asked for more.
    more = 1 if latest and b'"outcome" : "' in files[latest] else 2
    has_more = not latest or turns(after[latest]) >= turns(files[latest]) + more
    rests = [path for path in after if os.path.basename(path).startswith(f".{os.path.basename(latest or '?')}.")]
    if result.code != FINE or not has_more or rests:
        row.wrong(f"{what}, gone on with: exit {result.code}, {rests}; {result.err[-200:]!r}")


def power_cut(bench, row):
    for reference in bench.references:
        run = plain_run(bench, reference)
        states, lost, broken = disk.power_cuts(reference, run.calls, run.folder)
        row.add(points=states, turns_lost=lost, unreadable=broken)
        if lost or broken:
            row.notes.append(f"{reference.scene.name}: {lost} turns lost, {broken} unreadable")
        shutil.rmtree(run.folder)


# MARK: Calls that fail


def saving_calls(bench, reference, names=SAVING):
    run = plain_run(bench, reference)
    shutil.rmtree(run.folder)
    return [call for call in run.calls if call.name in names and touches(call, run.folder) and call.result >= 0
            and (call.name != "open" or call.what == "create" or os.path.basename(call.path) in ("sessions", "mine"))]


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


def was_told(result):
    """Whether the agent was told that the session is not saved."""
    return any(mark in result.out + result.err for mark in NOT_SAVED + (b"NOT RESUMED: ",))


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


def short_writes(bench, row):
    def work(reference, size):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        result = bench.runner.run(scene.arguments, scene.lines, folder, SHORT=size)
        files = judge(row, reference, result, f"{scene.name}, {size} bytes at a time")
        if {path: files.get(path) for path in reference.final} != reference.final:
            row.wrong(f"{scene.name}, {size} bytes at a time: not all is saved")
        shutil.rmtree(folder)

    bench.each(work, [(reference, size) for reference in bench.references for size in (97, 4096)])


# MARK: Limits and mounts


def limited(bench, row, limits, name):
    def work(reference, value):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        # The output goes through a pipe, for a limit on files would hold for it too.
        read_end, write_end = os.pipe()
        shown = []
        reader = threading.Thread(target=lambda: shown.extend(iter(lambda: os.read(read_end, 65536), b"")))
        reader.start()
        result = bench.runner.run(scene.arguments, scene.lines, folder, limits=[(name, value)], stdout=write_end)
        os.close(write_end)
        reader.join()
        os.close(read_end)
        result.out = b"".join(shown)
        if result.code == 127 and b"shared librar" in result.err:
            return
        judge(row, reference, result, f"{scene.name}, limit {value}", acknowledged=False)
        files = files_of(folder)
        all_saved, told = reference.has_all(files), was_told(result)
        refused = result.code in (1, 2, 65) and result.err
        if not (result.code == FINE and all_saved or result.code == UNSAVED and told or refused):
            row.wrong(f"{scene.name}, limit {value}: exit {result.code}, told {told}, all saved {all_saved}")
        shutil.rmtree(folder)

    chosen = [reference for reference in bench.references if reference.scene.name in ("chat", "change", "resume")]
    bench.each(work, [(reference, value) for reference in chosen for value in limits])


def file_size(bench, row):
    limited(bench, row, [0, 1, 1000, 2000, 4096, 8000, 16000, 32000], resource.RLIMIT_FSIZE)


def descriptors(bench, row):
    limited(bench, row, range(3, 20), resource.RLIMIT_NOFILE)


def mounted(bench, row, options, prepare=None):
    """Runs every script in a file system of its own, where only a namespace of our own makes that harmless."""
    if os.geteuid() != 0 or "FAULTS_OWN_MOUNTS" not in os.environ:
        row.skipped = "needs root"
        return

    def work(reference, option):
        folder = bench.runner.folder()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", option, "firstline", folder], capture_output=True)
        if mount.returncode != 0:
            row.skipped = "needs root that may mount"
            return
        scene = reference.scene
        try:
            scene.prepare(folder)
        except OSError:
            return
        try:
            if prepare:
                prepare(folder)
            result = bench.runner.run(scene.arguments, scene.lines, folder)
            judge_failure(bench, row, reference, result, f"{scene.name} on tmpfs {option}", is_over=False)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)

    bench.each(work, [(reference, option) for reference in bench.references for option in options])


def full_disk(bench, row):
    mounted(bench, row, ["size=%dk" % size for size in (8, 12, 16, 20, 24, 32, 48)])


def no_more_files(bench, row):
    mounted(bench, row, ["nr_inodes=%d" % count for count in (6, 7, 8, 9, 10, 11, 12)])


def read_only(bench, row):
    def remount(folder):
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)

    mounted(bench, row, ["size=1m"], remount)


# MARK: Others


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


# MARK: The checks of the test itself


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
    checks.append(Check(f"without any one fsync: {noticed} of {syncs} are missed", noticed == syncs))
    checks.append(without_lock(bench))
    return checks


def touches_any(call, folder):
    return call.path == folder or touches(call, folder)


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


ALL = [
    ("killed before every call", killed),
    ("power cut at every call", power_cut),
    ("a call fails once (" + ", ".join(ERRORS) + ")", failing_once),
    ("a call fails from then on", failing_from_then_on),
    ("then saved elsewhere", saved_elsewhere),
    ("a call is interrupted (EINTR)", interrupted),
    ("short writes", short_writes),
    ("full disk (tmpfs)", full_disk),
    ("no more files (tmpfs)", no_more_files),
    ("read-only mount", read_only),
    ("limit on the size of files", file_size),
    ("few descriptors", descriptors),
    ("two writers, the second is told whose", two_writers),
    ("eight at once", many_writers),
    ("a clock going back", clock_back),
    ("the output is closed or full", closed_pipe),
    ("SIGHUP, SIGTERM, SIGINT, STOP and CONT", terminal.signals),
    ("the same on a terminal", terminal.modes),
]
SHORT = ["killed before every call", "power cut at every call", ALL[2][0], "a call fails from then on",
         "a call is interrupted (EINTR)", "eight at once"]
