"""Reading what was put on file today, so that Today names it, and whom somebody has answered to before."""

import sqlite3
from datetime import date

from careercoach.coach.discretion import tells_of_ones_own
from careercoach.dates import echo

_ADDED = """
SELECT change.noun, goal.title, goal.private, path.title, learning.title, meeting.on_day, person.name
FROM change CROSS JOIN act ON act.id = change.act_id
LEFT JOIN goal ON change.noun = 'goal' AND goal.id = row_id
LEFT JOIN path ON change.noun = 'path' AND path.id = row_id AND path.active
LEFT JOIN learning ON change.noun = 'learning' AND learning.id = row_id
LEFT JOIN meeting ON change.noun = 'meeting' AND meeting.id = row_id AND meeting.status = 'planned'
LEFT JOIN person ON person.id = meeting.person_id
WHERE change.noun IN ('goal', 'path', 'learning', 'meeting') AND act.on_day = ? AND change.before IS NULL
AND coalesce(goal.id, path.id, learning.id, meeting.id) IS NOT NULL
ORDER BY change.id DESC LIMIT 1"""
"""Begins with the changes of these nouns, which stay few: an act that brings in a whole other file has any number."""

_ANSWERED_TO = """
SELECT 1 FROM change JOIN act ON act.id = change.act_id
WHERE change.noun = 'position' AND act.on_day < :day AND change.after LIKE '%,manager_id=' || :person || ',%' LIMIT 1"""


def today(connection: sqlite3.Connection, day: date) -> str:
    """The last talk, goal, path or course that was put on file on a day, in words; empty for none, or a private one."""
    found = connection.execute(_ADDED, (day.isoformat(),)).fetchone()
    if found is None:
        return ""
    noun, goal, private, path, learning, on, person = found
    if noun == "meeting":
        whom = f" with {person}" if person and not tells_of_ones_own(person) else ""
        return f"Your talk{whom}" + (f" on {echo(date.fromisoformat(on))}" if on else "")
    title = goal or path or learning
    return "" if private or tells_of_ones_own(title) else f"“{title}”"


def answered_to(connection: sqlite3.Connection, name: str, before: date) -> bool:
    """Whether somebody was the manager on file before a day."""
    for (person,) in connection.execute("SELECT id FROM person WHERE name = ?", (name,)):
        asked = {"day": before.isoformat(), "person": str(person)}
        if connection.execute(_ANSWERED_TO, asked).fetchone():
            return True
    return False
