"""Every screen on which one can write keeps what is typed, offers it afterwards, and takes it up again."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from careercoach.queries import drafts, positions
from careercoach.queries.goals import goals
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.start import unfinished
from careercoach.queries.talk import meetings
from careercoach.tui import destinations, pages, previews, router, routes, wanted
from careercoach.tui.route import Route
from careercoach.tui.widgets.choosing import RatingLine
from tests.importers import some_wait
from tests.standing_out import in_the_yard
from tests.tui.conftest import TODAY, Screens, arrive, coach, flushed, go

WORDS = "zebra 4"
"""What is typed; where figures alone are taken, the last sign."""

WITHOUT = {routes.Search, previews.ReviewDays, routes.Leftover, routes.Erase}
"""Screens on which one writes nothing to be kept: words to look for, days to choose; what is only read, or answered."""

TO_READ = {
    previews.LeftOut,
    previews.Writing,
    previews.Since,
    previews.Paper,
    routes.Help,
    routes.HelpPage,
    routes.PastAct,
    routes.Copy,
    routes.Erase,
}
"""Pages about something that is no part of the example life."""

ITSELF = {routes.FirstRun}
"""Comes back by itself and is not offered."""

WRITTEN = {routes.QuickLog, routes.FirstRun, routes.Reflect, routes.PrepareTalk, routes.RunTalk}
"""Screens without fields on which one writes all the same."""


def _said(file: sqlite3.Connection) -> dict[str, object]:
    """Something on file for each field of a route."""
    path, talk = paths.listed(file)[0], meetings.listed(file, status="planned")[0]
    return {
        "topic": "interests",
        "goal": goals.listed(file, statuses=("active",))[0].id,
        "step": goals.steps(file)[0].id,
        "path": path.id,
        "ids": tuple(one.id for one in paths.listed(file)[:2]),
        "competency": "Coaching",
        "meeting": talk.id,
        "ask": talk.items[0].id,
        "person": people.listed(file)[0].id,
        "people": (people.listed(file)[0].id,),
        "position": positions.listed(file)[0].id,
        "promise": meetings.promises(file)[0].id,
        "first": date(2026, 1, 1),
        "last": TODAY,
        "reader": "manager",
        "draft": 0,
        "kind": "new-job",
        "fields": {},
        "decided": {},
        "takes_on": {},
    }


OF_A_ROW: dict[type[Route], str] = {
    routes.Answer: "reflection",
    pages.Accomplishment: "accomplishment",
    pages.Goal: "goal",
    pages.Person: "person",
    pages.Path: "path",
    pages.Talk: "meeting",
    routes.StopDoing: "path",
    routes.TrialDone: "trial",
    routes.Proposal: "proposal",
}
"""Pages and forms that are never of a new thing, and the table of the thing."""


def _route(file: sqlite3.Connection, kind: type[Route]) -> Route:
    said = {name: value for name, value in _said(file).items() if name in kind.names}
    if kind in OF_A_ROW:
        said["row"] = file.execute(f"SELECT uuid FROM {OF_A_ROW[kind]} LIMIT 1").fetchone()[0]
    if kind is routes.Observation:
        said["row"] = "tag-gives/yard"
    return kind(**said)


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
        for kind in kinds - WITHOUT - TO_READ:
            await _meet(lived, pilot, kind, written)
    forms = {kind for kind in kinds if getattr(router.kind(_any(kind)), "FIELDS", ())}
    assert forms <= written
    assert {kind for kind in WRITTEN if kind in kinds} <= written


def _any(kind: type[Route]) -> Route:
    return object.__new__(kind)


async def _meet(screens: Screens, pilot: Pilot[int], kind: type[Route], written: set[type[Route]]) -> None:
    with closing(sqlite3.connect(screens.file)) as file:
        route = _route(file, kind)
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
