"""The settings for the package LSP of Sublime Text, and a first talk with the server they start."""
import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def greeting(trial, command):
    """What the server answers to `initialize`."""
    message = {"jsonrpc": "2.0", "id": 1, "method": "initialize",
               "params": {"processId": None, "rootUri": None, "capabilities": {}}}
    rest = [{"jsonrpc": "2.0", "id": 2, "method": "shutdown"}, {"jsonrpc": "2.0", "method": "exit"}]
    bodies = [json.dumps(each).encode() for each in [message, *rest]]
    done = subprocess.run(
        command, env=trial.env, input=b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies),
        stdout=subprocess.PIPE, timeout=20, check=False)
    length = int(re.match(rb"Content-Length: (\d+)\r\n\r\n", done.stdout).group(1))
    start = done.stdout.index(b"\r\n\r\n") + 4
    return json.loads(done.stdout[start:start + length])["result"]


def run(trial):
    # Comments take whole lines here, which is all of Sublime's JSON that this reader needs to know.
    text = re.sub(r"^\s*//.*$", "", (HERE / "LSP.sublime-settings").read_text(), flags=re.MULTILINE)
    settings = json.loads(text)
    client = settings["clients"]["copydesk"]
    trial.check("a client is enabled, with a command and a selector", set(client) == {"enabled", "command", "selector"})
    scopes = [each.strip() for each in client["selector"].split("|")]
    trial.check("its selector is of scopes", all(re.fullmatch(r"text(\.[a-z]+)+", each) for each in scopes), scopes)
    capabilities = greeting(trial, client["command"])["capabilities"]
    kinds = capabilities["codeActionProvider"]["codeActionKinds"]
    trial.check("the action on save is one of the server’s", set(settings["lsp_code_actions_on_save"]) <= set(kinds), kinds)
    trial.judge_end()
    trial.results.skip(trial.name, "no Sublime Text in Debian or PyPI; its settings are checked alone")


TRIALS = {"Sublime Text": run}
SEEDLESS = ("Sublime Text",)
