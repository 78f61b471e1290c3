"""A client that has said hello and has a document open."""

from client import Client
from drafts import edits_of

# What an editor of today announces.
FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"],
                          "changeAnnotationSupport": {"groupsOnLabel": True}},
        "configuration": True, "workspaceFolders": True,
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
    },
    "textDocument": {
        "synchronization": {"didSave": True, "dynamicRegistration": True},
        "publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}, "versionSupport": True,
                               "codeDescriptionSupport": True, "dataSupport": True},
        "codeAction": {"dynamicRegistration": True, "isPreferredSupport": True, "dataSupport": True,
                       "disabledSupport": True, "resolveSupport": {"properties": ["edit"]},
                       "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}}},
        "hover": {"contentFormat": ["markdown", "plaintext"], "dynamicRegistration": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True, "dynamicRegistration": True},
        "formatting": {"dynamicRegistration": True}, "rangeFormatting": {"dynamicRegistration": True},
        "codeLens": {"dynamicRegistration": True}, "inlayHint": {"dynamicRegistration": True},
    },
    "window": {"workDoneProgress": True},
}


def without(capabilities, *path):
    """The capabilities less one entry."""
    copy = {**capabilities}
    if len(path) == 1:
        copy.pop(path[0], None)
    else:
        copy[path[0]] = without(copy.get(path[0], {}), *path[1:])
    return copy


def having(capabilities, value, *path):
    """The capabilities with one entry more."""
    copy = {**capabilities}
    copy[path[0]] = value if len(path) == 1 else having(copy.get(path[0], {}), value, *path[1:])
    return copy


PULL = having(FULL, {"dynamicRegistration": True, "relatedDocumentSupport": True}, "textDocument", "diagnostic")
LITERAL = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}


class Session(Client):
    """A server that is ready, with what the checks ask of it."""

    def __init__(self, command, profile, capabilities=FULL, folder=None, process=None, say_hello=True,
                 checks=True):
        super().__init__(command, checks=checks)
        self.profile = profile
        self.uri = profile.uri()
        self.version = 0
        self.server = {}
        if say_hello:
            self.hello(capabilities, folder, process)

    def hello(self, capabilities=FULL, folder=None, process=None):
        folders = [{"uri": "file://" + folder, "name": "drafts"}] if folder else None
        response = self.request("initialize", {
            "processId": process, "rootUri": folders[0]["uri"] if folders else None, "workspaceFolders": folders,
            "clientInfo": {"name": "conformance"}, "capabilities": capabilities})
        assert "result" in response, response
        self.server = response["result"]["capabilities"]
        self.notify("initialized", {})

    def open(self, text, uri=None, version=1, language=None):
        self.version = version
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri or self.uri, "languageId": language or self.profile.language, "version": version,
            "text": text}})

    def change(self, *changes, uri=None, version=None):
        self.version = self.version + 1 if version is None else version
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri or self.uri, "version": self.version},
            "contentChanges": [c if isinstance(c, dict) else {"text": c} for c in changes]})

    def latest(self, uri=None):
        """The last set of diagnostics pushed once everything sent was dealt with."""
        uri = uri or self.uri
        # A server may answer what it read in one go before it pushes; what it answers next comes behind that.
        self.settle()
        self.settle()
        sets = [m["params"] for m in self.drain() if m.get("method") == "textDocument/publishDiagnostics"
                and m["params"]["uri"] == uri]
        return sets[-1] if sets else self.pushed(uri)

    def found(self, uri=None):
        return self.latest(uri)["diagnostics"]

    def pull(self, previous=None, uri=None):
        response = self.request("textDocument/diagnostic", {
            "textDocument": {"uri": uri or self.uri}, "previousResultId": previous})
        return response["result"]

    def actions(self, diagnostics, range=None, only=None, uri=None):
        context = {"diagnostics": diagnostics, **({} if only is None else {"only": only})}
        if range is None:
            range = diagnostics[0]["range"] if diagnostics else {
                "start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
        response = self.request("textDocument/codeAction", {
            "textDocument": {"uri": uri or self.uri}, "range": range, "context": context})
        return response["result"] or []

    def completed(self, action):
        """The action with its edit."""
        if "edit" in action or "data" not in action:
            return action
        return self.request("codeAction/resolve", action)["result"]

    def edits(self, action, uri=None):
        return edits_of(self.completed(action).get("edit", {}), uri or self.uri)

    def works(self):
        """Whether the server still answers."""
        response = self.request("textDocument/hover", {
            "textDocument": {"uri": self.uri}, "position": {"line": 0, "character": 0}}, patience=5)
        return "result" in response or "error" in response
