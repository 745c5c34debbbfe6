"""What stays open on other pages comes to Today on its day and not before: the oldest first, one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from careercoach.coach.rules import open as rules
from careercoach.coach.rules.act import Act
from careercoach.materials import Sitting, Snapshot
from careercoach.records import AccomplishmentRecord, AwayRecord, FeedbackRecord, LearningRecord

from . import TODAY, day, goal, in_order, promise, talk, told_whole, waiting
from .test_readiness import path, work


def found(rule: Callable[[Snapshot, date], Iterator[Act]], **fields: Any) -> list[tuple[str | None, date]]:
    """What a rule is about, and since when."""
    return [(act.id, act.since) for act in rule(replace(in_order(), **fields), TODAY)]


def said(id: str, on: int, **fields: Any) -> FeedbackRecord:
    plain = FeedbackRecord(id, "Priya", day(on), "growth", None, None, "You rush.", None, None, None, position=None)
    return replace(plain, **fields)


def begun(id: str, on: int, **fields: Any) -> AccomplishmentRecord:
    return replace(waiting(id, day(on)), status="in-progress", **fields)


def course(id: str, on: int | None, until: int | None = None) -> LearningRecord:
    fields: dict[str, Any] = dict.fromkeys(LearningRecord.names)
    fields |= {"id": id, "title": id, "kind": "course", "status": "done", "competencies": ()}
    days = {"on": None if on is None else day(on), "until": None if until is None else day(until)}
    return LearningRecord(**fields | days)


def test_feedback_comes_a_day_after_its_thirty_days_and_only_the_oldest() -> None:
    assert found(rules.feedback, feedback=(said("new", -30),)) == []
    assert found(rules.feedback, feedback=(said("later", -31), said("first", -40))) == [("first", day(-9))]


def test_feedback_that_was_acted_on_asks_who_noticed() -> None:
    (changed,) = rules.feedback(in_order(feedback=(said("one", -40, changed="I count to ten."),)), TODAY)
    (unchanged,) = rules.feedback(in_order(feedback=(said("one", -40),)), TODAY)
    assert changed.title != unchanged.title


@pytest.mark.parametrize(("on", "since"), [(-6, []), (-7, [("wait", TODAY)]), (-20, [("wait", day(-13))])])
def test_a_promise_may_do_without_a_day_for_a_week_after_its_talk(on: int, since: list[tuple[str, date]]) -> None:
    open_ones = (promise("dated", "me", day(3), meeting="talk"), promise("wait", "me", None, meeting="talk"))
    assert found(rules.promise_day, meetings=(talk("talk", day(on), status="held"),), promises=open_ones) == since


def test_a_promise_of_a_talk_long_ago_is_asked_for_its_day_too() -> None:
    (act,) = rules.promise_day(in_order(promises=(promise("mine", "me", None), promise("theirs", "them", None))), TODAY)
    assert act.id == "mine"
    assert found(rules.promise_day, promises=(promise("kept", "me", None, state="kept"),)) == []


def test_work_under_way_is_asked_about_after_six_weeks_or_the_day_after_its_last() -> None:
    assert found(rules.under_way, in_progress=(begun("a", -42),)) == []
    assert found(rules.under_way, in_progress=(begun("a", -43),)) == [("a", TODAY)]
    assert found(rules.under_way, in_progress=(begun("a", -90, until=TODAY),)) == []
    late = (begun("a", -43), begun("b", -10, until=day(-5)))
    assert found(rules.under_way, in_progress=late) == [("b", day(-4))]


def test_work_whose_last_day_fell_into_a_leave_waits() -> None:
    away = (AwayRecord("a", day(-5), day(-1), None),)
    assert found(rules.under_way, in_progress=(begun("a", -90, until=day(-3)),), aways=away) == []


def test_money_asked_back_is_asked_about_a_month_after_the_course() -> None:
    assert found(rules.money_back, refunds=(course("a", -29),)) == []
    assert found(rules.money_back, refunds=(course("a", -60, until=-29),)) == []
    assert found(rules.money_back, refunds=(course("a", -30),)) == [("a", TODAY)]
    assert found(rules.money_back, refunds=(course("a", -60, until=-31), course("b", -90))) == [("a", day(-1))]
    assert [id for id, _ in found(rules.money_back, refunds=(course("undated", None),))] == ["undated"]


def test_a_goal_may_be_short_for_a_week() -> None:
    assert found(rules.unsaid, goals=(goal("a", started_on=day(-6)),)) == []
    assert found(rules.unsaid, goals=(goal("a", started_on=day(-7)),)) == [("a", TODAY)]
    assert found(rules.unsaid, goals=(told_whole(goal("whole")), goal("a", started_on=day(-8)))) == [("a", day(-1))]
    assert found(rules.unsaid, goals=(goal("a", started_on=day(-90), status="paused"),)) == []


def test_a_role_asks_for_what_no_fresh_work_shows() -> None:
    role, shown = path("Coaching", "Rotas"), (work(day(-3), "Coaching"), work(day(-40), "Coaching"))
    (act,) = rules.readiness(in_order(paths=(role,), evidence=shown), TODAY)
    assert (act.id, "Rotas" in f"{act.title} {act.reason}") == ("path", True)
    assert found(rules.readiness, paths=(replace(role, active=False),)) == []


def test_nobody_who_stays_or_goes_back_is_sent_for_more() -> None:
    role = path("Coaching")
    for move in ("stay", "return"):
        assert found(rules.readiness, paths=(role, replace(role, id="own", move=move))) == []


def test_a_place_in_the_circle_is_asked_for_a_quarter_after_the_last_person() -> None:
    mentored, known = frozenset({"manager", "mentor"}), frozenset({"manager", "mentor", "peer", "expert", "helped"})
    before, last = (Sitting(day(on), frozenset({"circle"})) for on in (-200, -90))
    other = Sitting(day(-1), frozenset({"check-in"}))
    assert found(rules.circle, people=mentored, sittings=(before, last)) == []
    assert found(rules.circle, people=mentored, sittings=(before, replace(last, on=day(-91)), other)) == [(None, TODAY)]
    assert found(rules.circle, people=known - {"manager"}) == found(rules.circle, people=None) == []
    assert len(found(rules.circle, people=frozenset())) == 1
