"""A step of the cursor costs what it changes."""

from functools import partial

from careercoach.services.work import accomplishments
from tests.tui.conftest import TODAY, Screens, press

LONGER = {"title": "Sorted the keys", "situation": "Nobody found any", "did": "I hung them up by floor"}


async def test_a_step_lays_the_screen_out_again_only_where_what_is_told_takes_other_rows(lived: Screens) -> None:
    for told in (LONGER, {"title": "Sorted the rota"}, {"title": "Sorted the store"}):
        lived.do(partial(accomplishments.add, fields=told, today=TODAY))
    laid_out: list[object] = []
    async with lived() as pilot:
        await press(pilot, "3")
        screen = pilot.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, laid_out.append)
        assert "Sorted the rota" in await press(pilot, "down")
        assert laid_out == []
        longer = await press(pilot, "down")
    assert laid_out
    assert "I hung them up by floor" in longer
