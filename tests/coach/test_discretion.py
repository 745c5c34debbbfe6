"""What tells of one's own pay, health or family stays off the screen that others may look at, each of it by itself."""

import pytest

from careercoach.coach.discretion import tells_of_ones_own


@pytest.mark.parametrize(
    "typed",
    [
        "Ask for a pay rise",
        "Earn 3,200 a month",
        "Pay off my debts",
        "Clear the overdraft",
        "Save for the deposit",
        "Lose ten kilos",
        "Stop smoking",
        "Get my back right again",
        "Sort out my sleep",
        "Get through the divorce",
        "Start therapy",
        "Put my savings in order",
        "Be home for my kids at six",
    ],
)
def test_what_nobody_else_is_to_read_is_known(typed: str) -> None:
    assert tells_of_ones_own(typed)
    assert tells_of_ones_own(typed.upper())


@pytest.mark.parametrize("typed", ["Move the payroll to the new bank", "Lose no more forms", "Stop the line", "", None])
def test_work_that_only_sounds_like_it_stays_in_sight(typed: str | None) -> None:
    assert not tells_of_ones_own(typed)
