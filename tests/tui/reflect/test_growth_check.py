"""Rating a dozen statements, and what follows from it."""

import sqlite3
from contextlib import closing

from textual.widgets import Button

from careercoach.content.growth_check import statements
from careercoach.queries import drafts
from careercoach.queries.reflect import ratings
from careercoach.queries.talk import meetings
from careercoach.services.reflect import ratings as writing
from careercoach.services.talk import meetings as planning
from careercoach.tui.screens.reflect.growth_check import GrowthCheck
from careercoach.tui.screens.reflect.growth_trend import GrowthTrend
from careercoach.tui.screens.reflect.reflect import Reflect
from tests.tui.conftest import TODAY, Screens, paste, press, shown

FIRST, SECOND, *_ = statements()


def said(screens: Screens) -> list[tuple[str, int, str | None]]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return [
            (one.statement, one.rating, one.remark) for one in ratings.listed(connection, "growth-check", since=TODAY)
        ]


def acts(screens: Screens) -> int:
    with closing(sqlite3.connect(screens.file)) as connection:
        return int(connection.execute("SELECT count(*) FROM act").fetchone()[0])


def rate(screens: Screens, **figures: int | None) -> None:
    screens.do(lambda session: writing.record(session, "growth-check", figures, {}, TODAY))


async def test_typing_figures_goes_from_statement_to_statement_and_done_keeps_one_act(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "2", "G")
        assert FIRST.text in page
        assert "0 of 12" in page
        before = acts(screens)
        page = await press(pilot, "4", "tab")
        assert "1 of 12" in page
        await paste(pilot, "Nobody asks")
        await press(pilot, "up", "down", *["5"] * 11, "f2")
        assert acts(screens) == before + 1
        assert isinstance(pilot.app.screen, GrowthTrend)
        page = await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Reflect)
    kept = said(screens)
    assert kept[:2] == [(FIRST.key, 4, None), (SECOND.key, 5, "Nobody asks")]
    assert len(kept) == 12


async def test_after_the_last_statement_comes_done(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "G", *["3"] * 12)
        assert isinstance(pilot.app.focused, Button)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, GrowthTrend)
    assert len(said(screens)) == 12


async def test_leaving_keeps_what_was_rated_and_undo_takes_it_back(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "2", "G", "4", "2", "escape")
        assert "Growth check kept" in page
        assert len(said(screens)) == 2
        assert "Taken back: growth check" in await press(pilot, "u")
    assert said(screens) == []


async def test_leaving_without_a_figure_keeps_nothing(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "G")
        before = acts(screens)
        await press(pilot, "escape")
        assert acts(screens) == before


async def test_a_sitting_cut_short_comes_back(screens: Screens) -> None:
    """What was entered on the command line is there, too: both keep the same draft."""
    screens.do(lambda session: _draft(session, '{"valued": "4", "valued-remark": "They ask"}'))
    async with screens() as pilot:
        page = await press(pilot, "2", "G")
        assert "1 of 12" in page
        assert "They ask" in page
        await press(pilot, "escape")
    assert said(screens) == [("valued", 4, "They ask")]
    with closing(sqlite3.connect(screens.file)) as connection:
        assert drafts.get(connection, "growth-check") is None


def _draft(session, text: str) -> None:  # type: ignore[no-untyped-def]  # a session, as do hands it in
    from careercoach.services import drafts as keeping

    keeping.keep(session, "growth-check", text)


async def test_words_without_a_figure_stay_a_draft_and_the_screen_says_why(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "G", "tab")
        await paste(pilot, "They ask")
        page = await press(pilot, "escape")
        assert "Kept unfinished." in page
        assert "They ask" in await press(pilot, "G")
    assert said(screens) == []


async def test_the_same_day_again_changes_the_sitting_and_can_take_a_figure_back(screens: Screens) -> None:
    rate(screens, valued=4, peers=3)
    async with screens() as pilot:
        page = await press(pilot, "2", "G", "n")
        assert "2 of 12" in page
        await press(pilot, "up", "up", "0", "f2")
        assert isinstance(pilot.app.screen, GrowthTrend)
    assert said(screens) == [("peers", 3, None)]


async def test_discard_forgets_what_was_entered(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "G", "4")
        pilot.app.screen.query_one("#discard", Button).press()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Reflect)
    assert said(screens) == []


async def test_what_is_worth_asking_for_comes_first_with_its_reason(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "2", "G")
    assert page.index("WORTH ASKING FOR") < page.index("THE OTHERS")
    assert "I have energy left" in page
    assert "3 ▅ ▅ ▃ 2  down 1" in page
    assert "From August 2025 to October 2026: 9 of 12 statements higher, 1 lower" in page
    assert "Ask for  One task taken off my list" in page
    assert "among your lowest" in page


async def test_one_key_takes_an_ask_to_the_next_talk_and_only_once(lived: Screens) -> None:
    async with lived() as pilot:
        assert "Added to the talk with Priya Dalvi on Wednesday, 25 Nov." in await press(pilot, "2", "G", "a")
        assert "That stands already in the talk with Priya Dalvi" in await press(pilot, "a")
    with closing(sqlite3.connect(lived.file)) as connection:
        asks = [item.title for item in meetings.next_planned(connection, TODAY).items if item.kind == "ask"]
    assert asks[-1] == next(one.ask for one in statements() if one.key == "energy")
    assert len(asks) == 3


async def test_without_a_talk_the_screen_says_where_one_is_planned(screens: Screens) -> None:
    rate(screens, valued=2)
    screens.do(lambda session: planning.plan(session, {"kind": "mentor", "with_": "Omar"}))
    async with screens() as pilot:
        assert "No talk with your manager yet;" in await press(pilot, "2", "G", "a")


async def test_it_works_on_a_small_terminal(lived: Screens) -> None:
    async with lived((40, 12)) as pilot:
        assert "WORTH ASKING FOR" in await press(pilot, "2", "G")
        await press(pilot, "n", "3", "4")
        assert isinstance(pilot.app.screen, GrowthCheck)
        assert "2 of 12" in shown(pilot)
        await press(pilot, "f2")
    assert len(said(lived)) == 2
