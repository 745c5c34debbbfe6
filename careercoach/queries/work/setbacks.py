"""Reading setbacks."""

import sqlite3

from careercoach.queries import positions
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import SetbackRecord


def listed(
    connection: sqlite3.Connection, *, position: str | None = None, limit: int | None = None
) -> list[SetbackRecord]:
    """Setbacks, the latest first; ``position`` is an id or an organisation. Raises NotFound for one unknown."""
    conditions = {"position = :position": positions.named(connection, position)}
    order = f'ORDER BY "on" DESC, row DESC{page(limit)}'
    return matching(connection, SetbackRecord, "setback_view", conditions, order)


def get(connection: sqlite3.Connection, prefix: str) -> SetbackRecord:
    """One setback by the beginning of its id. Raises NotFound."""
    return read_one(connection, SetbackRecord, "setback", prefix)
