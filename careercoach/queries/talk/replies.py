"""Reading what somebody will say to the replies they may fear."""

import sqlite3

from careercoach.queries.reading import read
from careercoach.records import ReplyRecord
from careercoach.store import ids
from careercoach.vocabulary import REPLIES


def listed(connection: sqlite3.Connection, *, meeting: str) -> list[ReplyRecord]:
    """What is kept for the replies to each ask, in the order of REPLIES; ``meeting`` is a whole id."""
    found = read(connection, ReplyRecord, "reply_view", "WHERE meeting = ? ORDER BY row", (meeting,))
    return sorted(found, key=lambda one: REPLIES.index(one.reply))


def get(connection: sqlite3.Connection, prefix: str) -> ReplyRecord:
    """One reply by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "reply", prefix, "reply")
    return read(connection, ReplyRecord, "reply_view", "WHERE row = ?", (row,))[0]
