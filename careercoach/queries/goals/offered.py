"""Reading what the fields of a goal offer to pick from, and the names to complete in them."""

import sqlite3
from collections.abc import Collection

from careercoach.coach.ladder import may_serve
from careercoach.queries.goals import company, goals
from careercoach.queries.people import people


def offered(
    connection: sqlite3.Connection,
    field: str,
    picked: Collection[str] = (),
    *,
    row: str | None = None,
    horizon: str = "near",
) -> list[tuple[str, str]]:
    """What is offered for the field of that name, (id, words); what is ``picked`` already is among it.

    ``row`` is the goal itself, None for a new one; ``horizon`` how far ahead it is.
    """
    if field == "serves":
        known = goals.listed(connection)
        fitting = [goal for goal in known if goal.status in ("active", "paused") or goal.id in picked]
        return [(goal.id, goal.title) for goal in may_serve(horizon, fitting, row)]
    if field == "priorities":
        wanted = company.priorities(connection)
        return [(priority.id, priority.title) for priority in wanted if priority.active or priority.id in picked]
    if field == "competencies":
        return [(competency.id, competency.name) for competency in company.competencies(connection)]
    if field == "helper":
        return [(person.id, person.name) for person in people.listed(connection)]
    return []
