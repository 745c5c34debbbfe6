"""The page of what was noticed."""

from sqlmodel import Session

from careercoach.content.rules import rules
from careercoach.queries.reflect import reflections
from careercoach.queries.start import observations
from careercoach.services.start import nudges
from tests.queries import ask
from tests.standing_out import ASKS, INES, with_ines
from tests.tui.conftest import TODAY, Screens, press


async def test_it_is_answered_with_words_and_one_key_takes_it_back(screens: Screens) -> None:
    screens.do(with_ines)
    async with screens() as pilot:
        page = " ".join((await press(pilot, "2", "N")).split())
        assert INES in page
        assert ASKS in page
        page = await press(pilot, "enter", "right", "right", "tab", *"She asks", "escape")
        assert "Partly" in page
        assert [one.answer for one in ask(screens.file, observations.answered)] == ["partly"]
        assert "New" in await press(pilot, "u")
    assert ask(screens.file, observations.answered) == []
    assert ask(screens.file, observations.current, TODAY) is not None


def _alone(session: Session) -> None:
    """Nothing but what stands out is said."""
    for rule in rules().keys() - {"noticed"}:
        nudges.switch(session, rule, True)


async def test_on_today_enter_asks_whether_it_fits_and_then_for_words_if_one_likes(screens: Screens) -> None:
    screens.do(with_ines)
    screens.do(_alone)
    async with screens() as pilot:
        page = " ".join((await press(pilot, "1")).split())
        assert INES in page
        assert ASKS in page
        assert "DOES IT FIT?" in await press(pilot, "enter")
        page = await press(pilot, "down", "enter", *"She asks", "enter")
        assert "Kept" in page
        assert "Ines saw" not in page
        assert _kept(screens) == [("partly", ["She asks"])]
        await press(pilot, "u", "enter", "enter", "escape")
        assert _kept(screens) == [("fits", [])]
        await press(pilot, "u", "enter", "down", "down", "enter")
        assert _kept(screens) == [("no", [])]


async def test_esc_before_an_answer_answers_nothing(screens: Screens) -> None:
    screens.do(with_ines)
    screens.do(_alone)
    async with screens() as pilot:
        await press(pilot, "1", "enter", "escape")
        assert _kept(screens) == []


def _kept(screens: Screens) -> list[tuple[str, list[str]]]:
    words = [one.answer for one in ask(screens.file, reflections.listed)]
    return [(one.answer, words) for one in ask(screens.file, observations.answered)]


async def test_words_without_an_answer_are_not_lost(screens: Screens) -> None:
    screens.do(with_ines)
    async with screens() as pilot:
        await press(pilot, "2", "N", "enter", "tab", *"She asks", "escape")
        assert "You began" in await press(pilot, "escape", "escape", "1")


async def test_an_empty_page_says_what_it_is_for(screens: Screens) -> None:
    async with screens() as pilot:
        assert "it takes eight of a kind" in " ".join((await press(pilot, "2", "N")).split())
