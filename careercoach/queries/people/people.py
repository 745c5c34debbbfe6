"""Reading people and the feedback they gave."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from careercoach.errors import NotFound
from careercoach.names import meant
from careercoach.queries import positions
from careercoach.queries.reading import by_name, in_order_of, matching, page, read, read_one
from careercoach.records import FeedbackRecord, PersonRecord, PromiseRecord


def listed(
    connection: sqlite3.Connection, *, relation: str | None = None, limit: int | None = None
) -> list[PersonRecord]:
    """People by relation and name."""
    order = f"ORDER BY relation <> 'manager', {by_name(connection)}, row{page(limit)}"
    return matching(connection, PersonRecord, "person_view", {"relation = :relation": relation}, order)


def nobody() -> NotFound:
    """What is said when nobody goes by a name or an id."""
    return NotFound("Nobody goes by that name or id.", "look", where="person list")


def named(connection: sqlite3.Connection, prefix_or_name: str) -> PersonRecord | None:
    """The person meant by a name, or by the beginning of an id; None for nobody. Raises NotFound for several."""
    everybody = {person.name: person for person in listed(connection)}
    name = meant(prefix_or_name, {each: person.relation for each, person in everybody.items()})
    if name is not None:
        return everybody[name]
    try:
        return read_one(connection, PersonRecord, "person", prefix_or_name)
    except NotFound:
        return None


def of_that_name(connection: sqlite3.Connection, name: str | None) -> PersonRecord | None:
    """The person whose whole name this is, as another thing on file names them; None for nobody on file."""
    if not name:
        return None
    return next(iter(read(connection, PersonRecord, "person_view", "WHERE name = ?", (name,))), None)


def of_promises(connection: sqlite3.Connection, promises: Iterable[PromiseRecord]) -> tuple[PersonRecord, ...]:
    """Those on file with whom something was agreed, each once; also who promised what another took on since."""
    met = (name for one in promises for name in (one.person, one.promised_by) if name)
    names = json.dumps(list(dict.fromkeys(met)))
    return tuple(read(connection, PersonRecord, "person_view", in_order_of("name"), (names,)))


def get(connection: sqlite3.Connection, prefix_or_name: str) -> PersonRecord:
    """The person meant by a name, or by the beginning of an id. Raises NotFound for nobody, and for several."""
    found = named(connection, prefix_or_name)
    if found is None:
        raise nobody()
    return found


def feedback(
    connection: sqlite3.Connection,
    *,
    person: str | None = None,
    position: str | None = None,
    limit: int | None = None,
) -> list[FeedbackRecord]:
    """Feedback, newest first. ``person`` is a name or id, ``position`` an id or an organisation."""
    conditions = {
        "person = :person": get(connection, person).name if person else None,
        "position = :position": positions.named(connection, position),
    }
    order = f'ORDER BY "on" DESC, row DESC{page(limit)}'
    return matching(connection, FeedbackRecord, "feedback_view", conditions, order)


def open_feedback(connection: sqlite3.Connection, left_out: Collection[str] = ()) -> list[FeedbackRecord]:
    """Growth feedback of which nothing is noted yet: a change, or somebody who noticed it.

    ``left_out`` are ids of positions.
    """
    where = f"WHERE kind = 'growth' AND (changed IS NULL OR noticed IS NULL) AND {positions.SPOKEN_OF}"
    given = {"left_out": positions.as_value(left_out)}
    return read(connection, FeedbackRecord, "feedback_view", f'{where} ORDER BY "on", row', given)


def relations(connection: sqlite3.Connection) -> frozenset[str]:
    """The relations that anybody on file stands in; a group is nobody."""
    found = connection.execute("SELECT DISTINCT relation FROM person WHERE NOT several")
    return frozenset(str(row[0]) for row in found)


def gone(connection: sqlite3.Connection, today: date) -> frozenset[str]:
    """The names of those who have left by today."""
    left = connection.execute("SELECT name FROM person WHERE left_day <= ?", (today.isoformat(),))
    return frozenset(str(row[0]) for row in left)


def one_feedback(connection: sqlite3.Connection, prefix: str) -> FeedbackRecord:
    """One piece of feedback by the beginning of its id. Raises NotFound."""
    return read_one(connection, FeedbackRecord, "feedback", prefix)
