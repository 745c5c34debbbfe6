"""Where one works and worked, line by line: each position, who one is today, and what changed."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.filling import Filling
from careercoach.cli.frame.voice import Voice
from careercoach.cli.jobs import asking
from careercoach.cli.plain.forms import read, thing
from careercoach.cli.plain.listing import UNDO
from careercoach.cli.plain.writing import keep
from careercoach.coach.positions import called
from careercoach.fields.positions import NOBODY, POSITION, PROFILE
from careercoach.queries import positions, profile

if TYPE_CHECKING:
    from sqlmodel import Session


def position(voice: Voice, row: str | None = None) -> None:
    """A job, new or on file."""

    def standing() -> Mapping[str, object]:
        return _with_nobody(asdict(found := read(lambda file: positions.get(file, row or ""))), found.no_manager)

    form = thing(
        "positionform",
        POSITION,
        ("role", "organisation", "from_", "until", "manager"),
        row,
        standing=standing,
        usual={"kind": "employed"},
        store=_keep,
    )
    keep(voice, form, lambda kept: called(read(lambda found: positions.get(found, kept))))


def ended(voice: Voice, row: str) -> None:
    """Today is its last day."""
    with acting() as session:
        from careercoach.services import positions as writing

        writing.end(session, row, current().today)
    voice.say(f"Today is its last day.\n{UNDO}")


def who(voice: Voice) -> None:
    """One's name, and the job one holds today."""

    def standing() -> Mapping[str, object]:
        return _with_nobody(asdict(found := read(lambda file: profile.get(file, current().today))), found.no_manager)

    form = thing("profileform", PROFILE, [field.name for field in PROFILE], "profile", standing=standing, store=_set)
    if Filling(form, voice).go() is not None:
        voice.say(f"Kept.\n{UNDO}")


def changed(_: Voice) -> None:
    """A new job, another manager, a leave: what becomes of what is open."""
    asking.ask()


def _with_nobody(values: Mapping[str, object], no_manager: bool) -> Mapping[str, object]:
    return {**values, **({"manager": NOBODY} if no_manager else {})}


def _keep(session: "Session", row: str | None, said: Mapping[str, object], _: date) -> str:
    from careercoach.services import positions as writing

    return writing.edit(session, row, said) if row else writing.add(session, said)


def _set(session: "Session", _row: str | None, said: Mapping[str, object], _day: date) -> str:
    from careercoach.services.jobs import profile as writing

    return writing.update(session, said, current().today)
