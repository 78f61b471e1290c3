"""Beyond the list: what an editor that misbehaves, and a folder of drafts, need."""

import os
import select
import tempfile

from checks import line
from session import PULL

HOVER = "textDocument/hover"


@line(54, "a server that hears no “exit” behind “shutdown” ends by itself")
def _(start):
    s = start()
    s.request("shutdown")
    assert s.status(1.0) is None
    assert s.status(10.0) == 0


def room(process, patience):
    """Whether the server takes more within some seconds."""
    return bool(select.select([], [process.stdin], [], patience)[1])


@line(55, "a client that does not read costs bounded memory, and gets all its answers when it reads")
def _(start):
    s = start(checks=False)
    s.open(s.profile.bad * 40)
    s.found()
    s.pause()
    os.set_blocking(s.process.stdin.fileno(), False)
    body = b'{"jsonrpc":"2.0","id":%d,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"' + s.uri.encode() \
        + b'"},"range":{"start":{"line":0,"character":0},"end":{"line":40,"character":0}},"context":{"diagnostics":[]}}}'
    frames = []
    for number in range(5000, 7000):
        own = body % number
        frames.append(b"Content-Length: %d\r\n\r\n" % len(own) + own)
    rest = memoryview(b"".join(frames))
    while rest and room(s.process, 3):
        rest = rest[s.process.stdin.write(rest[:65536]) or 0:]
    with open(f"/proc/{s.process.pid}/status") as file:
        held = next(int(entry.split()[1]) for entry in file if entry.startswith("VmRSS:"))
    assert held < 80_000, f"{held} KiB"
    s.resume()
    while rest and room(s.process, 20):
        rest = rest[s.process.stdin.write(rest[:65536]) or 0:]
    os.set_blocking(s.process.stdin.fileno(), True)
    for number in range(5000, 7000):
        assert "result" in s.answer(number, 60)


@line(56, "the drafts of a folder are reported in parts, and as unchanged the next time; a run can be given up")
def _(start):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, ".git"))
        for number in range(300):
            with open(os.path.join(folder, f"{number}{start.profile.ending}"), "w") as file:
                file.write(start.profile.bad)
        s = start(capabilities=PULL, folder=folder)
        params = {"previousResultIds": [], "partialResultToken": "part", "workDoneToken": "work"}
        last = s.request("workspace/diagnostic", params)["result"]["items"]
        parts = [m["params"]["value"] for m in s.drain() if m.get("method") == "$/progress"]
        items = [item for value in parts for item in value.get("items", [])] + last
        assert len({item["uri"] for item in items}) == len(items) == 300
        assert all(item["kind"] == "full" and len(item["items"]) == 1 for item in items)
        assert [v["kind"] for v in parts if v.get("kind") in ("begin", "end")] == ["begin", "end"]
        known = [{"uri": item["uri"], "value": item["resultId"]} for item in items]
        again = s.request("workspace/diagnostic", {"previousResultIds": known})["result"]["items"]
        assert {item["kind"] for item in again} <= {"unchanged"}
        id = s.ask("workspace/diagnostic", {"previousResultIds": []})
        s.notify("$/cancelRequest", {"id": id})
        response = s.answer(id)
        assert "result" in response or response["error"]["code"] == -32800


@line(57, "a word of the house, and a rule switched off, hold at once and without a save")
def _(start):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, ".git"))
        paths = {name: "file://" + os.path.join(folder, name) for name in ("copydesk.json", "words.txt", "draft.txt")}
        with open(os.path.join(folder, "copydesk.json"), "w") as file:
            file.write('{"lexicon": ["words.txt"]}')
        with open(os.path.join(folder, "words.txt"), "w") as file:
            file.write("aardvark\n")
        s = start(folder=folder)
        s.open("They did not recieve the the post.\n", uri=paths["draft.txt"])
        assert [d["code"] for d in s.found(paths["draft.txt"])] == ["common-misspelling", "repeated-word"]
        s.open("aardvark\n", uri=paths["words.txt"])
        s.change("aardvark\nrecieve\n", uri=paths["words.txt"])
        assert [d["code"] for d in s.found(paths["draft.txt"])] == ["repeated-word"]
        s.open('{"lexicon": ["words.txt"], "rules": {"repeated-word": "off"}}', uri=paths["copydesk.json"], language="json")
        assert s.found(paths["draft.txt"]) == []
        s.change('{"lexicon": ["words.txt"], "ruels": {}}', uri=paths["copydesk.json"])
        assert "did you mean" in s.found(paths["copydesk.json"])[0]["message"]
