"""Reading which goals are tended, and whom one answered to before."""

import sqlite3
from datetime import date, timedelta

HALF_A_YEAR = timedelta(days=182)
"""So long what was done for a goal is a step towards it."""

_TENDED = """
SELECT goal.uuid FROM learning JOIN goal ON goal.id = learning.goal_id
WHERE learning.status IN ('planned', 'under-way') AND coalesce(learning.until_day, learning.on_day) >= :today
UNION
SELECT goal.id FROM goal_view goal JOIN accomplishment_goal done ON done.goal_id = goal.row
JOIN accomplishment line ON line.id = done.accomplishment_id
WHERE goal.status = 'active' AND line.on_day >= goal.next_check_in_on"""

_SERVED = """
SELECT uuid FROM goal WHERE status = 'active' AND horizon <> 'near' AND (
    EXISTS (SELECT 1 FROM learning WHERE goal_id = goal.id AND status <> 'stopped'
        AND coalesce(until_day, on_day, :today) >= :lately)
    OR EXISTS (SELECT 1 FROM accomplishment_goal done JOIN accomplishment line ON line.id = done.accomplishment_id
        WHERE done.goal_id = goal.id AND line.on_day >= :lately)
)"""

_KNOWN = """
SELECT 1 FROM person WHERE name = :name AND (
    EXISTS (SELECT 1 FROM feedback WHERE person_id = person.id)
    OR EXISTS (SELECT 1 FROM conversation WHERE person_id = person.id)
    OR EXISTS (SELECT 1 FROM promise WHERE person_id = person.id)
)"""

_ANSWERED_TO = """
SELECT 1 FROM change JOIN act ON act.id = change.act_id
WHERE change.noun = 'position' AND act.on_day < :day AND change.after LIKE '%,manager_id=' || :person || ',%' LIMIT 1"""


def tended(connection: sqlite3.Connection, today: date) -> frozenset[str]:
    """The ids of goals for which something is being learnt, or was done since a look at them fell due."""
    return frozenset(goal for (goal,) in connection.execute(_TENDED, {"today": today.isoformat()}))


def served(connection: sqlite3.Connection, today: date) -> frozenset[str]:
    """The ids of far goals towards which something was learnt or done or is to be, in the last half year."""
    asked = {"today": today.isoformat(), "lately": (today - HALF_A_YEAR).isoformat()}
    return frozenset(goal for (goal,) in connection.execute(_SERVED, asked))


def knows(connection: sqlite3.Connection, name: str | None) -> bool:
    """Whether feedback, a talk or a promise of somebody is on file."""
    return connection.execute(_KNOWN, {"name": name}).fetchone() is not None


def answered_to(connection: sqlite3.Connection, name: str, before: date) -> bool:
    """Whether somebody was the manager on file before a day."""
    for (person,) in connection.execute("SELECT id FROM person WHERE name = ?", (name,)):
        asked = {"day": before.isoformat(), "person": str(person)}
        if connection.execute(_ANSWERED_TO, asked).fetchone():
            return True
    return False
