"""Reading what is left to do after a talk."""

import sqlite3
from datetime import date

from careercoach.errors import NotFound
from careercoach.materials import AfterTalk
from careercoach.queries.reading import read
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, NoteRecord


def after(connection: sqlite3.Connection, meeting: MeetingRecord) -> AfterTalk:
    """What the end of this talk looks at."""
    from careercoach.queries.talk import notes

    return AfterTalk(
        meeting=meeting,
        notes=tuple(notes.listed(connection, meeting=meeting.id)),
        promises=tuple(meetings.promises(connection, meeting=meeting.id)),
        talks=tuple(meetings.listed(connection)),
    )


def latest_held(connection: sqlite3.Connection) -> MeetingRecord:
    """The talk that was held last. Raises NotFound."""
    held = meetings.listed(connection, status="held")
    if not held:
        raise NotFound("No talk has been held yet.", "hold")
    return max(held, key=lambda talk: talk.on or date.min)


def undecided(connection: sqlite3.Connection) -> list[NoteRecord]:
    """Advice and feedback of which nothing has become yet, the oldest first."""
    return read(connection, NoteRecord, "note_view", "WHERE kind <> 'note' AND became IS NULL ORDER BY row")
