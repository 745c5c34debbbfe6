"""Reading the names that documents replace."""

import sqlite3

from careercoach.queries.reading import page, read
from careercoach.records import MaskRecord
from careercoach.store import ids


def listed(connection: sqlite3.Connection, *, limit: int | None = None) -> list[MaskRecord]:
    """The names, in the order they were kept."""
    return read(connection, MaskRecord, "mask_view", f"ORDER BY row{page(limit)}", ())


def get(connection: sqlite3.Connection, prefix: str) -> MaskRecord:
    """One name by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "mask", prefix, "mask")
    return read(connection, MaskRecord, "mask_view", "WHERE row = ?", (row,))[0]
