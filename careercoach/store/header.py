"""What the header of the file says: that it is ours, and which schema it has."""

from __future__ import annotations

TYPE_CHECKING = False  # the opening of the file costs as little as can be
if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x63636F61
"""Marks the file as ours in its header ("ccoa")."""

VERSION = 22
"""The newest schema this program knows: the number of steps in schema/, kept by ``python -m careercoach.derive``."""


def read_number(connection: sqlite3.Connection, pragma: str) -> int:
    """Read one of SQLite's numeric pragmas."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
