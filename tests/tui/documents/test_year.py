"""A year to keep on the screens: from its place, another year, and the way to a file."""

from datetime import date
from pathlib import Path

from sqlmodel import Session

from careercoach.services.work import accomplishments
from tests.store import TODAY
from tests.tui.conftest import Screens, flushed, go, paste, press, until


def _two_years(session: Session) -> None:
    for title, on in (("Sang to a patient", date(2025, 6, 3)), ("Taught the choir", date(2026, 2, 1))):
        accomplishments.add(session, {"title": title, "on": on}, TODAY)


async def test_the_year_is_a_page_of_accomplishments_and_another_one_is_a_key_away(screens: Screens) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        page = await press(pilot, "!year_page")
        assert "My year 2026, up to 22 November" in page
        assert "For you alone: it holds private things." in page
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


async def test_what_i_write_of_a_year_stays_and_what_is_new_since_stands_beside_it(screens: Screens) -> None:
    screens.do(_two_years)
    async with screens((80, 40)) as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "!year_page")
        assert "Year page for you" in await press(pilot, "enter")
        await paste(pilot, "My choir year.\n\n")
        assert "My choir year." in await press(pilot, "escape")
        assert "My choir year." not in await press(pilot, "y", "down", "enter")
        screens.do(lambda session: accomplishments.add(session, {"title": "Sang again", "on": TODAY}, TODAY))
        page = await press(pilot, "y", "enter")
        assert "My choir year." in page
        assert "Your file has changed since you wrote this" in page
        assert "Sang again" in await press(pilot, "!since")
        page = await press(pilot, "2")
        assert "My choir year." in page
        assert "Sang again" in page


async def test_words_left_half_typed_wait_for_their_year(screens: Screens) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "!year_page", "y", "down", "enter", "enter")
        await paste(pilot, "The year before. ")
        flushed(pilot)
    async with screens((80, 24)) as pilot:
        await pilot.press("enter")
        assert "The year before. # My year 2025" in await until(pilot, lambda page: "Year page for you" in page)


async def test_it_is_written_to_a_page(screens: Screens, tmp_path: Path) -> None:
    screens.do(_two_years)
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "!year_page")
        await press(pilot, "f2", "ctrl+u")
        await paste(pilot, str(tmp_path / "year.html"))
        await press(pilot, "enter")
    assert "<title>My year 2026, up to 22 November</title>" in (tmp_path / "year.html").read_text("utf-8")


async def test_an_empty_year_says_so(screens: Screens) -> None:
    async with screens((80, 24)) as pilot:
        await go(pilot, "accomplishments")
        assert "Nothing of it is on file." in await press(pilot, "!year_page")
