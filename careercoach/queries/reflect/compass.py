"""Reading what the compass is made of."""

import sqlite3
from collections.abc import Collection
from datetime import date

from careercoach.coach.compass import INSTRUMENT, SPAN, Material, Work
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.reflect import ratings

_SHOWN = """
WITH shown AS MATERIALIZED (
    SELECT DISTINCT a.id, a.energy, c.track, {spoken_of} AS spoken_of
    FROM accomplishment a
    JOIN accomplishment_competency l ON l.accomplishment_id = a.id
    JOIN competency c ON c.id = l.competency_id
    WHERE c.track IS NOT NULL AND a.on_day BETWEEN :since AND :today
)
"""
"""Each accomplishment once for each track that its competencies have, and whether the page speaks of it."""

_FELT = "count(*), total(energy = 'energised'), total(energy = 'neutral'), total(energy = 'drained')"
"""The fields of Work."""

_OF_ITS_POSITION = f"(SELECT {positions.SPOKEN_OF} FROM accomplishment_view WHERE row = a.id)"  # noqa: S608 our own SQL


def material(connection: sqlite3.Connection, today: date, left_out: Collection[str] = ()) -> Material:
    """All that the compass looks at, as of ``today``; what draws somebody is of no position.

    ``left_out`` are ids of positions.
    """
    spoken_of = _OF_ITS_POSITION if left_out else "1"
    shown = _SHOWN.format(spoken_of=spoken_of)
    given = {
        "since": (today - SPAN).isoformat(),
        "today": today.isoformat(),
        "left_out": positions.as_value(left_out),
    }
    counted = connection.execute(
        f"{shown} SELECT track, {_FELT} FROM shown WHERE spoken_of GROUP BY track",  # noqa: S608 our own SQL
        given,
    )
    work = {track: Work(*map(int, figures)) for track, *figures in counted}
    logged = connection.execute(
        f"SELECT {_FELT} FROM accomplishment a WHERE on_day BETWEEN :since AND :today AND {spoken_of}",  # noqa: S608 our own SQL
        given,
    ).fetchone()
    whole, elsewhere = connection.execute(
        f"{shown} SELECT count(DISTINCT id) FILTER (WHERE spoken_of), count(DISTINCT id) FILTER (WHERE NOT spoken_of)"  # noqa: S608 our own SQL
        " FROM shown",
        given,
    ).fetchone()
    return Material(
        ratings=tuple(ratings.listed(connection, INSTRUMENT)),
        logged=Work(*map(int, logged)),
        work=work,
        whole=int(whole),
        tracks={one.name: one.track for one in company.competencies(connection) if one.track},
        goals=tuple(goals.listed(connection, statuses=["active"])),
        paths=tuple(paths.listed(connection, active_only=True)),
        elsewhere=int(elsewhere),
    )
