"""What Today leaves unsaid: while one mourns or is ill, in hard weeks, while away and on the return."""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.rules.act import Act
from careercoach.coach.rules.returning import left_to_say
from careercoach.materials import Happening, Snapshot, Words
from careercoach.records import AwayRecord

from . import EMPTY, PROFILE, TODAY, day

ASKED_OF_EVERYBODY = (
    *("first-question", "question", "quiet-reflection", "plan-talk", "growth-check", "circle", "readiness"),
    *("nothing-near", "unsaid", "came-of-this", "try-path", "noticed", "still-wanted", "still-stands", "first-goal"),
    "worth-a-look",
)
FURTHER = ("plan-talk", "growth-check", "circle", "readiness", "nothing-near", "unsaid")
SENT_AFTER = (
    *("their-promise", "my-promise", "talk-passed", "recap", "advice", "step-day", "goal-over", "goal-day", "stuck"),
    *("under-way", "feedback", "promise-day", "promise-left", "money-back", "still-stands", "still-wanted", "try-path"),
    *("trial-waits", "ask-talk", "worth-a-look", "quiet-log", "new-manager", "first-talk", "check-in"),
    *("check-in-soon", "came-of-this", "arriving-expected", "arriving-people"),
)
HAS_A_DAY = ("talk-today", "talk-soon", "closing-day")
TOLD = ("hard-moment", "moment", "pick-up", "welcome", "profile", "first-line", "year-round")
EVERY = tuple(dict.fromkeys([*ASKED_OF_EVERYBODY, *FURTHER, *SENT_AFTER, *HAS_A_DAY, *TOLD]))


def act(rule: str, on: int | None = None, since: int = -2) -> Act:
    return Act(rule, rule, "", 3, "goal", "g", None if on is None else day(on), day(since))


def left(seen: Snapshot, *rules: str, on: int | None = None) -> set[str]:
    found = tuple(act(rule, on) for rule in rules or [each for each in EVERY if each != "welcome"])
    return {one.rule for one in left_to_say(found, seen, TODAY)}


def file(**fields: Any) -> Snapshot:
    return replace(EMPTY, profile=PROFILE, **fields)


def happened(kind: str, back: int = 0) -> Snapshot:
    return file(happened=(Happening(kind, day(-back), "What there was"),))


def told(text: str, back: int) -> Snapshot:
    return file(told=(Words("line", day(-back), text),), last_logged_on=day(-back))


def away(first: int, last: int | None) -> Snapshot:
    return file(aways=(AwayRecord("a", day(first), None if last is None else day(last), None),))


@pytest.mark.parametrize("rule", EVERY)
def test_in_an_ordinary_week_all_of_it_may_be_said(rule: str) -> None:
    assert left(file(), rule) == {rule}


@pytest.mark.parametrize("rule", EVERY)
def test_somebody_who_mourns_is_asked_for_nothing(rule: str) -> None:
    assert left(happened("grief"), rule) == {rule} & {"hard-moment", "talk-today", "pick-up"}


WHILE_ILL = {
    *("hard-moment", "talk-today", "pick-up", "talk-soon", "welcome", "moment", "closing-day", "my-promise"),
    "talk-passed",
}


@pytest.mark.parametrize("rule", [each for each in EVERY if each != "welcome"])
def test_while_an_illness_lasts_only_what_has_a_day_and_what_was_told_is_said(rule: str) -> None:
    assert left(happened("illness"), rule) == {rule} & WHILE_ILL


def test_after_an_illness_too_one_is_welcomed_back() -> None:
    assert left(happened("illness"), "welcome") == {"welcome"}


@pytest.mark.parametrize("rule", [each for each in EVERY if each != "welcome"])
def test_in_the_six_weeks_after_anything_grave_nobody_is_sent_on_errands_nor_asked_what_all_are(rule: str) -> None:
    unsaid = {*ASKED_OF_EVERYBODY, *SENT_AFTER}
    assert left(told("My father died", 41), rule) == {rule} - unsaid
    assert left(told("My father died", 42), rule) == {rule} - unsaid, "nor while they are silent since"


@pytest.mark.parametrize("rule", SENT_AFTER)
def test_an_errand_with_a_day_that_comes_is_said_in_hard_weeks_too_unless_its_day_is_of_a_rhythm(rule: str) -> None:
    seen = told("My father died", 30)
    rhythm = rule in ("check-in", "check-in-soon", "came-of-this")
    asked = rule in ASKED_OF_EVERYBODY
    assert left(seen, rule, on=0) == (set() if rhythm or asked else {rule})
    assert left(seen, rule, on=-1) == set()


def test_what_may_be_hard_keeps_away_for_four_weeks_what_is_asked_of_everybody_and_no_errand() -> None:
    seen = replace(happened("setback", 27), last_logged_on=TODAY)
    assert left(seen, *ASKED_OF_EVERYBODY) == set()
    assert "their-promise" in left(seen)
    assert left(happened("setback", 28), *ASKED_OF_EVERYBODY) == {*ASKED_OF_EVERYBODY}


def test_whoever_stays_is_not_asked_how_to_get_further() -> None:
    seen = file(staying=True)
    assert left(seen, *FURTHER) == set()
    assert left(seen) == {*EVERY} - {*FURTHER, "welcome"}


@pytest.mark.parametrize(("since", "said"), [(-49, True), (-50, False)])
def test_words_of_others_are_not_brought_up_again_when_they_are_months_old(since: int, said: bool) -> None:
    found = (act("feedback", since=since), act("advice", since=since))
    assert [one.rule for one in left_to_say(found, file(), TODAY)] == (["feedback", "advice"] if said else ["advice"])


def test_while_away_only_what_one_began_today_and_a_talk_in_those_days_are_said() -> None:
    seen = away(-2, 5)
    assert left(seen) == set()
    assert left(seen, "pick-up", on=0) == {"pick-up"}
    assert left(seen, "pick-up", on=-1) == set()
    assert left(seen, "talk-today", "talk-soon", "my-promise", on=5) == {"talk-today", "talk-soon"}
    assert left(seen, "talk-soon", on=6) == set(), "after the return there is time for it"


def test_on_the_day_of_the_return_only_the_welcome_talks_and_what_one_began_since_are_said() -> None:
    assert left(away(-9, -1)) == {"talk-today", "talk-soon"}
    assert left(away(-9, -1), "pick-up", "my-promise", on=0) == {"pick-up"}
    assert left(away(-9, -1), "pick-up", on=-1) == set()
    assert left(away(-9, -2)) == {*EVERY} - {"welcome"}, "the day after, all is said"
    assert left(away(-9, -2), "welcome", "talk-soon", "my-promise") == {"welcome", "talk-soon"}


@pytest.mark.parametrize("rule", ["growth-check", "first-goal", "nothing-near", "plan-talk", "try-path"])
def test_what_is_large_is_left_for_another_week_after_a_long_leave(rule: str) -> None:
    assert left(away(-100, -20), rule) == set()
    assert left(away(-100, -43), rule) == {rule}
    assert left(away(-20, -15), rule) == {rule}, "a few days are no long leave"
