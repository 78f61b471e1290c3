#!/usr/bin/env python3
"""The review at a real terminal: every key, every way to end it, every size of the window.

    review.py PROGRAM
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

program = os.path.abspath(sys.argv[1])
passed = failed = 0
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
TEXT = "Ferry strike enters second week -\n\nThe crossing was was closed on  Monday, the the port said.\n"
RULES = ["--only", "trailing-link-dash,repeated-word,multiple-spaces"]


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def cells(row):
    wide = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in row)
    return wide - sum(1 for letter in row if unicodedata.combining(letter) or letter == "\ufe0f")


class Terminal:
    """A terminal with the program in it; the frames are what it drew, without codes."""

    def __init__(self, folder, *words, columns=80, rows=24, environment=None):
        self.master, self.slave = pty.openpty()
        self.resize(columns, rows, tell=False)
        self.before = termios.tcgetattr(self.slave)
        self.output = ""
        self.process = subprocess.Popen(
            [program, "review", *words], cwd=folder, stdin=self.slave, stdout=self.slave, stderr=self.slave,
            start_new_session=True, env={**os.environ, "TERM": "xterm", **(environment or {})},
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        self.wait_for_frame(0)

    def resize(self, columns, rows, tell=True):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if tell:
            os.kill(self.process.pid, signal.SIGWINCH)

    def read(self, seconds):
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self.output += os.read(self.master, 65536).decode("utf-8", "replace")
                return True
            except OSError:
                pass
        return False

    def frames(self):
        drawn = self.output.split("\x1b[H")
        return [CODES.sub("", frame).replace("\r", "").split("\n") for frame in drawn if frame.endswith("\x1b[J") or "\x1b[J" in frame]

    def wait_for_frame(self, count):
        """Waits until more frames than `count` are there and the last one is whole."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            if len(self.frames()) > count and self.output.endswith("\x1b[J"):
                return
            if not self.read(0.05) and self.process.poll() is not None:
                while self.read(0.05):
                    pass
                return

    def type(self, keys):
        count = len(self.frames())
        os.write(self.master, keys.encode())
        self.wait_for_frame(count)
        return self.screen()

    def screen(self):
        return self.frames()[-1] if self.frames() else []

    def shows(self, text):
        return any(text in row for row in self.screen())

    def end(self, seconds=10):
        limit = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < limit:
            self.read(0.05)
        while self.read(0.05):
            pass
        return self.process.poll()

    def is_restored(self):
        after = self.output.rfind("\x1b[?1049l")
        return (termios.tcgetattr(self.slave) == self.before and after > self.output.rfind("\x1b[?1049h")
                and self.output.rfind("\x1b[?25h") > self.output.rfind("\x1b[?25l"))

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


def desk(folder, text=TEXT):
    root = pathlib.Path(folder)
    (root / "copydesk.json").write_text('{ "lexicon": ["house-words.txt"] }\n')
    (root / "house-words.txt").write_text("# ours\nzebra\n")
    (root / "story.md").write_text(text)
    return root / "story.md"


with tempfile.TemporaryDirectory() as folder:
    story = desk(folder)
    terminal = Terminal(folder, *RULES, "story.md")
    check("the first problem is shown", terminal.shows("dangling") and terminal.shows("1 of 4"), terminal.screen())
    check("its answer is shown", terminal.shows("1  delete “ -”"), terminal.screen())
    check("the screen is 24 rows", len(terminal.screen()) == 24, len(terminal.screen()))
    check("no row is wider than 80", all(cells(row) <= 80 for row in terminal.screen()), terminal.screen())
    terminal.type("?")
    check("? tells why", terminal.shows("Not: "), terminal.screen())
    terminal.type("x")
    terminal.type("f")
    check("f writes the fix at once", story.read_text() == TEXT.replace(" -\n", "\n"), story.read_text())
    check("the next problem is shown", terminal.shows("1 of 3"), terminal.screen())
    terminal.type("u")
    check("u brings the draft back", story.read_text() == TEXT and terminal.shows("1 of 4"), terminal.screen())
    terminal.type("f")
    terminal.type("s")
    for letter in "the sög":
        terminal.type(letter)
    terminal.type("\x7f")
    check("a reason is typed", terminal.shows("Reason (may be empty): the sö▏"), terminal.screen())
    terminal.type("\r")
    check("s writes the note", "said. <!-- stet: repeated-word (the sö) -->" in story.read_text(), story.read_text())
    check("a note for the line lets both doubled words stand", terminal.shows("1 of 1"), terminal.screen())
    terminal.type("n")
    check("n passes over", terminal.shows("That was the last problem.") and terminal.shows("1 problem passed over"), terminal.screen())
    terminal.type("p")
    check("p goes back", terminal.shows("1 of 1"), terminal.screen())
    terminal.type("z")
    check("a key that does nothing says so", terminal.shows("z does nothing here"), terminal.screen())
    terminal.type("9")
    check("an answer that is not there is no answer", terminal.shows("there is no such answer"), terminal.screen())
    terminal.type("\x1b[5~")
    check("a key with a sequence of its own is left out", terminal.shows("1 of 1"), terminal.screen())
    os.write(terminal.master, b"q")
    check("q ends with 0 when no error is left", terminal.end() == 0, terminal.process.returncode)
    check("q brings the terminal back", terminal.is_restored(), terminal.output[-200:])
    check("the sitting is summed up", "1 problem fixed, 1 stet, 0 words learnt; 1 problem left." in terminal.output, terminal.output[-200:])
    terminal.close()

with tempfile.TemporaryDirectory() as folder:
    text = "They met Mr Goverment and Mr Goverment of Recieve.\n\nThe goverment fell.\n"
    story = desk(folder, text)
    other = story.with_name("other.md")
    other.write_text("A goverment fell.\n")
    terminal = Terminal(folder, "--only", "spelling", "story.md", "other.md")
    total = terminal.screen()[0].split()[-1]
    while not terminal.shows("“goverment”") and not terminal.shows("That was the last"):
        terminal.type("n")
    terminal.type("l")
    check("l puts the word into the list, in its order", (story.with_name("house-words.txt")).read_text() == "# ours\ngoverment\nzebra\n",
          story.with_name("house-words.txt").read_text())
    check("the word is right everywhere from then on", not terminal.shows("goverment”"), terminal.screen())
    terminal.type("u")
    check("u takes the word out again", story.with_name("house-words.txt").read_text() == "# ours\nzebra\n",
          story.with_name("house-words.txt").read_text())
    check("and its problems are back", terminal.screen()[0].split()[-1] == total, terminal.screen())
    other.write_text("Somebody else wrote this goverment.\n")
    story.write_text("Somebody else wrote this.\n")
    terminal.type("f")
    check("a draft that somebody else changed is left alone", story.read_text() == "Somebody else wrote this.\n"
          or other.read_text() == "Somebody else wrote this goverment.\n", (story.read_text(), other.read_text()))
    check("and that is said", terminal.shows("changed by another program"), terminal.screen())
    terminal.close()

with tempfile.TemporaryDirectory() as folder:
    for name, number, status in [
        ("Control-C", signal.SIGINT, 130), ("SIGTERM", signal.SIGTERM, 143), ("SIGHUP", signal.SIGHUP, 129),
        ("SIGQUIT", signal.SIGQUIT, 131), ("a crash", signal.SIGSEGV, -signal.SIGSEGV), ("SIGABRT", signal.SIGABRT, -signal.SIGABRT),
    ]:
        desk(folder)
        terminal = Terminal(folder, *RULES, "story.md")
        if number == signal.SIGINT:
            os.write(terminal.master, b"\x03")
        else:
            os.kill(terminal.process.pid, number)
        check(f"{name} ends the review with {status}", terminal.end() == status, terminal.process.returncode)
        check(f"{name} brings the terminal back", terminal.is_restored(), terminal.output[-200:])
        terminal.close()

    terminal = Terminal(folder, *RULES, "story.md")
    os.kill(terminal.process.pid, signal.SIGTSTP)
    limit = time.monotonic() + 10
    while time.monotonic() < limit and not terminal.is_restored():
        terminal.read(0.05)
    check("Control-Z brings the terminal back", terminal.is_restored(), terminal.output[-200:])
    count = len(terminal.frames())
    os.kill(terminal.process.pid, signal.SIGCONT)
    terminal.wait_for_frame(count)
    check("going on draws anew", len(terminal.frames()) > count and terminal.shows("1 of 4"), terminal.screen())
    for columns, rows in [(40, 10), (200, 60), (20, 6), (80, 24)]:
        count = len(terminal.frames())
        terminal.resize(columns, rows)
        terminal.wait_for_frame(count)
        # A frame that was on its way when the window changed may come first.
        fits = lambda: len(terminal.screen()) <= rows and all(cells(row) <= columns for row in terminal.screen())
        while not fits() and terminal.read(3):
            pass
        check(f"a window of {columns} by {rows} holds the screen", fits(), terminal.screen())
    os.close(terminal.master)
    terminal.process.wait(timeout=10)
    check("a terminal that goes away ends the review", terminal.process.returncode in (0, 1, 2, 129), terminal.process.returncode)
    os.close(terminal.slave)

with tempfile.TemporaryDirectory() as folder:
    hostile = "Zwölf 🎉 漢字 \x1b]0;owned\x07 e\u0301 \u202etxet was was here, " + "long words go on and on " * 200 + "\n"
    desk(folder, hostile)
    terminal = Terminal(folder, *RULES, "story.md")
    check("nothing in a draft is obeyed", "\x1b]" not in terminal.output and "\u202e" not in terminal.output, terminal.output[:300])
    check("a long line of all scripts fits", all(cells(row) <= 80 for row in terminal.screen()) and terminal.shows("was"), terminal.screen())
    terminal.close()

    desk(folder, "All is calm.\n")
    terminal = Terminal(folder, "story.md")
    check("a clean draft needs no screen", terminal.end() == 0 and "No problems in 1 file." in terminal.output
          and "\x1b[?1049h" not in terminal.output, terminal.output)
    terminal.close()
    done = subprocess.run([program, "review", "story.md"], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
    check("without a terminal it is 2", done.returncode == 2 and b"review needs a terminal" in done.stderr, done)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
