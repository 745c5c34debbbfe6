"""Looking back notices what was done, counts towards nothing, and is silent where nothing is on file."""

import re
from dataclasses import replace
from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.celebration import Life, month_in_review, on_this_day, story, whole_months
from careercoach.records import CheckInRecord, FeedbackRecord

from . import TODAY, day, goal, promise, step, talk, waiting

NOTHING = Life((), (), (), (), (), (), (), ())
MARCH = whole_months(TODAY, TODAY)


def look(on: date, progress: int, confidence: int = 4, **said: str) -> CheckInRecord:
    return CheckInRecord(str(on), "g", on, progress, confidence, said.get("note"), said.get("blocker"))


def test_an_empty_month_has_no_sentences() -> None:
    month = month_in_review(NOTHING, *MARCH, TODAY)
    assert (month.title, month.sentences, month.on_this_day) == ("March 2026", (), ())


def test_a_month_says_what_was_finished_logged_said_promised_and_kept() -> None:
    life = replace(
        NOTHING,
        accomplishments=tuple(waiting(name, day(-1)) for name in "abcd"),
        goals=(goal("g", status="done", ended_on=TODAY),),
        steps=(step("s", "g", None, done_on=day(-2)),),
        feedback=(FeedbackRecord("f", "Tom", TODAY, "strength", None, None, "You stayed calm.", None, None, None),),
        meetings=(talk("talk", day(-3), status="held"),),
        promises=(
            promise("mine", "me", TODAY, state="kept", closed_on=TODAY),
            promise("theirs", "them", day(9)),
        ),
    )
    assert month_in_review(life, *MARCH, TODAY).sentences == (
        "You reached a goal: “Goal g”.",
        "You finished a step: “Step s”.",
        "You wrote down 4 things you did: “Work a”, “Work b”, “Work c” and 1 more.",
        "Somebody told you something about your work: “Tom: You stayed calm”.",
        "In your talks 2 next steps were agreed: “Promise mine” and “Promise theirs”.",
        "You kept a promise: “Promise mine”.",
    )


def test_another_month_does_not_hear_of_it() -> None:
    life = replace(NOTHING, accomplishments=(waiting("a", day(-1)),), goals=(goal("g", status="done", ended_on=TODAY),))
    assert month_in_review(life, *whole_months(day(-60), day(-60)), TODAY).sentences == ()


def test_on_this_day_looks_only_at_the_same_day_of_earlier_years() -> None:
    life = replace(
        NOTHING,
        accomplishments=(
            waiting("old", date(2024, 3, 11)),
            waiting("last", date(2025, 3, 11)),
            waiting("near", date(2025, 3, 12)),
            waiting("today", TODAY),
        ),
    )
    assert on_this_day(life, TODAY) == ("A year ago: “Work last”", "2 years ago: “Work old”")


def test_a_story_goes_from_the_first_look_to_the_last_with_its_turning_points() -> None:
    ended = goal("g", status="done", started_on=day(-120), ended_on=TODAY, benefit="nights start on time", serves="far")
    work = replace(waiting("w", day(-9)), goals=("g",), seen_by=("Tom", "Ines"))
    life = replace(NOTHING, goals=(ended, goal("far", "long")), accomplishments=(work, waiting("other", TODAY)))
    looks = [look(day(-90), 5, 2, blocker="No time"), look(day(-50), 40, note="It clicked"), look(day(-2), 50)]
    told = " ".join(story(ended, reversed(looks), life).sentences)
    order = (
        "It began on",
        "stood at 5 %",
        "least sure. In the way: “No time”",
        "from 5 % to 40 %. You noted: “It clicked”",
        "stood at 50 %",
        "One thing you did belongs to it: “Work w”",
        "Tom and Ines saw the work.",
        "nights start on time",
        "a rung towards “Goal far”",
        "You reached it on",
    )
    assert [told.index(words) for words in order] == sorted(told.index(words) for words in order)
    assert "after 4 months" in told
    assert "Work other" not in told


def test_the_story_of_a_goal_without_a_look_is_short() -> None:
    assert len(story(goal("g"), [], NOTHING).sentences) == 1


@given(st.dates(date(1990, 1, 1), date(2190, 12, 31)))
def test_a_day_lies_in_its_whole_month(on: date) -> None:
    first, last = whole_months(on, on)
    assert first <= on <= last
    assert (first.day, first.month, last.month) == (1, on.month, on.month)
    assert whole_months(last, last) == (first, last)


@given(st.text(max_size=60), st.lists(st.integers(0, 100), max_size=6))
def test_odd_words_are_told_as_they_are(words: str, path: list[int]) -> None:
    odd = goal("g", title=f"{{0}} {words}", status="done", ended_on=TODAY, why=words or None)
    life = replace(NOTHING, goals=(odd,), accomplishments=(replace(waiting("w", TODAY), title=words, goals=("g",)),))
    looks = [look(day(place - 50), progress, note=words) for place, progress in enumerate(path)]
    assert all(story(odd, looks, life).sentences)
    assert any("{0}" in each for each in month_in_review(life, *MARCH, TODAY).sentences)


@pytest.mark.parametrize("name", ["celebration.toml", "figures.toml", "rules.toml"])
def test_there_are_no_streaks_points_or_badges(name: str) -> None:
    words = resources.files("careercoach.content").joinpath(name).read_text("utf-8")
    said = "\n".join(line for line in words.splitlines() if not line.startswith("#"))
    assert not re.search(r"\b(streak|badge|level|points|score|rank|well done|congratulations)|!", said, re.IGNORECASE)
