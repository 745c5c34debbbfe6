"""On a phone, in a split window or on a wide screen every button is whole, and a click reaches all that can be done."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from careercoach.tui import router
from careercoach.tui.frame.finding import Find
from careercoach.tui.screens.goals.goals import Goals
from careercoach.tui.widgets.bars import KeyBar
from tests.importers import some_wait
from tests.standing_out import in_the_yard
from tests.tui.conftest import Screens, arrive, go, press, settled
from tests.tui.frame.every_screen import OF_NOTHING_ON_FILE, route_to

WIDTHS = (40, 60, 110, 200, 80)

WINGS = sorted({place.partition(".")[0] for place in router.SCREENS.values()})


def cut_off(pilot: Pilot[int]) -> Iterator[str]:
    """The buttons of which a part lies beside the screen, or beside what holds them."""
    for button in pilot.app.screen.query(Button):
        if not button.display or not button.region:
            continue
        around = [pilot.app.screen.region, *(each.region for each in button.ancestors if hasattr(each, "region"))]
        left, right = max(each.x for each in around), min(each.right for each in around)
        if button.region.x < left or button.region.right > right:
            yield f"{button.label} at {button.region.x} to {button.region.right} of {left} to {right}"


@pytest.mark.parametrize("wing", WINGS)
async def test_no_button_is_cut_off_at_any_width_and_a_click_finds_all_that_can_be_done(
    wing: str, lived: Screens
) -> None:
    lived.do(in_the_yard)
    lived.do(some_wait)
    kinds = [kind for kind, place in router.SCREENS.items() if place.startswith(f"{wing}.")]
    cut, unreached = [], []
    async with lived() as pilot:
        await go(pilot, "people")
        for kind in (each for each in kinds if each not in OF_NOTHING_ON_FILE):
            with closing(sqlite3.connect(lived.file)) as file:
                screen = router.screen(route_to(file, kind))
            pilot.app.push_screen(screen)
            await arrive(pilot)
            await settled(pilot)
            for width in WIDTHS:
                await pilot.resize_terminal(width, 24)
                await pilot.pause()
                cut += [f"{kind.__name__} at {width}: {each}" for each in cut_off(pilot)]
            if pilot.app.screen is screen and not await _finds_by_a_click(pilot):
                unreached.append(kind.__name__)
            while len(pilot.app.screen_stack) > 1:
                pilot.app.pop_screen()
            await pilot.pause()
    assert not cut, "\n".join(cut)
    assert unreached == []


@pytest.mark.parametrize("width", WIDTHS)
async def test_a_list_is_written_once_when_it_opens_and_again_in_another_width(
    width: int, lived: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind another page it waits for that one to go."""
    written: list[int] = []
    show = Goals.show

    def counted(screen: Goals) -> None:
        written.append(width)
        show(screen)

    monkeypatch.setattr(Goals, "show", counted)
    async with lived(size=(width, 24)) as pilot:
        await go(pilot, "goals")
        assert len(written) == 1
        await press(pilot, "question_mark")
        await pilot.resize_terminal(width + 5, 24)
        await settled(pilot)
        assert len(written) == 1
        await press(pilot, "escape")
        assert len(written) > 1


@pytest.mark.parametrize("width", WIDTHS)
async def test_the_page_in_front_is_named_beside_the_others_of_its_place_at_every_width(
    width: int, lived: Screens
) -> None:
    async with lived(size=(width, 24)) as pilot:
        assert "[What I notice]" in await press(pilot, "2", "N")


async def _finds_by_a_click(pilot: Pilot[int]) -> bool:
    footer = (await settled(pilot)).splitlines()[-1]
    if not pilot.app.screen.query(KeyBar):
        return True  # a box is answered where it stands
    await pilot.click(offset=(footer.index("ctrl+p") + 1, 23))
    await settled(pilot)
    return isinstance(pilot.app.screen, Find)
