"""Reading setbacks."""

import sqlite3

from careercoach.queries import positions
from careercoach.queries.reading import page, read, read_one
from careercoach.records import SetbackRecord


def listed(
    connection: sqlite3.Connection, *, position: str | None = None, limit: int | None = None, offset: int = 0
) -> list[SetbackRecord]:
    """Setbacks, the latest first; ``position`` is an id or an organisation. Raises NotFound for one unknown."""
    wanted = positions.named(connection, position)
    where = "WHERE position = :position" if wanted else ""
    order = f'{where} ORDER BY "on" DESC, row DESC{page(limit, offset)}'
    return read(connection, SetbackRecord, "setback_view", order, {"position": wanted})


def get(connection: sqlite3.Connection, prefix: str) -> SetbackRecord:
    """One setback by the beginning of its id. Raises NotFound."""
    return read_one(connection, SetbackRecord, "setback", prefix)
