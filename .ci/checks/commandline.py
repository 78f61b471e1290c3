#!/usr/bin/env python3
"""The program as a process: pipes that close, disks that fill, kills in the middle of a write, interrupts.

    commandline.py PROGRAM      needs strace for the injected failures, and skips them without it
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
passed = failed = skipped = 0
OLD = "Ferry strike enters second week -\nThe crossing was was closed on Monday, the port said.\n"
NEW = "Ferry strike enters second week\nThe crossing was closed on Monday, the port said.\n"
RULES = ["--only", "trailing-link-dash,repeated-word"]


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def run(*arguments, **options):
    return subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def drafts(folder, count):
    paths = [pathlib.Path(folder) / f"n{number:03}.txt" for number in range(count)]
    for path in paths:
        path.write_text(OLD)
    return paths


with tempfile.TemporaryDirectory() as folder:
    paths = drafts(folder, 3)

    with open("/dev/full", "wb") as full:
        for words in (["lint", folder], ["rules"], ["--help"], ["lint", "--diff", folder]):
            done = subprocess.run([program, *words], stdout=full, stderr=subprocess.PIPE)
            check(f"{words[0]} to a full disk is 2", done.returncode == 2, done.returncode)
            check(f"{words[0]} says that the disk is full", b"the disk is full" in done.stderr, done.stderr)

    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([program, "lint", folder], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    check("a gone reader ends the program quietly", (done.returncode, done.stderr) == (141, b""), done)

    waiting = subprocess.Popen([program, "lint", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(0.3)
    waiting.send_signal(signal.SIGINT)
    waiting.wait(timeout=10)
    check("Control-C is 130", waiting.returncode == 130, waiting.returncode)
    waiting.stdin.close()

    stream = subprocess.Popen(
        [program, "lint", "--stdin-format", "jsonl", "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number in range(5):
        stream.stdin.write((json.dumps({"id": number, "text": "Ferry strike -"}) + "\n").encode())
        stream.stdin.flush()
        check("a line is answered before the next is sent", json.loads(stream.stdout.readline())["id"] == number)
    stream.stdin.close()
    check("the stream ends with its findings", stream.wait() == 1)

    lines = "".join(json.dumps({"id": number, "text": OLD * 20}) + "\n" for number in range(2000)).encode()
    once = run("lint", "--stdin-format", "jsonl", "--jobs", "1", input=lines)
    many = run("lint", "--stdin-format", "jsonl", "--jobs", "3", input=lines)
    check("threads change nothing in a stream", once.stdout.count(b"\n") == 2000 and once.stdout == many.stdout)
    stream = subprocess.Popen(
        [program, "lint", "--stdin-format", "jsonl", "--jobs", "3"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    stream.stdin.write(lines)
    stream.stdin.flush()
    time.sleep(0.5)
    stream.send_signal(signal.SIGINT)
    check("Control-C ends a stream that several threads wait for", stream.wait(timeout=10) == 130, stream.returncode)
    stream.stdin.close()

    done = run("lint", "--fix", *RULES, folder)
    check("drafts are mended", done.returncode == 0 and all(path.read_text() == NEW for path in paths), done)

if shutil.which("strace") is None:
    skipped += 1
    print("skipped: strace is not here, so no failures are injected")
else:
    with tempfile.TemporaryDirectory() as folder:
        for call, error in [("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"), ("rename", "EACCES"), ("rename", "EIO")]:
            for first in range(1, 8, 3):
                paths = drafts(folder, 12)
                injected = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:error={error}:when={first}+5"]
                done = subprocess.run(
                    [*injected, program, "lint", "--fix", "-q", *RULES, folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                states = {path.read_text() for path in paths}
                check(f"{error} at {call} {first} leaves whole drafts", states <= {OLD, NEW}, states)
                left = [name for name in os.listdir(folder) if name.startswith(".copydesk.")]
                check(f"{error} at {call} {first} leaves nothing beside", not left, left)
        for call in ("write", "fsync", "rename", "openat"):
            for moment in range(1, 60, 6):
                paths = drafts(folder, 12)
                killed = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when={moment}"]
                subprocess.run([*killed, program, "lint", "--fix", "-q", *RULES, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                states = {path.read_text() for path in paths}
                check(f"a kill at {call} {moment} leaves whole drafts", states <= {OLD, NEW}, states)
                run("lint", "--fix", "-q", *RULES, folder)
                left = [name for name in os.listdir(folder) if name.startswith(".copydesk.")]
                check(f"the run after a kill at {call} {moment} cleans up", not left, left)
                check(f"the run after a kill at {call} {moment} mends", all(path.read_text() == NEW for path in paths))

print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
