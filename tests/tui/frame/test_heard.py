"""The screens under a screen reader for terminals: its cursor is in the row in front, and nothing need be drawn."""

import re
import subprocess
import sys
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from careercoach.paths import Places
from careercoach.services.goals import goals, steps
from careercoach.services.people import people
from careercoach.services.work import accomplishments, learning
from careercoach.settings import Settings
from careercoach.store.example_life import lay_out
from careercoach.tui.app import CareerCoachApp
from tests.terminal import Terminal, private_environment
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, paste, press, settled, shown

DRAWN = re.compile("[\u2500-\u259f▸●○▰▱]")


def line_of_cursor(pilot: Pilot[int]) -> str:
    """What a screen reader says after a key: the line in which the cursor of the terminal is."""
    return shown(pilot).splitlines()[coach(pilot).cursor_position.y]


async def test_the_cursor_of_the_terminal_is_in_the_row_in_front(screens: Screens) -> None:
    screens.example_life()
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        rows = []
        for _ in range(12):
            await press(pilot, "down")
            rows.append(line_of_cursor(pilot))
        assert [row for row in rows if not row.startswith(" ›")] == []
        assert len(set(rows)) == len(rows)


async def test_on_today_it_goes_from_what_is_next_through_the_rows(screens: Screens) -> None:
    screens.example_life()
    async with screens() as pilot:
        assert "Start" in line_of_cursor(pilot)
        await pilot.press("down")
        await arrive(pilot)
        assert "›" in line_of_cursor(pilot)


async def test_in_a_form_it_is_where_one_types_and_at_what_one_chooses(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        await pilot.press("n", *"Mended a pump")
        await arrive(pilot)
        assert "Mended a pump" in line_of_cursor(pilot)
        await pilot.press("shift+tab")
        await arrive(pilot)
        assert "may be shared" in line_of_cursor(pilot)


async def test_screens_without_lines_draw_no_frame_no_bar_and_no_chart(screens: Screens) -> None:
    screens.example_life()
    async with screens() as pilot:
        assert DRAWN.search(shown(pilot))
        coach(pilot).is_bare = True
        for place in ("today", "reflect", "accomplishments", "goals", "people", "meetings"):
            await go(pilot, place)
            assert DRAWN.search(shown(pilot)) is None, place


async def test_without_lines_no_title_is_cut(screens: Screens) -> None:
    """In a list, beside it, on Today, and at the top of what is about one thing."""
    named = " ".join(f"word{number}" for number in range(24))
    goal = screens.do(lambda session: goals.add(session, {"title": f"Reach {named}", "horizon": "near"}, TODAY))
    screens.do(lambda session: steps.add(session, goal, {"title": f"Ask {named}"}))
    screens.do(lambda session: people.add(session, {"name": f"Ana {named}", "relation": "mentor"}))
    screens.do(lambda session: learning.add(session, {"title": f"Learn {named}", "kind": "course"}, TODAY))
    screens.do(lambda session: accomplishments.add(session, {"title": f"Did {named}", "on": TODAY}, TODAY))

    def whole(pilot: Pilot[int], words: str) -> bool:
        return f"{words} {named}" in " ".join(shown(pilot).replace("›", " ").split())

    app = CareerCoachApp(Places(screens.file, "--db"), TODAY, Settings(bare=True))
    async with app.run_test(size=(80, 60)) as pilot:
        await settled(pilot)
        for place, words in (("accomplishments", "Did"), ("goals", "Reach"), ("people", "Ana"), ("today", "Did")):
            await go(pilot, place)
            assert whole(pilot, words), shown(pilot)
        await go(pilot, "goals")
        await press(pilot, "!steps")
        assert whole(pilot, "Ask")
        assert whole(pilot, "Steps Reach")
        await press(pilot, "escape")
        await go(pilot, "accomplishments")
        await press(pilot, "!learning")
        assert whole(pilot, "Learn")


async def test_without_lines_a_sign_that_can_be_said_tells_what_is_chosen(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).is_bare = True
        await go(pilot, "accomplishments")
        assert "* may be shared    only me" in await press(pilot, "n")


def in_words(screens: Screens, *typed: str) -> str:
    """What is said when that is typed to careercoach without screens, on the same file."""
    talk = subprocess.run(
        [sys.executable, "-m", "careercoach", "--db", str(screens.file), "--today", TODAY.isoformat(), "--plain"],
        input="".join(f"{line}\n" for line in typed),
        env=private_environment(screens.file.parent),
        capture_output=True,
        text=True,
        check=True,
    )
    return talk.stdout


async def test_what_is_begun_on_a_screen_goes_on_in_words_and_back(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "n")
        await paste(pilot, "Mended a pump")
        coach(pilot).screen.flush()  # type: ignore[attr-defined]  # as when the window is closed by force
    said = in_words(screens, "1", "", "yesterday")
    assert "What did you do? Now: Mended a pump." in said
    assert "What you typed waits, unfinished" in said
    async with screens() as pilot:
        page = await press(pilot, "enter")
        assert "Mended a pump" in page
        assert "yesterday" in page
        await press(pilot, "f2")
    assert "Done lately: Mended a pump." in in_words(screens, "0")


def test_without_lines_a_screen_is_drawn_once(tmp_path: Path) -> None:
    """A screen reader says whatever is drawn, each time it is."""
    lay_out(tmp_path / "careercoach.db", TODAY)
    file = ("--db", str(tmp_path / "careercoach.db"), "--today", TODAY.isoformat())
    terminal = Terminal(tmp_path, *file, CAREERCOACH_BARE="yes")
    terminal.wait_for("Quit")
    before = len(terminal.drawn)
    terminal.press("4")
    terminal.wait_for("6 to 12 months")
    terminal.press("?")
    terminal.wait_for("KEYS HERE")
    assert terminal.drawn[before:].count("6 to 12 months") == 1
    terminal.press("ctrl+q")
    terminal.end()


async def test_nothing_is_drawn_and_said_again_while_nobody_types(screens: Screens) -> None:
    """A cursor that blinks moves the terminal's own, whose line a screen reader says each time."""
    async with screens() as pilot:
        await press(pilot, "4", "n")
        fields = [*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)]
        assert [field.id for field in fields if field.cursor_blink] == []


async def test_a_box_is_heard_without_halves_of_the_lines_behind_it(lived: Screens) -> None:
    lived.example_life()
    app = CareerCoachApp(Places(lived.file, "test"), TODAY, Settings(bare=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot)
        page = await press(pilot, "n")
        assert "WHAT DID YOU DO?" in page
        assert "PROMISES" not in page
        assert "PROMISES" in await press(pilot, "escape")
