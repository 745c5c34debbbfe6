"""Reading what was put on file, kept or done of late, so that Today names it, and whom one answered to before."""

import sqlite3
from datetime import date

from careercoach.coach.discretion import tells_of_ones_own
from careercoach.dates import echo
from careercoach.queries.reading import read
from careercoach.records import PromiseRecord

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
ORDER BY goal.id IS NULL, CASE goal.horizon WHEN 'near' THEN 0 WHEN 'mid' THEN 1 WHEN 'long' THEN 2 END,
    goal.why IS NULL, change.id DESC LIMIT 1"""
"""Of goals the nearest, one with a reason before others. Begins with the changes of these nouns, which stay few: an act
that brings in a whole other file has any number."""

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


def today(connection: sqlite3.Connection, day: date) -> str:
    """The nearest goal put on file on a day, or the last talk, path or course, in words; empty for a private."""
    found = connection.execute(_ADDED, (day.isoformat(),)).fetchone()
    if found is None:
        return ""
    noun, goal, private, path, learning, on, person = found
    if noun == "meeting":
        whom = f" with {person}" if person and not tells_of_ones_own(person) else ""
        return f"Your talk{whom}" + (f" on {echo(date.fromisoformat(on))}" if on else "")
    title = goal or path or learning
    return "" if private or tells_of_ones_own(title) else f"“{title}”"


def promises(connection: sqlite3.Connection, day: date) -> list[PromiseRecord]:
    """The promises that were kept on a day, those of others first."""
    kept = "WHERE state = 'kept' AND closed_on = ? ORDER BY owner = 'me', row"
    return read(connection, PromiseRecord, "promise_view", kept, (day.isoformat(),))


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
