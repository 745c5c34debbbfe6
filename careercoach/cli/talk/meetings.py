"""Planning a talk, holding it, and changing it. What is brought to it stands in ``agendas``."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, bound, current, read_back, reading
from careercoach.cli.frame.fields import changes, given
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import (
    BELONGS,
    KEYED,
    Id,
    Json,
    Limit,
    NextMeeting,
    OfPosition,
    Quiet,
    choice,
    number,
    taking,
    text,
)
from careercoach.cli.talk import after, agendas, preparing, rehearsing, running
from careercoach.cli.talk.promises import whose
from careercoach.coach.promises import gone_with_it
from careercoach.dates import echo
from careercoach.errors import InvalidValue, NotFound
from careercoach.records import MeetingRecord, PromiseRecord, ReplyRecord
from careercoach.visible import one_line

app = noun("Plan a talk and choose what to bring.", "careercoach meeting list")
for part in (agendas, preparing, rehearsing, running, after):
    for name, command in part.COMMANDS.items():
        app.command(name)(command)

FIELDS = {
    "with_": text("--with", "Whom the talk is with; the one your position names when left out.", "NAME"),
    "moment": text("--on", "The day, and the time if you like.", "DATE [HH:MM]"),
    "minutes": Annotated[int | None, number("--minutes", 5, 480, "How long it is; what is usual when left out.")],
    "kind": Annotated[str | None, choice("--kind", vocabulary.MEETING_KINDS, "What kind of talk; career at first.")],
    "place": text("--place", "Where it will be: a room, or a link.", "PLACE"),
    "purpose": text("--purpose", "What you want from it, in a sentence; what is usual when left out."),
    "lens": text("--lens", "How the other person may see things, for yourself."),
    **BELONGS,
    **KEYED,
}
EDITED = {
    **FIELDS,
    "notes": text("--notes", "What was said, for yourself."),
    "status": Annotated[str | None, choice("--status", vocabulary.MEETING_STATUSES, "Where it stands.")],
    "behind": Annotated[
        str | None, choice("--behind", vocabulary.BEHIND, "How far they stand behind you, against before the talk.")
    ],
}


@app.command()
@taking(FIELDS)
def plan(*, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Plan a talk.

    \b
    Example:
      careercoach meeting plan --with "Priya Dalvi" --on "next fri 14:30" --minutes 30
      careercoach meeting plan --kind mentor --with "Bernadette Foss" --on "in 2 weeks"
    """
    fields = _fields(given({name: value for name, value in said.items() if value != "" or name == "key"}))
    with acting() as session:
        from careercoach.services.talk import meetings

        written = meetings.plan(session, fields, current().settings.talk_minutes)
    _show_written("Planned", written, as_json=as_json, quiet=quiet)


@app.command("list")
@listing()
@taking(
    {
        "status": Annotated[str | None, choice("--status", vocabulary.MEETING_STATUSES, "Talks that stand like this.")],
        "since": text("--since", "From this day on, and all that are planned.", "DATE"),
    }
)
def list_(
    *, position: OfPosition = None, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any
) -> None:
    """List talks, planned and held, the latest first.

    \b
    Example:
      careercoach meeting list --status planned
    """
    since = bound("--since", said["since"], "first")
    from careercoach.queries import positions
    from careercoach.queries.talk import meetings

    with reading() as connection:
        found = meetings.listed(connection, status=said["status"], since=since, position=position, limit=limit)
        endings = positions.endings(connection)
    empty = "No talk is on file that fits; careercoach meeting plan --with NAME --on DATE plans one."
    output.show_list(
        found, lambda record: _row(record, endings), as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS
    )


@app.command()
def show(meeting: NextMeeting = None, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show a talk with its agenda and what was agreed; without ID the next one planned.

    \b
    Example:
      careercoach meeting show
      careercoach meeting show 9c0d1e2f --json
    """
    from careercoach.documents.papers import given_in_words
    from careercoach.queries import positions
    from careercoach.queries.documents import papers
    from careercoach.queries.talk import meetings, replies

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
        promises = meetings.promises(connection, meeting=record.id)
        rehearsed = replies.listed(connection, meeting=record.id)
        endings = positions.endings(connection)
        given = given_in_words(papers.listed(connection, meeting=record.id))
    output.show_one(record, lambda: _page(record, rehearsed, promises, endings, given), as_json=as_json, quiet=quiet)


@app.command()
@taking(EDITED)
def edit(meeting: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change a talk; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach meeting edit 9c0d1e2f --on "next tue 10:00" --minutes 45 --place "Room 2.14"
    """
    fields = _fields(changes(said, '--on "next fri 14:30"'))
    with acting() as session:
        from careercoach.services.talk import meetings

        written = meetings.edit(session, meeting, fields)
    _show_written("Changed", written, as_json=as_json, quiet=quiet)


@app.command()
def hold(
    meeting: Annotated[
        str | None, typer.Argument(metavar="ID", help="The beginning of its id; the latest that is due when left out.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Mark a talk as held, today or on its day, and say what comes next.

    \b
    Example:
      careercoach meeting hold 9c0d1e2f
    """
    identity = meeting or _latest_due(current().today)
    with acting() as session:
        from careercoach.services.talk import run

        written = run.end(session, identity, current().today)
    _show_written("Held", written, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        talk = output.short(written)
        output.note(
            f"What was agreed?     careercoach promise add {talk} TEXT --owner me|them --by DATE\n"
            f"What did they say?   careercoach meeting note {talk} TEXT --kind advice|feedback\n"
            f"What becomes of it?  careercoach meeting after {talk}\n"
            f"Thank them today:    careercoach export recap {talk}"
        )


@app.command()
def delete(meeting: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a talk with its agenda, its notes and its promises.

    \b
    Example:
      careercoach meeting delete 9c0d1e2f
    """
    from careercoach.queries.talk import meetings as stored

    record = read_back(stored.get, meeting)
    with reading() as connection:
        also = gone_with_it(stored.promises(connection, meeting=record.id))
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet, also=also)


def _fields(said: dict[str, Any]) -> dict[str, Any]:
    """The fields of a meeting, with the moment taken apart into day, time and length. Raises InvalidValue."""
    fields = dict(said)
    moment = fields.pop("moment", None)
    if moment == "":
        fields |= {"on": None, "at": None}
    elif moment:
        from careercoach.date_grammar.moments import parse_moment

        try:
            day, time, minutes = parse_moment(moment, current().today, current().settings.week)
        except InvalidValue as error:
            raise InvalidValue("--on", f"--on: {error.sentence}") from None
        slot = {"at": time, "minutes": minutes}
        fields = {"on": day, **{name: part for name, part in slot.items() if part}, **fields}
    return fields


def _latest_due(today: date) -> str:
    """The planned talk whose day came last. Raises NotFound."""
    from careercoach.queries.talk import meetings

    with reading() as connection:
        for record in meetings.listed(connection, status="planned"):
            if record.on and record.on <= today:
                return record.id
    raise NotFound("No planned talk has had its day yet; name the one you held: careercoach meeting hold ID.")


def _show_written(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.talk import meetings

    record = read_back(meetings.get, written)
    said = (f"{done}: {agendas.title(record)}", agendas.when(record), f"{record.minutes} minutes")
    output.show_written(record, ", ".join(filter(None, said)), as_json=as_json, quiet=quiet)


_HEADS = ("Id", "When", "State", "Kind", "With", "What for")


def _row(record: MeetingRecord, endings: Mapping[str, str]) -> tuple[str, ...]:
    moment = f"{output.day(record.on)} {record.at or ''}".strip()
    status = endings.get(record.ended_with or "", record.status)
    return output.short(record.id), moment, status, record.kind, record.with_ or "", record.purpose or ""


def _page(
    record: MeetingRecord,
    rehearsed: Sequence[ReplyRecord],
    promises: Sequence[PromiseRecord],
    endings: Mapping[str, str],
    given: str,
) -> str:
    from careercoach.coach.rehearsal import behind_in_words

    head = output.titled(agendas.title(record), record.id) + output.details(
        {
            "When": agendas.when(record) or "no day yet",
            "Where": record.place,
            "Length": f"{record.minutes} minutes",
            "Status": endings.get(record.ended_with or "", record.status),
            "Purpose": record.purpose,
            "How they may see it": record.lens,
            "They stood behind you": behind_in_words(record),
            "Given": given,
            "Notes": record.notes,
        }
    )
    agreed = "".join(
        f"  {output.dim(output.short(each.id))}  {endings.get(each.ended_with or '', each.state)}, {whose(each)}"
        f"{f', by {echo(each.by)}' if each.by else ''}: {one_line(each.text)}\n"
        for each in promises
    )
    said = rehearsing.said(record, rehearsed)
    return f"{head}\n{agendas.chosen(record)}{said}" + (f"\nAgreed:\n{agreed}" if agreed else "")
