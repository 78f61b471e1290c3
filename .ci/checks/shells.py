#!/usr/bin/env python3
"""Completions in real shells, as they come when somebody presses Tab, and the manual page as mandoc reads it.

    shells.py PROGRAM      installs zsh, fish and mandoc where apt-get may, and says what it skips
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
passed = failed = skipped = 0
CODES = re.compile(r"\x1b(\[[0-9;?<>=]*[A-Za-z~]|[()][A-Z0-9]|[=>78]|\][^\x07]*\x07|P[^\x1b]*\x1b\\)")

# What is typed before Tab, and what the line must hold after it.
CASES = [
    ("copydesk li", "copydesk lint"),
    ("copydesk lint --stati", "--statistics"),
    ("copydesk lint --format sar", "--format sarif"),
    ("copydesk lint --color al", "--color always"),
    ("copydesk lint --only repeated-wo", "--only repeated-word"),
    ("copydesk lint --skip trailing-link-d", "--skip trailing-link-dash"),
    ("copydesk lint --only repeated-word,trailing-link-d", "repeated-word,trailing-link-dash"),
    ("copydesk lint --house guard", "--house guardian"),
    ("copydesk lint --config odd\\ na", "odd\\ name.json"),
    ("copydesk explain repeated-wo", "explain repeated-word"),
    ("copydesk completions fi", "completions fish"),
    ("copydesk rules te", "rules test"),
    ("copydesk rules new --di", "rules new --dir"),
    ("copydesk lint dra", "lint drafts/"),
]


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def have(name):
    """Whether a program is here, or can be installed."""
    if shutil.which(name) is None and shutil.which("apt-get") and os.geteuid() == 0:
        for words in (["update"], ["install", "-y", "--no-install-recommends", name]):
            subprocess.run(["apt-get", "-qq", *words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    return shutil.which(name) is not None


def skip(what):
    global skipped
    skipped += 1
    print(f"skipped: {what}")


class Shell:
    """A shell at a terminal."""

    def __init__(self, words, folder, start):
        self.master, slave = pty.openpty()
        environment = {**os.environ, "TERM": "dumb" if words[0] == "bash" else "xterm", "PATH": f"{folder}/bin:{os.environ['PATH']}",
                       "HOME": str(folder), "INPUTRC": "/dev/null"}
        self.process = subprocess.Popen(words, cwd=folder, stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True)
        os.close(slave)
        self.output = ""
        self.type(start + "\n", "ready#")

    def type(self, text, until=None, quiet=0.2, limit=15):
        """Types and reads until a text came, or until nothing has come for a while."""
        begin = len(self.output)
        os.write(self.master, text.encode())
        end = time.monotonic() + limit
        last = time.monotonic()
        while time.monotonic() < end:
            if select.select([self.master], [], [], 0.05)[0]:
                self.output += os.read(self.master, 65536).decode("utf-8", "replace")
                last = time.monotonic()
            seen = CODES.sub("", self.output[begin:])
            if until is not None and seen.count(until) > text.count(until) and time.monotonic() - last > 0.1:
                return seen
            if until is None and time.monotonic() - last > quiet:
                return seen
        return CODES.sub("", self.output[begin:])

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def completed(shell, typed, wanted):
    """Whether Tab puts behind what was typed what is missing."""
    shell.type("\x15")
    shell.type(typed)
    missing = wanted
    for size in range(len(wanted), 0, -1):
        if typed.endswith(wanted[:size]):
            missing = wanted[size:]
            break
    rest = shell.type("\t", until=missing, limit=6)
    shell.type("\x15")
    return missing in rest, (missing, rest)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        (folder / "bin" / "copydesk").symlink_to(program)
        (folder / "drafts").mkdir()
        (folder / "odd name.json").write_text("{}\n")
        for shell in ("bash", "zsh", "fish"):
            script = subprocess.run([program, "completions", shell], capture_output=True, text=True)
            check(f"there are completions of {shell}", script.returncode == 0 and script.stdout, script)
            (folder / f"copydesk.{shell}").write_text(script.stdout)
        (folder / "zsh").mkdir()
        shutil.copy(folder / "copydesk.zsh", folder / "zsh" / "_copydesk")

        shells = {
            "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1='ready'#; bind 'set bell-style none'; source copydesk.bash"),
            "zsh": (["zsh", "-f", "-i"], "PS1='ready'#; fpath=($PWD/zsh $fpath); autoload -U compinit; compinit -u -d $PWD/dump; unsetopt beep"),
        }
        for shell, (words, start) in shells.items():
            if not have(shell):
                skip(f"{shell} is not here")
                continue
            terminal = Shell(words, folder, start)
            for typed, wanted in CASES:
                holds, detail = completed(terminal, typed, wanted)
                check(f"{shell} completes {typed!r}", holds, detail)
            terminal.close()
        if have("fish"):
            for typed, wanted in CASES:
                driver = f"source copydesk.fish; complete -C {typed!r}" if "\\" not in typed else None
                if driver is None:
                    continue
                done = subprocess.run(["fish", "--no-config", "-c", driver], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                                      env={**os.environ, "HOME": str(folder), "PATH": f"{folder}/bin:{os.environ['PATH']}"})
                offered = [line.split("\t")[0] for line in done.stdout.splitlines()]
                check(f"fish completes {typed!r}", wanted.split()[-1] in offered and not done.stderr, (offered[:5], done.stderr))
        else:
            skip("fish is not here")
        if have("mandoc"):
            page = folder / "copydesk.1"
            page.write_bytes(subprocess.run([program, "manual"], capture_output=True).stdout)
            done = subprocess.run(["mandoc", "-T", "lint", page], capture_output=True, text=True)
            check("mandoc has nothing to say about the manual page", done.returncode == 0 and not done.stdout and not done.stderr,
                  done.stdout + done.stderr)
            shown = subprocess.run(["mandoc", "-T", "ascii", page], capture_output=True, text=True).stdout
            shown = re.sub(r".\x08", "", shown)
            check("the manual page shows every command", "copydesk lint" in shown and "--fail-on" in shown and "review" in shown, shown[:200])
        else:
            skip("mandoc is not here")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


main()
