"""The screen of settings, and a day that ends when the person says so."""

from datetime import UTC, datetime

import pytest
import time_machine

from careercoach.paths import Places
from careercoach.services import drafts
from careercoach.settings import COLOURS, Settings, find_settings
from careercoach.store.file import open_for_reading
from careercoach.tui import routes
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.themes import THEMES
from tests.tui.conftest import Screens, arrive, coach, press, settled, shown, until, write


async def test_when_the_day_ends_is_set_in_one_form_and_counts_at_once(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).open(routes.Settings())
        await arrive(pilot)
        assert "My day ends at" in shown(pilot)
        await press(pilot, "home", *["delete"] * 5)
        await write(pilot, "1 pm")
        page = await press(pilot, "tab")
        assert "“My day ends at” takes a time from 00:00 to 12:00, such as 04:00." in page
        await press(pilot, "shift+tab", "home", *["delete"] * 5)
        await write(pilot, "4")
        await press(pilot, "escape")
        assert coach(pilot).desk.settings.day_ends.hour == 4
        assert screens.file.with_name("careercoach.db.config.toml").read_text() == 'day_ends = "04:00"\n'


async def test_the_colours_that_were_chosen_are_worn_the_next_time_and_words_can_start_covered(
    screens: Screens,
) -> None:
    places = Places(screens.file, "test")
    async with screens() as pilot:
        coach(pilot).action_change_theme()
        await pilot.pause()
        await press(pilot, "down", "enter")
    assert find_settings(places.settings, {}).settings.theme == "paper"
    again = CareerCoachApp(places, settings=Settings(theme="paper", cover=True))
    async with again.run_test() as pilot:
        await arrive(pilot)
        assert again.theme == "careercoach-paper"
        assert not set("abcdefghijklmnopqrstuvwxyz") & set(shown(pilot).splitlines()[5])
        await press(pilot, "f12")
        assert "Today" in shown(pilot)
    assert {f"careercoach-{name}" for name in COLOURS} == {theme.name for theme, _ in THEMES}


async def test_a_value_that_cannot_be_set_is_kept_as_it_was_typed(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).open(routes.Settings())
        await arrive(pilot)
        await press(pilot, "home", *["delete"] * 5)
        await write(pilot, "late")
        assert "Kept unfinished. “My day ends at” takes a time" in await press(pilot, "escape")
        assert coach(pilot).desk.settings.day_ends.hour == 0


async def test_the_screens_turn_the_page_when_the_persons_day_ends(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    screens.do(lambda session: drafts.keep(session, "first-run", "seen"))
    with time_machine.travel(datetime(2026, 11, 22, 3, 58, tzinfo=UTC)) as traveller:
        app = CareerCoachApp(Places(screens.file, "--db"))
        async with app.run_test() as pilot:
            assert "Sunday 22 November" in await settled(pilot)
            app.desk.change_settings({"day_ends": "04:00"}, {})
            assert "Saturday 21 November, still" in await until(pilot, lambda page: "21 November" in page)
            await press(pilot, "n")
            await write(pilot, "Covered two wards")
            traveller.move_to(datetime(2026, 11, 22, 4, 0, tzinfo=UTC))
            await settled(pilot)
            await press(pilot, "enter")
            page = await until(pilot, lambda page: "22 November" in page)
            assert "still" not in page
    connection = open_for_reading(screens.file)
    assert connection.execute('SELECT "on" FROM accomplishment_view').fetchone() == ("2026-11-21",)
    connection.close()
