"""Setbacks: what went wrong or was bad news, apart from what one did."""

from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import BELONGS, KEYED, Id, Json, Limit, OfPosition, Quiet, options, taking, text
from careercoach.dates import echo
from careercoach.fields.setbacks import SETBACK
from careercoach.records import SetbackRecord

app = noun(
    "What went wrong or was bad news. It is yours alone, and counts for nothing.",
    'careercoach setback add "Told today that the shop closes"',
    "careercoach month",
)


@app.command()
@taking({**options(SETBACK), **BELONGS, **KEYED})
def add(
    title: Annotated[str | None, typer.Argument(metavar="TITLE", help="What happened; - reads stdin.")] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Write down a setback. No document shows it.

    \b
    Example:
      careercoach setback add "Told today that the shop closes"
      careercoach setback add "The night post went to somebody else" --on "last fri" --learned "Ask sooner"
    """
    fields = given(said, fields=SETBACK)
    fields["title"] = required_text("TITLE", title, "what happened, in one line")
    with acting() as session:
        from careercoach.services.work import setbacks

        written = setbacks.add(session, fields, current().today)
    _show("Kept for you", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
def list_(*, position: OfPosition = None, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List setbacks, the latest first.

    \b
    Example:
      careercoach setback list
    """
    from careercoach.queries.work import setbacks

    with reading() as connection:
        found = setbacks.listed(connection, position=position, limit=limit)
    empty = 'No setback is kept that fits; careercoach setback add "…" keeps one.'
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(setback: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one setback.

    \b
    Example:
      careercoach setback show 7a8b9c0d
    """
    from careercoach.queries.work import setbacks

    record = read_back(setbacks.get, setback)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking({"title": text("--title", "What happened."), **options(SETBACK), **BELONGS, **KEYED})
def edit(setback: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a setback; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach setback edit 7a8b9c0d --learned "It was the plan that was wrong, not us"
    """
    fields = changes(said, "--learned TEXT", SETBACK)
    with acting() as session:
        from careercoach.services.work import setbacks

        written = setbacks.edit(session, setback, fields, current().today)
    _show("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(setback: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a setback.

    \b
    Example:
      careercoach setback delete 7a8b9c0d
    """
    from careercoach.queries.work import setbacks as stored

    record = read_back(stored.get, setback)
    with acting() as session:
        from careercoach.services.work import setbacks

        setbacks.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.work import setbacks

    record = read_back(setbacks.get, written)
    sentence = f"{done}: {output.quoted(record.title)}, {echo(record.on)}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Day", "Setback")


def _row(record: SetbackRecord) -> tuple[str, ...]:
    return output.short(record.id), output.day(record.on), record.title


def _page(record: SetbackRecord) -> str:
    return output.titled(record.title, record.id) + output.details(shown(SETBACK, record))
