"""Reading ratings, sitting by sitting, and a sitting that is not finished."""

import json
import sqlite3
from datetime import date

from careercoach.queries import drafts
from careercoach.queries.reading import matching, page, to_day
from careercoach.records import RatingRecord


def listed(
    connection: sqlite3.Connection,
    instrument: str,
    *,
    statement: str | None = None,
    since: date | None = None,
    limit: int | None = None,
) -> list[RatingRecord]:
    """Ratings of one instrument, the newest day first, and within a day in the order they were first given.

    ``statement`` is a key; ``since`` leaves out what came before that day.
    """
    conditions = {
        "instrument = :instrument": instrument,
        "statement = :statement": statement,
        '"on" >= :since': since and since.isoformat(),
    }
    return matching(connection, RatingRecord, "rating_view", conditions, f'ORDER BY "on" DESC, row{page(limit)}')


def last_day(connection: sqlite3.Connection, instrument: str) -> date | None:
    """The day of the latest sitting; None before the first."""
    found = connection.execute("SELECT max(on_day) FROM rating WHERE instrument = ?", (instrument,)).fetchone()
    return to_day(found[0])


def draft(connection: sqlite3.Connection, instrument: str) -> dict[str, str]:
    """An unfinished sitting as both front doors keep it: what was entered, by field name; {} when there is none."""
    kept = drafts.get(connection, instrument)
    return {str(name): str(value) for name, value in json.loads(kept).items()} if kept else {}
