#!/usr/bin/env python3
"""A race over 5,000 Markdown files of 29 MB: copydesk with every default rule beside rumdl and typos.

    race.py PROGRAM [--runs N] [--peers FOLDER]

The drafts are made from the corpus in COPYDESK_SHARED, with front matter, headings and lists, the same each time. The peers come from
PyPI into a folder of their own, or from --peers where one holds their programs. The tools take turns, so that a busy
machine slows all of them; the table gives the median wall time and processor time, and the median of the paired ratios.
With a cold page cache the files are read from the disk again, which only root can ask for.
"""
import argparse
import gzip
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

FILES = 5_000
BYTES = 29_000_000


def lines_of(shared):
    """Sentences and headlines as published, and whole articles."""
    sentences, headlines, articles = [], [], []
    for path in sorted((shared / "corpus" / "clean").glob("*.jsonl.gz")):
        for line in gzip.open(path, "rt"):
            record = json.loads(line)
            (headlines if record["kind"] == "headline" else sentences).append(record["text"])
    for line in gzip.open(shared / "corpus" / "articles.jsonl.gz", "rt"):
        record = json.loads(line)
        articles.append(record["text"])
    return sentences, headlines, articles


def draft(chance, sentences, headlines, size):
    """One story in Markdown."""
    headline = chance.choice(headlines)
    parts = [f"---\ntitle: \"{headline.replace(chr(34), chr(39))}\"\ndate: 2026-03-0{chance.randint(1, 9)}\n---\n", f"# {headline}\n"]
    length = sum(map(len, parts))
    while length < size:
        kind = chance.random()
        if kind < 0.08:
            part = f"## {chance.choice(headlines)}\n"
        elif kind < 0.14:
            part = "".join(f"- {chance.choice(sentences)}\n" for _ in range(chance.randint(2, 4)))
        elif kind < 0.18:
            part = f"> {chance.choice(sentences)}\n"
        else:
            part = " ".join(chance.choice(sentences) for _ in range(chance.randint(1, 3))) + "\n"
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts)


def make(folder, shared):
    chance = random.Random(1)
    sentences, headlines, articles = lines_of(shared)
    total = 0
    for number in range(FILES):
        place = folder / f"desk{number % 50:02}" / f"day{number // 50 % 10}"
        place.mkdir(parents=True, exist_ok=True)
        size = int(chance.lognormvariate(8.42, 0.7))
        text = draft(chance, sentences, headlines, min(max(size, 300), 60_000)).encode()
        total += len(text)
        (place / f"story{number:04}.md").write_bytes(text)
    return total


def timed(words, folder):
    """Wall and processor seconds of one run."""
    before = os.times()
    start = time.perf_counter()
    subprocess.run(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = os.times()
    return wall, after.children_user + after.children_system - before.children_user - before.children_system


def forget():
    """Empties the page cache; false where that is not allowed."""
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("1\n")
        return True
    except OSError:
        return False


def race(tools, folder, runs, cold):
    times = {name: [] for name in tools}
    for turn in range(runs):
        for name, words in tools.items():
            if cold and not forget():
                return None
            times[name].append(timed(words, folder))
    return times


def peers(folder):
    if folder is None:
        folder = pathlib.Path(tempfile.gettempdir()) / "copydesk-race-peers"
        if not (folder / "bin" / "rumdl").exists() or not (folder / "bin" / "typos").exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([folder / "bin" / "pip", "install", "-q", "rumdl", "typos"], check=True)
        folder = folder / "bin"
    return str(pathlib.Path(folder) / "rumdl"), str(pathlib.Path(folder) / "typos")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--peers")
    options = options.parse_args()
    shared = pathlib.Path(os.environ.get("COPYDESK_SHARED") or pathlib.Path(__file__).resolve().parents[3] / "shared")
    rumdl, typos = peers(options.peers)
    tools = {
        "copydesk": [os.path.abspath(options.program), "lint", "--format", "line", "."],
        "rumdl": [rumdl, "check", "--no-cache", "."],
        "typos": [typos, "."],
    }
    for name, words in list(tools.items()):
        version = subprocess.run([words[0], "--version"], capture_output=True, text=True).stdout.strip()
        print(f"{name}: {version}")
    ahead = True
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as name:
        folder = pathlib.Path(name)
        total = make(folder, shared)
        print(f"{FILES} files, {total / 1e6:.1f} MB, {os.cpu_count()} processors, {options.runs} runs each in turn, load {os.getloadavg()[0]:.1f}\n")
        print("| page cache | tool | wall s, median (least) | processor s | wall, copydesk = 1 |\n|---|---|---|---|---|")
        for cold in (False, True):
            times = race(tools, folder, options.runs, cold)
            if times is None:
                print("| cold | only root can empty the page cache: not measured | | | |")
                continue
            for tool in tools:
                walls = [wall for wall, _ in times[tool]]
                ratio = statistics.median(own[0] / ours[0] for own, ours in zip(times[tool], times["copydesk"]))
                ahead = ahead and (tool == "copydesk" or ratio > 1)
                print(f"| {'cold' if cold else 'warm'} | {tool} | {statistics.median(walls):.2f} ({min(walls):.2f}) "
                      f"| {statistics.median(cpu for _, cpu in times[tool]):.2f} | {ratio:.2f} |")
    print(f"\n{1 if ahead else 0} passed, {0 if ahead else 1} failed")
    sys.exit(0 if ahead else 1)


main()
