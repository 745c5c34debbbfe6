"""Somebody who leads and jumps in again and again: told apart from letting others do it, and only of those who lead."""

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from careercoach.coach.noticing.material import Work
from careercoach.coach.noticing.rescues import is_rescue, leads, lets_others, patterns
from tests.coach.noticing.files import FIRST, file, work
from tests.coach.noticing.looking import said

HERE = Path(__file__).parent
LABELLED, UNSEEN = (
    tomllib.loads((HERE / f"rescues_{name}.toml").read_text("utf-8")) for name in ("labelled", "unseen")
)
LABELS = {"rescues": is_rescue, "lets_others": lets_others}


def line(title: str) -> Work:
    return work(0, FIRST, title=title)


@pytest.mark.parametrize("words", [LABELLED, UNSEEN], ids=["labelled", "unseen"])
@pytest.mark.parametrize("label", LABELS)
def test_what_is_told_apart_is_right_nine_times_of_ten(words: dict[str, list[str]], label: str) -> None:
    found = [
        (title, kind)
        for kind in ("rescues", "lets_others", "neither")
        for title in words[kind]
        if LABELS[label](line(title))
    ]
    right = [title for title, kind in found if kind == label]
    assert len(right) >= 0.9 * len(found), [title for title, kind in found if kind != label]
    assert len(right) >= 0.6 * len(words[label])


def test_whoever_leads_is_known_by_their_role_and_nobody_else() -> None:
    assert [role for role in LABELLED["leads"] if not leads(role)] == []
    assert [role for role in LABELLED["does_not_lead"] if leads(role)] == []
    assert not leads(None)


def test_a_tag_says_it_too_and_a_line_that_says_both_says_neither() -> None:
    for tag in ("Firefighting", "rescue", "heroics", "overtime"):
        assert is_rescue(work(0, FIRST, tags=(tag,)))
    assert is_rescue(work(0, FIRST, did="Stepped in for the night shift"))
    both = line("Stepped in for the night shift, then taught Omar the audit")
    assert (is_rescue(both), lets_others(both)) == (False, False)


def lead(rescues: int, others: int, rest: int = 0, **fields: object) -> list[Work]:
    titles = ["Covered the late shift myself"] * rescues + ["Taught Ines the audit"] * others + ["Quiet shift"] * rest
    return [work(n, FIRST + timedelta(n), title=title, **fields) for n, title in enumerate(titles)]


def test_a_lead_who_jumps_in_far_more_often_than_letting_others_do_it() -> None:
    assert said(file(*lead(12, 1))) == (
        "You jumped in yourself 12 times. Planned, taught or handed on: 1. "
        "Which of those 12 could somebody else have done?"
    )


def test_nothing_of_it_is_said_to_somebody_who_does_not_lead() -> None:
    assert said(file(*lead(12, 1), role="Staff nurse")) == ""
    assert list(patterns(file(*lead(12, 12), role=None))) == []


def test_as_much_left_to_others_is_no_pattern_and_seven_rescues_are_too_few() -> None:
    assert said(file(*lead(12, 10))) == ""
    assert list(patterns(file(*lead(7, 0)))) == []
    assert [one.kind for one in patterns(file(*lead(8, 0)))] == ["rescues"]


def test_that_rescues_alone_are_seen_is_told() -> None:
    seen = lead(10, 0, seen_by=("Ines", "Omar", "Priya"))
    quiet = [work(100 + n, FIRST + timedelta(n), title="Taught Ines the audit") for n in range(20)]
    assert said(file(*seen, *quiet)) == (
        "Of 10 times you jumped in yourself, somebody saw 10; of everything else, 0 of 20. "
        "What do you do for others that nobody sees?"
    )
