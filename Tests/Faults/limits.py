"""Limits on what the program may use, and file systems that are full or read-only."""

import os
import resource
import shutil
import subprocess
import threading

from judging import FINE, UNSAVED, judge, judge_failure, was_told
from running import files_of


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
            try:
                scene.prepare(folder)
            except OSError:
                # Too small for what the script begins with.
                return
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
