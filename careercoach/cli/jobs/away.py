"""The days a person was, is or will be away; ``changed leave`` and ``changed back`` also see to what is open."""

from typing import Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, read_back, reading
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Id, Json, Quiet, options, taking
from careercoach.coach import positions as wording
from careercoach.fields.positions import AWAY
from careercoach.records import AwayRecord

app = noun("The days you are away.", "careercoach away list")


@app.command("list")
@listing("from_")
def list_(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List the days you were, are or will be away, the latest first.

    \b
    Example:
      careercoach away list
    """
    from careercoach.queries import positions

    with reading() as connection:
        found = positions.away(connection)
    empty = "No time away is kept; careercoach changed leave --from DATE says one."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(away: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one time away.

    \b
    Example:
      careercoach away show a7b8c9d0
    """
    from careercoach.queries import positions

    record = read_back(positions.get_away, away)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking(options(AWAY))
def edit(away: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a time away; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach away edit a7b8c9d0 --until 2026-01-09
    """
    fields = changes(said, "--until DATE", AWAY)
    with acting() as session:
        from careercoach.services import positions

        written = positions.edit_away(session, away, fields)
    from careercoach.queries import positions as stored

    record = read_back(stored.get_away, written)
    output.show_written(record, f"Changed: away {wording.days_away(record)}", as_json=as_json, quiet=quiet)


@app.command()
def delete(away: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a time away.

    \b
    Example:
      careercoach away delete a7b8c9d0
    """
    from careercoach.queries import positions as stored

    record = read_back(stored.get_away, away)
    with acting() as session:
        from careercoach.services import positions

        positions.delete_away(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Days", "Reason")


def _row(record: AwayRecord) -> tuple[str, ...]:
    return output.short(record.id), wording.days_away(record), record.reason or ""


def _page(record: AwayRecord) -> str:
    return output.titled(f"Away {wording.days_away(record)}", record.id) + output.details({"Reason": record.reason})
