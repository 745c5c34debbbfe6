"""SIGKILL at a call of the system, in the middle of whatever a person does."""

import random
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlmodel import Session

from careercoach.store import acts, file
from careercoach.store.pragmas import PRAGMAS
from tests.faults import lives, tracing
from tests.faults.frame import Case, Seen
from tests.faults.rehearsal import judged, rehearse

Point = tuple[lives.Act, str, int]
"""The act, and the call before which it dies: its name, and the how manieth of that name it is."""

Look = Callable[[lives.Act, Path], str]
"""Looks at the file that an act left; what is wrong with it, blank when nothing is."""


def attempt(number: int, home: Path) -> Seen:
    """Kill one command at one point and look at what it leaves."""
    return killed(point(lives.ACTS, number), home)


def point(acts: Sequence[lives.Act], number: int) -> Point:
    """Every act in its turn; its points are shuffled, so that any stretch of numbers is a fair sample."""
    act = acts[number % len(acts)]
    calls = list(rehearse(act).calls)
    random.Random(act.name).shuffle(calls)  # noqa: S311 drawing lots
    call = calls[number // len(acts) % len(calls)]
    return act, call.name, call.nth


def killed(where: Point, home: Path, look: Look = lambda _act, _path: "") -> Seen:
    """Kill a command there; ``look`` says what is wrong with the file before the program opens it again."""
    act, name, nth = where
    path = act.life.put_in(home)
    ended = tracing.run(act.command(path), home, "-e", f"inject={name}:signal=KILL:when={nth}", trace=[name]).ended
    at = f"{act.name}, killed at {name} {nth}: "
    if "Traceback" in ended.err:
        return Seen(1, tracebacks=1, notes=(at + ended.err,))
    if ended.code not in (0, 128 + signal.SIGKILL):
        return Seen(1, untrue=1, notes=(f"{at}it ended with {ended.code}",))
    if wrong := look(act, path):
        return Seen(1, corrupted=1, notes=(at + wrong,))
    return judged(act, path, at, acknowledged=bool(ended.out))


def without_journal() -> AbstractContextManager[object]:
    """Nothing to go back to when a write stops half-way."""
    return patch.object(file, "PRAGMAS", ("PRAGMA journal_mode=OFF", *PRAGMAS[1:]))


def said_too_early() -> AbstractContextManager[object]:
    """Something is said before it is on file."""
    commit = Session.commit

    def early(session: Session) -> None:
        print("Saved.", flush=True)  # noqa: T201 what a person would read
        commit(session)

    return patch.object(Session, "commit", early)


@contextmanager
def in_two_halves() -> Iterator[None]:
    """An act in two transactions."""
    begin = acts.begin

    def halved(connection: Any, *said: Any) -> int:
        number = begin(connection, *said)
        connection.execute("COMMIT")
        connection.execute("BEGIN IMMEDIATE")
        return number

    with patch.object(acts, "begin", halved):
        yield


CASE = Case(
    name="kill",
    promise="Killed at any call of the system, an act is there whole or not at all, and there if that was said.",
    attempt=attempt,
    sample=9,
    whole=1200,
    broken={"no journal": without_journal, "said too early": said_too_early, "two halves": in_two_halves},
    quick=("two halves",),
    needs="strace",
)
