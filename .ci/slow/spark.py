#!/usr/bin/env python3
"""editors/pipelines/spark.py on a cluster of two executors: 20,000 documents give what one process gives, byte for
byte, also when a process or a whole executor is killed in the middle.

    spark.py PROGRAM      needs Java 17 and PySpark from PyPI, which it installs; COPYDESK_VENV names a virtual
                          environment to install it in and to use again
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
job = here.parent.parent / "editors/pipelines/spark.py"
passed = failed = 0

# Runs the program on a part of its input, then kills once the process, or the executor it belongs to.
DYING = """#!{python}
import os, signal, subprocess, sys
if {what!r}:
    try:
        os.mkdir({mark!r})
        part = b"".join(sys.stdin.buffer.readline() for _ in range(200))
        sys.stdout.buffer.write(subprocess.run([{program!r}, *sys.argv[1:]], input=part, stdout=subprocess.PIPE).stdout)
        sys.stdout.flush()
        target = os.getpid()
        while {what!r} == "executor" and b"CoarseGrainedExecutorBackend" not in open(f"/proc/{{target}}/cmdline", "rb").read():
            target = int(open(f"/proc/{{target}}/stat").read().rpartition(")")[2].split()[1])
        os.kill(target, signal.SIGKILL)
    except FileExistsError:
        pass
os.execv({program!r}, [{program!r}, *sys.argv[1:]])
"""


def check(name, holds, detail=""):
    global passed, failed
    passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
    print(f"{'ok    ' if holds else 'FAILED'} {name}{'' if holds else f': {detail}'}", flush=True)


def skip(reason):
    print(f"skipped: {reason}\n0 passed, 0 failed, 1 skipped")
    sys.exit(0)


def without_places(records):
    """An error's line counts within the piece of one process."""
    return re.sub(rb'"line":\d+', b'"line":0', records)


if shutil.which("java") is None:
    skip("Java is not here")

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    venv = pathlib.Path(os.environ.get("COPYDESK_VENV", folder / "venv"))
    if not (venv / "bin/spark-submit").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        if subprocess.run([venv / "bin/pip", "install", "-q", "pyspark"], stderr=subprocess.DEVNULL).returncode:
            skip("PySpark cannot be installed")

    source = folder / "in.jsonl"
    source.write_text("".join(documents.lines(20_000)))
    flags = ["lint", "--stdin-format", "jsonl", "--format", "jsonl", "--bad-lines", "ok", "--exit-zero"]
    with source.open("rb") as lines:
        once = subprocess.run([program, *flags], stdin=lines, stdout=subprocess.PIPE, check=True).stdout
    check("one process answers every line", once.count(b"\n") == 20_000)

    def run(label, what, *more):
        mark, output, wrapped = folder / f"{label}-mark", folder / f"{label}-out", folder / f"{label}-program"
        wrapped.write_text(DYING.format(python=sys.executable, what=what, mark=str(mark), program=program))
        wrapped.chmod(wrapped.stat().st_mode | stat.S_IXUSR)
        python = str(venv / "bin/python")
        settings = {
            "spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
            "spark.local.dir": str(folder / "local"),
        }
        done = subprocess.run(
            [venv / "bin/spark-submit", "--master", "local-cluster[2,1,1024]",
             *[word for pair in settings.items() for word in ("--conf", "=".join(pair))],
             job, "--program", str(wrapped if what else program), "--pieces", "8", str(source), str(output), *more],
            env=dict(os.environ, PYSPARK_PYTHON=python, PYSPARK_DRIVER_PYTHON=python, SPARK_LOCAL_IP="127.0.0.1",
                     SPARK_WORKER_DIR=str(folder / "work"), SPARK_LOCAL_DIRS=str(folder / "local")),
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
        check(f"{label}: the job succeeds", done.returncode == 0, done.stderr.decode(errors="replace")[-3000:])
        check(f"{label}: the output is marked as whole", (output / "_SUCCESS").exists())
        parts = b"".join(part.read_bytes() for part in sorted(output.glob("part-*")))
        check(f"{label}: it is what one process finds", without_places(parts) == without_places(once), len(parts))
        if what:
            check(f"{label}: something was killed", mark.is_dir())

    run("calm", "")
    run("killed-process", "process")
    run("killed-executor", "executor")

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
