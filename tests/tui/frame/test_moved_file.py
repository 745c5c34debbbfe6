"""The file is replaced, moved or gone while the screens are open: said, shown as it is now, never written blindly."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from careercoach.services.work import accomplishments
from careercoach.tui import app, wanted
from tests.store import nouns
from tests.store.test_truth import fail_at_commit
from tests.tui.conftest import TODAY, Screens, coach, paste, press, settled, shown

REPLACED = "Another program replaced your file"
GONE = "is gone; put it back"


@pytest.fixture
def others(screens: Screens, tmp_path: Path) -> Screens:
    """The same file as it is on another computer, with one more thing in it."""
    other = Screens(Path(shutil.copy(screens.file, tmp_path / "synced.db")))
    other.do(lambda session: accomplishments.add(session, {"title": "Written on the laptop"}, TODAY))
    return other


@pytest.fixture
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens do not come round to looking at the file before the key is pressed, however slow the machine."""
    monkeypatch.setattr(app, "_LOOK_SECONDS", 3600.0)


def titles(path: Path) -> list[str]:
    return [str(row[2]) for row in nouns(path)["accomplishment"]]


@pytest.mark.usefixtures("unseen")
async def test_a_line_typed_before_a_sync_is_written_only_after_the_new_life_was_shown(
    screens: Screens, others: Screens
) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Written here"}, TODAY))
    async with screens() as pilot:
        await press(pilot, "n")
        await paste(pilot, "Calmed the ward")
        old = screens.file.with_name("kept.db")
        old.hardlink_to(screens.file)
        os.replace(others.file, screens.file)  # noqa: PTH105 as a sync does
        page = await press(pilot, "enter")
        assert REPLACED in page
        assert "Calmed the ward" in page
        assert titles(screens.file) == ["Written on the laptop"]
        assert titles(old) == ["Written here"]
        await press(pilot, "enter")
        assert "Written on the laptop" in await press(pilot, "3")
        assert titles(screens.file) == ["Written on the laptop", "Calmed the ward"]
        assert titles(old) == ["Written here"]


@pytest.mark.usefixtures("unseen")
async def test_undo_takes_nothing_back_from_a_file_that_was_not_shown_yet(screens: Screens, others: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "3")
        os.replace(others.file, screens.file)  # noqa: PTH105 as above
        page = await press(pilot, "u")
        assert REPLACED in page
        assert "Written on the laptop" in page
        assert titles(screens.file) == ["Written on the laptop"]


async def test_screens_show_the_new_life_by_themselves_after_a_file_was_moved_and_a_new_one_made(
    screens: Screens, others: Screens
) -> None:
    async with screens() as pilot:
        await press(pilot, "3")
        screens.file.rename(screens.file.with_name("old.db"))
        others.file.rename(screens.file)
        coach(pilot)._look()
        page = await settled(pilot)
        assert REPLACED in page
        assert "Written on the laptop" in page


@pytest.mark.parametrize("folder", [False, True], ids=["the file", "its folder"])
async def test_what_is_gone_is_said_and_nothing_is_made_in_its_place(screens: Screens, folder: bool) -> None:
    home = screens.file.parent / "home"
    home.mkdir()
    screens.file = Path(shutil.move(screens.file, home / screens.file.name))
    moved, away = (home, home.with_name("away")) if folder else (screens.file, home / "away.db")
    async with screens() as pilot:
        await press(pilot, "n")
        await paste(pilot, "Calmed the ward")
        moved.rename(away)
        for key in ("enter", "escape"):
            page = await press(pilot, key)
            assert GONE in page
            assert "Calmed the ward" in page
        coach(pilot)._look()
        assert GONE in await settled(pilot)
        assert not screens.file.exists()
        away.rename(moved)
        await press(pilot, "enter")
        assert titles(screens.file) == ["Calmed the ward"]


async def test_a_thing_that_another_window_deleted_is_missed_in_a_sentence(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot).open(wanted.Record("meeting", "no-such-talk"))
        assert "no-such-talk" not in await settled(pilot)
        assert pilot.app.return_code is None
        assert "choose one that is on file" in shown(pilot)


async def test_a_file_open_to_others_is_closed_and_that_is_said(screens: Screens) -> None:
    async with screens():
        pass
    screens.file.chmod(0o666)
    async with screens() as pilot:
        assert "was open to others" in " ".join((await settled(pilot)).split())
        assert screens.file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("folder", [False, True], ids=["the file", "its folder"])
async def test_words_that_no_file_takes_any_more_are_kept_beside_it(
    screens: Screens, folder: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = screens.file.parent / "home"
    home.mkdir()
    screens.file = Path(shutil.move(screens.file, home / screens.file.name))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    async with screens() as pilot:
        await press(pilot, "n")
        await paste(pilot, "Calmed the ward")
        if folder:
            home.rename(home.with_name("away"))
            home.touch()
        else:
            screens.file.rename(home / "away.db")
        await paste(pilot, " again")  # however slow the machine, this is on no file yet
        await press(pilot, "ctrl+q")
        assert pilot.app.return_code == 0
    (kept,) = [path for path in tmp_path.rglob("*.md") if path.is_file()]
    assert "Calmed the ward" in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_a_line_that_is_on_file_although_the_disk_failed_after_it_is_not_asked_for_again(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screens() as pilot:
        await press(pilot, "n")
        await paste(pilot, "Calmed the ward")
        fail_at_commit(monkeypatch, already_on_disk=True)
        page = await press(pilot, "enter")
        assert "It is saved, but the disk is not well" in " ".join(page.split())
        assert len(pilot.app.screen_stack) == 1
    assert titles(screens.file) == ["Calmed the ward"]
