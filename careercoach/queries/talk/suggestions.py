"""Reading what a talk can draw on: for suggested questions, words to say, and what is still missing."""

import sqlite3
from dataclasses import replace
from datetime import date

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.documents.audience import elsewhere, scope_of, shown
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
    """All that preparing this talk looks at: of what belongs to a position, only to that of the talk."""
    draft = meetings.brief(connection, meeting)
    scope = scope_of(draft.profile)
    roles = paths.listed(connection, active_only=True)
    (on_file,) = connection.execute(
        "SELECT (SELECT count(*) FROM accomplishment) + (SELECT count(*) FROM reflection)"
    ).fetchone()
    elsewhere_rated = positions.over(connection, meeting.on or date.max) - {meeting.position}
    return Preparation(
        meeting=meeting,
        brief=replace(draft, promises=shown(draft.promises, "self", scope=scope)),
        ratings=tuple(positions.spoken_of(connection, ratings.listed(connection, INSTRUMENT), elsewhere_rated)),
        paths=tuple(roles),
        evidence=tuple(paths.evidence(connection, *roles)),
        goals=shown(goals.listed(connection, statuses=("active",)), "self", scope=scope),
        priorities=shown(company.priorities(connection, active_only=True), "self", scope=scope),
        feedback=shown(people.feedback(connection), "self", scope=scope),
        advice=tuple(each for each in _unused(connection) if not elsewhere(each[1], scope)),
        on_file=on_file,
        aways=tuple(positions.away(connection)),
    )


def _unused(connection: sqlite3.Connection) -> list[tuple[NoteRecord, MeetingRecord]]:
    """Advice of which nothing has become yet, the newest first, with the talk it was given in."""
    notes = read(connection, NoteRecord, "note_view", "WHERE kind = 'advice' AND became IS NULL ORDER BY row DESC")
    talks = {talk.id: talk for talk in meetings.listed(connection)} if notes else {}
    return [(note, talks[note.meeting]) for note in notes]
