"""What follows a talk, one act at a time, each with a sentence about it; for ``after`` and ``after_talk``."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.talk import agendas
from careercoach.coach.after import WAYS, Left, left, next_talk
from careercoach.dates import echo
from careercoach.errors import InvalidValue
from careercoach.records import MeetingRecord

if TYPE_CHECKING:
    from careercoach.date_grammar.moments import Moment


def what_is_left(record: MeetingRecord) -> Left:
    """What is left to do after the talk."""
    from careercoach.queries.talk import after as stored

    with reading() as connection:
        return left(stored.after(connection, record), current().today)


def decided(
    note: str, becomes: str, goal: str | None, kind: str | None, words: str | None = None
) -> tuple[object, str]:
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
        written = writing.become(session, note, becomes, today, goal=goal, kind=kind, talk=talk, words=words)
    get: Mapping[str, Callable[..., Any]] = {
        "feedback": people.one_feedback,
        "goal": goals.get,
        "step": goals.step,
        "question": questions.get,
        "nothing": notes.get,
    }
    record = read_back(get[becomes], written)
    words = next(getattr(record, field) for field in ("title", "behaviour", "text") if hasattr(record, field))
    return record, f"{WAYS[becomes].told}: {output.quoted(words)}"


def planned(record: MeetingRecord, moment: "Moment") -> tuple[MeetingRecord, str]:
    """Plan the next talk: its record, and a sentence about it."""
    from careercoach.queries.talk import meetings

    with acting() as session:
        from careercoach.services.talk import after as writing

        written = writing.plan_next(session, record.id, *moment)
    talk = read_back(meetings.get, written)
    said = (f"Planned: {agendas.title(talk)}", agendas.when(talk), f"{talk.minutes} minutes")
    return talk, ", ".join(filter(None, said))


def understood(typed: str) -> "Moment":
    """A day ahead, with a time and a length if they were given. Raises InvalidValue."""
    from careercoach.date_grammar.moments import parse_moment

    moment = parse_moment(typed, current().today, current().settings.week)
    if moment.day < current().today:
        raise InvalidValue("on", f"{echo(moment.day)} is past; give a day that lies ahead.")
    return moment


def onward(record: MeetingRecord) -> str:
    """What may follow once everything is decided."""
    short = output.short(record.id)
    return f"Then: careercoach export recap {short} --format text, and careercoach export plan"
