"""The positions on the screens: from the form about oneself, added, ended, deleted, and changed in two windows."""

from datetime import date

from textual.pilot import Pilot

from careercoach.queries import positions as stored
from careercoach.queries import profile as known
from careercoach.services import positions
from careercoach.services.jobs import profile
from tests.tui.conftest import TODAY, Screens, coach, press, write


def _held(pilot: Pilot[int]) -> list[tuple[str | None, str | None, bool]]:
    found = stored.listed(coach(pilot).reading)
    return [(each.role, each.manager, each.no_manager) for each in found]


async def test_from_who_one_is_to_the_jobs_before_and_one_is_added_and_undone(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Noor", "role": "Nurse", "manager": "Rosa"}, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "2", "e", "f2")
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
        await press(pilot, "2", "e", "f2")
        page = await press(pilot, "e")
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
