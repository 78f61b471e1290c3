"""Vim alone and with ALE; neither speaks to the language server, both run the program on byte columns."""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["vim", "vim-ale"]


def drive(trial, script):
    trial.tools.debian(DEBIAN)
    # Where Neovim is installed, `vim` may be another name of it.
    status, output = trial.run(
        ["vim.basic", "-u", "NONE", "-i", "NONE", "-N", "-n", "--not-a-term", "-T", "dumb", "-S", str(HERE / "test" / script)])
    trial.check("leaves without an error", status == 0 and "Error detected" not in output, output[-2000:])
    trial.judge_places(output)
    trial.judge_saved()


TRIALS = {
    "Vim": lambda trial: drive(trial, "plain.vim"),
    "Vim ALE": lambda trial: drive(trial, "ale.vim"),
}
