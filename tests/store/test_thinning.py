"""Which copies stay, through years of days."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from careercoach.store import copies
from careercoach.store.copies import Copy
from careercoach.store.thinning import kept

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def copy(at: datetime, reason: str = "day", rows: int = 100) -> Copy:
    return Copy(Path(f"{copies.name(at, reason, 7)}.db"), at, reason, 1, {"goal": rows}, "")


def lived(moments: Iterable[Copy]) -> list[Copy]:
    """Make copies one after the other, and thin after each, as the program does."""
    here: list[Copy] = []
    for made in moments:
        here.append(made)
        staying = kept(here)
        here = [each for each in here if each.id in staying]
    return here


def ids(found: Iterable[Copy]) -> set[str]:
    return {each.id for each in found}


def test_after_years_of_a_copy_a_day_the_last_7_days_4_weeks_and_12_months_are_there() -> None:
    here = lived(copy(NOON + timedelta(days=day)) for day in range(-1200, 1))
    days = [each.made_at.date() for each in reversed(here)]
    assert days[:7] == [NOON.date() - timedelta(days=back) for back in range(7)]
    assert len({day.isocalendar()[:2] for day in days}) >= 4
    assert {(day.year, day.month) for day in days} >= {(2026, month) for month in range(1, 12)} | {(2025, 12)}
    assert days[-1] == datetime(2025, 12, 31, tzinfo=UTC).date()
    assert 20 <= len(days) <= 23


def test_a_long_holiday_costs_no_copy() -> None:
    """Only days with a copy count, so nothing goes by waiting."""
    here = lived(copy(NOON + timedelta(days=day)) for day in range(6))
    assert lived([*here, copy(NOON + timedelta(days=400))])[:6] == here


def test_of_one_day_the_last_stays_but_what_was_made_on_purpose_stays_too() -> None:
    hours = [
        copy(NOON + timedelta(hours=hour), reason) for hour, reason in enumerate(["day", "by-hand", "before-restore"])
    ]
    later = [copy(NOON + timedelta(hours=3), "after-erasing"), copy(NOON + timedelta(hours=4), "after-erasing")]
    assert [each.reason for each in lived([*hours, *later])] == ["by-hand", "before-restore", "after-erasing"]
    a_week_on = [copy(NOON + timedelta(days=day)) for day in range(1, 8)]
    assert "by-hand" not in {each.reason for each in lived([*hours, *a_week_on])}


def test_every_copy_from_before_an_update_stays_for_ever() -> None:
    updates = [copy(NOON - timedelta(days=2000 + step), f"before-version-{9 - step}") for step in range(5, 0, -1)]
    days = [copy(NOON + timedelta(days=day)) for day in range(-900, 1)]
    assert ids(updates) <= ids(lived([*updates, *days]))


def test_copies_that_hold_much_more_than_the_newest_do_not_go() -> None:
    """Somebody who lost half of their work without noticing finds it weeks later."""
    rich = [copy(NOON + timedelta(days=day), rows=300) for day in range(7)]
    poor = [copy(NOON + timedelta(days=day), rows=100) for day in range(7, 60)]
    assert ids(rich) <= ids(lived([*rich, *poor]))
    alike = [copy(NOON + timedelta(days=day), rows=160) for day in range(7, 60)]
    assert not ids(rich[:5]) <= ids(lived([*rich, *alike]))


moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
made = st.builds(
    copy, moments, st.sampled_from(["day", "by-hand", "before-version-4", "after-erasing"]), st.integers(0, 999)
)


@given(st.lists(made, min_size=1, max_size=60, unique_by=lambda each: each.id))
def test_the_newest_stays_and_thinning_twice_is_thinning_once(found: list[Copy]) -> None:
    staying = kept(found)
    assert max(each.id for each in found) in staying
    assert staying == kept([each for each in found if each.id in staying])
