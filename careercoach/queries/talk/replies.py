"""Reading what somebody will say to the replies they may fear."""

import sqlite3

from careercoach.queries.reading import read
from careercoach.records import ReplyRecord
from careercoach.vocabulary import REPLIES


def listed(connection: sqlite3.Connection, *, meeting: str) -> list[ReplyRecord]:
    """What is kept for the replies to each ask, in the order of REPLIES; ``meeting`` is a whole id."""
    found = read(connection, ReplyRecord, "reply_view", "WHERE meeting = ? ORDER BY row", (meeting,))
    return sorted(found, key=lambda one: REPLIES.index(one.reply))
