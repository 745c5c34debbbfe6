"""Reading the learning log."""

import sqlite3
from collections.abc import Collection

from careercoach.queries import positions
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import LearningRecord

_ORDER = (
    "ORDER BY CASE status WHEN 'under-way' THEN 0 WHEN 'planned' THEN 1 WHEN 'finished' THEN 2 ELSE 3 END,"
    " CASE status WHEN 'planned' THEN julianday(coalesce(\"on\", '9999-12-31'))"
    " ELSE -julianday(coalesce(until, \"on\", '0001-01-01')) END, row DESC"
)


def listed(
    connection: sqlite3.Connection,
    *,
    status: str | None = None,
    kind: str | None = None,
    open_costs: bool = False,
    position: str | None = None,
    left_out: Collection[str] = (),
    limit: int | None = None,
) -> list[LearningRecord]:
    """What is under way, then plans, the nearest first, then what has ended, the latest first.

    ``open_costs`` keeps what the person asked to have paid back, without an answer so far; ``position`` is an id or an
    organisation, ``left_out`` are ids of positions.
    """
    conditions = {
        "status = :status": status,
        "kind = :kind": kind,
        "reimbursement = 'asked' AND :open_costs": open_costs,
        "position = :position": positions.named(connection, position),
        positions.SPOKEN_OF: positions.as_value(left_out),
    }
    return matching(connection, LearningRecord, "learning_view", conditions, f"{_ORDER}{page(limit)}")


def get(connection: sqlite3.Connection, prefix: str) -> LearningRecord:
    """One entry of the log by the beginning of its id. Raises NotFound."""
    return read_one(connection, LearningRecord, "learning", prefix)
