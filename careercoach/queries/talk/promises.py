"""Reading what happened to a promise, from the change log."""

import sqlite3

from careercoach.coach.promises import Stand, Turn, turns
from careercoach.queries.reading import to_day
from careercoach.queries.talk import meetings
from careercoach.store import ids, triggers
from careercoach.store.triggers import Values


def history(connection: sqlite3.Connection, promise: str) -> tuple[Turn, ...]:
    """What happened to the promise, the oldest first; what was undone never happened. Raises NotFound."""
    number, identity = ids.find(connection, "promise", promise, "promise")
    talk = meetings.get(connection, meetings.promise(connection, identity).meeting)
    rows = connection.execute(
        "SELECT a.on_day, c.after FROM change c JOIN act a ON a.id = c.act_id"
        " WHERE c.noun = 'promise' AND c.row_id = ? AND c.after IS NOT NULL AND a.undoes_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM act u WHERE u.undoes_id = a.id) ORDER BY c.id",
        (number,),
    )
    return turns((_stand(on, triggers.read_row(after)) for on, after in rows), talk.on)


def _stand(on: str, row: Values) -> Stand:
    day, by, closed = to_day(on), to_day(_text(row["by_day"])), to_day(_text(row["closed_day"]))
    assert day is not None  # noqa: S101 every act has a day
    return Stand(day, str(row["text"]), str(row["owner"]), by, str(row["state"]), closed)


def _text(value: str | float | None) -> str | None:
    return None if value is None else str(value)
