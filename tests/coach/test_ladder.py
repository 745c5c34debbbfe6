"""The goal ladder and its gaps."""

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.ladder import (
    BETWEEN_RUNG,
    NEAR_RUNG,
    NOTHING_NEAR,
    SERVES_NOTHING,
    Gap,
    gaps,
    ladder,
    may_serve,
    missing_rungs,
    placed,
)
from careercoach.content.loader import nudges
from careercoach.records import GoalRecord
from careercoach.vocabulary import GOAL_STATUSES, HORIZONS

from . import day, goal

IDS = st.sampled_from("abcdefgh")
GOALS = st.lists(
    st.builds(
        lambda id, horizon, serves, status: goal(id, horizon, serves=serves, status=status),
        IDS,
        st.sampled_from(HORIZONS),
        st.none() | IDS,
        st.sampled_from(GOAL_STATUSES),
    ),
    unique_by=lambda each: each.id,
)

TRAINING = (
    goal("handover", "near", serves="certificate"),
    goal("trainer", "long"),
    goal("certificate", "mid", serves="trainer"),
    goal("spanish", "near"),
)


def test_each_goal_is_followed_by_those_that_serve_it() -> None:
    shown = [(rung.goal.id, rung.depth, rung.children) for rung in ladder(TRAINING)]
    assert shown == [
        ("spanish", 0, ()),
        ("trainer", 0, ("certificate",)),
        ("certificate", 1, ("handover",)),
        ("handover", 2, ()),
    ]


def test_goals_side_by_side_stand_near_to_long_and_then_by_date() -> None:
    goals = (
        goal("far", "long"),
        goal("open"),
        goal("june", by=day(90)),
        goal("next", "mid"),
        goal("may", by=day(60)),
    )
    assert [rung.goal.id for rung in ladder(goals)] == ["may", "june", "open", "next", "far"]


def test_a_goal_whose_parent_is_not_listed_stands_at_the_top() -> None:
    assert [(rung.goal.id, rung.depth) for rung in ladder([goal("near", serves="gone")])] == [("near", 0)]


def test_a_circle_is_shown_once_from_its_first_goal() -> None:
    circle = (goal("a", serves="b"), goal("b", "mid", serves="a"), goal("self", "long", serves="self"))
    shown = [(rung.goal.id, rung.depth) for rung in ladder(circle)]
    assert shown == [("self", 0), ("a", 0), ("b", 1)]


@given(GOALS)
def test_any_goals_are_shown_each_exactly_once(goals: list[GoalRecord]) -> None:
    rungs = ladder(goals)
    assert sorted(rung.goal.id for rung in rungs) == sorted(each.id for each in goals)
    depth = {rung.goal.id: rung.depth for rung in rungs}
    assert all(depth[child] == rung.depth + 1 for rung in rungs for child in rung.children)


def test_a_ladder_reached_through_a_middle_goal_has_no_gap_but_the_loose_near_goal() -> None:
    assert gaps(TRAINING) == (Gap(TRAINING[3], SERVES_NOTHING),)


def test_a_long_goal_that_only_a_middle_goal_serves_has_nothing_near() -> None:
    top, middle = goal("trainer", "long"), goal("certificate", "mid", serves="trainer")
    assert gaps([top, middle]) == (Gap(top, NOTHING_NEAR),)


def test_a_resting_near_goal_does_not_close_the_gap() -> None:
    top = goal("trainer", "long")
    assert gaps([top, goal("near", serves="trainer", status="paused")]) == (Gap(top, NOTHING_NEAR),)


def test_goals_that_are_not_active_open_no_gap() -> None:
    assert gaps([goal("trainer", "long", status="done"), goal("near", status="dropped")]) == ()


@given(GOALS)
def test_gaps_are_found_for_any_goals_even_in_a_circle(goals: list[GoalRecord]) -> None:
    found = gaps(goals)
    assert all(gap.goal.status == "active" for gap in found)
    assert {gap.goal.horizon for gap in found if gap.kind == NOTHING_NEAR} <= {"long"}
    assert {gap.goal.horizon for gap in found if gap.kind == SERVES_NOTHING} <= {"near"}


def test_a_goal_may_serve_one_of_its_own_horizon_or_a_longer_one() -> None:
    assert [each.id for each in may_serve("mid", TRAINING)] == ["certificate", "trainer"]


@given(GOALS, st.sampled_from(HORIZONS))
def test_a_goal_never_may_serve_itself_or_what_stands_on_it(goals: list[GoalRecord], horizon: str) -> None:
    for each in goals:
        offered = {above.id for above in may_serve(horizon, goals, each.id)}
        assert each.id not in offered
        assert not offered & {below.id for below in goals if below.serves == each.id}


def test_the_view_goes_from_far_to_near_and_ends_with_what_leads_no_further() -> None:
    shown = [(each.rung.goal.id, each.rung.depth, each.reaches) for each in placed(TRAINING)]
    assert shown == [("trainer", 0, True), ("certificate", 1, True), ("handover", 2, True), ("spanish", 0, False)]


def test_a_missing_near_rung_is_named_once_at_its_lowest_place() -> None:
    top, middle = goal("trainer", "long"), goal("certificate", "mid", serves="trainer")
    assert missing_rungs([top]) == (Gap(top, NEAR_RUNG),)
    assert missing_rungs([top, middle]) == (Gap(middle, NEAR_RUNG),)
    assert missing_rungs(TRAINING) == ()


def test_a_long_goal_served_by_near_ones_alone_lacks_a_rung_between() -> None:
    top = goal("trainer", "long")
    [gap] = missing_rungs([top, goal("near", serves="trainer")])
    assert (gap, gap.lacks) == (Gap(top, BETWEEN_RUNG), "mid")


def test_a_goal_that_ended_stands_on_no_ladder_and_one_that_rests_does() -> None:
    resting = goal("certificate", "mid", serves="trainer", status="paused")
    shown = placed([goal("trainer", "long"), resting, goal("old", status="done"), goal("gone", status="dropped")])
    assert [each.rung.goal.id for each in shown] == ["trainer", "certificate"]
    assert shown[0].missing == Gap(goal("trainer", "long"), NEAR_RUNG)


@given(GOALS)
def test_any_goals_have_one_place_each_and_every_gap_has_its_words(goals: list[GoalRecord]) -> None:
    shown = placed(goals)
    standing = sorted(each.id for each in goals if each.status in ("active", "paused"))
    assert sorted(each.rung.goal.id for each in shown) == standing
    assert [each.reaches for each in shown] == sorted((each.reaches for each in shown), reverse=True)
    for each in shown:
        assert each.missing is None or (each.missing.kind in nudges() and each.missing.goal == each.rung.goal)


@given(GOALS)
def test_the_goal_that_a_missing_rung_asks_for_closes_it(goals: list[GoalRecord]) -> None:
    for gap in missing_rungs(goals):
        closing = goal("new", gap.lacks, serves=gap.goal.id)
        assert gap not in missing_rungs([*goals, closing])
