"""Where a document is seen before it is handed over, and the names it replaces: routes, as in ``routes``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careercoach.tui.route import AboutPerson, AboutTalk, Form, Route

if TYPE_CHECKING:
    from textual.content import Content

    from careercoach.documents.making import Document
    from careercoach.records import PaperRecord


class Brief(AboutTalk):
    """The brief for a talk."""


class Request(AboutTalk):
    """The message that asks for a talk."""


class Calendar(Route):
    """Everything with a day in it, as a calendar file."""


class Recap(AboutTalk):
    """The message after a talk."""


class Reminder(Route):
    """A friendly reminder of a promise."""

    promise: str


class Plan(Route):
    """The development plan, for one of ``vocabulary`` AUDIENCES first."""

    reader: str = "manager"


class ReviewDays(Route):
    """The days a review pack is about."""


class Review(Route):
    """The review pack of a period."""

    first: date
    last: date


class Year(Route):
    """A year to keep; None is the one that is running."""

    number: int | None = None


class Handover(Route):
    """The pack for a new manager, for a talk with them or for none."""

    meeting: str | None


class Leaving(Route):
    """The pack for the end of a position: its id."""

    position: str


class Thanks(AboutPerson):
    """A letter of thanks to a person."""


class Reference(AboutPerson):
    """The letter that asks a person to speak for one's work."""


class Advice(Route):
    """The message that asks people for advice; ``people`` are their ids."""

    people: tuple[str, ...]


class Writing(Route):
    """A document to be written in one's own words, as the file says it now; ``in_editor`` opens one's own editor."""

    document: Document
    in_editor: bool = False


class Since(Route):
    """One's own words beside what the file says now; answers whose words go on."""

    document: Document
    paper: PaperRecord


class Papers(Route):
    """What was written for documents and given."""


class Paper(Route):
    """One of these, to read: its id."""

    paper: str


class LeftOut(Route):
    """All that stays back of a document."""

    told: Content


class Masks(Route):
    """The names that documents replace."""


class Mask(Form):
    """One such name."""
