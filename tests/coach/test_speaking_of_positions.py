"""Which days belong to a position, and how what is left out is spoken of."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.celebration import Life, held, without
from careercoach.coach.positions import belongs_to, days_of, more
from careercoach.coach.readiness import NONE, cells, in_words, meaning
from careercoach.records import PositionRecord

from . import TODAY, day, goal, waiting

FIRST = date(2020, 1, 1)


def position(name: str, from_: date | None = None, until: date | None = None) -> PositionRecord:
    unsaid: dict[str, Any] = dict.fromkeys(("short_name", "role", "team", "manager", "address", "hours", "serves"))
    said: dict[str, Any] = {"id": name, "kind": "employed", "organisation": name, "from_": from_, "until": until}
    return PositionRecord(**said, **unsaid, no_manager=False)


DAYS = st.none() | st.integers(0, 40).map(lambda number: FIRST + timedelta(days=number))
SOME = st.lists(st.tuples(DAYS, DAYS).filter(lambda pair: not (pair[0] and pair[1] and pair[1] < pair[0])), max_size=5)


@given(SOME, st.sets(st.sampled_from("01234")))
def test_the_days_of_some_positions_are_those_that_belong_to_one_of_them(
    held_days: list[tuple[date | None, date | None]], wanted: set[str]
) -> None:
    known = [position(str(number), *days) for number, days in enumerate(held_days)]
    latest_first = sorted(known, key=lambda each: (each.from_ or date.min, each.id), reverse=True)
    spans = days_of(latest_first, wanted)
    for number in range(-2, 44):
        on = FIRST + timedelta(days=number)
        there = belongs_to(latest_first, on)
        assert any(first <= on <= last for first, last in spans) == (there is not None and there.id in wanted)
    assert all(last < following for (_, last), (following, _) in pairwise(spans))


def test_a_day_belongs_to_the_position_begun_last_from_its_first_day_to_its_last() -> None:
    long, short = position("long"), position("short", day(-10), day(-5))
    found = [belongs_to([short, long], day(number)) for number in (-11, -10, -5, -4)]
    assert [each.id for each in found if each] == ["long", "short", "short", "long"]
    assert belongs_to([short], day(-4)) is None


def test_one_thing_and_many_are_spoken_of_as_people_speak() -> None:
    assert more(0, "e") == ""
    assert more(1, "e") == "1 more from an earlier position; e shows it too."
    assert more(2, "--earlier", noun="sitting", does="counts") == (
        "2 more sittings from earlier positions; --earlier counts them too."
    )


def test_a_cell_counts_what_earlier_positions_show_and_its_own_work_decides_how_it_stands() -> None:
    before = [replace(waiting(name, day(-3)), id=name, competencies=("Calm",), position="old") for name in "ab"]
    own = replace(waiting("own", day(-3)), competencies=("Care",), position="now")
    nobodys = replace(own, id="fair", competencies=("Care",), position=None)
    calm, care = cells(("Calm", "Care"), [*before, own, nobodys], TODAY, left_out={"old"})
    assert (calm.standing, len(calm.before), calm.evidence) == (NONE, 2, ())
    assert (care.standing, care.before) == ("strong", ())
    assert in_words([calm, care]) == "1 strong, 1 none; 1 also shown before"
    assert "earlier ones" in meaning(calm)
    assert "earlier" not in meaning(replace(calm, before=()))
    assert in_words(cells(("Calm",), before, TODAY)) == "1 strong"


def test_a_month_without_a_position_loses_only_what_is_of_it_and_counts_each_thing_once() -> None:
    old = replace(waiting("old", TODAY), id="old", position="old", gives_back=True, on=TODAY, until=None)
    own = replace(old, id="own", position=None)
    reached = goal("reached", status="done", ended_on=TODAY, position=None, ended_with="old")
    life = Life((old, own, replace(old, on=TODAY.replace(year=2020))), (), (reached,), (), (), (), (), ())
    first = TODAY.replace(day=1)
    assert held(life, first, TODAY, TODAY) == 4
    assert held(life, first, TODAY - timedelta(days=1), TODAY) == 0
    assert held(without(life, {"old"}), first, TODAY, TODAY) == 1
    assert without(life, ()) == life
