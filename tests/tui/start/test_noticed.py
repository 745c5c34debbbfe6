"""The page of what was noticed."""

from careercoach.queries.start import observations
from careercoach.store.file import open_for_reading
from tests.standing_out import ASKS, INES, with_ines
from tests.tui.conftest import TODAY, Screens, press


async def test_it_is_answered_with_words_and_one_key_takes_it_back(screens: Screens) -> None:
    screens.do(with_ines)
    async with screens() as pilot:
        page = " ".join((await press(pilot, "2", "i")).split())
        assert INES in page
        assert ASKS in page
        page = await press(pilot, "enter", "right", "right", "tab", *"She asks", "escape")
        assert "Partly" in page
        assert [one.answer for one in observations.answered(open_for_reading(screens.file))] == ["partly"]
        assert "New" in await press(pilot, "u")
    assert observations.answered(open_for_reading(screens.file)) == []
    assert observations.current(open_for_reading(screens.file), TODAY) is not None


async def test_words_without_an_answer_are_not_lost(screens: Screens) -> None:
    screens.do(with_ines)
    async with screens() as pilot:
        await press(pilot, "2", "i", "enter", "tab", *"She asks", "escape")
        assert "You began" in await press(pilot, "escape", "escape", "1")


async def test_an_empty_page_says_what_it_is_for(screens: Screens) -> None:
    async with screens() as pilot:
        assert "at least eight of a kind" in " ".join((await press(pilot, "2", "i")).split())
