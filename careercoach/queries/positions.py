"""Reading the positions a person holds and held, and the days they were away."""

import sqlite3
from datetime import date, timedelta

from careercoach.queries.reading import read
from careercoach.records import AwayRecord, PositionRecord
from careercoach.store import ids

_LATEST_FIRST = "ORDER BY coalesce(from_, '') DESC, row DESC"

_HELD = "coalesce(from_, '') <= :day AND coalesce(until, '9999') >= :day"


def listed(connection: sqlite3.Connection) -> list[PositionRecord]:
    """Every position, the latest first."""
    return read(connection, PositionRecord, "position_view", _LATEST_FIRST)


def get(connection: sqlite3.Connection, prefix: str) -> PositionRecord:
    """The position whose id begins so. Raises NotFound."""
    row, _ = ids.find(connection, "position", prefix, "position")
    return read(connection, PositionRecord, "position_view", "WHERE row = ?", (row,))[0]


def held_on(connection: sqlite3.Connection, day: date) -> PositionRecord | None:
    """The position held on a day, the one begun last when there are several; None when there is none."""
    found = read(connection, PositionRecord, "position_view", f"WHERE {_HELD} {_LATEST_FIRST} LIMIT 1", {"day": day})
    return found[0] if found else None


def held_between(connection: sqlite3.Connection, first: date, last: date) -> list[PositionRecord]:
    """The positions to which a day of these belongs, as ``held_on`` says, the earliest first; none in a gap."""
    known = listed(connection)
    changes = {each.from_ for each in known if each.from_}
    changes |= {each.until + timedelta(days=1) for each in known if each.until and each.until < date.max}
    days = sorted({first, *(day for day in changes if first < day <= last)})
    held = {found.id: found for day in days if (found := held_on(connection, day))}
    return list(held.values())


def away(connection: sqlite3.Connection) -> list[AwayRecord]:
    """Every time away, the latest first."""
    return read(connection, AwayRecord, "away_view", "ORDER BY from_ DESC, row DESC")


def get_away(connection: sqlite3.Connection, prefix: str) -> AwayRecord:
    """The time away whose id begins so. Raises NotFound."""
    row, _ = ids.find(connection, "away", prefix, "time away")
    return read(connection, AwayRecord, "away_view", "WHERE row = ?", (row,))[0]


def away_on(connection: sqlite3.Connection, day: date) -> AwayRecord | None:
    """The time away that a day falls into; None when the person is not away then."""
    found = read(connection, AwayRecord, "away_view", f"WHERE {_HELD} ORDER BY from_ DESC LIMIT 1", {"day": day})
    return found[0] if found else None
