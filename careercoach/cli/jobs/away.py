"""When one is and was away from work; a new time away is a change at work, and begins with ``changed leave``."""

from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, read_back, reading
from careercoach.cli.frame.fields import changes, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet, options, taking
from careercoach.coach.positions import days_away
from careercoach.fields.positions import AWAY
from careercoach.records import AwayRecord

app = noun("When you are and were away from work.", "careercoach away list")

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of the id of a time away.")]


@app.command("list")
def list_(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List when you are and were away, the latest first.

    \b
    Example:
      careercoach away list
    """
    from careercoach.queries import positions

    with reading() as connection:
        found = positions.away(connection)
    empty = "No time away is kept; careercoach changed leave --from DATE says when one begins."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty)


@app.command()
def show(away: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one time away.

    \b
    Example:
      careercoach away show d8e9f0a1
    """
    from careercoach.queries import positions

    record = read_back(positions.get_away, away)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking(options(AWAY))
def edit(away: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a time away; what you leave out stays, and a blank text ("") takes a part away.

    Once you are back, careercoach changed back also looks after what was due meanwhile.

    \b
    Example:
      careercoach away edit d8e9f0a1 --until "end of april"
      careercoach away edit d8e9f0a1 --until ""
    """
    fields = changes(said, "--until DATE", AWAY)
    from careercoach.queries import positions as stored

    before = read_back(stored.get_away, away)
    with acting() as session:
        from careercoach.services import positions

        written = positions.edit_away(session, before.id, fields)
    record = read_back(stored.get_away, written)
    output.show_written(record, f"Changed: time away, {days_away(record)}", as_json=as_json, quiet=quiet)


@app.command()
def delete(away: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a time away, as if you had been there.

    \b
    Example:
      careercoach away delete d8e9f0a1
    """
    from careercoach.queries import positions as stored

    record = read_back(stored.get_away, away)
    with acting() as session:
        from careercoach.services import positions

        positions.delete_away(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _row(record: AwayRecord) -> tuple[str, ...]:
    return output.short(record.id), days_away(record), record.reason or ""


def _page(record: AwayRecord) -> str:
    return output.titled("Away", record.id) + output.details(shown(AWAY, record))
