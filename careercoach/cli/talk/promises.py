"""Promises: the next steps agreed in a talk, mine and theirs."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, bound, current, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import BELONGS, KEYED, Id, Json, Limit, OfPosition, Quiet, choice, taking, text
from careercoach.cli.talk import agendas
from careercoach.coach.promises import Turn, is_overdue
from careercoach.dates import echo
from careercoach.errors import UsageError
from careercoach.records import MeetingRecord, PromiseRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    import sqlite3

app = noun("What was agreed, by whom and until when.", "careercoach promise list")

FIELDS = {
    "owner": Annotated[str | None, choice("--owner", vocabulary.OWNERS, "Who keeps it.")],
    "by": text("--by", "Until when.", "DATE"),
    "person": text("--with", "Whom it is with; whom the talk was with when left out.", "NAME"),
    **BELONGS,
    **KEYED,
}


@app.command()
@taking(FIELDS)
def add(
    meeting: Annotated[str, typer.Argument(metavar="MEETING", help="The beginning of the talk's id.")],
    words: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="What was agreed; both of you read it. - reads stdin.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Write down what was agreed in a talk. Without TEXT your editor opens.

    \b
    Example:
      careercoach promise add 9c0d1e2f "Ask for a place on the course" --owner them --by "in 2 weeks"
    """
    if not said["owner"]:
        raise UsageError("--owner is missing; who keeps it, me or them?")
    fields = given(said)
    fields["text"] = required_text("TEXT", words, "what was agreed")
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.add(session, meeting, fields)
    _show_written("Written down", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing("by")
@taking(
    {
        "owner": Annotated[str | None, choice("--owner", vocabulary.OWNERS, "Only mine (me) or theirs (them).")],
        "person": Annotated[
            str | None, typer.Option("--with", "--person", metavar="NAME", help="Agreed with this person.")
        ],
        "state": Annotated[
            str | None, choice("--state", vocabulary.PROMISE_STATES, "Only those that stand like this.")
        ],
        "since": text("--since", "Of talks from this day on.", "DATE"),
    }
)
def list_(
    *,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only open ones whose day has passed.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Kept and dropped ones too.")] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List open promises, the earliest due first.

    \b
    Example:
      careercoach promise list --overdue
      careercoach promise list --state kept --owner them --since "6 months ago"
      careercoach promise list --all --with "Priya Dalvi"
    """
    since = bound("--since", said["since"], "first")
    from careercoach.queries.people import people
    from careercoach.queries.talk import meetings

    with reading() as connection:
        asked = partial(
            meetings.promises,
            connection,
            owner=said["owner"] or None,
            person=people.get(connection, said["person"]).name if said["person"] else None,
            overdue_on=current().today if overdue else None,
            since=since,
            position=position,
        )
        found = asked(state=said["state"] or (None if every or overdue else "open"), limit=limit)
        kept = 0 if said["state"] or every or overdue else len(asked(state="kept"))
        stands = _standing(connection)
    hint = "promise add MEETING TEXT writes one down" if every else "promise list --all shows those that are closed too"
    empty = "Nothing is overdue." if overdue else f"No promise on file fits; careercoach {hint}."
    output.show_list(found, lambda one: _row(one, stands(one)), as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)
    if kept and found and not (as_json or quiet):
        output.note(f"{kept} kept so far; careercoach promise list --state kept shows {'it' if kept == 1 else 'them'}.")


@app.command()
def show(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one promise, and what happened to it since it was agreed.

    \b
    Example:
      careercoach promise show b3c4d5e6
    """
    from careercoach.queries.talk import meetings
    from careercoach.queries.talk.promises import history

    with reading() as connection:
        record = meetings.promise(connection, promise)
        talk = meetings.get(connection, record.meeting)
        turns = history(connection, record.id)
        stands = _standing(connection)(record)
    if as_json:
        told = [{"on": turn.on.isoformat(), "what": turn.what, "says": turn.says} for turn in turns]
        output.write_json({**output.to_json(record), "history": told})
    else:
        output.show_one(record, lambda: _page(record, talk, turns, stands), as_json=False, quiet=quiet)


@app.command()
@taking({"text": text("--text", "What was agreed."), **FIELDS})
def edit(promise: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a promise, for example its day; what you leave out stays.

    \b
    Example:
      careercoach promise edit b3c4d5e6 --by "next fri"
    """
    fields = changes(said, "--by DATE")
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.edit(session, promise, fields)
    _show_written("Changed", written, as_json=as_json, quiet=quiet)


@app.command("pass")
def pass_on(
    promise: Id,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who takes it on.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Let somebody take it on: what was promised to you is theirs to keep, what you promised is not yours any more.

    \b
    Example:
      careercoach promise pass b3c4d5e6 "Bernadette Foss"
    """
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.pass_on(session, promise, name, current().today)
    _show_written("Passed on", written, as_json=as_json, quiet=quiet)


@app.command()
def keep(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Mark a promise as kept.

    \b
    Example:
      careercoach promise keep b3c4d5e6
    """
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.keep(session, promise, current().today)
    _show_written("Kept", written, as_json=as_json, quiet=quiet)


@app.command()
def drop(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Let a promise go.

    \b
    Example:
      careercoach promise drop b3c4d5e6
    """
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.drop(session, promise, current().today)
    _show_written("Dropped", written, as_json=as_json, quiet=quiet)


@app.command()
def end(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Say that it ended with a change at work, such as that somebody left.

    \b
    Example:
      careercoach promise end b3c4d5e6
    """
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.end(session, promise, current().today)
    _show_written("Ended with a change", written, as_json=as_json, quiet=quiet)


@app.command()
def reopen(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take up a promise again that was kept or dropped.

    \b
    Example:
      careercoach promise reopen b3c4d5e6
    """
    with acting() as session:
        from careercoach.services.talk import promises

        written = promises.reopen(session, promise)
    _show_written("Open again", written, as_json=as_json, quiet=quiet)


@app.command()
def delete(promise: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a promise that was never made; one that was let go is better dropped.

    \b
    Example:
      careercoach promise delete b3c4d5e6
    """
    from careercoach.queries.talk import meetings

    record = read_back(meetings.promise, promise)
    with acting() as session:
        from careercoach.services.talk import promises

        promises.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.talk import meetings

    record = read_back(meetings.promise, written)
    by = f", by {echo(record.by)}" if record.by and record.state == "open" else ""
    sentence = f"{done}: {output.quoted(record.text)}, {whose(record)}{by}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def whose(record: PromiseRecord) -> str:
    """Who keeps a promise, and to whom it was made, in a word or two: "to Priya", "from Priya", "mine", "theirs"."""
    if record.owner == "me":
        return f"to {one_line(record.person)}" if record.person else "mine"
    return f"from {one_line(record.person)}" if record.person else "theirs"


def _standing(connection: "sqlite3.Connection") -> Callable[[PromiseRecord], str]:
    """Says how a promise stands, in a word or a few."""
    from careercoach.queries import positions
    from careercoach.queries.people import people

    today = current().today
    aways, endings = positions.away(connection), positions.endings(connection)
    gone = people.gone(connection, today)

    def stands(record: PromiseRecord) -> str:
        if record.state == "open" and record.owner == "them" and record.person in gone:
            return "they left"
        late = "overdue" if is_overdue(record, today, aways) else record.state
        return endings.get(record.ended_with or "", late)

    return stands


_HEADS = ("Id", "By", "State", "Whose", "Promise")


def _row(record: PromiseRecord, stands: str) -> tuple[str, ...]:
    state = "" if stands == "open" else stands
    return output.short(record.id), output.day(record.by), state, whose(record), record.text


def _page(record: PromiseRecord, talk: MeetingRecord, turns: Sequence[Turn], stands: str) -> str:
    facts = {
        "Owner": whose(record),
        "Agreed with": talk.with_,
        "In": ", ".join(filter(None, (agendas.title(talk), agendas.when(talk), output.short(talk.id)))),
        "By": output.day_in_words(record.by),
        "State": stands,
        "Closed": output.day_in_words(record.closed_on),
    }
    told = output.columns([(output.day(turn.on), turn.says) for turn in turns])
    return f"{output.titled(record.text, record.id)}{output.details(facts)}\n{output.bold('History')}\n{told}"
