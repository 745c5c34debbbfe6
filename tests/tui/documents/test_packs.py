"""The plan, the review pack and the hand-over pack from their places to what would leave."""

from datetime import timedelta

import pytest
from sqlmodel import Session
from textual.pilot import Pilot

from careercoach.services import positions
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from tests.store import TODAY
from tests.tui.conftest import Screens, go, paste, press


async def test_each_pack_opens_from_its_place_for_a_reader(lived: Screens) -> None:
    """The plan takes a role, the review other days and groups, the hand-over leaves private things out."""
    async with lived((100, 40)) as pilot:
        await go(pilot, "goals")
        assert "Two goals. The nearer one serves the other." in await press(pilot, "v")
        assert "Trainer in the onboarding team" in await press(pilot, "!role")
        await press(pilot, "enter", "number_sign")
        await press(pilot, "end")
        assert "The role I have in mind" in _words(pilot)
        await press(pilot, "escape")
        await go(pilot, "accomplishments")
        assert "Sun 23 Nov 2025 – Sun 22 Nov 2026" in await press(pilot, "v")
        await press(pilot, "ctrl+u")
        assert "is not a date we can read" in await paste(pilot, "some day")
        await press(pilot, "ctrl+u")
        assert "Wed 1 Jul – Wed 30 Sep 2026" in await paste(pilot, "Q3 2026")
        assert "In short" in await press(pilot, "enter")
        assert "## Everything, by the goal it serves" in _words(pilot)
        await press(pilot, "!group")
        assert "## Everything, by what it shows" in _words(pilot)
        await press(pilot, "escape")
        await go(pilot, "meetings")
        page = await press(pilot, "!handover")
        assert "Where things stand with my work" in page
        assert "LEFT OUT, AND WHY" in page


def _words(pilot: Pilot[int]) -> str:
    """All that the preview in front holds, however far down."""
    return str(pilot.app.screen.words())  # type: ignore[attr-defined]  # of a preview


def _two_jobs(session: Session) -> None:
    positions.add(session, {"role": "Nurse", "organisation": "St Anne", "until": TODAY - timedelta(days=31)})
    positions.add(session, {"role": "Lead", "organisation": "Harbour", "from_": TODAY - timedelta(days=30)})
    accomplishments.add(session, {"title": "Taught", "on": TODAY - timedelta(days=60), "competencies": ["A"]}, TODAY)
    goals.add(session, {"title": "Lead the day team", "horizon": "near"}, TODAY)


@pytest.mark.parametrize("place", ["goals", "meetings"])
async def test_what_was_done_before_stands_in_a_pack_at_one_key_and_leaves_it_at_the_same(
    screens: Screens, place: str
) -> None:
    screens.do(_two_jobs)
    async with screens((100, 40)) as pilot:
        await go(pilot, place)
        assert "WHAT MAY YOUR MANAGER READ?" in await press(pilot, "v" if place == "goals" else "!handover")
        assert "I taught." not in await press(pilot, "escape")
        assert "I taught." in await press(pilot, "w")
        assert "I taught." not in await press(pilot, "w")
        assert "1 accomplishment stays back" in " ".join((await press(pilot, "!left_out")).split())
