"""Installs what the tests drive: Debian packages for the system, PyPI packages into a folder of the user's cache."""
import os
import pathlib
import shutil
import subprocess
import sys

from testing.harness import Skip


def cache_folder():
    """Where what is fetched stays for the next run."""
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    folder = pathlib.Path(base) / "copydesk-editors"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Tools:
    """The packages on this machine, and the ways to more."""

    def __init__(self):
        self.cache = cache_folder()
        self.listed = False

    def has_debian(self, package):
        """Whether a Debian package is installed."""
        done = subprocess.run(
            ["dpkg-query", "-W", "-f", "${db:Status-Status}", package],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        return done.stdout == b"installed"

    def debian(self, packages):
        """Installs Debian packages that are missing; raises Skip where that cannot be done."""
        if not shutil.which("apt-get"):
            raise Skip("no apt-get here, and not installed: " + ", ".join(packages))
        missing = [package for package in packages if not self.has_debian(package)]
        if not missing:
            return
        if os.geteuid() != 0:
            raise Skip("needs root to install " + ", ".join(missing))
        if not self.listed:
            self.apt(["update"])
            self.listed = True
        self.apt(["install", "-y", "--no-install-recommends", "--", *missing])

    def apt(self, arguments, options=(), folder=None):
        """Runs apt-get; raises Skip with its last words if it fails."""
        env = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
        command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=2", *options, *arguments]
        done = subprocess.run(
            command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False)
        if done.returncode != 0:
            raise Skip("apt-get " + arguments[0] + " failed: " + done.stdout.decode(errors="replace")[-300:].strip())

    def unpacked(self, suite, packages):
        """A folder with packages of another release of Debian, unpacked, not installed; raises Skip without them."""
        folder = self.cache / f"{suite}-{packages[0]}"
        note = folder / "packages"
        if note.exists() and note.read_text() == " ".join(packages):
            return folder / "root"
        asked = subprocess.run(
            ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Origin: Debian", "Label: Debian"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False) if shutil.which("apt-get") else None
        mirrors = sorted(set(asked.stdout.decode().split())) if asked else []
        if not mirrors:
            raise Skip(f"no mirror of Debian to take {packages[0]} from")
        shutil.rmtree(folder, ignore_errors=True)
        for part in ("lists/partial", "cache/archives/partial", "root"):
            (folder / part).mkdir(parents=True)
        key = "/usr/share/keyrings/debian-archive-keyring.gpg"
        (folder / "sources.list").write_text(f"deb [signed-by={key}] {mirrors[0]} {suite} main\n")
        options = [
            each for setting in (
                f"Dir::Etc::sourcelist={folder}/sources.list", "Dir::Etc::sourceparts=/dev/null",
                f"Dir::State::lists={folder}/lists", f"Dir::Cache={folder}/cache", "Acquire::Languages=none",
                "APT::Sandbox::User=root")
            for each in ("-o", setting)]
        self.apt(["update"], options)
        self.apt(["download", *packages], options, folder)
        for package in folder.glob("*.deb"):
            subprocess.run(["dpkg", "-x", str(package), str(folder / "root")], check=True)
        note.write_text(" ".join(packages))
        return folder / "root"

    def python(self, name, packages):
        """A folder with packages of PyPI and their programs in `bin`; raises Skip where they cannot be had."""
        folder = self.cache / name
        note = folder / "packages"
        wanted = "\n".join([sys.version, *packages])
        if note.exists() and note.read_text() == wanted:
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        commands = [
            [sys.executable, "-m", "venv", str(folder)],
            [str(folder / "bin/pip"), "install", "-q", "--disable-pip-version-check", *packages],
        ]
        for command in commands:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            if done.returncode != 0:
                raise Skip("no " + ", ".join(packages) + ": " + done.stdout.decode(errors="replace")[-300:].strip())
        note.write_text(wanted)
        return folder
