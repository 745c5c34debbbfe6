"""Nothing typed is hidden or destroyed: what people did to their own words by accident, and what became of them."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest
from textual.widgets import Input

from careercoach.coach.drafts import readable
from careercoach.queries.work import accomplishments
from careercoach.services import drafts
from careercoach.services.goals import goals as writing
from careercoach.store import acts, changes
from careercoach.tui import routes
from careercoach.tui.screens.file.leftover import LeftoverText
from careercoach.tui.screens.start.quick_log import QuickLog
from careercoach.tui.screens.start.today import Today
from tests.tui.conftest import TODAY, Screens, arrive, coach, flushed, go, paste, press, settled, shown
from tests.tui.frame.writing import a_goal, begun, into, on_file, on_form

WEDNESDAY = date(2026, 11, 18)


# The window was closed while in a form


def test_what_no_form_takes_up_is_read_in_words_without_hyphens() -> None:
    assert readable("unstick/7", '{"step-smaller": "One page"}') == "step smaller: One page"


async def test_closing_the_window_keeps_a_form_that_is_whole(screens: Screens) -> None:
    async with screens() as pilot:
        await on_form(pilot)
        await paste(pilot, "Finish our audit")
        coach(pilot).keep_everything()
    assert [goal.title for goal in on_file(screens)] == ["Finish our audit"]
    assert begun(screens) == ()


async def test_what_is_not_whole_when_the_window_closes_stands_first_on_today_and_on_its_list(screens: Screens) -> None:
    screens.do(lambda session: writing.add(session, {"title": "Another", "horizon": "near"}, TODAY))
    async with screens() as pilot:
        await on_form(pilot)
        await paste(pilot, "Finish our audit")
        await into(pilot, "by", "when the cows come home")
        coach(pilot).keep_everything()
    async with screens() as pilot:
        page = shown(pilot)
        assert "NEXT\n  ▸ You began “Finish our audit” (a goal, today)" in page
        assert "d throws it away" in page
        page = await go(pilot, "goals")
        assert page.index("You began “Finish our audit”") < page.index("Another")
        assert "cows" in await press(pilot, "enter")
        pilot.app.screen.query_one("#by", Input).value = ""
        await press(pilot, "escape")
    assert {goal.title for goal in on_file(screens)} == {"Another", "Finish our audit"}
    assert begun(screens) == ()


# Discard by a slip


async def test_what_was_discarded_by_a_slip_comes_back_with_u(screens: Screens) -> None:
    goal = a_goal(screens, why="It is due")
    async with screens() as pilot:
        await go(pilot, "goals")
        await on_form(pilot, goal)
        await into(pilot, "why", ", and ten minutes of thought")
        await pilot.click("#discard")
        assert "Thrown away: “Finish our audit” · u brings it back" in await settled(pilot)
        assert begun(screens) == ()
        page = await press(pilot, "u")
        assert "You began “Finish our audit” (a goal, today)" in page
        assert on_file(screens)[0].why == "It is due"
        await press(pilot, "home", "enter")
        await press(pilot, "escape")
    assert on_file(screens)[0].why == "It is due, and ten minutes of thought"


async def test_what_was_thrown_away_comes_back_the_next_day_by_command_too(screens: Screens) -> None:
    async with screens() as pilot:
        await on_form(pilot)
        await paste(pilot, "Finish our audit")
        coach(pilot).screen.query_one("#by", Input).value = "no day"
        await press(pilot, "escape")
        await go(pilot, "today")
        assert isinstance(pilot.app.screen, Today)
        assert "Thrown away: “Finish our audit” · u brings it back" in await press(pilot, "d")
        await on_form(pilot)
        await paste(pilot, "Something new meanwhile")
        flushed(pilot)
    with acts.transaction(screens.file) as connection:
        assert changes.undo(connection, TODAY + timedelta(days=1)).name == "draft throw-away"
    assert {one.title for one in begun(screens)} == {"Finish our audit", "Something new meanwhile"}
    async with screens() as pilot:
        page = await press(pilot, "enter")
        assert "WHICH DO YOU PICK UP?" in page
        await press(pilot, "down", "enter")
        assert pilot.app.screen.query_one("#by", Input).value == "no day"


async def test_typing_is_no_act_and_throwing_away_is_one(screens: Screens) -> None:
    def done() -> list[str]:
        with closing(sqlite3.connect(screens.file)) as file:
            return [name for (name,) in file.execute("SELECT name FROM act ORDER BY id")]

    async with screens() as pilot:
        await on_form(pilot)
        await paste(pilot, "Finish our audit")
        flushed(pilot)
        assert done() == []
        await pilot.click("#discard")
        await settled(pilot)
    assert done() == ["draft throw-away"]


async def test_the_time_until_it_is_on_disk_begins_with_the_first_key_and_not_with_the_last(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "n", "C")
        screen = pilot.app.screen
        assert isinstance(screen, QuickLog)
        waiting = screen._slip._soon._timer
        await pilot.press("a")
        assert begun(screens) or screen._slip._soon._timer is waiting


# Whose day


async def test_a_line_begun_on_wednesday_and_kept_on_sunday_is_wednesdays(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).desk._fixed_today = WEDNESDAY
        await press(pilot, "n")
        await paste(pilot, "Calmed the ward")
        await press(pilot, "escape")
    async with screens() as pilot:
        assert "You began “Calmed the ward” (something you did, Wednesday)" in shown(pilot)
        await press(pilot, "enter", "enter")
    with closing(sqlite3.connect(screens.file)) as file:
        assert [one.on for one in accomplishments.listed(file)] == [WEDNESDAY]


async def test_midnight_changes_nothing_that_was_typed_before_it(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).open(routes.Accomplishment())
        await arrive(pilot)
        await paste(pilot, "Calmed the ward")
        coach(pilot).open(routes.Goal())
        await arrive(pilot)
        await paste(pilot, "Finish our audit")
        await into(pilot, "by", "in 2 weeks")
        flushed(pilot)
        coach(pilot).desk._fixed_today = TODAY + timedelta(days=1)
        await press(pilot, "escape")
        await press(pilot, "escape")
    with closing(sqlite3.connect(screens.file)) as file:
        assert [one.on for one in accomplishments.listed(file)] == [TODAY]
    (goal,) = on_file(screens)
    assert goal.started_on == TODAY
    assert goal.by == TODAY + timedelta(weeks=2)


# Drafts that nothing takes up any more


@pytest.mark.parametrize("text", ["{damaged", '{"title": {"not": "words"}}', '{"a_field_of_old": "Finish our audit"}'])
async def test_a_draft_no_form_understands_is_shown_until_it_is_thrown_away(screens: Screens, text: str) -> None:
    screens.do(lambda session: drafts.keep(session, "goaleditor/new", text))
    async with screens() as pilot:
        page = await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LeftoverText)
        assert text[2:9].strip('":') in page.replace("a field of old", "a_field_of_old")
        await press(pilot, "escape")
        await on_form(pilot)
        await press(pilot, "escape")
        assert len(begun(screens)) == 1
        await press(pilot, "enter", "d")
        assert begun(screens) == ()
        await press(pilot, "u")
    assert len(begun(screens)) == 1


async def test_words_for_a_goal_that_was_deleted_meanwhile_can_be_copied(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await go(pilot, "goals")
        await on_form(pilot, goal)
        await into(pilot, "why", "Ten minutes of thought")
        screens.do(lambda session: writing.delete(session, goal))
        assert "Kept unfinished" in await press(pilot, "escape")
        await go(pilot, "today")
        page = await press(pilot, "enter")
        assert "Its place is gone" in page
        assert "Ten minutes of thought" in page


async def test_a_filter_leaves_out_what_is_unfinished_and_does_not_hold_it(lived: Screens) -> None:
    lived.do(lambda session: drafts.keep(session, "quick-log", "Swap my rota"))
    async with lived() as pilot:
        assert "You began “Swap my rota”" in await press(pilot, "3", "slash")
        assert "You began" not in await paste(pilot, "practice")
        assert "e Change" in await press(pilot, "enter", "enter")
