"""Whoever wrote something of their own is met on it: quoted on its day, and never twice with nothing added.

A glad word over a hard line is the worst that could be said.
"""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careercoach.coach.heading import GLADLY, PRIVATE
from careercoach.coach.news import news
from careercoach.coach.own_words import GLAD, GRAVE, UNSURE, is_usual, may_be_hard, sound
from careercoach.coach.rules.act import INVITATION, OWN_WORDS, Act
from careercoach.coach.rules.returning import left_to_say
from careercoach.coach.today import acts, holding
from careercoach.content.loader import nudges
from careercoach.content.sounds import SOUNDS
from careercoach.materials import Happening, Sitting, Snapshot, Words
from careercoach.records import NudgeRecord

from . import TODAY, day, goal, in_order, promise, talk

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
    said = first(seen, on)
    return " ".join((said.title, said.reason, *said.lines))


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("buried until 3 in the night, nobody cried and only one tray fell. I love them all", UNSURE),
        ("buried in paperwork, my desk is gone", UNSURE),
        ("We buried uncle Joe on friday", GRAVE),
        ("We buried him in the rain. My brother read", GRAVE),
    ],
)
def test_a_room_full_of_guests_is_no_burial(typed: str, heard: str) -> None:
    assert sound(wrote(typed)) == heard


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
def test_what_was_told_in_passing_stands_first_that_day_in_its_own_words_and_nothing_is_asked(
    words: str, kind: str
) -> None:
    said = first(file(wrote(words, 0, kind), **DUE))
    assert said.lines == (f"“{words}”",)
    assert said.rule == INVITATION
    assert "?" not in said.title


@pytest.mark.parametrize("back", [1, 3, 6, 7, 13, 20])
def test_the_same_words_never_stand_there_on_a_later_day(back: int) -> None:
    for words in TOLD_IN_PASSING:
        assert words not in text(file(wrote(words, back), **DUE))


def test_work_as_usual_stands_there_on_its_day_and_is_not_read_back_later() -> None:
    assert "231" in text(file(wrote("Packed 231 orders"), promises=(promise("mine", "me", day(1)),)))
    for back in (1, 7):
        assert "231" not in text(file(wrote("Packed 231 orders", back), **DUE))


def test_of_a_line_of_work_and_news_on_one_day_both_stand_there_as_they_were_typed() -> None:
    said = first(file(wrote("nanay is home na", 0, "note"), wrote("Packed 231 orders")))
    assert said.lines == ("“Packed 231 orders”", "“nanay is home na”")


def test_nothing_comes_back_on_a_later_day_with_a_question() -> None:
    for words in (wrote("my father died", tells="grief"), wrote("I passed my exam")):
        assert not any(words.text in text(file(replace(words, on=day(-back)), **DUE)) for back in range(1, 23))


# --- how it sounds ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", [(kind, role, line) for kind, role, line in LINES if kind in HARD])
def test_no_hard_line_is_ever_met_with_gladness(line: tuple[str, str, str]) -> None:
    _, role, told = line
    assert sound(wrote(told), role) != GLAD
    assert "good to read" not in text(file(wrote(told))).replace(told, "").casefold()


def test_a_hard_line_is_no_work_as_usual_and_a_line_of_work_is_not_met_with_care() -> None:
    hard = [not is_usual(wrote(told, tells=news(told, role)), role) for kind, role, told in LINES if kind in HARD]
    assert sum(hard) >= 0.95 * len(hard)
    work = [
        sound(wrote(told, tells=news(told, role)), role) for kind, role, told in LINES if kind in ("neither", "nothing")
    ]
    assert work.count(GRAVE) <= 0.03 * len(work)


def test_nearly_every_hard_line_may_be_hard_and_most_deeds_are_not() -> None:
    hard = [may_be_hard(wrote(told, tells=news(told, role)), role) for kind, role, told in LINES if kind in HARD]
    assert sum(hard) >= 0.95 * len(hard)
    deeds = ("Sold the last of the old stock", "Closed the till alone", "Found a wrong tolerance", "Lost a level point")
    assert not any(may_be_hard(wrote(deed)) for deed in deeds)
    assert may_be_hard(wrote("Lost my brother on sunday"))


@pytest.mark.parametrize(
    "words",
    ["Kim got the job", "I did not win it", "So proud? No.", "opa!!", "Finally over", "passed away", "all clear"],
)
def test_what_may_be_good_or_bad_is_met_with_neither(words: str) -> None:
    assert sound(wrote(words)) not in (GLAD, GRAVE)


@pytest.mark.parametrize("words", ["Passed my exam", "hurray, we did it", "I got the licence", "geschafft"])
def test_what_is_surely_good_is_met_with_gladness(words: str) -> None:
    assert sound(wrote(words)) == GLAD


def test_a_line_that_gave_energy_but_tells_of_a_death_is_called_neither_good_nor_hard() -> None:
    assert sound(wrote("My mother died", energy="energised", tells="grief")) == UNSURE
    assert sound(wrote("Led the round", energy="energised")) == GLAD


def test_the_dead_of_a_nurse_are_her_work_and_her_father_is_not() -> None:
    assert sound(wrote("laid out a body, his death was quiet"), "nurse") != GRAVE
    assert sound(wrote("my father died", tells=news("my father died", "nurse")), "nurse") == GRAVE


def test_somebody_without_a_trade_on_file_is_not_met_with_care_for_a_customer() -> None:
    for told in ("A customer cried about her late husband", "patient in 4 died at noon, I washed him"):
        assert sound(wrote(told)) != GRAVE


def test_tears_are_met_neither_with_sorrow_nor_with_gladness_and_as_more_than_work() -> None:
    for told in ("I cried all night", "my Anano stood there and he asked and she said yes, and everybody cried"):
        assert sound(wrote(told)) not in (GRAVE, GLAD)
        assert not is_usual(wrote(told))


def test_a_name_nobody_knows_is_near_where_one_speaks_of_oneself_in_the_next_sentence() -> None:
    assert sound(wrote("Ada starts the chemo on the 23rd. I drive her.")) == GRAVE
    assert sound(wrote("Mended the gate. My mother died on Monday.")) == GRAVE
    assert sound(wrote("Cleaned ward 4. I helped with the dead in 2.", 0), "nurse") != GRAVE


def test_a_medal_in_the_wrong_shoes_is_glad_and_tears_that_gave_energy_are_not_grave() -> None:
    assert sound(wrote("They gave me a medal. I had put on the wrong shoes.")) == GLAD
    assert sound(wrote("I passed my exam. Mum is in hospital.")) != GLAD
    assert sound(wrote("They sang for me, i cried", energy="energised")) != GRAVE


# --- what comes before it, and what does not -------------------------------------------------------------------------


def test_what_is_asked_of_everybody_waits_and_is_not_even_named() -> None:
    seen = file(MOVES, people=frozenset({"peer"}), goals=(), growth_check_due=day(-1), **{})
    assert [one.rule for one in acts(seen, TODAY)] == [INVITATION]


@pytest.mark.parametrize(
    "dated",
    [
        {"promises": (promise("a", "me", day(1)),)},
        {"meetings": (talk("t", TODAY),)},
        {"goals": (goal("near", title="The driving test", by=day(1)),)},
    ],
)
def test_what_others_count_on_in_the_next_days_comes_before_it(dated: dict[str, Any]) -> None:
    assert first(file(MOVES, **dated)).rule not in (OWN_WORDS, INVITATION)


def test_a_loss_comes_before_a_promise_of_the_end_of_the_week_but_not_before_one_of_today() -> None:
    lost = wrote("My brother died in the night", tells="grief")
    assert first(file(lost, promises=(promise("a", "me", day(3)),))).rule == INVITATION
    assert first(file(lost, promises=(promise("a", "me", TODAY),))).rule == "my-promise"


def test_a_goal_whose_day_comes_is_named_above_the_day_but_for_a_joy_and_an_exam_even_then() -> None:
    joy = wrote("I passed my exam!")
    coming = {"goals": (goal("near", by=day(5)),)}
    assert first(file(MOVES, **coming)).rule == "goal-day-soon"
    assert MOVES.text in text(file(MOVES, **coming))
    assert first(file(joy, **coming)).rule == INVITATION
    assert first(file(joy, goals=(goal("near", title="Pass the exam", by=day(5)),))).rule == "goal-day-soon"


@pytest.mark.parametrize(("back", "errand"), [(0, False), (7, False), (8, True)])
def test_in_a_week_that_may_be_hard_no_errand_comes_first(back: int, errand: bool) -> None:
    late = {"promises": (promise("theirs", "them", day(-2)),)}
    assert (first(file(wrote("They cut us by half", back), **late)).rule == "their-promise") == errand


@pytest.mark.parametrize(("back", "asked"), [(27, False), (28, True)])
def test_for_four_weeks_after_what_may_be_hard_nothing_is_asked_that_is_asked_of_everybody(
    back: int, asked: bool
) -> None:
    seen = file(
        wrote("Packed 231 orders before the van came at noon", 1),
        wrote("They cut us by half", back),
        last_reflected_on=day(-40),
    )
    assert ("quiet-reflection" in {one.rule for one in left_to_say(holding(seen, TODAY), seen, TODAY)}) == asked


def test_what_is_switched_off_takes_up_nothing() -> None:
    off = (NudgeRecord(OWN_WORDS, off=True, snoozed_until=None, done_on=None),)
    assert "machine" not in text(file(MOVES, nudges=off, **DUE))


# --- in a hard stretch --------------------------------------------------------------


def lost(back: int) -> dict[str, Any]:
    return {"happened": (Happening("grief", day(-back), ""),)}


def test_after_a_death_nothing_is_asked_and_what_is_written_next_is_taken_up_all_the_same() -> None:
    said = first(file(wrote("I am back on the crane"), **lost(5)))
    assert said.rule == INVITATION
    assert said.lines == ("“I am back on the crane”",)
    assert not re.search(r"hard|read", said.title)
    assert "?" not in said.reason
    assert first(file(wrote("my father died", 5, tells="grief"), **lost(5))).title == "So sorry to read this"


def test_while_somebody_is_ill_what_is_surely_glad_is_met_with_gladness() -> None:
    ill = {"happened": (Happening("illness", day(-8), ""),)}
    assert first(file(wrote("I passed my exam"), **ill)).title == "That is good to read"


def test_mourning_ends_for_whoever_writes_of_other_things_a_week_later() -> None:
    assert "crane 4 is mended" in text(file(wrote("They say crane 4 is mended"), **lost(9)))
    assert first(file(**lost(9))).title == "Nothing is asked of you in these days"


# --- what others should not read -------------------------------------------------------------------------------------


def test_a_private_line_is_met_in_its_tone_and_not_said() -> None:
    hard, glad = wrote("They want to sack me", hidden=True), wrote("We are getting married", hidden=True)
    for line, tone in ((hard, PRIVATE), (glad, GLADLY)):
        assert first(file(line)).title in {nudges()[key].title for key in tone}
        assert line.text not in text(file(line)) + text(file(replace(line, on=day(-7))))


def test_a_sign_is_looked_for_once_in_the_same_words_however_many_rules_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[tuple[str, str]] = []

    class Sign:
        def __init__(self, name: str) -> None:
            self.name = name

        def search(self, text: str) -> None:
            looked.append((self.name, text))

        def findall(self, _text: str) -> list[str]:
            return []

    signs = {name: Sign(name) for name in SOUNDS}
    monkeypatch.setattr("careercoach.coach.own_words.sounds", lambda: signs)
    lines = (wrote(f"Looked for signs in line {number}, and we liked it", back=number) for number in range(30))
    acts(file(*lines), TODAY)
    assert looked
    assert len(looked) == len(set(looked))
