"""What stays open on other pages comes up in Today when its time has come, one of each kind at a time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.rules import open as rules
from careercoach.coach.rules.act import ALWAYS, Act, Rule
from careercoach.materials import Sitting, Snapshot
from careercoach.records import AwayRecord, FeedbackRecord, LearningRecord, PathRecord

from . import TODAY, day, goal, in_order, promise, talk, waiting

NOW_AWAY = (AwayRecord("a", day(-20), day(5), None),)


def found(rule: Rule, **fields: object) -> list[Act]:
    return list(rule(in_order(**fields), TODAY))


def ids(rule: Rule, **fields: object) -> list[str | None]:
    return [one.id for one in found(rule, **fields)]


def growth(id: str, back: int, changed: str | None = None, **fields: Any) -> FeedbackRecord:
    plain = FeedbackRecord(id, "Priya", day(-back), "growth", None, None, "You rush.", None, changed, None, None)
    return replace(plain, **fields)


def learned(id: str, *, on: int | None = None, until: int | None = None) -> LearningRecord:
    said = {name: None for name in LearningRecord.types if name not in LearningRecord.defaults}
    days = {"on": None if on is None else day(on), "until": None if until is None else day(until)}
    return LearningRecord(**{**said, "id": id, "title": id, **days})  # type: ignore[arg-type]


def path(id: str, *competencies: str, move: str = "up", **fields: Any) -> PathRecord:
    said = {name: None for name in PathRecord.types if name not in PathRecord.defaults}
    plain = {"id": id, "title": f"Path {id}", "move": move, "inside": True, "active": True}
    return PathRecord(**{**said, "competencies": competencies, "not_applicable": (), **plain, **fields})


@pytest.mark.parametrize(("back", "asked"), [(30, []), (31, ["f"])])
def test_feedback_is_asked_about_after_thirty_days(back: int, asked: list[str]) -> None:
    acts = found(rules.feedback, feedback=(growth("f", back),))
    assert [one.id for one in acts] == asked
    assert [one.since for one in acts] == [TODAY for _ in asked]


def test_of_feedback_the_oldest_comes_with_what_it_lacks() -> None:
    (act,) = found(rules.feedback, feedback=(growth("new", 40), growth("old", 90, "I breathe")))
    assert (act.noun, act.id, act.title, act.since) == (
        "feedback",
        "old",
        "Ask somebody whether “I breathe” shows",
        day(-59),
    )
    (other,) = found(rules.feedback, feedback=(growth("new", 40),))
    assert other.title == "What came of “You rush.”?"
    assert f"{day(-40).day}" in other.reason


@pytest.mark.parametrize(("held", "asked"), [(6, []), (7, ["p"])])
def test_a_promise_without_a_day_is_asked_about_a_week_after_the_talk(held: int, asked: list[str]) -> None:
    acts = found(rules.promise_day, promises=(promise("p", "me", None),), meetings=(talk("talk", day(-held)),))
    assert [one.id for one in acts] == asked
    assert [one.since for one in acts] == [TODAY for _ in asked]


def test_a_promise_with_a_day_or_kept_needs_none_and_one_comes_at_a_time() -> None:
    known = (promise("dated", "me", day(9)), promise("kept", "me", None, state="kept"))
    assert ids(rules.promise_day, promises=known) == []
    assert ids(rules.promise_day, promises=(*known, promise("a", "them", None), promise("b", "me", None))) == ["a"]


def test_whose_promise_it_is_decides_what_is_said() -> None:
    (mine,) = found(rules.promise_day, promises=(promise("p", "me", None),))
    (theirs,) = found(rules.promise_day, promises=(promise("p", "them", None),))
    (nobodys,) = found(rules.promise_day, promises=(promise("p", "them", None, person=None),))
    assert mine.title == "By when: “Promise p”?"
    assert theirs.title == "Ask Priya by when: “Promise p”"
    assert "None" not in nobodys.title
    assert mine.since == ALWAYS + rules.SETTLED, "of a talk that is not known it is long ago"


@pytest.mark.parametrize(("back", "asked"), [(42, []), (43, ["w"])])
def test_work_is_asked_about_when_it_is_under_way_for_more_than_six_weeks(back: int, asked: list[str]) -> None:
    acts = found(rules.under_way, in_progress=(waiting("w", day(-back)),))
    assert [one.id for one in acts] == asked
    assert [one.since for one in acts] == [TODAY for _ in asked]


def test_work_with_a_last_day_is_asked_about_the_day_after_it_and_the_longest_past_first() -> None:
    ahead = replace(waiting("ahead", day(-90)), until=TODAY)
    assert ids(rules.under_way, in_progress=(ahead,)) == []
    past = replace(waiting("past", day(-9)), until=day(-1))
    assert ids(rules.under_way, in_progress=(ahead, past)) == ["past"]
    assert ids(rules.under_way, in_progress=(past, waiting("old", day(-80)))) == ["old"]


def test_who_is_away_is_not_asked_whether_work_is_done() -> None:
    assert ids(rules.under_way, in_progress=(waiting("w", day(-80)),), aways=NOW_AWAY) == []


@pytest.mark.parametrize(("back", "asked"), [(29, []), (30, ["m"])])
def test_money_asked_back_is_asked_about_after_thirty_days(back: int, asked: list[str]) -> None:
    acts = found(rules.money_back, refunds=(learned("m", until=-back, on=-200),))
    assert [one.id for one in acts] == asked
    assert [one.since for one in acts] == [TODAY for _ in asked]


def test_without_a_last_day_the_first_counts_and_without_any_it_is_long_ago() -> None:
    assert ids(rules.money_back, refunds=(learned("late", on=-29), learned("m", on=-30), learned("n", on=-90))) == ["m"]
    assert ids(rules.money_back, refunds=(learned("m"),)) == ["m"]


@pytest.mark.parametrize(("back", "asked"), [(20, []), (21, ["g"])])
def test_a_goal_has_three_weeks_before_it_is_asked_for_more_words(back: int, asked: list[str]) -> None:
    one = goal("g", started_on=day(-back), benefit="The team", obstacle="Time")
    acts = list(rules.unsaid(replace(in_order(), goals=(one, goal("h", started_on=day(-30)))), TODAY))
    assert [one.id for one in acts[:1]] == (asked or ["h"])
    assert len(acts) == 1
    if asked:
        assert (acts[0].since, "what you will do then" in acts[0].reason) == (TODAY, True)


def test_a_goal_that_says_it_all_is_asked_for_nothing() -> None:
    assert ids(rules.unsaid, goals=(goal("g"),)) == []


def test_the_first_thing_a_role_asks_for_that_no_work_shows_is_named() -> None:
    shown = replace(waiting("w", day(-9)), status="finished", competencies=("Listening",))
    role = path("p", "Listening", "Planning", "Teaching")
    strong = tuple(replace(shown, id=str(number)) for number in range(3))
    (act,) = found(rules.readiness, paths=(role,), evidence=strong)
    assert (act.id, act.title) == ("p", "Look for work that shows Planning")
    assert "Path p" in act.reason
    assert ids(rules.readiness, paths=(path("p", "Listening"),), evidence=strong) == []


@pytest.mark.parametrize(
    ("paths", "asked"),
    [
        ((path("p", "Planning"),), ["p"]),
        ((path("first"), path("p", "Planning"), path("q", "Teaching")), ["p"]),
        ((path("p", "Planning"), path("back", move="return")), []),
        ((path("p", "Planning"), path("here", "Teaching", move="stay")), []),
        ((path("p", "Planning", active=False),), []),
        ((path("p", "Planning", not_applicable=("Planning: not in my shop",)),), []),
    ],
    ids=["one", "the first that asks", "going back", "staying", "declined", "does not apply"],
)
def test_only_a_role_one_works_towards_asks_for_anything(paths: tuple[PathRecord, ...], asked: list[str]) -> None:
    assert ids(rules.readiness, paths=paths) == asked


@pytest.mark.parametrize(("back", "asked"), [(90, 0), (91, 1)])
def test_after_somebody_was_added_a_quarter_passes_before_another_is_asked_for(back: int, asked: int) -> None:
    sittings = (Sitting(day(-400), frozenset({"circle"})), Sitting(day(-back), frozenset({"circle"})))
    later = (*sittings, Sitting(day(-1), frozenset({"check-in"})))
    acts = found(rules.circle, people=frozenset({"manager"}), sittings=later)
    assert len(acts) == asked
    assert [one.since for one in acts] == [TODAY] * asked


def test_the_first_gap_is_named_but_never_a_manager() -> None:
    (nobody,) = found(rules.circle, people=frozenset())
    assert (nobody.title, nobody.since) == ("Who could you ask for advice now and then?", ALWAYS)
    (third,) = found(rules.circle, people=frozenset({"elder", "peer"}))
    assert third.title == "Who knows most about what you want to learn?"
    assert ids(rules.circle, people=frozenset({"mentor", "outside-peer", "expert", "helped"})) == []
    assert ids(rules.circle, people=None) == []


@pytest.mark.parametrize("page", ["metrics", "compass"])
def test_a_figure_and_the_compass_are_quoted_and_open_their_page(page: str) -> None:
    (act,) = found(rules.worth_a_look, worth_a_look=(page, "Two of nine goals moved."))
    assert (act.noun, act.id, act.reason, act.since) == (page, None, "Two of nine goals moved.", ALWAYS)
    assert ids(rules.worth_a_look) == []


def test_a_calm_file_has_nothing_open() -> None:
    calm: Snapshot = in_order()
    every = (rules.feedback, rules.promise_day, rules.under_way, rules.money_back, rules.unsaid, rules.readiness)
    assert [one for rule in every for one in rule(calm, date(2026, 3, 11))] == []


@pytest.mark.parametrize(("by", "asked"), [(28, []), (29, ["g"])])
def test_before_its_day_a_goal_is_asked_for_no_more_words(by: int, asked: list[str]) -> None:
    one = goal("g", started_on=day(-30), by=day(by))
    assert [each.id for each in rules.unsaid(replace(in_order(), goals=(one,)), TODAY)] == asked
