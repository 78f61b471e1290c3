"""Lines 1 to 14: framing and JSON-RPC."""

import json

from checks import line
from session import FULL


@line(1, "Content-Length counts bytes; the body is UTF-8")
def _(start):
    s = start()
    s.open(s.profile.comment + "“é𐐀” 日本語 Ünïcode\n" + s.profile.bad)
    assert s.found()[0]["range"]["start"]["line"] == 1
    assert s.works()


@line(2, "messages decode however they are split or joined")
def _(start):
    s = start(say_hello=False)
    def frame(message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body
    first = frame({"id": 1, "method": "initialize", "params": {"processId": None, "capabilities": FULL}})
    for byte in first:
        s.raw(bytes([byte]))
    assert "result" in s.answer(1)
    s.raw(frame({"method": "initialized", "params": {}})
          + b"".join(frame({"id": n, "method": "none/none"}) for n in range(2, 40)))
    for n in range(2, 40):
        assert "error" in s.answer(n)


@line(3, "header names in any case, no space needed after the colon")
def _(start):
    s = start()
    body = b'{"jsonrpc":"2.0","id":"h%d","method":"none/none"}'
    for number, header in enumerate(
            [b"content-length: %d\r\n\r\n", b"CONTENT-LENGTH: %d\r\n\r\n", b"Content-Length:%d\r\n\r\n",
             b"Content-Length:   %d  \r\n\r\n"]):
        s.body(body % number, header)
        assert s.answer(f"h{number}", 3)["error"]["code"] == -32601


@line(4, "other headers are skipped; Content-Type with or without charset")
def _(start):
    s = start()
    kinds = [b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n",
             b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\n",
             b"Content-Type: application/vscode-jsonrpc\r\n", b"A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n"]
    for number, kind in enumerate(kinds):
        for place, header in enumerate([kind + b"Content-Length: %d\r\n\r\n", b"Content-Length: %d\r\n" + kind + b"\r\n"]):
            id = f"t{number}.{place}"
            s.body(b'{"jsonrpc":"2.0","id":"%s","method":"none/none"}' % id.encode(), header)
            assert s.answer(id, 3)["error"]["code"] == -32601


@line(5, "a useless Content-Length does not end the server")
def _(start):
    s = start()
    for number, length in enumerate([b"abc", b"-5", b"0", b"", b"99999999999999999999999", b"9223372036854775807",
                                     b"4294967296", b"1e3", b"0x10"]):
        s.raw(b"Content-Length: " + length + b"\r\n\r\n")
        assert s.request("none/none", id=f"l{number}", patience=3)["error"]["code"] == -32601, length
    s.raw(b"Foo: 1\r\n\r\n")
    assert s.request("none/none", id="l", patience=3)["error"]["code"] == -32601
    s.raw(b"\x00\xff garbage \r\n\r\n\n\n\r")
    assert s.request("none/none", id="g", patience=3)["error"]["code"] == -32601


@line(6, "malformed JSON is answered with -32700 and id null")
def _(start):
    s = start()
    for text in [b"{", b"", b"nul", b'{"jsonrpc":"2.0","id":1,"method":"x"', b"{} {}", b"\xff\xfe", b"[" * 5000]:
        if not text:
            continue
        s.body(text)
        assert s.null_error()["error"]["code"] == -32700
    assert s.works()


@line(7, "a batch is answered with -32600 and id null")
def _(start):
    s = start()
    for text in [b"[]", b'[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', b"5", b'"text"']:
        s.body(text)
        assert s.null_error()["error"]["code"] == -32600
    assert s.works()


@line(8, "another or no “jsonrpc” is answered with -32600")
def _(start):
    s = start()
    for number, text in enumerate([b'{"id":%d,"method":"none/none"}', b'{"jsonrpc":"1.0","id":%d,"method":"none/none"}',
                                   b'{"jsonrpc":2.0,"id":%d,"method":"none/none"}']):
        s.body(text % (900 + number))
        assert s.answer(900 + number)["error"]["code"] == -32600
    assert s.works()


@line(9, "identifiers come back as they were")
def _(start):
    s = start()
    for id in [0, -5, 7, 2147483647, "0", "abc", "", "é“"]:
        assert s.request("none/none", id=id)["id"] == id


@line(10, "absent and null parameters are taken where none are needed")
def _(start):
    for message in [{"id": 5, "method": "shutdown"}, {"id": 5, "method": "shutdown", "params": None}]:
        s = start()
        s.send(message)
        response = s.answer(5)
        assert "result" in response and response["result"] is None and "error" not in response


@line(11, "a response has a result or an error, never both or none")
def _(start):
    s = start()
    s.open(s.profile.bad)
    s.request("textDocument/hover", {"textDocument": {"uri": s.uri}, "position": {"line": 9, "character": 9}})
    s.request("none/none")
    s.request("textDocument/formatting", {"textDocument": {"uri": s.uri}, "options": {"tabSize": 2, "insertSpaces": True}})
    s.request("shutdown")
    for _, message in s.seen:
        if "method" not in message:
            assert ("result" in message) != ("error" in message), message


@line(12, "wrong parameters of a known request are answered with -32602")
def _(start):
    s = start()
    for params in [None, [], {}, {"textDocument": 5, "position": {"line": 0, "character": 0}},
                   {"textDocument": {"uri": 7}, "position": {"line": 0, "character": 0}},
                   {"textDocument": {"uri": s.uri}, "position": {"line": "x", "character": 0}}]:
        assert s.request("textDocument/hover", params)["error"]["code"] == -32602, params
    assert s.works()


@line(13, "lone surrogates, NUL, a byte order mark and 10 MB are survived")
def _(start):
    s = start()
    item = '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"%s","languageId":"%s","version":1,"text":"%s"}}}'
    for number, text in enumerate([r"\ud83d x", r"x \ude00", r"\ude00\ud83d", r"a\u0000b", r"\ufeffThe day"]):
        s.body((item % (s.profile.uri(f"odd{number}"), s.profile.language, s.profile.comment + text)).encode())
        assert s.works(), text
    s.body(b"\xef\xbb\xbf" + b'{"jsonrpc":"2.0","id":"bom","method":"none/none"}')
    s.open((s.profile.comment + "The cat sat on the mat and looked at the moon.\n") * (10_000_000 // 47))
    s.patience = 60
    assert s.settle()


@line(14, "each request has exactly one response, cancelled or not")
def _(start):
    s = start()
    s.open(s.profile.bad * 50)
    ids = []
    for number in range(60):
        ids.append(s.ask("textDocument/documentSymbol" if number % 2 else "textDocument/codeAction",
                         {"textDocument": {"uri": s.uri}, "range": {"start": {"line": 0, "character": 0},
                          "end": {"line": 5, "character": 0}}, "context": {"diagnostics": []}}))
        if number % 3 == 0:
            s.notify("$/cancelRequest", {"id": ids[-1]})
    ids.append(s.ask("shutdown"))
    for id in ids:
        s.answer(id)
    answered = [m["id"] for _, m in s.seen if "method" not in m]
    assert len(answered) == len(set(answered))
