"""A year to keep on the screens: from its place, another year, and the way to a file."""

from datetime import date
from pathlib import Path

from sqlmodel import Session

from careercoach.services.work import accomplishments
from tests.store import TODAY
from tests.tui.conftest import Screens, go, paste, press


def _two_years(session: Session) -> None:
    for title, on in (("Sang to a patient", date(2025, 6, 3)), ("Taught the choir", date(2026, 2, 1))):
        accomplishments.add(session, {"title": title, "on": on}, TODAY)


async def test_the_year_is_a_page_of_accomplishments_and_another_one_is_a_key_away(screens: Screens) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        page = await press(pilot, "!year_page")
        assert "My year 2026, up to 22 November" in page
        assert "For you alone: private things are in it." in page
        assert "Edit" not in page
        assert "2025" in await press(pilot, "y")
        page = await press(pilot, "down", "enter")
        assert "My year 2025" in page
        assert "[Year]" in page
        assert "[Inbox]" in await press(pilot, "left")
        assert "My year 2026" in await press(pilot, "right")


async def test_looking_back_at_a_month_leads_to_its_year(screens: Screens) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await press(pilot, "y", *["left"] * 11)
        assert "My year 2025" in await press(pilot, "y")


async def test_it_is_written_to_a_page_and_said_that_it_is_not_written_here(screens: Screens, tmp_path: Path) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "!year_page")
        assert "F2 writes this page to a file that is yours to change" in " ".join(
            (await press(pilot, "enter")).split()
        )
        await press(pilot, "f2", "ctrl+u")
        await paste(pilot, str(tmp_path / "year.html"))
        await press(pilot, "enter")
    assert "<title>My year 2026, up to 22 November</title>" in (tmp_path / "year.html").read_text("utf-8")


async def test_an_empty_year_says_so(screens: Screens) -> None:
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        assert "Nothing of it is on file." in await press(pilot, "!year_page")
