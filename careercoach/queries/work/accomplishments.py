"""Reading accomplishments."""

import json
import sqlite3
from collections.abc import Collection
from datetime import date

from careercoach.incoming import alike
from careercoach.queries import positions
from careercoach.queries.reading import matching, page, read, read_one
from careercoach.records import AccomplishmentRecord
from careercoach.store import ids

_ONE_OF_THESE_GOALS = (
    "row IN (SELECT accomplishment_id FROM accomplishment_goal WHERE goal_id IN (SELECT value FROM json_each(:goals)))"
)
_ONE_OF_THESE_COMPETENCIES = (
    "row IN (SELECT accomplishment_id FROM accomplishment_competency"
    " WHERE competency_id IN (SELECT value FROM json_each(:competencies)))"
)
_ONE_OF_THESE_TAGS = "row IN (SELECT accomplishment_id FROM tag WHERE name IN (SELECT value FROM json_each(:tags)))"


def listed(
    connection: sqlite3.Connection,
    *,
    since: date | None = None,
    until: date | None = None,
    goals: Collection[str] = (),
    competencies: Collection[str] = (),
    statuses: Collection[str] = (),
    tags: Collection[str] = (),
    gives_back: bool = False,
    position: str | None = None,
    left_out: Collection[str] = (),
    limit: int | None = None,
    offset: int = 0,
) -> list[AccomplishmentRecord]:
    """Accomplishments that meet every condition, newest day first.

    ``goals`` are ids, ``position`` an id or an organisation, the rest are names; of several, any one meets.

    A period counts when any day of it lies between ``since`` and ``until``. ``gives_back`` keeps what
    helped somebody grow. ``left_out`` are ids of positions.
    """
    held = positions.named(connection, position)
    earliest, latest = _days(connection, held) if held else ("", None)
    earliest = max(earliest, _first_day(connection, since.isoformat())) if since else earliest
    conditions = {
        'coalesce(until, "on") >= :since': since and since.isoformat(),
        '"on" <= :until': until and until.isoformat(),
        _ONE_OF_THESE_GOALS: goals and json.dumps([ids.find(connection, "goal", goal, "goal")[0] for goal in goals]),
        _ONE_OF_THESE_COMPETENCIES: competencies and json.dumps([_competency(connection, one) for one in competencies]),
        "status IN (SELECT value FROM json_each(:statuses))": statuses and json.dumps(list(statuses)),
        _ONE_OF_THESE_TAGS: tags and _spellings(connection, tags),
        "gives_back = :gives_back": gives_back,
        "position = :position": held,
        '"on" >= :earliest': earliest,
        '"on" <= :latest': latest,
        positions.SPOKEN_OF: positions.as_value(left_out),
    }
    order = f'ORDER BY "on" DESC, row DESC{page(limit, offset)}'
    return matching(connection, AccomplishmentRecord, "accomplishment_view", conditions, order)


def competencies_shown(
    connection: sqlite3.Connection, since: date, until: date, left_out: Collection[str] = ()
) -> frozenset[str]:
    """The names of the competencies that work of these days shows. ``left_out`` are ids of positions."""
    of_positions = f" AND {positions.SPOKEN_OF}" if left_out else ""
    shown = connection.execute(
        "SELECT name FROM competency WHERE (SELECT 1 FROM accomplishment_competency l"  # noqa: S608 our own condition
        " JOIN accomplishment_view a ON a.row = l.accomplishment_id WHERE l.competency_id = competency.id"
        f" AND {_IN_THESE_DAYS}{of_positions} ORDER BY l.id DESC LIMIT 1)",
        _span(since, until, left_out),
    )
    return frozenset(name for (name,) in shown)


def count_elsewhere(connection: sqlite3.Connection, since: date, until: date, left_out: Collection[str]) -> int:
    """How much work of these days belongs to positions left out."""
    if not left_out:
        return 0
    (count,) = connection.execute(
        f'SELECT count(*) FROM accomplishment_view WHERE "on" >= :earliest AND {_IN_THESE_DAYS}'  # noqa: S608 as above
        f" AND NOT {positions.SPOKEN_OF}",
        {**_span(since, until, left_out), "earliest": _first_day(connection, since.isoformat())},
    ).fetchone()
    return int(count)


_IN_THESE_DAYS = 'coalesce(until, "on") >= :since AND "on" <= :until'


def _span(since: date, until: date, left_out: Collection[str]) -> dict[str, str | None]:
    return {"since": since.isoformat(), "until": until.isoformat(), "left_out": positions.as_value(left_out)}


def _days(connection: sqlite3.Connection, position: str) -> tuple[str, str]:
    """The days between which what belongs to a position lies: the index finds them, and the view looks at no others."""
    first, last = connection.execute(
        "SELECT min(first), max(last) FROM (SELECT coalesce(from_day, '') AS first, coalesce(until_day, '9999') AS last"
        " FROM position WHERE uuid = :position UNION ALL SELECT min(on_day), max(on_day) FROM accomplishment"
        " WHERE position_id = (SELECT id FROM position WHERE uuid = :position))",
        {"position": position},
    ).fetchone()
    return str(first), str(last)


def _first_day(connection: sqlite3.Connection, since: str) -> str:
    """The earliest day of what reaches to ``since`` or beyond: the index begins there, and not with a life."""
    # Without the plus, SQLite would look for the smallest day along the index of days, from the beginning of a life.
    begun = "SELECT coalesce(min(+on_day), :since) FROM accomplishment WHERE until_day >= :since"
    (first,) = connection.execute(begun, {"since": since}).fetchone()
    return min(since, str(first))


def _competency(connection: sqlite3.Connection, name: str) -> int:
    """The number of the competency of that name; written in any way it is known by. -1 when there is none."""
    wanted = alike(name)
    rows = connection.execute("SELECT id, name FROM competency").fetchall()
    return next((row for row, known in rows if alike(known) == wanted), -1)


_TAGS = """
WITH RECURSIVE every (name) AS (
    SELECT min(name) FROM tag UNION ALL SELECT (SELECT min(t.name) FROM tag t WHERE t.name > every.name) FROM every
    WHERE every.name IS NOT NULL
)
SELECT name FROM every WHERE name IS NOT NULL"""
"""Every tag once, from one to the next by the index: what DISTINCT would read grows with the work they are put on."""


def _spellings(connection: sqlite3.Connection, tags: Collection[str]) -> str:
    """All ways in which tags are written on file, as JSON."""
    wanted = {alike(tag) for tag in tags}
    rows = connection.execute(_TAGS).fetchall()
    return json.dumps([name for (name,) in rows if alike(name) in wanted])


def get(connection: sqlite3.Connection, prefix: str) -> AccomplishmentRecord:
    """One accomplishment by the beginning of its id. Raises NotFound."""
    return read_one(connection, AccomplishmentRecord, "accomplishment", prefix)


def waiting(
    connection: sqlite3.Connection, limit: int, left_out: Collection[str] = (), *, status: str = "waiting"
) -> list[AccomplishmentRecord]:
    """The entries that have waited longest for their outcome, or for their end, the oldest first.

    ``left_out`` are ids of positions.
    """
    given = positions.as_value(left_out)
    where = f"WHERE status = :status{f' AND {positions.SPOKEN_OF}' if given else ''}"
    order = f'{where} ORDER BY "on", row{page(limit)}'
    return read(connection, AccomplishmentRecord, "accomplishment_view", order, {"status": status, "left_out": given})
