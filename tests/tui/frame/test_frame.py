"""What all screens share: keys, commands, help, search, colours; and that nobody's words can harm the screen."""

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from careercoach.content.finding import findable
from careercoach.paths import Places
from careercoach.services.work import accomplishments
from careercoach.store.session import raw
from careercoach.tui import destinations, router, wanted, ways
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.commands import FOOTER_MOST, commands_here, qualified_action
from careercoach.tui.frame.reading import Reading
from careercoach.tui.themes import THEMES
from careercoach.tui.widgets.bars import PLACES, KeyBar
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, press, press_apart, settled, shown, write

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


GENERAL = {"search", "command_palette", *(f"go('{place}')" for place, _ in PLACES)}
"""What stands in the palette as a place or a page of its own, or is the palette."""


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
        if isinstance(pilot.app.screen, Reading):
            await press(pilot, "e")
            await arrive(pilot)
            yield f"{noun} {row}"
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
            offered = ways.offered(coach(pilot), screen)
            can_be_done = {each.key.removeprefix("here:") for each in offered} | set(ways.ACTIONS.values())
            for command in commands_here(pilot.app, screen):
                owner, name, _ = pilot.app._parse_action(qualified_action(screen, command), pilot.app)
                assert hasattr(owner, f"action_{name}") or hasattr(owner, f"_action_{name}"), (place, command)
                assert command.help, (place, command)
                action = command.action.removeprefix("app.")
                assert action in can_be_done or command.action in GENERAL, (place, command)


def test_all_that_can_be_found_leads_somewhere(lived: Screens) -> None:
    app = CareerCoachApp(Places(lived.file, "--db"), TODAY)
    try:
        for found in findable():
            if found.key in ways.ROUTES:
                route = destinations.resolve(ways.ROUTES[found.key], app.reading, TODAY)
                assert isinstance(route, wanted.Place) or router.screen(route), found
            elif found.key in ways.ASKED:
                assert ways.ASKED[found.key].offered(app), found
            elif found.key in ways.ACTIONS:
                assert hasattr(app, f"action_{ways.ACTIONS[found.key]}"), found
            else:
                said = found.key in ways.SAID or found.key.startswith("reflect-")
                assert said or found.group in ("setting", "help"), found
    finally:
        app.desk.close()


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("go to my goals", "NEAR"),
        ("dalvi", "Priya Dalvi"),
        ("torchlight", "resetting her meter by torchlight"),
        ("vim", "My editor"),
        ("write a date", "Days and times"),
        ("my family", "Life beyond work"),
        ("what version", "careercoach 0."),
        ("stop reminding me", "z lets this rest"),
        ("kumquat", "Nothing found"),  # the last row looks through the whole file
    ],
)
async def test_what_is_typed_in_the_palette_is_gone_to(lived: Screens, typed: str, there: str) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "ctrl+p")
        await write(pilot, typed)
        page = await press(pilot, "enter")
        assert there in page, page


def test_the_keys_that_stand_beside_what_is_found_lead_there() -> None:
    everywhere = {each.key.split(",")[0]: each for each in CareerCoachApp.COMMAND_LIST}
    wrong = []
    for found in findable():
        first, _, own = found.sign.partition(" ")
        if own:
            commands = vars(type(router.place(PLACES[int(first) - 1][0])))["COMMAND_LIST"]
            command = next((each for each in commands if own.split()[0] in (each.sign, *each.key.split(","))), None)
            if command is None:
                wrong.append((found.key, found.sign))
        elif first and first.isdigit():
            assert everywhere[first].action == f"go('{found.key}')"
    assert not wrong, wrong


async def test_nothing_typed_shows_all_there_is_with_its_key(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "4", "ctrl+p")
        assert re.search(r"HERE .*\n(.*\n)+.*New +Set a goal +n ", page), page
        for key in ("pagedown", "pageup"):  # a heading between two pages is seen on one of the two ways
            for _ in range(20):
                page += await press(pilot, key)
        for words in ("PLACES", "DO", "PAGES", "SETTINGS", "HELP", "ctrl+q", "Getting started", "3 n"):
            assert words in page


async def test_the_palette_opens_while_one_types_and_esc_goes_back_to_it(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).action_search()
        await pilot.pause()
        await write(pilot, "abc")
        assert "A place, something to do" in await press(pilot, "f9")
        assert "abc" in await press(pilot, "escape")


@pytest.mark.parametrize("width", [40, 60, 80, 110, 200])
async def test_help_and_the_palette_stand_at_the_right_of_every_footer(lived: Screens, width: int) -> None:
    async with lived(size=(width, 24)) as pilot:
        for mode, _ in PLACES:
            footer = (await go(pilot, mode)).splitlines()[-1]
            assert re.search(r"\? Help  ctrl[+]p( Find)?(  ctrl[+]q Quit)?$", footer), footer
            assert ("Quit" in footer) == (width >= 72)
            assert len(footer) <= width
        coach(pilot).open(wanted.Record("person", None))
        await arrive(pilot)
        assert re.search(r"F1 Help  ctrl[+]p( Find)?$", (await settled(pilot)).splitlines()[-1])


async def test_whoever_looks_for_the_way_out_is_told_it(screens: Screens) -> None:
    async with screens() as pilot:
        for key in ("q", "escape"):
            await go(pilot, "people")
            assert "ctrl+q leaves. All is kept." in await press(pilot, key)
        assert pilot.app.is_running


async def test_the_pages_of_a_place_are_reached_with_the_arrows_and_the_mouse(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "4")
        assert "[All] Ladder  Paths  Metrics  Workplace" in page
        for title in ("Ladder", "Paths", "Metrics", "Workplace", "Workplace"):
            assert f"[{title}]" in await press(pilot, "right")
        assert "[Metrics]" in await press(pilot, "left")
        assert len(pilot.app.screen_stack) == 2
        assert "[All]" in await press(pilot, "escape")
        rule = shown(pilot).splitlines()[1]
        await pilot.click(offset=(rule.index("Paths") + 1, 1))
        assert "[Paths]" in await settled(pilot)
        await pilot.click(offset=(2, 1))
        assert "NEAR" in await settled(pilot)
        await press(pilot, "2", "right")
        assert "[All answers]" in shown(pilot)


async def test_an_arrow_in_a_line_moves_in_it_and_goes_nowhere(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "slash")
        await write(pilot, "ab")
        page = await press(pilot, "left", "left", "c")
        assert "cab" in page
        assert "[All]" in page


@pytest.mark.parametrize(
    ("editor", "said"), [("vim -n", ":wq"), ("nano", "ctrl+x"), ("sam", "close it there"), ("", "")]
)
async def test_ones_own_editor_is_spoken_of_only_where_there_is_one(
    screens: Screens, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    async with screens(size=(110, 40)) as pilot:
        coach(pilot).open(wanted.Record("person", None))
        await arrive(pilot)
        found = {each.key: each.help for each in commands_here(pilot.app, pilot.app.screen)}
        assert ("f4" in found) == bool(editor)
        assert said in found.get("f4", "")


async def test_help_does_what_is_chosen_and_explains_the_field(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "4", "question_mark")
        assert "Set a first goal" not in await press(pilot, "down", "enter")
        assert "Goal" in shown(pilot).splitlines()[0]
        page = await press(pilot, "f1")
        assert "THIS FIELD" in page
        assert "FOR EXAMPLE" in page


async def test_no_key_is_written_with_a_caret(lived: Screens) -> None:
    async with lived() as pilot:
        async for place in _everywhere(pilot, lived):
            signs = [each.sign for each in commands_here(pilot.app, pilot.app.screen)]
            assert not [sign for sign in signs if "^" in sign], place


async def test_help_names_every_key_also_in_a_tiny_terminal(lived: Screens) -> None:
    async with lived(size=(40, 12)) as pilot:
        seen = await press(pilot, "question_mark")
        for _ in range(34):
            seen += await press(pilot, *["down"] * 2)
        for words in ("Something else", "Undo", "Find anything", "Go to Meetings", "Quit", "Change the colours"):
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
        assert "Your terminal's colours" in shown(pilot)
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
        assert re.search("Take it back[?] Take back +▎ Leave it .*Esc leaves it", words)
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
        assert "Accomplishments › To read" in shown(pilot)
        await press(pilot, "e")
        assert type(pilot.app.screen).__name__ == "AccomplishmentEditor"
        assert "1 found" in await press(pilot, "escape", "escape")


async def test_search_says_so_when_nothing_fits(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "slash")
        page = await write(pilot, "zzz")
        assert "Nothing found" in page
        assert "›" not in page, "no row is in front where there is none"


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


async def test_hostile_answers_to_the_first_questions_do_nothing(newcomer: Screens) -> None:
    async with newcomer() as pilot:
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
