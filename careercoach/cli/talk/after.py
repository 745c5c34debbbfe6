"""After a talk: what is left to decide, what advice becomes, and the next talk."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any

import typer

from careercoach import dates, vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.options import Json, Quiet, choice, taking, text
from careercoach.cli.talk import agendas
from careercoach.coach.after import Left, left, next_talk
from careercoach.dates import echo
from careercoach.errors import InvalidValue, UsageError
from careercoach.records import MeetingRecord

DONE: Mapping[str, str] = {
    "feedback": "Kept as feedback",
    "goal": "Now a goal",
    "step": "Now a step",
    "question": "Kept as a question for next time",
    "nothing": "Heard, and left at that",
}
"""How it is said what a note became."""


@taking(
    {
        "note": text("--note", "The advice or feedback to decide about.", "NOTE_ID"),
        "becomes": Annotated[str | None, choice("--becomes", vocabulary.NOTE_OUTCOMES, "What it becomes.")],
        "goal": text("--goal", "The goal a step belongs to.", "ID"),
        "kind": Annotated[
            str | None, choice("--kind", vocabulary.FEEDBACK_KINDS, "What kind of feedback; advice is growth at first.")
        ],
        "moment": text("--next", "Plan the next talk: same person, kind and length.", "DATE [HH:MM]"),
    }
)
def after(
    meeting: Annotated[
        str | None, typer.Argument(metavar="ID", help="The beginning of its id; the latest held when left out.")
    ] = None,
    *,
    plain: Annotated[bool, typer.Option("--plain", help="Ask line by line, as this command always does.")] = False,  # noqa: ARG001 the same option as for other questions
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Decide after a talk what becomes of the advice in it, and plan the next one.

    On a terminal it asks, one thing at a time. Elsewhere it shows what is left, and --note with --becomes decides.

    \b
    Example:
      careercoach meeting after
      careercoach meeting after --note 3a4b5c6d --becomes step --goal 7f3a91c2
      careercoach meeting after --next "in 3 months"
    """
    _check_fits(said)
    if said["note"]:
        _decide(meeting, said, as_json=as_json, quiet=quiet)
        return
    record = _held(meeting)
    if said["moment"]:
        _plan(record, said["moment"], as_json=as_json, quiet=quiet)
        return
    if current().interactive and not as_json and not quiet:
        from careercoach.cli.talk.after_talk import talk_over

        talk_over(record)
        return
    rest = what_is_left(record)
    if as_json:
        output.write_json(_to_json(record, rest))
    elif quiet:
        output.write("".join(f"{note.id}\n" for note in rest.undecided))
    else:
        output.show_one(record, lambda: _page(record, rest), as_json=False, quiet=False)


COMMANDS: Mapping[str, Callable[..., None]] = {"after": after}
"""The commands by their names under ``meeting``."""


def what_is_left(record: MeetingRecord) -> Left:
    """What is left to do after the talk."""
    from careercoach.queries.talk import after as stored

    with reading() as connection:
        return left(stored.after(connection, record), current().today)


def decided(note: str, becomes: str, goal: str | None, kind: str | None) -> tuple[object, str]:
    """Let a note become something: the record of that, and a sentence about it."""
    from careercoach.queries.goals import goals
    from careercoach.queries.people import people
    from careercoach.queries.reflect import questions
    from careercoach.queries.talk import meetings, notes

    today = current().today
    with reading() as connection:
        meeting = meetings.get(connection, notes.get(connection, note).meeting)
        ahead = next_talk(meeting, meetings.listed(connection), today)
    with acting() as session:
        from careercoach.services.talk import after as writing

        talk = ahead.id if ahead else None
        written = writing.become(session, note, becomes, today, goal=goal, kind=kind, talk=talk)
    get: Mapping[str, Callable[..., Any]] = {
        "feedback": people.one_feedback,
        "goal": goals.get,
        "step": goals.step,
        "question": questions.get,
        "nothing": notes.get,
    }
    record = read_back(get[becomes], written)
    words = next(getattr(record, field) for field in ("title", "behaviour", "text") if hasattr(record, field))
    return record, f"{DONE[becomes]}: {output.quoted(words)}"


def planned(record: MeetingRecord, moment: tuple[date, str | None]) -> tuple[MeetingRecord, str]:
    """Plan the next talk: its record, and a sentence about it."""
    from careercoach.queries.talk import meetings

    with acting() as session:
        from careercoach.services.talk import after as writing

        written = writing.plan_next(session, record.id, *moment)
    talk = read_back(meetings.get, written)
    said = (f"Planned: {agendas.title(talk)}", agendas.when(talk), f"{talk.minutes} minutes")
    return talk, ", ".join(filter(None, said))


def understood(typed: str) -> tuple[date, str | None]:
    """A day ahead, and a time if one was given. Raises InvalidValue."""
    try:
        day, at = dates.parse_moment(typed, current().today)
    except InvalidValue as error:
        raise InvalidValue("--next", f"--next: {error.sentence}") from None
    if day < current().today:
        raise InvalidValue("--next", f"--next: {echo(day)} is past; give a day that lies ahead.")
    return day, at


def onward(record: MeetingRecord) -> str:
    """What may follow once everything is decided."""
    short = output.short(record.id)
    return f"Then: careercoach export recap {short} --format text, and careercoach export plan"


def _check_fits(said: Mapping[str, Any]) -> None:
    """Refuse options that do not go together. Raises UsageError."""
    deciding = [said[name] for name in ("becomes", "goal", "kind") if said[name]]
    if said["note"] and not said["becomes"]:
        raise UsageError("--becomes is missing; say what the note becomes, see --help.")
    if deciding and not said["note"]:
        raise UsageError("--note is missing; careercoach meeting after shows what is left, with its ids.")
    if said["note"] and said["moment"]:
        raise UsageError("--next is an act of its own; decide about the note first, then plan the next talk.")
    if said["goal"] and said["becomes"] != "step":
        raise UsageError("--goal belongs to a step; leave it out, or give --becomes step.")
    if said["kind"] and said["becomes"] != "feedback":
        raise UsageError("--kind belongs to feedback; leave it out, or give --becomes feedback.")


def _held(meeting: str | None) -> MeetingRecord:
    """The talk of that id, or the latest held. Raises NotFound, and UsageError for one that was not held."""
    from careercoach.queries.talk import after as stored
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.get(connection, meeting) if meeting else stored.latest_held(connection)
    if record.status != "held":
        short = output.short(record.id)
        raise UsageError(f"That talk was not held yet; careercoach meeting hold {short} says that it was.")
    return record


def _decide(meeting: str | None, said: Mapping[str, Any], *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.talk import meetings, notes

    with reading() as connection:
        note = notes.get(connection, said["note"])
        if meeting and meetings.get(connection, meeting).id != note.meeting:
            raise InvalidValue(
                "--note", "--note names a note of another talk; careercoach meeting notes ID lists them."
            )
    record, sentence = decided(note.id, said["becomes"], said["goal"], said["kind"])
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def _plan(record: MeetingRecord, typed: str, *, as_json: bool, quiet: bool) -> None:
    talk, sentence = planned(record, understood(typed))
    output.show_written(talk, sentence, as_json=as_json, quiet=quiet)


def _page(record: MeetingRecord, rest: Left) -> str:
    short = output.short(record.id)
    parts = [output.titled(", ".join(filter(None, (agendas.title(record), agendas.when(record)))), record.id)]
    if rest.undecided:
        rows = [(output.short(note.id), note.kind, note.text) for note in rest.undecided]
        how = f"careercoach meeting after --note ID --becomes {'|'.join(vocabulary.NOTE_OUTCOMES)}"
        parts.append(f"{output.bold('What becomes of this?')}\n{output.columns(rows)}{output.dim(how)}\n")
    if rest.undated:
        rows = [(output.short(one.id), "mine" if one.owner == "me" else "theirs", one.text) for one in rest.undated]
        how = "careercoach promise edit ID --by DATE"
        parts.append(f"{output.bold('Agreed, but without a day')}\n{output.columns(rows)}{output.dim(how)}\n")
    if rest.planned:
        parts.append(f"The next talk is planned: {agendas.when(rest.planned) or 'no day yet'}.\n")
    elif rest.next_on:
        how = f"careercoach meeting after {short} --next {rest.next_on.isoformat()}"
        parts.append(f"The next talk would come on {echo(rest.next_on)}.\n{output.dim(how)}\n")
    return "\n".join([*parts, f"{onward(record)}\n"])


def _to_json(record: MeetingRecord, rest: Left) -> dict[str, Any]:
    return {
        "id": record.id,
        "noun": "after-talk",
        "kind": "after-talk",
        "undecided": [output.to_json(note) for note in rest.undecided],
        "undated": [output.to_json(promise) for promise in rest.undated],
        "next_planned": rest.planned.id if rest.planned else None,
        "next_on": rest.next_on.isoformat() if rest.next_on else None,
    }
