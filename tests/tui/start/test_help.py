"""The pages of help on the screens: they speak of keys, and read well at any width."""

import pytest

from careercoach.content.help import pages
from tests.tui.conftest import Screens, press


@pytest.mark.parametrize("key", ["start", "talk", "data"])
def test_what_is_done_by_keys_is_told_by_keys(key: str) -> None:
    """Somebody who never typed a command read on the screens which one to type; pages about commands stay so."""
    (topic,) = (each for each in pages().topics if each.key == key)
    assert "  careercoach " in topic.text
    assert "careercoach " not in topic.screens
    assert "--" not in topic.screens


async def test_a_page_of_help_flows_where_the_screen_is_narrower_than_its_file(screens: Screens) -> None:
    async with screens((80, 24)) as pilot:
        await press(pilot, "ctrl+p", *"a talk about")
        page = await press(pilot, "enter")
    assert "6, then n, plans one." in page
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    begun = next(at for at, line in enumerate(lines) if line.startswith("6, then n"))
    assert len(lines[begun]) > 60
