"""The words of every screen can be covered where others look on; the shape of the screen stays."""

from rich.cells import cell_len

from careercoach.tui.cover import BLANK, covered
from tests.tui.conftest import Screens, arrive, coach, go, shown


def test_a_line_is_covered_exactly_as_wide_as_it_was() -> None:
    for line in ("Ask for 500 € more", "Grüße, 日本", "e\u0301tude", "│ 45 % ████░░ │", "שלום", ""):
        assert cell_len(covered(line)) == cell_len(line)
    assert covered("│ ██ Pay: 5 │") == f"│ ██ {BLANK * 4} {BLANK} │"


async def test_one_key_covers_the_words_of_every_screen_and_shows_them_again(screens: Screens) -> None:
    screens.example_life()
    async with screens() as pilot:
        before = shown(pilot)
        await pilot.press("f12")
        await arrive(pilot)
        *lines, keys = shown(pilot).splitlines()
        assert not any(sign.isalnum() for line in lines for sign in line)
        assert keys.strip().startswith("F12 Show the words"), "the keys can be read"
        await go(pilot, "goals")
        assert not any(sign.isalnum() for line in shown(pilot).splitlines()[:-1] for sign in line)
        await go(pilot, "today")
        await pilot.press("f12")
        await arrive(pilot)
        assert shown(pilot) == before
        assert not coach(pilot).is_covered
