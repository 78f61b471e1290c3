"""Helix of Debian 13, in a terminal; on an older Debian unpacked beside its own C library."""
import pathlib
import shutil
import time

from testing.screen import Screen
from testing.harness import difference
from testing.wirelog import batches

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["tmux"]
UNPACKED = ("trixie", ["hx", "libc6", "libgcc-s1", "libstdc++6"])
LIBRARIES = "usr/lib/x86_64-linux-gnu"


def command_of(trial):
    """The command that starts Helix, installed or unpacked."""
    installed = shutil.which("hx")
    if installed:
        return [installed]
    root = trial.tools.unpacked(*UNPACKED)
    trial.env["HELIX_RUNTIME"] = str(root / "usr/lib/hx/runtime")
    return [str(root / LIBRARIES / "ld-linux-x86-64.so.2"), "--library-path", str(root / LIBRARIES), str(root / "usr/bin/hx")]


class Helix:
    def __init__(self, trial, command):
        self.trial = trial
        self.screen = Screen(trial, [*command, "wide.txt"])

    def published(self, name):
        """How many findings the server last told of a draft."""
        last = None
        for side, message in batches(self.trial.wire) if self.trial.wire.exists() else ():
            params = message.get("params") or {}
            if side == "server" and message.get("method") == "textDocument/publishDiagnostics" and params["uri"].endswith(name):
                last = len(params["diagnostics"])
        return last

    def settle(self):
        """Waits until editor and server have had nothing to say for longer than a finding is held back."""
        size, since = -1, time.monotonic()
        while time.monotonic() - since < 0.8:
            now = self.trial.wire.stat().st_size if self.trial.wire.exists() else 0
            if now != size:
                size, since = now, time.monotonic()
            time.sleep(0.05)

    def write(self, text):
        """Types a text at the pace of a fast typist: of keys that come at once, Helix 25.01 tells out of order."""
        for letter in text:
            self.screen.type(letter)
            time.sleep(0.04)

    def rows(self, file, count):
        """What the editor wrote down with the keys of the test, when there are enough rows of it."""
        path = self.trial.state / file
        self.trial.wait(lambda: path.exists() and path.read_text().count("\x1e") >= count, 15)
        return path.read_text().split("\x1e")[:-1] if path.exists() else []

    def note(self, step, name="wide.txt"):
        """Holds the draft and what is marked in it against the plan; Helix goes once to each place."""
        wanted = self.trial.plan.steps[step]
        self.settle()
        self.trial.wait(lambda: self.published(name) == len(wanted["found"]))
        for file in ("marks", "texts"):
            (self.trial.state / file).unlink(missing_ok=True)
        self.screen.keys("C-t")
        texts = self.rows("texts", 1)
        text = texts[0] if texts else ""
        self.trial.check(f"{step}: the text", text == wanted["text"], difference(text, wanted["text"]))
        places = {}
        for line, word, _, column in wanted["found"]:
            places.setdefault((line, column), set()).add(word)
        self.screen.type("gggh")
        self.screen.keys(*["C-n"] * len(places))
        marks = self.rows("marks", len(places))
        words = [places[place] for place in sorted(places)]
        fits = len(marks) == len(words) and all("" in word or mark in word for mark, word in zip(marks, words))
        self.trial.check(f"{step}: {len(wanted['found'])} findings at {len(places)} words", fits, f"{marks} for {words}")

    def act(self, line, word, title):
        """Takes an action of the menu at a word by its title."""
        self.screen.type(f"{line}gg/{word}")
        self.screen.keys("Enter")
        self.screen.keys("Space", "a")
        if not self.trial.check(f"offers “{title}”", self.screen.wait(title), self.screen.shown()):
            return
        rows = self.screen.shown().split("\n")
        first = next(number for number, row in enumerate(rows) if "Replace “" in row)
        chosen = next(number for number, row in enumerate(rows) if title in row)
        self.screen.keys(*["C-n"] * (chosen - first), "Enter")

    def command(self, text):
        self.screen.keys("Escape")
        self.screen.type(":" + text)
        self.screen.keys("Enter")


def run(trial):
    trial.tools.debian(DEBIAN)
    command = command_of(trial)
    folder = trial.home / ".config/helix"
    folder.mkdir(parents=True)
    shutil.copy(HERE / "languages.toml", folder)
    shutil.copy(HERE / "test/config.toml", folder)
    helix = Helix(trial, command)
    try:
        trial.check("opens the draft", helix.screen.wait("NATO agrees"), helix.screen.shown())
        helix.note("open")
        helix.act(17, "issue", "Replace “issue” with “Issue”")
        helix.note("quickfix")
        helix.act(13, "communication", "Stet here: let “communication”")
        helix.note("stet")
        helix.screen.type("2ggo")
        helix.write(trial.plan.typed)
        helix.screen.keys("Escape")
        helix.note("edit")
        helix.command("format")
        helix.settle()
        # The line break at the end is put by Helix itself, when it saves.
        helix.command("write")
        helix.note("format")
        helix.command("open draft.txt")
        helix.note("seed", "draft.txt")
        helix.command("write")
        trial.wait(lambda: (trial.folder / "draft.txt").read_bytes() == trial.plan.saved, 10)
        helix.note("saved", "draft.txt")
        helix.command("quit-all!")
        trial.judge_saved()
        trial.judge_end()
    finally:
        helix.screen.close()


TRIALS = {"Helix": run}
