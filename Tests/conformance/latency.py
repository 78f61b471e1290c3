"""How fast servers answer, side by side: start, open, edit, burst, and what they hold."""

import json
import statistics
import time

from client import Client
from drafts import span
from session import FULL, Session

LINES = 5000
FINDINGS = 20
# The lines of a draft of some 50 KB.
SHORT = 1180

WHO = ("council", "committee", "court", "panel", "board", "union", "club", "school", "company", "agency", "party",
       "charity", "college")
DID = ("backed", "delayed", "discussed", "published", "rejected", "welcomed", "withdrew", "approved", "defended",
       "questioned", "examined")
WHAT = ("plan", "report", "budget", "offer", "claim", "proposal", "decision", "appeal", "contract", "survey", "scheme",
        "bid", "motion", "list", "deal", "timetable", "design")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def sentence(number):
    """One of 17,017 sentences, no two the same."""
    return f"The {WHO[number % 13]} {DID[number % 11]} the {WHAT[number % 17]} on {DAYS[number % 7]}."


def draft(profile, lines):
    """A text of so many lines with 20 findings, spread evenly."""
    is_code = profile.language == "python"
    text = [f"x = 1  # {sentence(n)[:34]}\n" if is_code else sentence(n) + "\n" for n in range(lines)]
    for number in range(FINDINGS):
        place = number * lines // FINDINGS + 7
        text[place] = f"import module{number}\n" if is_code else text[place].replace("The", "The the", 1)
    return "".join(text)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def ms(seconds):
    return f"{seconds * 1000:.{2 if seconds >= 1e-4 else 3}f} ms"


class Process:
    """What the system knows of a server."""

    def __init__(self, session):
        self.folder = f"/proc/{session.process.pid}"

    def memory(self):
        """The resident memory now and at its highest."""
        values = {}
        with open(f"{self.folder}/status") as file:
            for line in file:
                name, _, value = line.partition(":")
                if name in ("VmRSS", "VmHWM"):
                    values[name] = int(value.split()[0]) / 1024
        return f"{values['VmRSS']:.1f} MiB, {values['VmHWM']:.1f} MiB at most"

    def busy(self):
        """The seconds of processor time used so far, of all threads."""
        with open(f"{self.folder}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100


class Measurement:
    """One server and its figures, by name."""

    def __init__(self, command, profile):
        self.command = command
        self.profile = profile
        self.figures = {}

    def run(self, edits):
        self.start()
        s = self.opened(LINES)
        process = Process(s)
        middle = LINES // 2
        self.single(s, "newline", lambda n: ("\n", span(middle, 0, middle, 0)))
        self.single(s, "letter", lambda n: ("a", span(middle + 1, 8, middle + 1, 8)))
        self.burst(s)
        self.figures["memory"] = process.memory()
        before = process.busy()
        time.sleep(5)
        self.figures["processor time of 5 idle seconds"] = ms(process.busy() - before)
        if edits:
            self.many(s, process, edits)
        s.close()
        s = self.opened(SHORT)
        trip = round_trip(s.seen[-1][1])
        p50 = self.single(s, "letter, 50 KB", lambda n: ("a", span(SHORT // 2, 8, SHORT // 2, 8)))
        self.figures["the same beside a bare pipe"] = f"{p50 / trip:.1f} times {ms(trip)}"
        s.close()

    def start(self):
        times = []
        for _ in range(20):
            began = time.perf_counter()
            s = Session(self.command, self.profile, FULL, checks=False)
            times.append(next(t for t, m in s.seen if m.get("id") == 1) - began)
            s.close()
        self.figures["start to initialize"] = f"p50 {ms(statistics.median(times))}, best {ms(min(times))}"

    def opened(self, lines):
        s = Session(self.command, self.profile, FULL, checks=False)
        text = draft(self.profile, lines)
        began = time.perf_counter()
        s.open(text)
        found = len(s.pushed(s.uri)["diagnostics"])
        self.figures[f"open {lines} lines"] = f"{ms(s.seen[-1][0] - began)} ({len(text)} bytes, {found} findings)"
        return s

    @staticmethod
    def frame(s, text, place):
        s.version += 1
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": s.uri, "version": s.version},
            "contentChanges": [{"range": place, "text": text}]}}).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    @staticmethod
    def caught_up(s):
        """Waits for the diagnostics of the latest version; gives the time of their arrival."""
        while s.pushed(s.uri).get("version", s.version) < s.version:
            pass
        return s.seen[-1][0]

    def single(self, s, name, change, count=1000):
        """One edit at a time, each answered before the next."""
        times = []
        for number in range(count):
            frame = self.frame(s, *change(number))
            began = time.perf_counter()
            s.raw(frame)
            times.append(self.caught_up(s) - began)
            s.seen.clear()
        p50 = statistics.median(times)
        self.figures[f"edit ({name}) to diagnostics"] = (
            f"p50 {ms(p50)}, p99 {ms(percentile(times, 0.99))}, most {ms(max(times))}")
        return p50

    def burst(self, s, count=200):
        """Many edits without waiting."""
        frames = [self.frame(s, "\n", span(LINES // 2, 0, LINES // 2, 0)) for _ in range(count)]
        s.drain()
        s.seen.clear()
        began = time.perf_counter()
        for frame in frames:
            s.raw(frame)
        took = self.caught_up(s) - began
        time.sleep(0.5)
        sets = [m for _, m in s.seen if m.get("method") == "textDocument/publishDiagnostics"]
        self.figures[f"burst of {count} edits"] = f"{ms(took)}, {len(sets)} publishes"

    def many(self, s, process, count):
        """Memory over very many edits, in batches that leave the text as it was."""
        began = time.perf_counter()
        for done in range(0, count, 1000):
            frames = [self.frame(s, "x", span(9, 8, 9, 8)) if n % 2 == 0 else self.frame(s, "", span(9, 8, 9, 9))
                      for n in range(1000)]
            s.raw(b"".join(frames))
            self.caught_up(s)
            s.seen.clear()
            s.drain()
            if done * 5 % count == 0:
                self.figures[f"memory after {done + 1000} more edits"] = process.memory()
        self.figures[f"{count} edits in batches"] = f"{time.perf_counter() - began:.1f} s"
        self.figures["memory behind them"] = process.memory()


def round_trip(message, count=1000):
    """What the client and two pipes need for a message and nothing else: sent to `cat`, taken apart when it is back."""
    c = Client(["cat"], checks=False)
    body = json.dumps(message).encode()
    frame = b"Content-Length: %d\r\n\r\n" % len(body) + body
    times = []
    for _ in range(count):
        began = time.perf_counter()
        c.raw(frame)
        c.wait(lambda m: True)
        times.append(c.seen[-1][0] - began)
        c.seen.clear()
    c.close()
    return statistics.median(times)


def measure(servers, edits):
    """Measures servers, each a command and a profile, one after the other, and prints their figures side by side."""
    measurements = [Measurement(command, profile) for command, profile in servers]
    for measurement in measurements:
        measurement.run(edits)
    names = list(dict.fromkeys(name for m in measurements for name in m.figures))
    for name in names:
        print(name)
        for measurement in measurements:
            print(f"    {measurement.command[0].rpartition('/')[2]:10} {measurement.figures.get(name, '')}")
    return 0
