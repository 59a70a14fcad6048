"""What the program is run through: scripts of an agent, and the folders they begin with."""

import os
import shutil
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SHIPPED = os.path.normpath(os.path.join(HERE, "..", "..", "prompts"))
# Where the small content is put together.
PROMPTS = ""
NOW = "2026-03-02T09:15:00Z"
LATER = "2026-03-05T12:00:00Z"
# The files of a folder that belong to somebody else and have to stay as they are.
OTHERS = {"notes.txt": b"call Contoso back\n", "old.json": b'{"not": "ours"}\n'}

ESCALATED = [
    "The reports of Contoso fail", "since 9am", "everybody", "still fails", "T1001", "40", "Open the report.",
    "It should open.", "/note The customer calls back", "a laptop", "1.2", "/back", "1.3", "always", "room 12",
    "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "/change count 41", "jo@contoso.example", "/case", "+49 30 1234", "bug",
]


def put_together(folder):
    """Makes the small content, which has the sentences and the words of the shipped one."""
    global PROMPTS
    PROMPTS = os.path.join(folder, "content")
    shutil.copytree(os.path.join(HERE, "content"), PROMPTS)
    for name in ("chat.yaml", "time.yaml", "locales/zh-Hans/chat.yaml"):
        os.makedirs(os.path.dirname(os.path.join(PROMPTS, name)), exist_ok=True)
        shutil.copy(os.path.join(SHIPPED, name), os.path.join(PROMPTS, name))


class Scene:
    """One script: the command, what is typed, and the files that are there before."""

    def __init__(self, name, arguments, lines, files=None, makes_folder=False):
        self.name = name
        self.arguments = arguments
        self.lines = [line + "\n" for line in lines]
        self.files = files or {}
        self.makes_folder = makes_folder

    def prepare(self, folder):
        """Writes the files with which the script begins, and those of others beside them."""
        os.makedirs(os.path.join(folder, "home"))
        files = dict(self.files)
        places = ["."] if self.makes_folder else [".", "sessions"]
        for place in places:
            files.update({os.path.join(place, name): text for name, text in OTHERS.items()})
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            with open(path, "wb") as file:
                file.write(text)


def chat(session="s1", folder="sessions", agent="pat", now=NOW, locale="en", prompts=None):
    return ["chat", "--prompts", prompts or PROMPTS, "--save-to", folder, "--session", session, "--agent", agent, "--now", now,
            "--salt", "salt", "--locale", locale]


def resume(name="s1", folder="sessions", agent="kim", now=LATER):
    return ["resume", "--prompts", PROMPTS, "--save-to", folder, "--agent", agent, "--now", now, name]


def environment(folder):
    return {"PATH": "/usr/bin:/bin", "TZ": "UTC", "HOME": os.path.join(folder, "home"), "USER": "pat",
            "LC_ALL": "C.UTF-8"}


def recorded(program, lines, locale="en"):
    """The bytes of a session in which these lines were typed."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "home"))
        subprocess.run([program] + chat(locale=locale), cwd=folder, env=environment(folder), check=True,
                       input="".join(line + "\n" for line in lines).encode(), stdout=subprocess.DEVNULL)
        with open(os.path.join(folder, "sessions", "s1.json"), "rb") as file:
            return file.read()


def scenes(program):
    """All scripts. The first makes the folder that it saves to."""
    begun = recorded(program, ESCALATED[:3])
    return [
        Scene("chat", chat(folder="new/sessions"), ESCALATED, makes_folder=True),
        Scene("change", chat(), [
            "It fails", "Teams", "since 9am", "/change service Power BI", "/note VIP", "/back", "2 hours ago", "/case",
            "xx", "/language zh", "/ticket", "/quit"]),
        Scene("save elsewhere", chat(), [
            "It fails", "Teams", "/save kept/mine.json", "since 9am", "/save kept/deep/er.json", "one user"]),
        Scene("resume", resume(), ["fails", "T1001", "12", "/note told them", "Open it."], {"sessions/s1.json": begun}),
        Scene("hand over", resume("away/s1.json", folder="mine"), ["fails", "/back", "fails", "none"],
              {"away/s1.json": begun}),
        Scene("in Chinese", chat(locale="zh-Hans"), ["Outlook 不能收邮件", "从早上九点开始", "/note 重要客户", "1", "2"]),
        Scene("shipped content", chat(prompts=SHIPPED), ["Teams fails for one user since 9am", "none", "1"]),
    ]
