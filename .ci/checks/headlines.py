#!/usr/bin/env python3
"""Lists of headlines: each is judged by its own words alone, so that cutting a list into pieces changes nothing, and a
long list is read in pieces, in bounded memory, with the findings of the whole.

    headlines.py PROGRAM      reads the headlines of $COPYDESK_SHARED/corpus/clean
"""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
clean = pathlib.Path(os.environ.get("COPYDESK_SHARED", "../shared")) / "corpus/clean"
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
    if not holds:
        print(f"FAILED {name}: {detail}")


def lint(lines, path=None):
    """The findings as (line, rest)."""
    text = None if path else ("\n".join(lines) + "\n").encode()
    words = [program, "lint", "--no-config", "--as", "headlines", "--format", "line", "--min-severity", "info"]
    done = subprocess.Popen([*words, path or "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
    output = done.communicate(text)[0].decode()
    rows = [row.split(":", 2) for row in output.splitlines()]
    return [(int(row[1]), row[2]) for row in rows]


if not clean.is_dir():
    print(f"skipped: {clean} is not here; put the shared folder beside the clone or set COPYDESK_SHARED")
    print("0 passed, 0 failed, 1 skipped")
    sys.exit(0)

lines = []
for name in ("stopclickbait-news", "stopclickbait-click"):
    with gzip.open(clean / f"{name}.jsonl.gz", "rt") as file:
        lines += [json.loads(line)["text"].replace("\n", " ") for line in file]
for index in range(0, len(lines), 40):
    lines[index] = lines[index].replace(" ", "  ", 1).replace(" the ", " the the ").replace("e", "é", 1)

with tempfile.TemporaryDirectory() as folder:
    whole = lint(lines)
    check("there is something to find", len(whole) > 100, len(whole))
    for size in (17, 400):
        parts = []
        for start in range(0, len(lines), size):
            parts += [(number + start, rest) for number, rest in lint(lines[start : start + size])]
        check(f"pieces of {size} give what the list gives", parts == whole, set(parts) ^ set(whole))
    times = 12
    path = pathlib.Path(folder) / "long.headlines"
    path.write_text("\n".join(lines * times) + "\n")
    repeated = [(number + turn * len(lines), rest) for turn in range(times) for number, rest in whole]
    check("a long list gives the same over and over", lint(None, str(path)) == [(n, r) for n, r in repeated])

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
