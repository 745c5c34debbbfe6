"""The screens under a screen reader for terminals: its cursor is in the row in front, and nothing need be drawn."""

import re

from textual.pilot import Pilot

from tests.tui.conftest import Screens, arrive, coach, go, press, shown

DRAWN = re.compile("[\u2500-\u259f▸●○]")


def line_of_cursor(pilot: Pilot[int]) -> str:
    """What a screen reader says after a key: the line in which the cursor of the terminal is."""
    return shown(pilot).splitlines()[coach(pilot).cursor_position.y]


async def test_the_cursor_of_the_terminal_is_in_the_row_in_front(screens: Screens) -> None:
    screens.example_life()
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        rows = []
        for _ in range(12):
            await pilot.press("down")
            await arrive(pilot)
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


async def test_without_lines_a_sign_that_can_be_said_tells_what_is_chosen(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).is_bare = True
        await go(pilot, "accomplishments")
        assert "* may be shared    only me" in await press(pilot, "n")
