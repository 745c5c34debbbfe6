"""The names that documents replace with other words when --mask is given."""

import shlex
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, read_back, reading
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import KEYED, Id, Json, Limit, Quiet, taking, text
from careercoach.records import MaskRecord

app = noun("Names that documents replace when you export with --mask.", 'careercoach mask add "Harbour Clinic"')


@app.command()
@taking(KEYED)
def add(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The name as people write it.")] = None,
    *,
    shown_as: Annotated[str | None, text("--as", "What to write in its place; a client when left out.")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Keep a name that documents replace when you export with --mask.

    Letter case does not matter. Adding a name again changes what is written in its place.

    \b
    Example:
      careercoach mask add "Harbour Clinic"
      careercoach mask add Northwind --as "a large customer"
    """
    wanted = required_text("NAME", name, "the name to mask")
    with acting() as session:
        from careercoach.services.documents import masks

        written = masks.add(session, wanted, shown_as, said["key"])
    _show(written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing(None)
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List the names, each with what is written in its place.

    \b
    Example:
      careercoach mask list
    """
    from careercoach.queries.documents import masks

    with reading() as connection:
        found = masks.listed(connection, limit=limit)
    empty = "No name is masked yet; careercoach mask add NAME keeps one."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(mask: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one name of the list.

    \b
    Example:
      careercoach mask show d4e5f6a7
    """
    from careercoach.queries.documents import masks

    record = read_back(masks.get, mask)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking(
    {
        "name": text("--name", "The name as people write it."),
        "shown_as": text("--as", "What to write in its place."),
        **KEYED,
    }
)
def edit(mask: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a name of the list, or what is shown in its place.

    \b
    Example:
      careercoach mask edit d4e5f6a7 --as "a large customer"
    """
    fields = changes(said, "--as TEXT")
    with acting() as session:
        from careercoach.services.documents import masks

        written = masks.edit(session, mask, fields)
    _show(written, as_json=as_json, quiet=quiet)


@app.command()
def delete(mask: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take a name off the list; documents show it again.

    \b
    Example:
      careercoach mask delete d4e5f6a7
    """
    from careercoach.queries.documents import masks as stored

    record = read_back(stored.get, mask)
    with acting() as session:
        from careercoach.services.documents import masks

        masks.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show(written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.documents import masks

    record = read_back(masks.get, written)
    sentence = f"{output.quoted(record.name)} is shown as {output.quoted(record.shown_as)} where you give --mask."
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    if not (quiet or as_json):
        _say_what_stays(record)


def _page(mask: MaskRecord) -> str:
    return output.titled(mask.name, mask.id) + output.details({"Shown as": mask.shown_as})


def _say_what_stays(mask: MaskRecord) -> None:
    """Say on stderr that a word of the name alone is not masked, and how it would be."""
    from careercoach.documents.masking import stays_alone
    from careercoach.queries.documents import masks

    with reading() as connection:
        word = stays_alone(mask.name, masks.listed(connection))
    if word:
        add = f"careercoach mask add {shlex.quote(word)}"
        output.note(f"Only the whole name is replaced: {output.quoted(word)} alone stays. {add} masks that, too.")


_HEADS = ("Id", "Name", "Shown as")


def _row(mask: MaskRecord) -> tuple[str, ...]:
    return output.short(mask.id), mask.name, mask.shown_as
