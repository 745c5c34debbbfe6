"""What is counted of an act that stands there again and again: when it rests, where it begins, what comes before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercoach.coach.rules.act import Act
from careercoach.coach.turns import (
    Turns,
    allowed,
    begin,
    fresh_first,
    is_full,
    is_seldom_here,
    looks,
    met_on_days,
    nearest_first,
    patience,
)
from careercoach.content.moments import moments
from careercoach.materials import Sitting
from careercoach.records import NudgeRecord

from . import EMPTY, TODAY, day, waiting

FIRST = day(-100)


def act(rule: str, on: int | None = None, since: int = -60, id: str | None = None) -> Act:
    return Act(rule, rule, "", 3, "goal", id, None if on is None else day(on), day(since))


def rules(acts: list[Act]) -> list[str]:
    return [one.rule for one in acts]


def sittings(*back: int) -> list[Sitting]:
    return [Sitting(day(-one), frozenset()) for one in back]


def test_what_leads_rests_for_a_month_after_two_sittings_unless_a_long_silence_was_between_them() -> None:
    seen = Turns(FIRST)
    seen.meet(day(0))
    assert (seen.met, seen.met_on, seen.rests_until) == (1, day(0), date.min)
    seen.meet(day(42))
    assert (seen.met, seen.met_on, seen.rests_until) == (0, day(42), day(70))
    silent = Turns(FIRST)
    silent.meet(day(0))
    silent.meet(day(43))
    assert (silent.met, silent.rests_until) == (1, date.min)


def test_a_standing_request_rests_for_a_quarter_after_four_sittings_and_never_less_than_it_would() -> None:
    seen = Turns(FIRST)
    for offset in (0, 7, 14):
        seen.stand_there(day(offset))
    assert (seen.listed, seen.rests_until) == (3, date.min)
    seen.stand_there(day(21))
    assert (seen.listed, seen.rests_until) == (0, day(21 + 91))
    longer = Turns(FIRST)
    longer.rests_until = day(400)
    for offset in (0, 7, 14, 21):
        longer.stand_there(day(offset))
    assert longer.rests_until == day(400)


def test_what_has_come_up_today_stands_right_behind_what_cannot_wait_until_tomorrow() -> None:
    front = [
        act("my-promise", -3),
        act("talk-today", 0),
        act("step-day", 1),
        act("goal-day", 2),
        act("moment", since=0),
    ]
    assert rules(fresh_first(front, TODAY))[:3] == ["talk-today", "step-day", "moment"]
    old = [act("my-promise", -3), act("moment", since=-1)]
    assert rules(fresh_first(old, TODAY)) == ["my-promise", "moment"]


def test_beside_a_day_so_near_nobody_is_sent_after_others_and_a_talk_of_another_day_comes_later() -> None:
    front = [act("their-promise", -3), act("talk-soon", 4), act("my-promise", -3), act("step-day", 1)]
    assert rules(fresh_first(front, TODAY)) == ["my-promise", "step-day", "their-promise", "talk-soon"]
    calm = [act("their-promise", -3), act("talk-soon", 4), act("step-day", 2)]
    assert rules(fresh_first(calm, TODAY)) == ["their-promise", "talk-soon", "step-day"]
    today = [act("my-promise", -3), act("talk-soon", 0)]
    assert rules(fresh_first(today, TODAY)) == ["my-promise", "talk-soon"]


def test_of_what_has_a_day_ahead_the_nearer_stands_first_and_the_rest_keeps_its_place() -> None:
    front = [act("stuck"), act("goal-day-soon", 5), act("my-promise", -2), act("talk-soon", 3), act("step-day", 0)]
    assert rules(nearest_first(front, TODAY)) == ["stuck", "step-day", "my-promise", "talk-soon", "goal-day-soon"]


@pytest.mark.parametrize(("ahead", "last"), [(7, False), (8, True)])
def test_an_opening_that_closes_later_than_this_week_comes_last(ahead: int, last: bool) -> None:
    front = [act("closing-day", ahead), act("stuck"), act("goal-day-soon", 30)]
    assert (rules(nearest_first(front, TODAY))[-1] == "closing-day") is last


@pytest.mark.parametrize(
    ("back", "seldom"),
    [
        ((40, 30, 20, 10), True),
        ((40, 31, 22, 13), False),
        ((90, 30, 21, 11), True),
        ((90, 30, 21, 12), False),
        ((30, 20, 10), False),
        ((120, 119, 118, 117, 60, 30, 10), True),
    ],
)
def test_whoever_was_mostly_ten_days_away_between_the_last_sittings_is_seldom_here(
    back: tuple[int, ...], seldom: bool
) -> None:
    assert is_seldom_here(sittings(*back)) is seldom


def test_a_day_is_full_with_more_than_a_line_or_with_one_that_was_marked() -> None:
    line = waiting("l", TODAY)
    assert not is_full(EMPTY, TODAY)
    assert is_full(replace(EMPTY, full=True), TODAY)
    assert not is_full(replace(EMPTY, recent=(line,)), TODAY)
    assert is_full(replace(EMPTY, recent=(waiting("m", day(-1)), replace(line, energy="neutral"))), TODAY)
    assert not is_full(replace(EMPTY, recent=(replace(line, energy="drained", on=day(-1)),)), TODAY)


def test_the_days_on_which_a_question_about_what_had_happened_was_answered_are_known() -> None:
    asked = next(question.key for one in moments().values() for question in one.questions)
    seen = replace(EMPTY, answered={asked: day(-3), "energy-unasked": day(-2)})
    assert met_on_days(seen) == {day(-3)}


def told(rule: str, until: int | None = None, done: int | None = None) -> NudgeRecord:
    days = (None if each is None else day(each) for each in (until, done))
    snoozed, done_on = days
    plain = {name: None for name in NudgeRecord.types if name not in NudgeRecord.defaults}
    return NudgeRecord(**{**plain, "rule": rule, "snoozed_until": snoozed, "done_on": done_on})  # type: ignore[arg-type]


def test_an_act_begins_with_the_first_sitting_or_when_it_came_up_or_woke_or_the_day_after_it_was_done() -> None:
    assert begin(act("stuck", since=-200), (), FIRST, TODAY).begins == FIRST
    assert begin(act("stuck", since=-50), (), FIRST, TODAY).begins == day(-50)
    asleep = begin(act("stuck", since=-50), (told("stuck", until=-20),), FIRST, TODAY)
    assert (asleep.begins, asleep.times) == (day(-20), 1)
    done = begin(act("stuck", since=-50), (told("stuck", done=-20),), FIRST, TODAY)
    assert (done.begins, done.times) == (day(-19), 0)
    assert begin(act("stuck", since=-50), (told("unsaid", until=-20),), FIRST, TODAY).begins == day(-50)
    assert begin(act("stuck", since=-50), (told("stuck", until=20),), FIRST, TODAY).begins == TODAY


def test_what_everybody_is_asked_has_its_week_but_on_the_first_day_of_all() -> None:
    assert begin(act("growth-check", since=-200), (), FIRST, TODAY).begins == FIRST + timedelta(weeks=9)
    assert begin(act("growth-check", since=-200), (), TODAY, TODAY).begins == TODAY
    assert begin(act("growth-check", since=-10), (), FIRST, TODAY).begins == day(-10)


@pytest.mark.parametrize(
    ("rule", "stands", "passes"),
    [
        ("stuck", 2, 4),
        ("my-promise", 2, 4),
        ("growth-check", 1, 1),
        ("question", 1, 1),
        ("noticed", 1, 1),
        ("check-in", 1, 1),
        ("talk-passed", 1, 4),
        ("quiet-log", 2, 2),
    ],
)
def test_an_act_stands_first_for_so_many_sittings_and_may_be_passed_over_in_so_many(
    rule: str, stands: int, passes: int
) -> None:
    assert (allowed(act(rule)), patience(act(rule))) == (stands, passes)


@pytest.mark.parametrize(
    ("until", "weeks"), [(0, []), (13, []), (14, [7]), (20, [7]), (21, [7, 14]), (28, [7, 14, 21])]
)
def test_whoever_only_looks_is_taken_to_have_looked_each_week_up_to_the_one_before(
    until: int, weeks: list[int]
) -> None:
    assert [*looks(TODAY, day(until))] == [day(each) for each in weeks]
