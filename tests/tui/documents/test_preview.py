"""What leaves, what stays back, and the file it goes to."""

import sqlite3
import stat
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Static

from careercoach.documents import making
from careercoach.documents.brief import brief
from careercoach.documents.html import html
from careercoach.documents.making import Document
from careercoach.queries.documents import for_others
from careercoach.queries.talk import meetings
from careercoach.services.documents import masks
from careercoach.services.talk import meetings as deleting
from careercoach.services.talk import promises
from careercoach.store.session import act
from careercoach.tui.frame.ask_path import AskPath
from careercoach.tui.screens.documents import brief as previews_of_talks
from tests.tui.conftest import Screens, paste, press, settled, shown, until

TODAY = date(2026, 11, 22)


def words(screens: Screens, audience: str) -> str:
    with closing(sqlite3.connect(screens.file)) as connection:
        return brief(meetings.brief(connection, meetings.next_planned(connection, TODAY)), audience, TODAY)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_the_preview_shows_the_brief_and_what_is_left_out(lived: Screens) -> None:
    """What did not fit comes first. The Markdown itself can be read, and one's own copy keeps nothing back."""
    async with lived() as pilot:
        page = await press(pilot, "6", "v")
        assert "Ines Halloran: our talk on 25 November" in page
        assert "LEFT OUT, AND WHY" in page
        assert "How one thing was done" in page
        assert "PRIVATE, BUT YOU CHOSE IT" in page
        assert "# Ines Halloran: our talk on 25 November" not in page
        assert "# Ines Halloran: our talk on 25 November" in await press(pilot, "number_sign")
        page = f"{await press(pilot, '!left_out')}\n{await press(pilot, 'end')}"
        assert "Energy marks: never leave the file.\n" in page.replace("  ", "")
        assert "If-then plans: only for you.\n" in page.replace("  ", "")
        assert "Check-in notes and blockers: only for you." in page
        page = await press(pilot, "escape", *["commercial_at"] * 4)
    assert "only for you" not in page
    assert "PRIVATE" not in page


async def test_export_writes_exactly_the_brief_for_its_owner_alone(lived: Screens, tmp_path: Path) -> None:
    async with lived() as pilot:
        assert "brief-2026-11-22.md" in await press(pilot, "6", "v", "f2")
        page = await press(pilot, "enter")
        assert "Written to" in page
    target = tmp_path / "brief-2026-11-22.md"
    assert target.read_text("utf-8") == words(lived, "manager")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


async def test_a_masked_brief_goes_into_a_mail_as_plain_text(lived: Screens, tmp_path: Path) -> None:
    """The preview shows exactly what is written, and says how many names were replaced."""
    with act(lived.file, TODAY) as session:
        masks.add(session, "Priya Dalvi", "my manager")
    async with lived(size=(120, 40)) as pilot:
        page = await press(pilot, "6", "v", "!mask")
        assert "For my manager" in page
        assert "Masked: " in page
        page = await press(pilot, "number_sign", "number_sign")
        assert "=" * len("Ines Halloran: our talk on 25 November") in page
        assert "plain text for a mail · names masked" in page
        await press(pilot, "f2", "enter")
    written = (tmp_path / "brief-2026-11-22.txt").read_text("utf-8")
    assert written.startswith("Ines Halloran: our talk on 25 November\n=====")
    assert "Priya Dalvi" not in written


async def test_the_list_of_names_is_kept_from_the_preview(lived: Screens) -> None:
    """What was added there is masked at once."""
    async with lived() as pilot:
        assert "Wexley College" in await press(pilot, "6", "v", "!names")
        await press(pilot, "n")
        await paste(pilot, "Priya Dalvi")
        page = await press(pilot, "escape")
        assert "Priya Dalvi" in page
        assert "alone stays; n adds it, too." in " ".join((await press(pilot, "end")).split())
        assert "For a client" in await press(pilot, "escape", "!mask")


async def test_a_click_on_a_key_that_a_box_speaks_of_does_what_the_key_does(lived: Screens, tmp_path: Path) -> None:
    target = tmp_path / "brief-2026-11-22.md"
    async with lived() as pilot:
        for words_clicked, written in (("Esc does not", False), ("Enter writes it", True)):
            lines = (await press(pilot, *("6", "v")[: 2 * (not written)], "f2")).splitlines()
            row = next(at for at, line in enumerate(lines) if words_clicked in line)
            await pilot.click(offset=(lines[row].index(words_clicked), row))
            await settled(pilot)
            assert target.exists() is written
            assert not isinstance(pilot.app.screen, AskPath)


async def test_a_file_that_is_there_already_is_replaced_only_when_one_says_so(lived: Screens, tmp_path: Path) -> None:
    """Another name may be chosen instead."""
    target = tmp_path / "brief-2026-11-22.md"
    target.write_text("mine")
    async with lived() as pilot:
        assert "It exists already." in await press(pilot, "6", "v", "f2", "enter")
        assert "WRITE THE BRIEF TO A FILE" in await press(pilot, "escape")
        assert target.read_text() == "mine"
        await press(pilot, "ctrl+u")
        await paste(pilot, "talk.md")
        await press(pilot, "enter")
        assert (tmp_path / "talk.md").exists()
        await press(pilot, "escape", "f2", "enter", "enter")
    assert target.read_text("utf-8") == words(lived, "manager")


async def test_it_works_in_a_small_window(lived: Screens) -> None:
    async with lived(size=(40, 12)) as pilot:
        await press(pilot, "6", "v")
        page = shown(pilot)
    assert "Export" in page
    assert "Ines Halloran: our talk on 25" in page


async def test_whoever_drags_the_window_waits_for_no_page_to_be_made_anew(
    lived: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list behind it may be drawn again; once there is room beside the page, more is said of what stays back."""
    made: list[int] = []

    def counted(*given: Any, **named: Any) -> Document:
        made.append(1)
        return making.made(*given, **named)

    monkeypatch.setattr(previews_of_talks, "made", counted)
    async with lived() as pilot:
        assert "(more: What stays back)" in await press(pilot, "6", "v")
        for width in (90, 60, 100, 80):
            await pilot.resize_terminal(width, 24)
            await settled(pilot)
        assert len(made) == 1
        await pilot.resize_terminal(160, 60)
        assert "(more: What stays back)" not in await settled(pilot)


async def test_what_cannot_be_written_is_refused_in_one_sentence(
    lived: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a link, nor a path that cannot be, nor the file of this program; the box stays, with what was typed."""
    monkeypatch.setitem(sys.modules, "fpdf", None)
    before = lived.file.read_bytes()[:16]
    (tmp_path / "brief-2026-11-22.md").symlink_to(tmp_path / "elsewhere")
    async with lived() as pilot:
        assert "symbolic link" in await press(pilot, "6", "v", "f2", "enter")
        said: set[str] = set()
        for typed in (
            "no-folder/x.md",
            "~nouser-at-all/x.md",
            "x" * 300,
            "/" + "x/" * 3000,
            "a\0b.md",
            "/proc/1/fd/x.md",
            "talk.pdf",
        ):
            path, problem = pilot.app.screen.query_one("#path", Input), pilot.app.screen.query_one("#problem", Static)
            path.value = typed
            await press(pilot, "right")
            assert not problem.display
            assert "WRITE THE BRIEF TO A FILE" in await press(pilot, "enter")
            assert path.value == typed
            assert problem.display
            said.add(str(problem.content))
        assert len(said) > 4
        assert "A PDF needs two more packages; pip install 'careercoach[pdf]' brings them." in said
        path.value = str(lived.file)
        assert "Replace it" in await press(pilot, "enter")
        await press(pilot, "enter")
        assert "name another file." in str(problem.content)
        assert "no document replaces" in str(pilot.app.screen.query_one("#problem", Static).content)
        path.value = "talk.md"
        assert "Written to" in await press(pilot, "enter")
    assert (tmp_path / "talk.md").read_text("utf-8") == words(lived, "manager")
    assert not (tmp_path / "elsewhere").exists()
    assert lived.file.read_bytes()[:16] == before


async def test_the_name_of_a_file_asks_for_a_page_to_print_or_a_pdf(lived: Screens, tmp_path: Path) -> None:
    pytest.importorskip("fpdf", reason="careercoach[pdf] is not installed")
    async with lived() as pilot:
        assert ".html makes a page to print, .pdf a PDF." in await press(pilot, "6", "v", "f2")
        for name in ("talk.html", "talk.pdf"):
            await press(pilot, "ctrl+u")
            await paste(pilot, name)
            await pilot.press("enter")
            await until(pilot, lambda page: "Only you can read the file." in page or "have it now?" in page)
            await press(pilot, "escape", "f2")
    assert (tmp_path / "talk.html").read_text("utf-8") == html(words(lived, "manager"))
    assert (tmp_path / "talk.pdf").read_bytes().startswith(b"%PDF-")


async def test_what_was_noted_in_shorthand_is_said_for_others_with_one_key(lived: Screens) -> None:
    """Nobody knows who "him" is, so that Priya would ask."""
    with closing(sqlite3.connect(lived.file)) as connection:
        (mine,) = (one.id for one in meetings.promises(connection, owner="me") if one.text.startswith("Send Priya"))
    with act(lived.file, TODAY) as session:
        promises.edit(session, mine, {"text": "Talk to him about the figures"})
    async with lived(size=(120, 40)) as pilot:
        page = await press(pilot, "6", "v")
        assert "SAY IT FOR OTHERS WITH e" in page
        assert "I will talk to" not in page
        page = await press(pilot, "e")
        assert "SAY IT FOR OTHERS" in page
        assert "Talk to him about the figures" in page
        await press(pilot, "ctrl+u")
        await paste(pilot, "Talk to the planners about the figures")
        page = " ".join((await press(pilot, "enter")).split())
    assert "I will talk to the planners about the figures" in page or "Talk to the planners about the figures" in page
    assert "SAY IT FOR OTHERS" not in page


async def test_lines_are_said_one_after_the_other_for_this_reader_or_for_everybody(lived: Screens) -> None:
    """Down leaves a line as it is, Enter says one for who reads the page, F2 one for everybody."""
    with closing(sqlite3.connect(lived.file)) as connection:
        mine = next(one for one in meetings.promises(connection, owner="me") if one.text.startswith("Send Priya"))
        others = [one.id for one in meetings.promises(connection, person=mine.person)]
    with act(lived.file, TODAY) as session:
        for promise in others:
            promises.delete(session, promise)
        for words in ("Talk to him on figures", "Talk to him on lockers", "Talk to him on the canteen"):
            promises.add(session, mine.meeting, {"text": words, "owner": "me"})
    async with lived(size=(120, 40)) as pilot:
        first = await press(pilot, "6", "v", "e")
        assert f"Enter: {mine.person} reads it so; F2: everybody." in first
        await press(pilot, "down", "ctrl+u")
        await paste(pilot, "For Priya alone")
        await press(pilot, "enter", "ctrl+u")
        await paste(pilot, "For all of them")
        await press(pilot, "f2")
    with closing(sqlite3.connect(lived.file)) as connection:
        said = {one.text: one.reader for one in for_others.listed(connection)}
    assert said == {"For Priya alone": mine.person, "For all of them": None}


async def test_a_talk_deleted_in_another_window_is_said_and_no_letter_for_its_brief_opens_another_talk(
    lived: Screens,
) -> None:
    async with lived() as pilot:
        assert "our talk on" in await press(pilot, "6", "v")
        with sqlite3.connect(lived.file) as connection:
            ahead = meetings.named(connection, None, TODAY)
        with act(lived.file, TODAY) as session:
            deleting.delete(session, ahead.id)
        page = await until(pilot, lambda page: "IS NOT ON FILE ANY MORE" in page)
        assert "WHAT THE BRIEF IS ABOUT" in page
        assert "PLAN A TALK" not in (await press(pilot, "e", "b")).upper()
        assert "HELD" in await press(pilot, "escape")
