"""How often Today is laid out: what a person waits for, counted without a clock."""

import pytest
from textual._compositor import Compositor
from textual.geometry import Size
from textual.widget import Widget

from careercoach.tui.widgets.panel import Panel
from tests.tui.conftest import Screens, press


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[Size]:
    """The size of each time that all of a screen was laid out."""
    arrange, sizes = Compositor._arrange_root, list[Size]()

    def arranged(self: Compositor, root: Widget, size: Size, **options: bool) -> object:
        sizes.append(size)
        return arrange(self, root, size, **options)

    monkeypatch.setattr(Compositor, "_arrange_root", arranged)
    return sizes


async def test_today_is_laid_out_no_more_than_twice_until_it_stands(lived: Screens, laid_out: list[Size]) -> None:
    async with lived(size=(100, 30)) as pilot:
        await press(pilot)
        assert 1 <= len(laid_out) <= 2, "once in the size of the window, once for what only then knows its own"


async def test_the_cursor_goes_from_row_to_row_without_laying_today_out(lived: Screens, laid_out: list[Size]) -> None:
    async with lived(size=(100, 30)) as pilot:
        await press(pilot, "down")
        rows = set[tuple[str | None, int]]()
        laid_out.clear()
        for key in ("down", "down", "down", "up", "tab", "down"):
            await press(pilot, key)
            panel = pilot.app.focused
            assert isinstance(panel, Panel)
            rows.add((panel.id, panel.row_in_front))
        assert len(rows) > 3
        assert laid_out == []


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (24, 8)])
async def test_wherever_the_cursor_is_all_of_today_stands_where_it_would_be_laid_out(
    lived: Screens, size: tuple[int, int]
) -> None:
    async with lived(size=size) as pilot:
        screen = pilot.app.screen
        parts = [*screen.query("#today *").results(Widget)]
        for panel in (each for each in screen.query(Panel) if each.stops):
            panel.stand_at(0)
            await press(pilot)
            assert panel.has_focus
            stood = [each.virtual_region for each in parts]
            for each in parts:
                each.refresh(layout=True)
            await press(pilot)
            assert [each.virtual_region for each in parts] == stood, panel
