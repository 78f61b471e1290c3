#!/usr/bin/env python3
"""The exit status of every command for every kind of run, and hostile names, drafts and settings.

    matrix.py PROGRAM

0 nothing found, 1 findings remain, 2 the job could not be done; nothing a draft or a name holds is obeyed by a terminal,
a log, a shell or git.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
passed = failed = 0
CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("COPYDESK_", "GITHUB_", "GIT_"))}
RULES = ["--only", "repeated-word,multiple-spaces,trailing-link-dash"]


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {str(detail)[:500]}")


def run(folder, *words, data=b"", environment=None, stdout=subprocess.PIPE):
    return subprocess.run([program, *words], cwd=folder, input=data, stdout=stdout, stderr=subprocess.PIPE,
                          env={**CLEAN, **(environment or {})}, timeout=60)


def git(folder, *words):
    subprocess.run(["git", "-C", folder, "-c", "user.name=desk", "-c", "user.email=desk@example.invalid", *words], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# Words, status, and a piece of what is said on standard error or nothing.
TABLE = [
    ([], 2, "Usage"), (["-h"], 0, ""), (["--help"], 0, ""), (["--version"], 0, ""), (["help"], 0, ""), (["help", "lint"], 0, ""),
    (["help", "lnit"], 2, "lint"), (["lnit"], 2, 'did you mean "lint"?'), (["--fix"], 2, "a command must come before"),
    (["story.txt"], 2, "copydesk lint story.txt"),
    (["lint", "clean.txt"], 0, ""), (["lint", "error.txt", *RULES], 1, ""), (["lint", "warning.txt", *RULES], 0, ""),
    (["lint", "warning.txt", "--fail-on", "warning", *RULES], 1, ""), (["lint", "warning.txt", "--fail-on", "info", *RULES], 1, ""),
    (["lint", "error.txt", "--fail-on", "never", *RULES], 0, ""), (["lint", "error.txt", "--exit-zero", *RULES], 0, ""),
    (["lint", "warning.txt", "--max-warnings", "0", *RULES], 1, ""), (["lint", "warning.txt", "--max-warnings", "1", *RULES], 0, ""),
    (["lint", "warning.txt", "--max-warnings", "x"], 2, "whole number"),
    (["lint", "none.txt"], 2, "none.txt"), (["lint", "none.txt", "--exit-zero"], 2, "none.txt"), (["lint", "none.txt", "error.txt", *RULES], 2, ""),
    (["lint", "empty"], 0, "no drafts found"), (["lint", "--exclude", "*.txt", "."], 0, "no drafts found"),
    (["lint", "--fixx"], 2, "--fix"), (["lint", "--format", "jsn"], 2, "json"), (["lint", "--only", "repeated-wrod"], 2, "repeated-word"),
    (["lint", "--skip", "repeated-wrod"], 2, "repeated-word"), (["lint", "--house", "gardian"], 2, "guardian"),
    (["lint", "--set", "rules.repeated-wrod=off"], 2, "repeated-word"), (["lint", "--set", "x"], 2, "KEY=VALUE"),
    (["lint", "--config", "none.json"], 2, "none.json"), (["lint", "--files-from", "none"], 2, "none"),
    (["lint", "--report", "sarif"], 2, "sarif=copydesk.sarif"), (["lint", "--report", "srif=x"], 2, "sarif"),
    (["lint", "--statistics", "--format", "json", "error.txt", *RULES], 1, ""), (["lint", "--statistics", "--format", "sarif"], 2, "as json"),
    (["lint", "--output", "error.txt", "error.txt"], 2, "another file"),
    (["lint", "--output", "no/such/folder/x", "error.txt"], 2, "no/such/folder/x"),
    (["lint", "--diff", "error.txt", *RULES], 1, "Would fix 1 file"), (["lint", "--diff", "clean.txt"], 0, ""),
    (["lint", "--diff", "--fix", "error.txt"], 2, "leave one of them out"), (["lint", "--unsafe-fixes"], 2, "--fix or --diff"),
    (["lint", "--since", "HEAD", "-"], 2, "standard input"), (["lint", "--since", "nosuchref"], 2, ""), (["lint", "--since", "-x"], 2, ""),
    (["lint", "-", "error.txt"], 2, "stands alone"), (["lint", "--stdin-filename", "x.md"], 2, "add -"),
    (["lint", "--baseline", "none.json", "error.txt"], 2, "none.json"), (["lint", "--prune-baseline", "error.txt"], 2, "--baseline FILE"),
    (["lint", "--stdin-format", "jsonl", "error.txt"], 2, "reads standard input alone"), (["lint", "--bad-lines", "ok"], 2, "--stdin-format"),
    (["lint", "--show-fixes"], 2, "add --fix"), (["lint", "--stet", "clean.txt"], 0, ""), (["lint", "--stet", "--fix"], 2, "leave one of them out"),
    (["headline", "The the end"], 1, ""), (["headline", "Port reopens on Monday"], 0, ""), (["headline"], 2, "one headline or more"),
    (["headline", "--fix", "The the end"], 0, ""), (["headline", "--batch", "x"], 2, "leave the others out"), (["headline", "--batch"], 0, ""),
    (["review", "error.txt"], 2, "needs a terminal"), (["review", "-"], 2, "name files"),
    (["explain", "repeated-word"], 0, ""), (["explain", "repeated-wrod"], 2, "repeated-word"), (["explain"], 2, ""),
    (["rules"], 0, ""), (["rules", "--only", "spacng"], 2, "spacing"), (["rules", "tset"], 2, "test"), (["rules", "--format", "yaml"], 2, "json"),
    (["rules", "test", "none"], 2, "none"), (["rules", "new"], 2, ""),
    (["config"], 0, ""), (["config", "--why", "repeated-word"], 0, ""), (["config", "--why", "repeated-wrod"], 2, "repeated-word"),
    (["config", "a", "b"], 2, "one file"), (["config", "--diff-house", "plain", "ap", "clean.txt"], 0, ""),
    (["config", "--diff-house", "plain"], 2, "two houses"), (["config", "--diff-house", "plain", "ax"], 2, "ap"),
    (["lint", "misspelt.txt", "--only", "unknown-stet"], 2, "did you mean “repeated-word”?"),
    (["lint", "misspelt.txt", "--only", "unknown-stet", "--exit-zero"], 2, "misspelt.txt:1"),
    (["lint", "ended.txt", "--only", "expired-stet"], 1, ""), (["lint", "ended.txt", "--only", "expired-stet", "--exit-zero"], 0, ""),
    (["stets"], 0, ""), (["stets", "none.txt"], 2, "none.txt"),
    (["schema", "config"], 0, ""), (["schema", "output"], 0, ""), (["schema", "rules"], 0, ""), (["schema", "confg"], 2, "config"), (["schema"], 2, ""),
    (["completions", "bash"], 0, ""), (["completions", "bsh"], 2, "bash"), (["completions"], 2, "one shell"), (["manual"], 0, ""), (["manual", "x"], 2, ""),
    (["version"], 0, ""), (["version", "x"], 2, "takes no"), (["init"], 0, "Wrote copydesk.json"), (["init"], 2, "is here already"), (["init", "--house", "gardian"], 2, ""),
    (["lsp", "--fix"], 2, ""), (["lsp", "replay", "none"], 2, "none"),
]

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name) / "desk"
    folder.mkdir()
    for file, text in {"clean.txt": "All is calm.\n", "error.txt": "The crossing was was closed.\n", "warning.txt": "The  crossing closed.\n",
                       "story.txt": "All is calm.\n", "misspelt.txt": "All is calm. {stet: repeated-wrod}\n",
                       "ended.txt": "All is calm. {stet: repeated-word until 2020-02-29}\n"}.items():
        (folder / file).write_text(text)
    (folder / "empty").mkdir()
    for words, status, said in TABLE:
        done = run(folder, *words)
        check(f"copydesk {' '.join(words)} is {status}", done.returncode == status, done)
        check(f"copydesk {' '.join(words)} says {said!r}", said.encode() in done.stderr, done.stderr)
        if status == 2 and words[:1] not in (["lint"], ["stets"]):
            check(f"copydesk {' '.join(words)} prints nothing but the mistake", done.stdout == b"", done.stdout)
    (folder / "copydesk.json").unlink()
    done = run(folder, "lint", "error.txt", *RULES, environment={"COPYDESK_FORMAT": "line"})
    check("COPYDESK_FORMAT names the format", done.stdout.startswith(b"error.txt:1:18: error: "), done)
    done = run(folder, "lint", "error.txt", "--format", "json", environment={"COPYDESK_FORMAT": "line"})
    check("a flag outranks COPYDESK_FORMAT", done.stdout.startswith(b"{"), done)
    done = run(folder, "lint", "error.txt", environment={"COPYDESK_FORMAT": "lnie"})
    check("an unknown COPYDESK_FORMAT is 2", done.returncode == 2 and b'did you mean "line"?' in done.stderr, done)
    for command in "lint headline rules explain config schema stets completions manual version review init lsp".split():
        for flag in ("-h", "--help"):
            done = run(folder, command, flag)
            check(f"{command} {flag} is help on standard output", done.returncode == 0 and done.stdout and not done.stderr, done)
            check(f"{command} {flag} fits 80 columns", max(map(len, done.stdout.decode().splitlines())) <= 80)
        with open("/dev/full", "wb") as full:
            done = run(folder, command, "--help", stdout=full)
            check(f"{command} --help to a full disk is 2", done.returncode == 2 and b"the disk is full" in done.stderr, done)

    # Configurations that cannot be meant.
    bad = pathlib.Path(name) / "bad"
    for number, (files, said) in enumerate([
        ({"copydesk.json": '{"ruels":{}}'}, 'did you mean "rules"?'), ({"copydesk.json": '{"rules":{},"rules":{}}'}, "a second time"),
        ({"copydesk.json": '{"extends":["a.json"]}', "a.json": '{"extends":["copydesk.json"]}'}, "circle"),
        ({"copydesk.json": "{}", ".copydesk.json": "{}"}, "keep one"), ({"copydesk.json": '{"house":"gardian"}'}, "guardian"),
        ({"copydesk.json": '{"requiredVersion":">=99"}'}, "needs copydesk"), ({"copydesk.json": '{"rules":'}, "copydesk.json:1"),
        ({"copydesk.json": "\xff"}, "copydesk.json"), ({"copydesk.json": '{"lexicon":["none.txt"]}'}, "none.txt"),
        ({"copydesk.json": '{"rules":{"repeated-word":"loud"}}'}, "possible"), ({"copydesk.json": "[]"}, "copydesk.json"),
        ({"copydesk.json": "[" * 100_000}, "copydesk.json"),
    ]):
        place = bad / str(number)
        place.mkdir(parents=True)
        for file, text in files.items():
            (place / file).write_text(text, encoding="latin-1")
        (place / "story.txt").write_text("The crossing was was closed.\n")
        done = run(place, "lint", "story.txt")
        check(f"{files} is 2", done.returncode == 2 and done.stdout == b"", done)
        check(f"{files} says {said!r}", said.encode() in done.stderr, done.stderr)
        check(f"{files} says so without a control character", not set(done.stderr) & (set(range(32)) - {10}), done.stderr)

    # Names and drafts that want to be obeyed.
    hostile = pathlib.Path(name) / "hostile"
    hostile.mkdir()
    names = ["-rf.txt", "--fix.txt", "a\nb.txt", "\x1b[31m.txt", "$(touch owned).txt", "::error::x.txt", "‮txt.exe.txt", "a\tb.txt", "café.txt", "~.txt", "*.txt"]
    for file in names:
        (hostile / file).write_text("\x1b]0;owned\x07 The the ‮port ::stop-commands::x\n::set-output name=a::b\n##[error]x was was\n\x9b31m\n")
    git(hostile, "init", "-q", "-b", "main")
    for form in ("full", "line", "grouped", "github", "markdown"):
        done = run(hostile, "lint", "--format", form, "--color", "always", ".", environment={"GITHUB_ACTIONS": "true"})
        text = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout.decode())
        check(f"{form}: no draft or name reaches the log as a command", "\x1b" not in text and "\x07" not in text
              and "\u202e" not in text and "\x9b" not in text, text[:300])
        lines = done.stdout.decode().splitlines()
        if form in ("full", "line", "grouped"):
            check(f"{form}: the log is told to obey nothing", lines[0].startswith("::stop-commands::") and lines[-1] == "::" + lines[0].split("::")[-1] + "::", lines[:1])
        if form == "github":
            check("github: only our own commands", all(line.split(" ")[0].split("::")[1] in ("error", "warning", "notice") for line in lines), lines)
    one = [run(hostile, "lint", "--format", "line", *RULES, "--", file).stdout for file in sorted(names, key=str.encode)]
    all_at_once = run(hostile, "lint", "--format", "line", *RULES, ".").stdout
    check("the folder says what each file says, whatever its name", b"".join(one) == all_at_once, (one, all_at_once))
    git(hostile, "add", ".")
    git(hostile, "commit", "-qm", "Drafts")
    for file in names:
        with open(hostile / file, "a") as draft:
            draft.write("A new line was was added.\n")
    git(hostile, "add", ".")
    for flag in (["--staged"], ["--since", "HEAD"]):
        done = run(hostile, "lint", "--format", "line", *RULES, *flag, ".")
        check(f"{flag} finds each name that git quotes", done.stdout.count(b"\n") == len(names) and done.returncode == 1, done)
    done = run(hostile, "lint", "--since", "--output=owned", ".")
    check("a commit is no flag of git", done.returncode == 2 and not (hostile / "owned").exists(), done)
    done = run(hostile, "lint", "--fix", "--since", "HEAD")
    check("what cannot go together is 2", done.returncode == 2, done)
    mended = run(hostile, "lint", "--fix", "-q", *RULES, ".")
    check("every name is mended", mended.returncode == 0 and all("The \u202eport" in (hostile / file).read_text() for file in names), mended)
    check("nothing was run", not (hostile / "owned").exists() and sorted(os.listdir(hostile)) == sorted([*names, ".git"]), os.listdir(hostile))
    diff = run(hostile, "lint", "--diff", "--color", "never", ".")
    check("a second look finds nothing to mend", b"owned" not in diff.stdout or diff.returncode in (0, 1), diff)

    # Circles, pipes, devices.
    odd = pathlib.Path(name) / "odd"
    (odd / "sub").mkdir(parents=True)
    (odd / "sub/loop").symlink_to("..")
    (odd / "self.txt").symlink_to("self.txt")
    os.mkfifo(odd / "pipe.txt")
    (odd / "real.txt").write_text("The crossing was was closed.\n")
    done = run(odd, "lint", "--format", "line", *RULES, ".")
    check("a walk ends, whatever lies in its way", done.returncode == 1 and done.stdout.count(b"\n") == 1, done)
    check("a link to itself is said", run(odd, "lint", "self.txt").returncode == 2)
    check("standard input that is closed is 2 or empty", subprocess.run([program, "lint", "-"], stdin=subprocess.DEVNULL, capture_output=True).returncode == 0)
    done = subprocess.run(f"exec '{program}' lint - <&-", shell=True, capture_output=True)
    check("no standard input at all is 2", done.returncode == 2 and b"closed" in done.stderr, done)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
