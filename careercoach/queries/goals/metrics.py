"""Reading what the page of metrics is made of."""

import sqlite3
from datetime import date

from careercoach.coach.metrics import YEAR, Material
from careercoach.queries.goals import company, goals
from careercoach.queries.reading import read
from careercoach.queries.work import accomplishments
from careercoach.records import CheckInRecord, PromiseRecord, RatingRecord


def material(connection: sqlite3.Connection, today: date) -> Material:
    """All that the figures count, as of ``today``."""
    recent = accomplishments.listed(connection, since=today - YEAR, until=today)
    return Material(
        goals=tuple(goals.listed(connection)),
        check_ins=tuple(read(connection, CheckInRecord, "check_in_view", 'ORDER BY "on", row')),
        promises=tuple(read(connection, PromiseRecord, "promise_view", 'ORDER BY "by" IS NULL, "by", row')),
        competencies=tuple(competency.name for competency in company.competencies(connection)),
        shown=frozenset(name for done in recent for name in done.competencies),
        ratings=tuple(
            read(connection, RatingRecord, "rating_view", "WHERE instrument = 'growth-check' ORDER BY \"on\", row")
        ),
    )
