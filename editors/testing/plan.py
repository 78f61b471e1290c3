"""What every editor is put through: one draft worked on step by step, and the seed saved.

The draft is the seed with an emoji in front of two findings, so that columns in bytes, UTF-16 units and code points
differ, behind curly quotes as well. An editor that is known to miscount beyond U+FFFF gets `NARROW`. Each step names the
text it has to give; what has to be found in that text is asked of the command line, which knows nothing of editors.
"""
import json
import os
import pathlib
import subprocess

FIXED = (17, "issue", "Issue")
"""The finding that gets a quick fix: its line, counted from one, the word, and the word it becomes."""

STET = (13, "communication", "title-case-lowercase-after-quote")
"""The finding that is to stand: its line, the word, and the rule."""

WIDE, NARROW = "🎉", "☕"
"""An emoji of two UTF-16 units, and one of one."""


def seed_folder():
    """The folder of the seed, or None where this machine has none."""
    shared = os.environ.get("COPYDESK_SHARED") or pathlib.Path(__file__).resolve().parents[3] / "shared"
    folder = pathlib.Path(shared) / "seed"
    return folder if folder.is_dir() else None


def widened(text, emoji):
    """The seed with an emoji in front of findings on two lines."""
    return text.replace("“Allied", emoji + " “Allied").replace("‘Disgraced’", "‘Disgraced’ " + emoji)


def with_line(text, number, change):
    """The text with one line, counted from one, changed."""
    lines = text.split("\n")
    lines[number - 1] = change(lines[number - 1])
    return "\n".join(lines)


def column(text, start):
    """The column in bytes, counted from zero, of a place that the command line gives."""
    line = text.split("\n")[start["line"] - 1]
    return len(line[:start["column"] - 1].encode())


class Plan:
    """The drafts, and the text and the findings after each step."""

    def __init__(self, program, seed, emoji=WIDE):
        self.program = program
        self.folder = seed
        self.typed = f"“We {emoji} recieve teh boats,” she said."
        self.seed = (seed / "draft.txt").read_text()
        self.saved = (seed / "expected_safe.txt").read_bytes()
        self.steps = {}
        line, word, mended = FIXED
        text = widened(self.seed, emoji)
        self._step("open", text)
        text = with_line(text, line, lambda old: old.replace(word, mended, 1))
        self._step("quickfix", text)
        line, _, rule = STET
        text = with_line(text, line, lambda old: old + " {stet: " + rule + "}")
        self._step("stet", text)
        text = with_line(text, 2, lambda old: old + "\n" + self.typed)
        self._step("edit", text)
        self._step("format", self.fixed(text))
        self._step("seed", self.seed)
        self._step("saved", self.saved.decode())

    def narrow(self):
        """The same with an emoji of one UTF-16 unit."""
        return Plan(self.program, self.folder, NARROW)

    def _step(self, name, text):
        self.steps[name] = {"text": text, "found": self.findings(text)}

    def findings(self, text, name="wide.txt"):
        """The findings of the command line in a text: line, text, rule, column in bytes; both counted from zero."""
        done = subprocess.run(
            [self.program, "lint", "--no-config", "--format", "json", "--stdin-filename", name, "-"],
            input=text.encode(), stdout=subprocess.PIPE, check=False)
        return sorted(
            [item["range"]["start"]["line"] - 1, item["text"], item["rule"], column(text, item["range"]["start"])]
            for item in json.loads(done.stdout)["diagnostics"] if not item.get("suppressed"))

    def fixed(self, text, name="wide.txt"):
        """The text after all safe fixes, as the command line makes them."""
        done = subprocess.run(
            [self.program, "lint", "--no-config", "--fix", "--quiet", "--stdin-filename", name, "-"],
            input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        return done.stdout.decode()

    def write(self, folder):
        """Writes the drafts, and for the scripts inside the editors what they wait for."""
        (folder / "wide.txt").write_text(self.steps["open"]["text"])
        (folder / "draft.txt").write_text(self.seed)
        wanted = {name: {"text": step["text"], "count": len(step["found"])} for name, step in self.steps.items()}
        wanted["typed"] = self.typed
        (folder / "plan.json").write_text(json.dumps(wanted, ensure_ascii=False))
