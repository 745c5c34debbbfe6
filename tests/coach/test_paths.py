"""Paths side by side, and what closes soon."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.coach import paths
from careercoach.errors import InvalidValue
from careercoach.vocabulary import MOVES
from tests.coach.test_readiness import path, work

TODAY = date(2026, 11, 22)
TRAINER = replace(path("Coaching", "Budget"), id="a", title="Trainer", track="managerial", attracts="Teaching")
ANALYST = replace(path(), id="b", title="Analyst", inside=False, organisation="Elsewhere", pay="More")


def test_the_paths_stand_side_by_side_in_the_order_asked_for() -> None:
    rows = {row.label: row.values for row in paths.compare([ANALYST, TRAINER], [work(TODAY, "Coaching")], TODAY)}
    assert rows["Track"] == (None, "Leading people")
    assert rows["Where"] == ("outside: Elsewhere", "inside")
    assert rows["Attracts me"] == (None, "Teaching")
    assert rows["Pay"] == ("More", None)
    assert rows["My work shows"] == (None, "1 thin, 1 none")


def test_pay_is_a_row_only_for_those_who_speak_of_it() -> None:
    labels = [row.label for row in paths.compare([TRAINER, replace(ANALYST, pay=None)], [], TODAY)]
    assert "Pay" not in labels
    assert "Closes" not in labels
    assert {"Style", "Colleagues", "Life around it"} <= set(labels)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_fewer_than_two_or_more_than_four_are_not_compared(count: int) -> None:
    with pytest.raises(InvalidValue):
        paths.compare([replace(TRAINER, id=f"{each}") for each in range(count)], [], TODAY)


def test_a_path_is_not_compared_with_itself() -> None:
    with pytest.raises(InvalidValue):
        paths.compare([TRAINER, ANALYST, TRAINER], [], TODAY)


def test_what_closes_first_stands_first_and_what_has_closed_or_was_declined_is_silent() -> None:
    soon, later = replace(TRAINER, deadline=TODAY), replace(ANALYST, deadline=date(2027, 1, 1))
    gone = replace(TRAINER, id="c", deadline=date(2026, 11, 21))
    declined = replace(soon, id="d", active=False)
    assert paths.openings([later, TRAINER, gone, declined, soon], TODAY) == (soon, later)
    assert paths.openings([], TODAY) == ()


def test_every_move_has_words() -> None:
    assert tuple(paths.MOVES) == MOVES


def test_four_paths_are_compared_and_a_row_says_whether_its_words_are_ours() -> None:
    rows = {row.label: row for row in paths.compare([replace(TRAINER, id=each) for each in "abcd"], [], TODAY)}
    assert len(rows["Track"].values) == 4
    assert rows["Track"].ours
    assert not rows["Attracts me"].ours


def test_a_closing_day_is_said_with_how_far_off_it_is() -> None:
    assert paths.closes(TRAINER, TODAY) is None
    said = paths.closes(replace(TRAINER, deadline=date(2026, 11, 23)), TODAY)
    assert said is not None
    assert said.startswith("Mon 23 Nov 2026, ")
