#!/usr/bin/env python3
"""Checks a language server from outside, line by line, and measures how fast it answers.

    python3 -m venv v && v/bin/pip install lsprotocol
    v/bin/python Tests/conformance/conformance.py -- copydesk lsp
    v/bin/python Tests/conformance/conformance.py --profile ruff -- ruff server
    v/bin/python Tests/conformance/conformance.py --latency --beside "ruff server" -- copydesk lsp

The last line is `N passed, N failed`; the exit status is 1 if anything failed.
"""

import argparse
import shlex
import sys
import traceback

import lines_actions  # noqa: F401  (registers its checks)
import lines_beyond  # noqa: F401
import lines_life  # noqa: F401
import lines_text  # noqa: F401
import lines_wire  # noqa: F401
from checks import CHECKS
from drafts import PROFILES
from latency import measure
from session import Session

FIXABLE = {"copydesk": "The vote  is on Monday.\n", "ruff": "import os\n"}


class Starter:
    """Starts servers for one check and ends them behind it."""

    def __init__(self, command, profile_name):
        self.command = command
        self.profile = PROFILES[profile_name]
        self.fixable = FIXABLE[profile_name]
        self.sessions = []

    def __call__(self, **options):
        session = Session(self.command, self.profile, **options)
        self.sessions.append(session)
        return session

    def finish(self):
        """Ends every server; gives what was wrong in their messages."""
        for session in self.sessions:
            session.close()
        return [fault for session in self.sessions for fault in session.faults]


def run(command, profile, only, verbose):
    passed = failed = 0
    faults = []
    for number, fact, check in sorted(CHECKS, key=lambda c: c[0]):
        if only and number not in only:
            continue
        starter = Starter(command, profile)
        problem = None
        try:
            check(starter)
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
            if verbose:
                traceback.print_exc()
        faults += starter.finish()
        if problem:
            failed += 1
            print(f"FAIL {number:2} {fact}\n        {problem[:400]}", flush=True)
        else:
            passed += 1
            print(f"ok   {number:2} {fact}", flush=True)
    if faults:
        failed += 1
        print(f"FAIL    {len(faults)} messages do not have the types of the specification; the first:\n"
              f"        {faults[0][:400]}")
    else:
        passed += 1
        print("ok      every message has the types of the specification")
    print(f"{passed} passed, {failed} failed")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=PROFILES, default="copydesk", help="what the server is fed")
    parser.add_argument("--only", type=int, nargs="*", help="these lines alone")
    parser.add_argument("--latency", action="store_true", help="measure instead of checking")
    parser.add_argument("--beside", metavar="COMMAND", help="with --latency: ruff's server, measured in the same run")
    parser.add_argument("--edits", type=int, default=0, help="with --latency: memory after this many edits")
    parser.add_argument("--verbose", action="store_true", help="show where a check failed")
    parser.add_argument("command", nargs="+", help="the server, behind --")
    options = parser.parse_args()
    if options.latency:
        servers = [(options.command, PROFILES[options.profile])]
        if options.beside:
            servers.append((shlex.split(options.beside), PROFILES["ruff"]))
        return measure(servers, options.edits)
    return 1 if run(options.command, options.profile, options.only, options.verbose) else 0


if __name__ == "__main__":
    sys.exit(main())
