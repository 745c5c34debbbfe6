"""The screen of copies: what is there, what one holds, and going back after one question."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from textual.widgets import Input

from careercoach.paths import folder_of_copies
from careercoach.services.work import accomplishments
from careercoach.store import copies
from careercoach.store.restore import keep
from tests.store import ruin
from tests.store.watching import watched
from tests.tui.conftest import TODAY, Screens, coach, go, press, settled


def log(screens: Screens, title: str) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": title}, TODAY))


async def test_the_first_copy_is_made_with_one_key_and_looked_at(screens: Screens) -> None:
    log(screens, "Wrote the rota")
    async with screens() as pilot:
        coach(pilot).action_copies()
        assert "Copy now" in await settled(pilot)
        page = await press(pilot, "n")
        assert "made by you" in page
        assert "1 accomplishment" in page
        log(screens, "Something since")
        page = await press(pilot, "enter")
        assert "accomplishments              1        2" in page
        assert len(copies.listed(screens.file)) == 1


async def test_going_back_asks_once_and_the_places_show_it(screens: Screens) -> None:
    log(screens, "Wrote the rota")
    keep(screens.file, "by-hand")
    log(screens, "By mistake")
    async with screens() as pilot:
        assert "By mistake" in await go(pilot, "accomplishments")
        coach(pilot).action_copies()
        await settled(pilot)
        assert "GO BACK TO" in await press(pilot, "Z")
        await press(pilot, "enter")
        assert len(copies.listed(screens.file)) == 1, "the first answer is to stay"
        page = await press(pilot, "Z", "down", "enter")
        assert "what you had is kept" in " ".join(page.split())
        assert "before going back to another copy" in page
        page = await press(pilot, "escape")
        assert "Wrote the rota" in page
        assert "By mistake" not in page


async def test_everything_is_taken_along_into_a_folder_and_nothing_there_is_written_over(screens: Screens) -> None:
    log(screens, "Wrote the rota")
    folder = screens.file.parent / "life"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    async with screens() as pilot:
        coach(pilot).action_copies()
        await settled(pilot)
        page = await press(pilot, "f2")
        assert "WRITE EVERYTHING TO A FOLDER" in page
        assert f"careercoach-{TODAY}" in page
        box = coach(pilot).screen.query_one("#path", Input)
        box.value = str(folder / "no" / "life")
        assert "make it first" in " ".join((await press(pilot, "enter")).split())
        box.value = str(folder)
        assert "private things too" in " ".join((await press(pilot, "enter")).split())
    assert (folder / f"careercoach-{TODAY}" / "accomplishments" / f"{TODAY} Wrote the rota.md").exists()
    assert (folder / "mine.txt").read_text() == "mine"


async def test_out_of_a_damaged_file_the_screens_go_on_in_the_new_one(screens: Screens) -> None:
    log(screens, "Wrote the rota")
    copy = keep(screens.file, "by-hand")
    log(screens, "Since then")
    async with screens() as pilot:
        ruin(screens.file, "accomplishment")
        coach(pilot).action_copies()
        await settled(pilot)
        await press(pilot, "Z", "down", "enter")
        page = await go(pilot, "accomplishments")
        assert "Since then" in page
        log(screens, "Written by a command")
        coach(pilot)._look()
        assert "Written by a command" in await settled(pilot)
        assert Path(copy.path).exists()


async def test_a_copy_of_the_day_that_fails_is_said_and_the_work_is_kept(screens: Screens) -> None:
    log(screens, "Yesterday's")
    with closing(sqlite3.connect(screens.file, isolation_level=None)) as connection:
        connection.execute("UPDATE act SET at = '2026-01-01T10:00:00Z'")
    folder_of_copies(screens.file).write_text("something else stands where the copies were")
    async with screens() as pilot:
        coach(pilot).act(lambda session: accomplishments.add(session, {"title": "Worked on"}, TODAY), "Logged ✓")
        assert "Today's copy of the file could not be made" in await settled(pilot)
        assert "Worked on" in await go(pilot, "accomplishments")


async def test_a_folder_of_copies_that_lets_nobody_in_is_said_where_one_came_from(screens: Screens) -> None:
    log(screens, "Wrote the rota")
    keep(screens.file, "by-hand")

    def refuse(event: str, values: tuple[Any, ...]) -> None:
        if event in ("os.listdir", "os.scandir") and str(values[0]) == str(folder_of_copies(screens.file)):
            raise PermissionError(errno.EACCES, "no")

    async with screens() as pilot:
        await press(pilot, "3")
        with watched(refuse):
            coach(pilot).action_copies()
            page = await settled(pilot)
        assert "cannot be used: you are not allowed to" in " ".join(page.split())
        assert "Wrote the rota" in page
        coach(pilot).action_copies()
        assert "made by you" in await settled(pilot)
