"""Kakoune without a screen: its own lint and format tools run the program; it speaks no language server's protocol."""
import pathlib
import re
import shlex
import subprocess

from testing.plan import FIXED, STET, with_line
from testing.harness import difference

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["kakoune"]


class Kakoune:
    def __init__(self, trial):
        self.trial = trial
        self.session = f"copydesk{trial.state.stat().st_ino}"
        trial.env["XDG_RUNTIME_DIR"] = str(trial.state)
        self.process = subprocess.Popen(
            ["kak", "-n", "-ui", "dummy", "-s", self.session, "-e",
             f"source {HERE / 'copydesk.kak'}; source /usr/share/kak/autoload/tools/lint.kak; "
             "source /usr/share/kak/autoload/tools/format.kak; edit wide.txt"],
            cwd=trial.folder, env=trial.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)

    def tell(self, command):
        """Runs a command in the client."""
        return subprocess.run(
            ["kak", "-p", self.session], env=self.trial.env, check=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            input=f"evaluate-commands -client client0 %@ {command} @\n".encode()).returncode == 0

    def ask(self, expansion):
        """What an expansion gives, quoted as the shell has it."""
        path = self.trial.state / "answer"
        path.unlink(missing_ok=True)
        self.tell(f"echo -quoting shell -to-file {path} -- {expansion}")
        # It is made before it is written.
        self.trial.wait(lambda: path.exists() and path.stat().st_size, 3)
        return shlex.split(path.read_text()) if path.exists() else []

    def text(self):
        """The text of the buffer; Kakoune ends each with a line break."""
        path = self.trial.state / "text"
        path.unlink(missing_ok=True)
        self.tell(f"write! {path}")
        self.trial.wait(lambda: path.exists() and path.stat().st_size, 3)
        return path.read_text() if path.exists() else ""

    def found(self):
        """The findings: line and column in bytes from zero, and the rule."""
        rows = []
        for entry in self.ask("%opt{lint_messages}")[1:]:
            line, _, messages = entry.partition("|")
            for rule, column in re.findall(r"\[([a-z-]+)\]\(col (\d+)\)", messages):
                rows.append([int(line) - 1, int(column) - 1, rule])
        return sorted(rows)

    def settled(self, wanted):
        """The findings when they are those wanted, or after ten seconds."""
        seen = []
        self.trial.wait(lambda: seen.append(self.found()) or seen[-1] == wanted, 10)
        return seen[-1]

    def note(self, step, text):
        """Holds the buffer and its findings against what the command line says of the text."""
        wanted = sorted([line, column, rule] for line, _, rule, column in self.trial.plan.findings(text))
        got = self.text()
        self.trial.check(f"{step}: the text", got == text, difference(got, text))
        self.tell("lint-buffer")
        found = self.settled(wanted)
        self.trial.check(f"{step}: {len(wanted)} findings at their places", found == wanted, f"{found} for {wanted}")


def run(trial):
    trial.tools.debian(DEBIAN)
    kakoune = Kakoune(trial)
    plan = trial.plan
    try:
        trial.check("starts", trial.wait(lambda: kakoune.ask("%val{bufname}") == ["wide.txt"]))
        text = plan.steps["open"]["text"] + "\n"
        kakoune.note("open", text)
        line, word, mended = FIXED
        column = text.split("\n")[line - 1].encode().index(word.encode()) + 2
        kakoune.tell(f"select {line}.{column},{line}.{column}; copydesk-fix")
        text = with_line(text, line, lambda old: old.replace(word, mended, 1))
        kakoune.note("quickfix", text)
        line, word, rule = STET
        column = text.split("\n")[line - 1].encode().index(word.encode()) + 2
        kakoune.tell(f"select {line}.{column},{line}.{column}; copydesk-stet")
        text = with_line(text, line, lambda old: old + " {stet: " + rule + "}")
        kakoune.note("stet", text)
        typed = plan.typed.replace("'", "''")
        kakoune.tell(f"execute-keys '2go{typed}<esc>'")
        text = with_line(text, 2, lambda old: old + "\n" + plan.typed)
        kakoune.note("edit", text)
        kakoune.tell("format-buffer")
        kakoune.note("format", plan.fixed(text))
        kakoune.tell("edit draft.txt")
        kakoune.note("seed", plan.seed + "\n")
        kakoune.tell("set-option global copydesk_fix_on_save true; write")
        trial.wait(lambda: (trial.folder / "draft.txt").read_bytes() == plan.saved, 10)
        kakoune.note("saved", plan.saved.decode())
        trial.judge_saved()
        kakoune.tell("kill!")
        trial.check("quits", kakoune.process.wait(10) is not None)
    finally:
        kakoune.process.kill()


TRIALS = {"Kakoune": run}
