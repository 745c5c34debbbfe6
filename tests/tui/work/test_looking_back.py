"""Metrics, looking back, and letting advice rest, as a person sees them."""

from datetime import timedelta

from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from tests.tui.conftest import TODAY, Screens, go, press, shown


async def test_m_on_goals_shows_the_figures_with_what_to_do_about_them(lived: Screens) -> None:
    async with lived(size=(80, 40)) as pilot:
        await go(pilot, "goals")
        page = await press(pilot, "M")
        for words in ("GOALS MOVING", "5 of 5 goals moved", "CHECK-INS KEPT", "→ ", "FRESH EVIDENCE"):
            assert words in page
        assert "GOALS MOVING" not in await press(pilot, "escape")


async def test_an_empty_file_has_no_figures_but_says_how_to_begin(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "goals")
        assert "nothing to count yet" in await press(pilot, "M")


async def test_m_on_today_looks_back_and_the_arrows_turn_the_months(lived: Screens) -> None:
    async with lived(size=(80, 40)) as pilot:
        page = await press(pilot, "y")
        assert "NOVEMBER 2026" in page
        assert "ON THIS DAY" in page
        assert "OCTOBER 2026" in await press(pilot, "left")
        assert "NOVEMBER 2026" in await press(pilot, "right", "right")
        assert "NEXT" in await press(pilot, "escape")


async def test_the_story_of_an_ended_goal_is_one_key_away(screens: Screens) -> None:
    words = "[/foo] [Anna] said \x1b[31mred"
    goal = screens.do(lambda session: goals.add(session, {"title": words, "horizon": "near"}, TODAY))
    screens.do(lambda session: goals.finish(session, goal, TODAY))
    async with screens(size=(40, 12)) as pilot:
        await go(pilot, "goals")
        page = await press(pilot, "!story")
        assert "[Anna] said" in page
        assert "You reached it on" in page


async def test_z_lets_advice_rest_and_u_wakes_it(screens: Screens) -> None:
    async with screens() as pilot:
        assert "Log one thing you did" in shown(pilot)
        page = await press(pilot, "z")
        assert "Log one thing you did" not in page
        assert "It rests for a week" in page
        assert "Log one thing you did" in await press(pilot, "u")


async def test_x_says_that_it_is_done_and_it_is_not_asked_again_today(screens: Screens) -> None:
    async with screens() as pilot:
        assert "Log one thing you did" not in await press(pilot, "x")


async def test_advice_switched_off_in_the_palette_can_be_switched_on_again(screens: Screens) -> None:
    asked = "What did you do this week that you would have done unasked?"
    lately = TODAY - timedelta(days=3)
    screens.do(lambda session: accomplishments.add(session, {"title": "Mended the rota"}, lately), ago=3)
    async with screens() as pilot:
        assert asked in shown(pilot)
        await pilot.app.run_action("screen.silence")
        await pilot.pause()
        assert asked not in shown(pilot)
        await pilot.app.run_action("screen.wake")
        await pilot.pause()
        assert "Before your first answer" in shown(pilot)
        assert "It speaks again" in await press(pilot, "enter")
        await pilot.app.run_action("screen.wake")
        await pilot.pause()
        assert "Nothing rests or is switched off" in shown(pilot)


async def test_where_nothing_is_asked_nothing_can_rest(screens: Screens) -> None:
    async with screens() as pilot:
        for _ in range(5):
            await press(pilot, "z")
        assert "Nothing waits" in await press(pilot, "z")
