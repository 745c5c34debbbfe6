"""The text that other tests feed in is plentiful, varied and sane."""

from datetime import date, timedelta
from itertools import pairwise

from careercoach.vocabulary import ENERGIES, HORIZONS
from tests.real_text import accomplishments, check_ins, goals

TODAY = date(2026, 3, 14)
TWO_YEARS = timedelta(days=731)


def test_there_is_enough_from_enough_trades() -> None:
    entries = accomplishments(TODAY)
    assert len(entries) >= 220
    assert len({entry["tags"][0] for entry in entries}) >= 10
    assert len(goals(TODAY)) >= 8
    assert len(check_ins(TODAY)) >= 64


def test_the_same_day_gives_the_same_text() -> None:
    assert accomplishments(TODAY) == accomplishments(TODAY)
    assert check_ins(TODAY) == check_ins(TODAY)


def test_no_title_and_no_note_stands_twice() -> None:
    titles = [entry["title"] for entry in accomplishments(TODAY)] + [goal["title"] for goal in goals(TODAY)]
    assert len(titles) == len(set(titles))
    notes = [look["note"] for look in check_ins(TODAY)]
    assert len(notes) == len(set(notes))


def test_no_gap_in_a_sentence_is_left_open() -> None:
    for entry in accomplishments(TODAY):
        for said in (entry["title"], entry["did"], entry["result"]):
            assert said is None or (said.strip() and "{" not in said)


def test_a_figure_before_has_a_figure_after_and_a_unit() -> None:
    entries = accomplishments(TODAY)
    for entry in entries:
        told = [entry[field] is not None for field in ("before", "after", "unit")]
        assert all(told) or not any(told)
        assert entry["before"] is None or entry["before"] != entry["after"]
    assert {entry["before"] is None for entry in entries} == {True, False}


def test_energy_is_marked_on_most_work_and_in_every_way() -> None:
    assert {entry["energy"] for entry in accomplishments(TODAY)} == {*ENERGIES, None}


def test_accomplishments_spread_over_the_last_two_years() -> None:
    days = [entry["on"] for entry in accomplishments(TODAY)]
    assert days == sorted(days)
    assert len(days) == len(set(days))
    assert TODAY - TWO_YEARS < days[0] < days[-1] <= TODAY
    assert all(later - earlier < timedelta(days=10) for earlier, later in pairwise(days))


def test_check_ins_fall_between_the_start_of_their_goal_and_today() -> None:
    known = goals(TODAY)
    for look in check_ins(TODAY):
        assert known[look["goal"]]["started_on"] < look["on"] <= TODAY
        assert 0 <= look["progress"] <= 100
        assert 1 <= look["confidence"] <= 5


def test_goals_reach_over_all_three_horizons() -> None:
    known = goals(TODAY)
    assert {goal["horizon"] for goal in known} == set(HORIZONS)
    assert all(goal["started_on"] < TODAY < goal["by"] for goal in known)
