"""Reading who the person is at work."""

import sqlite3

from careercoach.queries.reading import read
from careercoach.records import ProfileRecord


def get(connection: sqlite3.Connection) -> ProfileRecord:
    """The profile; every field None when nothing was said yet."""
    found = read(connection, ProfileRecord, "profile_view")
    return found[0] if found else ProfileRecord(None, None, None, None, None, None, None, None)
