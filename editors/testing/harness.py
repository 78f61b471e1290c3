"""One run of one editor: its folder, its environment, its checks."""
import json
import os
import pathlib
import shutil
import subprocess
import time

WRAPPER = """#!/bin/sh
# The program under its own name; the language server writes a log and its process id.
if [ "$1" = lsp ]; then
  echo $$ >>"$COPYDESK_TRIAL/servers"
  [ $# -gt 1 ] || exec "{program}" lsp --log "$COPYDESK_TRIAL/wire.log"
fi
exec "{program}" "$@"
"""


STEPS = ("open", "quickfix", "stet", "edit", "format", "seed", "saved")


class Skip(Exception):
    """Says why a trial cannot be had here."""


class Results:
    """Counts the checks of all trials and prints those that fail."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, name, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}" + (f": {detail}" if detail else ""), flush=True)
        return bool(holds)

    def skip(self, name, reason):
        self.skipped += 1
        print(f"skipped {name}: {reason}", flush=True)


class Trial:
    """What a test of an editor works with."""

    def __init__(self, name, program, plan, tools, results, root):
        self.name = name
        self.plan = plan
        self.tools = tools
        self.results = results
        self.editor = pathlib.Path(__file__).resolve().parents[1]
        self.state = root / name
        self.folder = self.state / "drafts"
        self.home = self.state / "home"
        programs = self.state / "bin"
        for path in (self.folder, self.home, programs):
            path.mkdir(parents=True)
        wrapper = programs / "copydesk"
        wrapper.write_text(WRAPPER.format(program=program))
        wrapper.chmod(0o755)
        (self.folder / "copydesk.json").write_text("{}\n")
        if plan:
            self.take(plan)
        self.env = dict(os.environ)
        self.env.update(
            PATH=f"{programs}:{os.environ['PATH']}", HOME=str(self.home), LANG="C.UTF-8", LC_ALL="C.UTF-8",
            XDG_CONFIG_HOME=str(self.home / ".config"), XDG_CACHE_HOME=str(self.home / ".cache"),
            XDG_DATA_HOME=str(self.home / ".local/share"), XDG_STATE_HOME=str(self.home / ".local/state"),
            COPYDESK_TRIAL=str(self.state), COPYDESK_EDITORS=str(self.editor))
        self.wire = self.state / "wire.log"

    def take(self, plan):
        """Lays out the drafts of a plan, and the plan for the scripts inside the editors."""
        self.plan = plan
        plan.write(self.state)
        for draft in ("wide.txt", "draft.txt"):
            shutil.move(self.state / draft, self.folder / draft)

    def check(self, what, holds, detail=""):
        return self.results.check(f"{self.name}: {what}", holds, detail)

    def run(self, command, limit=60):
        """Runs a command in the folder of the drafts; its exit status and what it printed."""
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, timeout=limit, check=False)
        except subprocess.TimeoutExpired as late:
            return 124, (late.stdout or b"").decode(errors="replace") + f"\nstopped after {limit} s"
        return done.returncode, done.stdout.decode(errors="replace")

    def wait(self, holds, limit=20.0):
        """Waits until something holds; what it gave at last."""
        end = time.monotonic() + limit
        while True:
            value = holds()
            if value or time.monotonic() > end:
                return value
            time.sleep(0.05)

    # What is checked of every editor

    def judge_steps(self, output, steps=STEPS):
        """Holds what the script in the editor wrote down after each step against the plan."""
        for step, row in self._noted(output, steps):
            self.judge_step(step, row["text"], row["found"])

    def judge_places(self, output, steps=STEPS):
        """The same where the editor has columns in bytes, and an end of what is marked or -1."""
        for step, row in self._noted(output, steps):
            self._judge_text(step, row["text"])
            wanted = self.plan.steps[step]["found"]
            self._judge_found(
                step, sorted([line, column, rule] for line, column, _, rule in row["found"]),
                sorted([line, column, rule] for line, _, rule, column in wanted))
            words = {(line, column, rule): word for line, word, rule, column in wanted if word}
            wrong = [
                [line, word] for line, column, word, rule in row["found"]
                if word != -1 and words.get((line, column, rule), word) != word]
            self.check(f"{step}: what is marked", not wrong, wrong)

    def _noted(self, output, steps):
        path = self.state / "steps.jsonl"
        rows = [json.loads(row) for row in path.read_text().splitlines()] if path.exists() else []
        seen = {row["step"]: row for row in rows}
        said = "\n" + output[-2000:]
        for step in steps:
            if step in seen:
                yield step, seen[step]
            else:
                self.check(step, False, "not reached" + said)
                said = ""

    def judge_step(self, step, text, found):
        """Checks the text after a step, unless the editor cannot tell, and the findings: line, marked text, rule.

        A rule may be None where the editor shows none. A finding without extent has no text to mark: only its line counts.
        """
        if text is not None:
            self._judge_text(step, text)
        wanted = self.plan.steps[step]["found"]
        blank = {(line, rule) for line, word, rule, _ in wanted if word == ""}
        knows = all(rule is not None for _, _, rule in found)
        shown = sorted(
            [line, "" if (line, rule) in blank else word] + ([rule] if knows else []) for line, word, rule in found)
        self._judge_found(step, shown, sorted(row[:3] if knows else row[:2] for row in wanted))

    def _judge_text(self, step, text):
        wanted = self.plan.steps[step]["text"]
        self.check(f"{step}: the text", text == wanted, difference(text, wanted))

    def _judge_found(self, step, shown, wanted):
        missing = [row for row in wanted if row not in shown]
        surplus = [row for row in shown if row not in wanted]
        self.check(
            f"{step}: {len(wanted)} findings at their words", shown == wanted, f"not shown {missing}, shown {surplus}")

    def judge_saved(self):
        """Checks the seed as the editor saved it."""
        saved = (self.folder / "draft.txt").read_bytes()
        self.check(
            "fix all on save gives the expected file", saved == self.plan.saved,
            difference(saved.decode(errors="replace"), self.plan.saved.decode()))

    def judge_end(self):
        """Checks that a server ran and that none is left, and that all it sent is as the protocol has it."""
        servers = self.state / "servers"
        ids = servers.read_text().split() if servers.exists() else []
        self.check("attaches to the server", ids)
        left = self.wait(lambda: not [each for each in ids if pathlib.Path(f"/proc/{each}").exists()], 5)
        self.check("quitting ends the server", left, f"of {ids}")
        if not self.wire.exists():
            return
        from testing.wirelog import Judge
        try:
            count, faults = Judge().log(self.wire)
        except ImportError as error:
            self.results.skip(f"{self.name}: the wire log", str(error))
            return
        self.check(f"all {count} messages of the server are valid", count and not faults, "; ".join(faults[:5]))
        status, output = self.run(["copydesk", "lsp", "replay", str(self.wire)])
        self.check("the log replays the same", status == 0, output[-500:])


def difference(found, wanted):
    """The first line in which two texts differ."""
    a, b = found.split("\n"), wanted.split("\n")
    for number, (one, other) in enumerate(zip(a, b), 1):
        if one != other:
            return f"line {number} is {one!r}, not {other!r}"
    return f"{len(a)} lines, not {len(b)}"
