"""Reading what a page about one year is made of."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from careercoach.coach.celebration import was_hard
from careercoach.coach.growth_check import INSTRUMENT
from careercoach.documents.materials import YearPage
from careercoach.queries import positions, profile
from careercoach.queries.documents import papers
from careercoach.queries.goals import goals
from careercoach.queries.people import conversations, people
from careercoach.queries.reading import read, to_day
from careercoach.queries.reflect import ratings, reflections
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments, learning, setbacks
from careercoach.records import AccomplishmentRecord, CheckInRecord, GoalRecord, RatingRecord

R = TypeVar("R")


def year(connection: sqlite3.Connection, number: int, today: date) -> YearPage:
    """All that a page about that year is made of, up to ``today``, which lies in it or after it."""
    first, last = date(number, 1, 1), min(date(number, 12, 31), today)

    def during(found: Iterable[R], day: Callable[[R], date | None]) -> tuple[R, ...]:
        """Those of these days, the oldest first."""
        dated = [(on, each) for each in found if (on := day(each)) and first <= on <= last]
        return tuple(each for _, each in sorted(dated, key=lambda pair: pair[0]))

    held = [profile.at(connection, each) for each in positions.held_between(connection, first, last)]
    work = during(accomplishments.listed(connection, since=first, until=last)[::-1], _day)
    people_on_file = [each.name for each in people.listed(connection) if not each.several]
    bad = {each.id for each in work if was_hard(each, people_on_file)}
    looks = read(connection, CheckInRecord, "check_in_view", 'WHERE "on" <= ? ORDER BY "on"', (last.isoformat(),))
    aims = [each for each in goals.listed(connection) if _is_told(each, looks, first, last)]
    known = {each.id for each in aims}
    return YearPage(
        profile=held[-1] if held else profile.at(connection, None),
        earlier=tuple(held[:-1]),
        first=first,
        last=last,
        begun=begun(connection),
        work=tuple(each for each in work if each.id not in bad),
        hard=tuple(each for each in work if each.id in bad),
        setbacks=during(setbacks.listed(connection)[::-1], lambda each: each.on),
        goals=tuple(sorted(aims, key=lambda each: each.ended_on or last)),
        check_ins=tuple(each for each in looks if each.goal in known),
        ratings=_growth(connection, first, last),
        kept=during(meetings.promises(connection, state="kept"), lambda each: each.closed_on),
        talks=during(meetings.listed(connection, status="held")[::-1], lambda each: each.on),
        conversations=during(conversations.listed(connection)[::-1], lambda each: each.on),
        thanked=during(papers.listed(connection, kind="thanks", given=True)[::-1], lambda each: each.given_on),
        feedback=during(people.feedback(connection)[::-1], lambda each: each.on),
        learning=during(learning.listed(connection, status="finished"), lambda each: each.until or each.on),
        reflections=during(reflections.listed(connection)[::-1], lambda each: each.on),
        aways=tuple(
            each for each in positions.away(connection)[::-1] if each.from_ <= last and (each.until or last) >= first
        ),
    )


def begun(connection: sqlite3.Connection) -> date | None:
    """The first day on file of any work; None before there is any."""
    return to_day(connection.execute("SELECT min(on_day) FROM accomplishment").fetchone()[0])


def _growth(connection: sqlite3.Connection, first: date, last: date) -> tuple[RatingRecord, ...]:
    """The growth checks of these days and of the year before them, the oldest first."""
    since = first.replace(year=max(first.year - 1, 1))
    return tuple(each for each in ratings.listed(connection, INSTRUMENT, since=since)[::-1] if each.on <= last)


def _is_told(goal: GoalRecord, looks: Iterable[CheckInRecord], first: date, last: date) -> bool:
    """Whether a goal ended in these days, was begun or looked at in them, or was begun before and is at work still."""
    if goal.ended_on and goal.ended_on <= last:
        return goal.ended_on >= first
    looked_at = any(look.goal == goal.id and look.on >= first for look in looks)
    return looked_at or first <= goal.started_on <= last or (goal.started_on < first and goal.status == "active")


def _day(done: AccomplishmentRecord) -> date:
    return done.until or done.on
