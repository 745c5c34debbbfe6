"""Reading what the page of metrics is made of."""

import sqlite3
from collections.abc import Collection
from datetime import date

from careercoach.coach.growth_check import INSTRUMENT
from careercoach.coach.metrics import YEAR, Material
from careercoach.queries.goals import company, goals
from careercoach.queries.reading import read
from careercoach.queries.reflect import ratings
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments
from careercoach.records import CheckInRecord


def material(connection: sqlite3.Connection, today: date, left_out: Collection[str] = ()) -> Material:
    """All that the figures count, as of ``today``. ``left_out`` are ids of positions."""
    done = accomplishments.listed(connection, since=today - YEAR, until=today)
    agreed = meetings.promises(connection)
    aims = goals.listed(connection)
    sittings = ratings.listed(connection, INSTRUMENT)
    own_work = [one for one in done if one.position not in left_out]
    own_promises = [one for one in agreed if one.position not in left_out]
    own_goals = [one for one in aims if (one.position or one.ended_with) not in left_out]
    own_sittings = ratings.spoken_of(connection, INSTRUMENT, left_out)
    days = {one.on for one in sittings} - {one.on for one in own_sittings}
    return Material(
        goals=tuple(own_goals),
        check_ins=tuple(read(connection, CheckInRecord, "check_in_view", 'ORDER BY "on", row')),
        promises=tuple(own_promises),
        competencies=tuple(competency.name for competency in company.competencies(connection)),
        shown=frozenset(name for one in own_work for name in one.competencies),
        ratings=tuple(reversed(own_sittings)),
        elsewhere=len(done) - len(own_work) + len(agreed) - len(own_promises) + len(aims) - len(own_goals) + len(days),
    )
