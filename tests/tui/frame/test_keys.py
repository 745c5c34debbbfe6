"""Keys typed ahead of the screen, twice, or in one burst: each goes where the person meant it."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from textual.content import Content
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Button

from careercoach.queries import drafts
from careercoach.queries.goals import goals
from careercoach.queries.reflect import ratings
from careercoach.queries.reflect import reflections as reading
from careercoach.queries.work import accomplishments
from careercoach.services.goals import goals as writing
from careercoach.store.file import open_for_reading
from careercoach.tui import app, routes
from careercoach.tui.frame.saying import SayInWords
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.naming import NameSomebody
from careercoach.tui.widgets.prose import Prose
from tests.tui.conftest import TODAY, Screens, arrive, coach, press, settled, shown, until

NAMES = {"⇥": "tab", "⏎": "enter", "⎋": "escape"}


async def burst(pilot: Pilot[int], words: str) -> str:
    """All keys at once, as after a stall of the line; ⇥, ⏎ and ⎋ are Tab, Enter and Esc."""
    for sign in words:
        if sign in NAMES:
            pilot.app.post_message(Key(NAMES[sign], None))
        else:
            pilot.app.post_message(Key(_character_to_key(sign), sign))
    for _ in range(100):
        await pilot.pause(0.02)
        if coach(pilot).at_rest:
            break
    return await settled(pilot)


async def test_a_goal_typed_ahead_of_its_form_is_kept_as_it_was_typed(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "4nFinish our audit⎋")
        found = goals.listed(coach(pilot).reading)
        assert [goal.title for goal in found] == ["Finish our audit"]


async def test_a_second_paragraph_typed_at_once_stays_in_the_text_and_runs_no_command(screens: Screens) -> None:
    from careercoach.services.reflect import reflections

    said = screens.do(lambda session: reflections.answer(session, "life-money", "First.", TODAY))
    async with screens() as pilot:
        coach(pilot).open(routes.Answer(said))
        await arrive(pilot)
        await burst(pilot, "⏎⏎xd second.")
        assert "xd second." in shown(pilot)
        await burst(pilot, "⏎⏎")
        with closing(open_for_reading(screens.file)) as file:
            assert [one.answer for one in reading.listed(file)] == ["First.\n\nxd second."]


async def test_f2_is_done_in_a_small_box_as_in_a_form(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "n")
        await burst(pilot, "Swept the yard")
        assert "Your line: kept under Accomplishments ✓  u Undo" in await press(pilot, "f2")
        named: list[str | None] = []
        coach(pilot).ask(NameSomebody("WHO?", "It", ["Amara"]), named.append)
        await settled(pilot)
        await burst(pilot, "Amara")
        await press(pilot, "f2")
        coach(pilot).ask(SayInWords("a-box", "WHY?", "It"), named.append)
        await settled(pilot)
        await burst(pilot, "Because.")
        await press(pilot, "f2")
        assert named == ["Amara", "Because."]


async def test_twelve_figures_of_the_growth_check_typed_at_once_are_twelve(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "2G" + "3" * 12 + "⎋")
        kept = ratings.listed(coach(pilot).reading, "growth-check")
        assert [one.rating for one in kept] == [3] * 12


async def test_the_three_answers_of_the_first_run_stay_three(newcomer: Screens) -> None:
    from careercoach.queries import profile

    async with newcomer() as pilot:
        await burst(pilot, "Rosa⏎Nurse⏎Helen⏎")
        known = profile.get(coach(pilot).reading, TODAY)
        assert (known.name, known.role, known.manager) == ("Rosa", "Nurse", "Helen")


async def test_a_second_enter_on_a_quick_line_logs_nothing_twice_and_ends_nothing(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "nCut the backlog⏎⏎")
        assert pilot.app.is_running
        assert [one.title for one in accomplishments.listed(coach(pilot).reading)] == ["Cut the backlog"]


async def test_keys_that_still_wait_when_the_terminal_goes_are_kept(screens: Screens) -> None:
    async with screens() as pilot:
        for sign in "nCut the backlog":
            pilot.app.post_message(Key(_character_to_key(sign), sign))
        await coach(pilot).end(129)
        kept = drafts.latest(coach(pilot).reading, drafts.QUICK_LINE)
        assert kept is not None
        assert kept.text == "Cut the backlog"


async def test_a_line_typed_for_a_screen_that_did_not_open_runs_no_command(
    lived: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_LOOK_SECONDS", 3600)  # else it may be noticed before the first key
    synced = Path(shutil.copy(lived.file, tmp_path / "synced.db"))
    async with lived() as pilot:
        os.replace(synced, lived.file)  # noqa: PTH105 as a sync does
        page = await burst(pilot, "nturn up⏎")
        assert "Another program replaced your file" in page
        assert len(pilot.app.screen_stack) == 1
        at_once = Key("4", "4")
        at_once.time = coach(pilot)._came
        coach(pilot).post_message(at_once)
        assert "Another program replaced your file" in await settled(pilot)
        coach(pilot)._came -= 1  # a second later
        assert "NEAR" in await press(pilot, "4")


async def test_words_typed_on_after_done_wait_as_an_unfinished_line_and_run_no_command(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot)._came = Key("enter", None).time
        coach(pilot).let_go_what_was_typed_ahead()
        await burst(pilot, "4 days of nights, done")
        page = await until(pilot, lambda page: "waits on Today, as an unfinished line" in page)
        assert "4 days of nights, done" in page
        kept = drafts.latest(coach(pilot).reading, drafts.QUICK_LINE)
        assert kept is not None
        assert kept.text == "4 days of nights, done"
        coach(pilot)._came = Key("enter", None).time
        coach(pilot).let_go_what_was_typed_ahead()
        await burst(pilot, "jj")
        await until(pilot, lambda page: "“jj” was typed where nothing is written" in page)


async def test_two_quick_enters_finish_a_goal_once(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "4nFinish our audit⎋")
        await burst(pilot, "X⏎⏎")
        assert pilot.app.is_running
        assert len(pilot.app.screen_stack) == 1
        assert [goal.status for goal in goals.listed(coach(pilot).reading)] == ["done"]


async def test_a_screen_behind_a_box_is_not_left_in_its_place(lived: Screens) -> None:
    async with lived() as pilot:
        await burst(pilot, "4n")
        form = pilot.app.screen
        box = Choose("WHICH?", [("one", Content("One")), ("two", Content("Two"))])
        coach(pilot).ask(box)
        await settled(pilot)
        form.dismiss(None)
        await settled(pilot)
        assert pilot.app.screen is box
        assert form in pilot.app.screen_stack


async def test_enter_typed_ahead_of_a_note_makes_no_blank_line_over_it(screens: Screens) -> None:
    screens.do(lambda session: writing.add(session, {"title": "Lead a shift", "horizon": "near"}, TODAY))
    async with screens() as pilot:
        await burst(pilot, "4c40⏎4⏎Gave half of it")
        assert "Gave half of it" in [each.text for each in pilot.app.screen.query(Prose)]


async def test_whoever_leaves_an_editor_with_a_colon_leaves_the_program_with_it(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, ":q⏎")
        assert pilot.app.return_code == 0


async def test_what_a_box_lies_on_follows_the_window(lived: Screens) -> None:
    async with lived(size=(120, 40)) as pilot:
        await press(pilot, "o")
        await pilot.resize_terminal(80, 24)
        boxed = (await settled(pilot)).splitlines()
        alone = (await press(pilot, "escape")).splitlines()
        below = next(line for line in alone if "Nine people on calls" in line)
        assert below in boxed


async def test_a_button_clicked_twice_acts_once(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "nCut the backlog")
        button = pilot.app.screen.query_one("#keep", Button)
        button.post_message(Button.Pressed(button))
        button.post_message(Button.Pressed(button))
        await settled(pilot)
        assert pilot.app.is_running
        assert [one.title for one in accomplishments.listed(coach(pilot).reading)] == ["Cut the backlog"]
        assert len(pilot.app.screen_stack) == 1


async def test_escape_twice_goes_back_once_for_each_screen_there_is(lived: Screens) -> None:
    async with lived() as pilot:
        await burst(pilot, "4n⎋⎋⎋⎋")
        assert pilot.app.is_running
        assert "4 Goals" in shown(pilot)


@pytest.mark.parametrize("keys", ["6⏎⎋⎋", "5⏎⎋⎋⎋", "4c⏎⏎⏎⎋⎋", "2⏎⎋⎋", "/x⎋⎋"])
async def test_keys_held_down_never_end_the_program(lived: Screens, keys: str) -> None:
    async with lived() as pilot:
        await burst(pilot, keys)
        assert pilot.app.is_running
        assert len(pilot.app.screen_stack) == 1


async def test_a_paste_waits_for_the_field_it_was_meant_for(screens: Screens) -> None:
    async with screens() as pilot:
        pilot.app.post_message(Key("n", "n"))
        pilot.app.post_message(Paste("Wrote the handover sheet"))
        await burst(pilot, "⏎")
        assert [one.title for one in accomplishments.listed(coach(pilot).reading)] == ["Wrote the handover sheet"]


async def test_three_lines_pasted_into_a_line_are_all_there(screens: Screens) -> None:
    async with screens() as pilot:
        pilot.app.post_message(Key("n", "n"))
        pilot.app.post_message(Paste("Trained two colleagues\r\n\n  wrote the sheet\rand used it\n"))
        await burst(pilot, "!⏎")
        [kept] = accomplishments.listed(coach(pilot).reading)
        assert (kept.title, kept.did) == ("Trained two colleagues", "wrote the sheet\nand used it!")


async def test_a_paste_goes_in_where_the_cursor_stands(screens: Screens) -> None:
    async with screens() as pilot:
        await burst(pilot, "nab")
        await pilot.press("left")
        pilot.app.post_message(Paste("1\n2"))
        await burst(pilot, "⏎")
        [kept] = accomplishments.listed(coach(pilot).reading)
        assert (kept.title, kept.did) == ("a1", "2b")


async def test_what_was_typed_ahead_when_the_program_closes_ends_nothing_badly(screens: Screens) -> None:
    async with screens() as pilot:
        for sign in "4nFinish our audit":
            pilot.app.post_message(Key(_character_to_key(sign), sign))
    assert pilot.app.return_code in (None, 0)


async def test_a_name_typed_ahead_in_the_palette_chooses_what_it_names(lived: Screens) -> None:
    async with lived() as pilot:
        pilot.app.post_message(Key("ctrl+p", None))
        await burst(pilot, "Settings⏎")
        assert "day" in shown(pilot)
        assert type(pilot.app.screen).__name__ == "SettingsForm"


async def test_leaving_before_a_pause_after_a_screen_that_did_not_open_ends_well(screens: Screens) -> None:
    async with screens() as pilot:
        coach(pilot).let_go_what_was_typed_ahead()
    coach(pilot)._ends_astray()  # the pause ends while the screens are being closed
