"""Reading what the message that asks for a talk is made of."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from careercoach.coach import proposals
from careercoach.materials import Request
from careercoach.queries import profile
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord


def request(
    connection: sqlite3.Connection, meeting: MeetingRecord, today: date, offered: Sequence[proposals.Moment] = ()
) -> Request:
    """The talk, who asks, and the moments to offer: those given, or what the coach proposes."""
    moments = tuple(offered) or proposals.moments(meeting, meetings.listed(connection), today)
    return Request(profile.in_position(connection, meeting.position), meeting, moments)
