"""A small client of the Language Server Protocol that can also misbehave."""

import json
import os
import queue
import select
import subprocess
import threading
import time

from lsprotocol import converters, types

CONVERTER = converters.get_converter()


class Silence(Exception):
    """The server did not answer in time, or has gone."""


class Client:
    """One server process with both ends of the wire."""

    def __init__(self, command, patience=10.0, checks=True):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
        self.patience = patience
        self.checks = checks
        self.incoming = queue.Queue()
        self.kept = []
        self.seen = []
        self.faults = []
        self.sent = {}
        self.next_id = 1
        # A byte in this pipe ends the reader, wherever it waits.
        self.stop = os.pipe()
        # What has come of a message that has not come whole.
        self.waiting = bytearray()
        self.resume()

    def _read(self):
        """Takes messages apart until the server closes the pipe or the client pauses."""
        pipe = self.process.stdout.fileno()
        while True:
            ready, _, _ = select.select([pipe, self.stop[0]], [], [])
            if self.stop[0] in ready:
                return
            data = os.read(pipe, 1 << 16)
            if not data:
                self.incoming.put(None)
                return
            arrived = time.perf_counter()
            self.waiting += data
            while (message := self._cut(self.waiting)) is not None:
                self.seen.append((arrived, message))
                if self.checks:
                    self._check(message)
                self.incoming.put(message)

    @staticmethod
    def _cut(waiting):
        """The first whole message, taken out; None if there is none."""
        end = waiting.find(b"\r\n\r\n")
        if end < 0:
            return None
        lengths = [line.partition(b":")[2] for line in bytes(waiting[:end]).split(b"\r\n")
                   if line.startswith(b"Content-Length:")]
        stop = end + 4 + int(lengths[0])
        if len(waiting) < stop:
            return None
        body = bytes(waiting[end + 4:stop])
        del waiting[:stop]
        return json.loads(body.decode("utf-8"))

    def _check(self, message):
        """Holds every message against the types of the specification."""
        try:
            if "method" in message:
                CONVERTER.structure(message, types.METHOD_TO_TYPES[message["method"]][0])
            elif "error" in message:
                CONVERTER.structure(message, types.ResponseErrorMessage)
            else:
                method = self.sent.get(json.dumps(message.get("id")))
                if method in types.METHOD_TO_TYPES:
                    CONVERTER.structure(message, types.METHOD_TO_TYPES[method][1])
        except Exception as error:  # lsprotocol raises whatever it meets
            self.faults.append(f"{error!r} in {json.dumps(message)[:300]}")

    # What goes out.

    def raw(self, data):
        view = memoryview(data)
        while view:
            view = view[self.process.stdin.write(view):]

    def body(self, data, header=b"Content-Length: %d\r\n\r\n"):
        self.raw(header % len(data) + data)

    def send(self, message):
        self.body(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode())

    def notify(self, method, params=None):
        self.send({"method": method, **({} if params is None else {"params": params})})

    def ask(self, method, params=None, id=None):
        """Sends a request and gives its identifier."""
        if id is None:
            id = self.next_id
            self.next_id += 1
        self.sent[json.dumps(id)] = method
        self.send({"id": id, "method": method, **({} if params is None else {"params": params})})
        return id

    # What comes in.

    def wait(self, matches, patience=None):
        """The next message that matches; the others are kept in their order."""
        for index, message in enumerate(self.kept):
            if matches(message):
                return self.kept.pop(index)
        end = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            try:
                message = self.incoming.get(timeout=max(0.001, end - time.monotonic()))
            except queue.Empty:
                raise Silence("no answer in time") from None
            if message is None:
                self.incoming.put(None)
                raise Silence("the server has gone")
            if matches(message):
                return message
            self.kept.append(message)

    def answer(self, id, patience=None):
        """The response to a request, type of the identifier included."""
        def matches(message):
            return "method" not in message and type(message.get("id")) is type(id) and message.get("id") == id
        return self.wait(matches, patience)

    def request(self, method, params=None, id=None, patience=None):
        return self.answer(self.ask(method, params, id), patience)

    def null_error(self):
        """The answer to something that has no identifier."""
        return self.wait(lambda m: "method" not in m and m.get("id") is None and "error" in m)

    def pushed(self, uri=None, patience=None):
        """The next set of diagnostics that is pushed."""
        def matches(message):
            return message.get("method") == "textDocument/publishDiagnostics" and (
                uri is None or message["params"]["uri"] == uri)
        return self.wait(matches, patience)["params"]

    def settle(self, method="copydesk/none"):
        """Waits until everything sent so far was dealt with."""
        return self.request(method)

    def drain(self):
        """Takes everything that has come."""
        messages, self.kept = self.kept, []
        while True:
            try:
                message = self.incoming.get_nowait()
            except queue.Empty:
                return messages
            if message is None:
                self.incoming.put(None)
                return messages
            messages.append(message)

    # How it ends.

    def status(self, patience=5.0):
        """The exit status, None if the process still runs."""
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            return None

    def pause(self):
        """Reads nothing more."""
        os.write(self.stop[1], b".")
        self.reader.join()
        os.read(self.stop[0], 1)

    def resume(self):
        """Reads again."""
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def deafen(self):
        """Closes the end of the wire from which the server's messages are read."""
        self.pause()
        self.process.stdout.close()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if not self.process.stdout.closed:
            self.deafen()
        if not self.process.stdin.closed:
            self.process.stdin.close()
        for end in self.stop:
            os.close(end)
