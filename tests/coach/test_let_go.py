"""What is done or over is let go: it is asked about once, and not as if it went on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.rules.days import awaits_its_day, goal_day, goal_day_soon, goal_over, may_be_over, step_day
from careercoach.coach.rules.goals import check_in, check_in_soon, nothing_near, stuck
from careercoach.coach.rules.open import promise_day, unsaid
from careercoach.coach.rules.promises import my_promise, promise_left, their_promise
from careercoach.coach.rules.remembering import quiet_log
from careercoach.coach.today import acts, everything
from careercoach.materials import Sitting, Snapshot
from careercoach.records import AwayRecord, NudgeRecord

from . import PROFILE, TODAY, day, goal, in_order, promise
from .test_days import LOOKS, step

NEW = replace(PROFILE, start_on=day(-7))
SEARCH = goal("search", started_on=day(-60), by=day(10), next_check_in_on=day(-1))


def begun(**fields: Any) -> Snapshot:
    """A week into a new job, with a goal of the time between jobs that nobody has looked at since."""
    return in_order(**{"profile": NEW, "goals": (SEARCH,), "over": {"search": day(-7)}, **fields})


def ids(rule: Any, snapshot: Snapshot) -> list[str | None]:
    return [act.id for act in rule(snapshot, TODAY)]


# --- a goal that was set for what was before ------------------------------------------------------------------------


def test_in_a_new_job_the_goal_of_the_search_is_asked_about_once_and_given_no_number() -> None:
    (asked,) = goal_over(begun(), TODAY)
    assert (asked.rule, asked.noun, asked.id, asked.on, asked.since) == ("goal-over", "goal", "search", None, day(-7))
    for rule in (check_in, check_in_soon, goal_day_soon, stuck, unsaid):
        assert ids(rule, begun(looks=[replace(look, goal="search") for look in LOOKS])) == []
    assert ids(step_day, begun(steps=(step("ask", TODAY, "search"),))) == []
    assert ids(nothing_near, begun(goals=(replace(SEARCH, horizon="long"),))) == []


@pytest.mark.parametrize(
    ("answered", "over"),
    [
        ({"goals": (replace(SEARCH, checked_in_on=day(-7)),)}, False),
        ({"goals": (replace(SEARCH, checked_in_on=day(-8)),)}, True),
        ({"planned": {"search": day(-7)}}, False),
        ({"planned": {"search": day(-8)}}, True),
        ({"begun": {"search": day(-7)}}, False),
        ({"goals": (replace(SEARCH, status="paused"),)}, False),
        ({"over": {}}, False),
        ({"profile": replace(NEW, kind="between-jobs")}, False),
    ],
)
def test_whoever_has_said_that_it_goes_on_is_asked_for_its_number_again(answered: dict[str, Any], over: bool) -> None:
    snapshot = begun(**answered)
    assert [may_be_over(one, snapshot) for one in snapshot.goals] == [over]
    waits = awaits_its_day(snapshot.goals[0], snapshot, TODAY)
    going = not (over or waits) and snapshot.goals[0].status == "active"
    assert (ids(goal_over, snapshot), ids(check_in, snapshot)) == (["search"] * over, ["search"] * going)


def test_what_was_over_before_the_job_began_counts_from_its_beginning() -> None:
    earlier = begun(over={"search": day(-30)}, planned={"search": day(-20)})
    assert [act.since for act in goal_over(earlier, TODAY)] == [day(-7)]


def test_of_several_the_oldest_is_asked_about_and_one_told_to_rest_hides_no_other() -> None:
    two = {"goals": (SEARCH, replace(SEARCH, id="older", started_on=day(-61)))}
    both = begun(**two, over={"search": day(-7), "older": day(-7)})
    assert ids(goal_over, both) == ["older"]
    told = NudgeRecord("goal-over/older", off=True, snoozed_until=None, done_on=None)
    assert ids(goal_over, replace(both, nudges=(told,))) == ["search"]


@pytest.mark.parametrize("ended", [{"by": TODAY}, {"progress": 100}])
def test_once_its_day_has_come_only_what_became_of_it_is_asked(ended: dict[str, Any]) -> None:
    snapshot = begun(goals=(replace(SEARCH, **ended),))
    assert (ids(goal_day, snapshot), ids(goal_over, snapshot)) == (["search"], [])


def test_the_first_days_come_before_numbers_questions_and_the_growth_check() -> None:
    snapshot = begun(
        over={},
        goals=(replace(SEARCH, by=None),),
        growth_check_due=day(-1),
        last_logged_on=day(-60),
        last_reflected_on=None,
    )
    assert everything(snapshot, TODAY)[0].rule == "arriving-expected"


# --- looks at a goal ------------------------------------------------------------------------------------------------


def test_a_goal_with_the_five_minutes_open_is_not_asked_for_its_number() -> None:
    still = in_order(goals=(goal("near", next_check_in_on=TODAY), goal("x", next_check_in_on=TODAY)), looks=LOOKS)
    assert (ids(stuck, still), ids(check_in, still)) == (["near"], ["x"])
    for rule in ("stuck", "stuck/near"):
        off = NudgeRecord(rule, off=True, snoozed_until=None, done_on=None)
        assert ids(check_in, replace(still, nudges=(off,))) == ["near", "x"]


@pytest.mark.parametrize(("ended", "asked"), [(-14, []), (-15, ["far"])])
def test_after_a_step_towards_it_has_ended_a_far_goal_waits_a_fortnight(ended: int, asked: list[str]) -> None:
    reached = replace(goal("near"), status="done", ended_on=day(ended), serves="far")
    other = goal("other", next_check_in_on=TODAY, serves="far")
    two = in_order(goals=(goal("far", horizon="long", next_check_in_on=day(-1)), other, reached))
    assert ids(check_in, two) == [*asked, "other"]


@pytest.mark.parametrize(("by", "asked"), [(29, ["far"]), (28, []), (0, [])])
def test_while_the_day_of_a_near_goal_comes_or_it_is_open_what_became_of_it_the_far_one_waits(
    by: int, asked: list[str]
) -> None:
    near = goal("near", by=day(by), serves="far", started_on=day(-1))
    assert ids(check_in, in_order(goals=(goal("far", horizon="long", next_check_in_on=day(-1)), near))) == asked


def test_what_is_whole_is_asked_about_as_reached_and_not_for_what_is_left() -> None:
    whole = in_order(goals=(goal("near", progress=100, next_check_in_on=TODAY),))
    assert (ids(check_in, whole), ids(goal_day, whole)) == ([], ["near"])


@pytest.mark.parametrize(
    ("ahead", "soon", "due"), [(3, [], []), (2, ["near"], []), (1, ["near"], []), (0, [], ["near"])]
)
def test_a_look_is_named_from_two_days_before(ahead: int, soon: list[str], due: list[str]) -> None:
    near = in_order(goals=(goal("near", next_check_in_on=day(ahead)),))
    assert (ids(check_in_soon, near), ids(check_in, near)) == (soon, due)
    assert [act.since for act in check_in_soon(near, TODAY)] == [day(ahead - 2)] * len(soon)


def test_a_look_that_is_near_is_said_where_nothing_else_is_and_after_all_else() -> None:
    near = in_order(goals=(goal("near", next_check_in_on=day(2)), goal("x", next_check_in_on=day(1))))
    assert next((act.rule, act.id) for act in acts(near, TODAY)) == ("check-in-soon", "x")
    quiet = replace(near, last_logged_on=day(-15))
    assert [act.rule for act in everything(quiet, TODAY)] == ["quiet-log", "check-in-soon"]


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"progress": 49}, True),
        ({"progress": 50}, False),
        ({"by": TODAY}, False),
        ({"started_on": day(-42)}, True),
        ({"started_on": day(-43)}, False),
    ],
)
def test_nobody_is_asked_to_say_more_of_a_goal_that_is_old_or_well_under_way(
    fields: dict[str, Any], asked: bool
) -> None:
    one = goal("near", **{"started_on": day(-30), **fields})
    snapshot = replace(in_order(), goals=(replace(one, benefit=None),))
    assert ids(unsaid, snapshot) == ["near"] * asked


# --- a step of long ago -----------------------------------------------------------------------------------------------


def silent(*back: int, old: int = -150) -> list[str]:
    """What is said first to whoever was here so many days ago, with a step whose day was long ago."""
    sittings = tuple(Sitting(day(-each), frozenset()) for each in back)
    snapshot = in_order(steps=(step("ask", day(old)),), sittings=sittings, last_logged_on=day(-back[-1]))
    return [act.rule for act in everything(snapshot, TODAY)]


def test_after_a_long_silence_an_old_step_is_not_what_one_is_met_with() -> None:
    assert "step-day" not in silent(29)
    assert "step-day" not in silent(140, 13)
    assert "step-day" in silent(29, old=-1), "a step of lately is still near"
    assert silent(140, 0, old=-29) == []


# --- a line now and then ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rhythm", "quiet", "reminded"),
    [
        (None, 14, False),
        (None, 15, True),
        (3, 14, False),
        (3, 15, True),
        (14, 21, False),
        (14, 22, True),
        (30, 22, False),
    ],
)
def test_whoever_writes_every_other_week_is_not_reminded_in_between(
    rhythm: int | None, quiet: int, reminded: bool
) -> None:
    snapshot = in_order(rhythm=rhythm, last_logged_on=day(-quiet))
    assert [act.since for act in quiet_log(snapshot, TODAY)] == [TODAY] * reminded


# --- promises of a manager who has left ------------------------------------------------------------------------------


@pytest.mark.parametrize(("by", "asked"), [(None, ["theirs"]), (-1, ["theirs"]), (0, [])])
def test_whoever_came_is_not_asked_for_what_another_promised(by: int | None, asked: list[str]) -> None:
    theirs = replace(promise("theirs", "them", None if by is None else day(by)), person="Former manager")
    snapshot = in_order(promises=(theirs,), former=frozenset({"theirs"}))
    found = list(promise_left(snapshot, TODAY))
    assert [act.id for act in found] == asked
    assert all(str(PROFILE.manager) in act.reason and "Former" not in act.title + act.reason for act in found)
    assert [act.since for act in found] == [date.min if by is None else day(by + 1)] * len(asked)
    assert ids(their_promise, snapshot) == ids(promise_day, snapshot) == []
    assert ids(promise_left, replace(snapshot, former=frozenset())) == []


def test_it_waits_while_one_is_away_and_mine_stays_mine() -> None:
    theirs, mine = promise("theirs", "them", day(-9)), promise("mine", "me", day(-9))
    snapshot = in_order(promises=(mine, theirs), former=frozenset({"theirs", "mine"}))
    assert (ids(promise_left, snapshot), ids(my_promise, snapshot)) == (["theirs"], ["mine"])
    assert ids(promise_left, replace(snapshot, aways=(AwayRecord("a", day(-30), day(5), None),))) == []
