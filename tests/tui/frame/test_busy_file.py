"""Another program holds the file: the screens go on, nothing typed is thrown away, and one sentence says why."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from textual.widgets import Input

from careercoach.store.waiting import Patience
from careercoach.tui import app as screens_app
from careercoach.tui import desk
from careercoach.tui.screens.start.quick_log import QuickLog
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from careercoach.tui.widgets.bars import PLACES
from tests.tui.conftest import Screens, arrive, coach, paste, press, press_apart, settled, shown

BUSY = "written"


@pytest.fixture(autouse=True)
def _wait_briefly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens wait two seconds for another writer; here a hundredth is enough."""
    for module in (desk, screens_app):
        monkeypatch.setattr(module, "SCREEN_WAIT", Patience(0.01))


@contextmanager
def held(screens: Screens, kind: str) -> Iterator[None]:
    """The file is locked by another connection: IMMEDIATE keeps others from writing, EXCLUSIVE from reading too."""
    with closing(sqlite3.connect(screens.file, isolation_level=None)) as other:
        other.execute(f"BEGIN {kind}")
        yield
        other.execute("ROLLBACK")


def draft(screens: Screens, key: str) -> str:
    with closing(sqlite3.connect(screens.file)) as file:
        row = file.execute("SELECT text FROM draft WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


async def test_a_form_stays_open_while_its_words_are_nowhere_on_disk(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).push_screen(AccomplishmentEditor())
        await arrive(pilot)
        with held(screens, "IMMEDIATE"):
            await paste(pilot, "Calmed the ward")
            page = await press(pilot, "escape")
            assert "Kept unfinished" not in page
            assert "not saved yet" in page
            assert BUSY in page
            assert "Calmed the ward" in page
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
    with closing(sqlite3.connect(screens.file)) as file:
        assert file.execute("SELECT title FROM accomplishment").fetchall() == [("Calmed the ward",)]


async def test_a_form_can_be_discarded_for_good_while_the_file_is_busy(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).push_screen(AccomplishmentEditor())
        await arrive(pilot)
        with held(screens, "IMMEDIATE"):
            await paste(pilot, "Calmed the ward")
            pilot.app.screen.action_discard()  # type: ignore[attr-defined]  # the form just opened
            assert "Discard again to leave" in await settled(pilot)
            pilot.app.screen.action_discard()  # type: ignore[attr-defined]  # as above
            await settled(pilot)
            assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize("kind", ["IMMEDIATE", "EXCLUSIVE"])
async def test_a_quick_line_waits_in_its_box_until_the_file_takes_it(screens: Screens, kind: str) -> None:
    async with screens() as pilot:
        await press(pilot, "n")
        with held(screens, kind):
            await paste(pilot, "Calmed the ward")
            for keys in (("escape",), ("enter",)):
                assert BUSY in await press(pilot, *keys)
                assert isinstance(pilot.app.screen, QuickLog)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
    assert draft(screens, "quick-log") == "Calmed the ward"


async def test_the_first_questions_outlast_a_busy_file(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        with held(newcomer, "IMMEDIATE"):
            await paste(pilot, "Ines")
            assert "What is your name?" in await press(pilot, "enter")
            pilot.app.screen.query_one(Input).value = ""
            await press(pilot, "escape")
            assert len(pilot.app.screen_stack) == 1


async def test_one_screen_that_fails_costs_no_other_screen_its_words(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screens() as pilot:
        pilot.app.push_screen(AccomplishmentEditor())
        await arrive(pilot)
        pilot.app.push_screen(QuickLog())
        await arrive(pilot)

        def fault() -> None:
            raise RuntimeError

        for below in pilot.app.screen_stack[:2]:
            monkeypatch.setattr(below, "flush", fault)
        pilot.app.screen.query_one(Input).value = "Calmed the ward"
        await press(pilot, "ctrl+q")
        assert pilot.app.return_code == 0
    assert draft(screens, "quick-log") == "Calmed the ward"


async def test_screens_paint_on_while_the_file_can_be_neither_read_nor_written(lived: Screens) -> None:
    async with lived() as pilot:
        with held(lived, "EXCLUSIVE"):
            coach(pilot)._look()
            coach(pilot)._look()
            assert BUSY in await settled(pilot)
            for key in ("n", "r", "o", "escape", "slash", "u", "question_mark", "escape", "enter"):
                await press(pilot, key)
            for number, _ in enumerate(PLACES, start=1):
                await press(pilot, str(number))
            await pilot.resize_terminal(100, 30)
            assert "NEXT" in await settled(pilot)
            assert pilot.app.return_code is None
        coach(pilot)._look()
        assert "GOALS" in await settled(pilot)


async def test_an_open_list_and_an_open_search_outlast_a_busy_file(lived: Screens) -> None:
    async with lived() as pilot:
        for place in ("2", "3", "4", "5", "6"):
            await press_apart(pilot, place)
            with held(lived, "EXCLUSIVE"):
                await press(pilot, "down", "enter", "n", "d")
                await pilot.resize_terminal(100, 30)
                await pilot.resize_terminal(80, 24)
                await settled(pilot)
        await press_apart(pilot, "2", "slash")
        with held(lived, "EXCLUSIVE"):
            assert BUSY in await paste(pilot, "call")
        assert "found" in await paste(pilot, "s")
        assert pilot.app.return_code is None
        assert shown(pilot)
