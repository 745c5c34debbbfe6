"""The window is closed, the line is cut, the machine that showed the screens is gone: the program ends by itself."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import KEYS, PATIENCE, private_environment
from tests.tui.conftest import Screens

_SCREENS = "from careercoach.__main__ import main; raise SystemExit(main())"
_BLOCKED = f"import time; from careercoach.tui import app; app.take_in = lambda _: time.sleep(3600); {_SCREENS}"


class Line:
    """A terminal that is nobody's own, so that no signal tells of its end; and the program on it."""

    def __init__(self, home: Path, *arguments: str, program: str = _SCREENS, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=home,
            env=private_environment(home, COLUMNS="80", LINES="24", **environment),
            start_new_session=True,
        )
        os.close(theirs)
        self._drawn = b""

    def press(self, *keys: str) -> None:
        """Press keys by name; anything else is typed as it stands."""
        for key in keys:
            os.write(self._ours, KEYS.get(key, key).encode())

    def wait_until(self, met: Callable[[bytes], bool]) -> None:
        """Wait until what was drawn so far is as wanted."""
        deadline = time.monotonic() + PATIENCE
        while not met(self._drawn):
            assert time.monotonic() < deadline, self._drawn
            if select.select([self._ours], [], [], 0.05)[0]:
                self._drawn += os.read(self._ours, 4096)

    def wait_for(self, words: str) -> None:
        """Wait until words were drawn."""
        self.wait_until(lambda drawn: words.encode() in drawn)

    def cut(self) -> None:
        """Take the terminal away, and wait until the program has ended; it may not go on."""
        os.close(self._ours)
        try:
            self._process.wait(PATIENCE)
        finally:
            self._process.kill()


@pytest.mark.parametrize("drawn", [0, 1, 100, 1500, 3000])
@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_it_ends_when_the_line_is_cut_while_it_begins(lived: Screens, drawn: int, arguments: tuple[str, ...]) -> None:
    line = Line(lived.file.parent, *(arguments or ("--db", str(lived.file))))
    line.wait_until(lambda so_far: len(so_far) >= drawn)
    line.cut()


@pytest.mark.parametrize("keys", [(), ("n", "Calmed"), ("ctrl+p", "se"), ("4", "n", "Finish"), ("3", "down", "down")])
def test_it_ends_when_the_line_is_cut_in_the_middle(lived: Screens, keys: tuple[str, ...]) -> None:
    line = Line(lived.file.parent, "--db", str(lived.file))
    line.wait_for("NEXT")
    line.press(*keys)
    line.cut()


def test_it_ends_though_the_screens_hang_when_the_line_is_cut(lived: Screens) -> None:
    line = Line(lived.file.parent, "--db", str(lived.file), program=_BLOCKED)
    line.wait_for("NEXT")
    line.cut()


def test_it_ends_though_the_line_is_cut_while_words_are_written_in_an_editor(lived: Screens, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho written here\nread line\n")
    editor.chmod(0o700)
    line = Line(lived.file.parent, "--db", str(lived.file), EDITOR=str(editor))
    line.wait_for("NEXT")
    line.press("2", "enter", "f4")
    line.wait_for("written here")
    line.cut()
