"""Handing something over: documents on stdout or in a file."""

from pathlib import Path
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli import agendas, output
from careercoach.cli.context import current, reading
from careercoach.cli.groups import noun
from careercoach.cli.options import Json, Quiet, choice, taking
from careercoach.errors import UsageError
from careercoach.materials import Brief
from careercoach.paths import absolute
from careercoach.records import MeetingRecord
from careercoach.store.exports import write_whole
from careercoach.visible import one_line

app = noun("Hand something over: the brief for a talk.", "careercoach export brief --preview")


@app.command()
@taking(
    {
        "audience": Annotated[
            str | None, choice("--for", vocabulary.AUDIENCES, "Who reads it; whom the talk is with when left out.")
        ],
        "target": Annotated[
            str | None, typer.Option("--output", "-o", metavar="FILE|-", help="Write to this file instead of stdout.")
        ],
    }
)
def brief(
    meeting: agendas.NextMeeting = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Print it, and say what was left out and why.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Print the brief for a talk as Markdown, or write it to a file.

    It holds what you chose for the talk and nothing private besides. Without ID it is for the next talk planned.

    \b
    Example:
      careercoach export brief
      careercoach export brief 9c0d1e2f --for manager --preview
      careercoach export brief -o brief.md
    """
    target = _target(said["target"], preview=preview)
    from careercoach.documents import brief as documents
    from careercoach.queries import meetings

    with reading() as connection:
        record = agendas.find(connection, meeting)
        material = meetings.brief(connection, record)
    audience = said["audience"] or reader_of(record)
    written = documents.brief(material, audience, current().today)
    if target:
        write_whole(target, written, force=force, spare=current().places.database)
    if as_json:
        output.write_json(_to_json(material, audience, written, target))
    elif quiet:
        output.write(f"{record.id}\n")
    elif target:
        output.note(f"Wrote {one_line(said['target'] or '')} for {_READERS[audience]}.")
    else:
        output.write(written)
    if preview and not quiet:
        output.note(_left_out(documents.left_out(material, audience), audience))


_READERS = {"manager": "your manager", "skip-level": "your manager's manager", "mentor": "your mentor", "self": "you"}


def reader_of(meeting: MeetingRecord) -> str:
    """Who reads the brief of this talk when nobody else was named: one of AUDIENCES."""
    return meeting.kind if meeting.kind in ("skip-level", "mentor") else "manager"


def _target(option: str | None, *, preview: bool) -> Path | None:
    """The file to write; None means stdout. Raises UsageError."""
    if option is None or option == "-":
        return None
    if not option.strip():
        raise UsageError("-o needs the name of a file, or - for stdout.")
    if preview:
        raise UsageError("--preview prints and writes no file; leave out -o, or leave out --preview.")
    return absolute(option)


def _left_out(sentences: tuple[str, ...], audience: str) -> str:
    reader = _READERS[audience]
    if not sentences:
        return f"\nNothing that belongs to the talk is left out for {reader}."
    return "\n".join([f"\nLeft out for {reader}:", *(f"  {each}" for each in sentences)])


def _to_json(material: Brief, audience: str, written: str, target: Path | None) -> dict[str, Any]:
    from careercoach.documents import brief as documents

    return {
        "id": material.meeting.id,
        "noun": "brief",
        "kind": "brief",
        "for": audience,
        "file": str(target) if target else None,
        "markdown": written,
        "left_out": list(documents.left_out(material, audience)),
    }
