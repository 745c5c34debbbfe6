"""Reading what the page of metrics is made of."""

import sqlite3
from collections.abc import Collection, Sized
from datetime import date

from careercoach.coach.metrics import YEAR, Material
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.queries.paths import paths
from careercoach.queries.reading import read
from careercoach.queries.work import accomplishments
from careercoach.records import CheckInRecord, PromiseRecord, RatingRecord


def material(connection: sqlite3.Connection, today: date, left_out: Collection[str] = ()) -> Material:
    """All that the figures count, as of ``today``. ``left_out`` are ids of positions."""
    agreed = read(connection, PromiseRecord, "promise_view", 'ORDER BY "by" IS NULL, "by", row')
    aims = goals.listed(connection)
    rated = read(connection, RatingRecord, "rating_view", "WHERE instrument = 'growth-check' ORDER BY \"on\", row")
    own_promises = [one for one in agreed if one.position not in left_out]
    own_goals = [one for one in aims if (one.position or one.ended_with) not in left_out]
    own_ratings = positions.spoken_of(connection, rated, left_out)
    sittings = {one.on for one in rated} - {one.on for one in own_ratings}
    counted: tuple[tuple[Sized, Sized], ...] = ((agreed, own_promises), (aims, own_goals))
    year = (today - YEAR, today, left_out)
    return Material(
        goals=tuple(own_goals),
        check_ins=tuple(read(connection, CheckInRecord, "check_in_view", 'ORDER BY "on", row')),
        promises=tuple(own_promises),
        competencies=tuple(competency.name for competency in company.competencies(connection)),
        shown=accomplishments.competencies_shown(connection, *year),
        ratings=tuple(own_ratings),
        steps=tuple(goals.steps(connection, open_only=True)),
        paths=tuple(paths.listed(connection)),
        aways=tuple(positions.away(connection)),
        elsewhere=accomplishments.count_elsewhere(connection, *year)
        + len(sittings)
        + sum(len(whole) - len(own) for whole, own in counted),
    )
