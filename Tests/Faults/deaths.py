"""The program dies, or the power goes."""

import os
import shutil
import threading

import disk
import scenes
from judging import FINE, judge, plain_run, touches
from running import files_of, turns


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
