"""Whoever wrote something of their own is met on it: quoted, with one question that is right whatever it tells.

Written before the rules. A glad word over a hard line is the worst that could be said.
"""

import itertools
import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercoach.coach.news import news
from careercoach.coach.own_words import FRESH, GLAD, GRAVE, HEAVY, LONGEST_QUOTE, PLAIN, sound, weight
from careercoach.coach.rules.act import INVITATION, OWN_WORDS, Act
from careercoach.coach.today import acts
from careercoach.content import own_words
from careercoach.materials import Happening, Sitting, Snapshot, Words
from careercoach.records import NudgeRecord

from . import TODAY, day, goal, in_order, promise, talk, waiting

BEGAN = Sitting(day(-200), frozenset(), wrote=True)
LABELLED: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("news_labelled.toml").read_text("utf-8"))
BY_ANOTHER_HAND = tomllib.loads(Path(__file__).with_name("news_by_another_hand.toml").read_text("utf-8"))["line"]
HARD = ("grief", "hurt", "ill", "worry", "ends", "failed", "health", "someone_ill", "work_threat")
LINES = [
    *((kind, *line.split(" | ", 1)) for kind, lines in LABELLED.items() for line in lines),
    *((one["kind"], "", one["text"]) for one in BY_ANOTHER_HAND),
]


def wrote(text: str, back: int = 0, kind: str = "line", **more: Any) -> Words:
    return Words(kind, day(-back), text, **more)


def file(*words: Words, **more: Any) -> Snapshot:
    """Somebody who began long ago, answered last week, and wrote these words, the latest first."""
    here = (BEGAN, *(Sitting(one.on, frozenset(), wrote=True) for one in reversed(words) if one.on < TODAY))
    last = words[0].on if words else day(-30)
    return in_order(**{"told": words, "sittings": here, "here_on": last, "last_reflected_on": day(-9), **more})


def first(seen: Snapshot, on: date = TODAY) -> Act:
    return acts(seen, on)[0]


def text(seen: Snapshot, on: date = TODAY) -> str:
    return f"{first(seen, on).title} {first(seen, on).reason}"


MOVES = wrote("They want a machine for what I do")
"""What tells of more than work as usual."""

DUE = {"goals": (goal("near", next_check_in_on=day(-1), progress=20),)}
"""Something that can wait."""


# --- whatever it tells, it is taken up -------------------------------------------------------------------------------

TOLD_IN_PASSING = (
    "nanay is home na",
    "opa!!",
    "Near miss at gate 3",
    "Ivo, my colleague, is not with us now",
    "They want a machine for what I do",
    "house gone",
    "the kids have their marks",
)


@pytest.mark.parametrize("words", TOLD_IN_PASSING)
@pytest.mark.parametrize("kind", ["line", "note", "talk"])
def test_what_was_told_in_passing_stands_first_in_its_own_words_and_with_a_question(words: str, kind: str) -> None:
    said = first(file(wrote(words, 7, kind), **DUE))
    assert words in said.reason
    assert (said.rule, said.title.endswith("?")) == (OWN_WORDS, True)


def test_what_was_written_today_is_taken_up_today_and_what_was_written_last_week_at_the_next_look() -> None:
    assert "the roof is off" in text(file(wrote("They say the roof is off"), **DUE))
    assert "the roof is off" in text(file(wrote("They say the roof is off", 13), **DUE))
    assert "roof" not in text(file(wrote("They say the roof is off", FRESH.days), **DUE))


def test_once_something_else_was_done_here_an_older_line_is_no_news() -> None:
    seen = file(wrote("They say the roof is off", 9), **DUE)
    seen = replace(seen, sittings=(*seen.sittings, Sitting(day(-2), frozenset({"check-in"}))))
    assert "roof" not in text(seen)


def test_of_a_line_of_work_and_news_on_one_day_the_news_is_taken_up() -> None:
    assert "nanay" in text(file(wrote("Packed 231 orders", 7), wrote("nanay is home na", 7, "note")))


def test_long_words_are_shortened_at_the_end_of_a_word() -> None:
    said = first(file(wrote("I told them " + "again and again " * 20, 7))).reason
    quote = re.search("“(.*)”", said)
    assert quote is not None
    assert len(quote[1]) <= LONGEST_QUOTE + 2
    assert quote[1].endswith(" …")


def test_no_two_weeks_of_a_half_year_ask_the_same() -> None:
    asked = [
        first(
            file(replace(wrote("nanay is home na", 7), on=TODAY + timedelta(weeks=week - 1))),
            TODAY + timedelta(weeks=week),
        )
        for week in range(26)
    ]
    questions = [one.id for one in asked if one.rule == OWN_WORDS]
    assert len(set(questions)) == len(questions) >= 6
    assert all("nanay is home na" in f"{one.title}{one.reason}" for one in asked)


@pytest.mark.parametrize("kind", own_words.KINDS)
def test_every_question_keeps_its_week_so_that_none_comes_back_within_a_half_year(kind: str) -> None:
    in_week = own_words.asking()[kind].in_week
    assert max(in_week) < own_words.WEEKS
    assert len({one.key for one in in_week.values()}) == len(in_week)


def test_no_question_about_ones_own_words_presumes_gladness_or_an_employer() -> None:
    presuming = re.compile(r"manager|company|boss|team|proud|congrat|success|achiev|enjoy|well done", re.IGNORECASE)
    assert not [one.text for one in own_words.asked().values() if presuming.search(one.text)]


# --- how it sounds ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", [(kind, role, line) for kind, role, line in LINES if kind in HARD])
def test_no_hard_line_is_ever_met_with_gladness(line: tuple[str, str, str]) -> None:
    _, role, told = line
    assert sound(wrote(told), role) != GLAD
    assert "Good to read" not in text(file(wrote(told, 7)))


def test_a_hard_line_weighs_and_a_line_of_work_is_not_met_with_care() -> None:
    hard = [weight(wrote(told, tells=news(told, role)), role) > PLAIN for kind, role, told in LINES if kind in HARD]
    assert sum(hard) >= 0.95 * len(hard)
    work = [
        sound(wrote(told, tells=news(told, role)), role) for kind, role, told in LINES if kind in ("neither", "nothing")
    ]
    assert work.count(GRAVE) <= 0.03 * len(work)


@pytest.mark.parametrize(
    "words",
    ["Kim got the job", "I did not win it", "So proud? No.", "opa!!", "Finally over", "passed away", "all clear"],
)
def test_what_may_be_good_or_bad_is_met_with_neither(words: str) -> None:
    assert sound(wrote(words)) not in (GLAD, GRAVE)


@pytest.mark.parametrize("words", ["Passed my exam", "hurray, we did it", "I got the licence", "geschafft"])
def test_what_is_surely_good_is_met_with_gladness(words: str) -> None:
    assert sound(wrote(words)) == GLAD


def test_a_line_that_gave_energy_but_tells_of_a_death_is_met_with_care() -> None:
    assert sound(wrote("My mother died", energy="energised", tells="grief")) == GRAVE
    assert sound(wrote("Led the round", energy="energised")) == "energised"


def test_the_dead_of_a_nurse_are_her_work_and_her_father_is_not() -> None:
    assert weight(wrote("laid out a body, his death was quiet"), "nurse") < HEAVY
    assert sound(wrote("my father died", tells=news("my father died", "nurse")), "nurse") == GRAVE


# --- what comes before it, and what does not -------------------------------------------------------------------------


def test_what_is_asked_of_everybody_waits_and_is_not_even_named() -> None:
    seen = file(MOVES, people=frozenset({"peer"}), goals=(), growth_check_due=day(-1), **{})
    assert [one.rule for one in acts(seen, TODAY)] == [OWN_WORDS]


@pytest.mark.parametrize(
    "dated",
    [
        {"promises": (promise("a", "me", day(2)),)},
        {"meetings": (talk("t", TODAY),)},
        {"goals": (goal("near", by=day(1)),)},
    ],
)
def test_what_has_a_day_in_the_next_days_comes_before_it(dated: dict[str, Any]) -> None:
    assert first(file(MOVES, **dated)).rule not in (OWN_WORDS, INVITATION)


def test_a_house_that_is_lost_comes_before_a_promise_of_the_end_of_the_week_but_not_before_one_of_today() -> None:
    lost = wrote("We lost our house in the night")
    assert first(file(lost, promises=(promise("a", "me", day(3)),))).rule == OWN_WORDS
    assert first(file(lost, promises=(promise("a", "me", TODAY),))).rule == "my-promise"


def test_after_a_few_weeks_of_work_as_usual_what_waits_has_its_turn_and_after_news_it_has_not() -> None:
    weeks = tuple(Sitting(day(-7 * back), frozenset(), wrote=True) for back in range(30, 0, -1))

    def told(words: Words) -> set[str]:
        waits = (file(words, waiting=(waiting("w", day(-14 - 7 * back)),)) for back in range(12))
        return {first(replace(each, sittings=(BEGAN, *weeks))).rule for each in waits}

    assert "came-of-this" in told(wrote("Packed 231 orders", 7))
    assert "came-of-this" not in told(wrote("nanay is home na", 7, "note"))


def test_what_is_switched_off_takes_up_nothing() -> None:
    off = (NudgeRecord(OWN_WORDS, off=True, snoozed_until=None, done_on=None),)
    assert "machine" not in text(file(MOVES, nudges=off, **DUE))


# --- in a hard stretch, and for whoever does not answer --------------------------------------------------------------


def lost(back: int) -> dict[str, Any]:
    return {"happened": (Happening("grief", day(-back), ""),)}


def test_after_a_death_nothing_is_asked_and_what_is_written_next_is_taken_up_all_the_same() -> None:
    said = first(file(wrote("Back on the crane", 0), **lost(5)))
    assert (said.title, said.rule) == ("Nothing is asked of you", INVITATION)
    assert "“Back on the crane”" in said.reason
    assert "?" not in said.reason
    assert first(file(wrote("my father died", 5, tells="grief"), **lost(5))).title == "So sorry to read this"


def test_mourning_ends_for_whoever_writes_of_other_things_a_week_later() -> None:
    assert "crane 4 is mended" in text(file(wrote("They say crane 4 is mended", 2), **lost(9)))
    assert first(file(**lost(9))).title == "Nothing is asked of you in these days"


def weeks_of(words: Words, count: int) -> list[Act]:
    """What somebody who never answers reads for so many weeks, each about such words of that day."""
    days = [TODAY + timedelta(weeks=week) for week in range(count)]
    here = [
        tuple(Sitting(on - timedelta(weeks=back), frozenset(), wrote=True) for back in range(12, 0, -1)) for on in days
    ]
    seen = [
        file(replace(words, on=on), last_reflected_on=None, sittings=(BEGAN, *weeks))
        for on, weeks in zip(days, here, strict=True)
    ]
    return [first(one, on) for one, on in zip(seen, days, strict=True)]


def test_whoever_never_answers_is_quoted_and_asked_about_work_as_usual_now_and_then_only() -> None:
    said = weeks_of(wrote("Inventory of aisle 7 done"), 5)
    assert [one.rule for one in said].count(OWN_WORDS) == 2
    assert all("aisle 7" in one.reason for one in said)
    assert all(one.title != other.title for one, other in itertools.pairwise(said))
    told = weeks_of(MOVES, 6)
    assert [one.rule for one in told].count(OWN_WORDS) == 2
    assert all(MOVES.text[:20] in f"{one.title}{one.reason}" for one in told)


# --- what others should not read -------------------------------------------------------------------------------------


def test_a_private_line_is_seen_and_not_said() -> None:
    for on in range(8):
        said = text(replace(file(wrote("They want to sack me", hidden=True)), last_reflected_on=day(-on)))
        assert "sack" not in said
        assert "not shown" in said


# --- a first step towards something far ------------------------------------------------------------------------------


def test_a_line_that_speaks_of_a_far_goal_is_seen_beside_it() -> None:
    boat = goal("far", "long", title="Have a sailing boat of my own", next_check_in_on=day(40))
    near = goal("near", serves="far", title="Save a little")
    said = text(file(wrote("Signed up for the sailing course", 7), goals=(boat, near)))
    assert "Signed up for the sailing course" in said
    assert "Have a sailing boat of my own" in said
    assert "boat" not in text(file(wrote("Washed the van", 7), goals=(boat, near)))
