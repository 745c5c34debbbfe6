"""What is brought to a talk: choosing it, leaving it out, the bank of questions, and reading it through."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach import amounts
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.options import Json, NextMeeting, Quiet, number, several, taking, text
from careercoach.dates import echo
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import AgendaItemRecord, MeetingRecord, OwnQuestionRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.coach.run import Stop
    from careercoach.coach.talk_questions import Group

OWN = "own"
"""The purpose under which the person's own questions stand."""

ITEM = typer.Argument(metavar="ITEM_ID", help="The beginning of its id, from meeting show.")


@taking(
    {
        "accomplishment": several("--accomplishment", "Something you did.", "ID"),
        "goal": several("--goal", "A goal to talk about.", "ID"),
        "question": several("--question", "A question of the bank, or one of your own.", "KEY|ID|TEXT"),
        "ask": several("--ask", "Something you ask for, in your words.", "TEXT"),
        "vision": several("--vision", "An answer of yours that says where you want to go.", "ID"),
        "feedback": several("--feedback", "What somebody told you about your work.", "ID"),
    }
)
def bring(meeting: NextMeeting = None, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Choose what to bring to a talk, and see whether it fits its minutes.

    What the agenda holds already stays. careercoach meeting questions shows the bank, reflection list --for talk
    your answers about the future and of your story, feedback list what people told you; none of them is brought
    unless you name it.

    \b
    Example:
      careercoach meeting bring 9c0d1e2f --accomplishment a1b2c3d4 --goal 7f3a91c2 --question skills-role
      careercoach meeting bring --ask "Half a shift a week for the course"
    """
    if not any(said.values()):
        raise UsageError("There is nothing to bring yet; careercoach meeting bring --help shows what there can be.")
    for name, values in said.items():
        if not all(value.strip() for value in values or ()):
            raise UsageError(f"--{name} was given without any words; say what to bring, or leave it out.")
    from careercoach.queries.talk import meetings as stored

    with reading() as connection:
        identity = stored.named(connection, meeting, current().today).id
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.bring(
            session,
            identity,
            accomplishments=said["accomplishment"] or (),
            goals=said["goal"] or (),
            visions=said["vision"] or (),
            feedback=said["feedback"] or (),
            asks=said["ask"] or (),
            questions=said["question"] or (),
        )
    show_agenda(identity, as_json=as_json, quiet=quiet)


def leave_out(item: Annotated[str, ITEM], *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take one thing off the agenda; the thing itself stays on file.

    \b
    Example:
      careercoach meeting leave-out 8a9b0c1d
    """
    from careercoach.queries.talk import meetings as stored

    found = read_back(stored.item, item)
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.leave_out(session, found.id)
    show_agenda(found.meeting, as_json=as_json, quiet=quiet)


def retime(
    item: Annotated[str, ITEM],
    minutes: Annotated[str, typer.Argument(metavar="MINUTES", help="In steps of half a minute, for example 1.5.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Plan more or fewer minutes for one thing on the agenda, and see what fits then.

    \b
    Example:
      careercoach meeting retime 8a9b0c1d 2.5
    """
    from careercoach.queries.talk import meetings as stored

    planned = amounts.parse(minutes, "MINUTES")
    found = read_back(stored.item, item)
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.retime(session, found.id, planned)
    show_agenda(found.meeting, as_json=as_json, quiet=quiet)


def move(
    item: Annotated[str, ITEM],
    *,
    to: Annotated[int | None, number("--to", 1, 1000, "Its place among what is brought to the same part.")] = None,
    up: Annotated[bool, typer.Option("--up", help="One place earlier.")] = False,
    down: Annotated[bool, typer.Option("--down", help="One place later.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Move one thing within its part of the talk; what comes first is parked last.

    \b
    Example:
      careercoach meeting move 8a9b0c1d --up
      careercoach meeting move 8a9b0c1d --to 1
    """
    from careercoach.queries.talk import meetings as stored

    if (to is not None) + up + down != 1:
        raise UsageError("Say where to: one of --to N, --up and --down.")
    found = read_back(stored.item, item)
    with acting() as session:
        from careercoach.services.talk import meetings

        meetings.move(session, found.id, by=down - up, to=to)
    show_agenda(found.meeting, as_json=as_json, quiet=quiet)


def questions(
    purpose: Annotated[
        str | None, typer.Argument(metavar="PURPOSE", help="Only these: own, or for example skills or readiness.")
    ] = None,
    *,
    talk: Annotated[str | None, text("--talk", "Only what fits this talk, by the beginning of its id.", "ID")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Show the questions you could put in a talk, your own first; bring one with meeting bring --question KEY.

    \b
    Example:
      careercoach meeting questions readiness
      careercoach meeting questions own
      careercoach meeting questions --talk 9c0d1e2f
    """
    from careercoach.queries.reflect import questions as stored
    from careercoach.queries.talk import meetings, offered

    with reading() as connection:
        if talk:
            bank = offered.questions(connection, meetings.get(connection, talk), current().today)
        else:
            bank = offered.bank(connection, current().today)
        groups = [group for group in bank if purpose in (None, group.key)]
        if not groups and purpose != OWN:
            known = (OWN, *(group.key for group in bank))
            raise InvalidValue("PURPOSE", f"PURPOSE is one of: {', '.join(known)}.")
        mine = stored.for_talks(connection) if purpose in (None, OWN) else []
    _show_questions(mine, groups, as_json=as_json, quiet=quiet)


def _show_questions(
    mine: Sequence[OwnQuestionRecord], groups: Sequence["Group"], *, as_json: bool, quiet: bool
) -> None:
    listed = [(group.key, question) for group in groups for question in group.questions]
    if as_json:
        named = {"noun": "question", "kind": "question"}
        output.write_json(
            [{"id": one.id, **named, "key": one.id, "text": one.text, "own": True} for one in mine]
            + [{"id": one.key, **named, "key": one.key, "purpose": group, "text": one.text} for group, one in listed]
        )
    elif quiet:
        output.write("".join(f"{key}\n" for key in [*(one.id for one in mine), *(one.key for _, one in listed)]))
    elif not mine and not listed:
        output.note('You have no question for a talk yet; careercoach question add "…" adds one.')
    else:
        shown = [("Your own questions", OWN, [(output.short(one.id), one.text) for one in mine])] if mine else []
        shown += [(one.title, one.key, [(each.key, each.text) for each in one.questions]) for one in groups]
        output.write("\n".join(_grouped(shown)))


def _grouped(groups: Sequence[tuple[str, str, Sequence[tuple[str, str]]]]) -> list[str]:
    """Groups of questions, each (title, name, (key, words)…), with the keys below each other."""
    width = max(len(key) for _, _, lines in groups for key, _ in lines)
    return [
        f"{output.bold(title)} ({name})\n"
        + "".join(f"  {key.ljust(width)}  {one_line(words)}\n" for key, words in lines)
        for title, name, lines in groups
    ]


def agenda(meeting: NextMeeting = None, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Read a talk through part by part, each with its minutes and what belongs there.

    \b
    Example:
      careercoach meeting agenda 9c0d1e2f
    """
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
    if as_json:
        output.write_json(_to_json(record))
    else:
        output.show_one(record, lambda: _read_through(record), as_json=False, quiet=quiet)


COMMANDS: Mapping[str, Callable[..., None]] = {
    "bring": bring,
    "leave-out": leave_out,
    "retime": retime,
    "move": move,
    "agenda": agenda,
    "questions": questions,
}
"""The commands by their names under ``meeting``."""


def title(meeting: MeetingRecord) -> str:
    """``Career talk · Priya Dalvi``, safe to print; to be heard, with a comma."""
    from careercoach.content import loader

    words = loader.shape(meeting.kind).title
    return f"{words}{', ' if current().plain else ' · '}{one_line(meeting.with_)}" if meeting.with_ else words


def when(meeting: MeetingRecord) -> str:
    """The day and the time in words; blank when there is no day."""
    if meeting.on is None:
        return ""
    return f"{echo(meeting.on)} at {meeting.at}" if meeting.at else echo(meeting.on)


def chosen(meeting: MeetingRecord) -> str:
    """What is on the agenda, its minutes against the talk's length, and what is parked."""
    from careercoach.coach.agenda import budget, sections

    if not meeting.items:
        way = "" if current().led else "; careercoach meeting bring --goal ID --ask TEXT chooses something"
        return f"Nothing is chosen yet{way}.\n"
    sums, lines = budget(meeting), []
    for part, items in sections(meeting):
        lines.append(f"{output.bold(part.title)}, {part.minutes:g} min\n{_rows(items)}")
    room = sums.minutes - sums.fixed
    lines.append(f"\n{sums.chosen:g} of {room:g} minutes are taken; {sums.fixed:g} of {sums.minutes} stay for opening,")
    lines.append(" listening and closing.\n")
    if sums.parked:
        do = "1 thing does" if len(sums.parked) == 1 else f"{len(sums.parked)} things do"
        lines.append(f"\n{output.bold('Parking lot')}\n{_rows(sums.parked)}")
        lines.append(f"{do} not fit and will wait. Make room with a longer talk (meeting edit --minutes), or with\n")
        lines.append("retime, move or leave-out.\n")
    return "".join(lines)


def running(meeting: MeetingRecord) -> Iterator[tuple["Stop", list[AgendaItemRecord]]]:
    """The parts of a talk in order: where each begins and ends, and what belongs there."""
    from careercoach.coach.run import stops

    for _, group in groupby(stops(meeting), key=lambda stop: stop.number):
        places = list(group)
        yield places[0], [place.item for place in places if place.item]


def show_agenda(identity: str, *, as_json: bool, quiet: bool) -> None:
    """Show what is chosen after it has changed."""
    from careercoach.queries.talk import meetings

    record = read_back(meetings.get, identity)
    head = ", ".join(filter(None, (title(record), when(record))))
    output.show_one(record, lambda: f"{output.titled(head, record.id)}{chosen(record)}", as_json=as_json, quiet=quiet)


def _rows(items: Sequence[AgendaItemRecord]) -> str:
    """What is brought, with ids to name it by."""
    rows = [(output.short(item.id), f"{item.minutes:g} min", item.kind, item.title) for item in items]
    return output.columns(rows, inset="  ") if rows else ""


def _to_json(meeting: MeetingRecord) -> dict[str, Any]:
    """The agenda with the sums of its minutes, its parts with what belongs there, and what is parked."""
    from careercoach.coach.agenda import budget, sections

    sums = budget(meeting)
    parts = [
        {"key": part.key, "title": part.title, "minutes": part.minutes, "say": part.say}
        | {"items": [output.to_json(item) for item in items]}
        for part, items in sections(meeting)
    ]
    return {
        "id": meeting.id,
        "noun": "agenda",
        "kind": meeting.kind,
        "minutes": sums.minutes,
        "minutes_fixed": sums.fixed,
        "minutes_chosen": sums.chosen,
        "minutes_left": sums.left,
        "sections": parts,
        "parked": [output.to_json(item) for item in sums.parked],
    }


def _read_through(meeting: MeetingRecord) -> str:
    from careercoach.coach.agenda import budget

    lines = [output.titled(", ".join(filter(None, (title(meeting), when(meeting)))), meeting.id)]
    for place, items in running(meeting):
        part, begins = place.part, _clock(place.begins)
        lines.append(f"\n{begins}  {output.bold(part.title)}, {part.minutes:g} min\n       {part.say}\n")
        if part.key == "purpose" and meeting.purpose:
            lines.append(f"       {output.quoted(meeting.purpose)}\n")
        lines += [f"       - {one_line(item.title)}\n" for item in items]
    parked = budget(meeting).parked
    if parked:
        lines.append("\nParking lot, because the minutes do not reach:\n")
        lines += [f"       - {one_line(item.title)}\n" for item in parked]
    return "".join(lines)


def _clock(minutes: float) -> str:
    """Minutes from the beginning of the talk, as ``04:30``."""
    return f"{int(minutes):02}:{int(minutes % 1 * 60):02}"


def called(talk: MeetingRecord) -> str:
    """What a talk is called, with its day."""
    return ", ".join(filter(None, (title(talk).replace(" · ", ", "), when(talk))))
