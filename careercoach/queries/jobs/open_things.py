"""Reading what can have changed at work, and what is open then."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from careercoach.coach.changing import possible
from careercoach.coach.open_things import Material
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.queries.work import learning
from careercoach.records import GoalRecord, PositionRecord, StepRecord

UNDER_WAY = ("active", "paused")
"""How a goal stands that can be affected."""


def can_have_changed(connection: sqlite3.Connection, today: date) -> tuple[str, ...]:
    """Which of ``coach.changing.KINDS`` can have happened as things stand today, the likeliest first."""
    begun = [each for each in positions.away(connection) if each.from_ <= today]
    return possible(positions.held_on(connection, today), next(iter(begun), None), today)


def material(connection: sqlite3.Connection, today: date) -> Material:
    """All that is open today."""
    under_way = goals.listed(connection, statuses=UNDER_WAY)
    return Material(
        position=held_last(connection, today),
        positions=tuple(positions.listed(connection)),
        away=tuple(positions.away(connection)),
        people=tuple(people.listed(connection)),
        meetings=tuple(meetings.listed(connection, status="planned")),
        promises=tuple(meetings.promises(connection, state="open")),
        talks={talk.id: talk.kind for talk in meetings.listed(connection)},
        goals=tuple(under_way),
        steps=_steps(connection, under_way),
        priorities=tuple(company.priorities(connection, active_only=True)),
        paths=tuple(paths.listed(connection, active_only=True)),
        learning=tuple(
            each for status in ("under-way", "planned") for each in learning.listed(connection, status=status)
        ),
    )


def _steps(connection: sqlite3.Connection, under_way: Sequence[GoalRecord]) -> tuple[StepRecord, ...]:
    """The open steps of these goals, in the order of the goals."""
    places = {goal.id: place for place, goal in enumerate(under_way)}
    found = goals.steps(connection, statuses=UNDER_WAY, open_only=True)
    return tuple(sorted(found, key=lambda step: places[step.goal]))


def held_last(connection: sqlite3.Connection, today: date) -> PositionRecord | None:
    """The position held today, or else the one that ended last; None when there was none."""
    held = positions.held_on(connection, today)
    if held:
        return held
    ended = [each for each in positions.listed(connection) if each.until and each.until < today]
    return max(ended, key=lambda each: each.until or date.min, default=None)
