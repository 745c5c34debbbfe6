"""A canary in everything private: it sings in no document for somebody else, in no error and in no crash."""

import asyncio
import io
import random
import shlex
import traceback
from contextlib import AbstractContextManager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

from careercoach.date_grammar.moments import parse_moment
from careercoach.date_grammar.reading import parse
from careercoach.documents import audience
from careercoach.errors import InvalidValue
from careercoach.paths import Places
from careercoach.tui import crash
from tests.cli.frame.test_help_examples import EXAMPLES
from tests.cli.frame.test_privacy import CANARY, DOCUMENTS, FORMS, SILENT, TO_ONE, put_canaries
from tests.faults import forks, lives, playing, tracing
from tests.faults.frame import Case, Seen
from tests.faults.hostile import with_ids
from tests.store import TODAY

FAULTS = (
    "inject=pwrite64:error=EIO:when=1+",
    "inject=pread64:error=EIO:when=9+",
    "inject=fdatasync:error=ENOSPC:when=1+",
    "inject=openat:error=EMFILE:when=3",
    "inject=unlink:error=EROFS:when=1+",
)
"""What happens to the system while a command runs."""


def private(file: Path) -> dict[str, str]:
    """The example life with canaries."""
    lives.example(file)
    put_canaries(file)
    return {}


def attempt(number: int, home: Path) -> Seen:
    """One document for somebody else, one command that fails, or one crash of the screens."""
    draw = random.Random(number)  # noqa: S311 drawing lots
    file = lives.Life.of(private).put_in(home)
    at, said = (_document, _command, _crash)[(0, 1, 0, 1, 2)[number % 5]](file, draw)
    sings = CANARY in said
    return Seen(1, leaks=sings, notes=(f"{at}: …{said[max(0, said.find(CANARY) - 60) :][:160]!r}",) if sings else ())


def _document(file: Path, draw: random.Random) -> tuple[str, str]:
    """A document in one of the forms in which others get it: all that is printed."""
    name, (reader, *form) = draw.choice(DOCUMENTS), draw.choice(FORMS)
    to = ["--person", SILENT] if name in TO_ONE else ["--for", reader]
    words = with_ids(file, ["export", name, *(["b3c4d5e6"] if name == "reminder" else []), *to, *form])
    ended = forks.run(forks.careercoach(file, *words), file.parent)
    assert ended.code == 0, ended.err
    return " ".join(words), ended.out + ended.err


def _command(file: Path, draw: random.Random) -> tuple[str, str]:
    """A command with a canary for every word of prose, while the system refuses something: what it complains."""
    _, example = draw.choice(EXAMPLES)
    fault = draw.choice(FAULTS)
    words = [_sung(word) for word in with_ids(file, shlex.split(example, comments=True))]
    traced = fault.removeprefix("inject=").partition(":")[0]
    command = forks.careercoach(file, *words)
    return f"{words}, {fault}", tracing.run(command, file.parent, "-e", fault, trace=[traced]).ended.err


def _sung(word: str) -> str:
    """With a canary, if it is prose."""
    with suppress(InvalidValue):
        parse_moment(word, TODAY)
        return word
    with suppress(InvalidValue):
        parse(word, TODAY, toward="future")
        return word
    return f"{CANARY} {word}" if " " in word else word


def _crash(file: Path, draw: random.Random) -> tuple[str, str]:
    """A fault of our own on a screen: what is printed, and the note it leaves."""
    place = draw.choice(("today", "goals", "people"))
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), suppress(_Fault):
        asyncio.run(_stumble(file, place))
    note = Places(file, "--db").crash
    assert note.exists(), "a crash left no note"
    return f"a crash on {place}", out.getvalue() + err.getvalue() + note.read_text("utf-8")


class _Fault(Exception):
    """A fault of our own."""


async def _stumble(file: Path, place: str) -> None:
    async with playing.screens(file, (80, 24)) as pilot:
        playing.coach(pilot).action_go(place)
        await playing.at_rest(pilot)
        pilot.app.call_later(_stumbles, f"{CANARY} in a variable")
        await playing.at_rest(pilot)


def _stumbles(words: str) -> None:
    raise _Fault(words)


def seen_by_all() -> AbstractContextManager[object]:
    """Every reader sees every field."""

    def all_of_it(record: Any, _audience: str, *, chosen: bool) -> Any:  # noqa: ARG001 as show takes it
        return record

    return patch.object(audience, "show", all_of_it)


def told_whole() -> AbstractContextManager[object]:
    """A crash leaves its message too."""

    return patch.object(crash, "where", lambda error: "".join(traceback.format_exception(error)))


CASE = Case(
    name="canaries",
    promise="Nothing private stands in a document for others, in what an error says, or in what a crash leaves.",
    attempt=attempt,
    sample=5,
    whole=600,
    broken={"seen by all": seen_by_all, "told whole": told_whole},
    quick=("seen by all",),
    needs="strace",
)
