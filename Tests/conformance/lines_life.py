"""Lines 15 to 28: the life of a server and what it asks of its client."""

import subprocess
import time

from checks import line
from session import FULL, LITERAL, PULL, having

HOVER = "textDocument/hover"


@line(15, "a request before “initialize” is answered with -32002")
def _(start):
    s = start(say_hello=False)
    params = {"textDocument": {"uri": s.uri}, "position": {"line": 0, "character": 0}}
    for method in [HOVER, "shutdown"]:
        assert s.request(method, params)["error"]["code"] == -32002
    s.hello()
    assert s.works()


@line(16, "a notification before “initialize” is dropped, except “exit”")
def _(start):
    s = start(say_hello=False)
    s.open(s.profile.bad)
    s.notify("initialized", {})
    assert s.request("none/none")["error"]["code"] == -32002
    assert not [m for m in s.drain() if m.get("method") == "textDocument/publishDiagnostics"]
    s.notify("exit")
    assert s.status() == 1


@line(17, "a second “initialize” is answered with -32600")
def _(start):
    s = start()
    assert s.request("initialize", {"processId": None, "capabilities": {}})["error"]["code"] == -32600
    assert s.works()


@line(18, "nothing goes out before the client may take it")
def _(start):
    s = start(say_hello=False)
    id = s.ask("initialize", {"processId": None, "capabilities": FULL})
    s.answer(id)
    time.sleep(0.3)
    for _, message in s.seen:
        if message.get("id") == id and "method" not in message:
            break
        assert message["method"] in ["window/showMessage", "window/logMessage", "telemetry/event",
                                     "window/showMessageRequest"], message
    assert not [m for _, m in s.seen if m.get("method") == "client/registerCapability"]


@line(19, "unknown capabilities are ignored, optional features are gated")
def _(start):
    s = start(capabilities=having(FULL, {"x": [1, None]}, "textDocument", "somethingNew"))
    assert s.works()
    s = start(capabilities=LITERAL)
    s.open(s.profile.bad)
    published = s.latest()
    assert "version" not in published
    for diagnostic in published["diagnostics"]:
        for key in ["relatedInformation", "codeDescription", "data", "tags"]:
            assert key not in diagnostic, key
    for action in s.actions(published["diagnostics"]):
        assert "isPreferred" not in action and "data" not in action
        assert "documentChanges" not in action.get("edit", {})
    s = start(capabilities={"workspace": None, "textDocument": {"hover": None, "codeAction": None}, "general": None})
    assert s.works()


@line(20, "a request after “shutdown” is answered with -32600")
def _(start):
    s = start()
    s.request("shutdown")
    for method in [HOVER, "shutdown", "initialize"]:
        assert s.request(method, {"textDocument": {"uri": s.uri}, "position": {"line": 0, "character": 0}})[
            "error"]["code"] == -32600


@line(21, "“exit” ends with 0 after “shutdown” and with 1 without, the input still open")
def _(start):
    s = start()
    s.request("shutdown")
    s.notify("exit")
    assert s.status() == 0
    s = start()
    s.notify("exit")
    assert s.status() == 1


@line(22, "the end of the input ends the server within a second")
def _(start):
    for is_shut_down in [False, True]:
        s = start()
        s.open(s.profile.bad)
        if is_shut_down:
            s.request("shutdown")
        s.process.stdin.close()
        assert s.status(1.0) is not None
    s = start()
    s.deafen()
    try:
        s.open(s.profile.bad)
        s.process.stdin.close()
    except BrokenPipeError:
        pass
    assert s.status(1.0) is not None


@line(23, "the end of the client's process ends the server; null watches nothing")
def _(start):
    parent = subprocess.Popen(["sleep", "60"])
    s = start(process=parent.pid)
    assert s.status(1.5) is None
    parent.kill()
    parent.wait()
    assert s.status(5.0) is not None
    s = start()
    assert s.status(2.5) is None and s.works()


@line(24, "an unknown request is answered with -32601, an unknown notification ignored")
def _(start):
    s = start()
    s.notify("none/none", {"x": 1})
    s.notify("$/none", {"x": 1})
    assert s.request("none/none", {"x": 1})["error"]["code"] == -32601
    assert s.request("$/none", {"x": 1}, patience=3)["error"]["code"] == -32601


@line(25, "cancelling what is unknown or done is ignored; a cancelled request is answered once")
def _(start):
    s = start()
    s.notify("$/cancelRequest", {"id": 12345})
    s.notify("$/cancelRequest", {"id": "nothing"})
    s.notify("$/cancelRequest", {})
    s.open(s.profile.bad)
    id = s.ask("textDocument/documentSymbol", {"textDocument": {"uri": s.uri}})
    s.notify("$/cancelRequest", {"id": id})
    response = s.answer(id)
    assert "result" in response or response["error"]["code"] == -32800
    s.notify("$/cancelRequest", {"id": id})
    assert s.works()


@line(26, "a response to a request never sent is ignored")
def _(start):
    s = start()
    for message in [{"id": 98765, "result": None}, {"id": "x", "error": {"code": 1, "message": "no"}},
                    {"id": None, "result": 5}]:
        s.send(message)
    assert s.works()


@line(27, "the client may leave requests unanswered or answer them badly")
def _(start):
    for answer in [None, {"result": None}, {"result": []}, {"result": {"x": 1}}, {"error": {"code": -1, "message": "no"}}]:
        s = start()
        time.sleep(0.2)
        for message in s.drain():
            if "id" in message and "method" in message and answer:
                s.send({"id": message["id"], **answer})
        s.notify("workspace/didChangeConfiguration", {"settings": None})
        s.open(s.profile.bad)
        assert s.found()
        assert s.works()


@line(28, "no feature is announced twice")
def _(start):
    providers = {"textDocument/diagnostic": "diagnosticProvider", "textDocument/codeAction": "codeActionProvider",
                 "textDocument/hover": "hoverProvider", "textDocument/formatting": "documentFormattingProvider",
                 "textDocument/rangeFormatting": "documentRangeFormattingProvider", "textDocument/codeLens": "codeLensProvider",
                 "textDocument/documentSymbol": "documentSymbolProvider", "textDocument/inlayHint": "inlayHintProvider",
                 "textDocument/didOpen": "textDocumentSync", "textDocument/didChange": "textDocumentSync",
                 "workspace/executeCommand": "executeCommandProvider"}
    s = start(capabilities=PULL)
    time.sleep(0.3)
    for message in s.drain():
        if message.get("method") == "client/registerCapability":
            for registration in message["params"]["registrations"]:
                provider = providers.get(registration["method"])
                assert provider is None or not s.server.get(provider), registration["method"]
