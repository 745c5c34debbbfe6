"""What is looked at, and what a pattern in it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careercoach.frozen import Frozen
from careercoach.records import GoalRecord

COMPETENCY, PERSON, PRIORITY = "competency", "person", "priority"
"""Nouns on file that a pattern may be about; it goes when they go."""


class Somebody(Frozen):
    """A person of the circle as it is now. ``expected``: the work is meant to be seen by them, such as a manager.

    ``since`` is the day from which they are on file, None when nobody knows any more.
    """

    id: str
    name: str
    expected: bool = False
    since: date | None = None


class Wanted(Frozen):
    """A priority that counts. ``since`` is as of a person."""

    id: str
    title: str
    since: date | None = None


class Skill(Frozen):
    """A competency by its ``name``. ``track`` is one of TRACKS, None for none."""

    id: str
    name: str
    track: str | None = None


class Work(Frozen):
    """Of an accomplishment what is looked at: to read all there is of two years took longer than the rest of Today."""

    id: str
    title: str
    on: date
    until: date | None = None
    did: str | None = None
    energy: str | None = None
    competencies: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    seen_by: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class Material(Frozen):
    """The person's file in the present position, up to a day: private work, too, for nobody else is told.

    ``asks`` say of each thing asked for in a talk whether something came of it. ``role`` is what the person is, None
    when they did not say.
    """

    work: tuple[Work, ...] = ()
    people: tuple[Somebody, ...] = ()
    skills: tuple[Skill, ...] = ()
    priorities: tuple[Wanted, ...] = ()
    goals: tuple[GoalRecord, ...] = ()
    asks: tuple[bool, ...] = ()
    role: str | None = None


class Pattern(Frozen):
    """Counts that were tried. ``kind`` names their words, ``subject`` what they are about, "" for no single thing.

    ``named`` fills the words. ``chance`` is how likely they are if nothing lies behind them. ``about`` is the noun on
    file of which ``subject`` is the id, None for none. ``entries`` are the ids of the work they are about.
    """

    kind: str
    subject: str
    named: Mapping[str, object]
    chance: float
    about: str | None = None
    entries: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """What it is known by, in answers and commands."""
        return f"{self.kind}/{self.subject}" if self.subject else self.kind
