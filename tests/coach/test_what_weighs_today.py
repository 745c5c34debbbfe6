"""Of all that was typed or is open, what weighs most stands first on its day, and nothing that is due above it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.calm import CARE
from careercoach.coach.rules.act import INVITATION
from careercoach.coach.rules.days import closing_day
from careercoach.coach.rules.goals import check_in, still_stands
from careercoach.coach.rules.open import feedback, promise_day
from careercoach.coach.rules.remembering import came_of_this
from careercoach.coach.today import acts
from careercoach.content.loader import nudges
from careercoach.content.moments import CRITICISM, moments
from careercoach.materials import OpenPath, Sitting, Words
from careercoach.records import FeedbackRecord, TrialRecord

from . import TODAY, day, goal, in_order, promise, talk, waiting
from .preparing import path
from .test_own_words import file, first, text, wrote

# --- nothing that is due above the words of the day ------------------------------------------------------------------


@pytest.mark.parametrize(
    "due",
    [
        {"promises": (promise("theirs", "them", day(-2)),)},
        {"promises": (promise("mine", "me", day(-2)),)},
        {"goals": (goal("near", next_check_in_on=day(-1), progress=20),)},
        {"meetings": (talk("t", day(-2)),)},
    ],
)
def test_the_cook_who_lays_one_place_less_is_not_sent_after_a_dishwasher(due: dict[str, Any]) -> None:
    said = first(file(wrote("Ordered for 13 from now on"), **due))
    assert (said.rule, said.lines) == (INVITATION, ("“Ordered for 13 from now on”",))
    assert first(file(**due)).rule != INVITATION


@pytest.mark.parametrize("ahead", [0, 1, 4])
def test_what_has_its_day_within_the_week_stands_above_a_line_of_work_which_stands_beneath(ahead: int) -> None:
    said = first(file(wrote("Ordered for 13"), promises=(promise("mine", "me", day(ahead)),)))
    assert (said.rule, said.lines) == ("my-promise", ("“Ordered for 13”",))


def test_a_talk_that_is_over_is_asked_about_and_never_said_to_be_still_open() -> None:
    over = file(wrote("They cut us by half", 7), meetings=(talk("t", day(-2)),))
    assert "Still open" not in text(over)


def test_a_goal_whose_day_is_long_past_is_not_put_first_again_nor_named_below() -> None:
    past = goal("near", by=day(-40), started_on=day(-200))
    assert "goal-day" not in {one.rule for one in acts(file(goals=(past,)), TODAY)}
    assert first(file(goals=(replace(past, by=day(-3)),))).rule == "goal-day"


def test_while_the_course_for_a_goal_runs_nobody_is_asked_where_the_goal_stands() -> None:
    due = {"goals": (goal("near", next_check_in_on=day(-40), progress=20, cadence_days=14),)}
    for rule in (check_in, still_stands):
        assert not list(rule(in_order(**due, tended=frozenset({"near"})), TODAY))
    assert any(list(rule(in_order(**due), TODAY)) for rule in (check_in, still_stands))


# --- gladness --------------------------------------------------------------------------------------------------------


def test_gladness_is_never_praise_for_having_written() -> None:
    glad = [one for key, one in nudges().items() if key.startswith("day-glad")]
    assert glad
    assert not [one for one in glad if "wrote this down" in one.title or "in your words" in one.title]


# --- care after a loss alone -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "cared"),
    [
        ([wrote("My father died on sunday", 8)], True),
        ([wrote("I passed my exam", 2), wrote("My father died on sunday", 8)], False),
        ([wrote("asked for the share again, the budget is finished", 8, "setback")], False),
        ([wrote("Not accepted for the course", 8, "setback", tells="failed")], False),
        ([wrote("Knees", 8, energy="drained")], False),
    ],
)
def test_the_care_lines_follow_a_loss_and_never_a_no_nor_newer_good_news(words: Sequence[Words], cared: bool) -> None:
    care = {nudges()[key].title for key in CARE}
    seen = file(*words, sittings=(Sitting(day(-8), frozenset()),), here_on=day(-8), hurt_on=day(-8))
    assert (first(seen).title in care) == cared


# --- a talk, a date, a test ------------------------------------------------------------------------------------------


def test_before_a_talk_its_own_purpose_stands_there_and_no_form() -> None:
    said = first(in_order(meetings=(talk("t", day(1), purpose="Dishwasher. And a trip in June", minutes=15),)))
    assert said.reason == "“Dishwasher. And a trip in June”"
    home = first(in_order(meetings=(talk("t", day(1), purpose="My salary"),)))
    assert "salary" not in home.title + home.reason


def test_a_calm_line_names_the_next_day_when_it_is_at_most_ten_days_away_and_the_same_once() -> None:
    def said(ahead: int) -> str:
        return text(file(goals=(goal("near", title="Empty the shop", by=day(ahead), checked_in_on=day(-3)),)))

    assert all("Empty the shop" in said(ahead) for ahead in range(10))
    assert not any("Empty the shop" in said(ahead) for ahead in range(11, 31))
    assert not any(said(ahead) == said(ahead + 7) for ahead in range(4))


def _open(by: int | None) -> dict[str, Any]:
    post = path("Trainer", deadline=day(9))
    on = None if by is None else day(by)
    test = TrialRecord("t", post.id, "beside", "one day with them", None, on, None, None, None, None)
    return {"paths": (post,), "open_paths": (OpenPath(post, day(-20), None, (test,)),)}


def test_a_day_of_trying_it_is_named_before_the_day_on_which_it_closes() -> None:
    (said,) = closing_day(in_order(**_open(2)), TODAY)
    assert (said.title, said.on) == ("To try: one day with them", day(2))
    assert not list(closing_day(in_order(**_open(8)), TODAY))
    (undated,) = closing_day(in_order(**_open(None)), TODAY)
    assert undated.title == "To try: one day with them"
    assert undated.reason.startswith("It has no day yet")


# --- asked once ------------------------------------------------------------------------------------------------------


def test_what_a_hard_event_taught_is_not_asked_again_nor_what_was_thought_over() -> None:
    told = FeedbackRecord(
        "f", "Karanja", day(-40), "growth", "interpersonal", None, "you should have told me", None, None, None, None
    )
    assert list(feedback(in_order(feedback=(told,)), TODAY))
    lost = wrote("We lost Malkia", 47, "setback")
    assert not list(feedback(in_order(feedback=(told,), told=(lost,)), TODAY))
    answered = {moments()[CRITICISM].questions[0].key: day(-30)}
    assert not list(feedback(in_order(feedback=(told,), answered=answered), TODAY))


def test_nobody_is_asked_what_came_of_a_private_line() -> None:
    line = waiting("Sent it to Varde", day(-40))
    assert list(came_of_this(in_order(waiting=(line,)), TODAY))
    assert not list(came_of_this(in_order(waiting=(replace(line, private=True),)), TODAY))


@pytest.mark.parametrize(("back", "asked"), [(6, False), (7, True), (20, True), (21, False)])
def test_a_promise_without_an_end_is_asked_for_a_day_in_two_weeks_and_no_more(back: int, asked: bool) -> None:
    held = talk("t", day(-back), status="held")
    seen = in_order(meetings=(held,), promises=(promise("register", "me", None, meeting="t"),))
    assert bool(list(promise_day(seen, TODAY))) == asked
