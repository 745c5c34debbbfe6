"""Whose day it is: the person's, which may go on after midnight, whatever the clocks of the country do."""

import ast
import re
import time as system
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
import time_machine

import careercoach
from careercoach import clock

PACKAGE = Path(next(iter(careercoach.__path__)))

MOMENTS = {
    "express/deeds.py": "time.localtime",
    "express/file.py": "time.localtime",
    "store/acts.py": "time.localtime",
    "store/triggers.py": "date('now')",
}
"""Who may look at the time for something that is no day: the name of the zone, and an act nobody did with careercoach,
whose zone is said to be UTC. The express lane loads nothing, not the clock either; it says the same day as the ordinary
way (``tests/express/test_both_ways.py``)."""


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Move the machine into a time zone."""

    def move(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        system.tzset()

    yield move
    monkeypatch.undo()
    system.tzset()


def days(start: datetime, hours: int, day_ends: time) -> list[date]:
    """The person's day at every quarter of an hour from a moment on."""
    moments = (start + timedelta(minutes=15 * step) for step in range(4 * hours))
    return [clock.day_at(datetime.fromtimestamp(each.timestamp()), day_ends) for each in moments]


@pytest.mark.parametrize(
    ("wall", "day_ends", "day"),
    [
        (datetime(2026, 11, 22, 1, 30), time(0), 22),
        (datetime(2026, 11, 22, 1, 30), time(4), 21),
        (datetime(2026, 11, 22, 3, 59, 59, 999999), time(4), 21),
        (datetime(2026, 11, 22, 4), time(4), 22),
        (datetime(2026, 11, 22, 23, 59), time(4), 22),
        (datetime(2026, 11, 22, 11, 59), time(12), 21),
        (datetime(2026, 11, 22, 0), time(0), 22),
    ],
)
def test_a_nurse_at_half_past_one_is_in_the_day_she_worked(wall: datetime, day_ends: time, day: int) -> None:
    assert clock.day_at(wall, day_ends) == date(2026, 11, day)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "UTC"])
@pytest.mark.parametrize("day_ends", [time(0), time(1, 30), time(2, 30), time(4)], ids=str)
def test_through_a_year_of_changing_clocks_no_day_comes_twice_or_is_left_out(
    zone: Callable[[str], None], name: str, day_ends: time
) -> None:
    zone(name)
    found = days(datetime(2025, 12, 30, tzinfo=UTC), 24 * 380, day_ends)
    assert found == sorted(found)
    assert sorted(set(found)) == [found[0] + timedelta(days=each) for each in range(len(set(found)))]


def test_the_hour_that_comes_twice_is_one_day_and_the_hour_left_out_begins_one(zone: Callable[[str], None]) -> None:
    zone("Europe/Berlin")
    assert clock.day_at(datetime(2026, 10, 25, 2, 15), time(2, 30)) == date(2026, 10, 24)
    assert clock.day_at(datetime(2026, 10, 25, 2, 15, fold=1), time(2, 30)) == date(2026, 10, 25)
    assert clock.day_at(datetime(2026, 3, 29, 3, 0), time(2, 30)) == date(2026, 3, 29)


def test_the_day_goes_by_the_wall_where_the_person_is(zone: Callable[[str], None]) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 15, 30, tzinfo=UTC), tick=False):
        for name, day in (("Asia/Tokyo", 22), ("Pacific/Auckland", 23), ("America/New_York", 22)):
            zone(name)
            assert clock.today(time(4)) == date(2026, 11, day), name
        zone("Asia/Tokyo")  # half past midnight on the 23rd
        assert clock.today() == date(2026, 11, 23)
        assert clock.is_small_hours(clock.today(time(4)))
        assert not clock.is_small_hours(clock.today())


_LOOKS = re.compile(
    r"(?:date|datetime)\.(?:today|utcnow)\(|datetime\.fromtimestamp\((?!.*(?:UTC|astimezone))|datetime\.now\((?!UTC\))"
    r"|now\(UTC\)\.date|time\.(?:localtime|ctime)|date\('now'\)"
)
"""What makes a day, or a time without its zone, out of the clock."""


def looks_at_the_time(source: str) -> set[str]:
    return set(_LOOKS.findall(ast.unparse(ast.parse(source))))


def test_nothing_but_the_clock_makes_a_day_of_the_time() -> None:
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        if seen := looks_at_the_time(file.read_text("utf-8")):
            found[file.relative_to(PACKAGE).as_posix()] = ", ".join(sorted(seen))
    del found["clock.py"]
    assert found == MOMENTS


@pytest.mark.parametrize(
    "slip",
    ["date.today()", "datetime.now()", "datetime.now(UTC).date()", "time.localtime()", "query(\"SELECT date('now')\")"],
)
def test_a_second_clock_would_be_seen(slip: str) -> None:
    assert looks_at_the_time(slip)
