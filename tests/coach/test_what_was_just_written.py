"""What somebody wrote stands there whole; it comes before errands, is asked about with care, and gladness is its own.

Written with the rules; nobody in it is anybody whose life is played.
"""

from dataclasses import replace
from typing import Any

import pytest

from careercoach.coach.own_words import LONGEST_QUOTE, quoted
from careercoach.coach.rules.act import INVITATION
from careercoach.coach.rules.remembering import long_quiet, quiet_log
from careercoach.coach.today import acts, everything
from careercoach.materials import Happening, Sitting

from . import PROFILE, TODAY, day, goal, in_order, promise, talk
from .preparing import path
from .test_own_words import BEGAN, file, first, text, wrote

SEALS = "Oiled the hinges of the north gate. Old Piet was found by the weir on Sunday, we shared a boat for years."
"""The news stands in the second sentence, in words that nobody listens for."""

OVERDUE = {"promises": (promise("theirs", "them", day(-3)),), "meetings": (talk("t", day(-2)),)}
"""Errands: what somebody else promised, and a talk to settle."""


# --- quoted whole ----------------------------------------------------------------------------------------------------


def test_the_death_in_the_second_sentence_stands_there_with_the_first_and_nothing_is_asked_of_either() -> None:
    said = first(file(wrote(SEALS)))
    assert said.lines == (f"“{SEALS}”",)
    assert "?" not in said.title + said.reason
    assert said.rule == INVITATION
    assert not any(SEALS in text(file(wrote(SEALS, back))) for back in range(1, 14))


def test_the_news_at_the_front_stays_and_nothing_is_left_out_of_the_middle() -> None:
    for line in (
        "LIST IS OUT, i am in, in pen. Told my uncle on the phone in Oruro, he said don't hang too low.",
        "home. not the bad one they say. 2 checks, 20 cabins",
        "new contract to sign until 30.9. the tablet says good morning. 2 loads",
        "3 fittings, lace on two. Old Ana on thursday, in the chair at the window. her niece gave me the scissors",
    ):
        assert f"“{line}”" in first(file(wrote(line))).lines


@pytest.mark.parametrize("sign", [". ", ", ", "; ", " "])
def test_words_longer_than_three_rows_are_told_from_their_beginning_to_the_end_of_a_part(sign: str) -> None:
    part = "we carried her books down to the river road"
    said = quoted(sign.join([part] * 9))
    assert len(said) <= LONGEST_QUOTE + 2
    assert said.startswith(part)
    assert said.endswith(" …")
    assert sign == " " or said.removesuffix(" …").endswith(part + sign.strip())
    assert quoted("x" * 400) == "x" * (LONGEST_QUOTE - 1) + " …"


# --- before every errand ---------------------------------------------------------------------------------------------


def test_in_the_week_of_the_move_neither_a_late_promise_nor_a_talk_to_settle_comes_first() -> None:
    moved = wrote("We are in at my cousin's, four of us in one room")
    assert "four of us" in text(file(moved, **OVERDUE, goals=(goal("near", next_check_in_on=day(-1), progress=20),)))
    assert first(file(moved, meetings=(talk("t", TODAY),))).rule != INVITATION


def test_an_answer_of_today_that_weighs_is_seen_before_errands_though_it_is_not_shown() -> None:
    answer = wrote("I lie awake, my shoulder hurts. Nobody knows.", 0, "answer", hidden=True)
    said = first(file(answer, **OVERDUE))
    assert not said.lines
    assert "out of sight" in said.reason


def test_six_weeks_after_somebody_fell_ill_nobody_is_chased_and_then_they_are() -> None:
    ill = wrote("My wife has cancer", 41, hidden=True)
    asked = {"goals": (goal("near", next_check_in_on=day(-1), progress=20),), **OVERDUE}
    seen = file(ill, last_logged_on=day(-41), **asked)
    rules = {"their-promise", "talk-passed", "check-in", "quiet-log"}
    assert not rules & {one.rule for one in everything(seen, TODAY)}
    later = replace(seen, told=(replace(ill, on=day(-42)),))
    assert rules & {one.rule for one in everything(later, TODAY)}
    tomorrow = replace(seen, promises=(promise("mine", "me", day(1)),))
    assert "my-promise" in {one.rule for one in everything(tomorrow, TODAY)}


def test_no_promise_is_reminded_of_with_a_moral() -> None:
    for by in (-40, -3, 0, 3):
        assert "rely" not in text(in_order(promises=(promise("mine", "me", day(by)),), sittings=(BEGAN,)))


def test_news_in_the_second_sentence_weighs_though_the_first_is_about_work() -> None:
    assert SEALS in text(file(wrote(SEALS), goals=(goal("near", by=day(5)),), **OVERDUE))


# --- a question only under its conditions ----------------------------------------------------------------------------


def moments(kind: str, *words: Any, **more: Any) -> set[str]:
    happened = (Happening(kind, day(-1), "Read the plans"),)
    return {one.rule for one in everything(file(*words, happened=happened, **more), TODAY)}


def test_after_fewer_hours_for_a_sick_wife_nobody_asks_what_they_are_to_leave_room_for() -> None:
    assert "moment" in moments("hours-changed")
    assert "moment" not in moments("hours-changed", wrote("My wife begins her chemo", 8, "answer", hidden=True))


def test_good_news_beside_the_loss_of_the_flat_is_not_asked_about_nor_called_good() -> None:
    sold = wrote("The landlord is selling, we have to leave in June", 1)
    assert "moment" in moments("good-news")
    assert "moment" not in moments("good-news", sold)
    said = text(file(sold, happened=(Happening("good-news", day(-1), ""),)))
    assert "good" not in said.casefold()


def test_what_an_answer_has_said_since_is_not_asked_again() -> None:
    said = wrote("The plans were easier than I thought", 0, "answer")
    assert "moment" in moments("goal-reached")
    assert "moment" not in moments("goal-reached", said)


def test_a_question_about_what_happened_does_not_come_first_twice_running() -> None:
    seen = in_order(happened=(Happening("goal-reached", day(-7), "Read the plans"),), sittings=(BEGAN,))
    asked = first(replace(seen, sittings=(BEGAN, Sitting(day(-20), frozenset()))), day(-7))
    assert asked.rule == "moment"
    later = replace(seen, sittings=(BEGAN, Sitting(day(-7), frozenset({"goal-day"}))))
    assert first(later).rule != "moment"


def test_nobody_is_reminded_of_a_far_goal_by_what_they_wrote() -> None:
    far = {"goals": (goal("far", "long", title="Head of the greenhouse", next_check_in_on=day(60)),)}
    for line in ("Shouted at in the greenhouse, slept badly", "Planned the greenhouse for spring, she said yes"):
        assert "Head of" not in text(file(wrote(line), **far))


def test_what_hurts_stands_there_in_the_words_of_today_and_is_not_called_hard_beside_them() -> None:
    worry = {"happened": (Happening("worry", TODAY, ""),)}
    sang = wrote("They collected for my rent, we sang till ten", energy="energised")
    assert "hard-moment" in {one.rule for one in everything(file(**worry), TODAY)}
    assert "hard-moment" not in {one.rule for one in everything(file(sang, **worry), TODAY)}
    assert "we sang" in text(file(sang, **worry))


# --- gladness --------------------------------------------------------------------------------------------------------

GOOD = ("The biopsy is clear, we had cake at ten", "They gave me a medal, in the town hall", "Lena passed her exams")


@pytest.mark.parametrize("line", GOOD)
def test_good_news_is_met_with_a_glad_word_first(line: str) -> None:
    told = wrote(line, tells="clear" if "biopsy" in line else None)
    said = first(file(told, **OVERDUE))
    assert said.lines == (f"“{line}”",)
    assert said.title == "That is good to read"


def test_grief_and_a_swept_floor_do_not_get_the_same_words() -> None:
    def titles(line: str, **more: Any) -> set[str]:
        return {first(file(wrote(line, 7, **more), **at), TODAY).title for at in ({}, {"last_reflected_on": day(-2)})}

    assert not titles("Uncle is buried now", tells="grief") & titles("Swept the floor of hall 2")


# --- requests that stand for months ----------------------------------------------------------------------------------


def test_whoever_has_kept_the_same_lock_for_thirty_years_is_not_asked_how_to_get_further() -> None:
    standing = {"plan-talk", "growth-check", "circle", "nothing-near", "unsaid"}
    weeks = tuple(Sitting(day(-7 * back), frozenset({"log"})) for back in range(30, 0, -1))
    far = goal("far", "long", title="Keep the house", benefit=None)
    seen = in_order(sittings=weeks, people=frozenset({"peer"}), goals=(far,), growth_check_due=day(-1), mentor=None)
    assert standing & {one.rule for one in everything(seen, TODAY)}
    kept = replace(seen, profile=replace(PROFILE, start_on=day(-11_000)))
    assert not standing & {one.rule for one in everything(kept, TODAY)}
    assert not standing & {one.rule for one in everything(replace(seen, staying=True), TODAY)}
    elsewhere = replace(kept, paths=(path("Pilot"),))
    assert standing & {one.rule for one in everything(elsewhere, TODAY)}


def test_a_step_that_stood_on_the_page_for_four_weeks_rests_for_a_quarter() -> None:
    far = goal("far", "long", title="Keep bees")

    def listed(weeks: int) -> bool:
        sat = tuple(Sitting(day(-7 * back), frozenset({"log"})) for back in range(weeks, 0, -1))
        seen = in_order(sittings=sat, goals=(replace(far, started_on=day(-7 * weeks)),))
        return "nothing-near" in {one.rule for one in everything(seen, TODAY)}

    assert listed(3)
    assert not any(listed(weeks) for weeks in range(5, 15))
    assert any(listed(weeks) for weeks in range(15, 22))


def test_whoever_writes_every_two_months_is_not_reminded_after_one_nor_told_of_which_day_the_last_line_is() -> None:
    def reminded(quiet: int, rhythm: int | None) -> list[str]:
        seen = in_order(rhythm=rhythm, last_logged_on=day(-quiet))
        return [one.title + one.reason for rule in (quiet_log, long_quiet) for one in rule(seen, TODAY)]

    assert not reminded(50, 60)
    assert not reminded(90, 60)
    assert len(reminded(91, 60)) == 1
    assert not reminded(14, 3)
    assert len(reminded(15, 3)) == 1
    assert "2025" not in reminded(91, 60)[0] + reminded(15, 3)[0]
    assert "gap" not in reminded(91, 60)[0]


def test_no_more_than_three_things_stand_there_on_any_of_these_days() -> None:
    assert all(len(acts(file(wrote(line), **OVERDUE), TODAY)) <= 3 for line in (*GOOD, SEALS))
