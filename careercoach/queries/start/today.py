"""Reading what Today looks at."""

import sqlite3
from datetime import date, timedelta

from careercoach.coach.growth_check import INSTRUMENT, next_due
from careercoach.materials import Snapshot
from careercoach.queries import profile
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.reading import to_day
from careercoach.queries.reflect import ratings, reflections
from careercoach.queries.start import nudges, unfinished
from careercoach.queries.talk import after, meetings
from careercoach.queries.work import accomplishments
from careercoach.records import ReflectionRecord

RECENT = 5
"""Accomplishments shown since the last talk."""

TALKS = 120
"""Days back for which talks are looked at; a manager talk is due after 90."""

WEEKS = 12
"""Weeks in the chart of logged work."""


def snapshot(connection: sqlite3.Connection, today: date) -> Snapshot:
    """The state of the file in a few small lists, as of ``today``."""
    logged, reflected = (
        connection.execute(f"SELECT count(*), max(on_day) FROM {table}").fetchone()  # noqa: S608 two fixed tables
        for table in ("accomplishment", "reflection")
    )
    since = to_day(
        connection.execute(
            "SELECT max(on_day) FROM meeting WHERE status = 'held' AND on_day <= ?", (today.isoformat(),)
        ).fetchone()[0]
    )
    open_paths = paths.listed(connection, active_only=True)
    return Snapshot(
        profile=profile.get(connection, today),
        accomplishments=logged[0],
        reflections=reflected[0],
        last_logged_on=to_day(logged[1]),
        last_reflected_on=to_day(reflected[1]),
        since=since,
        recent=tuple(accomplishments.listed(connection, since=since, until=today, limit=RECENT)),
        waiting=tuple(accomplishments.waiting(connection, RECENT)),
        goals=tuple(goals.listed(connection)),
        steps=tuple(goals.steps(connection, open_only=True)),
        promises=tuple(meetings.promises(connection, state="open")),
        meetings=tuple(meetings.listed(connection, since=today - timedelta(days=TALKS))),
        weeks=_weeks(connection, today),
        remembered=_remembered(connection, today),
        nudges=tuple(nudges.listed(connection)),
        staying=any(path.move == "stay" for path in open_paths),
        advice=tuple(after.undecided(connection)),
        growth_check_due=next_due(ratings.last_day(connection, INSTRUMENT), today, on_file=logged[0] + reflected[0]),
        paths=tuple(open_paths),
        unfinished=unfinished.listed(connection),
    )


def _weeks(connection: sqlite3.Connection, today: date) -> tuple[int, ...]:
    first = today - timedelta(days=7 * WEEKS - 1)
    counts = dict(
        connection.execute(
            "SELECT CAST((julianday(on_day) - julianday(:first)) / 7 AS INTEGER) AS week, count(*) FROM accomplishment"
            " WHERE on_day BETWEEN :first AND :today GROUP BY week",
            {"first": first.isoformat(), "today": today.isoformat()},
        ).fetchall()
    )
    return tuple(int(counts.get(week, 0)) for week in range(WEEKS))


def _remembered(connection: sqlite3.Connection, today: date) -> ReflectionRecord | None:
    """An earlier answer to show again: another one each day, the same one all day long."""
    (total,) = connection.execute("SELECT count(*) FROM reflection").fetchone()
    if not total:
        return None
    return reflections.listed(connection, limit=1, offset=today.toordinal() % total)[0]
