"""Going back and forth between screens costs nothing that has not changed."""

import pytest

from careercoach.services.goals import goals
from tests.tui.conftest import TODAY, Screens, coach, press


async def test_coming_back_to_a_list_reads_it_only_when_the_file_has_changed(lived: Screens) -> None:
    async with lived() as pilot:
        before = await press(pilot, "4", "down", "down")
        await press(pilot, "1")
        asked: list[str] = []
        coach(pilot).reading.set_trace_callback(asked.append)
        assert await press(pilot, "4") == before
        assert not [statement for statement in asked if "FROM goal_view" in statement]
        await press(pilot, "1")
        lived.do(lambda session: goals.add(session, {"title": "Lead a shift", "by": TODAY}, TODAY))
        assert "Lead a shift" in await press(pilot, "4")
        assert [statement for statement in asked if "FROM goal_view" in statement]


async def test_a_page_one_comes_back_from_leaves_the_row_one_was_at(lived: Screens) -> None:
    async with lived() as pilot:
        before = await press(pilot, "3", "down", "down", "down")
        assert await press(pilot, "enter") != before
        assert await press(pilot, "escape") == before


@pytest.mark.parametrize(("place", "keys"), [("3", ["u"]), ("4", ["u", "left", "enter"]), ("5", ["u"])])
async def test_after_undo_the_cursor_stands_on_the_row_that_came_back(
    place: str, keys: list[str], lived: Screens
) -> None:
    """Also where it was asked about first, as a goal with all its steps is."""
    async with lived() as pilot:
        before = await press(pilot, place, "down", "down")
        in_front = next(line for line in before.splitlines() if line.startswith(" ›"))
        assert in_front not in await press(pilot, "d")
        assert in_front in await press(pilot, *keys)
