"""Reading who the person is at work at one time: their name, and the position they hold then.

A day in no position, although there are some, is one between jobs.
"""

import sqlite3
from dataclasses import replace
from datetime import date

from careercoach.content import kinds
from careercoach.queries import positions
from careercoach.queries.reading import read
from careercoach.records import PositionRecord, ProfileRecord


def get(connection: sqlite3.Connection, day: date) -> ProfileRecord:
    """Who the person is on ``day``; every field None when nothing was said yet."""
    return at(connection, positions.held_on(connection, day))


def situation(connection: sqlite3.Connection, day: date) -> str:
    """How the person is spoken to on a day: one of ``content.kinds`` SITUATIONS."""
    return kinds.situation(get(connection, day))


def in_position(connection: sqlite3.Connection, position: str | None) -> ProfileRecord:
    """Who the person is in the position of that id, for what belongs to it; with None their name alone."""
    return at(connection, positions.get(connection, position) if position else None)


def at(connection: sqlite3.Connection, position: PositionRecord | None) -> ProfileRecord:
    """Who the person is in a position; with None their name alone."""
    found = read(connection, ProfileRecord, "profile_view")
    known = found[0] if found else ProfileRecord(None, None)
    if position is None:
        (some,) = connection.execute("SELECT EXISTS (SELECT 1 FROM position)").fetchone()
        return replace(known, kind="between-jobs" if some else None)
    return replace(
        known,
        role=position.role,
        team=position.team,
        organisation=position.organisation,
        manager=position.manager,
        start_on=position.from_,
        serves=position.serves,
        position=position.id,
        kind=position.kind,
        no_manager=position.no_manager,
        short_name=position.short_name,
        address=position.address,
        until=position.until,
        joined_on=positions.joined_on(connection, position),
    )
