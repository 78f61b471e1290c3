#!/usr/bin/env python3
"""Measures how often each rule is right, and writes Rules/precision.list.

    precision.py PROGRAM            measures and writes the table
    precision.py PROGRAM --check    measures and fails when a rule stands otherwise, or is a point better or worse

The texts are the open corpus in $COPYDESK_SHARED/corpus (default ../shared): lines and drafts with one or more
labelled errors, and their clean sides; and errors of other kinds put into the clean sides by `errors.py`. A finding on
a label is right, unless the clean side has it too; every other finding is wrong, and counts once for each clean text,
rule and place; a text that `errors.py` made counts for what is found on its error alone. A finding is on a label when
it touches it, widened by one character, and is not much longer. Every rule runs, also those that are off unless chosen.

A line of the table: rule, findings, how many of them right. Rules that found nothing are not in it; under 20 findings
tell nothing, and the program then takes the rule for unmeasured.
"""
import collections
import gzip
import json
import os
import pathlib
import random
import subprocess
import sys

sys.dont_write_bytecode = True
import errors  # noqa: E402 - beside this file

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parent / "precision.list"
SHARED = pathlib.Path(os.environ.get("COPYDESK_SHARED", HERE.parent.parent.parent / "shared"))
# How many texts each maker of errors gives at most.
MOST_MADE = 60


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        return [json.loads(line) for line in file.read().split("\n") if line.strip()]


def lint(program, rules, documents):
    """The findings of each document: (rule, start, end), in bytes."""
    feed = "".join(json.dumps({"id": number, **document}, ensure_ascii=False) + "\n"
                   for number, document in enumerate(documents))
    command = [program, "lint", "--no-config", "--no-fixed", "--only", ",".join(rules),
               "--stdin-format", "jsonl", "--format", "jsonl"]
    done = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE)
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line.strip()]
    if len(answers) != len(documents):
        sys.exit(f"{len(documents)} documents gave {len(answers)} answers")
    return [[(finding["rule"], finding["start"], finding["end"]) for finding in answer["findings"]]
            for answer in answers]


def is_on(finding, label, data):
    """Whether a finding touches a label widened by one character, and is not much longer."""
    start, end = label[0] - 1, label[1] + 1
    while start > 0 and data[start] & 0xC0 == 0x80:
        start -= 1
    while end < len(data) and data[end] & 0xC0 == 0x80:
        end += 1
    start, end = max(0, start), min(len(data), end)
    _, first, last = finding
    touches = start <= first <= end if first == last else first < end and last > start
    return touches and last - first <= 3 * (end - start) + 40


def pairs():
    """Texts with errors beside their clean sides, and clean texts alone: (document, labels, clean side)."""
    corpus = SHARED / "corpus"
    for path in [corpus / "corrupt.jsonl.gz", corpus / "real" / "published.jsonl", corpus / "real" / "mojibake.jsonl"]:
        for row in rows(path):
            kind = {"kind": "article" if row.get("kind") == "sentence" else "headline"}
            yield {"text": row["corrupt"], **kind}, [row["span"]], {"text": row["clean"], **kind}
    for row in rows(corpus / "articles.jsonl.gz"):
        kind = {"kind": "article", "format": row["format"]}
        spans = [label["span"] for label in row["labels"]]
        yield {"text": row["corrupt"], **kind}, spans, {"text": row["text"], **kind}
    for path in [corpus / "verified.jsonl.gz", corpus / "tricky.jsonl"]:
        for row in rows(path):
            kind = {"kind": "article" if row.get("kind") == "sentence" else "headline"}
            spans = [error["span"] for error in row.get("errors", [])]
            yield {"text": row["text"], **kind}, spans, None


def made():
    """Clean texts with one error of a kind the corpus has none of: (document, labels, clean side)."""
    sides = {row["clean"]: row for row in rows(SHARED / "corpus" / "corrupt.jsonl.gz") if "\n" not in row["clean"]}
    for name, maker in errors.MAKERS.items():
        chance = random.Random(name)
        texts = sorted(sides)
        chance.shuffle(texts)
        count = 0
        for text in texts:
            row = sides[text]
            error = maker(chance, text, row["kind"], row["style"])
            if not error or count == MOST_MADE:
                continue
            count += 1
            bad, start, end = error
            kind = {"kind": "article" if row["kind"] == "sentence" or "\n" in bad else "headline"}
            yield {"text": bad, **kind}, [[len(bad[:start].encode()), len(bad[:end].encode())]], {"text": text, **kind}


def measure(program):
    names = subprocess.run([program, "rules", "--no-config", "--format", "names"], stdout=subprocess.PIPE, text=True)
    texts = list(pairs())
    corpus = len(texts)
    texts += made()
    found = lint(program, names.stdout.split(), [document for document, _, _ in texts])
    clean = lint(program, names.stdout.split(), [side or document for document, _, side in texts])
    right, wrong = collections.Counter(), collections.defaultdict(set)
    for number, ((document, labels, side), findings, base) in enumerate(zip(texts, found, clean)):
        data = document["text"].encode()
        whole = (side or document)["text"].encode()
        known = {(rule, whole[start:end]) for rule, start, end in base} if side else set()
        for finding in findings:
            rule, start, end = finding
            key = (whole, data[start:end])
            if (rule, data[start:end]) in known:
                if number < corpus:
                    wrong[rule].add(key)
            elif any(is_on(finding, label, data) for label in labels):
                right[rule] += 1
            elif number < corpus:
                wrong[rule].add(key)
    lines = []
    for rule in sorted(set(right) | set(wrong)):
        all_found = right[rule] + len(wrong[rule])
        lines.append(f"{rule}\t{all_found}\t{right[rule]}")
    return "".join(line + "\n" for line in lines)


def read(table):
    return {rule: (int(found), int(right)) for rule, found, right in (line.split("\t") for line in table.splitlines())}


def standing(numbers):
    """What the program does with a rule of these numbers, and its share; as Sources/Linting/Precision.swift says."""
    found, right = numbers
    if found < 20:
        return "unmeasured", None
    share = 100 * right / found
    return "trusted to inform" if share >= 95 else "trusted" if share >= 90 else "not trusted", share


def differences(table, measured):
    """The rules that stand otherwise than the table says, or whose share is more than a point off."""
    for rule in sorted(set(table) | set(measured)):
        was, now = standing(table.get(rule, (0, 0))), standing(measured.get(rule, (0, 0)))
        if was[0] != now[0] or (now[1] is not None and abs(was[1] - now[1]) > 1):
            yield f"{rule}: {now[0]} now, {measured.get(rule)}, and {was[0]} in the table, {table.get(rule)}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not (SHARED / "corpus").is_dir():
        print(f"skipped: {SHARED / 'corpus'} is not here; put the shared folder beside the clone or set COPYDESK_SHARED")
        print("0 passed, 0 failed, 1 skipped")
        return
    table = measure(sys.argv[1])
    if "--check" not in sys.argv:
        TABLE.write_text(table, encoding="utf-8")
        print(f"{TABLE.name}: {len(table.splitlines())} rules")
        return
    stale = list(differences(read(TABLE.read_text(encoding="utf-8")), read(table)))
    for line in stale:
        print(f"FAILED {line}; run Rules/measuring/precision.py PROGRAM")
    print(f"{0 if stale else 1} passed, {len(stale)} failed")
    sys.exit(1 if stale else 0)

if __name__ == "__main__":
    main()
