"""Every screen on which one can write keeps what is typed, offers it afterwards, and takes it up again."""

import sqlite3
from contextlib import closing

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from careercoach.queries import drafts
from careercoach.queries.start import unfinished
from careercoach.tui import destinations, previews, router, routes, wanted
from careercoach.tui.route import Route
from careercoach.tui.widgets.choosing import RatingLine
from tests.importers import some_wait
from tests.standing_out import in_the_yard
from tests.tui.conftest import TODAY, Screens, arrive, coach, flushed, go
from tests.tui.frame.every_screen import OF_NOTHING_ON_FILE, route_to

WORDS = "zebra 4"
"""What is typed; where figures alone are taken, the last sign."""

WITHOUT = {routes.Search, previews.ReviewDays, routes.Leftover, routes.Erase}
"""Screens on which one writes nothing to be kept: words to look for, days to choose; what is only read, or answered."""

ITSELF = {routes.FirstRun}
"""Comes back by itself and is not offered."""

WRITTEN = {routes.QuickLog, routes.FirstRun, routes.Reflect, routes.PrepareTalk, routes.RunTalk}
"""Screens without fields on which one writes all the same."""


def _places_to_write(pilot: Pilot[int]) -> list[TextArea | Input | RatingLine]:
    screen = pilot.app.screen
    texts = [area for area in screen.query(TextArea) if not area.read_only]
    lines = [line for line in screen.query(Input) if line.id != "wanted"]  # words a list is narrowed by
    return [*texts, *lines, *screen.query(RatingLine)]


@pytest.mark.parametrize("wing", sorted({place.partition(".")[0] for place in router.SCREENS.values()}))
async def test_every_screen_that_one_can_write_on_keeps_it_offers_it_and_takes_it_up(wing: str, lived: Screens) -> None:
    kinds = {kind for kind, place in router.SCREENS.items() if place.startswith(f"{wing}.")}
    written: set[type[Route]] = set()
    lived.do(in_the_yard)
    lived.do(some_wait)
    async with lived() as pilot:
        await go(pilot, "people")
        for kind in kinds - WITHOUT - OF_NOTHING_ON_FILE:
            await _meet(lived, pilot, kind, written)
    forms = {kind for kind in kinds if getattr(router.kind(_any(kind)), "FIELDS", ())}
    assert forms <= written
    assert {kind for kind in WRITTEN if kind in kinds} <= written


def _any(kind: type[Route]) -> Route:
    return object.__new__(kind)


async def _meet(screens: Screens, pilot: Pilot[int], kind: type[Route], written: set[type[Route]]) -> None:
    with closing(sqlite3.connect(screens.file)) as file:
        route = route_to(file, kind)
    screen = router.screen(route)
    pilot.app.push_screen(screen)
    await arrive(pilot)
    await pilot.pause()
    if pilot.app.screen is screen and (fields := _places_to_write(pilot)):
        written.add(kind)
        await _write_and_pick_up(screens, pilot, route, fields[0])
    while len(pilot.app.screen_stack) > 1:
        pilot.app.pop_screen()
    await pilot.pause()
    with closing(sqlite3.connect(screens.file)) as file, file:
        file.execute("DELETE FROM draft WHERE key <> 'first-run'")


async def _paste(pilot: Pilot[int], field: TextArea | Input) -> None:
    pilot.app.post_message(Paste(WORDS))
    for _ in range(300):
        await pilot.pause()
        if WORDS[-1] in (field.text if isinstance(field, TextArea) else field.value):
            break


async def _write_and_pick_up(
    screens: Screens, pilot: Pilot[int], route: Route, field: TextArea | Input | RatingLine
) -> None:
    kind = type(route)
    field.focus()
    await (pilot.press(WORDS[-1]) if isinstance(field, RatingLine) else _paste(pilot, field))
    flushed(pilot)
    with closing(sqlite3.connect(screens.file)) as file:
        kept = [one for one in file.execute("SELECT key, text FROM draft WHERE state = 'open'") if WORDS[-1] in one[1]]
        offered = unfinished.listed(file)
    assert kept, f"{kind.__name__} keeps nothing"
    if kind in ITSELF:
        return
    assert [one.key for one in offered] == [key for key, _ in kept], f"{kind.__name__} is not offered"
    assert offered[0].what != "something", f"{kind.__name__} has no words for what it keeps"
    reading = coach(pilot).reading
    found = destinations.resolve(wanted.PickUp(offered[0].number), reading, TODAY)
    draft = drafts.numbered(reading, offered[0].number)
    assert draft is not None
    assert router.kind(found) is type(pilot.app.screen), f"{kind.__name__} is taken up elsewhere"
    assert router.takes_up(found, draft), f"{kind.__name__} does not understand what it kept"
    about = {name: said for name in route.names if (said := getattr(route, name))}
    assert {name: getattr(found, name) for name in about} == about, f"{kind.__name__} is taken up for something else"
