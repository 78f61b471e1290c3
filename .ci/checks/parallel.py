#!/usr/bin/env python3
"""editors/pipelines/parallel.sh: what many processes find is what one finds, byte for byte, also when one is killed.

    parallel.py PROGRAM [DOCUMENTS]      2,000 documents unless said otherwise; installs GNU parallel where it may
"""
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent))
sys.dont_write_bytecode = True
import documents  # noqa: E402

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
script = here.parent.parent / "editors/pipelines/parallel.sh"
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
    if not holds:
        print(f"FAILED {name}: {detail}")


def executable(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def without_places(records):
    """An error's line counts within the piece of one process."""
    return re.sub(rb'"line":\d+', b'"line":0', records)


if shutil.which("parallel") is None and os.geteuid() == 0:
    subprocess.run(["apt-get", "install", "-y", "-q", "parallel"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
if shutil.which("parallel") is None:
    print("skipped: GNU parallel is not here and cannot be installed\n0 passed, 0 failed, 1 skipped")
    sys.exit(0)

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    source, output = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("".join(documents.lines(count)))
    flags = ["lint", "--stdin-format", "jsonl", "--format", "jsonl", "--bad-lines", "ok", "--exit-zero"]
    with source.open("rb") as lines:
        once = subprocess.run([program, *flags], stdin=lines, stdout=subprocess.PIPE, check=True).stdout
    check("one process answers every line", once.count(b"\n") == count and once.count(b'"error":') == (count + 499) // 500)

    def run(command, *more):
        environment = dict(os.environ, COPYDESK=command, BLOCK="100K", JOBS="3", PARALLEL_HOME=str(folder / "home"))
        output.unlink(missing_ok=True)
        return subprocess.run([str(script), str(source), str(output), *more], env=environment, stderr=subprocess.PIPE)

    done = run(program)
    check("many processes succeed", done.returncode == 0, done.stderr)
    check("many find what one finds", without_places(output.read_bytes()) == without_places(once))

    mark = folder / "killed"
    dying = executable(
        folder / "dying", f'#!/bin/sh\nif mkdir "{mark}" 2>/dev/null; then\n  head -n 30 | "{program}" "$@"\n  kill -9 $$\nfi\nexec "{program}" "$@"\n')
    done = run(dying)
    check("a process was killed", mark.is_dir())
    check("a killed process is run again", done.returncode == 0, done.stderr)
    check("nothing is lost with it", without_places(output.read_bytes()) == without_places(once))

    done = run(executable(folder / "dead", "#!/bin/sh\nhead -n 3\nkill -9 $$\n"))
    check("what always dies fails the run", done.returncode != 0)
    check("and leaves no output behind", not output.exists() and not list(folder.glob("*.partial")))

    done = run(program, "--no-fixed", "--report-version", "--only", "repeated-word")
    first = output.read_bytes().split(b"\n")[1]
    check("flags reach the program", done.returncode == 0 and b'"fixed"' not in first and b'"version"' in first, first)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
