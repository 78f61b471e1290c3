#!/usr/bin/env python3
"""Holds what a server says after any edits against `copydesk lint` of the text as it is then.

    equivalence.py PROGRAM [STEPS] [SEED]

Each step is a notification with one to four random changes, in one of three encodings, in frames cut at random places;
lines end with any of the three breaks. Every 1,000th step, and the last, the diagnostics are compared.
"""

import json
import os
import random
import subprocess
import sys
import tempfile

from drafts import PROFILES, lines, position, units
from session import PULL, Session

PIECES = (
    "the The of a minister said council met on Monday voted against plan Iraq London goverment recieve expandIraq teh is "
    "is 49ers 10million iPhone Iphone NATO U.S. don’t don't ’90s “Yes,” “no” ‘maybe’ \"so\" 'it' é naïve 𐐀 日本 👍 – — -- | "
    "- Read more: | Ten Charts That Explain - ( ) [sic] {stet} &amp; ... !! , . ; : $5m 31 November donâ€™t").split(" ")
GAPS = [" "] * 14 + ["  ", "", ". ", ", ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", ".\n"]
LONGEST = 6000


def text(chance, pieces):
    return "".join(chance.choice(PIECES) + chance.choice(GAPS) for _ in range(chance.randrange(pieces + 1)))


def change(chance, now, encoding):
    """A random change and the text behind it."""
    new = text(chance, 4)
    if chance.random() < 0.02 or len(now) > LONGEST:
        new = text(chance, 60)
        return {"text": new}, new
    low, high = sorted(chance.randrange(len(now) + 1) for _ in range(2))
    if chance.random() < 0.9:
        high = min(high, low + chance.randrange(12))
    # A position never lies between the two halves of a line break.
    low, high = (n - 1 if 0 < n < len(now) and now[n - 1:n + 1] == "\r\n" else n for n in (low, high))
    places = [place(now, n, encoding) for n in (low, high)]
    return {"range": {"start": places[0], "end": places[1]}, "text": new}, now[:low] + new + now[high:]


def place(now, index, encoding):
    start = 0
    for number, line in enumerate(lines(now)):
        if index < start + len(line) or start + len(line) == len(now) and not line.endswith(("\r", "\n")):
            return position(number, units(line.rstrip("\r\n")[:index - start], encoding))
        start += len(line)
    return position(number, 0)


def expected(program, path, now, encoding):
    """What the command line finds: rule, message and range, as a server counts."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(now)
    result = subprocess.run([program, "lint", "--format", "json", "--no-config", path], capture_output=True, check=False)
    source = now.encode()
    found = []
    for finding in json.loads(result.stdout)["diagnostics"]:
        if finding.get("suppressed"):
            continue
        ends = [len(source[:finding["range"][end]["byte"]].decode()) for end in ("start", "end")]
        found.append((finding["rule"], *(json.dumps(place(now, n, encoding)) for n in ends)))
    return sorted(found)


def run(program, steps, seed, encoding, folder):
    chance = random.Random(seed)
    path = os.path.join(folder, "draft.txt")
    capabilities = {**PULL, "general": {"positionEncodings": [encoding]}}
    s = Session([program, "lsp"], PROFILES["copydesk"], capabilities, checks=False)
    s.patience = 60
    uri = "untitled:draft.txt"
    now = text(chance, 60)
    s.open(now, uri=uri)
    compared = 0
    for step in range(1, steps + 1):
        changes = []
        for _ in range(chance.randrange(1, 5)):
            one, now = change(chance, now, encoding)
            changes.append(one)
        s.version += 1
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": uri, "version": s.version}, "contentChanges": changes}}).encode()
        frame = b"Content-Length: %d\r\n\r\n" % len(body) + body
        cut = chance.randrange(len(frame))
        s.raw(frame[:cut])
        s.raw(frame[cut:])
        # Some states are looked at and some are not, so that the server lints after one change or after several.
        if chance.random() < 0.5:
            s.pull(uri=uri)
            s.seen.clear()
            s.drain()
        if step % 1000 == 0 or step == steps:
            # Saving shows what is held back where somebody types.
            s.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
            found = sorted((d["code"], json.dumps(d["range"]["start"]), json.dumps(d["range"]["end"]))
                           for d in s.pull(uri=uri)["items"])
            wanted = expected(program, path, now, encoding)
            assert found == wanted, (seed, encoding, step, set(found) ^ set(wanted))
            compared += 1
    s.close()
    return compared


def main():
    program = sys.argv[1]
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, encoding in enumerate(["utf-8", "utf-16", "utf-32"]):
            try:
                passed += run(program, steps // 3, seed + number, encoding, folder)
            except AssertionError as error:
                failed += 1
                print(f"FAIL {error}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
