"""A check-in: one honest look at a goal."""

from datetime import date, timedelta

from careercoach.queries.goals import goals
from careercoach.records import CheckInRecord
from careercoach.services.goals import goals as setting
from careercoach.tui import wanted
from careercoach.tui.screens.goals.check_in import CheckIn
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, coach, paste, press, shown


def a_goal(screens: Screens, **fields: object) -> str:
    plan = {"title": "Certificate", "horizon": "near", "if_then": "If I cannot leave by five, then I take Saturday."}
    return screens.do(lambda session: setting.add(session, {**plan, **fields}, TODAY - timedelta(days=60)))


def looked(screens: Screens, goal: str, on: date = TODAY, **said: object) -> str:
    return screens.do(lambda session: setting.check_in(session, goal, {**said, "on": on}, TODAY))


def kept(screens: Screens, goal: str) -> list[CheckInRecord]:
    return ask(screens.file, goals.check_ins, goal)


async def test_the_first_check_in_of_a_goal_needs_a_number_and_enter(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        page = await press(pilot, "4", "c")
        assert "A rough number will do." in page
        await paste(pilot, "40")
        page = await press(pilot, "f2")
        assert "Checked in ✓  u Undo  The next one is around 6 Dec." in page
    assert [(each.progress, each.on) for each in kept(screens, goal)] == [(40, TODAY)]


async def test_nothing_done_yet_is_a_number_too(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "c", "0", "f2")
    assert kept(screens, goal)[0].progress == 0


async def test_a_confidence_alone_is_a_check_in(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "c", "tab", "right", "right", "right", "f2")
    assert (kept(screens, goal)[0].progress, kept(screens, goal)[0].confidence) == (None, 3)


async def test_the_click_that_leaves_the_number_lands_on_what_was_clicked(screens: Screens) -> None:
    """The bar below the number stands there from the beginning: it pushed the row away from under the mouse."""
    screens.do(lambda session: setting.add(session, {"title": "Lead a shift", "horizon": "near"}, TODAY))
    async with screens() as pilot:
        assert "▱▱▱▱" in await press(pilot, "4", "c")
        before = {widget.id: widget.region for widget in pilot.app.screen.query("*") if widget.id}
        await press(pilot, "tab")
        assert {widget.id: widget.region for widget in pilot.app.screen.query("*") if widget.id} == before


async def test_arrows_move_the_number_by_five_beside_last_times(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, date(2026, 11, 9), progress=42, note="Passed unit one.")
    async with screens() as pilot:
        page = await press(pilot, "4", "c", "right", "right")
        assert "Last time (9 Nov): Passed unit one." in page
        assert "50 %      last time 42 %" in page
        await press(pilot, "left", "f2")
    assert kept(screens, goal)[-1].progress == 45


async def test_who_types_the_new_figure_at_once_does_not_hang_it_on_the_old_one(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, TODAY - timedelta(days=13), progress=65)
    async with screens() as pilot:
        await press(pilot, "4", "c", "7", "0", "f2")
    assert kept(screens, goal)[-1].progress == 70


async def test_a_second_check_in_on_the_same_day_replaces_the_first(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, progress=40, note="Halfway")
    async with screens() as pilot:
        page = await press(pilot, "4", "c")
        assert "This replaces today" in page
        assert "Halfway" in page
        await press(pilot, "right", "f2")
    assert [(each.progress, each.note) for each in kept(screens, goal)] == [(45, "Halfway")]


async def test_what_is_taken_out_of_a_look_of_today_is_gone(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, progress=40, blocker="Nobody can cover")
    async with screens() as pilot:
        await press(pilot, "4", "c", "tab", "tab", "tab", "ctrl+e", *["backspace"] * len("Nobody can cover"), "f2")
    assert [(each.progress, each.blocker) for each in kept(screens, goal)] == [(40, None)]


async def test_after_a_long_time_the_start_is_fresh_and_without_blame(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, TODAY - timedelta(days=40), progress=10)
    async with screens() as pilot:
        page = await press(pilot, "4", "c")
    assert "nothing to catch up on" in page
    assert "missed" not in page


async def test_the_plan_for_hard_days_comes_to_mind_when_something_is_in_the_way(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        page = await press(pilot, "4", "c")
        assert "Your plan" not in page
        await press(pilot, "tab", "tab", "tab")
        page = await paste(pilot, "No cover")
        await pilot.pause()
        assert "Your plan: If I cannot leave by five" in shown(pilot)


async def test_the_plan_for_hard_days_comes_to_mind_when_confidence_is_low(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        assert "Your plan: If I cannot leave by five" in await press(pilot, "4", "c", "tab", "right", "right")
        assert "Your plan" not in await press(pilot, "right")


async def test_a_number_over_a_hundred_is_said_and_nothing_is_lost(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "c")
        await paste(pilot, "140")
        page = await press(pilot, "f2")
        assert "A number from 0 to 100." in page
        assert isinstance(pilot.app.screen, CheckIn)
        await press(pilot, "backspace", "f2")
    assert kept(screens, goal)[0].progress == 14


async def test_looking_in_and_going_back_leaves_no_check_in(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, date(2026, 11, 9), progress=42, confidence=3)
    async with screens() as pilot:
        await press(pilot, "4", "c", "tab", "escape")
    assert len(kept(screens, goal)) == 1


async def test_done_keeps_last_times_figures_as_todays(screens: Screens) -> None:
    goal = a_goal(screens)
    looked(screens, goal, date(2026, 11, 9), progress=42, confidence=3)
    async with screens() as pilot:
        await press(pilot, "4", "c")
        await pilot.click("#done")
        await pilot.pause()
    assert [(each.on, each.progress, each.confidence) for each in kept(screens, goal)][-1] == (TODAY, 42, 3)


async def test_an_earlier_check_in_opens_on_its_own_day(screens: Screens) -> None:
    goal = a_goal(screens)
    row = looked(screens, goal, date(2026, 11, 9), progress=42, note="Passed unit one.")
    async with screens() as pilot:
        coach(pilot).open(wanted.Record("check-in", row))
        await pilot.pause()
        await press(pilot, "right", "f2")
    assert [(each.on, each.progress) for each in kept(screens, goal)] == [(date(2026, 11, 9), 45)]


async def test_at_40_columns_the_first_field_and_the_buttons_are_there(screens: Screens) -> None:
    a_goal(screens)
    async with screens((40, 12)) as pilot:
        page = await press(pilot, "4", "c")
    assert "How far, 0 to 100?" in page
    assert "Done" in page


async def test_the_page_of_a_goal_says_once_what_was_said_of_it(screens: Screens) -> None:
    looked(screens, a_goal(screens), progress=40, note="Ran the Tuesday handover")
    async with screens() as pilot:
        page = await press(pilot, "4", "enter")
        assert "CHECK-INS" in page
        assert page.count("Ran the Tuesday handover") == 1
