"""Conversations about work: what they brought, and what to ask people about their path."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import BELONGS, KEYED, Id, Json, Limit, OfPosition, Quiet, taking, text
from careercoach.dates import echo
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import ConversationRecord
from careercoach.visible import one_line

app = noun("Talks with people about their path and yours.", "careercoach conversation questions mentor")


FIELDS: Mapping[str, Any] = {
    "person": text("--with", "Whom you spoke with.", "NAME"),
    "on": text("--on", "The day you spoke; today when left out.", "DATE"),
    "notes": text("--notes", "What you want to keep; - reads stdin.", "TEXT|-"),
    "next_time": text("--next-time", "What to ask or tell them next time."),
    **BELONGS,
    **KEYED,
}


@app.command()
@taking(FIELDS)
def add(
    about: Annotated[
        str | None, typer.Argument(metavar="ABOUT", help="What it was about, in one line; - reads stdin.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Keep what a conversation brought; it also notes that you spoke with them.

    \b
    Example:
      careercoach conversation add "How she got her first group" --with "Bernadette Foss" --on yesterday
      careercoach conversation add "Shift planning" --with Kwame --next-time "Ask to see a bad week"
    """
    if not (said["person"] or "").strip():
        raise UsageError("--with is missing; see careercoach conversation add --help.")
    fields = given(said)
    fields["about"] = required_text("ABOUT", about, "what it was about, in one line")
    with acting() as session:
        from careercoach.services.people import conversations

        written = conversations.add(session, fields, current().today)
    _show("Kept", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking({"person": text("--with", "Talks with this person.", "NAME")})
def list_(
    *, position: OfPosition = None, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any
) -> None:
    """List conversations, the newest first.

    \b
    Example:
      careercoach conversation list --with "Bernadette Foss"
    """
    from careercoach.queries.people import conversations

    with reading() as connection:
        found = conversations.listed(connection, person=said["person"] or None, position=position, limit=limit)
    empty = "No conversation is kept that fits; careercoach conversation add ABOUT --with NAME keeps one."
    output.show_list(found, _row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)


@app.command()
def show(conversation: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one conversation.

    \b
    Example:
      careercoach conversation show c9d0e1f2
    """
    from careercoach.queries.people import conversations

    record = read_back(conversations.get, conversation)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command()
@taking({"about": text("--about", "What it was about."), **FIELDS})
def edit(conversation: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a conversation; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach conversation edit c9d0e1f2 --next-time "Ask how the new group went"
    """
    fields = changes(said, "--next-time TEXT")
    with acting() as session:
        from careercoach.services.people import conversations

        written = conversations.edit(session, conversation, fields, current().today)
    _show("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(conversation: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a conversation; the day you last spoke stays.

    \b
    Example:
      careercoach conversation delete c9d0e1f2
    """
    from careercoach.queries.people import conversations as stored

    record = read_back(stored.get, conversation)
    with acting() as session:
        from careercoach.services.people import conversations

        conversations.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


@app.command()
def questions(
    relation: Annotated[
        str | None, typer.Argument(metavar="RELATION", help="Only these, for example mentor or role-holder.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show what you could ask people about their path, by what they are to you or what they can tell of.

    \b
    Example:
      careercoach conversation questions mentor
    """
    from careercoach.content import conversations

    groups = conversations.groups()
    chosen = [group for group in groups.values() if relation in (None, group.relation)]
    if not chosen:
        raise InvalidValue("RELATION", f"RELATION is one of: {', '.join(groups)}.")
    listed = [question for group in chosen for question in group.questions]
    if as_json:
        output.write_json(
            [
                {"id": one.key, "noun": "question", "kind": "question", "key": one.key}
                | {"relation": one.relation, "text": one.text}
                for one in listed
            ]
        )
    elif quiet:
        output.write("".join(f"{one.key}\n" for one in listed))
    else:
        for count, group in enumerate(chosen):
            lines = "".join(f"  {one.text}\n" for one in group.questions)
            output.write(("\n" if count else "") + f"{output.bold(group.title)} ({group.relation})\n{lines}")


def _show(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.people import conversations

    record = read_back(conversations.get, written)
    whom = f" with {one_line(record.person)}" if record.person else ""
    sentence = f"{done}: {output.quoted(record.about)}{whom}, {echo(record.on)}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_HEADS = ("Id", "Day", "With", "About")


def _row(record: ConversationRecord) -> tuple[str, ...]:
    return output.short(record.id), output.day(record.on), record.person or "", record.about


def _page(record: ConversationRecord) -> str:
    return output.titled(record.about, record.id) + output.details(
        {
            "With": record.person,
            "When": output.day_in_words(record.on),
            "Notes": record.notes,
            "Next time": record.next_time,
        }
    )
