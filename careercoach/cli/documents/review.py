"""Handing over the review pack."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from careercoach.cli.documents import choosing, handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_day, reading
from careercoach.cli.frame.options import choice, several, taking, text
from careercoach.dates import days as days_in_words
from careercoach.dates import echo
from careercoach.documents.audience import called
from careercoach.documents.materials import ReviewPack
from careercoach.documents.review import GROUPS, reaches_back
from careercoach.errors import UsageError


@taking(
    {
        "first": text(
            "--from",
            "The first day; the one after your last review, else twelve months back, within this position.",
            "DATE",
        ),
        "last": text("--to", "The last day; today when left out.", "DATE"),
        "group_by": Annotated[
            str | None, choice("--group-by", tuple(GROUPS), "What the work is grouped by; goal when left out.")
        ],
        **choosing.OPTIONS,
        "accomplishment": several(
            "--accomplishment", "One that may leave though it is private or of another position.", "ID"
        ),
        "feedback": several("--feedback", "What somebody said that is to stand in it.", "ID"),
        **handing.ABOUT_NO_TALK,
    }
)
@saying.anew
def review(**said: Any) -> None:
    """Print everything you did in a period, for your self-review or the talk about it.

    All of it stands there once in full; private work, what others said and goals only if you pick them, or for
    yourself. Of a file on this computer at most the name is told. Days that reach back into an earlier position have a
    heading for each.

    \b
    Example:
      careercoach export review --choose
      careercoach export review --from "6 months ago" --group-by competency --preview
      careercoach export review --from 2026-01-01 --to today --group-by month --for self -o review.md
    """
    reader = said["audience"] or "manager"
    from careercoach.documents.making import made, of_days
    from careercoach.documents.review import KIND, says_nothing
    from careercoach.queries import profile
    from careercoach.queries.documents import documents

    with reading() as connection:
        first, last = _days(connection, said)
        choice = choosing.said_choice(connection, said)
        material = documents.review(connection, reader, first, last, said["group_by"] or "goal", choice=choice)
        masks = handing.masks(connection, said)
        who = called(reader, profile.situation(connection, current().today))
    if choosing.listed(choice, material.choosing, said=said):
        return
    if says_nothing(material, reader) and not said["as_json"]:
        if handing.nothing_but_waiting(material, reader, said):
            return
        days = days_in_words(first, last)
        output.note(f"Nothing of {days} is there for {who} to read; choose other days with --from and --to.")
        return
    identity = of_days(first, last)
    document = made(KIND, identity, material, audience=reader, today=current().today, masks=masks)
    handing.hand_over(document, said)
    _tell(material, reader, said)


def _tell(material: ReviewPack, reader: str, said: Mapping[str, Any]) -> None:
    """Say which days they are where nobody chose them, and what of them belongs to an earlier position."""
    if not handing.talks(said):
        return
    first, last = material.first, material.last
    if not said["first"]:
        output.note(f"These are the days {days_in_words(first, last)}; choose others with --from and --to.")
    for sentence in () if said["preview"] else reaches_back(material, reader):
        output.note(sentence)


def _days(connection: sqlite3.Connection, said: Mapping[str, Any]) -> tuple[date, date]:
    """The first and last day, as said or as usual. Raises UsageError when they stand the wrong way round."""
    from careercoach.queries.documents import documents

    last = parse_day("--to", said["last"], "past", "last") if said["last"] is not None else None
    first, last = documents.review_period(connection, current().today, last)
    if said["first"] is not None:
        first = parse_day("--from", said["first"], "past", "first")
    if first > last:
        raise UsageError(f"--from {echo(first)} comes after --to {echo(last)}; turn them round.")
    return first, last
