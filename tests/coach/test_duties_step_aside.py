"""A duty steps aside for the person: nobody is sent to read a hurt again, nor asked twice for what life has overtaken.

Written down before the rules, after three lives in which a standard act stood over what somebody had just told.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.ahead import upcoming
from careercoach.coach.attention import attended
from careercoach.coach.today import acts, holding
from careercoach.materials import Happening, Sitting

from . import EMPTY, PROFILE, TODAY, day, goal, talk, waiting
from .test_attention import QUIET, RULES, act
from .test_what_leads import HELD, STANDARD, due, file, happened, offered

# --- a duty that stood over the person's own line -------------------------------------------------------------------


def rules_of(**fields: Any) -> set[str]:
    return {one.rule for one in holding(file(**fields), TODAY)}


def test_whoever_does_the_same_work_under_another_name_is_no_newcomer() -> None:
    new = {"profile": replace(PROFILE, start_on=day(-3))}
    assert "arriving-expected" in rules_of(**new)
    assert "arriving-expected" not in rules_of(**new, arrived=frozenset({"same-work"}))


def test_no_talk_is_planned_beside_one_with_the_same_person() -> None:
    long_ago = talk("held", day(-92), status="held")
    assert "plan-talk" in rules_of(meetings=(long_ago,))
    assert "plan-talk" in rules_of(meetings=(long_ago, talk("other", day(40), kind="peer", with_="Tom")))
    assert "plan-talk" not in rules_of(meetings=(long_ago, talk("review", day(40), kind="feedback")))


def test_nobody_asks_for_a_day_while_another_talk_with_them_has_one() -> None:
    asked = {"made": {"asked": day(-8)}}
    assert "ask-talk" in rules_of(meetings=(HELD, talk("asked", None)), **asked)
    assert "ask-talk" not in rules_of(meetings=(HELD, talk("asked", None), talk("review", day(40))), **asked)
    assert "ask-talk" in rules_of(meetings=(HELD, talk("asked", None), talk("other", day(40), with_="Tom")), **asked)


def led(rule: str, on: int, weeks: int = 40, **fields: Any) -> list[int]:
    """The weeks in which something with a day so long ago leads somebody who passes everything over."""
    every = tuple(Sitting(day(-7 * back), frozenset()) for back in range(weeks, 0, -1))
    one = replace(act(rule, since=day(on), on=day(on), id="one"), **fields)
    first = [
        (attended([one], QUIET, RULES, replace(EMPTY, sittings=every[:number]), each.on) or (QUIET,))[0]
        for number, each in enumerate(every)
    ]
    return [number for number, each in enumerate(first) if each.rule == rule]


@pytest.mark.parametrize("rule", ["my-promise", "their-promise"])
def test_a_promise_whose_occasion_is_past_is_asked_about_once_and_let_go(rule: str) -> None:
    assert led(rule, -7 * 41, noun="promise") == [0]
    assert not led(rule, -7 * 45, noun="promise")


def test_a_path_that_closed_is_asked_about_once() -> None:
    assert len(led("closing-day", -7 * 40 - 1, noun="path")) == 1


def test_a_check_in_let_pass_twice_asks_whether_the_goal_stands_and_is_no_longer_due() -> None:
    def seen(late: int) -> tuple[set[str], bool]:
        old = goal("old", next_check_in_on=day(-late), cadence_days=14)
        listed = [one.noun for one in upcoming(file(goals=(old,)), TODAY)]
        return rules_of(goals=(old,)) & {"check-in", "still-stands"}, "check-in" in listed

    assert seen(27) == ({"check-in"}, True)
    assert seen(28) == ({"still-stands"}, False)
    assert seen(300) == ({"still-stands"}, False)


def test_whether_a_goal_stands_is_asked_once_a_quarter() -> None:
    def since(late: int) -> date:
        old = goal("old", next_check_in_on=day(-late), cadence_days=14)
        return next(one.since for one in holding(file(goals=(old,)), TODAY) if one.rule == "still-stands")

    assert [since(28), since(28 + 90), since(28 + 91)] == [TODAY, day(-90), TODAY]


@pytest.mark.parametrize("kind", ["grief", "worry", "hard-line"])
def test_no_check_in_in_the_fortnight_after_something_that_hurts(kind: str) -> None:
    old = goal("old", next_check_in_on=day(-1))
    assert "check-in" not in rules_of(goals=(old,), **happened(kind, 13))
    assert "check-in" in rules_of(goals=(old,), **happened(kind, 14))


@pytest.mark.parametrize("kind", ["setback", "work-ended", "work-ends"])
def test_what_hurts_and_is_about_work_leaves_the_check_ins_of_goals(kind: str) -> None:
    assert "check-in" in rules_of(goals=(goal("old", next_check_in_on=day(-1)),), **happened(kind, 1))


def test_a_first_goal_is_not_asked_for_a_third_time() -> None:
    _, _, weeks = offered("first-goal", idle=110, after=1)
    assert len(weeks) <= 2


def test_on_a_day_that_gave_energy_nothing_is_asked_that_is_asked_of_everybody() -> None:
    glad = replace(waiting("l", TODAY), status="done", energy="energised")
    assert not {one.rule for one in acts(due(recent=(glad,), here_on=TODAY), TODAY)} & STANDARD


def test_whoever_mostly_answers_is_asked_once_a_fortnight_before_it_is_said_that_nothing_presses() -> None:
    every = tuple(Sitting(day(-7 * back), frozenset({"check-in"})) for back in range(12, 0, -1))
    found = [
        act("money-back", id="m", since=day(-400)),
        replace(act("quiet-reflection", id="q", since=day(-3)), noun="reflection"),
    ]
    recently = replace(EMPTY, sittings=(*every, Sitting(day(-2), frozenset({"money-back"}))), reflections=9)
    assert attended(found, QUIET, RULES, recently, TODAY)[0].rule == "quiet-reflection"
    writes = replace(recently, accomplishments=3)
    assert attended(found, QUIET, RULES, writes, TODAY)[0].rule != "quiet-reflection"


def test_of_a_goal_whose_day_is_ahead_it_is_not_asked_whether_it_stands() -> None:
    def title(by: date | None) -> str:
        old = goal("old", next_check_in_on=day(-60), by=by)
        return next(one.title for one in holding(file(goals=(old,)), TODAY) if one.rule == "still-stands")

    assert title(None) == "Does “Goal old” still stand?"
    assert title(day(100)) == "Where does “Goal old” stand?"


@pytest.mark.parametrize(("again", "answered"), [(False, "good-line-more"), (True, "good-line-helped")])
def test_a_question_about_a_good_line_does_not_come_back_because_the_other_was_answered(
    again: bool, answered: str
) -> None:
    """Kamil was asked in week 37 what he had left unanswered in week 16, for the other one had been answered."""
    good = (Happening("good-line", day(-1), "Freed four people", again=again),)
    asked = {one.id for one in holding(file(happened=good), TODAY) if one.rule == "moment"}
    assert asked == {answered}
    assert "moment" not in rules_of(happened=good, answered={answered: day(-100)})
