#!/usr/bin/env python3
"""The program as a process: pipes that close, disks that are full, interrupts.

    commandline.py PROGRAM
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
passed = failed = 0
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

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
