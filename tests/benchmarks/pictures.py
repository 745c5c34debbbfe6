"""From starting a program of screens to its first picture with real data, from its key to its end, and from a step in a
list to its picture.
"""

import contextlib
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

import pyte

from tests.benchmarks.measuring import Failed, private

COLUMNS, ROWS = 100, 30
DOWN = b"\x1b[B"
STEPS = 60
"""Steps down a list that are measured."""

SETTLED = 1.0
"""Seconds without a word after which all is loaded."""

_STILL = 0.02
"""Seconds without a word from a program, after which a step was drawn to its end."""

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
    with _started(screens) as (process, terminal):
        _until(terminal, screens.name, screens.shows)
        first = time.perf_counter() - began
        memory = _held(process)
        pressed = time.perf_counter()
        os.write(terminal, screens.quit)
        _drain(terminal)
        ended = time.perf_counter() - pressed
    return Picture(first, ended, memory)


def steps(screens: Screens, to_the_list: bytes, listed: str) -> list[float]:
    """Seconds that each of STEPS down a list takes to be seen, the shortest first.

    ``to_the_list`` are the keys that lead there from the first picture, ``listed`` is a text it shows. Raises Failed.
    """
    with _started(screens) as (_, terminal):
        _until(terminal, screens.name, screens.shows)
        _hush(terminal, SETTLED)
        if to_the_list:
            os.write(terminal, to_the_list)
            _until(terminal, screens.name, listed)
        _hush(terminal, SETTLED)
        return sorted(_step(terminal, screens.name) for _ in range(STEPS))


def _step(terminal: int, name: str) -> float:
    _hush(terminal, _STILL)
    pressed = time.perf_counter()
    os.write(terminal, DOWN)
    if not select.select([terminal], [], [], PATIENCE)[0]:
        raise Failed(f"{name}: a step down was not seen")
    return time.perf_counter() - pressed


@contextlib.contextmanager
def _started(screens: Screens) -> Iterator[tuple[int, int]]:
    """The process and its terminal; it is gone afterwards."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(screens.home)
        os.execvpe(screens.words[0], list(screens.words), private(screens.home, screens.environment))  # noqa: S606 ours
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        yield process, terminal
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _hush(terminal: int, seconds: float) -> None:
    """Read until it says nothing for so long."""
    with contextlib.suppress(OSError):
        while select.select([terminal], [], [], seconds)[0]:
            os.read(terminal, 65536)


def _until(terminal: int, name: str, shows: str) -> None:
    began = time.perf_counter()
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    while time.perf_counter() - began < PATIENCE:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            stream.feed(os.read(terminal, 65536))
        except OSError:
            break
        if any(shows in line for line in screen.display):
            return
    raise Failed(f"{name}: “{shows}” did not appear")


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
