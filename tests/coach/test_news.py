"""What is told in passing is heard, and what only sounds like it is not: a labelled set, half of it held aside."""

import tomllib
import zlib
from pathlib import Path

import pytest

from careercoach.coach.news import is_a_deed, news

LABELLED: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("news_labelled.toml").read_text("utf-8"))
ON_FILE = ["Enes Kaya", "Padraig Keane", "Rolf Berg", "Mags", "Joanna Wilk", "Tomek"]
CALLED = {"hurt": "harm", "neither": None}

BY_ANOTHER_HAND = tomllib.loads(Path(__file__).with_name("news_by_another_hand.toml").read_text("utf-8"))["line"]
"""Written by somebody who knew no rule, in the English of many countries, as lines, answers, notes and setbacks."""

MEANT = {"health": "ill", "someone_ill": "ill", "work_threat": "ends", "good_news": "good", "nothing": None}
GOOD = dict.fromkeys(("clear", "birth", "saved", "won", "glad"), "good")

PRECISION = {"grief": 0.95, "harm": 0.95, "ill": 0.95}
RECALL = 0.8


def told(half: int) -> list[tuple[str | None, str | None]]:
    """What was meant and what was heard, for one half of the lines."""
    lines = [(CALLED.get(label, label), one) for label, found in LABELLED.items() for one in found]
    parted = [(label, *one.split(" | ", 1)) for label, one in lines if zlib.crc32(one.encode()) % 2 == half]
    return [(label, news(line, role, ON_FILE)) for label, role, line in parted]


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("kind", [CALLED.get(label, label) for label in LABELLED if label != "neither"])
def test_news_told_in_passing_is_heard_and_hardly_ever_by_mistake(kind: str, half: int) -> None:
    pairs = told(half)
    right = sum(meant == heard == kind for meant, heard in pairs)
    assert right >= PRECISION.get(kind, 0.9) * sum(heard == kind for _, heard in pairs)
    assert right >= (RECALL if kind != "ends" else 0.7) * sum(meant == kind for meant, _ in pairs)


@pytest.mark.parametrize("kind", ["grief", "harm", "ill", "worry", "ends", "good"])
def test_what_others_write_in_their_own_english_is_heard_and_nothing_else(kind: str) -> None:
    pairs = []
    for one in BY_ANOTHER_HAND:
        heard = news(one["text"], people=one.get("people", []))
        pairs.append((MEANT.get(one["kind"], CALLED.get(one["kind"], one["kind"])), GOOD.get(heard or "", heard)))
    right = sum(meant == heard == kind for meant, heard in pairs)
    assert right >= 0.95 * sum(heard == kind for _, heard in pairs)
    assert right >= 0.85 * sum(meant == kind for meant, _ in pairs)


def test_whose_something_is_counts_so_that_a_phone_or_a_dog_of_somebodys_is_no_death() -> None:
    assert news("my sons phone died at noon", "cook") is None
    assert news("dads dead", "cook") == news("Karis husband passed away", "cook", ["Kari Moe"]) == "grief"
    assert news("my patients wife died", "cook") is None


def test_what_was_won_is_a_deed_and_a_clear_scan_a_birth_or_a_notice_is_none() -> None:
    assert [is_a_deed(line) for line in ("Mended a gate", "passed my theory test", "our Kev got the job")] == [True] * 3
    assert [is_a_deed(line) for line in ("my scan is clear", "our son was born", "got my notice")] == [False] * 3


def test_a_name_is_somebody_only_where_it_is_on_file_and_may_is_also_a_month() -> None:
    assert news("kari died tues", "baker", ["Kari Moe"]) == "grief"
    assert news("kari died tues", "baker") is None
    assert news("will be in hospital for the audit", "accountant", ["Will Tan"]) is None
    assert news("Will is in hospital", "accountant", ["Will Tan"]) == "ill"


def test_who_thanked_the_guests_is_not_consoled_for_the_strike_that_died() -> None:
    assert news("the strike died", "housekeeper", ["the guests", "our night team"]) is None


@pytest.mark.parametrize("word", ["a", "all", "an", "my", "one", "our", "some", "the"])
def test_the_name_of_a_group_on_file_is_nobodys(word: str) -> None:
    assert news(f"{word} strike died", "housekeeper", [f"{word.title()} strike committee"]) is None


def test_a_mothers_funeral_is_heard_behind_a_day_off_and_not_in_a_florists_order() -> None:
    assert news("day off. Ma's funeral", "crane operator") == "grief"
    assert news("wreath for a mum's funeral", "packer") is None


def test_daily_work_with_death_is_no_news_but_ones_own_is() -> None:
    assert news("its a girl for the Hussains", "midwife") is None
    assert news("Karl had a stroke on sunday", "ward nurse") is None
    assert news("Karl had a stroke on sunday", "lift mechanic") == "ill"
    assert news("my dad had a stroke on sunday", "ward nurse") == "ill"


def test_a_child_on_its_way_is_good_news_only_where_nobody_is_afraid_and_never_in_the_barn() -> None:
    assert news("im pregnant, 12 weeks", "accountant") == "birth"
    assert news("I am expecting, nobody knows, and I am afraid", "accountant") == "worry"
    assert news("our girl was born, a heifer", "cook") is None


def test_nothing_is_heard_in_nothing_nor_in_what_is_quoted() -> None:
    assert [news(None), news(""), news("read “my father died” in class")] == [None] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Mourad is gone. Hannover. left me his clogs and his guards",
        "mourad is gone",
        "my friend is gone. Kassel.",
        "our mate is gone, transferred to HQ",
        "my friend is no longer with us, he moved to the north depot",
    ],
)
def test_who_only_moved_away_is_not_mourned(line: str) -> None:
    assert news(line, "nurse", ["Mourad"]) != "grief"


@pytest.mark.parametrize(
    "line",
    ["dad is gone. Cancer.", "my mum is gone", "my wife is gone. Friday night", "Mourad is gone. died in the icu"],
)
def test_who_is_gone_for_ever_is_still_mourned(line: str) -> None:
    assert news(line, "mechanic", ["Mourad"]) == "grief"


def test_a_child_is_born_in_half_a_line_unless_it_may_not_live_and_is_no_news_of_a_midwife() -> None:
    assert news("hauler 6 clutch. mere in labour sat, boy, 3.4 kg, both good. off till thu", "mechanic") == "birth"
    assert news("girl, 2900 g, stillborn", "mechanic") != "birth"
    assert news("boy, 1.1 kg", "mechanic") != "birth"
    assert news("a girl, 2.1 kg, in the nicu", "mechanic") != "birth"
    assert news("boy, 3.4 kg, both good", "midwife") is None
