"""Reading what an agent may see, and what agents were answered."""

import sqlite3
from datetime import date

from careercoach.agent.seen import ShownRecord, Thing, seen
from careercoach.queries import profile
from careercoach.queries.documents.scopes import scope
from careercoach.queries.goals import goals
from careercoach.queries.reading import page, read
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments
from careercoach.records import AnsweredRecord


def shown(connection: sqlite3.Connection, day: date) -> tuple[ShownRecord, ...]:
    """All that an agent may see on a day: goals, accomplishments, open promises."""
    things: tuple[Thing, ...] = (
        *goals.listed(connection),
        *accomplishments.listed(connection),
        *meetings.promises(connection, state="open"),
    )
    return seen(things, scope(connection, profile.get(connection, day), day))


def answers(connection: sqlite3.Connection, limit: int | None = None) -> list[AnsweredRecord]:
    """What agents were answered, the latest first."""
    return read(connection, AnsweredRecord, "answered_view", f"ORDER BY row DESC{page(limit)}")
