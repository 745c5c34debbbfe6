"""What may stand first on its own day, and where nothing was written for weeks: one row for each thing it may be."""

from dataclasses import replace

import pytest

from careercoach.coach.leading import is_long_past, is_near, is_past, is_question, is_stock, leads, may_lead, may_open
from careercoach.coach.rules.act import Act

from . import TODAY, day

HAS_A_DAY_OR_JUST_HAPPENED = {
    "welcome": "one is back after a time away",
    "pick-up": "a page was begun and not kept",
    "talk-today": "the talk is today",
    "hard-moment": "a colleague died",
    "talk-soon": "the talk is on Thursday",
    "closing-day": "the opening closes on Friday",
    "talk-passed": "the talk was last Tuesday, and nothing is known of it",
    "how-was-it": "the talk was held yesterday",
    "advice": "somebody said what one could try",
    "my-promise": "somebody waits for what was promised",
    "before-they-go": "who owes something leaves on Friday",
    "their-promise": "what somebody promised is late",
    "from-before": "three things fell due while one was away",
    "new-manager": "somebody else leads the team since Monday",
    "first-talk": "the new manager has never been spoken to",
    "year-round": "a year is round",
    "goal-day": "the exam was yesterday",
    "goal-day-soon": "the exam is on Monday",
    "goal-over": "every step of the goal is done",
    "step-day": "the step is due today",
    "stuck": "the same thing has been in the way four times",
    "moment": "the offer came",
    "arriving": "the first week somewhere",
    "arriving-people": "whom to get to know in the first weeks",
}
GOES_ON_THOUGH_NOTHING_IS_WRITTEN = {
    "welcome",
    "pick-up",
    "talk-today",
    "hard-moment",
    "moment",
    "talk-soon",
    "closing-day",
    "talk-passed",
    "how-was-it",
    "my-promise",
    "before-they-go",
    "their-promise",
    "from-before",
    "goal-day",
    "goal-day-soon",
    "step-day",
    "check-in",
    "year-round",
}


def act(rule: str, on: int | None = 0, noun: str = "goal", id: str | None = None) -> Act:
    return Act(rule, "A title", "", 3, noun, id, None if on is None else day(on), day(-60))


@pytest.mark.parametrize("rule", HAS_A_DAY_OR_JUST_HAPPENED, ids=HAS_A_DAY_OR_JUST_HAPPENED.get)
def test_what_has_just_happened_or_has_a_day_leads_whenever_it_speaks(rule: str) -> None:
    assert may_lead(rule)
    assert leads(act(rule, None), TODAY)


@pytest.mark.parametrize("rule", ["check-in", "growth-check", "circle", "recap", "quiet-log", "question"])
def test_what_can_wait_leads_only_when_its_day_is_near(rule: str) -> None:
    assert not may_lead(rule)
    assert not leads(act(rule, None), TODAY)


@pytest.mark.parametrize(("on", "near"), [(-8, False), (-7, True), (7, True), (8, False)])
def test_a_day_a_week_off_is_near_and_one_day_further_it_is_not(on: int, near: bool) -> None:
    assert is_near(act("readiness", on), TODAY) is near
    assert not is_near(act("check-in", on), TODAY), "looking in on a goal has its rhythm, whatever its day"


@pytest.mark.parametrize("rule", sorted(GOES_ON_THOUGH_NOTHING_IS_WRITTEN))
def test_somebody_who_has_long_written_nothing_is_still_told_of_what_has_a_day(rule: str) -> None:
    assert may_open(act(rule), TODAY, silent=True)
    assert may_open(act(rule, None), TODAY, silent=True)
    assert may_open(act(rule, -14 if rule != "goal-day-soon" else 0), TODAY, silent=True)
    assert not may_open(act(rule, -15), TODAY, silent=True), "more than two weeks past its day it only nags"


@pytest.mark.parametrize("rule", ["stuck", "advice", "new-manager", "first-talk", "goal-over", "growth-check"])
def test_nothing_else_stands_first_before_somebody_who_has_long_written_nothing(rule: str) -> None:
    assert not may_open(act(rule), TODAY, silent=True)
    assert may_open(act(rule), TODAY, silent=False)


@pytest.mark.parametrize("rule", ["goal-day", "step-day", "advice", "my-promise", "their-promise", "closing-day"])
def test_what_was_asked_about_is_named_no_more_two_weeks_past_its_day(rule: str) -> None:
    assert not is_long_past(act(rule, -14), TODAY)
    assert is_long_past(act(rule, -15), TODAY)
    assert not is_long_past(replace(act(rule, -15), since=TODAY), TODAY), "somebody is just back"
    assert not is_long_past(act(rule), TODAY)
    assert not is_long_past(act("talk-passed", -400), TODAY)


@pytest.mark.parametrize(("on", "opens"), [(7, True), (8, False), (None, True)])
def test_a_goal_whose_day_is_more_than_a_week_off_does_not_stand_first_yet(on: int | None, opens: bool) -> None:
    assert may_open(act("goal-day-soon", on), TODAY, silent=False) is opens
    assert may_open(act("talk-soon", on), TODAY, silent=False)


def test_a_recap_to_send_stands_among_the_others_and_never_first() -> None:
    assert not may_open(act("recap"), TODAY, silent=False)


@pytest.mark.parametrize(
    ("rule", "on", "over"),
    [
        ("closing-day", 0, False),
        ("closing-day", -1, True),
        ("closing-day", None, False),
        ("my-promise", -400, False),
        ("goal-day", -400, False),
    ],
)
def test_an_opening_is_over_the_day_after_and_nothing_else_ever(rule: str, on: int | None, over: bool) -> None:
    assert is_past(act(rule, on), TODAY) is over


@pytest.mark.parametrize(
    "rule",
    [
        *("profile", "first-goal", "plan-talk", "growth-check", "circle", "readiness", "worth-a-look"),
        *("new-manager", "first-talk", "arriving", "arriving-people"),
    ],
)
def test_what_everybody_is_asked_is_known_as_such(rule: str) -> None:
    assert is_stock(act(rule))
    assert not is_stock(act("my-promise"))


def test_a_question_is_one_about_oneself_and_not_what_only_opens_the_place_for_them() -> None:
    assert is_question(act("question", noun="reflection", id="what-went-well"))
    assert not is_question(act("question", noun="reflection"))
    assert not is_question(act("question", noun="goal", id="g"))
