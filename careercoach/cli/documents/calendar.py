"""Handing over a calendar: the invitation to one talk, or everything with a day in it."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach.cli.documents import handing
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import taking, text
from careercoach.errors import UsageError

if TYPE_CHECKING:
    from careercoach.documents.calendar import Entry
    from careercoach.documents.making import Document
    from careercoach.documents.materials import Planner

EVERYTHING = "everything"
"""The id of a calendar that is not the invitation to one talk."""

_OPTIONS: Mapping[str, Any] = {
    "zone": text("--zone", "The time zone of your times; yours, else this computer's, when left out.", "NAME"),
    **{name: handing.OPTIONS[name] for name in ("audience", "mask", "preview")},
    **handing.TO_FILE,
}


@taking(_OPTIONS)
def calendar(
    meeting: Annotated[
        str | None, typer.Argument(metavar="ID", help="The beginning of a talk's id; everything when left out.")
    ] = None,
    **said: Any,
) -> None:
    """Print a calendar file (.ics): with ID the invitation to that talk, without it everything with a day in it.

    Everything means planned talks, the next check-in of each goal, and the days that goals, steps, promises, learning
    and paths are due. Import the file again after a change: what your calendar has of it is brought up to date.

    \b
    Example:
      careercoach export calendar -o careercoach.ics
      careercoach export calendar 9c0d1e2f --zone Europe/Berlin -o invitation.ics
    """
    if meeting is None and said["audience"] not in (None, "self"):
        raise UsageError(
            "Everything in one calendar is for yourself; name the talk to make an invitation: ID --for WHO."
        )
    zone, kept = _zone(said["zone"])
    from careercoach.documents.calendar import without_a_day
    from careercoach.documents.calendar_file import remarks

    document, material, found = _written(meeting, zone, said)
    answer = {"zone": zone, "text": document.markdown, "entries": [_to_json(entry) for entry in found]}
    handing.deliver(document, document.markdown, said, answer)
    if not said["quiet"]:
        undated = without_a_day(material)
        for sentence in (*remarks(found, zone, kept=kept), *(() if said["preview"] else undated)):
            output.note(sentence)
        if not (found or undated):
            output.note("Nothing on file has a day yet; careercoach meeting plan --with NAME --on DATE begins it.")


def _written(
    meeting: str | None, zone: str | None, said: Mapping[str, Any]
) -> "tuple[Document, Planner, Sequence[Entry]]":
    """The calendar, what it is made of, and what stands in it. Raises NotFound and UsageError."""
    from careercoach.documents.calendar import entries
    from careercoach.documents.calendar_file import kind
    from careercoach.documents.making import made
    from careercoach.documents.masking import masked

    today = current().today
    with reading() as connection:
        identity, reader, material = _material(connection, meeting, said)
        masks = handing.masks(connection, said)
    document = made(kind(zone), identity, material, audience=reader, today=today, masks=masks)
    return document, material, entries(masked(material, masks) if masks else material, reader, today)


def _material(
    connection: sqlite3.Connection, meeting: str | None, said: Mapping[str, Any]
) -> tuple[str, str, "Planner"]:
    """The id, who reads it, and what it is made of. Raises NotFound, and UsageError for a talk without a day."""
    from careercoach.queries.documents import calendar as calendars
    from careercoach.queries.talk import meetings

    if meeting is None:
        return EVERYTHING, "self", calendars.everything(connection, current().today)
    record = meetings.named(connection, meeting, current().today)
    if record.on is None:
        raise UsageError("That talk has no day yet; careercoach meeting edit ID --on DATE gives it one.")
    return record.id, handing.audience(connection, said, record), calendars.one_talk(connection, record)


def _zone(name: str | None) -> tuple[str | None, bool]:
    """The zone named, else the one that the person keeps, else the machine's; and whether somebody said so.

    Raises InvalidValue.
    """
    from careercoach.queries import profile
    from careercoach.zones import zone_meant, zone_named

    if name is not None:
        return zone_named(name), True
    with reading() as connection:
        kept = profile.get(connection, current().today).zone
    return zone_meant(kept, os.environ), kept is not None


def _to_json(entry: "Entry") -> dict[str, Any]:
    return {
        "id": entry.id,
        "noun": entry.noun,
        "kind": entry.noun,
        "uid": entry.uid,
        "summary": entry.summary,
        "on": entry.on.isoformat(),
        "at": entry.at,
        "minutes": entry.minutes,
        "status": entry.status.lower(),
        "sequence": entry.revision.number,
    }
