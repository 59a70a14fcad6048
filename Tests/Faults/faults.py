#!/usr/bin/env python3
"""Makes the file system fail the program in every way there is, and counts what is lost.

    Tests/Faults/faults.py PROGRAM            everything, some minutes
    Tests/Faults/faults.py --short PROGRAM    a part of it, for every change

Ends with 1 when anything was lost, or when the test did not notice that a sync or the lock was taken away.
"""

import argparse
import concurrent.futures
import os
import shutil
import signal
import sys
import tempfile
import time

import checks
import kinds
import running
import scenes

COLUMNS = ["points", "turns lost", "unreadable", "others changed", "traps", "wrong", "modes left"]


class Row:
    """The figures of one class of faults."""

    def __init__(self, name):
        self.name, self.skipped = name, None
        self.figures = dict.fromkeys(COLUMNS, 0)
        self.notes = []

    def add(self, **figures):
        for name, count in figures.items():
            self.figures[name.replace("_", " ")] += count

    def wrong(self, note):
        """Something that has to be so is not."""
        self.add(wrong=1)
        self.notes.append(note)

    @property
    def is_fine(self):
        return not any(count for name, count in self.figures.items() if name != "points")

    def text(self):
        if self.skipped:
            return f"{self.name:<44}  skipped: {self.skipped}"
        return f"{self.name:<44}" + "".join(f"{self.figures[name]:>{len(name) + 2}}" for name in COLUMNS)


class Bench:
    """What all classes share: the runs, the scripts, and how many of the points are taken."""

    def __init__(self, runner, is_short):
        self.runner, self.is_short = runner, is_short
        scenes.put_together(runner.top)
        self.pool = concurrent.futures.ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 2))
        self.scenes = scenes.scenes(runner.program)
        if is_short:
            self.scenes = [scene for scene in self.scenes if scene.name in ("change", "resume")]
        self.references = list(self.pool.map(lambda scene: running.Reference(runner, scene), self.scenes))

    def some(self, points, count):
        """All points, or in a short run so many of them that lie as far apart as can be."""
        points = list(points)
        if not self.is_short or len(points) <= count:
            return points
        return [points[index * len(points) // count] for index in range(count)]

    def each(self, work, points):
        """Does the work for every point, several at a time."""
        return list(self.pool.map(lambda point: work(*point), points))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="take about 60 points only")
    parser.add_argument("--only", metavar="TEXT", help="only the classes with this text in their name")
    parser.add_argument("program")
    options = parser.parse_args()
    # Mounts of our own are nobody else's business and go with the process.
    if os.geteuid() == 0 and not options.short and "FAULTS_OWN_MOUNTS" not in os.environ and shutil.which("unshare"):
        os.environ["FAULTS_OWN_MOUNTS"] = "1"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", sys.executable] + sys.argv)

    # Whoever is told to leave tidies up as well.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    began = time.monotonic()
    # In memory a sync takes no time; whether one was made is what counts here.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    top = os.path.realpath(tempfile.mkdtemp(prefix="firstline-faults-", dir=memory))
    bench = None
    try:
        bench = Bench(running.Runner(options.program, running.build_shim(top), top), options.short)
        print(f"{'fault':<44}" + "".join(f"  {name}" for name in COLUMNS), flush=True)
        rows = []
        for name, kind in kinds.ALL:
            if options.only and options.only not in name or options.short and name not in kinds.SHORT:
                continue
            row = Row(name)
            kind(bench, row)
            print(row.text(), flush=True)
            for note in row.notes[:5]:
                print(f"    {note}", flush=True)
            rows.append(row)
        noticed = checks.self_checks(bench)
        for check in noticed:
            print(f"self-check: {check.text}", flush=True)
        points = sum(row.figures["points"] for row in rows)
        print(f"{points} points in {time.monotonic() - began:.0f} s.")
        is_fine = all(row.is_fine for row in rows) and all(check.is_noticed for check in noticed)
        skipped = sum(1 for row in rows if row.skipped)
        rest = f" {skipped} classes were skipped, and show nothing." if skipped else ""
        print(("Nothing was lost." if is_fine else "NOT FINE: see above.") + rest)
        return 0 if is_fine else 1
    finally:
        if bench:
            bench.pool.shutdown(cancel_futures=True)
        shutil.rmtree(top, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
