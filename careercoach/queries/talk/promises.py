"""Reading what happened to a promise, from the change log."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from careercoach.coach.promises import Stand, Turn, turns
from careercoach.queries import positions
from careercoach.queries.reading import to_day
from careercoach.queries.talk import meetings
from careercoach.store import ids, triggers
from careercoach.store.standing import STANDING, Change
from careercoach.store.triggers import Values


def history(connection: sqlite3.Connection, promise: str) -> tuple[Turn, ...]:
    """What happened to the promise, the oldest first; what was undone never happened. Raises NotFound."""
    number, identity = ids.find(connection, "promise", promise, "promise")
    talk = meetings.get(connection, meetings.promise(connection, identity).meeting)
    rows = connection.execute(
        f"SELECT a.on_day, c.noun, c.row_id, c.before, c.after FROM change c JOIN {STANDING} a ON a.id = c.act_id"  # noqa: S608 our own text
        " WHERE c.noun = 'promise' AND c.row_id = ? AND c.after IS NOT NULL AND a.undoes_id IS NULL"
        " AND a.later % 2 = 0 ORDER BY c.id",
        (number,),
    )
    names = positions.endings(connection)
    endings = {str(row): names[uuid] for row, uuid in connection.execute("SELECT id, uuid FROM position")}
    people = {str(row): str(name) for row, name in connection.execute("SELECT id, name FROM person")}
    return turns(_stands(((on, Change(*rest)) for on, *rest in rows), endings, people), talk.on)


def _stands(
    told: Iterable[tuple[str, Change]], endings: Mapping[str, str], people: Mapping[str, str]
) -> Iterator[Stand]:
    """How the promise stood after each change; only what it set itself counts: what was undone never happened."""
    row: Values = {}
    for on, change in told:
        after = triggers.read_row(change.after or "")
        row = {**row, **{column: after[column] for column in change.columns}}
        with_ = row.get("person_id")
        person = people.get(str(with_), "somebody else") if with_ else ""
        yield _stand(on, row, endings.get(str(row.get("ended_with_id")), ""), person)


def _stand(on: str, row: Values, ending: str, person: str) -> Stand:
    day, by, closed = to_day(on), to_day(_text(row["by_day"])), to_day(_text(row["closed_day"]))
    assert day is not None  # noqa: S101 every act has a day
    return Stand(day, str(row["text"]), str(row["owner"]), by, str(row["state"]), closed, ending, person)


def _text(value: str | float | None) -> str | None:
    return None if value is None else str(value)
