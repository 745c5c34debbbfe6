"""Asking for a talk from the list of meetings: the message to paste, and the invitation to it."""

from pathlib import Path

import pytest
from icalendar import Calendar

from careercoach.services.talk import meetings as writing
from tests.tui.conftest import Screens, press


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_the_message_is_copied_and_the_invitation_written(lived: Screens, tmp_path: Path) -> None:
    """Exactly what is shown is on the clipboard; the file can be read by a calendar."""
    async with lived() as pilot:
        page = await press(pilot, "6", "i")
        assert "Hello Priya Dalvi," in page
        assert "Copied" in await press(pilot, "c")
        assert pilot.app.clipboard.startswith("Subject: ")
        assert pilot.app.clipboard.endswith("Ines Halloran\n")
        page = await press(pilot, "escape", "i")
        assert "SUMMARY:Career talk: Ines Halloran and Priya Dalvi" in page
        assert "␍" not in page
        assert "Written to" in await press(pilot, "x", "enter")
        assert "Hello Priya Dalvi," in await press(pilot, "m")
    (event,) = Calendar.from_ical((tmp_path / "calendar-2026-11-22.ics").read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Career talk: Ines Halloran and Priya Dalvi"


async def test_a_talk_without_a_day_can_be_asked_for_but_has_no_invitation(screens: Screens) -> None:
    """Nor has a talk that has been held anything to ask for."""
    screens.do(lambda session: writing.plan(session, {"kind": "mentor", "with_": "Bernadette Foss"}))
    async with screens() as pilot:
        assert "your advice would mean" in await press(pilot, "6", "i")
        assert "no day yet" in await press(pilot, "i")
        assert "BEGIN:VCALENDAR" not in await press(pilot, "m", "m", "m")
        await press(pilot, "escape")
        assert "has been held" in await press(pilot, "h", "i")
