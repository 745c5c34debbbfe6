"""Papers: documents in the person's own words, and what was given to whom."""

from typing import Annotated

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import edit_text, given_text
from careercoach.cli.frame.context import acting, current, parse_day, read_back, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import Id, Json, Limit, Quiet, choice, text
from careercoach.dates import echo
from careercoach.documents.markdown import own
from careercoach.documents.papers import called, reader
from careercoach.errors import UsageError
from careercoach.language.shorthand import raised
from careercoach.records import PaperRecord
from careercoach.visible import one_line

app = noun("What you wrote in your own words for a document, and what you gave to whom.", "careercoach paper list")


@app.command("list")
@listing()
def list_(
    *,
    kind: Annotated[str | None, choice("--kind", vocabulary.DOCUMENTS, "Only this kind of document.")] = None,
    drafts: Annotated[bool, typer.Option("--drafts", help="Only what nobody was given yet.")] = False,
    given: Annotated[bool, typer.Option("--given", help="Only what somebody was given.")] = False,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List what you wrote and gave: drafts first, then what was given, the latest first.

    \b
    Example:
      careercoach paper list
      careercoach paper list --kind plan --given
    """
    if drafts and given:
        raise UsageError("--drafts and --given leave nothing; give one of them, or neither.")
    from careercoach.queries.documents import papers

    with reading() as connection:
        found = papers.listed(connection, kind=kind, given=given if drafts or given else None, limit=limit)
    empty = "Nothing is written or given yet; careercoach export brief --edit begins, and --given remembers."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(paper: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one of them: for whom it is, and its words.

    \b
    Example:
      careercoach paper show c5d6e7f8
    """
    from careercoach.queries.documents import papers

    with reading() as connection:
        record = papers.get(connection, paper)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
def edit(
    paper: Id,
    *,
    words: Annotated[str | None, text("--text", "All of it anew, in Markdown; - reads stdin.", "TEXT|-")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Change the words of a draft. Without --text your editor opens.

    \b
    Example:
      careercoach paper edit c5d6e7f8 --text "Dear Priya, two things before we talk."
    """
    from careercoach.queries.documents import papers as stored

    record = read_back(stored.get, paper)
    said = given_text("--text", words)
    if said is None:
        if not current().interactive:
            raise UsageError("--text is missing; give the words, or - to read them from stdin.")
        said = edit_text(f"the {called(record)}", record.text)
    with acting() as session:
        from careercoach.services.documents import papers

        written = papers.edit(session, record.id, said, current().today)
    _show_written("Kept", written, as_json=as_json, quiet=quiet)


@app.command()
def give(
    paper: Id,
    *,
    on: Annotated[str | None, text("--on", "The day they had it; today when left out.", "DATE")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Remember that a draft was given to its reader. It stays as it is from then on.

    \b
    Example:
      careercoach paper give c5d6e7f8
      careercoach paper give c5d6e7f8 --on yesterday
    """
    day = parse_day("--on", on, "past") if on else current().today
    with acting() as session:
        from careercoach.services.documents import papers

        written = papers.give_draft(session, paper, day, current().today)
    _show_written("Remembered", written, as_json=as_json, quiet=quiet)


@app.command("throw-away")
def throw_away(paper: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Throw a draft away, or forget that something was given. The document then says what your file says.

    \b
    Example:
      careercoach paper throw-away c5d6e7f8
    """
    from careercoach.queries.documents import papers as stored

    record = read_back(stored.get, paper)
    with acting() as session:
        from careercoach.services.documents import papers

        papers.throw_away(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.documents import papers

    record = read_back(papers.get, written)
    given = f", given on {echo(record.given_on)}" if record.given_on else ""
    sentence = f"{done}: {called(record)} for {one_line(reader(record))}{given}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _stands(record: PaperRecord) -> str:
    return f"given {record.given_on.isoformat()}" if record.given_on else "draft"


_HEADS = ("Id", "Day", "State", "Paper", "For")


def _row(record: PaperRecord) -> tuple[str, ...]:
    return output.short(record.id), output.day(record.on), _stands(record), called(record), reader(record)


def _page(record: PaperRecord) -> str:
    facts = {
        "For": reader(record),
        "Written": output.day_in_words(record.on),
        "Given": output.day_in_words(record.given_on) or "not yet",
        "Talk": output.short(record.meeting) or None,
    }
    return f"{output.titled(raised(called(record)), record.id)}{output.details(facts)}\n{own(record.text)}"
