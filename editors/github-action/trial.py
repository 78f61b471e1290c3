"""The action: its files held against each other, its script run as the runner would, the matcher on real lines."""
import collections
import json
import os
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
MATCHER = HERE.parents[1] / ".github/copydesk-matcher.json"


def runner(trial, name, **inputs):
    """Runs the script with the variables of a runner: status, output, the files it was given to write."""
    files = {each: trial.state / f"{name}-{each}" for each in ("summary", "output")}
    for path in files.values():
        path.write_text("")
    trial.env.update(
        GITHUB_ACTIONS="true", GITHUB_WORKSPACE=str(trial.folder), GITHUB_STEP_SUMMARY=str(files["summary"]),
        GITHUB_OUTPUT=str(files["output"]), COPYDESK_PROGRAM="copydesk", **inputs)
    status, output = trial.run([str(HERE / "run")])
    return status, output, {each: path.read_text() for each, path in files.items()}


def check_files(trial):
    import yaml
    action = yaml.safe_load((HERE / "action.yml").read_text())
    example = yaml.safe_load((HERE / "example.yml").read_text())
    step = action["runs"]["steps"][0]
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(step["env"])))
    trial.check("every input reaches the script", used == set(action["inputs"]), used)
    script = (HERE / "run").read_text()
    trial.check("the script reads every variable", all(name in script for name in step["env"]), list(step["env"]))
    trial.check("every input is described", all(each["description"] for each in action["inputs"].values()))
    # YAML 1.1 reads the key `on` as true.
    trial.check("the example is a workflow", True in example or "on" in example, list(example))
    steps = [step for job in example["jobs"].values() for step in job["steps"]]
    given = next(step["with"] for step in steps if "copydesk/editors/github-action" in step.get("uses", ""))
    trial.check("the example gives inputs that there are", set(given) <= set(action["inputs"]), set(given))


def check_matcher(trial):
    pattern = json.loads(MATCHER.read_text())["problemMatcher"][0]["pattern"][0]
    _, output = trial.run(["copydesk", "lint", "--quiet", "--format", "line", "wide.txt"])
    rows = [re.match(pattern["regexp"], row) for row in output.splitlines() if ": info: " not in row]
    trial.check("the matcher reads every line of an error or a warning", rows and all(rows), output[-500:])
    seen = sorted((int(row[pattern["line"]]), row[pattern["code"]]) for row in rows if row)
    _, plain = trial.run(["copydesk", "lint", "--format", "json", "--min-severity", "warning", "wide.txt"])
    wanted = sorted((each["range"]["start"]["line"], each["rule"]) for each in json.loads(plain)["diagnostics"])
    trial.check("the matcher sees the findings", seen == wanted, f"{seen} for {wanted}")


def git(trial, *arguments):
    subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.invalid", *arguments], cwd=trial.folder,
        env=trial.env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(trial):
    check_files(trial)
    check_matcher(trial)
    status, output, files = runner(trial, "seed", COPYDESK_PATHS="draft.txt", COPYDESK_SARIF="out.sarif")
    marks = re.findall(r"^::(error|warning|notice) file=draft\.txt,line=\d+", output, re.MULTILINE)
    _, plain = trial.run(["copydesk", "lint", "--format", "json", "draft.txt"])
    severities = collections.Counter(each["severity"] for each in json.loads(plain)["diagnostics"])
    wanted = {"error": severities["error"], "warning": severities["warning"], "notice": severities["info"]}
    shown = {kind: min(10, count) for kind, count in wanted.items() if count}
    trial.check("annotates the seed and fails", status == 1 and collections.Counter(marks) == shown, output[-500:])
    found = len(trial.plan.steps["seed"]["found"])
    trial.check("the summary has every finding", files["summary"].count("| draft.txt:") == found, files["summary"][-300:])
    trial.check("the output is the status", files["output"] == "status=1\n", files["output"])
    sarif = json.loads((trial.folder / "out.sarif").read_text())
    trial.check("the report for code scanning is written", len(sarif["runs"][0]["results"]) == found)
    status, _, _ = runner(trial, "never", COPYDESK_PATHS="draft.txt wide.txt", COPYDESK_SARIF="", COPYDESK_FAIL_ON="never")
    trial.check("fail-on never passes", status == 0)

    git(trial, "init", "-q", "-b", "main")
    git(trial, "add", ".")
    git(trial, "commit", "-qm", "Drafts")
    draft = trial.folder / "draft.txt"
    draft.write_text(draft.read_text().replace("Spain said", "Spain  said"))
    if os.geteuid() == 0:
        # As in a container, where the checkout is not the user's own.
        for path in [trial.folder, *trial.folder.rglob("*")]:
            os.chown(path, 65534, 65534)
    status, output, _ = runner(
        trial, "since", COPYDESK_PATHS=".", COPYDESK_SINCE="main", COPYDESK_FAIL_ON="error",
        COPYDESK_ARGUMENTS="--only multiple-spaces")
    lines = [row for row in output.splitlines() if row.startswith("::") and "file=" in row]
    trial.check("since reports the changed line alone", len(lines) == 1 and "multiple-spaces" in lines[0], output)


TRIALS = {"GitHub Action": run}
