#!/usr/bin/env python3
"""Holds what the editor's “fix all” makes of drafts against `copydesk lint --fix`.

    fixall.py PROGRAM DRAFTS.jsonl[.gz] [COUNT]

Each line of the drafts is JSON with a "text" or "corrupt". A second “fix all” must find nothing to do.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile

from drafts import PROFILES, apply, span
from session import FULL, Session

ALL = span(0, 0, 10_000_000, 0)


def texts(path, count):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        for number, row in enumerate(file):
            if number >= count:
                return
            row = json.loads(row)
            yield row.get("text", row.get("corrupt"))


def fix_all(s, uri, text):
    """The text after “fix all”, nil edits counted as the text itself."""
    actions = s.actions([], ALL, ["source.fixAll.copydesk"], uri)
    return apply(text, s.edits(actions[0], uri), "utf-32") if actions else text


def main():
    program, path = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000_000
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, ".git"))
        drafts = list(texts(path, count))
        names = [os.path.join(folder, f"{number}.txt") for number in range(len(drafts))]
        for name, text in zip(names, drafts):
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        subprocess.run([program, "lint", "--fix", "-q", folder], stdout=subprocess.DEVNULL, check=False)
        capabilities = {**FULL, "general": {"positionEncodings": ["utf-32"]}}
        s = Session([program, "lsp"], PROFILES["copydesk"], capabilities, folder=folder)
        for name, text in zip(names, drafts):
            uri = "file://" + name
            s.open(text, uri=uri)
            fixed = fix_all(s, uri, text)
            s.change(fixed, uri=uri)
            again = fix_all(s, uri, fixed)
            s.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
            with open(name, encoding="utf-8", newline="") as file:
                expected = file.read()
            if fixed == expected and again == fixed:
                passed += 1
            else:
                failed += 1
                print(f"FAIL {name}: " + ("the command line differs" if fixed != expected else "a second run changes it"))
            s.seen.clear()
            s.drain()
        s.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
