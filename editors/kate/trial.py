"""Kate on a desktop that nobody looks at. What it marks cannot be asked; what its keys do to the text can."""
import pathlib
import shutil

from testing.desktop import DEBIAN as DESKTOP
from testing.desktop import Desktop
from testing.harness import difference
from testing.plan import FIXED, with_line
from testing.wirelog import batches

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["kate", *DESKTOP]
SLOW = True
SETTINGS = """[General]
Show welcome view for new window=false
Show Welcome View=false
Show Url Nav Bar=false

[Kate Plugins]
lspclientplugin=true

[KTextEditor Document]
Newline at End of File=false

[lspclient]
AllowedServerCommandLines={program} lsp
"""


class Kate:
    def __init__(self, trial, desktop, draft):
        self.trial = trial
        self.desktop = desktop
        self.path = trial.folder / draft
        self.process = desktop.start(["kate", "-b", "--startanon", draft])
        trial.check(f"{draft} opens", desktop.window(draft))

    def published(self):
        """How many findings the server last told of the draft."""
        last = None
        for side, message in batches(self.trial.wire) if self.trial.wire.exists() else ():
            if side == "server" and message.get("method") == "textDocument/publishDiagnostics":
                if message["params"]["uri"].endswith(self.path.name):
                    last = len(message["params"]["diagnostics"])
        return last

    def shows(self, step, text):
        """Waits until the server found what the command line finds in a text."""
        wanted = len(self.trial.plan.findings(text, self.path.name))
        self.trial.wait(lambda: self.published() == wanted, 15)
        self.trial.check(f"{step}: {wanted} findings are told", self.published() == wanted, self.published())

    def saved(self, step, text):
        """Saves, and compares the file."""
        self.desktop.keys("ctrl+s")
        self.trial.wait(lambda: self.path.read_text() == text, 8)
        got = self.path.read_text()
        self.trial.check(f"{step}: the text", got == text, difference(got, text))

    def go(self, line, column):
        """Puts the cursor before a column of a line, both counted from one; an emoji is one step."""
        self.desktop.keys("ctrl+g")
        self.desktop.type(str(line))
        self.desktop.keys("Return")
        if column > 1:
            self.desktop.hands("key", "--delay", "15", "--repeat", str(column - 1), "Right")

    def quit(self):
        """Closes the window; whether the program ends."""
        self.desktop.keys("ctrl+q")
        return self.trial.wait(lambda: self.process.poll() is not None, 10)


def run(trial):
    trial.tools.debian(DEBIAN)
    program = trial.state / "bin/copydesk"
    config = trial.home / ".config"
    (config / "kate/lspclient").mkdir(parents=True)
    shutil.copy(HERE / "settings.json", config / "kate/lspclient/settings.json")
    for name in ("katerc", "kateanonymousrc"):
        (config / name).write_text(SETTINGS.format(program=program))
    desktop = Desktop(trial)
    try:
        wide(trial, desktop)
        seed(trial, desktop)
        trial.judge_end()
    finally:
        desktop.close()
    trial.results.skip(f"{trial.name}: stet and fix all", "Kate 22 applies every action it is offered, so it is offered one")


def wide(trial, desktop):
    plan = trial.plan
    kate = Kate(trial, desktop, "wide.txt")
    text = plan.steps["open"]["text"]
    kate.shows("open", text)
    line, word, mended = FIXED
    if trial.pictures:
        kate.go(1, 1)
        trial.wait(lambda: False, 1)
        desktop.picture(HERE.parent / "pictures/kate.png")
    kate.go(line, text.split("\n")[line - 1].index(word) + 2)
    desktop.keys("ctrl+period")
    text = with_line(text, line, lambda old: old.replace(word, mended, 1))
    kate.shows("quickfix", text)
    kate.saved("quickfix", text)
    kate.go(3, 1)
    desktop.paste(plan.typed + "\n")
    text = with_line(text, 2, lambda old: old + "\n" + plan.typed)
    kate.shows("edit", text)
    kate.saved("edit", text)
    desktop.keys("ctrl+t", "f")
    text = plan.fixed(text)
    kate.shows("format", text)
    kate.saved("format", text)
    trial.check("quits", kate.quit())


def seed(trial, desktop):
    kate = Kate(trial, desktop, "draft.txt")
    kate.shows("seed", trial.plan.seed)
    desktop.keys("ctrl+t", "f")
    kate.shows("formatted", trial.plan.saved.decode())
    kate.saved("formatted", trial.plan.saved.decode())
    trial.judge_saved()
    trial.check("quits again", kate.quit())


TRIALS = {"Kate": run}
