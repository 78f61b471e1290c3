#!/usr/bin/env python3
"""The open corpus: what is found and what is left alone must not fall behind the figures held here.

    corpus.py PROGRAM      runs $COPYDESK_SHARED/tools/evaluate.py on $COPYDESK_SHARED/corpus
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program = sys.argv[1]
shared = pathlib.Path(os.environ.get("COPYDESK_SHARED", "../shared"))
if not (shared / "corpus").is_dir():
    print(f"skipped: {shared / 'corpus'} is not here; put the shared folder beside the clone or set COPYDESK_SHARED")
    print("0 passed, 0 failed, 1 skipped")
    sys.exit(0)

with tempfile.TemporaryDirectory() as folder:
    report = pathlib.Path(folder) / "report.md"
    done = subprocess.run(
        [sys.executable, str(shared / "tools/evaluate.py"), "--set", str(shared / "corpus"), "--cmd", program, "--net"],
        stdout=subprocess.PIPE, text=True)
    text = done.stdout

passed = failed = 0


def check(name, holds, detail):
    global passed, failed
    passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
    print(f"{'ok    ' if holds else 'FAILED'} {name}: {detail}")


def row(label, part, column):
    """A figure of the report: the row `label` of the section whose title begins with `part`."""
    inside = False
    for line in text.splitlines():
        if line.startswith("#"):
            inside = line.lstrip("# ").startswith(part)
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if inside and cells[0] == label:
            return float(cells[column])
    return None


check("the evaluator runs through", done.returncode == 0, f"exit status {done.returncode}")
recall = row("MACRO MEAN", "corrupt lines", 2)
check("labelled errors found, mean over the classes", recall is not None and recall > 60, f"{recall} %")
tricky = row("ALL", "tricky clean lines", 2)
check("alarms in 1,000 tricky lines", tricky is not None and tricky < 15, tricky)
verified = row("ALL", "verified lines", 2)
check("alarms in 1,000 verified lines", verified is not None and verified < 5, verified)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
