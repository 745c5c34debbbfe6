"""A document written in one's own words on its preview: kept, copied, compared with the file, remembered as given."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from careercoach.queries.documents import papers
from careercoach.queries.start import unfinished
from careercoach.queries.talk import meetings
from careercoach.records import PaperRecord
from careercoach.services.documents import papers as writing
from careercoach.services.talk import meetings as planning
from careercoach.tui import previews, router
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.tui.screens.documents.writing import Writing
from careercoach.tui.screens.documents.year import YearPreview
from tests.terminal import Terminal
from tests.tui.conftest import TODAY, Screens, arrive, coach, flushed, paste, press, settled, until

ROOT = str(Path(__file__).parents[3])


def kept(screens: Screens) -> list[PaperRecord]:
    with closing(sqlite3.connect(screens.file)) as file:
        return papers.listed(file)


def the_talk(screens: Screens) -> str:
    with closing(sqlite3.connect(screens.file)) as file:
        return meetings.next_planned(file, TODAY).id


async def on_brief(pilot: Pilot[int]) -> str:
    return await press(pilot, "6", "v")


def text(pilot: Pilot[int]) -> TextArea:
    return pilot.app.screen.query_one(TextArea)


async def test_what_i_write_on_the_page_is_what_leaves(
    lived: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undone, it says what the file says again."""
    monkeypatch.chdir(tmp_path)
    async with lived() as pilot:
        assert "⏎ Edit   b Copy   F2 Export" in await on_brief(pilot)
        assert "Brief for your manager" in await press(pilot, "enter")
        assert text(pilot).text.startswith("# Ines Halloran: our talk on 25 November\n")
        await paste(pilot, "Dear Priya,\n\n")
        page = await press(pilot, "escape")
        assert "your own words" in page
        assert "Dear Priya," in page
        await press(pilot, "f2", "enter")
        assert (
            (tmp_path / "brief-2026-11-22.md").read_text("utf-8").startswith("Dear Priya,\n\n# Ines Halloran: our talk")
        )
        page = await press(pilot, "escape", "u")
        assert "\n   Dear Priya" not in page
        assert "your own words" not in page
    assert kept(lived) == []


async def test_each_item_stands_on_one_line_to_write_on_and_a_look_changes_nothing(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        lines = text(pilot).text.splitlines()
        assert max(map(len, lines)) > 120
        assert not [line for line in lines if line.startswith("  ")]
        assert "your own words" not in await press(pilot, "escape")
    assert kept(lived) == []


async def test_what_is_typed_and_pasted_before_the_page_is_open_stands_on_it(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await pilot.press("enter", "H", "i", "space")
        pilot.app.post_message(Paste("Priya.\n\n"))
        await settled(pilot)
        await press(pilot, "escape", "escape")
    assert [one.text[:10] for one in kept(lived)] == ["Hi Priya.\n"]


async def test_words_left_half_typed_are_offered_and_taken_up_for_the_same_reader(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "commercial_at", "commercial_at", "enter")
        await paste(pilot, "Dear Bernadette, ")
        flushed(pilot)
    assert kept(lived) == []
    with closing(sqlite3.connect(lived.file)) as file:
        (begun,) = unfinished.listed(file)
    assert begun.what == "a document in your own words"
    async with lived() as pilot:
        await pilot.press("enter", "O", "h", "space")
        await until(pilot, lambda page: "Brief for your mentor" in page and "Oh Dear Bernadette" in page)
        await press(pilot, "escape")
    assert [(one.audience, one.text[:20]) for one in kept(lived)] == [("mentor", "Oh Dear Bernadette, ")]
    with closing(sqlite3.connect(lived.file)) as file:
        assert unfinished.listed(file) == ()


async def test_what_my_file_says_since_is_shown_beside_my_words_and_i_choose(lived: Screens) -> None:
    talk = the_talk(lived)
    async with lived(size=(80, 40)) as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        await paste(pilot, "My own line.\n\n")
        await press(pilot, "escape")
        lived.do(lambda session: planning.edit(session, talk, {"purpose": "Agree on a course"}))
        page = await until(pilot, lambda page: "Your file has changed since you wrote this" in page)
        assert "places · Since then" in page
        page = await press(pilot, "!since")
        new = page.partition("NEW IN YOUR FILE, NOT IN YOUR WORDS")[2]
        assert new.split("\n")[1].strip() == "I would like to agree on a course."
        assert "NO LONGER IN YOUR FILE, STILL IN YOUR WORDS" in page
        page = await press(pilot, "1")
        assert "Your words stay as they are" in page
        assert "Your file has changed" not in page
        assert "My own line." in page
        lived.do(lambda session: planning.edit(session, talk, {"purpose": "Agree on a month"}))
        await until(pilot, lambda page: "Your file has changed" in page)
        page = await press(pilot, "!since", "2")
        assert "My own line." in page
        assert "agree on a month" in page
        assert "Your file has changed" not in page
        lived.do(lambda session: planning.edit(session, talk, {"purpose": "Agree on a course"}))
        page = await press(pilot, "!since", "3")
        assert "My own line." not in page
        assert "agree on a course" in page
        assert "My own line." in await press(pilot, "u")


async def test_where_nothing_is_my_own_there_is_nothing_to_compare(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        assert "Nothing here is in your own words yet." in await press(pilot, "!since")


async def test_after_copying_i_am_asked_once_whether_they_have_it(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        page = await press(pilot, "b")
        assert "Copied. Does your manager have it now?" in page
        assert pilot.app.clipboard.startswith("# Ines Halloran: our talk on 25 November")
        await press(pilot, "enter")
        assert kept(lived) == [], "the cursor begins at not yet"
        assert "Does your manager" not in await press(pilot, "b")
        page = await press(pilot, "x")
        assert "Remembered: your manager has it from today" in page
        assert "given Sun 22 Nov 2026" in page
        await press(pilot, *["commercial_at"] * 4, "b")
        assert "There is nobody to give this to." in await press(pilot, "x")
    (given,) = kept(lived)
    assert (given.kind, given.given_on, given.person) == ("brief", TODAY, "Priya Dalvi")


async def test_a_file_of_mine_asks_too_and_yes_remembers(
    lived: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with lived() as pilot:
        await on_brief(pilot)
        assert "Written. Does your manager have it now?" in await press(pilot, "f2", "enter")
        await press(pilot, "down", "enter")
        assert "Does your manager" not in await press(pilot, "b")
    assert [one.given_on for one in kept(lived)] == [TODAY]


async def test_what_was_given_is_shown_as_it_left_and_writing_on_it_begins_a_second_one(lived: Screens) -> None:
    talk = the_talk(lived)
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        await paste(pilot, "First.\n\n")
        await press(pilot, "escape", "x")
        lived.do(lambda session: planning.edit(session, talk, {"purpose": "Agree on a course"}))
        await press(pilot, "escape")
        page = await press(pilot, "v")
        assert "First." in page
        assert "Your file has changed" not in page
        assert "What was given stays" in await press(pilot, "!since", "3")
        await press(pilot, "enter")
        await paste(pilot, "Second. ")
        await press(pilot, "escape")
    assert [(one.given_on, one.text[:14]) for one in kept(lived)] == [
        (None, "Second. First."),
        (TODAY, "First.\n\n# Ines"),
    ]


async def test_what_another_window_wrote_meanwhile_is_not_lost_without_a_word(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        await paste(pilot, "Here. ")
        screen = pilot.app.screen
        assert isinstance(screen, Writing)
        lived.do(lambda session: writing.write(session, screen._document, "There.", TODAY))
        page = await press(pilot, "escape")
        assert "over another window's words · u brings those back" in " ".join(page.split())
        assert "Here. " in page
        await press(pilot, "u")
    assert [one.text for one in kept(lived)] == ["There."]


async def test_an_emptied_page_is_no_document(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        await paste(pilot, "Mine. ")
        await press(pilot, "escape", "enter")
        text(pilot).load_text("")
        page = await press(pilot, "escape")
        assert "your file's words again" in page
        assert "your own words" not in page.splitlines()[0]
        assert "Mine." in await press(pilot, "u")


async def test_an_invitation_is_not_written_by_hand(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "6", "a", "w")
        assert "A calendar is not written by hand" in await press(pilot, "enter")
        assert "There is nobody to give this to." in await press(pilot, "x")
        assert "Does" not in await press(pilot, "b")


async def test_the_recap_is_proposed_the_same_evening_and_leads_to_it(lived: Screens) -> None:
    """Once it was given, it is asked for no more."""
    talk = the_talk(lived)
    lived.do(lambda session: planning.hold(session, talk, TODAY))
    async with lived() as pilot:
        coach(pilot).open(previews.Recap(talk))
        await arrive(pilot)
        await press(pilot, "x", "escape")
    assert [(one.kind, one.meeting) for one in kept(lived)] == [("recap", talk)]
    lived.do(lambda session: writing.throw_away(session, kept(lived)[0].id))
    assert not kept(lived)


@pytest.mark.parametrize("route", [kind for kind, where in router.SCREENS.items() if where.startswith("documents.")])
def test_every_document_can_be_written_copied_and_given(route: type) -> None:
    screen = router.kind(object.__new__(route))
    if issubclass(screen, DocumentPreview):
        keys = {command.name: command.key for command in screen.COMMAND_LIST}
        given_away = {} if screen is YearPreview else {"given": "x"}  # a year is for oneself
        wanted = {"write": "enter", "own_editor": "f4", "copy": "b", **given_away, "since": ""}
        assert wanted.items() <= keys.items()
        given = [key for each in keys.values() for key in each.split(",") if key]
        assert len(set(given)) == len(given)


def test_my_own_editor_writes_it_whole(lived: Screens, tmp_path: Path) -> None:
    """What it saved is the draft once one goes back."""
    program = tmp_path / "my-editor"
    program.write_text('#!/bin/sh\nprintf "Written elsewhere.\\n" > "$1"\n')
    program.chmod(0o700)
    terminal = Terminal(
        tmp_path, "--db", str(lived.file), PYTHONPATH=ROOT, CAREERCOACH_TODAY=TODAY.isoformat(), EDITOR=str(program)
    )
    terminal.wait_for("NEXT")
    terminal.press("6", "v")
    terminal.wait_for("our talk on")
    terminal.press("f4")
    terminal.wait_for("Written elsewhere.")
    terminal.press("escape")
    terminal.wait_for("your own words")
    terminal.press("ctrl+q")
    assert terminal.end() == 0
    assert [one.text for one in kept(lived)] == ["Written elsewhere."]


async def test_all_that_was_written_and_given_is_listed_read_and_gone_on_with(lived: Screens) -> None:
    async with lived() as pilot:
        await on_brief(pilot)
        await press(pilot, "enter")
        await paste(pilot, "Dear Priya, it is time.\n\n")
        await press(pilot, "escape", "x", "enter")
        await paste(pilot, "Once more: ")
        await press(pilot, "escape")
        assert "Given: brief Sun 22 Nov 2026" in await press(pilot, "escape")
        coach(pilot).action_papers()
        await arrive(pilot)
        page = await settled(pilot)
        assert [line.strip() for line in page.splitlines() if "GIVEN" in line or "DRAFTS" in line] == [
            "DRAFTS",
            "GIVEN",
        ]
        assert "brief for Priya Dalvi" in page
        assert "Once more: Dear Priya, it is time." in await press(pilot, "enter")
        await press(pilot, "b")
        assert pilot.app.clipboard.startswith("Once more: Dear Priya")
        assert "Meetings › Brief" in await press(pilot, "enter")
        await press(pilot, "escape")
        page = await press(pilot, "escape")
        page = await press(pilot, "d")
        assert "DRAFTS" not in page
        assert "DRAFTS" in await press(pilot, "u")
