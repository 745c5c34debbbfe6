"""The real program in a real pseudo-terminal: what a person types, and what then stands on the screen."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "home": "\x1b[H",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "space": " ",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f4": "\x1bOS",
    "ctrl+c": "\x03",
    "ctrl+u": "\x15",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+z": "\x1a",
    "backspace": "\x7f",
}
PATIENCE = 120.0
"""Seconds until a test gives up waiting for words to appear; machines are slow at times."""

_WHOLE_SCREEN, _MOUSE = 1049, 1000
"""Modes of a terminal that a program has to give back."""


def private_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment that knows nothing but an empty home."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    here = {"PYTHONPATH": str(Path(__file__).parents[1])}  # this tree, whatever is installed
    return {**kept, **here, "HOME": str(home), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **more}


class Terminal:
    """A terminal of ``columns`` × ``rows`` that runs careercoach with ``arguments``; or a ``program``."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        program: Sequence[str] = (),
        **environment: str,
    ) -> None:
        """Start it. ``program`` is a program with its arguments, such as a shell to start careercoach from."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.drawn = ""
        """All that was ever written to it."""
        self.process = pexpect.spawn(
            program[0] if program else sys.executable,
            [*program[1:]] if program else ["-m", "careercoach", *arguments],
            env=private_environment(home, **environment),
            cwd=str(home),
            dimensions=(rows, columns),
            timeout=PATIENCE,
            encoding=None,
        )

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def taken(self) -> bool:
        """Whether a program has the whole screen or the mouse to itself."""
        return bool({_WHOLE_SCREEN << 5, _MOUSE << 5} & self._screen.mode)  # pyte's way to mark private modes

    def press(self, *keys: str) -> None:
        """Press keys by name; anything else is typed as it stands."""
        for key in keys:
            self.process.send(KEYS.get(key, key).encode())

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def wait_for(self, words: str) -> None:
        """Wait until words stand on the screen. Fails with the screen when they do not come."""
        self.wait_until(lambda: words in self.text, f"“{words}” did not appear")

    def wait_until_gone(self, words: str) -> None:
        """Wait until words no longer stand on the screen."""
        self.wait_until(lambda: words not in self.text, f"“{words}” did not go away")

    def wait_until(self, met: Callable[[], bool], complaint: str) -> None:
        """Wait until something is so. Fails with the complaint and the screen when it does not come."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self._read()
            if met():
                return
        raise AssertionError(f"{complaint}:\n{self.text}")

    def _read(self) -> None:
        try:
            written = self.process.read_nonblocking(65536, timeout=0.05)
            self.drawn += written.decode(errors="replace")
            self._stream.feed(written)
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            if not self.process.isalive():
                raise AssertionError(f"the program ended:\n{self.text}") from None

    def close_window(self) -> None:
        """Close the window, as by mouse, and wait until the program has ended."""
        os.close(self.process.child_fd)
        os.waitpid(self.process.pid, 0)

    def end(self) -> int:
        """Read until the program has ended and return its exit status, or 128 + the signal."""
        deadline = time.monotonic() + PATIENCE
        while self.process.isalive() and time.monotonic() < deadline:
            try:
                self._stream.feed(self.process.read_nonblocking(65536, timeout=0.05))
            except (pexpect.TIMEOUT, pexpect.EOF):
                continue
        with suppress(pexpect.TIMEOUT, pexpect.EOF):  # what it said last is read after it has ended, too
            while True:
                self._stream.feed(self.process.read_nonblocking(65536, timeout=0.05))
        self.process.close()
        status = self.process.exitstatus
        return int(status) if status is not None else 128 + int(self.process.signalstatus or 0)
