"""From starting a program of screens to its first picture with real data, and from its key to its end."""

import contextlib
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

import pyte

from tests.benchmarks.measuring import Failed, private

COLUMNS, ROWS = 100, 30
PATIENCE = 90.0
"""Seconds after which a program without a picture is given up."""


@dataclass(frozen=True, slots=True)
class Screens:
    """A program of screens: its words, the text that its first useful picture holds, and the keys that end it."""

    name: str
    words: Sequence[str]
    shows: str
    home: Path
    environment: Mapping[str, str]
    quit: bytes = b"\x11"


@dataclass(frozen=True, slots=True)
class Picture:
    """Seconds to the first picture, seconds from the key to the end, and the MiB held while it stood."""

    first: float
    quit: float
    memory: float


def picture(screens: Screens) -> Picture:
    """Start it in a terminal of its own, wait for the text, end it. Raises Failed when there is none."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(screens.home)
        os.execvpe(screens.words[0], list(screens.words), private(screens.home, screens.environment))  # noqa: S606 ours
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        _until(terminal, screens, began)
        first = time.perf_counter() - began
        memory = _held(process)
        pressed = time.perf_counter()
        os.write(terminal, screens.quit)
        _drain(terminal)
        ended = time.perf_counter() - pressed
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
    return Picture(first, ended, memory)


def _until(terminal: int, screens: Screens, began: float) -> None:
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    while time.perf_counter() - began < PATIENCE:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            stream.feed(os.read(terminal, 65536))
        except OSError:
            break
        if any(screens.shows in line for line in screen.display):
            return
    raise Failed(f"{screens.name}: “{screens.shows}” did not appear")


def _drain(terminal: int) -> None:
    """Read until the program has closed its side."""
    deadline = time.perf_counter() + PATIENCE / 9
    with contextlib.suppress(OSError):
        while time.perf_counter() < deadline:
            if select.select([terminal], [], [], 0.5)[0] and not os.read(terminal, 65536):
                return


def _held(process: int) -> float:
    """What it holds and its children with it, in MiB; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    told = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines() if ":" in line)
    return int(told["VmRSS"].split()[0]) / 1024
