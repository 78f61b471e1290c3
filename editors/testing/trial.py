"""The tests of the tests: faults planted in a log are found, and so is a finding that is out of place."""
import copy
import json

from testing.harness import Results, Trial
from testing.wirelog import Judge

ASKED = {"jsonrpc": "2.0", "id": 1, "method": "textDocument/codeAction", "params": {}}
ANSWER = {"jsonrpc": "2.0", "id": 1, "result": [{"title": "Replace", "kind": "quickfix", "isPreferred": True}]}
TOLD = {
    "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
    "params": {"uri": "file:///d.txt", "diagnostics": [
        {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}}, "severity": 1,
         "message": "m", "code": "c"}]}}


def planted(message, *path, value):
    """The message with a value at the end of a path; nothing there if the value is None."""
    result = copy.deepcopy(message)
    at = result
    for key in path[:-1]:
        at = at[key]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return result


def faults(trial, *messages):
    """The faults in a log that holds these messages of the server, after one question."""
    path = trial.state / "planted.log"
    batch = {"events": [{"message": json.dumps(ASKED)}], "sent": [json.dumps(each) for each in messages]}
    path.write_text(json.dumps({"start": "0"}) + "\n" + json.dumps(batch) + "\n")
    return Judge().log(path)[1]


def run(trial):
    sound = faults(trial, ANSWER, TOLD)
    trial.check("sound messages pass", not sound, sound)
    first = ("params", "diagnostics", 0)
    for what, message in {
        "a severity that there is not": planted(TOLD, *first, "severity", value=9),
        "a key that there is not": planted(TOLD, *first, "colour", value="red"),
        "a line in letters": planted(TOLD, *first, "range", "start", "line", value="0"),
        "a negative line": planted(TOLD, *first, "range", "start", "line", value=-1),
        "a message that is missing": planted(TOLD, *first, "message", value=None),
        "a method that there is not": planted(TOLD, "method", value="textDocument/publish"),
        "no version of the protocol": planted(TOLD, "jsonrpc", value=None),
    }.items():
        trial.check(f"{what} is found", faults(trial, ANSWER, message))
    trial.check("an answer to nobody is found", faults(trial, ANSWER, planted(ANSWER, "id", value=2)))
    trial.check("a question without an answer is found", faults(trial, TOLD))
    trial.check("two answers to one question are found", faults(trial, ANSWER, ANSWER))


def places(trial):
    """A finding one column off, a missing one and a surplus one each fail the check."""
    found = [row[:3] for row in trial.plan.steps["open"]["found"]]
    wrong = [[found[0][0], "n" + found[0][1][:-1], found[0][2]], *found[1:]]
    cases = (("right", found, 0), ("shifted", wrong, 1), ("missing", found[1:], 1), ("surplus", found + wrong[:1], 1))
    for what, rows, fails in cases:
        own = Quiet()
        Trial.judge_step(Probe(trial, own), "open", trial.plan.steps["open"]["text"], rows)
        trial.check(f"findings that are {what}", own.failed == fails, own.failed)


class Quiet(Results):
    """Counts without a word."""

    def check(self, name, holds, detail=""):
        self.passed += bool(holds)
        self.failed += not holds


class Probe(Trial):
    """A trial that reports to other results."""

    def __init__(self, trial, results):
        self.__dict__.update(trial.__dict__)
        self.results = results


TRIALS = {"the judge of logs": run, "the judge of places": places}
SEEDLESS = ("the judge of logs",)
