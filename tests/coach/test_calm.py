"""Where nothing is asked, what stands there is true of that day and takes up what was written last."""

import itertools
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.coach.calm import TIRED, invitation
from careercoach.coach.rules.act import Act
from careercoach.content.loader import nudges
from careercoach.materials import Happening, Sitting, Snapshot
from careercoach.records import AccomplishmentRecord

from . import TODAY, day, goal, in_order, promise, waiting
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


def test_somebody_who_looks_for_months_never_reads_the_same_twice_running_and_no_line_again() -> None:
    line = wrote("The first rope", 30, "energised")
    here = tuple(Sitting(day(-back), frozenset()) for back in (30, 2))
    told = [said(file(line, sittings=here), TODAY + timedelta(weeks=week)) for week in range(9)]
    both = [(one.title, one.reason) for one in told]
    assert all(one != other for one, other in itertools.pairwise(both))
    assert not any("The first rope" in one.reason for one in told)


UNTRUE = re.compile(r"can wait|presses|nothing is lost|everything waits|all of it waits|no hurry", re.IGNORECASE)
"""What nobody may be told while a day comes near, or an illness has no answer yet."""


def test_no_calm_line_says_that_something_can_wait() -> None:
    assert not [
        key for key, one in nudges().items() if key.startswith("all-") and UNTRUE.search(one.title + one.reason)
    ]


@pytest.mark.parametrize(("ahead", "named"), [(8, True), (10, True), (11, False), (27, False)])
def test_the_day_on_which_the_shop_must_be_empty_is_named_and_not_comforted_away(ahead: int, named: bool) -> None:
    out = goal("near", title="Out of the shop", by=day(ahead))
    for hurt in (None, day(-9)):
        told = said(in_order(goals=(out,), hurt_on=hurt))
        assert ("Out of the shop" in told.title) == named
        assert not UNTRUE.search(told.title + told.reason)


def test_what_has_its_day_today_is_not_coming_up() -> None:
    today, later = (said(in_order(promises=(promise("theirs", "them", day(ahead)),))).title for ahead in (0, 3))
    assert (today, later) == ("Today: Priya: Promise theirs", "Coming up: Priya: Promise theirs")


def test_after_two_tiring_weeks_nobody_is_asked_what_went_well() -> None:
    here = (Sitting(day(-2), frozenset()),)
    tired = file(wrote("Knees", 6, "drained"), wrote("Double shift", 12, "drained"), sittings=here)
    tiring = {nudges()[words].title for words in TIRED}
    weeks = [TODAY + timedelta(weeks=week) for week in range(2)]
    assert all(said(tired, on).title in tiring for on in weeks)


def test_after_two_tiring_weeks_nobody_is_consoled_as_after_a_loss() -> None:
    tired = file(wrote("Knees", 6, "drained"), wrote("Double shift", 12, "drained"), sittings=())
    reasons = [said(tired, TODAY + timedelta(weeks=week)).reason for week in range(3)]
    assert not any("Nothing has to be decided today" in reason for reason in reasons)


def test_for_weeks_after_a_blow_the_care_is_said_in_other_words_each_week() -> None:
    hit = in_order(happened=(Happening("harm", TODAY, ""),), sittings=(Sitting(day(1), frozenset()),))
    told = [said(hit, TODAY + timedelta(weeks=week)).title for week in range(1, 8)]
    assert all(one != other for one, other in itertools.pairwise(told))


def test_sorry_is_said_in_the_week_of_a_death_and_then_left() -> None:
    lost = in_order(happened=(Happening("grief", TODAY, ""),), sittings=())
    titles = [said(lost, TODAY + timedelta(days=days)).title for days in (0, 6, 7, 13)]
    assert titles[0] == titles[1] != titles[2] == titles[3]
