"""A program in a terminal that nobody looks at: tmux with a socket of its own."""
import subprocess
import time


class Screen:
    """Starts a command in a terminal of 200 by 50 cells."""

    def __init__(self, trial, command):
        self.trial = trial
        self.socket = str(trial.state / "tmux")
        (trial.state / "tmux.conf").write_text("set -g default-terminal screen-256color\nset -g escape-time 0\n")
        self._tmux(
            "-f", str(trial.state / "tmux.conf"), "new-session", "-d", "-x", "200", "-y", "50", "-c", str(trial.folder),
            "--", *command)

    def _tmux(self, *arguments):
        done = subprocess.run(
            ["tmux", "-S", self.socket, *arguments], env=self.trial.env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.stdout.decode(errors="replace")

    def keys(self, *names):
        """Sends keys by their names in tmux."""
        self._tmux("send-keys", "--", *names)
        if names[-1] == "Escape":
            # What follows at once would be read as one key with it.
            time.sleep(0.3)

    def type(self, text):
        """Sends letters."""
        self._tmux("send-keys", "-l", "--", text)

    def shown(self):
        """The lines on the screen."""
        return self._tmux("capture-pane", "-p")

    def wait(self, text, limit=10.0):
        """Waits until a text is on the screen; whether it is."""
        return self.trial.wait(lambda: text in self.shown(), limit)

    def close(self):
        """Ends the terminal with all in it."""
        self._tmux("kill-server")
