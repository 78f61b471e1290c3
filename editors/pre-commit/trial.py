"""pre-commit from PyPI, with the example of this folder pointed at this clone."""
import pathlib
import subprocess

from testing.harness import Skip

PYPI = {"pre-commit": ["pre-commit==4.7.0"]}
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def git(trial, *arguments, folder=None):
    done = subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.invalid", *arguments], cwd=folder or trial.folder,
        env=trial.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode(errors="replace")


def run(trial):
    import yaml
    tool = trial.tools.python("pre-commit", PYPI["pre-commit"]) / "bin/pre-commit"
    offered = {each["id"]: each for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    example = yaml.safe_load((HERE / ".pre-commit-config.yaml").read_text())
    used = [hook["id"] for hook in example["repos"][0]["hooks"]]
    trial.check("the example uses hooks that there are", used and set(used) <= set(offered), used)
    status, output = trial.run([str(tool), "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")])
    trial.check("the manifest is valid", status == 0, output)
    status, output = trial.run([str(tool), "validate-config", str(HERE / ".pre-commit-config.yaml")])
    trial.check("the example is valid", status == 0, output)

    # The hooks as they are in this folder, in a repository of their own: pre-commit clones what it is pointed at.
    hooks = trial.state / "hooks"
    hooks.mkdir()
    (hooks / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "Hooks")):
        git(trial, *arguments, folder=hooks)
    status, revision = git(trial, "rev-parse", "HEAD", folder=hooks)
    if status != 0:
        raise Skip("git does not work here: " + revision)
    example["repos"][0].update(repo=str(hooks), rev=revision.strip())
    (trial.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(example))
    git(trial, "init", "-q", "-b", "main")
    git(trial, "add", ".pre-commit-config.yaml", "draft.txt")
    status, output = trial.run([str(tool), "install"])
    trial.check("installs the hook", status == 0, output)
    status, output = git(trial, "commit", "-m", "As it came in")
    trial.check("the seed is refused", status != 0 and "missing-space-between-words" in output, output[-500:])
    (trial.folder / "draft.txt").write_bytes(trial.plan.saved)
    trial.run(["copydesk", "lint", "--fix", "--unsafe-fixes", "--quiet", "draft.txt"])
    git(trial, "add", "draft.txt")
    status, output = git(trial, "commit", "-m", "As it goes out")
    trial.check("its repair goes in", status == 0 and "Passed" in output, output[-500:])


TRIALS = {"pre-commit": run}
