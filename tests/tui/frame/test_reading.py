"""Enter on a row only looks: everything on file stands there whole, and e changes it."""

import pytest
from textual.pilot import Pilot

from careercoach.services.goals import goals as goal_writing
from careercoach.services.people import people as person_writing
from careercoach.services.talk import meetings as meeting_writing
from careercoach.services.talk import promises as promise_writing
from careercoach.services.work import accomplishments as writing
from careercoach.tui.frame.form import FormScreen
from careercoach.tui.frame.reading import Reading
from careercoach.tui.widgets.panel import Panel
from tests.tui.conftest import TODAY, Screens, press, press_apart, settled, shown, write

PLACES = ("3", "4", "5", "6")


async def test_enter_on_a_row_looks_and_e_changes_in_every_place(lived: Screens) -> None:
    async with lived() as pilot:
        for place in PLACES:
            page = await press(pilot, place, "enter")
            assert isinstance(pilot.app.screen, Reading), place
            assert "e Change" in page
            await press(pilot, "e")
            assert isinstance(pilot.app.screen, FormScreen), place
            await press(pilot, "escape", "escape")
        await press(pilot, "4", "R", "enter")
        assert isinstance(pilot.app.screen, Reading)


async def test_all_that_is_on_file_of_an_accomplishment_is_read_without_a_cut(screens: Screens) -> None:
    priya = screens.do(lambda session: person_writing.add(session, {"name": "Priya [/b] Dalvi", "relation": "manager"}))
    assert priya
    long = "The Monday queue is gone and stays gone, " * 30 + "to the last word."
    told = {
        "title": "Cut the backlog",
        "result": long,
        "before": "41",
        "after": "12",
        "unit": "open refunds",
        "energy": "energised",
        "seen_by": ("Priya [/b] Dalvi",),
        "evidence": ("https://x.test/sheet",),
        "tags": ("refunds",),
    }
    row = screens.do(lambda session: writing.add(session, told, TODAY))
    screens.do(lambda session: writing.edit(session, row, {"did": "I sorted it."}, TODAY))
    async with screens(size=(80, 60)) as pilot:
        page = await press(pilot, "3", "enter")
    for words in ("to the last word.", "41 → 12 open refunds", "energised", "Priya [/b] Dalvi", "https://x.test/sheet"):
        assert words in page
    assert page.index("I sorted it.") < page.index("HOW IT CAME ABOUT") < page.index("accomplishment changed")
    assert "Sun 22 Nov 2026  logged" in page


@pytest.mark.parametrize("place", PLACES)
async def test_a_click_selects_a_row_and_the_second_one_opens_it(lived: Screens, place: str) -> None:
    async with lived(size=(80, 40)) as pilot:
        page = await press(pilot, place)
        rows = pilot.app.screen.query_one("#list")
        before = rows.highlighted  # type: ignore[attr-defined]  # an OptionList
        at = next(y for y in range(4, 30) if rows.get_style_at is not None and _option(pilot, y) not in (None, before))
        await pilot.click(offset=(12, at))
        await settled(pilot)
        assert len(pilot.app.screen_stack) == 1, page
        assert rows.highlighted != before  # type: ignore[attr-defined]
        await pilot.click(offset=(12, at))
        await settled(pilot)
        assert isinstance(pilot.app.screen, Reading), shown(pilot)


async def _next_row(pilot: Pilot[int]) -> tuple[Panel, int]:
    """Go one row down; where one is then."""
    await press(pilot, "down")
    panel = pilot.app.focused
    assert isinstance(panel, Panel)
    return panel, panel.at


async def test_what_stands_on_today_is_read_first_and_e_changes_it(lived: Screens) -> None:
    async with lived(size=(120, 40)) as pilot:
        seen, rows = set(), set[tuple[Panel, int]]()
        while (row := await _next_row(pilot)) not in rows:
            rows.add(row)
            await press(pilot, "enter")
            if isinstance(pilot.app.screen, Reading):
                seen.add(type(pilot.app.screen).__name__)
                await press(pilot, "e")
                assert isinstance(pilot.app.screen, FormScreen)
                await press(pilot, "escape")
            while len(pilot.app.screen_stack) > 1:
                await press(pilot, "escape")
        assert {"AccomplishmentPage", "GoalPage"} <= seen


def _goal(screens: Screens, **said: object) -> None:
    screens.do(lambda session: goal_writing.add(session, said, TODAY))


def _promise(screens: Screens, talk: str, **said: object) -> None:
    screens.do(lambda session: promise_writing.add(session, talk, said))


async def test_a_persons_page_names_the_goals_talks_and_promises_between_you(screens: Screens) -> None:
    priya = screens.do(lambda session: person_writing.add(session, {"name": "Priya [/b] Dalvi", "relation": "manager"}))
    _goal(screens, title="Lead one handover", horizon="near", helper="Priya [/b] Dalvi")
    _goal(screens, title="Ask Priya for the training budget", horizon="mid")
    _goal(screens, title="Learn to weld", horizon="near")
    planned = {"with_": "Priya [/b] Dalvi", "on": TODAY}
    talk = screens.do(lambda session: meeting_writing.plan(session, planned))
    _promise(screens, talk, text="Send her the figures", owner="me")
    _promise(screens, talk, text="Open the door to training", owner="them")
    async with screens(size=(100, 50)) as pilot:
        page = await press(pilot, "5", "enter")
    assert "near Lead one handover  helps with it" in page
    assert "mid  Ask Priya for the training budget" in page
    assert "Learn to weld" not in page
    assert "I: Send her the figures" in page
    assert "They: Open the door to training" in page
    assert "planned" in page.partition("TALKS")[2]
    assert priya


def _option(pilot: object, y: int) -> int | None:
    """The row of the list that stands there."""
    screen = pilot.app.screen  # type: ignore[attr-defined]  # a Pilot
    row = screen.get_style_at(12, y).meta.get("option")
    return None if row is None or screen.query_one("#list").get_option_at_index(row).disabled else row


@pytest.mark.parametrize(("place", "keys"), [("3", "edv"), ("4", "edcx"), ("5", "edx"), ("6", "edvtx")])
async def test_a_key_that_has_nothing_to_act_on_says_why(lived: Screens, place: str, keys: str) -> None:
    """Filtered down to nothing, each act of the list is pressed: none is met with silence."""
    async with lived() as pilot:
        await press(pilot, place, "slash")
        await write(pilot, "zzz")
        await press(pilot, "enter")
        before = pilot.app.screen
        for key in keys:
            page = await press_apart(pilot, key)
            assert "Nothing has those words" in page or pilot.app.screen is not before, (key, page)
            while pilot.app.screen is not before:
                await press(pilot, "escape")


async def test_what_is_not_kept_yet_cannot_be_deleted_or_marked_and_says_so(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "5", "n")
        pilot.app.screen.query_one("#organisation").focus()
        await write(pilot, "Ward 3")
        await press(pilot, "escape", "escape")
        page = await press_apart(pilot, "x")
        assert "Not kept yet" in page


async def test_a_click_on_what_a_page_belongs_to_goes_back_there(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "3", "enter")
        assert page.lstrip().startswith("Accomplishments › To read")
        await pilot.click(offset=(3, 0))
        assert "[All] Learning" in await settled(pilot)
