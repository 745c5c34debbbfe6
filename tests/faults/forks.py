"""One command in a fork of this process.

Why a fork: loading the program takes ten times as long as what it then does, and is not what is tried here.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from tests import shell
from tests.store import TODAY, do
from tests.terminal import private_environment

PATIENCE = "10"
"""Seconds a command waits while no other gets on; given as CAREERCOACH_WAIT."""

Command: TypeAlias = Callable[[], int]
"""Does its work and returns its exit code."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended; ``code`` is 128 + the number of the signal that ended it."""

    code: int
    out: str
    err: str


class Fork:
    """A command that is loaded and waits to be let go. ``process`` is its number, ``said`` the folder of its words."""

    def __init__(self, command: Command, home: Path) -> None:
        """``home`` is its home and where it works."""
        _load()
        self.said = Path(tempfile.mkdtemp(prefix="said-"))
        (gate, self._gate), (ready, waits) = os.pipe(), os.pipe()
        self.process = os.fork()
        if self.process == 0:
            _become(command, home, self.said, gate, waits)
        os.close(gate)
        os.close(waits)
        os.read(ready, 1)
        os.close(ready)

    def go(self) -> None:
        """Let it go."""
        os.write(self._gate, b"!")
        os.close(self._gate)

    def wait(self) -> Ended:
        """Wait until it has ended."""
        _, status = os.waitpid(self.process, 0)
        code = os.waitstatus_to_exitcode(status)
        out, err = ((self.said / name).read_text("utf-8", "replace") for name in ("out", "err"))
        return Ended(128 - code if code < 0 else code, out, err)

    def forget(self) -> None:
        """Throw its words away."""
        shutil.rmtree(self.said)


def careercoach(file: Path, *words: str) -> Command:
    """A command on a file."""

    def command() -> int:
        from careercoach.cli.app import run

        return run(["--db", str(file), *words])

    return command


def run(command: Command, home: Path) -> Ended:
    """Run a command to its end."""
    fork = Fork(command, home)
    fork.go()
    ended = fork.wait()
    fork.forget()
    return ended


@cache
def _load() -> None:
    """Load all that commands need, and write once, so that no fork has to."""
    from careercoach.services.work import accomplishments

    shell.load()
    with tempfile.TemporaryDirectory() as folder:
        do(Path(folder) / "careercoach.db", accomplishments.add, {"title": "Got ready"}, TODAY)
    gc.freeze()


def _become(command: Command, home: Path, said: Path, gate: int, waits: int) -> None:
    """Be the command: its streams, its environment, and its end. Never returns."""
    code = 70
    try:
        gc.disable()
        for number, name in ((0, Path(os.devnull)), (1, said / "out"), (2, said / "err")):
            os.dup2(os.open(name, os.O_RDWR | os.O_CREAT, 0o600), number)
        sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
        sys.stderr = os.fdopen(2, "w", buffering=1)
        os.environ.clear()
        os.environ.update(private_environment(home, CAREERCOACH_TODAY=TODAY.isoformat(), CAREERCOACH_WAIT=PATIENCE))
        os.chdir(home)
        os.write(waits, b"!")
        os.read(gate, 1)
        code = command()
        sys.stdout.flush()
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)
