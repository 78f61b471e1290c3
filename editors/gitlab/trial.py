"""The job for GitLab: parsed, its script run by the shell, its reports read."""
import json
import pathlib
import subprocess
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def git(trial, *arguments):
    done = subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.invalid", *arguments], cwd=trial.folder,
        env=trial.env, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.decode().strip()


def issues(trial):
    return json.loads((trial.folder / "gl-code-quality-report.json").read_text())


def run(trial):
    import yaml
    job = yaml.safe_load((HERE / "copydesk.gitlab-ci.yml").read_text())["copydesk"]
    reports = job["artifacts"]["reports"]
    script = "\n".join(job["script"])
    trial.check("the script writes the reports that are kept", all(name in script for name in reports.values()), reports)
    trial.env["COPYDESK_PATHS"] = "draft.txt"
    status, output = trial.run(["bash", "-euc", script])
    trial.check("the job fails on errors", status == 1, output[-500:])
    found = trial.plan.steps["seed"]["found"]
    listed = issues(trial)
    whole = [
        each for each in listed
        if each["description"] and each["check_name"] and each["fingerprint"] and each["severity"] in SEVERITIES
        and each["location"]["path"] == "draft.txt"]
    trial.check("the code quality report is whole", len(whole) == len(listed) == len(found), listed[:1])
    trial.check("its fingerprints differ", len({each["fingerprint"] for each in listed}) == len(listed))
    suites = xml.etree.ElementTree.parse(trial.folder / reports["junit"]).getroot()
    trial.check("the test report names the failures", list(suites.iter("failure")), suites.attrib)

    git(trial, "init", "-q", "-b", "main")
    git(trial, "add", "draft.txt", "wide.txt")
    git(trial, "commit", "-qm", "Drafts")
    trial.env["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = git(trial, "rev-parse", "HEAD")
    draft = trial.folder / "draft.txt"
    draft.write_text(draft.read_text().replace("Spain said", "Spain  said"))
    trial.run(["bash", "-euc", script])
    lines = {each["location"]["positions"]["begin"]["line"] for each in issues(trial)}
    trial.check("a merge request reports its changed line", lines == {2}, lines)


TRIALS = {"GitLab CI": run}
