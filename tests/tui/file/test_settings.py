"""The screen of settings, and a day that ends when the person says so."""

import sys
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import walk_packages

import pytest
import time_machine
from textual.binding import Binding

from careercoach.paths import Places
from careercoach.settings import COLOURS, Settings, find_settings
from careercoach.store.file import open_for_reading
from careercoach.tui import routes
from careercoach.tui import screens as screens_of
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.commands import _ACTIONS
from careercoach.tui.themes import CHOICES
from careercoach.vocabulary import ACTS, FREE_KEYS
from tests.tui.conftest import TODAY, Screens, arrive, coach, press, settled, shown, until, write


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
        await press(pilot, "down", "down", "enter")
    assert find_settings(places.settings, {}).settings.theme == "paper"
    again = CareerCoachApp(places, settings=Settings(theme="paper", cover=True))
    async with again.run_test() as pilot:
        await arrive(pilot)
        assert again.theme == "careercoach-paper"
        assert not set("abcdefghijklmnopqrstuvwxyz") & set(shown(pilot).splitlines()[5])
        await press(pilot, "f12")
        assert "Today" in shown(pilot)
    assert [name for name, _ in CHOICES] == [*COLOURS]


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


async def test_a_key_of_ones_own_does_its_act_where_that_is_and_is_shown(screens: Screens) -> None:
    keys = (("search", "Q"), ("new", "J"), ("commands", "H"), ("help", "f10"))
    app = CareerCoachApp(Places(screens.file, "test"), TODAY, Settings(keys=keys))
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot)
        await press(pilot, "4")
        assert " J New" in shown(pilot)
        assert "What do you want to reach?" in await press(pilot, "J")
        assert "QJH" in await press(pilot, "Q", "J", "H")  # while one types, letters are letters
        await press(pilot, "f10")
        assert shown(pilot).startswith(" Help")
        assert "F10 Help" in await press(pilot, "escape", "escape")
        await press(pilot, "question_mark")  # the usual key goes on working
        assert shown(pilot).startswith(" Help")
        assert "Words, in any order" in await press(pilot, "escape", "1", "Q")


async def test_a_key_that_is_set_on_the_form_counts_at_once_and_stands_in_the_footer(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4")
        coach(pilot).open(routes.Settings())
        await arrive(pilot)
        coach(pilot).screen.query_one("#keys").focus()
        await write(pilot, "new=n")
        assert "n is not free; those" in await press(pilot, "tab")
        await press(pilot, "shift+tab", "end", "backspace")
        await write(pilot, "J")
        assert " J New" in await press(pilot, "escape")
        assert "What do you want to reach?" in await press(pilot, "J")


def test_no_screen_has_an_act_for_a_key_that_one_may_choose_and_each_act_is_one() -> None:
    for module in walk_packages(screens_of.__path__, f"{screens_of.__name__}."):
        import_module(module.name)
    rooms = [module for name, module in [*sys.modules.items()] if name.startswith("careercoach.tui")]
    kinds = {kind for room in rooms for kind in vars(room).values() if isinstance(kind, type)}
    commands = [each for kind in kinds for each in vars(kind).get("COMMAND_LIST", ())]
    bound = [each for kind in kinds if kind.__module__ in sys.modules for each in vars(kind).get("BINDINGS", ())]
    used = {key for each in commands for key in each.key.split(",")}
    used |= {key for each in bound if isinstance(each, Binding) for key in each.key.split(",")}
    assert not used & set(FREE_KEYS)
    assert not {act for act in ACTS if _ACTIONS.get(act, act) not in {each.action for each in commands}}


async def test_what_is_one_of_a_few_is_chosen_by_a_click_and_not_spelled(screens: Screens) -> None:
    async with screens(size=(80, 40)) as pilot:
        coach(pilot).open(routes.Settings())
        await arrive(pilot)
        lines = (await settled(pilot)).splitlines()
        row = next(at for at, line in enumerate(lines) if "○ paper" in line)
        await pilot.click(offset=(lines[row].index("○ paper"), row))
        page = await press(pilot, "f2")
        assert "Settings: kept ✓" in page
        assert "u Undo" not in page
        assert coach(pilot).desk.settings.theme == "paper"
