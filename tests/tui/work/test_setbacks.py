"""Setbacks on the screens: their own place, a form from anywhere, and their heading in the month."""

from careercoach.queries.work import setbacks as stored
from careercoach.tui.screens.work.setbacks import SetbackForm, Setbacks
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, coach, paste, press

HOSTILE = "[/foo] [Anna] said \x1b[31mred"


async def test_a_setback_is_written_down_among_the_accomplishments_and_stands_apart_in_the_month(
    screens: Screens,
) -> None:
    async with screens() as pilot:
        page = await press(pilot, "3", "S")
        assert isinstance(pilot.app.screen, Setbacks)
        assert "No document shows it" in page
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, SetbackForm)
        await paste(pilot, HOSTILE)
        page = await press(pilot, "escape")
        assert "[/foo] [Anna] said" in page
        await press(pilot, "enter", "tab", "tab")
        await paste(pilot, "Ask sooner.")
        assert "I take along: Ask sooner." in await press(pilot, "escape")
        assert "Deleted.  u Undo" in await press(pilot, "d")
        page = await press(pilot, "u", "escape", "1", "y")
        assert page.index("WHAT WAS HARD") < page.index("Sun 22 Nov 2026: “[/foo] [Anna] said")
        assert "things you did" not in page
        assert "Nothing is on file" not in page
        await press(pilot, "S")
        assert isinstance(pilot.app.screen, Setbacks)
    (kept,) = ask(screens.file, stored.listed)
    assert kept.on == TODAY


async def test_bad_news_is_written_down_from_anywhere_and_undone(screens: Screens) -> None:
    async with screens() as pilot:
        await coach(pilot).run_action("setback")
        await paste(pilot, "Told today that the shop closes")
        await press(pilot, "escape")
        assert len(ask(screens.file, stored.listed)) == 1
        await press(pilot, "u")
        assert ask(screens.file, stored.listed) == []
