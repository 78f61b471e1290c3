"""JupyterLab with jupyterlab-lsp in Chromium: what is marked, before and after typing."""
import json
import pathlib
import signal
import socket
import subprocess
import urllib.request

from testing.harness import difference

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["chromium"]
PYPI = {"jupyterlab": ["jupyterlab==4.6.6", "jupyterlab-lsp==5.3.0", "playwright==1.65.0"]}
SLOW = True
DRIVER = HERE / "test/drive.py"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def marks_of(text, findings):
    """What has to be marked in each line, joined, since marks that touch may come in pieces; lines counted from zero."""
    lines = text.split("\n")
    spans = {}
    for line, word, _, column in findings:
        if word and "\n" not in word:
            start = len(lines[line].encode()[:column].decode())
            spans.setdefault(line, set()).update(range(start, start + len(word)))
    return {str(line): "".join(lines[line][place] for place in sorted(places)) for line, places in spans.items()}


def run(trial):
    trial.tools.debian(DEBIAN)
    tools = trial.tools.python("jupyterlab", PYPI["jupyterlab"])
    plan = trial.plan
    draft = trial.folder / "wide.md"
    text = plan.steps["open"]["text"]
    draft.write_text(text)
    config = trial.state / "config"
    config.mkdir()
    settings = json.loads((HERE / "jupyter_server_config.json").read_text())
    settings["LanguageServerManager"]["autodetect"] = False
    settings["ServerApp"] = {"token": "", "password": "", "allow_root": True, "disable_check_xsrf": True}
    settings["IdentityProvider"] = {"token": ""}
    (config / "jupyter_server_config.json").write_text(json.dumps(settings))
    trial.env["JUPYTER_CONFIG_DIR"] = str(config)
    port = free_port()
    server = subprocess.Popen(
        [str(tools / "bin/jupyter"), "lab", "--no-browser", "--port", str(port), "--ip", "127.0.0.1"], cwd=trial.folder,
        env=trial.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/lab"
        trial.check("JupyterLab starts", trial.wait(lambda: answers(address), 60))
        edited = "🎉 " + text + "\n\n" + plan.typed
        wanted = [marks_of(each, plan.findings(each, "wide.md")) for each in (text, edited)]
        (trial.state / "marks.json").write_text(json.dumps(wanted))
        status, output = trial.run([str(tools / "bin/python"), str(DRIVER), address + "/tree/wide.md?factory=Editor"], 120)
        trial.check("the browser leaves without an error", status == 0, output[-2000:])
        seen = trial.state / "seen.json"
        rows = json.loads(seen.read_text()) if seen.exists() else []
        for step, want, got in zip(("open", "edit"), wanted, rows + [{}] * 2):
            missing = {line: mark for line, mark in want.items() if got.get(line) != mark}
            surplus = {line: mark for line, mark in got.items() if want.get(line) != mark}
            trial.check(f"{step}: {len(want)} lines are marked at their words", want == got, f"{missing} not {surplus}")
        saved = draft.read_text()
        trial.check("edit: the text", saved == edited, difference(saved, edited))
    finally:
        # The first signal asks whether it is meant; nobody answers, the second means it.
        for _ in range(2):
            server.send_signal(signal.SIGINT)
            trial.wait(lambda: server.poll() is not None, 3)
        server.kill()
        server.wait()
    trial.judge_end()
    trial.results.skip(f"{trial.name}: actions and formatting", "jupyterlab-lsp has neither")


def answers(address):
    try:
        return urllib.request.urlopen(address, timeout=2).status == 200
    except OSError:
        return False


TRIALS = {"JupyterLab": run}
