"""Reading what the messages are made of that ask for a talk, and for advice."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from careercoach.coach import proposals
from careercoach.documents.materials import Advice, Request
from careercoach.queries import profile
from careercoach.queries.documents import for_others
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, PersonRecord


def request(
    connection: sqlite3.Connection, meeting: MeetingRecord, today: date, offered: Sequence[proposals.Moment] = ()
) -> Request:
    """The talk, who asks, and the moments to offer: those given, or what the coach proposes."""
    moments = tuple(offered) or proposals.moments(meeting, meetings.listed(connection), today)
    who = profile.in_position(connection, meeting.position)
    person, among = people.of_that_name(connection, meeting.with_), meetings.noted_with(connection, meeting.with_)
    return for_others.told(connection, Request(who, meeting, moments, person, among), "person")


def advice(
    connection: sqlite3.Connection, names: Sequence[str], today: date, *, goal: str | None = None, words: str | None
) -> Advice:
    """Whom one asks, by name or the beginning of an id, and about what. ``goal`` is the beginning of an id.

    Somebody who is not on file goes by the name as it was given. Raises NotFound for a goal, and for a name that
    several people on file may mean.
    """
    asked = {one.name: one for one in (_asked(connection, name) for name in names)}
    chosen = goals.get(connection, goal) if goal else None
    asking = Advice(profile.get(connection, today), tuple(asked.values()), chosen, words)
    return for_others.told(connection, asking, "person")


def _asked(connection: sqlite3.Connection, name: str) -> PersonRecord:
    return people.named(connection, name) or PersonRecord("", name.strip(), "other", None, None, None)
