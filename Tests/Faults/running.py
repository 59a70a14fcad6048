"""Runs the program with the shim before the C library, and knows what has to be on disk when."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading

import scenes

HERE = os.path.dirname(os.path.abspath(__file__))
LEFT_BEHIND = re.compile(r"^\.[A-Za-z0-9._-]+\.(tmp|lock)$")
TRAP = re.compile(rb"Fatal error|Illegal instruction|Segmentation fault|\*\*\* .* crashed|Current stack trace")


def build_shim(folder):
    """Compiles the shim with whatever C compiler there is; Swift brings one along."""
    beside_swift = os.path.join(os.path.dirname(os.path.realpath(shutil.which("swift") or "/")), "clang")
    compiler = next((name for name in ("cc", "clang", beside_swift) if shutil.which(name)), None)
    if compiler is None:
        raise SystemExit("A C compiler is needed: cc, clang, or the one that comes with Swift.")
    shim = os.path.join(folder, "shim.so")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", shim, os.path.join(HERE, "shim.c"), "-ldl"], check=True)
    return shim


class Call:
    """A line of the shim's log."""

    def __init__(self, line):
        number, self.name, result, self.what, path, other, digits = line.rstrip("\n").split("\t")
        self.number, self.result = int(number), int(result)
        self.path, self.other = path, other
        self.bytes = bytes.fromhex(digits)


class Result:
    """What a run has left behind."""

    def __init__(self, folder, code, out, err, calls):
        self.folder, self.code, self.out, self.err, self.calls = folder, code, out, err, calls

    @property
    def is_trap(self):
        """Whether the program died of itself: by a signal other than one that it was sent."""
        return self.code in (-signal.SIGILL, -signal.SIGTRAP, -signal.SIGSEGV, -signal.SIGBUS, -signal.SIGABRT,
                             -signal.SIGFPE, -signal.SIGXFSZ, -signal.SIGPIPE) or bool(TRAP.search(self.err))


def files_of(folder):
    """Every file below a folder with its bytes, by its path; links and devices have none."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found


def turns(content):
    try:
        return len(json.loads(content)["turns"]) if content else 0
    except (ValueError, KeyError, TypeError):
        return 0


class Runner:
    def __init__(self, program, shim, top):
        self.program, self.shim, self.top = os.path.abspath(program), shim, top

    def folder(self, scene=None):
        folder = tempfile.mkdtemp(dir=self.top)
        if scene:
            scene.prepare(folder)
        return folder

    def environment(self, folder, faults):
        names = {"FAULTS_" + name: str(value) for name, value in faults.items()}
        return {**scenes.environment(folder), **names, "LD_PRELOAD": self.shim}

    def run(self, arguments, lines, folder, limits=(), wants_log=False, stdout=None, **faults):
        """Runs the program to its end; the input is a file, and so is the output unless there is another."""
        files = [tempfile.TemporaryFile(dir=self.top) for _ in range(4)]
        given, out, err, log = files
        given.write("".join(lines).encode())
        given.seek(0)
        if wants_log:
            faults["LOG"] = log.fileno()

        def limit():
            for name, value in limits:
                resource.setrlimit(name, (value, value))

        code = subprocess.run(
            [self.program] + arguments, cwd=folder, env=self.environment(folder, faults), stdin=given,
            stdout=out if stdout is None else stdout, stderr=err, pass_fds=[log.fileno()] if wants_log else [],
            preexec_fn=limit if limits else None, timeout=300).returncode
        texts = []
        for file in files[1:]:
            file.seek(0)
            texts.append(file.read())
        for file in files:
            file.close()
        calls = [Call(line) for line in texts[2].decode().splitlines()]
        return Result(folder, code, texts[0], texts[1], calls)

    def start(self, arguments, folder, stdout=None, **faults):
        """Starts the program so that it can be given one line at a time."""
        return Conversation(self, arguments, folder, stdout, faults)


class Conversation:
    """A run that is given its next line when it waits for one."""

    def __init__(self, runner, arguments, folder, stdout, faults):
        read_end, write_end = os.pipe()
        self.out, self.err = tempfile.TemporaryFile(dir=runner.top), tempfile.TemporaryFile(dir=runner.top)
        self.process = subprocess.Popen(
            [runner.program] + arguments, cwd=folder, stdin=subprocess.PIPE,
            stdout=self.out if stdout is None else stdout, stderr=self.err, pass_fds=[write_end],
            env=runner.environment(folder, {**faults, "LOG": write_end}))
        os.close(write_end)
        self.folder = folder
        self.log = os.fdopen(read_end, "r")
        # A program that hangs fails its test, and does not stop all of them.
        self.watch = threading.Timer(120, self.process.kill)
        self.watch.start()

    def wait(self):
        """Waits until the program waits for a line; false when it has ended."""
        for line in self.log:
            if line.split("\t")[1] == "poll":
                return True
        return False

    def say(self, line):
        try:
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def shown(self):
        return os.fstat(self.out.fileno()).st_size

    def end(self):
        """Closes the input and waits for the program's end."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        for _ in self.log:
            pass
        code = self.process.wait()
        self.watch.cancel()
        self.log.close()
        texts = []
        for file in (self.out, self.err):
            file.seek(0)
            texts.append(file.read())
            file.close()
        return Result(self.folder, code, texts[0], texts[1], [])


class Reference:
    """A script as it goes without a fault: what is shown, and what is on disk, after each line."""

    def __init__(self, runner, scene):
        self.scene = scene
        folder = runner.folder(scene)
        self.before = files_of(folder)
        talk = runner.start(scene.arguments, folder)
        self.states, self.offsets = [], []
        lines = list(scene.lines)
        while talk.wait():
            self.states.append(self.sessions(files_of(folder)))
            self.offsets.append(talk.shown())
            if not lines:
                break
            talk.say(lines.pop(0))
        result = talk.end()
        self.out, self.code = result.out, result.code
        self.final = self.sessions(files_of(folder))
        # The last line may have ended the program.
        if len(self.states) <= len(scene.lines):
            self.states.append(self.final)
            self.offsets.append(len(self.out))
        if self.code != 0 or self.final != self.states[-1] or not any(map(turns, self.final.values())):
            raise SystemExit(f"{scene.name}: the script does not go as it should.\n{result.out.decode()}"
                             f"{result.err.decode()}")
        paths = {path for state in self.states for path in state}
        #: For each file, each content with the last line after which it may be there.
        self.known = {path: {} for path in paths}
        for path in paths & set(scene.files):
            self.known[path][scene.files[path]] = -1
        for number, state in enumerate(self.states):
            for path, content in state.items():
                self.known[path][content] = number
        self.contents = {content for known in self.known.values() for content in known}
        self.last = max(self.final.values(), key=turns)
        shutil.rmtree(folder)

    def sessions(self, files):
        """The files that the script writes, of all that are there."""
        return {path: content for path, content in files.items()
                if path.endswith(".json") and self.before.get(path) != content
                or path in self.scene.files and path.startswith("sessions/")}

    def acknowledged(self, shown):
        """After how many lines the disk has to be as it was then, when so many bytes were shown; -1 for nothing."""
        if shown == 0:
            return -1
        return sum(1 for offset in self.offsets[:-1] if shown > offset)

    def turns_lost(self, files, lines):
        """How many acknowledged turns the files lack that have to be there after so many lines."""
        lost = 0
        state = self.states[lines] if lines >= 0 else {path: text for path, text in self.before.items()
                                                       if path in self.known}
        for path, wanted in state.items():
            content = files.get(path)
            if self.known[path].get(content, -2) < lines:
                lost += max(1, turns(wanted) - turns(content))
        return lost

    def unreadable(self, files):
        """How many session files hold nothing that the script has saved, wherever it was meant to be saved."""
        return sum(1 for path in self.known if path in files and files[path] not in self.contents)

    def has_all(self, files):
        """Whether one of the session files holds the session as it is in the end."""
        return any(files.get(path) == self.last for path in self.known)

    def others_changed(self, files):
        """How many other files are not as they were, are gone, or are new."""
        mine = set(self.known)
        changed = sum(1 for path, content in self.before.items() if path not in mine and files.get(path) != content)
        new = sum(1 for path in files if path not in mine and path not in self.before
                  and not LEFT_BEHIND.match(os.path.basename(path)))
        return changed + new
