"""Reading goals, their steps and their check-ins."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from careercoach.coach import alignment
from careercoach.coach.away import waits
from careercoach.queries import positions
from careercoach.queries.reading import matching, page, read, read_one
from careercoach.records import AccomplishmentRecord, CheckInRecord, GoalRecord, PersonRecord, StepRecord
from careercoach.store import ids

DUE = (
    "WHERE status = 'active' AND (next_check_in_on <= :today OR checked_in_on > :today) ORDER BY next_check_in_on, row"
)
_BY_HORIZON = "ORDER BY CASE horizon WHEN 'near' THEN 0 WHEN 'mid' THEN 1 ELSE 2 END, \"by\" IS NULL, \"by\", row"


def listed(
    connection: sqlite3.Connection,
    *,
    statuses: Sequence[str] = (),
    horizon: str | None = None,
    position: str | None = None,
    limit: int | None = None,
) -> list[GoalRecord]:
    """Goals near to long, the earliest date first. No ``statuses`` means all of them.

    ``position``, an id or an organisation, keeps those tied to it or ended with it.
    """
    conditions = {
        "status IN (SELECT value FROM json_each(:statuses))": statuses and json.dumps(list(statuses)),
        "horizon = :horizon": horizon,
        ":position IN (position, ended_with)": positions.named(connection, position),
    }
    return matching(connection, GoalRecord, "goal_view", conditions, f"{_BY_HORIZON}{page(limit)}")


def get(connection: sqlite3.Connection, prefix: str) -> GoalRecord:
    """One goal by the beginning of its id. Raises NotFound."""
    return read_one(connection, GoalRecord, "goal", prefix)


def with_person(connection: sqlite3.Connection, person: PersonRecord) -> list[GoalRecord]:
    """The goals that somebody helps with, or whose words speak of them; of a group, those it helps with alone."""
    from careercoach.language import naming

    def is_theirs(goal: GoalRecord) -> bool:
        said = (goal.title, goal.why, goal.measure, goal.if_then, goal.support, goal.exposure)
        named = not person.several and any(naming.names(words, person.name) for words in said if words)
        return goal.helper == person.name or named

    return [goal for goal in listed(connection) if is_theirs(goal)]


def due(connection: sqlite3.Connection, today: date) -> list[GoalRecord]:
    """Active goals whose next check-in is today or earlier, the longest waiting first; none while away.

    A check-in of a day still to come, which a wrong clock made, counts as none. In the fortnight after a return what
    was due before it is left in peace.
    """
    found = read(
        connection,
        GoalRecord,
        "goal_view",
        DUE,
        {"today": today.isoformat()},
    )
    aways = positions.away(connection)
    return [
        goal for goal in found if goal.next_check_in_on and not waits(aways, min(goal.next_check_in_on, today), today)
    ]


def steps(
    connection: sqlite3.Connection,
    goal: str | None = None,
    *,
    statuses: Sequence[str] = ("active",),
    open_only: bool = False,
) -> list[StepRecord]:
    """Steps of one goal, or of all goals of these ``statuses`` when ``goal`` is None; dated ones first."""
    conditions = {
        "goal = :goal": goal and ids.find(connection, "goal", goal, "goal")[1],
        "goal_status IN (SELECT value FROM json_each(:statuses))": not goal and json.dumps(list(statuses)),
        "done_on IS NULL": open_only,
    }
    order = 'ORDER BY done_on IS NOT NULL, "by" IS NULL, "by", row'
    return matching(connection, StepRecord, "step_view", conditions, order)


def step(connection: sqlite3.Connection, prefix: str) -> StepRecord:
    """One step by the beginning of its id. Raises NotFound."""
    return read_one(connection, StepRecord, "step", prefix)


def check_ins(connection: sqlite3.Connection, goal: str) -> list[CheckInRecord]:
    """The check-ins of one goal, oldest first. Raises NotFound."""
    _, full = ids.find(connection, "goal", goal, "goal")
    return read(connection, CheckInRecord, "check_in_view", 'WHERE goal = ? ORDER BY "on"', (full,))


def check_in(connection: sqlite3.Connection, prefix: str) -> CheckInRecord:
    """One check-in by the beginning of its id. Raises NotFound."""
    return read_one(connection, CheckInRecord, "check_in", prefix)


def check_in_of(connection: sqlite3.Connection, goal: str, on: date) -> CheckInRecord | None:
    """The check-in of a goal on a day; None when there is none. Raises NotFound."""
    return next((look for look in check_ins(connection, goal) if look.on == on), None)


def delivered(connection: sqlite3.Connection, goal_id: str) -> tuple[alignment.Delivered, ...]:
    """What was delivered on the same priorities as a goal, in the order of ``coach.alignment``; private work, too.

    Raises NotFound.
    """
    goal = get(connection, goal_id)
    work = read(
        connection,
        AccomplishmentRecord,
        "accomplishment_view",
        "WHERE status = 'done' AND row IN (SELECT l.accomplishment_id FROM accomplishment_priority l"
        " JOIN goal_priority g ON g.priority_id = l.priority_id JOIN goal ON goal.id = g.goal_id WHERE goal.uuid = ?)",
        (goal.id,),
    )
    return alignment.delivered(goal, work, listed(connection, statuses=("done",)))
