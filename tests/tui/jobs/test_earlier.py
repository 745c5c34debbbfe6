"""On the screens: what is of an earlier job is left out, counted, and one key away; a list is narrowed to one job."""

from datetime import date

import pytest

from careercoach.services import positions
from careercoach.services.paths import paths
from careercoach.services.reflect import ratings
from careercoach.services.work import accomplishments
from tests.tui.conftest import TODAY, Screens, press, settled

OLD = date(2026, 9, 20)


def _log(screens: Screens, title: str, on: date, *competencies: str) -> None:
    fields = {"title": title, "on": on, "competencies": competencies}
    screens.do(lambda session: accomplishments.add(session, fields, TODAY), ago=9)


@pytest.fixture
def two_jobs(screens: Screens) -> Screens:
    """A job at St Anne until September with its work, and one at Harbour Clinic since November without any yet."""
    nurse = {"role": "Nurse", "organisation": "St Anne", "from_": date(2019, 3, 1), "until": date(2026, 9, 30)}
    charge = {"role": "Charge nurse", "organisation": "Harbour Clinic", "from_": date(2026, 11, 2)}
    screens.do(lambda session: positions.add(session, nurse), ago=9)
    screens.do(lambda session: positions.add(session, charge), ago=9)
    _log(screens, "Ran the rota", OLD, "Coaching")
    _log(screens, "Shadowed a night", date(2025, 11, 22))
    screens.do(
        lambda session: paths.add(session, {"title": "Trainer", "move": "up", "competencies": ["Coaching"]}), ago=9
    )
    screens.do(lambda session: ratings.record(session, "growth-check", {"next-step": 2}, {}, OLD), ago=9)
    return screens


@pytest.mark.parametrize(
    ("keys", "said", "shown"),
    [
        ("", "Nothing yet; w shows earlier work.", "Ran the rota"),
        ("4 M", "3 more from earlier positions; w counts them too.", "w hides them."),
        ("2 G", "1 more growth check from an earlier position; w shows it too.", "w hides them."),
        ("4 R E", "1 more from an earlier position; w shows it too.", "Ran the rota"),
        ("y", "1 more from an earlier position; w shows it too.", "Shadowed a night"),
    ],
)
async def test_one_key_shows_what_is_of_an_earlier_job_and_hides_it_again(
    two_jobs: Screens, keys: str, said: str, shown: str
) -> None:
    async with two_jobs() as pilot:
        before = await press(pilot, *keys.split())
        assert said in before
        assert shown not in before
        assert shown in await press(pilot, "w")
        assert await press(pilot, "w") == before


async def test_the_last_row_of_a_search_shows_what_is_of_an_earlier_job(two_jobs: Screens) -> None:
    _log(two_jobs, "Built the rota", TODAY)
    async with two_jobs() as pilot:
        assert "1 more from earlier positions: w" in await press(pilot)
        page = await press(pilot, "slash", *"rota", "down")
        assert ("Built the rota" in page, "Ran the rota" in page) == (True, False)
        page = await press(pilot, "end", "enter")
        assert ("Built the rota" in page, "Ran the rota" in page) == (True, True)


async def test_a_list_is_narrowed_to_one_job_and_says_so(two_jobs: Screens) -> None:
    _log(two_jobs, "Built the rota", TODAY)
    async with two_jobs() as pilot:
        await press(pilot, "3")
        await pilot.app.run_action("screen.of_position")
        assert "Nurse, St Anne" in await settled(pilot)
        page = await press(pilot, "end", "enter")
        assert "ONLY Nurse, St Anne" in page
        assert ("Built the rota" in page, "Ran the rota" in page) == (False, True)
        await press(pilot, "l")
        await pilot.app.run_action("screen.of_position")
        assert "Nothing here belongs to Nurse, St Anne" in await press(pilot, "end", "enter")
        await press(pilot, "escape")
        await pilot.app.run_action("screen.of_position")
        page = await press(pilot, "home", "enter")
        assert ("ONLY" in page, "Built the rota" in page) == (False, True)


async def test_nobody_with_one_job_is_told_of_others(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot)
        assert "Nothing is left out here" in await press(pilot, "w")
        assert "Earlier positions" not in {each.label for each in pilot.app.screen.commands_now}  # type: ignore[attr-defined]  # every screen of ours has them
        assert page.splitlines()[:20] == (await press(pilot)).splitlines()[:20]
