#!/usr/bin/env python3
"""Fixing 200 files while the disk fills, breaks or forbids, and while the program is killed: every file is old or new.

    faults.py PROGRAM [--all]      needs strace, and skips without it

With --all a failure is put at every write, fsync and rename of the run, one after the other, and a kill at each of
them and at each opening; else at a sample of them. The run after each kill has to clean up and finish the work.
"""
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
takes_all = "--all" in sys.argv[2:]
FILES = 200
OLD = "Ferry strike enters second week -\nThe crossing was was closed on Monday, the port said.\n"
NEW = "Ferry strike enters second week\nThe crossing was closed on Monday, the port said.\n"
# One thread, so that the number of a call means one place.
COMMAND = [program, "lint", "--fix", "-q", "-j1", "--no-config", "--only", "trailing-link-dash,repeated-word"]
# How often each call is made while 200 files are mended, at least: a file and its folder are both made durable.
CALLS = {"write": FILES, "fsync": 2 * FILES, "rename": FILES, "openat": FILES}
passed = failed = runs = 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


def drafts(folder):
    paths = [folder / f"n{number:03}.txt" for number in range(FILES)]
    for path in paths:
        if not path.exists() or path.read_text() != OLD:
            path.write_text(OLD)
    return paths


def mend(folder, injection=None):
    global runs
    runs += 1
    traced = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={injection}"] if injection else []
    return subprocess.run([*traced, *COMMAND, str(folder)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def leftovers(folder):
    return [name for name in os.listdir(folder) if name.startswith(".copydesk.")]


def fails(folder, call, error, first, step):
    """Every `step`th call from the `first` on fails; the file it was for stays as it was and is named."""
    paths = drafts(folder)
    done = mend(folder, f"{call}:error={error}:when={first}+{step}")
    texts = [path.read_text() for path in paths]
    name = f"{error} at {call} {first}, {first + step}, …"
    check(f"{name} leaves whole files", set(texts) <= {OLD, NEW}, set(texts) - {OLD, NEW})
    check(f"{name} leaves nothing beside", not leftovers(folder), leftovers(folder))
    # A folder that cannot be made durable is told although its file is new already.
    told = done.stderr.count(b"cannot fix")
    # What is said goes through write as well, so that one sentence may be lost.
    wanted = max(1, texts.count(OLD) - (call == "write"))
    check(f"{name} is told for each file", done.returncode == 2 and told >= wanted,
          (done.returncode, told, texts.count(OLD), done.stderr[:300]))


def killed(folder, call, moment):
    paths = drafts(folder)
    mend(folder, f"{call}:signal=KILL:when={moment}")
    texts = {path.read_text() for path in paths}
    check(f"a kill at {call} {moment} leaves whole files", texts <= {OLD, NEW}, texts - {OLD, NEW})
    done = mend(folder)
    name = f"the run after a kill at {call} {moment}"
    check(f"{name} cleans up", not leftovers(folder), leftovers(folder))
    check(f"{name} finishes the work", done.returncode == 0 and all(path.read_text() == NEW for path in paths), done.stderr[:300])


if shutil.which("strace") is None and shutil.which("apt-get") and os.geteuid() == 0:
    subprocess.run("apt-get -qq update && apt-get -qq install -y --no-install-recommends strace", shell=True,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
if shutil.which("strace") is None:
    print("skipped: strace is not here, so no failure can be injected\n0 passed, 0 failed, 1 skipped")
    sys.exit(0)

memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
step = 20
jobs = [
    (fails, call, error, first, step)
    for call in ("write", "fsync", "rename") for error in ("ENOSPC", "EIO", "EACCES")
    for first in range(1, step + 1, 1 if takes_all else 9)]
jobs += [
    (killed, call, moment)
    for call, count in CALLS.items() for moment in range(1, count + 1, 1 if takes_all else count // 5 - 3)]


def work(share):
    with tempfile.TemporaryDirectory(dir=memory) as name:
        for job, *arguments in share:
            job(pathlib.Path(name), *arguments)


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for done in [pool.submit(work, jobs[first::os.cpu_count()]) for first in range(os.cpu_count())]:
        done.result()

print(f"{runs} runs over {FILES} files\n{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
