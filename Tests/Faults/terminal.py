"""Signals at every prompt, on a pipe and on a terminal whose modes have to be as they were."""

import errno
import os
import pty
import select
import shutil
import signal
import subprocess
import termios
import time

import scenes
from running import files_of, turns

LEAVING = [signal.SIGHUP, signal.SIGTERM, signal.SIGINT]


def signals(bench, row):
    """On a pipe: the signal ends the program with its own exit code, and what was shown is on disk."""
    def leave(reference, at_line, number):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        talk = bench.runner.start(scene.arguments, folder)
        for line in scene.lines[:at_line]:
            talk.wait()
            talk.say(line)
        talk.wait()
        talk.process.send_signal(number)
        # The signal is noticed, or else the end of the input; never neither.
        result = talk.end()
        files = files_of(folder)
        what = f"{scene.name}, {number.name} after line {at_line}"
        row.add(points=1, turns_lost=reference.turns_lost(files, at_line), traps=int(result.is_trap),
                unreadable=reference.unreadable(files), others_changed=reference.others_changed(files))
        if result.code != 128 + number:
            row.wrong(f"{what}: exit {result.code}")
        shutil.rmtree(folder)

    def stop(reference, at_line):
        scene, folder = reference.scene, bench.runner.folder(reference.scene)
        talk = bench.runner.start(scene.arguments, folder)
        for number, line in enumerate(scene.lines):
            talk.wait()
            if number == at_line:
                talk.process.send_signal(signal.SIGSTOP)
                talk.say(line)
                talk.process.send_signal(signal.SIGCONT)
            else:
                talk.say(line)
        talk.wait()
        result = talk.end()
        files = files_of(folder)
        row.add(points=1, turns_lost=reference.turns_lost(files, len(scene.lines)), traps=int(result.is_trap))
        if result.code != 0 or result.out != reference.out:
            row.wrong(f"{scene.name}, stopped and continued at line {at_line}: exit {result.code}")
        shutil.rmtree(folder)

    chosen = [reference for reference in bench.references if reference.scene.name in ("change", "resume")]
    places = [(reference, line) for reference in chosen for line in range(len(reference.scene.lines) - 1)]
    bench.each(leave, [(reference, line, number) for reference, line in places for number in LEAVING])
    bench.each(stop, places)


class Screen:
    """The program on a terminal of its own."""

    def __init__(self, runner, arguments, folder, **faults):
        self.master, self.slave = pty.openpty()
        # Modes that are none of the usual ones, so that setting those is noticed too.
        modes = termios.tcgetattr(self.slave)
        modes[3] &= ~termios.ECHOCTL
        modes[6][termios.VERASE] = b"\x08"
        termios.tcsetattr(self.slave, termios.TCSANOW, modes)
        self.before = termios.tcgetattr(self.slave)
        environment = {**runner.environment(folder, faults), "TERM": "xterm"}
        # The shim is for the program alone, and not for what gives it the terminal.
        shim = "LD_PRELOAD=" + environment.pop("LD_PRELOAD")
        self.process = subprocess.Popen(
            ["setsid", "--ctty", "env", shim, runner.program] + arguments, cwd=folder, env=environment,
            stdin=self.slave, stdout=self.slave, stderr=self.slave)
        self.text = b""

    def read(self, wanted, patience=60):
        """Reads until the screen has shown something, or the program has ended; says whether it was shown."""
        until = time.monotonic() + patience
        while wanted not in self.text and time.monotonic() < until:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.text += os.read(self.master, 65536)
                except OSError as error:
                    if error.errno == errno.EIO:
                        break
                    raise
            elif self.process.poll() is not None:
                break
        return wanted in self.text

    def type(self, text):
        self.text = b""
        os.write(self.master, text)

    def waits(self, question):
        """Whether a question is shown and the editor waits for keys: what is typed before belongs to nobody."""
        return self.read(question) and self.read(HINT)

    def send(self, number):
        self.text = b""
        self.process.send_signal(number)

    def end(self):
        """Waits for the end, and gives the exit code and whether the modes are what they were."""
        self.read(b"\0never\0")
        if self.process.poll() is None:
            self.process.kill()
        code = self.process.wait()
        is_restored = termios.tcgetattr(self.slave) == self.before
        os.close(self.master)
        os.close(self.slave)
        return code, is_restored


# What the agent sees beside the prompt when the editor waits for keys.
HINT = b"? explains"


def modes(bench, row):
    """On a terminal: however the program ends, the terminal is as it was."""
    endings = ["quit", "end of input", "stop and go on", "suspend and go on", "full disk"]
    endings += [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGABRT, signal.SIGSEGV]
    reference = next(reference for reference in bench.references if reference.scene.name == "change")

    def work(ending):
        folder = bench.runner.folder(reference.scene)
        faults = {}
        if ending == "full disk":
            faults = {"FAIL": f"1+:{errno.ENOSPC}", "NAMES": "fsync", "UNDER": os.path.join(folder, "sessions")}
        screen = Screen(bench.runner, scenes.chat(), folder, **faults)
        what = f"{ending.name if isinstance(ending, signal.Signals) else ending}"
        if not screen.waits(b"What happens?"):
            row.wrong(f"{what}: no question was shown")
        screen.type(b"Teams fails\r")
        if not screen.waits(b"Since when?"):
            row.wrong(f"{what}: no second question was shown: {screen.text[-200:]!r}")
        if isinstance(ending, signal.Signals):
            screen.send(ending)
            if ending == signal.SIGINT:
                screen.waits(b"")
                screen.type(b"\x04")
        elif ending == "end of input":
            screen.type(b"\x04")
        else:
            if ending == "stop and go on":
                screen.send(signal.SIGSTOP)
                screen.send(signal.SIGCONT)
            if ending == "suspend and go on":
                screen.send(signal.SIGTSTP)
                screen.send(signal.SIGCONT)
            screen.type(b"/quit\r")
        code, is_restored = screen.end()
        content = files_of(folder).get("sessions/s1.json")
        row.add(points=1, modes_left=int(not is_restored))
        if ending != "full disk":
            row.add(turns_lost=1 - turns(content))
        wanted = {"full disk": 73, signal.SIGHUP: 129, signal.SIGTERM: 143, signal.SIGABRT: -signal.SIGABRT,
                  signal.SIGSEGV: -signal.SIGSEGV}.get(ending, 0)
        if code != wanted:
            row.wrong(f"{what}: exit {code}")
        shutil.rmtree(folder)

    bench.each(work, [(ending,) for ending in endings])
    offered(bench, row)


def offered(bench, row):
    """A chat on a terminal begins with the offer of the session that is unfinished, and asks all the same."""
    reference = next(reference for reference in bench.references if reference.scene.name == "resume")
    folder = bench.runner.folder(reference.scene)
    screen = Screen(bench.runner, scenes.chat(session="s2"), folder)
    offer = b"Session s1 of 2026-03-02 09:15 UTC is unfinished: firstline resume s1"
    if not screen.waits(b"What happens?") or offer not in screen.text:
        row.wrong(f"the unfinished session was not offered: {screen.text!r}")
    screen.type(b"/quit\r")
    code, is_restored = screen.end()
    row.add(points=1, modes_left=int(not is_restored))
    if code != 0:
        row.wrong(f"the offer: exit {code}")
    shutil.rmtree(folder)
