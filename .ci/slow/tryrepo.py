#!/usr/bin/env python3
"""`pre-commit try-repo` with this clone: the hook that finds copydesk on the path, and the one that builds it with Swift.

    tryrepo.py PROGRAM      takes pre-commit from PyPI; the build takes minutes
"""
import os
import pathlib
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()
root = pathlib.Path(__file__).resolve().parents[2]
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    subprocess.run([folder / "venv/bin/pip", "install", "-q", "pre-commit==4.7.0"], check=True)
    tool = folder / "venv/bin/pre-commit"
    (folder / "bin").mkdir()
    (folder / "bin/copydesk").symlink_to(program)
    environment = {
        **os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(folder / "cache"),
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "desk", "GIT_AUTHOR_EMAIL": "desk@example.invalid",
        "GIT_COMMITTER_NAME": "desk", "GIT_COMMITTER_EMAIL": "desk@example.invalid",
    }
    # A clone, since pre-commit takes what is committed.
    clone = folder / "clone"
    subprocess.run(["git", "clone", "-q", root, clone], check=True, env=environment)
    desk = folder / "desk"
    desk.mkdir()
    subprocess.run(["git", "init", "-q", desk], check=True, env=environment)

    def hook(identifier, text, file="story.md"):
        (desk / file).write_text(text)
        subprocess.run(["git", "-C", desk, "add", "."], check=True, env=environment)
        done = subprocess.run([tool, "try-repo", clone, identifier, "--files", file], cwd=desk, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr, (desk / file).read_text()

    for identifier in ("copydesk-system", "copydesk"):
        status, output, _ = hook(identifier, "Ferry strike enters second week -\n")
        check(f"{identifier} finds what is wrong", status == 1 and "trailing-link-dash" in output, output)
        status, output, _ = hook(identifier, "Ferry strike enters second week\n")
        check(f"{identifier} passes what is right", status == 0 and "Passed" in output, output)
        (desk / "copydesk.json").write_text('{ "exclude": ["wire/**"] }\n')
        (desk / "wire").mkdir(exist_ok=True)
        status, output, _ = hook(identifier, "Ferry strike enters second week -\n", "wire/story.md")
        check(f"{identifier} leaves out what is excluded", status == 0, output)
    status, output, text = hook("copydesk-fix", "Ferry strike enters second week -\n")
    check("copydesk-fix mends and fails once", status == 1 and text == "Ferry strike enters second week\n", (output, text))
    status, output, _ = hook("copydesk-fix", text)
    check("copydesk-fix passes then", status == 0, output)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
