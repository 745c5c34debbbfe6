"""Of days ahead the nearer comes first; an exam stands above smaller debts, and a calm line is true of all below."""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.rules.days import step_day
from careercoach.coach.rules.goals import check_in
from careercoach.coach.rules.remembering import year_round
from careercoach.coach.today import acts, holding
from careercoach.materials import Happening, Sitting

from . import TODAY, day, goal, in_order, promise, step, talk
from .test_own_words import file, wrote

EVERY_WEEK = tuple(Sitting(day(-7 * back), frozenset({"check-in"})) for back in range(26, 0, -1))
LATE = {"promises": (promise("mine", "me", day(-3)),)}


def titles(**fields: Any) -> list[str]:
    return [one.title for one in acts(in_order(**{"sittings": EVERY_WEEK, **fields}), TODAY)]


@pytest.mark.parametrize(("form", "first"), [(4, "Coming up: Step form"), (None, "Coming up: your talk with Priya")])
def test_a_form_due_on_friday_stands_before_a_talk_next_wednesday(form: int | None, first: str) -> None:
    steps = (step("form", "near", day(form)),) if form else ()
    said = titles(steps=steps, meetings=(talk("t", day(7), purpose="The crimper"),))
    assert said[0].startswith(first)
    assert any("Priya" in one for one in said)


@pytest.mark.parametrize(("ahead", "named"), [(11, True), (25, True), (40, False)])
def test_in_the_month_before_a_trade_test_a_late_sheet_does_not_stand_before_it(ahead: int, named: bool) -> None:
    said = titles(goals=(goal("near", title="Trade test, class 1", by=day(ahead)),), **LATE)
    assert (said[0] == "Coming up: Trade test, class 1") is named
    assert any("Promise mine" in one for one in said) is not named


def test_nothing_late_stands_beneath_a_calm_line() -> None:
    told = wrote("They cut us by half, and nobody knows who goes next", 3)
    late = {"promises": (promise("theirs", "them", day(-9)),)}
    first, *below = acts(file(told, **late), TODAY)
    assert first.rule == "all-in-order"
    assert not [one for one in below if one.on and one.on < TODAY]


def test_in_the_weeks_after_a_death_no_day_next_week_is_named() -> None:
    ahead: dict[str, Any] = {"promises": (promise("theirs", "them", day(8)),), "here_on": day(-8)}
    assert "Promise theirs" in titles(**ahead)[0]
    assert not any("Promise theirs" in one for one in titles(**ahead, happened=(Happening("grief", day(-25), ""),)))


def test_one_thing_kept_as_a_step_and_as_a_promise_is_named_once() -> None:
    sheet = step("sheet", "near", day(-3))
    promised = replace(promise("mine", "me", day(-3)), text=sheet.title.upper())
    assert list(step_day(in_order(steps=(sheet,)), TODAY))
    assert not list(step_day(in_order(steps=(sheet,), promises=(promised,)), TODAY))


@pytest.mark.parametrize(("back", "asked"), [(5, False), (8, True)])
def test_in_the_week_after_a_goal_was_reached_no_other_is_asked_about(back: int, asked: bool) -> None:
    reached = goal("cake", status="done", ended_on=day(-back))
    assert bool([*check_in(in_order(goals=(goal("near", next_check_in_on=day(-1)), reached)), TODAY)]) is asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [("loader 2 dead. was earth strap. runs", False), ("Mended the loader before the night shift came in", True)],
)
def test_whoever_writes_as_in_a_telegram_is_asked_no_question_of_the_bank(line: str, asked: bool) -> None:
    """One short line is nobody's way of writing yet."""

    def is_asked(*backs: int) -> bool:
        said = holding(file(*(wrote(line, back) for back in backs), last_reflected_on=day(-40)), TODAY)
        return "quiet-reflection" in {one.rule for one in said}

    assert is_asked(1)
    assert is_asked(1, 8) is asked


def test_a_year_is_not_looked_back_upon_while_an_offer_closes_in_three_weeks() -> None:
    here = tuple(Sitting(day(-back), frozenset()) for back in (360, 200, 30))
    assert list(year_round(in_order(sittings=here), TODAY))
    assert not list(year_round(in_order(sittings=here, goals=(goal("near", by=day(20)),)), TODAY))
