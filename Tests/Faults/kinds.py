"""The classes of faults, each of which fills one row of the table."""

import deaths
import judging
import limits
import others
import refusals
import terminal

ALL = [
    ("killed before every call", deaths.killed),
    ("power cut at every call", deaths.power_cut),
    ("a call fails once (" + ", ".join(judging.ERRORS) + ")", refusals.failing_once),
    ("a call fails from then on", refusals.failing_from_then_on),
    ("then saved elsewhere", refusals.saved_elsewhere),
    ("a call is interrupted (EINTR)", refusals.interrupted),
    ("short writes", refusals.short_writes),
    ("full disk (tmpfs)", limits.full_disk),
    ("no more files (tmpfs)", limits.no_more_files),
    ("read-only mount", limits.read_only),
    ("limit on the size of files", limits.file_size),
    ("few descriptors", limits.descriptors),
    ("two writers, the second is told whose", others.two_writers),
    ("eight at once", others.many_writers),
    ("a clock going back", others.clock_back),
    ("the output is closed or full", others.closed_pipe),
    ("SIGHUP, SIGTERM, SIGINT, STOP and CONT", terminal.signals),
    ("the same on a terminal", terminal.modes),
]
SHORT = ["killed before every call", "power cut at every call", ALL[2][0], "a call fails from then on",
         "a call is interrupted (EINTR)", "eight at once"]
