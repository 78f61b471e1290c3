"""How fast a server answers: start, open, edit, burst, and what it holds."""

import json
import statistics
import time

from drafts import span
from session import Session

LINES = 5000
FINDINGS = 20


def draft(profile):
    """A text of 5,000 lines with 20 findings, spread evenly."""
    if profile.language == "python":
        fill = "value = 1  # the council met on Monday\n"
        bad = [f"import module{n}\n" for n in range(FINDINGS)]
    else:
        fill = "The council met on Monday and agreed.\n"
        bad = ["The council met met on Monday.\n"] * FINDINGS
    lines = [fill] * LINES
    for number in range(FINDINGS):
        lines[number * LINES // FINDINGS + 7] = bad[number]
    return "".join(lines)


def memory(process):
    """The resident memory in MiB, now and at its highest."""
    now = peak = 0
    with open(f"/proc/{process.pid}/status") as file:
        for line in file:
            if line.startswith("VmRSS:"):
                now = int(line.split()[1]) / 1024
            if line.startswith("VmHWM:"):
                peak = int(line.split()[1]) / 1024
    return now, peak


def processor_time(process):
    """The processor time used so far, in ticks."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def ms(seconds):
    return f"{seconds * 1000:.2f} ms"


def measure(command, profile, capabilities, edits):
    starts = []
    for _ in range(10):
        began = time.perf_counter()
        s = Session(command, profile, capabilities)
        starts.append(next(t for t, m in s.seen if m.get("id") == 1) - began)
        s.close()
    print(f"start to initialize: p50 {ms(statistics.median(starts))}, best {ms(min(starts))}")
    s = Session(command, profile, capabilities)
    text = draft(profile)
    began = time.perf_counter()
    s.open(text)
    first = s.pushed(s.uri)
    print(f"open to diagnostics: {ms(time.perf_counter() - began)}, {len(text)} bytes, "
          f"{len(first['diagnostics'])} findings")
    single(s, "newline", lambda n: ("\n", span(LINES // 2, 0, LINES // 2, 0)))
    single(s, "letter", lambda n: ("a", span(LINES // 2 + 1, 4, LINES // 2 + 1, 4)))
    burst(s)
    print("memory: %.1f MiB now, %.1f MiB at most" % memory(s.process))
    before = processor_time(s.process)
    time.sleep(5)
    print(f"idle for 5 s: {processor_time(s.process) - before} ticks of processor time")
    if edits:
        many(s, edits)
    s.close()
    return 0


def single(s, name, change, count=400):
    """One edit at a time, each answered before the next."""
    times = []
    for number in range(count):
        new, place = change(number)
        s.version += 1
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": s.uri, "version": s.version},
            "contentChanges": [{"range": place, "text": new}]}}).encode()
        began = time.perf_counter()
        s.body(body)
        while True:
            if s.pushed(s.uri).get("version", s.version) >= s.version:
                break
        times.append(s.seen[-1][0] - began)
    print(f"edit ({name}) to diagnostics: p50 {ms(statistics.median(times))}, p99 {ms(percentile(times, 0.99))}, "
          f"most {ms(max(times))}")


def burst(s, count=200):
    """Many edits without waiting."""
    frames = []
    for _ in range(count):
        s.version += 1
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": s.uri, "version": s.version},
            "contentChanges": [{"range": span(LINES // 2, 0, LINES // 2, 0), "text": "\n"}]}}).encode()
        frames.append(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    s.drain()
    already = len(s.seen)
    began = time.perf_counter()
    for frame in frames:
        s.raw(frame)
    while s.pushed(s.uri).get("version", s.version) < s.version:
        pass
    took = s.seen[-1][0] - began
    time.sleep(0.5)
    sets = [m for _, m in s.seen[already:] if m.get("method") == "textDocument/publishDiagnostics"]
    print(f"burst of {count} edits: {ms(took)}, {len(sets)} publishes")


def many(s, count):
    """Memory over very many edits, in batches that leave the text as it was."""
    s.seen.clear()
    began = time.perf_counter()
    done = 0
    while done < count:
        frames = []
        for number in range(1000):
            s.version += 1
            change = ({"range": span(9, 3, 9, 3), "text": "x"} if number % 2 == 0
                      else {"range": span(9, 3, 9, 4), "text": ""})
            body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                "textDocument": {"uri": s.uri, "version": s.version}, "contentChanges": [change]}}).encode()
            frames.append(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        s.raw(b"".join(frames))
        while s.pushed(s.uri).get("version", s.version) < s.version:
            pass
        s.seen.clear()
        s.drain()
        done += 1000
        if done % (count // 5) == 0:
            print("after %d edits: %.1f MiB now, %.1f MiB at most" % (done, *memory(s.process)), flush=True)
    print(f"{count} edits in {time.perf_counter() - began:.1f} s")
