"""Goals: where the person is heading, as they see and move it."""

from datetime import date, timedelta

import pytest
from textual.widgets import OptionList

from careercoach.queries.goals import goals
from careercoach.records import GoalRecord
from careercoach.services.goals import goals as setting
from careercoach.services.goals import steps as stepping
from careercoach.tui.app import CareerCoachApp
from careercoach.tui.commands import commands_here
from careercoach.tui.screens.goals.goal_editor import GoalEditor
from careercoach.tui.screens.goals.steps import Steps
from careercoach.tui.screens.work.accomplishment_page import AccomplishmentPage
from careercoach.tui.widgets.choosing import ChoiceLine, Choose
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, coach, paste, press, settled, shown

HOSTILE = "[/foo] [Anna] said \x1b[31mred"


def kept(screens: Screens, title: str) -> GoalRecord:
    return next(goal for goal in ask(screens.file, goals.listed) if goal.title == title)


def a_goal(screens: Screens, title: str = "Lead a shift handover", **fields: object) -> str:
    return screens.do(lambda session: setting.add(session, {"title": title, "horizon": "near", **fields}, TODAY))


def looked(screens: Screens, goal: str, days_ago: int, **said: object) -> None:
    on = TODAY - timedelta(days=days_ago)
    screens.do(lambda session: setting.check_in(session, goal, {**said, "on": on}, TODAY))


async def test_goals_stand_under_three_horizons_that_say_what_they_mean(screens: Screens) -> None:
    far = a_goal(screens, "Head of the ward", horizon="long")
    near = a_goal(screens, serves=far)
    screens.do(lambda session: stepping.add(session, near, {"title": "Ask Ines"}))
    screens.do(lambda session: setting.check_in(session, near, {"progress": 60}, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "4")
    assert (
        page.index("NEAR   6 to 12 months") < page.index("MID   1 to 3 years") < page.index("LONG   5 years and more")
    )
    row = next(line for line in page.splitlines() if "▰▰▰▱▱  60 %" in line)
    assert row.lstrip(" ›").startswith("↳ Lead a shift handover")
    assert row.endswith("0/1  in 2 weeks")
    assert "↳ serves Head of the ward" in page


async def test_an_empty_place_says_what_it_is_for_and_starts_the_first_goal(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "4")
        assert "What you want to reach" in page
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, GoalEditor)


async def test_help_shows_goals_to_begin_from_while_one_looks_for_words(screens: Screens) -> None:
    async with screens(size=(80, 60)) as pilot:
        await press(pilot, "4", "enter")
        page = await press(pilot, "f1")
    assert page.index("Near builds a skill") < page.index("Mid gets you ready") < page.index("Long is where")
    assert "Shop: Own the shop on the corner" in page


async def test_a_horizon_without_a_goal_says_so_and_a_gap_is_put_into_words(screens: Screens) -> None:
    a_goal(screens, by=date(2027, 3, 31))
    async with screens() as pilot:
        page = await press(pilot, "4")
    assert page.count("nothing here yet") == 2
    assert "What does “Lead a shift handover” lead to?" in page


async def test_a_check_in_that_is_due_says_so_in_words(screens: Screens) -> None:
    a_goal(screens, started_on=TODAY - timedelta(days=20))
    async with screens() as pilot:
        assert "check-in due" in await press(pilot, "4")


async def test_marks_and_escapes_in_a_title_are_only_text(screens: Screens) -> None:
    row = a_goal(screens, HOSTILE, why=HOSTILE, if_then=HOSTILE, by=date(2027, 3, 1))
    screens.do(lambda session: stepping.add(session, row, {"title": HOSTILE}))
    screens.do(lambda session: setting.check_in(session, row, {"progress": 5, "note": HOSTILE}, TODAY))
    async with screens() as pilot:
        await press(pilot, "4")
        for size in ((120, 40), (40, 12), (80, 24)):
            await pilot.resize_terminal(*size)
            page = await settled(pilot)
            assert "[/foo] [An" in page
            assert "\x1b" not in page
        for key in "csX":
            assert "\x1b" not in await press(pilot, key)
            await press(pilot, "escape")


async def test_the_detail_stands_beside_from_110_columns_and_below_before(lived: Screens) -> None:
    async with lived((120, 40)) as pilot:
        page = await press(pilot, "4")
        assert any("NEAR" in line and "Pass the level 3" in line for line in page.splitlines())
        assert "by 6 Jan 2027" in page
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.pause()
        page = shown(pilot)
    assert not any("NEAR" in line and "Pass the level 3" in line for line in page.splitlines())
    assert "Move into the onboarding team as a trainer" in page


async def test_the_detail_shows_progress_and_confidence_over_time_and_the_last_note(screens: Screens) -> None:
    row = a_goal(screens, benefit="we start calm")
    looked(screens, row, 40, progress=10, confidence=3)
    looked(screens, row, 20, progress=40, confidence=2, note="Alone for the first time.")
    looked(screens, row, 9, progress=65, confidence=4)
    async with screens((120, 40)) as pilot:
        page = await press(pilot, "4")
    assert "Up from 10 to 65 % since 13 October." in page
    assert "10 % ▂ ▄ ▆  65 %" in page
    assert "3 2 4  mostly sure" in page
    assert "2 Nov: Alone for the first time." in page
    assert "This helps because we start calm" in page


async def test_what_rests_or_has_ended_is_folded_until_asked_for(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "4")
        assert "1 resting, 2 reached, 1 let go; w shows them" in page
        assert "repeat calls" not in page
        await press(pilot, "w")
        assert any(goal.status == "done" for goal in pilot.app.screen.records.values())  # type: ignore[attr-defined]
        await press(pilot, "w")
        assert all(goal.status == "active" for goal in pilot.app.screen.records.values())  # type: ignore[attr-defined]


async def test_a_step_is_ticked_by_choosing_it_and_undone_with_u(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "4", "x")
        assert isinstance(pilot.app.screen, Choose)
        page = await press(pilot, "enter")
        assert "Step done ✓  u Undo" in page
        assert kept(lived, "Pass the level 3 teaching award").steps_done == 4
        await press(pilot, "u")
    assert kept(lived, "Pass the level 3 teaching award").steps_done == 3


async def test_the_only_open_step_is_ticked_at_once_and_no_step_is_said_kindly(screens: Screens) -> None:
    row = a_goal(screens)
    async with screens() as pilot:
        assert "It has no steps yet." in await press(pilot, "4", "space")
        screens.do(lambda session: stepping.add(session, row, {"title": "Ask Ines"}))
        coach(pilot).show_again()
        await press(pilot, "space")
        assert kept(screens, "Lead a shift handover").steps_done == 1
        assert "All its steps are done." in await press(pilot, "space")


async def test_a_goal_rests_and_is_taken_up_again(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        assert "It rests now." in await press(pilot, "4", "z")
        assert kept(screens, "Lead a shift handover").status == "paused"
        assert "Taken up again" in await press(pilot, "z")
    assert kept(screens, "Lead a shift handover").status == "active"


@pytest.mark.parametrize(
    ("keys", "status"), [(("enter",), "done"), (("down", "down", "enter", "tab", "enter"), "dropped")]
)
async def test_a_goal_is_reached_or_let_go(screens: Screens, keys: tuple[str, ...], status: str) -> None:
    a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "X", *keys)
        assert kept(screens, "Lead a shift handover").status == status
        assert "z takes it up again" in await press(pilot, "c")


async def test_deleting_a_goal_offers_undo_and_undo_brings_it_back(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        assert "Deleted.  u Undo" in await press(pilot, "4", "d")
        await press(pilot, "u")
    assert kept(screens, "Lead a shift handover")


async def test_a_typed_date_suggests_a_horizon_and_sets_it_while_none_was_chosen(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "n")
        await paste(pilot, "Tier 2 certificate")
        await press(pilot, "tab")
        page = await paste(pilot, "in 2 years")
        assert "suggested: mid" in page
        assert pilot.app.screen.query_one("#horizon", ChoiceLine).value == "mid"
        await press(pilot, "tab", "tab")
        assert "suggested: mid" in shown(pilot), "it still stands there after the horizon was left"
        await press(pilot, "escape")
    goal = kept(screens, "Tier 2 certificate")
    assert (goal.horizon, goal.by) == ("mid", date(2028, 11, 22))


async def test_a_chosen_horizon_stays_whatever_the_date_suggests(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "n")
        await paste(pilot, "Train others")
        await press(pilot, "tab", "tab", "right", "right", "shift+tab")
        assert "suggested: near" in await paste(pilot, "next fri")
        await press(pilot, "escape")
    assert kept(screens, "Train others").horizon == "long"


async def test_a_date_that_was_set_can_be_taken_away_again(screens: Screens) -> None:
    a_goal(screens, by=date(2027, 3, 31))
    async with screens() as pilot:
        await press(pilot, "4", "e", "tab", "ctrl+u", "escape")
    assert kept(screens, "Lead a shift handover").by is None


async def test_a_goal_serves_one_of_the_same_or_a_longer_horizon(screens: Screens) -> None:
    a_goal(screens, "Lead a shift handover")
    a_goal(screens, "Head of the ward", horizon="long")
    async with screens() as pilot:
        await press(pilot, "4", "n")
        await paste(pilot, "Certificate")
        await press(pilot, "tab", "tab", "right")
        editor = pilot.app.screen
        editor.query_one("#serves").focus()
        page = await press(pilot, "space")
        assert isinstance(pilot.app.screen, Choose)
        assert "Head of the ward" in page
        assert "Lead a shift handover" not in page
        await press(pilot, "down", "enter", "escape")
    assert kept(screens, "Certificate").serves == kept(screens, "Head of the ward").id


async def test_steps_are_added_ticked_and_reopened_on_their_own_screen(screens: Screens) -> None:
    a_goal(screens)
    async with screens() as pilot:
        await press(pilot, "4", "s", "n")
        await paste(pilot, "Ask Marek")
        await press(pilot, "tab")
        await paste(pilot, "next fri")
        page = await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Steps)
        assert "○ Ask Marek  by 27 Nov" in page
        assert "✓ Ask Marek  22 Nov" in await press(pilot, "space")
        assert "○ Ask Marek" in await press(pilot, "space")
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert "Ask Marek" in await press(pilot, "u")


async def test_a_new_goal_leads_on_to_its_steps(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "n")
        await paste(pilot, "Certificate")
        page = await press(pilot, "f3")
        assert isinstance(pilot.app.screen, Steps)
        assert "Steps › Certificate" in page
    assert kept(screens, "Certificate")


async def test_at_most_six_keys_stand_in_the_footer_and_the_palette_has_the_rest(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "4")
        assert "⏎ Read   e Change   n New   c Check in  " in page
        assert "? Help  ctrl+p Find  ctrl+q Quit" in page
        app: CareerCoachApp = coach(pilot)
        labels = {command.label for command in commands_here(app, app.screen)}
    assert {"Steps", "Pause or resume", "Finish", "Earlier goals", "Workplace", "Delete"} <= labels


async def test_the_ladder_shows_what_leads_to_what_and_a_missing_rung_begins_the_goal(screens: Screens) -> None:
    far = a_goal(screens, "Head of the ward", horizon="long")
    a_goal(screens, HOSTILE)
    async with screens() as pilot:
        page = await press(pilot, "4", "L")
        assert page.index("long  Head of the ward") < page.index("+     ↳ Nothing near serves this yet")
        assert page.index("LEADING NO FURTHER YET") < page.index("near  [/foo] [Anna] said")
        await press(pilot, "down", "enter")
        await paste(pilot, "Lead one handover")
        page = await press(pilot, "escape")
        assert "near  ↳ Lead one handover" in page
        assert "Nothing stands in between yet" in page
        await press(pilot, "escape")
        assert "No priority yet" in await press(pilot, "!record")
        page = await press(pilot, "M")
        assert "c checks in" in page
    assert kept(screens, "Lead one handover").serves == far


async def test_a_goal_opens_what_was_delivered_on_the_same_priority(lived: Screens) -> None:
    async with lived((120, 60)) as pilot:
        page = await press(pilot, "4")
        assert "DELIVERED ON THE SAME PRIORITY" in page
        assert "✓ Sat with a new starter" in page
        page = await press(pilot, "!record")
        offered = pilot.app.screen.query_one(OptionList)
        assert offered.virtual_size.height == offered.option_count
        page = await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AccomplishmentPage)
    assert "Sat with a new starter" in page
