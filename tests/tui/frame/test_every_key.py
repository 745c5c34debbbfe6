"""On every screen each key that is shown or named in words does something, or says why it does not."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.screen import Screen

from careercoach.tui import router
from careercoach.tui.commands import Command, commands_here
from careercoach.tui.route import Route
from careercoach.tui.says_why import why_not
from careercoach.tui.widgets.bars import PLACES, MessageLine
from careercoach.tui.widgets.choosing import RatingLine
from careercoach.tui.writing_here import is_written_in
from tests.importers import some_wait
from tests.standing_out import in_the_yard
from tests.tui.conftest import Screens, arrive, go, press, settled
from tests.tui.frame.every_screen import OF_NOTHING_ON_FILE, route_to
from tests.tui.frame.test_letters import NAMES_A_LETTER

WINGS = sorted({place.partition(".")[0] for place in router.SCREENS.values()})
SCROLLS = ("scroll", "read(", "app.focus_next")
"""What does nothing at an end of what one sees, where anybody sees why."""
ELSEWHERE = {"ctrl+q", "ctrl+p", "ctrl+z", "escape", "f4", "f12"}
"""Keys that leave, and those of which other tests tell."""


def every_route(file: Path, wing: str) -> list[tuple[str, Route]]:
    """A route to each screen of a wing, with its name."""
    kinds = [kind for kind, place in router.SCREENS.items() if place.startswith(f"{wing}.")]
    with closing(sqlite3.connect(file)) as reading:
        return [
            (f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}", route_to(reading, kind))
            for kind in kinds
            if kind not in OF_NOTHING_ON_FILE
        ]


def put_back(file: Path, as_it_was: Path) -> None:
    """Everything as before the last keys."""
    with closing(sqlite3.connect(as_it_was)) as before, closing(sqlite3.connect(file)) as now:
        before.backup(now)


def shown_keys(screen: Screen[object]) -> list[Command]:
    """The screen's own keys that its footer or its words may name."""
    own = getattr(screen, "commands_now", ())
    return [
        one
        for one in own
        if one.key and one.footer and one.key.split(",")[0] not in ELSEWHERE and not one.action.startswith(SCROLLS)
    ]


@pytest.mark.parametrize("wing", WINGS)
async def test_every_key_of_the_footer_and_every_letter_named_in_words_does_something(
    wing: str, lived: Screens, tmp_path: Path
) -> None:
    lived.do(in_the_yard)
    lived.do(some_wait)
    as_it_was = Path(shutil.copy(lived.file, tmp_path / "as_it_was.db"))
    silent, unknown = [], []
    async with lived() as pilot:
        await go(pilot, "people")
        for name, route in every_route(lived.file, wing):
            put_back(lived.file, as_it_was)
            screen = router.screen(route)
            pilot.app.push_screen(screen)
            await arrive(pilot)
            page = await settled(pilot)
            if pilot.app.screen is not screen:
                continue
            known = {key for one in commands_here(pilot.app, screen) for key in one.key.split(",")}
            unknown += [f"{name}: {letter}" for letter in NAMES_A_LETTER.findall(page) if letter not in known]
            for one in shown_keys(screen):
                if pilot.app.screen is not screen:
                    break
                key = one.key.split(",")[0]
                if is_written_in(pilot.app.focused) and (len(key) == 1 or key in {"space", "enter"}):
                    continue
                before = (page, pilot.app.focused)
                page = await press(pilot, key)
                if pilot.app.screen is screen and (page, pilot.app.focused) == before:
                    silent.append(f"{name}: {key} {one.label}")
                for line in screen.query(MessageLine) if pilot.app.screen is screen else ():
                    line.hush()
                page = await settled(pilot)
            while len(pilot.app.screen_stack) > 1:
                pilot.app.pop_screen()
            await pilot.pause()
    assert silent == []
    assert unknown == []


@pytest.mark.parametrize("place", [name for name, _ in PLACES])
async def test_an_empty_place_offers_only_what_can_be_done_there(place: str, screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, place)
        silent = []
        for one in shown_keys(pilot.app.screen):
            for line in pilot.app.screen.query(MessageLine):
                line.hush()
            before = (await settled(pilot), pilot.app.screen)
            page = await press(pilot, one.key.split(",")[0])
            if (page, pilot.app.screen) == before or "nothing here yet" in page.casefold().partition("──")[2][-200:]:
                silent.append(one.label)
            await go(pilot, place)
        assert silent == []


async def test_a_letter_that_nobody_wants_says_so(lived: Screens) -> None:
    async with lived() as pilot:
        await go(pilot, "goals")
        assert "H does nothing here. ? shows what does." in await press(pilot, "H")
        await press(pilot, "L")
        assert "Esc goes back first; then 5 opens People." in await press(pilot, "5")


def test_letters_on_a_line_of_choices_are_answered_and_arrows_are_not() -> None:
    line = RatingLine([("1", "not at all"), ("2", "barely")], "1")
    assert why_not("w", line, in_front=True) == "Letters do nothing in this line: 1–5 answer, Enter goes on."
    assert why_not("up", line, in_front=True) == ""
    assert why_not("f7", line, in_front=True) == "F7 does nothing here. ? shows what does."


async def test_a_key_that_does_nothing_in_a_box_is_answered_behind_it(lived: Screens) -> None:
    async with lived() as pilot:
        pilot.app.action_change_theme()
        assert "COLOURS" in await settled(pilot)
        await press(pilot, "f1")
        behind = next(iter(pilot.app.screen_stack[0].query(MessageLine)))
        assert str(behind.content) == "F1 does nothing in this box. Esc closes it."
