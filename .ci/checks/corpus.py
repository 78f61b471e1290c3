#!/usr/bin/env python3
"""The open corpus: what is found, mended and left alone must not fall behind the figures held here.

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
    report = pathlib.Path(folder) / "report.json"
    done = subprocess.run(
        [sys.executable, str(shared / "tools/evaluate.py"), "--set", str(shared / "corpus"), "--cmd", program, "--net",
         "--json", str(report)], stdout=subprocess.DEVNULL)
    figures = json.loads(report.read_text()) if report.exists() else {}

passed = failed = 0


def check(name, value, least=None, most=None):
    """Holds a figure at or above `least`, at or below `most`."""
    global passed, failed
    holds = value is not None and (least is None or value >= least) and (most is None or value <= most)
    passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
    bound = f"at least {least}" if least is not None else f"at most {most}"
    shown = "nothing" if value is None else f"{value:.2f}"
    print(f"{'ok    ' if holds else 'FAILED'} {name}: {shown}, {bound}")


def mean(rows, column):
    return 100 * sum(row[column] for row in rows) / len(rows) if rows else None


check("exit status of the evaluator", done.returncode, most=0)
lines = {name: row for name, row in figures.get("corrupt", {}).items() if name != "ALL"}
# Nobody can know the one repair of a lost quotation mark or bracket, or of a character that is gone.
unfixable = {"unbalanced-quote", "unbalanced-bracket", "replacement-char"}
fixable = [row for name, row in lines.items() if name not in unfixable]
check("labelled errors found, mean over the classes, %", mean(list(lines.values()), "recall"), least=95.5)
worst = min(lines, key=lambda name: lines[name]["recall"]) if lines else "none"
check(f"the class found least, {worst}, %", 100 * lines[worst]["recall"] if lines else None, least=78)
check("repaired by the first fix of each finding, mean over the classes with one answer, %", mean(fixable, "fix_any"), least=91)
check("repaired by safe fixes, mean over the classes with one answer, %", mean(fixable, "fix"), least=70)
everything = figures.get("corrupt", {}).get("ALL")
check("lines that safe fixes change wrongly, %", 100 * everything["wrong_fix"] if everything else None, most=0.6)
for name, most in [("verified lines (read by hand)", 3), ("tricky clean lines", 3.2)]:
    row = figures.get(name, {}).get("ALL")
    check(f"alarms in 1,000 {name}", row["alarms_per_1000"] if row else None, most=most)
drafts = figures.get("articles_groups", {}).get("ALL")
check("errors found in whole drafts, %", 100 * figures["articles"]["ALL"] if drafts else None, least=95)
check("alarms in 1,000 words of clean drafts", 1000 * drafts[1] / drafts[5] if drafts else None, most=0.5)
check("clean drafts that safe fixes change", drafts[2] if drafts else None, most=2)
for name, column, least in [("published", "recall", 95), ("published", "fix_any", 90), ("mojibake", "fix", 80)]:
    row = figures.get(f"real: {name}", {}).get("ALL")
    check(f"real errors, {name}, {column.replace('_', '-')}, %", 100 * row[column] if row else None, least=least)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
