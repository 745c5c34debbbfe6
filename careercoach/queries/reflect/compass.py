"""Reading what the compass is made of."""

import sqlite3
from datetime import date

from careercoach.coach.compass import INSTRUMENT, SPAN, Material, Work
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.reflect import ratings

_SHOWN = """
WITH shown AS MATERIALIZED (
    SELECT DISTINCT a.id, a.energy, c.track
    FROM accomplishment a
    JOIN accomplishment_competency l ON l.accomplishment_id = a.id
    JOIN competency c ON c.id = l.competency_id
    WHERE c.track IS NOT NULL AND a.on_day BETWEEN :since AND :today
)
"""
"""Each accomplishment once for each track that its competencies have."""


def material(connection: sqlite3.Connection, today: date) -> Material:
    """All that the compass looks at, as of ``today``."""
    days = {"since": (today - SPAN).isoformat(), "today": today.isoformat()}
    counted = connection.execute(
        f"{_SHOWN} SELECT track, count(*), total(energy = 'energised'), total(energy = 'neutral'),"  # noqa: S608 our own SQL
        " total(energy = 'drained') FROM shown GROUP BY track",
        days,
    )
    work = {track: Work(*map(int, figures)) for track, *figures in counted}
    whole = connection.execute(f"{_SHOWN} SELECT count(DISTINCT id) FROM shown", days).fetchone()[0]  # noqa: S608 our own SQL
    return Material(
        ratings=tuple(ratings.listed(connection, INSTRUMENT)),
        work=work,
        whole=int(whole),
        tracks={one.name: one.track for one in company.competencies(connection) if one.track},
        goals=tuple(goals.listed(connection, statuses=["active"])),
        paths=tuple(paths.listed(connection, active_only=True)),
    )
