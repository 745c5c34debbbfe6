"""The real screens on a real file: open them, press keys, read what stands there."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import TypeVar, cast

import pytest
from sqlmodel import Session
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.events import Key, Paste
from textual.keys import key_to_character
from textual.pilot import Pilot

from careercoach.paths import Places
from careercoach.queries.start.first_run import SEEN
from careercoach.services import drafts
from careercoach.store.example_life import lay_out
from careercoach.store.session import act
from careercoach.tui import keys
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.commands import commands_here, qualified_action
from careercoach.tui.frame.place import KeepsText
from careercoach.tui.widgets import bars
from tests.terminal import PATIENCE
from tests.tui import stillness

T = TypeVar("T")

TODAY = date(2026, 11, 22)

stillness.wait_so()


keys._WITHIN_A_WORD = -1
"""A test presses keys as fast as others type words; what becomes of words, tests/tui/frame/test_in_a_hurry.py tells."""


bars._MESSAGE_SECONDS = 3600
"""A message goes after eight seconds; on a busy machine a test may look for it later than that."""


def _draw_for_nobody(compositor: Compositor, **_: object) -> None:
    compositor._dirty_regions.clear()


Compositor.render_update = _draw_for_nobody  # type: ignore[assignment, method-assign]
"""Textual draws each change for the terminal and, where there is none, throws it away: a fifth of the time. ``shown``
draws what is looked at; that each change is drawn is for the tests in a terminal."""


class Screens:
    """A file, and the screens on it. ``ask`` of tests.queries looks at the file, ``do`` writes to it."""

    def __init__(self, file: Path) -> None:
        """``file`` need not exist yet."""
        self.file = file

    def do(self, work: Callable[[Session], T], *, ago: int = 0) -> T:
        """Do one act on the file, as the command line would so many days ago."""
        with act(self.file, TODAY - timedelta(days=ago)) as session:
            return work(session)

    def example_life(self) -> None:
        """Make the file the one that ``careercoach demo`` opens."""
        shutil.copyfile(_example_life(), self.file)

    @asynccontextmanager
    async def __call__(self, size: tuple[int, int] = (80, 24), *, demo: bool = False) -> AsyncIterator[Pilot[int]]:
        """Open the screens."""
        app = CareerCoachApp(Places(self.file, "--db"), TODAY, demo=demo)
        try:
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                yield pilot
        finally:
            app.desk.close()


@pytest.fixture(scope="session")
def greeted_file(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Path:
    """A file of somebody who saw the first questions and left them."""
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("greeted") / "careercoach.db"))
    with act(path, TODAY) as session:
        drafts.keep(session, SEEN, "seen")
    return path


@pytest.fixture
def screens(tmp_path: Path, greeted_file: Path) -> Screens:
    """``async with screens(size=(80, 24)) as pilot``: the screens on an empty file whose first questions were left."""
    return Screens(Path(shutil.copy(greeted_file, tmp_path / "careercoach.db")))


@pytest.fixture
def newcomer(tmp_path: Path, empty_file: Path) -> Screens:
    """The same on a file in which nothing was ever done: they begin with the first questions."""
    return Screens(Path(shutil.copy(empty_file, tmp_path / "careercoach.db")))


@pytest.fixture
def lived(screens: Screens) -> Screens:
    """The same on the file of the example life."""
    screens.example_life()
    return screens


def shown(pilot: Pilot[int]) -> str:
    """What stands on the screen in front, line by line, blanks at the ends left out."""
    visible_screen_stack.set(pilot.app._background_screens)
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Press keys one after the other and return what then stands on the screen.

    A key that begins with ! is the act of a command without a key, run as the list of commands runs it.
    """
    for commands, group in groupby(keys, lambda key: key.startswith("!")):
        for name in group if commands else ():
            await settled(pilot)
            command = next(one for one in commands_here(pilot.app, pilot.app.screen) if one.action == name[1:])
            await pilot.app.run_action(qualified_action(pilot.app.screen, command))
        if not commands:
            await pilot.press(*group)
    return await settled(pilot)


async def press_apart(pilot: Pilot[int], *keys: str) -> str:
    """Press letters as somebody who means each of them: a second after the one before, without the wait."""
    for key in keys:
        before = coach(pilot)._before
        event = Key(key, key_to_character(key))
        event.time = max(event.time, before.time + 1 if before else 0)
        pilot.app.post_message(event)
        await pilot.pause()
    return await settled(pilot)


async def repeat(pilot: Pilot[int], key: str, *times: float) -> None:
    """The key as a terminal sends it when it is held: at these seconds, however late the screen gets to it."""
    for seconds in times:
        event = Key(key, key if len(key) == 1 else None)
        event.time = 1_000_000 + seconds
        pilot.app.post_message(event)
    while coach(pilot)._typed:
        await pilot.pause(0.01)
    await settled(pilot)


async def settled(pilot: Pilot[int]) -> str:
    """Wait until all that was typed is done and the screen stands still, and return what is on it."""
    await pilot.pause()
    for _ in range(100):
        if coach(pilot).at_rest:
            break
        await pilot.pause(0.02)
    return shown(pilot)


async def until(pilot: Pilot[int], met: Callable[[str], bool]) -> str:
    """Wait until what stands on the screen is as wanted, however slow the machine, and return it."""
    deadline = monotonic() + PATIENCE
    while not met(page := await settled(pilot)):
        assert monotonic() < deadline, page
        await pilot.pause(0.02)
    return page


async def write(pilot: Pilot[int], words: str) -> str:
    """Type words where the cursor is."""
    return await press(pilot, *["space" if sign == " " else sign for sign in words])


async def go(pilot: Pilot[int], place: str) -> str:
    """Go to a place by the name of its mode and return what then stands on the screen."""
    coach(pilot).action_go(place)
    await arrive(pilot)
    return await settled(pilot)


async def arrive(pilot: Pilot[int]) -> None:
    """Wait until the screen in front is complete."""
    for _ in range(300):
        if pilot.app.screen.is_mounted:
            break
        await pilot.pause(0.01)
    await pilot.pause()


async def paste(pilot: Pilot[int], words: str) -> str:
    """Paste words where the cursor is: as good as typing them, and quick."""
    pilot.app.post_message(Paste(words))
    return await settled(pilot)


def flushed(pilot: Pilot[int]) -> None:
    """Let half a second pass: what was typed on the screen in front is on disk, unfinished."""
    screen = pilot.app.screen
    assert isinstance(screen, KeepsText)
    screen.flush()


def coach(pilot: Pilot[int]) -> CareerCoachApp:
    """The app, as ours."""
    return cast(CareerCoachApp, pilot.app)


_made: list[Path] = []


@pytest.fixture(scope="session", autouse=True)
def _life(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where the example life is made, once for all tests that want it."""
    _made[:] = [tmp_path_factory.mktemp("example") / "careercoach.db"]


def _example_life() -> Path:
    if not _made[0].exists():
        lay_out(_made[0], TODAY)
    return _made[0]
