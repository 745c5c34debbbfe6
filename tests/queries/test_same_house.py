"""Somebody who moves up in the same house has been there since their first day in it."""

from datetime import date
from pathlib import Path

import pytest

from careercoach.queries import profile
from careercoach.services import positions
from tests.queries import ask
from tests.store import do

MAY, MARCH = date(2022, 5, 16), date(2026, 3, 2)
LAST = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("house", "began", "ended", "joined"),
    [
        ("Lee Quays", MAY, LAST, MAY),
        ("lee  quays", MAY, LAST, MAY),
        ("Lee Quays", MAY, None, MAY),
        ("Lee Quays", MAY, date(2026, 2, 28), MARCH),
        ("The Imperial", MAY, LAST, MARCH),
        ("Lee Quays", None, LAST, None),
    ],
)
def test_the_first_day_in_a_house_is_that_of_the_first_position_of_one_stay(
    path: Path, house: str, began: date | None, ended: date | None, joined: date | None
) -> None:
    do(path, positions.add, {"role": "Receptionist", "organisation": house, "from_": began, "until": ended})
    do(path, positions.add, {"role": "Shift lead", "organisation": "Lee Quays", "from_": MARCH})
    assert ask(path, profile.get, MARCH).joined_on == joined


def test_three_positions_one_after_the_other_are_one_stay_and_no_house_is_none(path: Path) -> None:
    do(path, positions.add, {"organisation": "Lee Quays", "from_": date(2020, 1, 1), "until": date(2022, 5, 15)})
    do(path, positions.add, {"organisation": "Lee Quays", "from_": MAY, "until": LAST})
    do(path, positions.add, {"organisation": "Lee Quays", "from_": MARCH, "until": date(2026, 9, 30)})
    do(path, positions.add, {"role": "Guide", "from_": date(2026, 10, 1)})
    assert ask(path, profile.get, MARCH).joined_on == date(2020, 1, 1)
    assert ask(path, profile.get, date(2026, 11, 1)).joined_on == date(2026, 10, 1)
