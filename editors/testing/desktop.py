"""A desktop that nobody looks at: a screen, a window manager, a message bus, and the hands of xdotool."""
import os
import subprocess
import time

DEBIAN = ["xvfb", "xauth", "dbus", "openbox", "xdotool", "xclip", "imagemagick", "fonts-dejavu-core",
          "fonts-noto-color-emoji"]


class Desktop:
    """Starts the desktop; `trial.env` then says where it is."""

    def __init__(self, trial, size="1000x600"):
        self.trial = trial
        self.running = []
        read, write = os.pipe()
        self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"], pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as display:
            trial.env["DISPLAY"] = ":" + display.readline().strip()
        runtime = trial.state / "runtime"
        runtime.mkdir(mode=0o700)
        trial.env.update(XDG_RUNTIME_DIR=str(runtime), QT_QPA_PLATFORM="xcb", XDG_CURRENT_DESKTOP="")
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        trial.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.start(["openbox"])

    def start(self, command, **options):
        """Starts a program that ends with the desktop."""
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        process = subprocess.Popen(command, cwd=self.trial.folder, env=self.trial.env, **quiet)
        self.running.append(process)
        return process

    def hands(self, *arguments):
        """Runs xdotool; what it printed."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.trial.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        return done.stdout.decode()

    def keys(self, *names):
        """Presses keys by their names, one after the other."""
        self.hands("key", "--delay", "30", *names)
        time.sleep(0.2)

    def type(self, text):
        """Types letters of a plain keyboard."""
        self.hands("type", "--delay", "20", text)
        time.sleep(0.2)

    def paste(self, text):
        """Puts any text in by the clipboard, since not every sign has a key."""
        self.start(["xclip", "-selection", "clipboard", "-in"], stdin=subprocess.PIPE).communicate(text.encode())
        self.keys("ctrl+v")

    def window(self, title):
        """Waits for a window whose title holds a text and turns to it; whether there is one."""
        found = self.trial.wait(lambda: self.hands("search", "--onlyvisible", "--name", title).split(), 30)
        if found:
            self.hands("windowactivate", "--sync", found[0])
            self.hands("windowmove", found[0], "0", "0", "windowsize", found[0], "100%", "100%")
        return bool(found)

    def picture(self, path, crop=None, colours=64):
        """Takes a picture of the screen; a small one, since it keeps few colours."""
        cut = ["-crop", crop, "+repage"] if crop else []
        subprocess.run(
            ["import", "-window", "root", *cut, "-colors", str(colours), "-strip", f"png8:{path}"], env=self.trial.env,
            check=True)

    def close(self):
        """Ends everything, the last started first."""
        for process in reversed(self.running):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
