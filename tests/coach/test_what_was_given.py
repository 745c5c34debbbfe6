"""What Today asks for until its reader has it: the recap after a talk, and a day for one that was asked for."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from careercoach.coach.rules.asking import ask_talk, still_wanted
from careercoach.coach.rules.talks import recap
from careercoach.coach.today import everything
from careercoach.records import MeetingRecord

from . import PROFILE, TODAY, day, in_order, talk


def held(name: str, offset: int, **more: Any) -> MeetingRecord:
    return replace(talk(name, day(offset), status="held"), **more)


@pytest.mark.parametrize(("days", "asked"), [(-1, False), (0, True), (1, True), (7, True), (8, False)])
def test_the_recap_is_asked_for_from_the_evening_of_the_talk_for_a_week(days: int, asked: bool) -> None:
    found = [one.rule for one in recap(in_order(meetings=(held("it", 0),)), TODAY + timedelta(days))]
    assert found == ["recap"] * asked


def test_the_same_evening_it_says_that_you_talked_today_and_later_when() -> None:
    (today,) = recap(in_order(meetings=(held("it", 0),)), TODAY)
    assert (today.title, today.id, today.noun) == ("Send Priya a short recap", "it", "meeting")
    assert today.reason.startswith("You talked today.")
    assert (today.on, today.since) == (TODAY, TODAY)
    (later,) = recap(in_order(meetings=(held("it", -1),)), TODAY)
    assert later.reason.startswith("You talked on Tue 10 Mar 2026.")


def test_once_it_was_given_it_is_not_asked_for_and_an_earlier_talk_is() -> None:
    talks = (held("new", -1), held("old", -3))
    assert [one.id for one in recap(in_order(meetings=talks), TODAY)] == ["new"]
    assert [one.id for one in recap(in_order(meetings=talks, given={("recap", "new"): TODAY}), TODAY)] == ["old"]
    assert [one.id for one in recap(in_order(meetings=talks, given={("brief", "new"): TODAY}), TODAY)] == ["new"]


def test_nobody_of_a_former_job_is_written_to_but_a_mentor_is() -> None:
    before, mentor = held("it", -1, position="before"), held("it", -1, position="before", kind="mentor")
    assert [*recap(in_order(meetings=(before,)), TODAY)] == []
    assert [one.id for one in recap(in_order(meetings=(mentor,)), TODAY)] == ["it"]
    here = in_order(meetings=(before,), profile=replace(PROFILE, position="before"))
    assert [one.id for one in recap(here, TODAY)] == ["it"]


def test_it_comes_before_what_becomes_of_the_advice() -> None:
    order = [one.rule for one in everything(in_order(meetings=(held("it", 0), talk("past", day(-2)))), TODAY)]
    assert order.index("talk-passed") < order.index("recap")


@pytest.mark.parametrize(("days", "asked"), [(0, False), (6, False), (7, True)])
def test_a_day_that_was_asked_for_is_waited_for_a_week_and_then_asked_for_once_more(days: int, asked: bool) -> None:
    waits = in_order(meetings=(talk("it", None),), given={("request", "it"): day(-days)})
    found = [*ask_talk(waits, TODAY)]
    assert len(found) == asked
    assert all(one.title == "Ask Priya once more for a day for your talk" for one in found)
    assert all(one.since == TODAY for one in found)


def test_while_one_day_is_waited_for_another_talk_is_asked_for() -> None:
    talks = (talk("asked", None), talk("new", None, with_="Omar"))
    (one,) = ask_talk(in_order(meetings=talks, given={("request", "asked"): TODAY}), TODAY)
    assert (one.id, one.title) == ("new", "Ask Omar for a day for your talk")


def test_a_talk_without_a_day_is_let_be_once_the_two_have_talked_and_later_asked_about() -> None:
    planned = talk("it", None)
    snapshot = in_order(meetings=(planned, held("word", -29)), made={"it": day(-40)})
    assert list(ask_talk(snapshot, TODAY)) == []
    (found,) = still_wanted(snapshot, TODAY)
    assert (found.title, found.since) == ("Is the talk with Priya still wanted?", day(1))
    before = in_order(meetings=(planned, held("word", -41)), made={"it": day(-40)})
    other = in_order(meetings=(planned, held("word", -29, with_="Omar")), made={"it": day(-40)})
    assert not any(list(still_wanted(each, TODAY)) for each in (before, other))
    assert [one.title for each in (before, other) for one in ask_talk(each, TODAY)] == [
        "Ask Priya for a day for your talk"
    ] * 2
