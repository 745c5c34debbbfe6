"""Which days belong to which of several positions, to the day, and what is said of what belongs to earlier ones."""

from datetime import date

import pytest

from careercoach.coach.positions import belongs_to, days_of, more
from tests.coach.test_positions import _position

FIRST = _position("a", from_=date(2019, 3, 1), until=date(2022, 6, 30))
BESIDE = _position("b", from_=date(2021, 1, 1), until=date(2021, 3, 31))
NOW = _position("c", from_=date(2022, 7, 1))
HELD = (NOW, BESIDE, FIRST)


@pytest.mark.parametrize(
    ("day", "of"),
    [
        (date(2019, 2, 28), None),
        (date(2019, 3, 1), "a"),
        (date(2021, 1, 1), "b"),
        (date(2021, 3, 31), "b"),
        (date(2021, 4, 1), "a"),
        (date(2022, 6, 30), "a"),
        (date(2022, 7, 1), "c"),
        (date(2099, 1, 1), "c"),
    ],
)
def test_a_day_belongs_to_the_position_begun_last_that_held_on_it(day: date, of: str | None) -> None:
    found = belongs_to(HELD, day)
    assert (found.id if found else None) == of


def test_the_days_of_a_position_go_round_one_held_beside_it_and_join_where_they_meet() -> None:
    assert days_of(HELD, {"a"}) == [(date(2019, 3, 1), date(2020, 12, 31)), (date(2021, 4, 1), date(2022, 6, 30))]
    assert days_of(HELD, {"b"}) == [(date(2021, 1, 1), date(2021, 3, 31))]
    assert days_of(HELD, {"a", "b"}) == [(date(2019, 3, 1), date(2022, 6, 30))]
    assert days_of(HELD, {"c"}) == [(date(2022, 7, 1), date.max)]
    assert days_of(HELD, {"a", "c"})[-1] == (date(2021, 4, 1), date.max)
    assert days_of(HELD, set()) == []
    assert days_of([_position("d", until=date(2020, 1, 1))], {"d"}) == [(date.min, date(2020, 1, 1))]


@pytest.mark.parametrize(
    ("count", "noun", "said"),
    [
        (0, "goal", ""),
        (1, "goal", "1 more goal from an earlier position; --all shows it too."),
        (2, "goal", "2 more goals from earlier positions; --all shows them too."),
        (2, "", "2 more from earlier positions; --all shows them too."),
    ],
)
def test_what_is_of_earlier_positions_is_counted(count: int, noun: str, said: str) -> None:
    assert more(count, "--all", noun=noun) == said
