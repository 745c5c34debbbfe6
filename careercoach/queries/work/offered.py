"""Reading what the fields of an accomplishment offer to pick from, and the names to complete in them."""

import sqlite3
from collections.abc import Collection

from careercoach.queries.goals import company, goals
from careercoach.queries.people import people


def offered(connection: sqlite3.Connection, field: str, picked: Collection[str] = ()) -> list[tuple[str, str]]:
    """What is offered for the field of that name, (id, words); what is ``picked`` already is among it."""
    if field == "goals":
        known = goals.listed(connection)
        return [(goal.id, goal.title) for goal in known if goal.status != "dropped" or goal.id in picked]
    if field == "priorities":
        wanted = company.priorities(connection)
        return [(priority.id, priority.title) for priority in wanted if priority.active or priority.id in picked]
    if field == "seen_by":
        return [(person.id, person.name) for person in people.listed(connection)]
    if field == "competencies":
        return [(competency.id, competency.name) for competency in company.competencies(connection)]
    return []
