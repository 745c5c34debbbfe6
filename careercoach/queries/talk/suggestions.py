"""Reading what a talk can draw on: for suggested questions, words to say, and what is still missing."""

import sqlite3
from datetime import date

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.materials import Preparation
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.reading import read
from careercoach.queries.reflect import ratings
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, NoteRecord


def preparation(connection: sqlite3.Connection, meeting: MeetingRecord) -> Preparation:
    """All that preparing this talk looks at; no ratings and no feedback of positions that are over by then."""
    roles = paths.listed(connection, active_only=True)
    (on_file,) = connection.execute(
        "SELECT (SELECT count(*) FROM accomplishment) + (SELECT count(*) FROM reflection)"
    ).fetchone()
    left_out = positions.left_out(connection, meeting.on or date.max)
    return Preparation(
        meeting=meeting,
        brief=meetings.brief(connection, meeting),
        ratings=tuple(positions.spoken_of(connection, ratings.listed(connection, INSTRUMENT), left_out)),
        paths=tuple(roles),
        evidence=tuple(paths.evidence(connection, *roles)),
        goals=tuple(goals.listed(connection, statuses=("active",))),
        priorities=tuple(company.priorities(connection, active_only=True)),
        feedback=tuple(one for one in people.feedback(connection) if one.position not in left_out),
        advice=tuple(_unused(connection)),
        on_file=on_file,
    )


def _unused(connection: sqlite3.Connection) -> list[tuple[NoteRecord, MeetingRecord]]:
    """Advice of which nothing has become yet, the newest first, with the talk it was given in."""
    notes = read(connection, NoteRecord, "note_view", "WHERE kind = 'advice' AND became IS NULL ORDER BY row DESC")
    talks = {talk.id: talk for talk in meetings.listed(connection)} if notes else {}
    return [(note, talks[note.meeting]) for note in notes]
