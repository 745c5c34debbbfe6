"""The words in which others read what one typed for oneself."""

from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import edit_text, given_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Json, Limit, Quiet
from careercoach.errors import UsageError
from careercoach.records import ForOthersRecord
from careercoach.visible import one_line

app = noun(
    "Words in which others read a line of yours; your own stay for yourself.",
    'careercoach for-others say 7f3a91c2 "Near misses at the junction fell from 19 to 13 a month."',
)

Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of its id, or of the id of the line.")]


@app.command()
def say(
    thing: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the id of the line.")],
    words: Annotated[str | None, typer.Argument(metavar="[TEXT|-]", help="The words; - reads stdin.")] = None,
    *,
    as_it_is: Annotated[bool, typer.Option("--as-it-is", help="Others may read it as you typed it.")] = False,
    as_offered: Annotated[bool, typer.Option("--as-offered", help="Others may read what is offered.")] = False,
    reader: Annotated[
        str | None, typer.Option("--reader", metavar="NAME", help="Who alone reads it so; everybody when left out.")
    ] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Say a line in words for others: every document for somebody else has these from then on.

    It may be work, a goal, a step, a promise, a note, feedback or an ask. Your own words stay as you typed them, for
    yourself. Without words your editor opens with the line as it would stand.

    \b
    Example:
      careercoach for-others say 7f3a91c2 "Near misses at the junction fell from 19 to 13 a month."
      careercoach for-others say 7f3a91c2 --as-it-is
    """
    text, alone = _words(thing, words, as_it_is=as_it_is, as_offered=as_offered), _named(reader)
    with acting() as session:
        from careercoach.services.documents import for_others

        written = for_others.say(session, thing, text, alone)
    from careercoach.queries.documents import for_others as stored

    record = read_back(stored.get, written)
    who = f"{one_line(record.reader)} reads" if record.reader else "Others read"
    sentence = f"{who} from now on: {output.quoted(record.text)} Your own words stay as they are."
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _named(reader: str | None) -> str | None:
    """The whole name of the one who alone reads it. Raises NotFound."""
    if reader is None:
        return None
    from careercoach.queries.people import people

    with reading() as connection:
        return people.get(connection, reader).name


def _words(thing: str, words: str | None, *, as_it_is: bool, as_offered: bool) -> str:
    """The words as they are given, or written in the editor. Raises UsageError, NotFound and Declined."""
    if (words is not None) + as_it_is + as_offered > 1:
        raise UsageError("TEXT, --as-it-is and --as-offered are three ways to say it; give one of them.")
    text = given_text("TEXT", words)
    if text is not None:
        return text
    from careercoach.queries.documents import for_others as stored

    with reading() as connection:
        stands = (stored.as_it_stands if as_it_is else stored.to_begin_with)(connection, thing)
        if as_offered and not stored.offered(connection, thing):
            raise UsageError("Nothing is offered for that line: it would be a guess. Say it in your words.")
    if as_it_is or as_offered:
        return stands
    if not current().interactive:
        raise UsageError("TEXT is missing; give it as an argument, - to read it from stdin, or --as-it-is.")
    return edit_text("it for others", stands)


@app.command("list")
@listing(None)
def list_(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """List what is worded for others, the latest first.

    \b
    Example:
      careercoach for-others list
    """
    from careercoach.queries.documents import for_others

    with reading() as connection:
        found = for_others.listed(connection, limit=limit)
    empty = "Nothing is worded for others yet; careercoach for-others say ID does that."
    heads = ("Id", "Of", "For", "In these words")
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=heads)


@app.command()
def show(words: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show the words for others of one line, and your own that stood there then.

    \b
    Example:
      careercoach for-others show f6a7b8c9
    """
    from careercoach.queries.documents import for_others

    record = read_back(for_others.get, words)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
def delete(words: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Throw words for others away; documents have the line as you typed it again.

    \b
    Example:
      careercoach for-others delete f6a7b8c9
    """
    from careercoach.queries.documents import for_others as stored

    record = read_back(stored.get, words)
    with acting() as session:
        from careercoach.services.documents import for_others

        for_others.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _page(record: ForOthersRecord) -> str:
    own = "; ".join(filter(None, record.own.splitlines()))
    told = {"Of": _of(record), "For": record.reader or "everybody", "Your own words": own}
    return output.titled(record.text, record.id) + output.details(told)


def _of(record: ForOthersRecord) -> str:
    return f"{record.thing} {output.short(record.item)}"


def _row(record: ForOthersRecord) -> tuple[str, ...]:
    return output.short(record.id), _of(record), record.reader or "everybody", record.text
