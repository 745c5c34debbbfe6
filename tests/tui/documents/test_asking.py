"""Asking for a talk from the list of meetings: the message to paste, and the invitation to it."""

from pathlib import Path

import pytest
from icalendar import Calendar

from careercoach.services.jobs import profile
from careercoach.services.talk import meetings as writing
from careercoach.tui import previews
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, press, shown


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_the_message_is_copied_and_the_invitation_written(lived: Screens, tmp_path: Path) -> None:
    """Exactly what is shown is on the clipboard; the file can be read by a calendar."""
    async with lived() as pilot:
        page = await press(pilot, "6", "a")
        assert "Dear Priya Dalvi," in page
        assert "Copied" in await press(pilot, "b")
        assert pilot.app.clipboard.startswith("Subject: ")
        assert pilot.app.clipboard.endswith("Ines Halloran\n")
        page = await press(pilot, "escape", "w")
        assert "Career talk: Ines Halloran and Priya Dalvi" in page
        assert "tentative, private" in page, "an entry is read, and no file"
        assert "VEVENT" not in page
        assert "Written to" in await press(pilot, "f2", "enter")
        assert "Dear Priya Dalvi," in await press(pilot, "number_sign")
    (event,) = Calendar.from_ical((tmp_path / "calendar-2026-11-22.ics").read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Career talk: Ines Halloran and Priya Dalvi"


async def test_the_whole_calendar_is_read_as_a_list_and_written_as_a_file(lived: Screens, tmp_path: Path) -> None:
    zone = "Europe/Dublin"
    lived.do(lambda session: profile.update(session, {"zone": "europe/dublin"}, TODAY))
    async with lived(size=(120, 40)) as pilot:
        await go(pilot, "meetings")
        coach(pilot).open(previews.Calendar())
        await arrive(pilot)
        page = shown(pilot)
        assert f"Times are those of {zone}." in page
        assert "Written to" in await press(pilot, "f2", "enter")
    events = Calendar.from_ical((tmp_path / f"calendar-{TODAY}.ics").read_bytes()).walk("VEVENT")
    assert len(events) > 1
    assert {str(event["CLASS"]) for event in events} == {"PRIVATE"}


async def test_a_talk_without_a_day_can_be_asked_for_but_has_no_invitation(screens: Screens) -> None:
    """Nor has a talk that took place anything to ask for."""
    screens.do(lambda session: writing.plan(session, {"kind": "mentor", "with_": "Bernadette Foss"}))
    async with screens() as pilot:
        assert "I would value" in await press(pilot, "6", "a")
        assert "No day yet; e in Meetings" in await press(pilot, "w")
        assert "BEGIN:VCALENDAR" not in await press(pilot, "number_sign", "number_sign", "number_sign")
        await press(pilot, "escape")
        assert "took place" in await press(pilot, "x", "a")
