"""Lines 29 to 45: keeping text in step, and diagnostics."""

import json
import os
import tempfile

from checks import line
from drafts import lines, position, span, units
from session import FULL, PULL, having


def one_line(s):
    """The line on which the only finding starts, None if there is none."""
    found = s.found()
    return found[0]["range"]["start"]["line"] if found else None


@line(29, "an open document is not read from disk")
def _(start):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "draft" + start.profile.ending)
        with open(path, "w") as file:
            file.write(start.profile.bad)
        s = start()
        s.open(start.profile.clean, uri="file://" + path)
        assert s.found("file://" + path) == []
        s.notify("textDocument/didSave", {"textDocument": {"uri": "file://" + path}})
        s.change(start.profile.clean, uri="file://" + path)
        assert s.found("file://" + path) == []


@line(30, "changes of one notification apply in order, a whole text anywhere among them")
def _(start):
    s = start()
    s.open("\n")
    bad = s.profile.bad
    s.change({"range": span(0, 0, 0, 0), "text": "nonsense"}, {"text": "\n\n" + bad},
             {"range": span(0, 0, 1, 0), "text": ""}, {"range": span(0, 0, 0, 0), "text": "\n\n"})
    assert one_line(s) == 3


@line(31, "notifications apply in the order of their arrival")
def _(start):
    s = start()
    s.open(s.profile.bad)
    frames = b""
    for number in range(200):
        change = ({"range": span(0, 0, 0, 0), "text": "\n"} if number % 2 == 0
                  else {"range": span(0, 0, 1, 0), "text": ""} if number % 4 == 1 else {"text": s.profile.bad})
        body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": s.uri, "version": 2 + number}, "contentChanges": [change]}}).encode()
        frames += b"Content-Length: %d\r\n\r\n" % len(body) + body
    s.raw(frames)
    s.version = 300
    s.change({"range": span(0, 0, 0, 0), "text": "\n\n\n"})
    assert one_line(s) == 3


@line(32, "a column behind the end of its line is the end of the line")
def _(start):
    s = start()
    s.open("\n" + s.profile.bad + "\n")
    s.change({"range": span(0, 500, 0, 900), "text": "\n"})
    assert one_line(s) == 2
    width = len(s.profile.bad) - 1
    s.change({"range": span(2, 0, 2, width + 70), "text": ""})
    assert s.found() == []


@line(33, "a line behind the last is the end of the text")
def _(start):
    s = start()
    s.open(s.profile.clean)
    s.change({"range": span(50, 3, 99, 7), "text": s.profile.bad})
    assert one_line(s) == 1
    s.change({"range": span(0, 0, 99999, 0), "text": ""})
    assert s.found() == []
    s.change({"range": span(0, 0, 0, 0), "text": s.profile.bad})
    assert one_line(s) == 0


@line(34, "lines end with \\n, \\r\\n or \\r, and no position lies inside \\r\\n")
def _(start):
    for end in ["\n", "\r\n", "\r"]:
        s = start()
        s.open(end + end + s.profile.bad.replace("\n", end))
        assert one_line(s) == 2, repr(end)
        s.change({"range": span(0, 0, 1, 0), "text": ""})
        assert one_line(s) == 1, repr(end)
        s.change({"range": span(0, 1, 0, 9), "text": end})
        assert one_line(s) == 2, repr(end)
    s = start()
    s.open("\r")
    s.change({"range": span(1, 0, 1, 0), "text": "\n" + s.profile.bad})
    assert one_line(s) == 1


@line(35, "columns count bytes, UTF-16 units or code points")
def _(start):
    for encoding in ["utf-8", "utf-16", "utf-32"]:
        s = start(capabilities=having(FULL, [encoding], "general", "positionEncodings"))
        odd = s.profile.comment + "a𐐀b"
        width = units(odd, encoding)
        s.open(odd + "\n" + s.profile.bad)
        s.change({"range": span(0, width - 1, 0, width), "text": "\n\n"})
        assert one_line(s) == 3, encoding
        if start.profile.comment == "":
            s.change("“é𐐀日” " + s.profile.bad)
            start_column = s.found()[0]["range"]["start"]["character"]
            plain = start_of(start, s.profile.bad)
            assert start_column == units("“é𐐀日” ", encoding) + plain, encoding


def start_of(start, text):
    s = start()
    s.open(text)
    return s.found()[0]["range"]["start"]["character"]


@line(36, "a position inside a character is its start")
def _(start):
    for encoding, inside in [("utf-16", [1]), ("utf-8", [1, 2, 3])]:
        for column in inside:
            s = start(capabilities=having(FULL, [encoding], "general", "positionEncodings"))
            c = s.profile.comment
            s.open(c + "𐐀\n" + s.profile.bad)
            s.change({"range": span(0, len(c) + column, 0, len(c) + column), "text": "\n" + c})
            assert one_line(s) == 2, (encoding, column)
            s.change({"range": span(1, len(c) + column, 2, 0), "text": ""})
            assert s.works()


@line(37, "an encoding of the client is taken and announced, UTF-16 if it has none")
def _(start):
    for offer in [["utf-8"], ["utf-32", "utf-16"], ["utf-16"], ["utf-8", "utf-16", "utf-32"]]:
        s = start(capabilities=having(FULL, offer, "general", "positionEncodings"))
        assert s.server["positionEncoding"] in offer
    for offer in [None, [], ["klingon"]]:
        s = start(capabilities=having(FULL, offer, "general", "positionEncodings"))
        assert s.server.get("positionEncoding", "utf-16") == "utf-16"


@line(38, "a set is labelled with the version it was computed from, whatever the versions do")
def _(start):
    s = start()
    s.open(s.profile.clean, version=5)
    assert s.latest()["version"] == 5
    s.change(s.profile.bad, version=3)
    assert s.latest()["diagnostics"]
    s.change(s.profile.clean, version=3)
    assert s.latest()["diagnostics"] == []
    s.change(s.profile.bad, version=9)
    assert s.latest()["version"] == 9


@line(39, "changes and closes of what is not open, and a second open, are survived")
def _(start):
    s = start()
    s.change(s.profile.bad, uri=s.profile.uri("never"))
    s.notify("textDocument/didClose", {"textDocument": {"uri": s.profile.uri("never")}})
    s.notify("textDocument/didSave", {"textDocument": {"uri": s.profile.uri("never")}})
    s.open(s.profile.clean)
    s.open(s.profile.bad, version=2)
    assert one_line(s) == 0
    assert s.works()


@line(40, "any language, any URI")
def _(start):
    s = start()
    for uri in ["untitled:Untitled-1", "inmemory://model/1", "file:///", "file://host/share/a.txt", "file:///a%20b.txt",
                "file:///%FF%FE.txt", "file:///c%3A/x.txt", "", "no scheme", "git:/a?%7B%7D", "file:///a/../../b.txt"]:
        s.open(s.profile.bad, uri=uri, language="klingon")
        s.change(s.profile.bad, uri=uri)
        s.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position(0, 0)})
        s.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": span(0, 0, 0, 20),
                                              "context": {"diagnostics": []}})
        s.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        assert s.works(), uri


@line(41, "an empty set is sent when the last finding goes")
def _(start):
    s = start()
    s.open(s.profile.bad)
    assert s.found()
    s.change(s.profile.clean)
    assert s.latest()["diagnostics"] == []


@line(42, "closing clears the set, and nothing comes after it")
def _(start):
    s = start()
    s.open(s.profile.bad)
    assert s.found()
    s.change(s.profile.bad * 2)
    s.notify("textDocument/didClose", {"textDocument": {"uri": s.uri}})
    assert s.latest()["diagnostics"] == []
    s.settle()
    s.settle()
    assert not [m for m in s.drain() if m.get("method") == "textDocument/publishDiagnostics"]


@line(43, "what is pulled is not pushed")
def _(start):
    s = start(capabilities=PULL)
    assert s.server.get("diagnosticProvider")
    s.open(s.profile.bad)
    s.change(s.profile.bad)
    assert s.pull()["items"]
    s.notify("textDocument/didClose", {"textDocument": {"uri": s.uri}})
    s.settle()
    s.settle()
    assert not [m for _, m in s.seen if m.get("method") == "textDocument/publishDiagnostics"]


@line(44, "an unchanged set is said to be unchanged")
def _(start):
    s = start(capabilities=PULL)
    s.open(s.profile.bad)
    first = s.pull()
    assert first["kind"] == "full" and first["resultId"]
    again = s.pull(first["resultId"])
    assert again["kind"] == "unchanged" and again["resultId"] == first["resultId"]
    s.change(s.profile.clean)
    third = s.pull(first["resultId"])
    assert third["kind"] == "full" and third["items"] == []
    assert s.pull("nonsense")["kind"] == "full"


@line(45, "ranges lie inside the text and come in the same order each time")
def _(start):
    s = start()
    text = s.profile.bad * 20 + s.profile.comment + "𐐀 “é” " + s.profile.bad
    s.open(text)
    first = s.found()
    all_lines = lines(text)
    for diagnostic in first:
        a, b = diagnostic["range"]["start"], diagnostic["range"]["end"]
        assert (a["line"], a["character"]) <= (b["line"], b["character"])
        for place in [a, b]:
            assert place["line"] < len(all_lines)
            assert place["character"] <= units(all_lines[place["line"]].rstrip("\r\n"), "utf-16")
    s.change(text)
    assert s.found() == first
