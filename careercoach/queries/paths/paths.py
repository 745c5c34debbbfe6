"""Reading paths: candidate roles, and the work that shows what they ask for."""

import json
import sqlite3

from careercoach.coach import paths as coach
from careercoach.queries.reading import in_order_of, matching, page, read, read_one
from careercoach.records import AccomplishmentRecord, PathRecord


def listed(connection: sqlite3.Connection, *, active_only: bool = False, limit: int | None = None) -> list[PathRecord]:
    """Paths still open first, then those declined; each in the order they were written down."""
    order = f"ORDER BY active DESC, row{page(limit)}"
    return matching(connection, PathRecord, "path_view", {"active": active_only}, order)


def get(connection: sqlite3.Connection, prefix: str) -> PathRecord:
    """One path by the beginning of its id. Raises NotFound."""
    return read_one(connection, PathRecord, "path", prefix)


def stays(connection: sqlite3.Connection) -> bool:
    """Whether the person stays on purpose."""
    return coach.stays(listed(connection, active_only=True))


def evidence(connection: sqlite3.Connection, *paths: PathRecord, each: int | None = None) -> list[AccomplishmentRecord]:
    """Every accomplishment that shows a competency of these paths, once each.

    ``each`` limits them to the newest for each competency.
    """
    names = dict.fromkeys(name for path in paths for name in path.competencies)
    rows = connection.execute(_EVIDENCE, {"names": json.dumps(list(names)), "each": each}).fetchall()
    found = json.dumps(list(dict.fromkeys(identity for (identity,) in rows)))
    return read(connection, AccomplishmentRecord, "accomplishment_view", in_order_of("id"), (found,))


_EVIDENCE = """
SELECT uuid FROM (
    SELECT named.key AS place, shown.uuid, row_number() OVER (
        PARTITION BY named.key ORDER BY shown.on_day DESC, shown.id DESC
    ) AS turn
    FROM json_each(:names) named
    JOIN competency ON competency.name = named.value
    JOIN accomplishment_competency link ON link.competency_id = competency.id
    JOIN accomplishment shown ON shown.id = link.accomplishment_id
)
WHERE turn <= :each OR :each IS NULL ORDER BY place, turn"""
"""What shows each of the names, the newest first."""
