"""Lines 46 to 53: code actions and edits."""

from checks import line
from drafts import apply, offset, span
from session import FULL, LITERAL, without

EAGER = without(FULL, "textDocument", "codeAction", "resolveSupport")
ALL = span(0, 0, 99, 0)


def kinds(actions):
    return [a.get("kind", "") for a in actions]


@line(46, "“only” is a hierarchy with dots between its names")
def _(start):
    s = start()
    s.open(s.profile.bad * 3)
    s.found()
    for only in [["source.fixAll"], ["source"], [""], ["quickfix", "source.fixAll"]]:
        assert any(k.startswith("source.fixAll") for k in kinds(s.actions([], ALL, only))) or not has_fix_all(s), only
    for only in [["source.fix"], ["sourceful"], ["source.fixAll.someone.else"], []]:
        assert not any(k.startswith("source") for k in kinds(s.actions([], ALL, only))), only
    assert all(k.startswith("quickfix") for k in kinds(s.actions([], ALL, ["quickfix"])))


def has_fix_all(s):
    """Whether the text has anything that is fixed without a look."""
    return bool(s.actions([], ALL, ["source.fixAll"]))


@line(47, "source.fixAll works without diagnostics in the context")
def _(start):
    s = start()
    s.open(start.fixable)
    actions = s.actions([], span(0, 0, 0, 0), ["source.fixAll"])
    assert actions and s.edits(actions[0])


@line(48, "each action has an edit or a command, and its commands are carried out")
def _(start):
    for capabilities in [FULL, EAGER, LITERAL, {"workspace": {"applyEdit": True}}]:
        s = start(capabilities=capabilities)
        s.open(s.profile.bad + start.fixable)
        actions = s.actions(s.found(), ALL)
        assert actions
        commands = s.server.get("executeCommandProvider", {}).get("commands", [])
        for action in actions:
            if isinstance(action.get("command"), str):
                assert action["command"] in commands
                continue
            complete = s.completed(action)
            assert complete.get("edit") or complete.get("command"), action["title"]
            if "command" in complete:
                assert complete["command"]["command"] in commands
        if isinstance(actions[0].get("command"), str):
            id = s.ask("workspace/executeCommand", {"command": actions[0]["command"],
                                                    "arguments": actions[0].get("arguments", [])})
            edit = s.wait(lambda m: m.get("method") == "workspace/applyEdit")
            s.send({"id": edit["id"], "result": {"applied": True}})
            assert "result" in s.answer(id)


@line(49, "edits of one action do not overlap")
def _(start):
    s = start()
    text = (s.profile.bad + start.fixable) * 4
    s.open(text)
    for action in s.actions(s.found(), ALL) + s.actions([], ALL, ["source.fixAll"]):
        places = sorted((offset(text, e["range"]["start"]), offset(text, e["range"]["end"])) for e in s.edits(action))
        assert all(a[1] <= b[0] for a, b in zip(places, places[1:])), action["title"]


@line(50, "an action removes what it names and brings nothing new")
def _(start):
    s = start()
    for text in [s.profile.bad, start.fixable, s.profile.bad + start.fixable + s.profile.clean]:
        s.change(text) if s.version else s.open(text)
        found = s.found()
        for action in s.actions(found, ALL):
            if not action.get("kind", "").startswith("quickfix") or "diagnostics" not in action:
                continue
            edits = s.edits(action)
            if not edits:
                continue
            s.change(apply(text, edits))
            left = [(d["code"], d["message"]) for d in s.found()]
            before = [(d["code"], d["message"]) for d in found]
            assert len(left) < len(before), action["title"]
            for entry in left:
                assert entry in before, (action["title"], entry)
            s.change(text)
            s.found()
        fix_all = s.actions([], ALL, ["source.fixAll"])
        if fix_all:
            s.change(apply(text, s.edits(fix_all[0])))
            assert s.actions([], ALL, ["source.fixAll"]) == []
            s.change(text)
            s.found()


@line(51, "resolving leaves what was given")
def _(start):
    s = start()
    s.open(s.profile.bad * 3 + start.fixable)
    for action in s.actions(s.found(), ALL) + s.actions([], ALL, ["source.fixAll"]):
        if "edit" in action or "data" not in action:
            continue
        complete = s.completed(action)
        for key, value in action.items():
            assert complete[key] == value, key
        assert complete["edit"]
    s = start(capabilities=without(FULL, "textDocument", "codeAction", "dataSupport"))
    s.open(s.profile.bad)
    assert all("data" not in a for a in s.actions(s.found(), ALL))


@line(52, "documentChanges carry the version; without them there are changes")
def _(start):
    s = start()
    s.open(s.profile.bad, version=7)
    edits = [s.completed(a)["edit"] for a in s.actions(s.found()) if "edit" in s.completed(a)]
    own = [c["textDocument"]["version"] for e in edits for c in e["documentChanges"]
           if c.get("textDocument", {}).get("uri") == s.uri]
    assert own and set(own) == {7}
    s = start(capabilities=without(FULL, "workspace", "workspaceEdit"))
    s.open(s.profile.bad, version=7)
    for action in s.actions(s.found()):
        edit = s.completed(action)["edit"]
        assert "documentChanges" not in edit and "changes" in edit


@line(53, "a title and a kind each, at most one preferred for a diagnostic")
def _(start):
    s = start()
    s.open(s.profile.bad + start.fixable)
    for diagnostic in s.found():
        actions = s.actions([diagnostic])
        assert all(a["title"] and a.get("kind") for a in actions)
        preferred = [n for n, a in enumerate(actions) if a.get("isPreferred")]
        assert len(preferred) <= 1
        assert not preferred or preferred == [0]
