"""Many programs at one file at once: nobody is turned away, and nothing that was said to be saved is missing."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from sqlmodel import Session

from tests.faults import forks, lives
from tests.faults.frame import Case, Seen
from tests.faults.judging import damage
from tests.terminal import Terminal

READING = (("goal", "list"), ("accomplishment", "list"), ("history",), ("search", "rota"), ("today",))
ROUNDS = ((12, 4, False), (6, 0, True), (50, 0, True), (200, 40, False))
"""How many write and how many read at once, and whether the screens are open meanwhile; the first two are small."""


def attempt(number: int, home: Path) -> Seen:
    """One round."""
    writers, readers, screens = ROUNDS[number % len(ROUNDS)]
    file = lives.Life.of(lives.some).put_in(home)
    lines = [f"Line {each} of a crowd" for each in range(writers)]
    commands = [forks.careercoach(file, "log", line) for line in lines]
    commands += [forks.careercoach(file, *READING[each % len(READING)]) for each in range(readers)]
    random.Random(number).shuffle(commands)  # noqa: S311 drawing lots
    with _open_screens(file, home) if screens else _nothing():
        crowd = [forks.Fork(command, home) for command in commands]
        for fork in crowd:
            fork.go()
        ended = [fork.wait() for fork in crowd]
    for fork in crowd:
        fork.forget()
    wrong = damage(file)
    refused = [one.err.strip() or f"exit {one.code}" for one in ended if one.code]
    saved = "".join(one.out for one in ended)
    lost = [line for line in lines if f"“{line}”" in saved and line not in _titles(file)]
    return Seen(
        len(crowd),
        lost=len(lost),
        corrupted=bool(wrong),
        refused=len(refused),
        tracebacks=sum("Traceback" in one for one in refused),
        notes=(*wrong, *refused[:3], *lost[:3]),
    )


def _titles(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {title for (title,) in connection.execute("SELECT title FROM accomplishment")}


@contextmanager
def _open_screens(file: Path, home: Path) -> Iterator[None]:
    terminal = Terminal(home, "--db", str(file))
    terminal.wait_for("1 Today")
    try:
        yield
        terminal.press("3")
        terminal.wait_for("of a crowd")
        terminal.press("ctrl+q")
        assert terminal.end() == 0, "the screens ended with a fault"
    finally:
        terminal.process.close(force=True)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def impatient() -> AbstractContextManager[object]:
    """Nobody waits for anybody."""
    return patch.object(forks, "PATIENCE", "0")


def forgetful() -> AbstractContextManager[object]:
    """Each act is given up where it should be kept."""
    return patch.object(Session, "commit", Session.rollback)


CASE = Case(
    name="writers",
    promise="Many programs write and read at once: none is refused, none loses a line.",
    attempt=attempt,
    sample=2,
    whole=8,
    broken={"impatient": impatient, "forgetful": forgetful},
    quick=("impatient",),
    catch=4,
)
