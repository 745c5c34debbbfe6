"""The positions on the screens: from the form about oneself, added, ended, deleted, and changed in two windows."""

from datetime import date

import pytest
from textual.pilot import Pilot

from careercoach.queries import positions as stored
from careercoach.queries import profile as known
from careercoach.services import positions
from careercoach.services.jobs import profile
from tests.tui.conftest import TODAY, Screens, coach, press, press_apart, write


def _held(pilot: Pilot[int]) -> list[tuple[str | None, str | None, bool]]:
    found = stored.listed(coach(pilot).reading)
    return [(each.role, each.manager, each.no_manager) for each in found]


async def test_from_who_one_is_to_the_jobs_before_and_one_is_added_and_undone(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Noor", "role": "Nurse", "manager": "Rosa"}, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "2", "e", "f3")
        assert "Positions" in page
        assert "Nurse" in page
        await press(pilot, "n")
        await write(pilot, "Porter")
        page = await press(pilot, "escape")
        assert "Porter" in page
        assert sorted(each[0] or "" for each in _held(pilot)) == ["Nurse", "Porter"]
        await press(pilot, "u")
        assert _held(pilot) == [("Nurse", "Rosa", False)]


async def test_none_for_a_manager_is_kept_as_an_answer(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Noor", "role": "Nurse", "manager": "Rosa"}, TODAY))
    async with screens() as pilot:
        await press(pilot, "2", "e", "tab", "tab", "tab", "tab", "ctrl+u")
        await write(pilot, "none")
        await press(pilot, "escape")
        assert _held(pilot) == [("Nurse", None, True)]
        assert "none" in await press(pilot, "e")
        await press(pilot, "escape")
        assert _held(pilot) == [("Nurse", None, True)]


async def test_a_job_is_ended_today_deleted_and_both_are_taken_back(screens: Screens) -> None:
    screens.do(lambda session: positions.add(session, {"role": "Nurse", "from_": date(2020, 1, 6)}))
    async with screens() as pilot:
        await press(pilot, "2", "e", "f3")
        page = await press(pilot, "X")
        assert "Its last day is today" in page
        assert stored.listed(coach(pilot).reading)[0].until == TODAY
        await press(pilot, "u")
        assert stored.listed(coach(pilot).reading)[0].until is None
        await press(pilot, "d")
        assert _held(pilot) == []
        await press(pilot, "u")
        assert _held(pilot) == [("Nurse", None, False)]


async def test_what_another_window_says_of_a_job_stands_beside_what_is_typed_here(screens: Screens) -> None:
    row = screens.do(lambda session: positions.add(session, {"role": "Nurse"}))
    async with screens() as pilot:
        await press(pilot, "2", "e")
        await press(pilot, "tab")
        await write(pilot, " on nights")
        screens.do(lambda session: positions.edit(session, row, {"team": "Ward 3", "until": date(2027, 1, 31)}))
        await press(pilot, "escape")
        (found,) = stored.listed(coach(pilot).reading)
        assert (found.role, found.team, found.until) == ("Nurse on nights", "Ward 3", date(2027, 1, 31))
        assert known.get(coach(pilot).reading, TODAY).role == "Nurse on nights"


async def test_a_time_away_is_added_changed_deleted_and_each_is_taken_back(screens: Screens) -> None:
    screens.do(lambda session: positions.add(session, {"role": "Nurse", "from_": date(2020, 1, 6)}))
    async with screens() as pilot:
        await press(pilot, "2", "e", "f3", "!away")
        await write(pilot, "2025-03-03")
        await press(pilot, "tab")
        await write(pilot, "2025-03-28")
        page = await press(pilot, "escape")
        assert "AWAY" in page
        assert "2025  Mon 3 – Fri 28 Mar 2025" in page
        await press(pilot, "down", "enter", "tab", "tab")
        await write(pilot, "[/b] Knee")
        assert "[/b] Knee, Mon 3 – Fri 28 Mar 2025" in await press(pilot, "escape")
        assert "AWAY" not in await press(pilot, "d")
        assert "[/b] Knee" in await press(pilot, "u")
        await press_apart(pilot, "u", "u")
        assert stored.away(coach(pilot).reading) == []


async def test_days_away_that_overlap_are_refused_and_stay_typed(screens: Screens) -> None:
    screens.do(lambda session: positions.go_away(session, date(2025, 3, 3), date(2025, 3, 28)))
    async with screens() as pilot:
        await press(pilot, "2", "e", "f3", "!away")
        await write(pilot, "2025-03-28")
        page = await press(pilot, "escape")
        assert "Kept unfinished. These days overlap" in page
        assert len(stored.away(coach(pilot).reading)) == 1


async def test_while_one_is_away_coming_back_stands_first_among_the_positions(screens: Screens) -> None:
    screens.do(lambda session: positions.go_away(session, date(2026, 3, 2), None, "Leave"))
    async with screens() as pilot:
        page = await press(pilot, "2", "e", "f3")
        assert "B Back at work   ⏎ Open" in page
        assert "Now; B when you are back." in page
        assert "first day back" in await press(pilot, "B")
        await press(pilot, "escape", "X")
        assert stored.away(coach(pilot).reading)[0].until == TODAY


@pytest.mark.parametrize(
    ("tabs", "typed", "offered"),
    [(4, "Omar Lind", True), (4, "none", True), (3, "Harbour Clinic", True), (1, "Charge nurse", False)],
)
async def test_another_manager_or_place_offers_what_follows_in_one_line(
    screens: Screens, tabs: int, typed: str, offered: bool
) -> None:
    said = {"name": "Noor", "role": "Nurse", "organisation": "St Anne", "manager": "Rosa"}
    screens.do(lambda session: profile.update(session, said, TODAY))
    async with screens() as pilot:
        await press(pilot, "2", "e", *["tab"] * tabs, "ctrl+u")
        await write(pilot, typed)
        page = await press(pilot, "escape")
        assert ("C goes through what is open" in " ".join(page.split())) is offered
        if offered:
            assert "WHAT CHANGED AT WORK?" in await press(pilot, "C")


async def test_what_is_said_for_the_first_time_is_no_change(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Noor", "role": "Nurse", "manager": "none"}, TODAY))
    async with screens() as pilot:
        await press(pilot, "2", "e", "tab", "tab", "tab")
        await write(pilot, "St Anne")
        assert "goes through" not in await press(pilot, "escape")


async def test_the_present_job_changed_or_ended_in_its_list_offers_what_follows(screens: Screens) -> None:
    screens.do(
        lambda session: positions.add(session, {"role": "Porter", "from_": date(2010, 1, 4), "until": date(2019, 1, 1)})
    )
    screens.do(lambda session: positions.add(session, {"organisation": "St Anne", "from_": date(2020, 1, 6)}))
    async with screens() as pilot:
        await press(pilot, "2", "e", "f3", "enter", "tab", "ctrl+u")
        await write(pilot, "Harbour")
        assert "C goes through what is open" in await press(pilot, "escape")
        assert "C goes through what is open" in await press(pilot, "X")
        assert "goes through" not in await press(pilot, "down", "X")
