"""Reading which goals are tended, and whom one answered to before."""

import sqlite3
from datetime import date

_TENDED = """
SELECT goal.uuid FROM learning JOIN goal ON goal.id = learning.goal_id
WHERE learning.status IN ('planned', 'under-way') AND coalesce(learning.until_day, learning.on_day) >= :today
UNION
SELECT goal.id FROM goal_view goal JOIN accomplishment_goal done ON done.goal_id = goal.row
JOIN accomplishment line ON line.id = done.accomplishment_id
WHERE goal.status = 'active' AND line.on_day >= goal.next_check_in_on"""

_ANSWERED_TO = """
SELECT 1 FROM change JOIN act ON act.id = change.act_id
WHERE change.noun = 'position' AND act.on_day < :day AND change.after LIKE '%,manager_id=' || :person || ',%' LIMIT 1"""


def tended(connection: sqlite3.Connection, today: date) -> frozenset[str]:
    """The ids of goals for which something is being learnt, or was done since a look at them fell due."""
    return frozenset(goal for (goal,) in connection.execute(_TENDED, {"today": today.isoformat()}))


def answered_to(connection: sqlite3.Connection, name: str, before: date) -> bool:
    """Whether somebody was the manager on file before a day."""
    for (person,) in connection.execute("SELECT id FROM person WHERE name = ?", (name,)):
        asked = {"day": before.isoformat(), "person": str(person)}
        if connection.execute(_ANSWERED_TO, asked).fetchone():
            return True
    return False
