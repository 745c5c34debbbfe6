"""Reading conversations."""

import sqlite3

from careercoach.queries.people.people import get as get_person
from careercoach.queries.reading import page, read
from careercoach.records import ConversationRecord
from careercoach.store import ids


def listed(
    connection: sqlite3.Connection, *, person: str | None = None, limit: int | None = None, offset: int = 0
) -> list[ConversationRecord]:
    """Conversations, the newest first. ``person`` is a name or id. Raises NotFound for somebody unknown."""
    name = get_person(connection, person).name if person else None
    return read(
        connection,
        ConversationRecord,
        "conversation_view",
        f'{"WHERE person = :person" if name else ""} ORDER BY "on" DESC, row DESC{page(limit, offset)}',
        {"person": name},
    )


def get(connection: sqlite3.Connection, prefix: str) -> ConversationRecord:
    """One conversation by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "conversation", prefix, "conversation")
    return read(connection, ConversationRecord, "conversation_view", "WHERE row = ?", (row,))[0]
