"""Reading what tells whether a goal is stuck, and when its plan was last looked at."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from careercoach.coach import stuck as rule
from careercoach.queries import positions
from careercoach.queries.goals import goals
from careercoach.queries.reading import read, to_day
from careercoach.records import CheckInRecord, GoalRecord

_SAID = """
SELECT goal.uuid, max(act.on_day) FROM change CROSS JOIN act ON act.id = change.act_id
LEFT JOIN check_in ON change.noun = 'check_in' AND check_in.id = change.row_id
JOIN goal ON goal.id = CASE change.noun WHEN 'goal' THEN change.row_id ELSE check_in.goal_id END
WHERE change.noun IN ('goal', 'check_in')
    AND act.name IN ({names})
    AND (SELECT count(*) FROM act later WHERE later.undoes_id = act.id) % 2 = 0
GROUP BY goal.uuid"""
"""By goal, the last day of an act of these names that is in force; the changes of goals lead there, not all acts."""


def stuck(connection: sqlite3.Connection, goal: GoalRecord, today: date) -> rule.Stuck | None:
    """How one goal is stuck today; None when it is not."""
    looks, aways = goals.check_ins(connection, goal.id), positions.away(connection)
    return rule.stuck(goal, looks, today, begun=begun(connection).get(goal.id), aways=aways)


def looks(connection: sqlite3.Connection) -> tuple[CheckInRecord, ...]:
    """The check-ins of all active goals, oldest first."""
    of_active = "WHERE goal IN (SELECT uuid FROM goal WHERE status = 'active')"
    return tuple(read(connection, CheckInRecord, "check_in_view", f'{of_active} ORDER BY "on", row'))


def begun(connection: sqlite3.Connection) -> Mapping[str, date]:
    """By goal, the last day on which it was taken up again or a new way was chosen for it."""
    resumed = connection.execute("SELECT uuid, resumed_day FROM goal WHERE resumed_day IS NOT NULL")
    return _latest(resumed.fetchall(), connection.execute(_SAID.format(names="'goal unstick'")).fetchall())


def planned(connection: sqlite3.Connection) -> Mapping[str, date]:
    """By goal, the last day on which it was set or changed, or its day was said to be right."""
    names = "'goal add', 'goal edit', 'goal day', 'goal unstick', 'goal resume'"
    return _latest(connection.execute(_SAID.format(names=names)).fetchall())


def _latest(*rows: list[tuple[str, str]]) -> Mapping[str, date]:
    found: dict[str, date] = {}
    for goal, on in (each for some in rows for each in some):
        day = to_day(on)
        if day:
            found[goal] = max(day, found.get(goal, day))
    return found
