"""The screens in this process: keys for them, and what is on them."""

import os
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import cast

from textual.events import Key
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea

from careercoach.paths import Places
from careercoach.tui.app import CareerCoachApp
from tests.store import TODAY
from tests.terminal import private_environment


@asynccontextmanager
async def screens(file: Path, size: tuple[int, int]) -> AsyncIterator[Pilot[int]]:
    """Open the screens; at the end everything typed is kept."""
    app = CareerCoachApp(Places(file, "--db"), TODAY)
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot
            app.keep_everything()
    finally:
        app.desk.close()


def coach(pilot: Pilot[int]) -> CareerCoachApp:
    """The app, as ours."""
    return cast(CareerCoachApp, pilot.app)


def named(signs: str) -> list[str]:
    """The keys for these signs, by Textual's names."""
    return [_character_to_key(sign) for sign in signs]


def press(pilot: Pilot[int], key: str) -> None:
    """Press a key, whatever else is going on."""
    pilot.app.post_message(Key(key, key_to_character(key)))


async def type_in(pilot: Pilot[int], keys: Iterable[str]) -> None:
    """Press keys, each when all that the one before set off is done."""
    for key in keys:
        press(pilot, key)
        await at_rest(pilot)


async def at_rest(pilot: Pilot[int]) -> None:
    """Wait until every key is let in and all it set off is done."""
    await pilot.pause()
    while not coach(pilot).at_rest or any(worker.is_running for worker in pilot.app.workers):
        await pilot.pause(0.005)
    await pilot.pause()


async def still(pilot: Pilot[int]) -> str:
    """Wait until nothing moves any more, and return where one stands."""
    before, now = None, standing(pilot)
    while now != before:
        await pilot.pause(0.2)
        before, now = now, standing(pilot)
    return now


def standing(pilot: Pilot[int]) -> str:
    """Where one stands: every open screen, what is in each field, which row in front is chosen, what has the focus.

    Not what is drawn: a message goes after a while, however many keys were pressed meanwhile.
    """
    lines = []
    for screen in pilot.app.screen_stack:
        lines.append(f"screen {type(screen).__name__}")
        lines += [f"  {type(field).__name__} {field.value!r}" for field in screen.query(Input)]
        lines += [f"  {type(field).__name__} {field.text!r}" for field in screen.query(TextArea)]
        rows = screen.query(OptionList) if screen is pilot.app.screen else ()
        lines += [f"  {type(each).__name__} row {each.highlighted}" for each in rows]
        lines.append(f"  focus on {type(screen.focused).__name__} {screen.focused and screen.focused.id}")
    return "\n".join(lines)


def shown(pilot: Pilot[int]) -> str:
    """What stands on the screen in front, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@contextmanager
def at_home(home: Path) -> Iterator[None]:
    """In a folder of its own, so that a document that is written goes there."""
    folder, before = Path.cwd(), dict(os.environ)
    os.chdir(home)
    os.environ.clear()
    os.environ.update(private_environment(home))
    try:
        yield
    finally:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(before)
