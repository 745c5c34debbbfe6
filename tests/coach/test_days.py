"""Days of one's own come up when something can still be done about them, and until it is said what became of them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.rules.days import closing_day, goal_day, goal_day_soon, step_day
from careercoach.coach.rules.goals import stuck
from careercoach.coach.today import everything
from careercoach.materials import Snapshot, Words
from careercoach.records import AwayRecord, CheckInRecord, NudgeRecord, PathRecord, StepRecord

from . import TODAY, day, goal, in_order


def step(id: str, by: date | None, goal: str = "near", **fields: Any) -> StepRecord:
    plain = StepRecord(id=id, goal=goal, title=f"Step {id}", kind="action", by=by, done_on=None)
    return replace(plain, **fields)


def path(id: str, deadline: date | None, *, active: bool = True) -> PathRecord:
    said = {name: None for name in PathRecord.types if name not in PathRecord.defaults}
    plain = {"id": id, "title": f"Path {id}", "move": "up", "inside": True, "active": active, "deadline": deadline}
    return PathRecord(**{**said, "competencies": (), "not_applicable": (), **plain})  # type: ignore[arg-type]


def named(rule: Any, snapshot: Snapshot) -> list[tuple[str | None, str]]:
    """The ids that a rule names, with what it says of them."""
    return [(act.id, act.title if rule is step_day else act.reason) for act in rule(snapshot, TODAY)]


def ids(rule: Any, **changed: object) -> list[str | None]:
    return [act.id for act in rule(in_order(**changed), TODAY)]


@pytest.mark.parametrize(("ahead", "asked"), [(15, False), (14, True), (1, True), (0, False), (-1, False)], ids=str)
def test_whether_its_day_is_still_right_is_asked_in_the_fortnight_before_it(ahead: int, asked: bool) -> None:
    assert ids(goal_day_soon, goals=(goal("near", by=day(ahead)),)) == (["near"] if asked else [])


@pytest.mark.parametrize(("title", "planned"), [("Goal", day(-5)), ("Goal", TODAY), ("Tea maker's examination", None)])
def test_whoever_gave_it_another_day_is_not_asked_nor_of_an_exam_whose_day_others_set(
    title: str, planned: date | None
) -> None:
    later = {"near": planned} if planned else {}
    assert ids(goal_day_soon, goals=(goal("near", title=title, by=day(10)),), planned=later) == []
    assert ids(goal_day_soon, goals=(goal("near", title=title, by=day(6)),), planned=later) == ["near"]


def test_a_goal_set_for_next_week_is_not_questioned_at_once() -> None:
    assert ids(goal_day_soon, goals=(goal("near", by=day(8), started_on=day(-1)),)) == []
    assert ids(goal_day, goals=(goal("near", by=TODAY, started_on=TODAY),)) == ["near"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"by": TODAY}, "Today is its day. Reached, another day, or let go?"),
        ({"by": day(-40)}, "Its day was Fri 30 Jan 2026. Reached, another day, or let go?"),
        ({"by": day(40), "progress": 100}, "It stands at 100 %. If so, take a moment for that."),
        ({"by": day(-40), "progress": 100}, "It stands at 100 %. If so, take a moment for that."),
        ({"progress": 100}, "It stands at 100 %. If so, take a moment for that."),
    ],
)
def test_from_its_day_on_a_goal_is_reached_moved_or_let_go(fields: dict[str, Any], said: str) -> None:
    assert named(goal_day, in_order(goals=(goal("near", **fields),))) == [("near", said)]


@pytest.mark.parametrize("fields", [{"by": day(1)}, {"by": None}, {"by": None, "progress": 99}])
def test_nothing_is_decided_before_its_day(fields: dict[str, Any]) -> None:
    assert ids(goal_day, goals=(goal("near", **fields),)) == []


def test_each_is_said_to_hold_since_it_could_be_decided() -> None:
    snapshot = in_order(
        goals=(goal("near", by=day(9)), goal("late", by=day(-9)), goal("full", progress=100, checked_in_on=day(-2))),
        steps=(step("ask", day(2)),),
        paths=(path("lead", day(7)),),
    )
    found = [act for rule in (goal_day_soon, goal_day, step_day, closing_day) for act in rule(snapshot, TODAY)]
    since = {act.id: act.since for act in found}
    assert since == {"near": day(-5), "full": day(-2), "late": day(-9), "ask": day(-5), "lead": day(-7)}


def test_at_100_per_cent_nobody_is_asked_whether_the_day_is_right() -> None:
    assert ids(goal_day_soon, goals=(goal("near", by=day(3), progress=100),)) == []


@pytest.mark.parametrize("status", ["paused", "done", "dropped"])
def test_a_goal_that_rests_or_has_ended_is_asked_nothing(status: str) -> None:
    rests = (goal("near", by=day(-3), status=status), goal("full", progress=100, status=status))
    assert ids(goal_day, goals=rests) == []
    assert ids(goal_day_soon, goals=(goal("near", by=day(3), status=status),)) == []
    assert ids(step_day, goals=rests, steps=(step("ask", day(-3)),)) == []


def test_the_two_days_that_came_first_are_asked_about_first() -> None:
    three = (goal("third", by=day(-1)), goal("first", by=day(-9)), goal("second", by=day(-2)))
    assert ids(goal_day, goals=three) == ["first", "second"]
    assert ids(goal_day_soon, goals=(goal("later", by=day(9)), goal("first", by=day(8)))) == ["first", "later"]
    assert ids(step_day, goals=(goal("near"),), steps=(step("b", day(1)), step("a", TODAY))) == ["a", "b"]
    assert ids(closing_day, paths=(path("b", day(9)), path("a", day(8)))) == ["a", "b"]


def test_what_was_told_to_rest_does_not_hide_what_comes_after_it() -> None:
    told = NudgeRecord("step-day/a", snoozed_until=day(60), off=False, done_on=None)
    steps = tuple(step(id, day(-1)) for id in "abcd")
    assert ids(step_day, goals=(goal("near"),), steps=steps, nudges=(told,)) == ["b", "c"]


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (8, None),
        (7, "Coming up: Step ask"),
        (0, "Coming up: Step ask"),
        (-1, "Still open: Step ask"),
        (-200, "Still open: Step ask"),
    ],
)
def test_a_step_is_named_a_week_before_its_day_and_decided_after_it(ahead: int, said: str | None) -> None:
    found = named(step_day, in_order(goals=(goal("near"),), steps=(step("ask", day(ahead)), step("b", None))))
    assert found == ([("ask", said)] if said else [])


def test_a_step_that_is_done_is_over() -> None:
    assert ids(step_day, goals=(goal("near"),), steps=(step("ask", day(-1), done_on=day(-2)),)) == []


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (15, None),
        (14, "Go for it or"),
        (8, "Go for it or"),
        (7, "The answer is yours"),
        (0, "The answer is yours"),
        (-1, "It closed on"),
        (-42, "It closed on"),
        (-43, None),
    ],
)
def test_a_path_that_closes_is_named_a_fortnight_before_and_decided_after_it(ahead: int, said: str | None) -> None:
    found = named(closing_day, in_order(paths=(path("lead", day(ahead)), path("open", None))))
    assert [(id, reason.startswith(said or "-")) for id, reason in found] == ([("lead", True)] if said else [])


def test_a_post_one_has_applied_for_is_not_asked_about_as_if_it_were_open() -> None:
    for ahead in (3, -3):
        assert ids(closing_day, paths=(path("lead", day(ahead)),), applied=frozenset({"lead"})) == []


@pytest.mark.parametrize(
    ("wrote", "said"),
    [
        ("Told Tallinn no. Marta begins school", "You wrote: “Told Tallinn no.”"),
        ("no to the tallinn people, mail had 2 lines", "You wrote: “no to the tallinn people, mail had 2 lines”"),
        ("No news from Tallinn", "The answer is yours, whichever it is."),
        ("Tallinn said there is no rush", "The answer is yours, whichever it is."),
        ("Told the baker no", "The answer is yours, whichever it is."),
        ("Tallinn called, would not say more", "The answer is yours, whichever it is."),
    ],
)
def test_an_offer_that_was_refused_in_passing_is_only_offered_to_be_put_away(wrote: str, said: str) -> None:
    paths = (replace(path("lead", day(3)), title="Head sommelier, Tallinn"),)
    told = (Words("line", day(-7), wrote),)
    assert named(closing_day, in_order(paths=paths, told=told)) == [("lead", said)]


def test_a_path_that_is_closed_is_over() -> None:
    assert ids(closing_day, paths=(path("lead", day(3), active=False),)) == []


LOOKS = tuple(
    CheckInRecord(f"{ago}", "near", day(-ago), progress=10, confidence=2, note=None, blocker="No time")
    for ago in (28, 14)
)
LATE: dict[str, Any] = {
    "goals": (goal("near"), goal("due", by=day(-3))),
    "steps": (step("ask", day(-3)),),
    "paths": (path("lead", day(-3)),),
    "looks": LOOKS,
}
OURS = {"goal-day-soon", "goal-day", "step-day", "closing-day", "stuck"}


def of_ours(**changed: object) -> set[str]:
    return {act.rule for act in everything(in_order(**{**LATE, **changed}), TODAY)} & OURS


def test_while_away_nothing_is_asked() -> None:
    assert of_ours() == {"goal-day", "step-day", "closing-day", "stuck"}
    assert of_ours(aways=(AwayRecord("a", day(-5), day(5), None),)) == set()


def test_in_the_fortnight_after_a_return_what_was_due_before_is_left_in_peace() -> None:
    back = AwayRecord("a", day(-20), day(-1), None)
    wrote = {"last_logged_on": TODAY, "last_reflected_on": TODAY}
    assert of_ours(aways=(replace(back, until=day(-2)),), **wrote) & {"goal-day", "step-day", "closing-day"} == set()
    assert of_ours(aways=(replace(back, from_=day(-40), until=day(-15)),), **wrote) >= {"goal-day", "step-day"}


def test_a_stuck_goal_is_met_before_plain_check_ins_with_the_reason() -> None:
    snapshot = in_order(goals=(goal("near"), goal("x", next_check_in_on=TODAY)), looks=LOOKS)
    first, second = everything(snapshot, TODAY)[:2]
    assert (first.rule, first.id, first.reason) == ("stuck", "near", "The same thing was in the way twice: No time.")
    assert second.rule == "check-in"


def test_of_two_stuck_goals_the_one_that_has_been_so_longer_is_met_first() -> None:
    looks = [replace(look, goal="late", on=look.on) for look in LOOKS]
    early = [replace(look, goal="early", on=date.fromordinal(look.on.toordinal() - 1)) for look in LOOKS]
    two = in_order(goals=(goal("late"), goal("early")), looks=(*looks, *early))
    assert [(act.id, act.since) for act in stuck(two, TODAY)] == [("early", day(-15)), ("late", day(-14))]
    assert [act.id for act in stuck(replace(two, begun={"early": day(-15)}), TODAY)] == ["late"]


def test_once_the_day_of_a_goal_has_come_nothing_else_is_asked_about_it() -> None:
    over = in_order(
        goals=(goal("near", by=TODAY, next_check_in_on=day(-1)),), steps=(step("ask", day(-3)),), looks=LOOKS
    )
    assert {act.rule for act in everything(over, TODAY)} & {*OURS, "check-in"} == {"goal-day"}
    ahead = in_order(goals=(goal("near", by=day(1), next_check_in_on=day(-1)),), steps=(step("ask", day(-3)),))
    assert {"step-day", "check-in"} <= {act.rule for act in everything(ahead, TODAY)}
