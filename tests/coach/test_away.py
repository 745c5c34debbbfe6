"""Days away: what counts as late, when somebody is back, and how long a silence was."""

from datetime import date

import pytest

from careercoach.coach.away import away_on, day_back, days_away, is_late, just_back, long_back, waits
from careercoach.records import AwayRecord

from . import TODAY, day


def away(first: int, last: int | None) -> AwayRecord:
    return AwayRecord(id=f"{first}", from_=day(first), until=None if last is None else day(last), reason=None)


@pytest.mark.parametrize(
    ("first", "last", "on", "is_away"),
    [
        (-5, 5, -6, False),
        (-5, 5, -5, True),
        (-5, 5, 5, True),
        (-5, 5, 6, False),
        (-5, None, 4000, True),
        (0, 0, 0, True),
    ],
)
def test_the_first_and_the_last_day_are_days_away(first: int, last: int | None, on: int, is_away: bool) -> None:
    assert (away_on([away(first, last)], day(on)) is not None) is is_away


def test_no_day_is_not_a_day_away() -> None:
    assert away_on([away(-5, None)], None) is None


@pytest.mark.parametrize(
    ("aways", "back"),
    [
        ([], None),
        ([away(-5, 0)], None),
        ([away(-5, -1)], TODAY),
        ([away(-9, -3)], day(-2)),
        ([away(-90, -80), away(-9, -3)], day(-2)),
        ([away(-9, -3), away(5, 9)], day(-2)),
        ([away(-9, -1), away(0, 9)], None),
        ([away(3, None)], None),
    ],
)
def test_the_day_back_is_the_one_after_the_last_day_away(aways: list[AwayRecord], back: date | None) -> None:
    assert day_back(aways, TODAY) == back


@pytest.mark.parametrize(("last", "fresh"), [(-1, True), (-14, True), (-15, False)])
def test_a_fortnight_begins_with_the_day_back(last: int, fresh: bool) -> None:
    assert just_back([away(-99, last)], TODAY) == (day(last + 1) if fresh else None)


@pytest.mark.parametrize(
    ("aways", "due", "late", "left_in_peace"),
    [
        ([], -1, True, False),
        ([], 0, False, False),
        ([away(-9, 9)], -20, False, True),
        ([away(-9, 9)], 20, False, True),
        ([away(-9, -3)], -20, False, True),
        ([away(-9, -3)], -3, False, True),
        ([away(-9, -3)], -2, True, False),
        ([away(-99, -60)], -100, True, False),
        ([away(-99, -60)], -99, False, False),
        ([away(-99, -60)], -60, False, False),
        ([away(-99, -60)], -59, True, False),
    ],
)
def test_what_fell_due_while_away_is_not_late_and_what_came_before_is_left_in_peace_for_a_fortnight(
    aways: list[AwayRecord], due: int, late: bool, left_in_peace: bool
) -> None:
    assert is_late(iter(aways), day(due), TODAY) is late
    assert waits(iter(aways), day(due), TODAY) is left_in_peace


@pytest.mark.parametrize(
    ("aways", "count"),
    [
        ([], 0),
        ([away(-9, -3)], 7),
        ([away(-30, -8)], 2),
        ([away(-30, -10)], 0),
        ([away(-2, None)], 3),
        ([away(-2, 7)], 3),
        ([away(1, 7)], 0),
        ([away(-9, -8), away(-5, -5)], 3),
    ],
)
def test_only_days_away_since_then_are_counted(aways: list[AwayRecord], count: int) -> None:
    assert days_away(aways, day(-10), TODAY) == count


@pytest.mark.parametrize(
    ("length", "back", "found"), [(60, 41, True), (60, 42, False), (59, 0, False), (60, 0, True), (300, 30, True)]
)
def test_after_a_long_leave_somebody_is_left_to_find_their_desk(length: int, back: int, found: bool) -> None:
    last = -back - 1
    assert long_back([away(last - length, last)], TODAY) is found


def test_a_short_time_away_after_a_long_leave_is_no_long_one() -> None:
    assert not long_back([away(-9, -3), away(-300, -60)], TODAY)
    assert not long_back([away(-90, None)], TODAY)
