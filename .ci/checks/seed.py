#!/usr/bin/env python3
"""The draft that started the project: its repair to the byte, its defects at their places, its quiet spots quiet.

    seed.py PROGRAM        reads $COPYDESK_SHARED/seed
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

program = sys.argv[1]
seed = pathlib.Path(os.environ.get("COPYDESK_SHARED", "../shared")) / "seed"
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def lines(name):
    return [json.loads(line) for line in (seed / name).read_text().splitlines() if line.strip()]


def run(*arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr


if not seed.is_dir():
    print(f"skipped: {seed} is not here; put the shared folder beside the clone or set COPYDESK_SHARED")
    print("0 passed, 0 failed, 1 skipped")
    sys.exit(0)

LEVELS = {"safe": {"safe"}, "needs-review": {"unsafe", "suggest"}, "none": {None}}

with tempfile.TemporaryDirectory() as folder:
    draft = pathlib.Path(folder) / "draft.txt"
    source = (seed / "draft.txt").read_bytes()

    shutil.copy(seed / "draft.txt", draft)
    _, out, _ = run("lint", "--format", "json", "--min-severity", "info", str(draft))
    findings = json.loads(out)["diagnostics"]
    spans = [(f["range"]["start"]["byte"], f["range"]["end"]["byte"], f) for f in findings]

    for row in lines("acceptance.jsonl"):
        if row["kind"] != "defect":
            continue
        allowed = LEVELS[row["applicability"]]
        if "byte_offset" in row:
            start = row["byte_offset"]
            end = start + max(1, len(row["text"].encode()))
            at = [f for a, b, f in spans if a < end and b > start and b - a <= 3 * (end - start) + 8]
        else:
            at = [f for f in findings if f["rule"] == row["rule"]]
        level = [f["fix"]["applicability"] if f.get("fix") else None for f in at]
        check(f"{row['id']} {row['rule']}", any(x in allowed for x in level), f"found {[(f['rule'], x) for f, x in zip(at, level)]}")

    text_lines = source.decode().split("\n")
    for row in lines("must_not_flag.jsonl"):
        before = "\n".join(text_lines[: row["line"] - 1]).encode()
        base = len(before) + (1 if row["line"] > 1 else 0)
        column = text_lines[row["line"] - 1].find(row["text"])
        start = base + len(text_lines[row["line"] - 1][:column].encode())
        end = start + len(row["text"].encode())
        at = [f["rule"] for a, b, f in spans if a < end and b > start and f["rule"] != "unrelated-promo-block"]
        check(f"quiet on line {row['line']} “{row['text']}”", not at, f"flagged by {at}")

    status, _, errors = run("lint", "--fix", str(draft))
    expected = (seed / "expected_safe.txt").read_bytes()
    check("lint --fix gives the exact repair", draft.read_bytes() == expected, errors.decode()[:400])
    run("lint", "--fix", str(draft))
    check("fixing twice equals fixing once", draft.read_bytes() == expected)
    _, out, _ = run("lint", "--format", "json", str(draft))
    safe = [f["rule"] for f in json.loads(out)["diagnostics"] if f.get("fix") and f["fix"]["applicability"] == "safe"]
    check("only what needs a human is left", not safe, f"{safe}")

    shutil.copy(seed / "draft.txt", draft)
    run("lint", "--fix", "--unsafe-fixes", str(draft))
    expected = (seed / "expected_promo_removed.txt").read_bytes()
    check("--unsafe-fixes takes the promo block too", draft.read_bytes() == expected, draft.read_text()[-300:])

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
