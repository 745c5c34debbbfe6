"""What all screens share: keys, commands, help, search, colours; and that nobody's words can harm the screen."""

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from careercoach.services.work import accomplishments
from careercoach.store.session import raw
from careercoach.tui import wanted
from careercoach.tui.commands import FOOTER_MOST, CommandPalette, commands_here, qualified_action
from careercoach.tui.themes import THEMES
from careercoach.tui.widgets.bars import PLACES, KeyBar
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, press, press_apart, settled, shown, until, write

NOUNS = ("accomplishment", "check-in", "goal", "meeting", "person", "profile", "promise", "reflection")
TABLES = (
    "accomplishment",
    "goal",
    "step",
    "check_in",
    "meeting",
    "promise",
    "person",
    "feedback",
    "reflection",
    "priority",
    "competency",
)


async def _everywhere(pilot: Pilot[int], screens: Screens) -> AsyncIterator[str]:
    """Every screen that can be reached by a place or by opening something on file."""
    for mode, _ in PLACES:
        await go(pilot, mode)
        yield mode
    await go(pilot, "today")
    for noun, row in [*((noun, None) for noun in NOUNS), *_on_file(screens)]:
        coach(pilot).open(wanted.Record(noun, row))
        await arrive(pilot)
        yield f"{noun} {row or 'new'}"
    await go(pilot, "today")
    while len(pilot.app.screen_stack) > 1:
        await pilot.app.pop_screen()
    await pilot.pause()


def _on_file(screens: Screens) -> list[tuple[str, str | None]]:
    """The latest row of each noun."""
    with closing(sqlite3.connect(screens.file)) as file:
        newest = [
            (table.replace("_", "-"), file.execute(f"SELECT uuid FROM {table} ORDER BY id DESC LIMIT 1").fetchone())
            for table in TABLES
        ]
    return [(noun, row[0]) for noun, row in newest if row]


async def test_every_screen_has_at_most_six_keys_and_every_command_can_be_done_by_name(lived: Screens) -> None:
    async with lived() as pilot:
        async for place in _everywhere(pilot, lived):
            screen = pilot.app.screen
            keys = str(screen.query_one(KeyBar).render())
            assert 1 <= len([part for part in keys.split("   ") if part.strip()]) <= FOOTER_MOST, place
            assert len(keys.rstrip()) <= 78, place
            offered = [str(hit.text) async for hit in CommandPalette(screen).discover()]
            for command in commands_here(pilot.app, screen):
                owner, name, _ = pilot.app._parse_action(qualified_action(screen, command), pilot.app)
                assert hasattr(owner, f"action_{name}") or hasattr(owner, f"_action_{name}"), (place, command)
                assert command.help, (place, command)
                assert any(text.startswith(command.label) for text in offered), (place, command)


async def test_a_command_chosen_by_name_is_done(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "go to goals")
        await until(pilot, lambda page: "Go to Goals" in page and "Go to People" not in page)
        await press(pilot, "enter")
        if pilot.app.screen.is_modal:
            await press(pilot, "enter")
        await until(pilot, lambda _: pilot.app.current_mode == "goals")


async def test_the_palette_opens_while_one_types(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).action_search()
        await pilot.pause()
        assert "Search for commands" in await press(pilot, "f9")


async def test_help_names_every_key_also_in_a_tiny_terminal(lived: Screens) -> None:
    async with lived(size=(40, 12)) as pilot:
        seen = await press(pilot, "question_mark")
        for _ in range(12):
            seen += await press(pilot, "pagedown")
        for words in ("Something else", "Undo", "Commands", "Go to Meetings", "Quit", "Change the colours"):
            assert words in seen
        assert "NEXT" in await press(pilot, "escape")


async def test_all_places_can_be_seen_in_all_colours(screens: Screens) -> None:
    async with screens() as pilot:
        for theme, _ in THEMES:
            pilot.app.theme = theme.name
            for mode, title in PLACES:
                assert title.removesuffix("ings") in await go(pilot, mode)


async def test_the_colours_can_be_chosen(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot).action_change_theme()
        await pilot.pause()
        assert "The colours of your terminal" in shown(pilot)
        evening = pilot.app.screen.background_colors
        await press(pilot, "down", "down", "enter")
        assert pilot.app.theme == "careercoach-paper"
        assert pilot.app.screen.background_colors != evening
        pilot.app.theme = "careercoach-evening"
        await pilot.pause()
        assert pilot.app.screen.background_colors == evening


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_question_stands_in_a_box_with_the_screen_still_seen_around_it(
    lived: Screens, size: tuple[int, int]
) -> None:
    async with lived(size=size) as pilot:
        before = shown(pilot).splitlines()
        page = await press(pilot, "u")
        box = re.findall("[╭│╰].*[╮│╯]", page)
        assert (box[0][0], box[-1][0]) == ("╭", "╰")
        words = " ".join(" ".join(row.strip("│ ") for row in box[1:-1]).split())
        assert re.search("Take it back[?] Take back +Leave it .*Esc leaves it", words)
        assert page.splitlines()[0] == before[0]


async def test_no_color_leaves_words_and_signs(lived: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with lived() as pilot:
        assert "1 Today" in shown(pilot)
        assert any(type(each).__name__ == "Monochrome" for each in pilot.app._filters)


async def test_search_finds_words_and_opens_what_was_found(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "slash")
        page = await write(pilot, "first bad call")
        assert "1 found" in page
        assert "20 Nov 2026" in page
        assert "accomplishment" in page
        await press(pilot, "down", "enter")
        assert type(pilot.app.screen).__name__ == "AccomplishmentEditor"
        assert "1 found" in await press(pilot, "escape")


async def test_search_says_so_when_nothing_fits(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "slash")
        assert "Nothing found" in await write(pilot, "zzz")


async def test_undo_works_in_every_place(screens: Screens) -> None:
    async with screens() as pilot:
        for mode, _ in PLACES:
            screens.do(lambda session: accomplishments.add(session, {"title": "Mended the rota"}, TODAY))
            await go(pilot, mode)
            assert "Taken back: logged" in await press_apart(pilot, "u"), mode


HOSTILE = "[/foo] [Anna] said \x1b[31mred\x07 \u202eevil [@click=app.quit]x[/] {0} %s"
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_OURS = ("uuid", "key", "question", "topic", "noun", "zone")


@pytest.fixture
def hostile(lived: Screens) -> Screens:
    """The example life with hostile words in every text that a person can write."""
    lived.do(lambda session: _poison(raw(session)))
    with closing(sqlite3.connect(lived.file)) as file:
        for noun in ("goal", "accomplishment", "promise", "person"):
            assert any(HOSTILE in str(value) for value in file.execute(f"SELECT * FROM {noun}").fetchone())
    return lived


def _poison(file: sqlite3.Connection) -> None:
    tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%uuid%'").fetchall()
    for (table,) in tables:
        for _, column, kind, *_ in file.execute(f"PRAGMA table_info({table})").fetchall():
            if table != "act" and kind == "TEXT" and column not in _OURS:
                with suppress(sqlite3.IntegrityError):  # a closed list or a day: nothing a person writes freely
                    file.execute(f"UPDATE {table} SET {column} = '{HOSTILE} ' || id")


TITLED = ("accomplishments", "goals", "people", "meetings", "accomplishment", "goal", "person", "promise")
"""Places, and nouns of things on file, that show a title a person wrote."""


async def test_hostile_words_are_shown_and_do_nothing(hostile: Screens) -> None:
    """Neither on file nor pasted into any field, in a tall terminal or in a tiny one."""
    async with hostile(size=(80, 60)) as pilot:
        async for place in _everywhere(pilot, hostile):
            page = shown(pilot)
            assert not _CONTROL.search(page), place
            if place in TITLED or (place.split()[0] in TITLED and not place.endswith("new")):
                assert "[/foo]" in page, place
            await _paste_everywhere(pilot, place)
            await pilot.resize_terminal(40, 12)
            assert not _CONTROL.search(shown(pilot)), place
            await pilot.resize_terminal(80, 60)
        assert not _CONTROL.search(await press(pilot, "o"))
        await press(pilot, "escape", "n")
        assert await _paste_everywhere(pilot, "quick log") == 1
        await press(pilot, "escape", "slash")
        found = await write(pilot, "anna")
        assert "[/foo]" in found
        assert not _CONTROL.search(found)
        assert await _paste_everywhere(pilot, "search") == 1


async def test_hostile_answers_to_the_first_questions_do_nothing(screens: Screens) -> None:
    async with screens(greeted=False) as pilot:
        assert await _paste_everywhere(pilot, "first run")


async def _paste_everywhere(pilot: Pilot[int], place: str) -> int:
    """Paste hostile words into every field in front, look at the screen, and return how many fields there were."""
    fields = [field for field in pilot.app.screen.query("Input, TextArea") if field.display]
    for field in fields:
        field.post_message(Paste(HOSTILE))
    if fields:
        page = await settled(pilot)
        assert "foo" in page, place
        assert not _CONTROL.search(page), place
    return len(fields)


async def test_letters_typed_beside_a_field_run_no_command(lived: Screens) -> None:
    """Digits, u and / meant for a field do nothing while a choice or a button of a form has the focus."""
    async with lived() as pilot:
        await go(pilot, "goals")
        await press(pilot, "n")
        form = pilot.app.screen
        await press(pilot, "tab", "tab")
        before = coach(pilot).desk.version()
        await press(pilot, "3", "1", "u", "slash", "d")
        assert pilot.app.screen is form
        assert coach(pilot).desk.version() == before
