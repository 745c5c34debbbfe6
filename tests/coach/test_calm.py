"""Where nothing is asked, what stands there is true of that day and takes up what was written last."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.coach.calm import HURT, TIRED, invitation
from careercoach.coach.rules.act import Act
from careercoach.content.loader import nudges
from careercoach.materials import Happening, Sitting, Snapshot
from careercoach.records import AccomplishmentRecord

from . import TODAY, day, in_order, waiting
from .test_attention import QUIET

OPEN = (QUIET,)
"""Something the rules found, so that it cannot be said that nothing is waiting."""


def said(snapshot: Snapshot, on: date = TODAY) -> Act:
    return invitation(OPEN, snapshot, on)


def wrote(words: str, back: int, energy: str | None = None, **more: Any) -> AccomplishmentRecord:
    return replace(waiting(words, day(-back)), title=words, status="done", energy=energy, **more)


def file(*lines: AccomplishmentRecord, **more: Any) -> Snapshot:
    """Somebody with these lines, the latest first, who was here when the latest was written."""
    here = tuple(Sitting(line.on, frozenset()) for line in reversed(lines) if line.on < TODAY)
    return in_order(**{"recent": lines, "sittings": here, "here_on": lines[0].on if lines else None, **more})


@pytest.mark.parametrize(("silent", "again"), [(41, False), (42, True)])
def test_who_comes_back_after_six_weeks_is_told_of_nothing_to_catch_up_on(silent: int, again: bool) -> None:
    told = said(file(sittings=(Sitting(day(-silent), frozenset()),), here_on=TODAY))
    assert ("nothing to catch up on" in told.reason) == again


def test_somebody_who_looks_for_months_never_reads_the_same_twice_running_and_an_old_line_once() -> None:
    lines = [wrote("The first rope", 30, "energised")]
    here = tuple(Sitting(day(-back), frozenset()) for back in (30, 2))
    told = [said(file(*lines, sittings=here), TODAY + timedelta(weeks=week)) for week in range(9)]
    both = [(one.title, one.reason) for one in told]
    assert all(one != other for one, other in itertools.pairwise(both))
    assert [("The first rope" in one.reason) for one in told].count(True) == 1


@pytest.mark.parametrize(("back", "young"), [(27, True), (28, False)])
def test_a_good_line_is_not_heard_again_before_four_weeks_are_over(back: int, young: bool) -> None:
    here = (Sitting(day(-2), frozenset()),)
    line = wrote("The first rope", back, "energised")
    snapshots = (file(replace(line, on=line.on + timedelta(weeks=week)), sittings=here) for week in range(3))
    found = [said(one, TODAY + timedelta(weeks=week)) for week, one in enumerate(snapshots)]
    assert any("rope" in one.reason for one in found) != young


def test_after_two_tiring_weeks_or_a_loss_at_work_nobody_is_asked_what_went_well() -> None:
    here = (Sitting(day(-2), frozenset()),)
    tired = file(wrote("Knees", 6, "drained"), wrote("Double shift", 12, "drained"), sittings=here)
    tiring, hurts = ({nudges()[words].title for words in each} for each in (TIRED, HURT))
    weeks = [TODAY + timedelta(weeks=week) for week in range(2)]
    assert all(said(tired, on).title in tiring for on in weeks)
    for back, weighs in ((27, True), (28, False)):
        assert (said(in_order(hurt_on=day(-back), sittings=here)).title in hurts) == weighs


def test_after_two_tiring_weeks_nobody_is_consoled_as_after_a_loss() -> None:
    tired = file(wrote("Knees", 6, "drained"), wrote("Double shift", 12, "drained"), sittings=())
    reasons = [said(tired, TODAY + timedelta(weeks=week)).reason for week in range(3)]
    assert not any("It takes the time it takes" in reason for reason in reasons)


def test_for_weeks_after_a_blow_the_care_is_said_in_other_words_each_week() -> None:
    hit = in_order(happened=(Happening("harm", TODAY, ""),), sittings=(Sitting(day(1), frozenset()),))
    told = [said(hit, TODAY + timedelta(weeks=week)).title for week in range(1, 8)]
    assert all(one != other for one, other in itertools.pairwise(told))


def test_sorry_is_said_in_the_week_of_a_death_and_then_left() -> None:
    lost = in_order(happened=(Happening("grief", TODAY, ""),), sittings=())
    titles = [said(lost, TODAY + timedelta(days=days)).title for days in (0, 6, 7, 13)]
    assert titles[0] == titles[1] != titles[2] == titles[3]
