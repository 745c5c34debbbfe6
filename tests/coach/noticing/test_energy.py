"""Energy by competency, witness, weekday, kind of work and tag: a planted pattern is told with its counts."""

from datetime import timedelta
from typing import Any

import pytest

from careercoach.coach.noticing.energy import patterns
from careercoach.coach.noticing.material import Material, Somebody, Work
from tests.coach.noticing.files import FIRST, file, work
from tests.coach.noticing.looking import said


def entries(count: int, hits: int, start: int, energy: str = "energised", **fields: Any) -> list[Work]:
    """So many lines on days of their own, ``hits`` with that energy and the others neutral."""
    days = (fields.pop("on", None) or FIRST + timedelta(start + number) for number in range(count))
    return [
        work(start + number, on, energy=energy if number < hits else "neutral", **fields)
        for number, on in enumerate(days)
    ]


def planted(energy: str = "energised", **fields: Any) -> Material:
    return file(*entries(17, 14, 0, energy, **fields), *entries(31, 9, 100, energy))


@pytest.mark.parametrize(
    ("energy", "fields", "sentence"),
    [
        (
            "energised",
            {"competencies": ("Clear writing",)},
            "Of 17 times your work showed “Clear writing”, 14 gave you energy; of everything else, 9 of 31. "
            "What is it about “Clear writing”?",
        ),
        (
            "drained",
            {"competencies": ("Clear writing",)},
            "Of 17 times your work showed “Clear writing”, 14 drained you; of everything else, 9 of 31. "
            "What in it costs you the most?",
        ),
        (
            "drained",
            {"tags": ("Night shift",)},
            "Of 17 things you tagged “Night shift”, 14 drained you; of everything else, 9 of 31. "
            "What in it costs you the most?",
        ),
    ],
)
def test_what_is_planted_is_told_with_its_counts(energy: str, fields: dict[str, Any], sentence: str) -> None:
    assert said(planted(energy, **fields)) == sentence


def test_somebody_who_saw_it_is_named() -> None:
    others = entries(31, 9, 100, seen_by=("Priya",)) + entries(14, 3, 200, seen_by=("Omar",))
    told = said(file(*entries(17, 15, 0, seen_by=("Ines",)), *others, people=(Somebody("ines", "Ines"),)))
    assert told == (
        "Of 17 times Ines saw your work, 15 gave you energy; of everything else, 12 of 45. What is different with Ines?"
    )


def test_a_weekday_is_compared_with_the_other_days_and_a_period_is_of_no_weekday() -> None:
    mondays = [work(n, FIRST + timedelta(7 * n), energy="drained") for n in range(12)]
    others = [work(100 + n, FIRST + timedelta(7 * (n // 4) + 1 + n % 4), energy="energised") for n in range(24)]
    weeks = [work(200 + n, FIRST, until=FIRST + timedelta(4), energy="energised") for n in range(9)]
    assert said(file(*mondays, *others, *weeks)) == (
        "Of 12 things you did on a Monday, 12 drained you; on all other days, 0 of 24. What is different on a Monday?"
    )


def test_two_competencies_of_one_kind_of_work_make_one_pattern_of_it() -> None:
    both = entries(9, 9, 0, competencies=("Finding causes",)) + entries(9, 9, 20, competencies=("Working with data",))
    found = {one.key: one for one in patterns(file(*both, *entries(31, 6, 100)))}
    assert found["track-gives/technical"].named == {
        "name": "deepening a craft", "hits": 18, "times": 18, "others": 6, "rest": 31,
    }  # fmt: skip
    assert found["track-gives/technical"].entries == {one.id for one in both}


def test_a_tag_is_one_however_it_is_written() -> None:
    found = {
        one.key: one
        for one in patterns(file(*entries(6, 6, 0, tags=("Night shift",)), *entries(6, 6, 10, tags=("night  SHIFT",)),
                                 *entries(9, 0, 100)))
    }  # fmt: skip
    assert found["tag-gives/night-shift"].named["times"] == 12


@pytest.mark.parametrize(("inside", "outside"), [(7, 30), (30, 7)])
def test_fewer_than_eight_on_either_side_are_not_counted(inside: int, outside: int) -> None:
    some = entries(inside, inside, 0, tags=("audit",), on=FIRST)
    assert not [one for one in patterns(file(*some, *entries(outside, 0, 100, on=FIRST))) if one.kind != "weekday"]


def test_eight_on_both_sides_are() -> None:
    found = list(patterns(file(*entries(8, 8, 0, tags=("audit",)), *entries(8, 0, 100, "drained"))))
    assert {one.key for one in found} >= {"tag-gives/audit", "tag-drains/audit"}


def test_the_same_work_under_two_names_is_one_pattern() -> None:
    """A tag that always goes with a competency says nothing of its own."""
    found = list(patterns(planted(competencies=("Clear writing",), tags=("letters",))))
    assert {one.kind for one in found} >= {"competency-gives"}
    assert not [one for one in found if one.kind.startswith("tag")]


def test_what_is_always_done_on_a_monday_goes_by_its_name_and_not_by_the_day() -> None:
    mondays = [work(n, FIRST + timedelta(7 * n), energy="energised", tags=("audit",)) for n in range(12)]
    others = [work(100 + n, FIRST + timedelta(7 * n + 2), energy="drained") for n in range(12)]
    assert "audit" in said(file(*mondays, *others))


def test_work_without_a_mark_does_not_count() -> None:
    unmarked = [work(500 + n, FIRST + timedelta(n), competencies=("Clear writing",)) for n in range(20)]
    assert "Of 17 times" in said(file(*planted(competencies=("Clear writing",)).work, *unmarked))


def test_a_day_without_a_pattern_is_silent() -> None:
    assert said(file()) == ""
    assert said(file(*entries(17, 6, 0, tags=("audit",)), *entries(31, 9, 100))) == ""
