"""Reading what a talk may be prepared with: its questions, and what the other person knows already."""

import sqlite3
from datetime import date

from careercoach import vocabulary
from careercoach.coach import talk_questions
from careercoach.coach import told as telling
from careercoach.coach.talk_questions import Group
from careercoach.coach.told import Told
from careercoach.content import kinds, loader
from careercoach.errors import NotFound
from careercoach.queries import profile
from careercoach.queries.people import conversations, people
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord


def bank(connection: sqlite3.Connection, today: date) -> tuple[Group, ...]:
    """The whole question bank, by purpose."""
    return talk_questions.bank(profile.situation(connection, today))


def questions(connection: sqlite3.Connection, meeting: MeetingRecord, today: date) -> tuple[Group, ...]:
    """The questions that fit this talk."""
    return talk_questions.offered(meeting.kind, relation(connection, meeting), profile.situation(connection, today))


def other_questions(connection: sqlite3.Connection, meeting: MeetingRecord, today: date) -> tuple[Group, ...]:
    """All other questions."""
    return talk_questions.others(meeting.kind, relation(connection, meeting), profile.situation(connection, today))


def relation(connection: sqlite3.Connection, meeting: MeetingRecord) -> str | None:
    """What the other person is to one; None when nobody is named, or that is not known."""
    try:
        return people.get(connection, meeting.with_).relation if meeting.with_ else None
    except NotFound:
        return None


def kept_to_ask(connection: sqlite3.Connection, meeting: MeetingRecord) -> str | None:
    """What one wanted to ask or tell them when one last spoke; None when that is nothing."""
    spoken = conversations.listed(connection, person=meeting.with_, limit=1) if meeting.with_ else []
    return spoken[0].next_time if spoken else None


def told(connection: sqlite3.Connection, meeting: MeetingRecord) -> Told:
    """What the other person was told in earlier talks, and since when things are new to them."""
    return telling.told(meeting, meetings.listed(connection, status="held"))


def usual(connection: sqlite3.Connection, kind: str, today: date, minutes: int | None) -> dict[str, str]:
    """With whom, how long and what for a talk of a kind usually is; ``minutes`` is the person's own length, or None."""
    who = profile.get(connection, today)
    shape = loader.shape(kind, kinds.situation(who))
    manager = who.manager if kind in vocabulary.WITH_THE_MANAGER else None
    return {"with_": manager or "", "minutes": str(minutes or shape.minutes), "purpose": shape.purpose}
