"""The positions a person holds and held: what is dated belongs to the one of its day."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach import amounts
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, parse_day, read_back, reading
from careercoach.cli.frame.fields import changes, given, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Json, Quiet, options, taking, text
from careercoach.cli.jobs import offering
from careercoach.coach import positions as wording
from careercoach.content import kinds
from careercoach.errors import UsageError
from careercoach.fields.positions import KINDS, NOBODY, POSITION
from careercoach.records import PositionRecord, ProfileRecord

app = noun("The jobs you hold and held.", "careercoach position list")

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the position's id.")]
NoManager = Annotated[bool, typer.Option("--no-manager", help="There is nobody you report to.")]

FIELDS: Mapping[str, Any] = {**options(POSITION), **KEYED}
"""The options of a position, for adding and editing."""


@app.command()
@taking(FIELDS)
def add(*, no_manager: NoManager = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Add a position you hold, held or are about to begin. The others stay as they are.

    \b
    Example:
      careercoach position add --role "Charge nurse" --organisation "St Anne" --from "march 2026"
      careercoach position add --kind own-business --from 2026-01-01 --no-manager
    """
    fields = with_hours(given(managed(said, no_manager=no_manager), fields=POSITION))
    with acting() as session:
        from careercoach.services import positions

        written = positions.add(session, fields)
    record = _show("Position added", written, as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        _days_missing(record)


@app.command("list")
@listing("from_")
def list_(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List your positions, the latest first.

    \b
    Example:
      careercoach position list
    """
    from careercoach.queries import positions

    with reading() as connection:
        found = positions.listed(connection)
    empty = 'No position is kept; careercoach position add --role "Your role" adds the one you hold.'
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(position: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one position with all its parts.

    \b
    Example:
      careercoach position show e5f6a7b8
    """
    from careercoach.queries import positions

    record = read_back(positions.get, position)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking(FIELDS)
def edit(
    position: Id, *, no_manager: NoManager = False, as_json: Json = False, quiet: Quiet = False, **said: Any
) -> None:
    """Change parts of a position; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach position edit e5f6a7b8 --team "Night shift" --manager "Helen Marsh"
    """
    fields = with_hours(changes(managed(said, no_manager=no_manager), "--role TEXT", POSITION))
    from careercoach.queries import positions as stored

    before = read_back(stored.get, position)
    with acting() as session:
        from careercoach.services import positions

        written = positions.edit(session, before.id, fields)
    record = _show("Changed", written, as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        offering.offer_for_the_manager(before, record, current().today)


@app.command()
def end(
    position: Id,
    *,
    on: Annotated[str | None, text("--on", "The last day; today when left out.", "DATE")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Say which day is, or was, the last in a position.

    \b
    Example:
      careercoach position end e5f6a7b8 --on "last fri"
    """
    last = parse_day("--on", on, "past", "last") if on else current().today
    with acting() as session:
        from careercoach.services import positions

        written = positions.end(session, position, last)
    record = _show("Ended", written, as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        offering.offer_for_the_end(record, current().today)


@app.command()
def delete(position: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a position; what you did in it stays.

    \b
    Example:
      careercoach position delete e5f6a7b8
    """
    from careercoach.queries import positions as stored

    record = read_back(stored.get, position)
    with acting() as session:
        from careercoach.services import positions

        positions.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def managed(said: Mapping[str, Any], *, no_manager: bool) -> dict[str, Any]:
    """The options with ``--no-manager`` said of the manager. Raises UsageError when one is named, too."""
    if no_manager and said.get("manager"):
        raise UsageError("Give --manager NAME or --no-manager, not both.")
    return {**said, "manager": NOBODY} if no_manager else dict(said)


def manager_in_words(record: PositionRecord | ProfileRecord) -> str | None:
    """The manager's name, or that there is none; None while that is not known."""
    return NOBODY if record.no_manager else record.manager


def with_hours(fields: dict[str, Any]) -> dict[str, Any]:
    if "hours" not in fields:
        return fields
    hours = str(fields["hours"])
    return {**fields, "hours": amounts.parse(hours, "--hours") if hours.strip() else None}


def _show(said: str, written: str, *, as_json: bool, quiet: bool) -> PositionRecord:
    from careercoach.queries import positions

    record = read_back(positions.get, written)
    days = wording.days_held(record, current().today)
    sentence = f"{said}: {output.quoted(wording.called(record))}{f', {days}' if days else ''}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    return record


def _days_missing(new: PositionRecord) -> None:
    """Say what the new position leaves unsaid beside the others: when it began, or when the one before it ended."""
    from careercoach.queries import positions

    with reading() as connection:
        known = positions.listed(connection)
    before = wording.still_open(known, new)
    if len(known) > 1 and not (new.from_ or new.until):
        number = output.short(new.id)
        output.note(
            f"Without days it comes before the others; careercoach position edit {number} --from DATE says them."
        )
    elif before:
        called, number = output.quoted(wording.called(before)), output.short(before.id)
        output.note(f"{called} has no last day yet; careercoach position end {number} --on DATE says it.")


_HEADS = ("Id", "Days", "Kind", "Position")


def _row(record: PositionRecord) -> tuple[str, ...]:
    kind = "" if wording.called(record) == KINDS[record.kind] or record.kind == "employed" else KINDS[record.kind]
    return output.short(record.id), wording.days_held(record, current().today), kind, wording.called(record)


def _page(record: PositionRecord) -> str:
    unknown = "not known yet" if record.kind == "employed" else None
    parts = shown(POSITION, record) | {
        "Manager": manager_in_words(record) or unknown,
        "Hours a week": amounts.echo(record.hours) if record.hours is not None else None,
    }
    kind = {} if record.kind == "employed" else {"Kind": KINDS[record.kind]}
    return output.titled(wording.called(record), record.id) + output.details(kind | worded(parts, record))


def worded(parts: Mapping[str, str | None], record: PositionRecord | ProfileRecord) -> dict[str, str | None]:
    """What is said of a position, under the labels that its kind has."""
    situation = kinds.situation(record)
    return {kinds.said(label, situation): words for label, words in parts.items()}
