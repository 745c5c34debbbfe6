"""Waiting for the screens: until nothing is left to be done, and no longer.

Textual's own way asks every part of the screen whether it has done what waits for it, and then looks at the processor's
clock whether the program still works: dearer than most keys, and it lets go too early on a busy machine.
"""

import asyncio
from time import monotonic
from typing import Any

import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from tests.terminal import PATIENCE

_PASSES = 100
"""How often what was drawn may change the screen once more, before it is looked at as it is."""


async def still(app: App[Any]) -> None:
    """Wait until all is done that waits for no clock, and what it changed has been arranged and drawn."""
    await _idle()
    for _ in range(_PASSES):
        if app.is_running and (app._resize_timer or app._batch_count):
            await asyncio.sleep(1 / 120)  # Textual waits for the window to have its size, or for all to be there
        elif not _draws(app):
            break
        await _idle()


async def _idle() -> None:
    """Let everything else have its turn until nothing else is left."""
    waiting = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # asyncio shows it to nobody
    until = monotonic() + PATIENCE
    await asyncio.sleep(0)
    while waiting and monotonic() < until:
        await asyncio.sleep(0)


def _draws(app: App[Any]) -> bool:
    """Draw what has changed in sight, as is done sixty times a second; whether something had, in front."""
    if not app.is_running or not app._screen_stack:
        return False
    for screen in app._background_screens:
        if _has_changed(screen):
            screen._on_timer_update()
    front = app.screen
    if not (front._repaint_required or _has_changed(front)):
        return False
    front._on_timer_update()
    return True


def _has_changed(screen: Screen[Any]) -> bool:
    """Whether something is to be drawn, or a call to be made then; one behind another asks to be painted for good."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


async def _pause(pilot: Pilot[Any], delay: float | None = None) -> None:
    if delay is not None:
        await asyncio.sleep(delay)
    await still(pilot.app)


async def _wait_for_screen(pilot: Pilot[Any], *_: float) -> bool:
    await still(pilot.app)
    return True


async def _wait_for_idle(*_: float) -> None:
    await still(active_app.get())


def wait_so() -> None:
    """Let Textual's pilot wait in this way."""
    for owner, name, way in (
        (Pilot, "pause", _pause),
        (Pilot, "_wait_for_screen", _wait_for_screen),
        (textual.app, "wait_for_idle", _wait_for_idle),
        (textual.pilot, "wait_for_idle", _wait_for_idle),
    ):
        setattr(owner, name, way)
