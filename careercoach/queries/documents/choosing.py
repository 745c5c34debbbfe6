"""Reading what a document may hold and for whom it is: what was chosen the last time, and which goals they know.

``documents.choosing`` says what of it starts chosen.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from careercoach.dates import days
from careercoach.documents.choosing import SECTIONS, Choice, Reader
from careercoach.documents.personnel import works_in_hr
from careercoach.documents.plan import MATTERS
from careercoach.documents.readers import reader_of
from careercoach.errors import InvalidValue
from careercoach.incoming import alike
from careercoach.queries import positions
from careercoach.queries.documents import for_others, talks
from careercoach.queries.goals import goals as kept_goals
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.reflect import reflections
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments
from careercoach.records import (
    GoalRecord,
    MeetingRecord,
    PersonRecord,
    PickRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
)
from careercoach.store import ids

_LIKED, _LIKED_SHOWN = ("interests", "motivations"), 4
GOING = ("active", "paused")
"""How a goal stands that goes on."""

_YEAR = timedelta(days=365)


def choice(
    connection: sqlite3.Connection,
    *,
    pick: Sequence[str] = (),
    leave: Sequence[str] = (),
    goal: Sequence[str] = (),
    reflection: Sequence[str] = (),
    accomplishment: Sequence[str] = (),
    feedback: Sequence[str] = (),
    note: Sequence[str] = (),
) -> Choice:
    """What the person says: ``pick`` and ``leave`` as in a ``Choice`` or as key:NAME, the others are beginnings of ids.

    Goals that are named keep to those. Raises NotFound.
    """
    named = (
        *(("reflection", reflections.get(connection, prefix).id) for prefix in reflection),
        *(("accomplishment", accomplishments.get(connection, prefix).id) for prefix in accomplishment),
        *(("feedback", people.one_feedback(connection, prefix).id) for prefix in feedback),
        *(("note", notes.get(connection, prefix).id) for prefix in note),
    )
    only = tuple(kept_goals.get(connection, prefix).id for prefix in goal)
    return Choice(
        pick=(*_by_id(connection, pick), *(f"{noun}:{identity}" for noun, identity in dict.fromkeys(named))),
        leave=_by_id(connection, leave),
        only={"goal": only} if only else {},
    )


def _by_id(connection: sqlite3.Connection, tokens: Sequence[str]) -> tuple[str, ...]:
    """What names of one's own mean, by their ids; everything else as it was typed."""
    return tuple(found for token in tokens for found in _of_key(connection, token) or (token,))


def _of_key(connection: sqlite3.Connection, token: str) -> list[str]:
    """The things that ``key:NAME`` means, as a part of theirs where that stands before it; [] for no such name."""
    part, is_key, name = token.strip().rpartition(ids.KEY)
    if not is_key:
        return []
    found = ((noun, ids.keyed(connection, noun, name)) for noun in SECTIONS)
    return [f"{part or f'{noun}:'}{one[1]}" for noun, one in found if one]


def read_by(
    connection: sqlite3.Connection, audience: str, who: ProfileRecord, meeting: MeetingRecord | None = None
) -> str | None:
    """The name of who reads a document: whom the talk is with that it goes with, else the manager in that position, or
    who alone is on file as a mentor, in HR or one level up. None for oneself, and while nobody says who that is.
    """
    if audience == "self":
        return None
    if meeting and audience == reader_of_talk(connection, meeting):
        return meeting.with_
    if audience == "manager":
        return who.manager
    there = [one for one in people.listed(connection) if one.left_on is None and _reads_as(one, audience)]
    known = [one.name for one in there if audience != "skip-level" or _is_above(connection, one, who)]
    return known[0] if len(known) == 1 else None


def _reads_as(person: PersonRecord, audience: str) -> bool:
    return works_in_hr(person) if audience == "hr" else person.relation == audience


def reader_of_talk(connection: sqlite3.Connection, meeting: MeetingRecord) -> str:
    """Who reads the documents of a talk when nobody else was named, as ``audience.reader_of``."""
    return reader_of(meeting, people.of_that_name(connection, meeting.with_))


def _is_above(connection: sqlite3.Connection, person: PersonRecord, who: ProfileRecord) -> bool:
    """Whether who is one level up is so in the position of ``who``: of that organisation, or met in that position."""
    of_there = person.organisation is not None and person.organisation == who.organisation
    met = "SELECT 1 FROM meeting_view WHERE with_ = ? AND position IS ? LIMIT 1"
    return of_there or connection.execute(met, (person.name, who.position)).fetchone() is not None


def reader(
    connection: sqlite3.Connection,
    kind: str,
    audience: str,
    who: ProfileRecord,
    meeting: MeetingRecord | None = None,
) -> Reader:
    """For whom a document of this kind is, as ``read_by`` finds them."""
    return reader_named(connection, kind, audience, who, read_by(connection, audience, who, meeting))


def reader_named(
    connection: sqlite3.Connection, kind: str, audience: str, who: ProfileRecord, name: str | None
) -> Reader:
    """For whom a document of this kind is: somebody by name where they have one, else whoever that is in the position
    of ``who``: whom one talked with in another one is not this manager.

    What was left out for them stays out of every kind of document; a goal that was chosen for them in one they know,
    which makes it none that somebody is to take on when one leaves.
    """
    person = people.of_that_name(connection, name)
    key = person.id if person else alike(name) if name else _whoever(audience, who.position)
    kept = read(connection, PickRecord, "pick_view", "WHERE reader IN (?, ?) ORDER BY row", (key, audience))
    theirs = [one for one in kept if one.reader == key]
    return Reader(
        audience=audience,
        key=key,
        name=person.name if person else None,
        remembered={(one.thing, one.item): one.picked for one in theirs if one.kind == kind},
        words={} if audience == "self" else for_others.words(connection, person.name if person else name),
        several=person is not None and person.several,
        known=_told(connection, audience, person.name if person else None, who.position),
        heard=frozenset(one.item for one in theirs if one.picked and one.thing == "goal" and kind != "leaving"),
        left=frozenset((one.thing, one.item) for one in kept if not one.picked),
    )


def _whoever(audience: str, position: str | None) -> str:
    """By what it is remembered for somebody who has no name: a mentor is one's own, the others are of a position."""
    return audience if position is None or audience == "mentor" else f"{audience} {position}"


def goals(connection: sqlite3.Connection, said: Choice, since: date | None, who: ProfileRecord) -> list[GoalRecord]:
    """The goals under way or paused, those that ended after ``since``, and those that are named.

    What ended with a position is not among them. In a gap between positions there is no company that they could help.
    """
    known = kept_goals.listed(connection)
    if who.position is None and positions.listed(connection):
        known = [replace(one, benefit=None, priorities=()) for one in known]
    named = said.named("goal")
    ended = [one for one in known if since and one.ended_on and one.ended_on > since and not one.ended_with]
    return [one for one in known if one.status in GOING or one in ended or one.id in named]


def liked(connection: sqlite3.Connection, said: Choice, audience: str) -> list[ReflectionRecord]:
    """The answers that are named, and of others what one likes and what matters; to oneself a few of what was asked."""
    return answers(connection, said, _LIKED, *((_LIKED_SHOWN, MATTERS) if audience == "self" else ()))


def answers(
    connection: sqlite3.Connection,
    said: Choice,
    topics: Sequence[str],
    most: int | None = None,
    only: frozenset[str] | None = None,
) -> list[ReflectionRecord]:
    """The answers that are named, and what the person last said of these topics, one to a question, ``most`` at most.

    Of answers that are named, those alone. ``only`` are keys of questions to which all others are, None for any.
    """
    if named := said.named("reflection"):
        most = len(named)
    newest: dict[str, ReflectionRecord] = {}
    for topic in topics:
        for one in reflections.listed(connection, topic=topic):
            if only is None or one.question in only:
                newest.setdefault(one.question, one)
    chosen = [reflections.get(connection, identity) for identity in named]
    latest = sorted(newest.values(), key=lambda one: one.on, reverse=True)
    return list({one.id: one for one in (*chosen, *latest)}.values())[:most]


def former_promises(connection: sqlite3.Connection, meeting: MeetingRecord | None, today: date) -> list[PromiseRecord]:
    """What was promised in talks with managers, but for the new one: open, or kept within a year."""
    return [
        one
        for one in meetings.former_promises(connection, meeting)
        if one.state == "open" or (one.closed_on and today - _YEAR <= one.closed_on <= today)
    ]


def refuse_other_days(connection: sqlite3.Connection, said: Choice, first: date, last: date) -> None:
    """Raise InvalidValue for work or feedback that is named and is not of these days."""
    work = [accomplishments.get(connection, identity) for identity in said.named("accomplishment")]
    heard = [people.one_feedback(connection, identity) for identity in said.named("feedback")]
    spans = [("accomplishment", done.on, done.until or done.on) for done in work]
    for field, begun, ended in (*spans, *(("feedback", one.on, one.on) for one in heard)):
        if begun > last or ended < first:
            raise InvalidValue(field, f"{{field}} names something that is not of {days(first, last)}.", "widen")


def _told(connection: sqlite3.Connection, audience: str, name: str | None, position: str | None) -> frozenset[str]:
    """The goals that were brought to talks held with them."""
    kinds = talks.kinds(audience, name)
    marks = ", ".join("?" * len(kinds))
    with_them = "m.with_ = ?" if name else f"m.with_ IS NULL AND m.position IS ? AND m.kind IN ({marks})"
    rows = connection.execute(
        "SELECT DISTINCT i.subject FROM agenda_item_view i JOIN meeting_view m ON m.id = i.meeting"  # noqa: S608 only marks
        f" WHERE i.kind = 'goal' AND m.status = 'held' AND {with_them}",
        (name,) if name else (position, *kinds),
    )
    return frozenset(subject for (subject,) in rows)
