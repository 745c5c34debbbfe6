"""Reading what the company wants and what the work asks for: priorities and competencies."""

import sqlite3

from careercoach.errors import NotFound
from careercoach.incoming import alike
from careercoach.queries import positions
from careercoach.queries.reading import by_name, matching, page, read, read_one
from careercoach.records import CompetencyRecord, PriorityRecord


def priorities(
    connection: sqlite3.Connection,
    *,
    active_only: bool = False,
    position: str | None = None,
    limit: int | None = None,
) -> list[PriorityRecord]:
    """Priorities in the order they were written down.

    ``position``, an id or an organisation, keeps those said to be of it or ended with it.
    """
    conditions = {"active": active_only, ":position IN (position, ended_with)": positions.named(connection, position)}
    return matching(connection, PriorityRecord, "priority_view", conditions, f"ORDER BY row{page(limit)}")


def priority(connection: sqlite3.Connection, prefix: str) -> PriorityRecord:
    """One priority by the beginning of its id. Raises NotFound."""
    return read_one(connection, PriorityRecord, "priority", prefix)


def competencies(connection: sqlite3.Connection, *, limit: int | None = None) -> list[CompetencyRecord]:
    """Competencies by name, each with how many accomplishments show it."""
    order = f"ORDER BY {by_name(connection)}, row{page(limit)}"
    return read(connection, CompetencyRecord, "competency_view", order)


def no_competency() -> NotFound:
    """What is said when no competency goes by a name or an id."""
    return NotFound("No competency goes by that name or id.", "look", where="competency list")


def competency(connection: sqlite3.Connection, prefix_or_name: str) -> CompetencyRecord:
    """One competency by name, or by the beginning of its id. Raises NotFound."""
    wanted = alike(prefix_or_name)
    named = [found for found in competencies(connection) if alike(found.name) == wanted]
    if named:
        return named[0]
    try:
        return read_one(connection, CompetencyRecord, "competency", prefix_or_name)
    except NotFound:
        raise no_competency() from None
