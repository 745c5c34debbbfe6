"""Reading conversations."""

import sqlite3

from careercoach.queries import positions
from careercoach.queries.people.people import get as get_person
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import ConversationRecord


def listed(
    connection: sqlite3.Connection,
    *,
    person: str | None = None,
    position: str | None = None,
    limit: int | None = None,
) -> list[ConversationRecord]:
    """Conversations, the newest first. ``person`` is a name or id, ``position`` an id or an organisation.

    Raises NotFound for somebody or a position unknown.
    """
    conditions = {
        "person = :person": get_person(connection, person).name if person else None,
        "position = :position": positions.named(connection, position),
    }
    order = f'ORDER BY "on" DESC, row DESC{page(limit)}'
    return matching(connection, ConversationRecord, "conversation_view", conditions, order)


def get(connection: sqlite3.Connection, prefix: str) -> ConversationRecord:
    """One conversation by the beginning of its id. Raises NotFound."""
    return read_one(connection, ConversationRecord, "conversation", prefix)
