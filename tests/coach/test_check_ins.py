"""What is worth saying at a check-in."""

from dataclasses import replace

from careercoach.coach.check_ins import is_fresh_start, plan_to_remember

from . import TODAY, day, goal

PLAN = replace(goal("a"), if_then="If the ward is full, then I ask on Monday.", cadence_days=14)


def test_the_plan_comes_to_mind_when_something_is_in_the_way_or_confidence_is_low() -> None:
    assert plan_to_remember(PLAN, 2, None) == plan_to_remember(PLAN, 5, "No room") == PLAN.if_then
    assert plan_to_remember(PLAN, 3, " ") is None


def test_a_goal_without_a_plan_has_none_to_remember() -> None:
    assert plan_to_remember(goal("a"), 1, "No room") is None


def test_a_goal_has_rested_once_a_whole_check_in_was_left_out() -> None:
    assert is_fresh_start(replace(PLAN, next_check_in_on=day(-14)), TODAY)
    assert not is_fresh_start(replace(PLAN, next_check_in_on=day(-13)), TODAY)
    assert not is_fresh_start(replace(PLAN, next_check_in_on=None), TODAY)
