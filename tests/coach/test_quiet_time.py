"""When life is quiet enough for what is asked of everybody, to the day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careercoach.coach.quiet_time import gave_energy, leaves, settled, stirred
from careercoach.materials import Happening, OpenPath, Sitting
from careercoach.records import AwayRecord

from . import EMPTY, PROFILE, TODAY, day, goal, talk, waiting
from .preparing import path

HERE = (Sitting(day(-7), frozenset()),)


def away(first: int, last: int | None, reason: str | None = None) -> dict[str, Any]:
    until = None if last is None else day(last)
    return {"aways": (AwayRecord("a", day(first), until, reason),)}


def marked(*energies: str | None, back: int = 3) -> dict[str, Any]:
    lines = (
        replace(waiting(f"{number}", day(-back)), energy=energy, title=f"Line {number}")
        for number, energy in enumerate(energies)
    )
    return {"recent": tuple(lines)}


def opening(closes: int | None, since: int, *, active: bool = True) -> dict[str, Any]:
    role = replace(path("Lead"), deadline=None if closes is None else day(closes), active=active)
    return {"paths": (role,), "open_paths": (OpenPath(role, day(-since), None, ()),)}


@pytest.mark.parametrize(
    ("fields", "quiet"),
    [
        ({}, True),
        ({"happened": (Happening("setback", day(-13), "S"),)}, False),
        ({"happened": (Happening("setback", day(-14), "S"),)}, True),
        ({"happened": (Happening("praise", TODAY, "P"),)}, True),
        ({"profile": replace(PROFILE, start_on=day(-27))}, False),
        ({"profile": replace(PROFILE, start_on=day(-28))}, True),
        ({"profile": replace(PROFILE, start_on=day(1))}, True),
        ({"profile": replace(PROFILE, until=day(42))}, False),
        ({"profile": replace(PROFILE, until=day(43))}, True),
        ({"profile": replace(PROFILE, until=day(-1))}, True),
        (away(-40, -28), False),
        (away(-40, -29), True),
        (away(-120, -42), False),
        (away(-120, -43), True),
        (away(28, 40), False),
        (away(29, 40), True),
        (away(-3, None), False),
        (away(-100, -83, "Surgery"), True),
        (away(-100, -83, "My father died"), False),
        (away(-100, -84, "My father died"), True),
        ({"hurt_on": day(-83)}, False),
        ({"hurt_on": day(-84)}, True),
        (marked("drained", "drained", "drained"), False),
        (marked("drained", "drained", "drained", back=42), True),
        (marked("drained", "drained", "drained", back=41), False),
        (marked("drained", "drained", None), True),
        (marked("drained", "drained", "drained", "energised", "energised"), False),
        (marked("drained", "drained", "drained", "energised", "energised", "energised"), True),
        ({"goals": (goal("near", by=day(28)),)}, False),
        ({"goals": (goal("near", by=day(29)),)}, True),
        ({"goals": (goal("near", by=day(-83)),)}, False),
        ({"goals": (goal("near", by=day(-84)),)}, True),
        ({"goals": (goal("near", by=day(3), status="done"),)}, True),
        (opening(42, 90), False),
        (opening(43, 90), True),
        (opening(-1, 90), True),
        (opening(5, 90, active=False), True),
        (opening(None, 59), False),
        (opening(None, 60), True),
        ({"meetings": (talk("t", day(14)),)}, False),
        ({"meetings": (talk("t", day(15)),)}, True),
        ({"meetings": (talk("t", day(-1)),)}, True),
        ({"meetings": (talk("t", day(-13), status="held"),)}, False),
        ({"meetings": (talk("t", day(-14), status="held"),)}, True),
        ({"sittings": (Sitting(day(-42), frozenset()),)}, True),
        ({"sittings": (Sitting(day(-43), frozenset()),)}, False),
        ({"sittings": ()}, True),
    ],
)
def test_a_time_is_quiet_when_nothing_is_on_ones_mind(fields: dict[str, Any], quiet: bool) -> None:
    assert settled(replace(EMPTY, **{"sittings": HERE, **fields}), TODAY) is quiet


@pytest.mark.parametrize(
    ("on", "quiet"),
    [(date(2026, 12, 9), True), (date(2026, 12, 10), False), (date(2027, 1, 6), False), (date(2027, 1, 7), True)],
)
def test_the_turn_of_the_year_is_left_in_peace(on: date, quiet: bool) -> None:
    assert settled(EMPTY, on) is quiet


def test_what_has_happened_is_on_ones_mind_from_its_day_on() -> None:
    told = replace(EMPTY, happened=(Happening("worry", TODAY, ""),))
    assert [stirred(told, day(offset)) for offset in (-1, 0, 13, 14)] == [False, True, True, False]


def test_a_time_away_begins_soon_up_to_a_fortnight_before() -> None:
    goes = replace(EMPTY, **away(14, 40))
    assert [leaves(goes, day(offset)) for offset in (-1, 0, 13, 14)] == [False, True, True, False]


def test_a_line_of_the_day_that_gave_energy_is_told_unless_it_is_private() -> None:
    glad = replace(EMPTY, **marked(None, "drained", "energised", back=0))
    assert gave_energy(glad, TODAY) == "Line 2"
    assert gave_energy(glad, TODAY + timedelta(days=1)) is None
    assert gave_energy(replace(glad, recent=tuple(replace(one, private=True) for one in glad.recent)), TODAY) is None
