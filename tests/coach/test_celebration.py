"""Looking back notices what was done, counts towards nothing, and is silent where nothing is on file."""

import re
from dataclasses import replace
from datetime import date, timedelta
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.celebration import (
    HARD,
    Life,
    held,
    month_in_review,
    on_this_day,
    story,
    whole_months,
    without,
)
from careercoach.coach.celebration import told as told_of
from careercoach.records import CheckInRecord, FeedbackRecord, SetbackRecord

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
        feedback=(
            FeedbackRecord(
                "f", "Tom", TODAY, "strength", None, None, "You stayed calm.", None, None, None, position=None
            ),
        ),
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


def test_what_was_hard_stands_apart_from_what_was_done_and_is_told_in_ones_own_words() -> None:
    first, last = MARCH
    setbacks = tuple(
        SetbackRecord(f"{on}", f"Told on {on:%d %b}.", on, learned, "shop")
        for on, learned in (
            (first - timedelta(1), None),
            (first, "Ask sooner."),
            (last, None),
            (last + timedelta(1), None),
        )
    )
    life = replace(NOTHING, setbacks=setbacks, accomplishments=(waiting("a", day(-1)),))
    month = month_in_review(life, *MARCH, TODAY)
    assert month.sentences == ("You wrote down one thing you did: “Work a”.",)
    assert month.hard == (
        "Sun 1 Mar 2026: “Told on 01 Mar”. You take along: “Ask sooner”.",
        "Tue 31 Mar 2026: “Told on 31 Mar”.",
    )
    assert HARD == "What was hard"
    assert held(life, *MARCH, TODAY) - held(replace(life, setbacks=()), *MARCH, TODAY) == 2
    assert month_in_review(without(life, ["shop"]), *MARCH, TODAY).hard == ()


def test_a_month_with_nothing_but_a_setback_is_not_called_a_quiet_one() -> None:
    life = replace(NOTHING, setbacks=(SetbackRecord("s", "Told", TODAY, None, None),))
    assert told_of(month_in_review(life, *MARCH, TODAY)) == ()
    assert len(told_of(month_in_review(NOTHING, *MARCH, TODAY))) == 1


def test_a_setback_is_not_brought_up_on_the_same_day_of_another_year() -> None:
    life = replace(
        NOTHING, setbacks=(SetbackRecord("s", "Told", date(TODAY.year - 1, *TODAY.timetuple()[1:3]), None, None),)
    )
    assert on_this_day(life, TODAY) == ()


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


def told(*looks: CheckInRecord, **fields: Any) -> str:
    return " ".join(story(goal("g", **fields), looks, NOTHING).sentences)


def test_fifteen_points_at_once_are_a_turning_point_and_fourteen_are_not() -> None:
    assert "from 10 % to 25 %" in told(look(day(-9), 10), look(day(-5), 25))
    assert "from 10 %" not in told(look(day(-9), 10), look(day(-5), 24))
    assert "from 20 % to 90 %" in told(look(day(-9), 0), look(day(-7), 20), look(day(-5), 90), look(day(-3), 95))


def test_a_single_look_is_told_once() -> None:
    assert told(look(day(-9), 10)).count("10 %") == 1


def test_two_of_five_is_a_doubt_and_three_is_none_and_the_least_sure_look_is_told() -> None:
    assert "least sure" in told(look(day(-9), 10, 2))
    assert "least sure" not in told(look(day(-9), 10, 3))
    doubts = (look(day(-9), 10, 2, blocker="No time"), look(day(-5), 10, 1, blocker="No room"))
    assert "“No room”" in told(*doubts)
    assert "“No time”" in told(look(day(-12), 10, 2), doubts[0])


def test_a_story_says_what_helped_what_it_was_for_and_how_it_helped() -> None:
    said = told(support="A day a month", why="I like it", benefit="nights start on time")
    assert "“" not in said
    assert said.index("A day a month") < said.index("I like it") < said.index("nights start on time")


@pytest.mark.parametrize(("days", "said"), [(10, "."), (30, ", after 1 month."), (60, ", after 2 months."), (0, ".")])
def test_how_long_a_goal_took_is_said_in_whole_months(days: int, said: str) -> None:
    ended = told(started_on=day(-days), ended_on=TODAY, status="dropped")
    assert re.search(rf"You let it go on [^,.]*{re.escape(said)}$", ended)


def test_what_lies_outside_the_month_is_left_out_on_either_side() -> None:
    first, last = MARCH
    out = (first - timedelta(days=1), last + timedelta(days=1))
    for on, heard in ((first, True), (last, True), (out[0], False), (out[1], False), (None, False)):
        life = replace(
            NOTHING,
            steps=(step("s", "g", None, done_on=on),),
            goals=(goal("g", status="done", ended_on=on),),
            accomplishments=(waiting("w", on),) if on else (),
        )
        assert len(month_in_review(life, *MARCH, TODAY).sentences) == (3 if heard else 0)


def test_a_span_of_work_counts_in_the_month_it_ended_in() -> None:
    ran = replace(waiting("w", day(-40)), until=TODAY)
    assert month_in_review(replace(NOTHING, accomplishments=(ran,)), *MARCH, TODAY).sentences
    early = whole_months(day(-40), day(-40))
    assert month_in_review(replace(NOTHING, accomplishments=(ran,)), *early, TODAY).sentences == ()


def test_this_day_in_other_years_is_told_only_with_the_month_that_holds_today() -> None:
    life = replace(NOTHING, accomplishments=(waiting("last", date(2025, 3, 11)),))
    assert month_in_review(life, *MARCH, TODAY).on_this_day
    assert month_in_review(life, *whole_months(day(-60), day(-60)), TODAY).on_this_day == ()


def test_what_was_let_go_or_is_still_open_is_not_celebrated() -> None:
    life = replace(
        NOTHING,
        goals=(goal("g", status="dropped", ended_on=TODAY),),
        promises=(promise("p", "me", TODAY, state="dropped", closed_on=TODAY),),
        meetings=(talk("talk", day(-3), status="cancelled"),),
    )
    assert month_in_review(life, *MARCH, TODAY).sentences == ()
    theirs = replace(NOTHING, promises=(promise("p", "them", TODAY, state="kept", closed_on=TODAY),))
    assert len(month_in_review(theirs, *MARCH, TODAY).sentences) == 1


def test_several_months_are_named_from_the_first_to_the_last_day() -> None:
    assert month_in_review(NOTHING, *whole_months(day(-60), TODAY), TODAY).title != "January 2026"
    assert "Jan" in month_in_review(NOTHING, *whole_months(day(-60), TODAY), TODAY).title
    assert month_in_review(NOTHING, *whole_months(date(2025, 3, 1), TODAY), TODAY).title != "March 2025"


def test_a_goal_that_ended_with_a_position_was_not_let_go() -> None:
    taken = goal("g", status="dropped", ended_on=day(-5), ended_with="job")
    said = story(taken, [], NOTHING).sentences[-1]
    assert said == "It ended on Fri 6 Mar 2026, with the work it belonged to."


@pytest.mark.parametrize(
    ("title", "energy", "private", "bad_news"),
    [
        ("My father died on Tuesday", None, False, True),
        ("Enes died on friday. carried the coffin", None, False, True),
        ("Failed the theory test", "drained", False, True),
        ("Failed the theory test", None, False, False),
        ("Told nobody about the pier", "drained", True, True),
        ("A long week on the stairs", "drained", False, False),
        ("Private, and glad of it", "energised", True, False),
    ],
)
def test_bad_news_stands_among_what_was_hard_and_is_no_deed(
    title: str, energy: str | None, private: bool, bad_news: bool
) -> None:
    line = replace(waiting("a", day(-1)), title=title, energy=energy, private=private)
    month = month_in_review(replace(NOTHING, accomplishments=(line,), people=("Enes Aydin",)), *MARCH, TODAY)
    assert month.sentences == (() if bad_news else (f"You wrote down one thing you did: “{title}”.",))
    assert month.hard == ((f"Tue 10 Mar 2026: “{title}”.",) if bad_news else ())
    before = replace(line, on=MARCH[0] - timedelta(days=1))
    assert month_in_review(replace(NOTHING, accomplishments=(before,)), *MARCH, TODAY).hard == ()


def test_bad_news_of_the_first_and_the_last_day_belongs_to_the_month() -> None:
    first, last = MARCH
    days = (first - timedelta(1), first, last, last + timedelta(1))
    life = replace(NOTHING, accomplishments=tuple(replace(waiting(f"{on}", on), title="My father died") for on in days))
    assert month_in_review(life, first, last, TODAY).hard == (
        "Sun 1 Mar 2026: “My father died”.",
        "Tue 31 Mar 2026: “My father died”.",
    )


@pytest.mark.parametrize(
    ("title", "energy", "hard"),
    [
        ("I have cancer. Start chemo in March", "drained", True),
        ("Failed my gas exam", "drained", True),
        ("Bakery is being sold, owner told us today", "drained", True),
        ("Cant sleep", "drained", True),
        ("My father died", "energised", True),
        ("Failed my gas exam", "energised", False),
        ("Wrote the rota", "drained", False),
    ],
)
def test_bad_news_that_took_energy_is_no_deed_of_the_month(title: str, energy: str, hard: bool) -> None:
    line = replace(waiting("a", day(-1)), title=title, energy=energy)
    month = month_in_review(replace(NOTHING, accomplishments=(line,)), *MARCH, TODAY)
    assert (bool(month.hard), bool(month.sentences)) == (hard, not hard)
