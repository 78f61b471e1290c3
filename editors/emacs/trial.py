"""Emacs with eglot, and with lsp-mode, as Debian has them."""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["emacs-nox", "elpa-eglot", "elpa-lsp-mode"]


def drive(trial, script):
    trial.tools.debian(DEBIAN)
    # Not -Q, with which Debian's packages are not on the path.
    status, output = trial.run(["emacs", "--batch", "-q", "-l", str(HERE / "test" / script)], limit=120)
    trial.check("leaves without an error", status == 0, output[-2000:])
    trial.judge_steps(output)
    trial.judge_saved()
    trial.judge_end()


def lsp_mode(trial):
    trial.results.skip(
        f"{trial.name}: emoji beyond U+FFFF", "lsp-mode counts code points whatever was agreed; ☕ stands in for 🎉")
    trial.take(trial.plan.narrow())
    drive(trial, "lspmode.el")


TRIALS = {"Emacs eglot": lambda trial: drive(trial, "eglot.el"), "Emacs lsp-mode": lsp_mode}
