"""Enter goes from field to field and is Done on the last; what was typed is kept, and said."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from careercoach.queries.goals import goals
from careercoach.queries.work import accomplishments
from careercoach.services.goals import goals as goal_writing
from careercoach.services.work import accomplishments as writing
from careercoach.tui.frame.one_page import Fold
from careercoach.tui.screens.start.first_run import FirstRun
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from careercoach.tui.widgets.check_boxes import CheckBoxes
from tests.tui.conftest import TODAY, Screens, press, press_apart, settled, shown, write


def a_goal(screens: Screens) -> str:
    return screens.do(lambda session: goal_writing.add(session, {"title": "Lead a shift", "horizon": "near"}, TODAY))


async def test_the_check_ins_enter_closed_the_form_and_the_note_ran_as_commands(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        assert "⏎ Next   F2 Done" in await press(pilot, "4", "c")
        await press(pilot, "4", "0", "enter", "4")
        await write(pilot, "xdf")
        await press(pilot, "enter", "enter")
        assert getattr(pilot.app.focused, "id", None) == "blocker"
        assert "Checked in ✓  u Undo" in await press(pilot, "enter")
        with closing(sqlite3.connect(screens.file)) as file:
            looks = goals.check_ins(file, goal)
            assert [(one.progress, one.confidence, one.note, one.blocker) for one in looks] == [(40, 4, "xdf", None)]
            assert [one.status for one in goals.listed(file)] == ["active"]
        await press_apart(pilot, "u")
        with closing(sqlite3.connect(screens.file)) as file:
            assert goals.check_ins(file, goal) == []


async def test_a_text_of_two_lines_stays_in_its_field_and_enter_on_an_empty_line_leaves_it(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "3", "n")
        await write(pilot, "Moved the ward")
        await press(pilot, "enter", "enter")
        await write(pilot, "One")
        await press(pilot, "enter")
        await write(pilot, "two")
        await press(pilot, "enter", "enter", "enter", "enter", "enter")
        assert getattr(pilot.app.focused, "id", None) == "energy"
        assert "Accomplishment: kept ✓  u Undo" in await press(pilot, "enter")
    with closing(sqlite3.connect(screens.file)) as file:
        (one,) = accomplishments.listed(file)
        assert (one.title, one.result) == ("Moved the ward", "One\ntwo")


@pytest.mark.parametrize("way", ["f2", "escape"])
async def test_done_and_esc_keep_from_any_field_and_say_how_to_take_it_back(screens: Screens, way: str) -> None:
    async with screens() as pilot:
        await press(pilot, "3", "n")
        await write(pilot, "Moved the ward")
        assert "Accomplishment: kept ✓  u Undo" in await press(pilot, way)
        assert "Moved the ward" not in (await press(pilot, "u")).split("Taken back")[0]


async def test_the_first_run_goes_back_to_a_question_and_has_its_answer(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        assert isinstance(pilot.app.screen, FirstRun)
        assert "The first question" in await press(pilot, "f3")
        await write(pilot, "Ines Hallran")
        await press(pilot, "enter")
        page = await press(pilot, "f3")
        assert page.index("What is your name?") < page.index("Ines Hallran")
        await press(pilot, "backspace", "backspace", "backspace")
        await write(pilot, "oran")
        assert "What is your work at present?" in await press(pilot, "enter")
    with closing(sqlite3.connect(newcomer.file)) as file:
        assert file.execute("SELECT name FROM profile").fetchall() == [("Ines Halloran",)]


async def test_work_that_has_an_end_moves_and_keeps_or_loses_it(screens: Screens) -> None:
    told = {"title": "Moved the ward", "on": date(2026, 10, 5), "until": date(2026, 10, 9)}
    row = screens.do(lambda session: writing.add(session, told, TODAY))
    for typed, on, until in (
        ("12 oct to 16 oct", date(2026, 10, 12), date(2026, 10, 16)),
        ("20 nov", date(2026, 11, 20), None),
        ("2 nov to 6 nov", date(2026, 11, 2), date(2026, 11, 6)),
    ):
        async with screens() as pilot:
            await press(pilot, "3", "e", "tab", "ctrl+u")
            await write(pilot, typed)
            assert "kept ✓" in await press(pilot, "f2")
        with closing(sqlite3.connect(screens.file)) as file:
            found = accomplishments.get(file, row)
        assert (found.on, found.until) == (on, until)


async def test_the_most_of_an_accomplishment_is_on_one_page_and_the_rest_is_named_below(screens: Screens) -> None:
    told = {"title": "Moved the ward", "seen_by": ("Ada",), "tags": ("ward",)}
    screens.do(lambda session: writing.add(session, told, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "3", "e")
        order = [
            "Who may read it?",
            "What did you do?",
            "When?",
            "What came of it?",
            "such as 41",
            "How did it leave you?",
            "More",
        ]
        places = [page.index(words, page.index(order[0])) for words in order]
        assert places == sorted(places)
        assert all(words in page for words in ("Seen by: Ada", "Tags: ward", "my own part"))
        pilot.app.screen.query_one(Fold).focus()
        page = await press(pilot, "enter")
        assert all(words in page for words in ("Your own part?", "▾ Less"))


async def test_a_priority_is_written_down_where_it_is_picked(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "3", "n")
        await write(pilot, "Moved the ward")
        pilot.app.screen.query_one(Fold).action_turn()
        await settled(pilot)
        pilot.app.screen.query_one("#priorities").focus()
        await press(pilot, "space")
        await write(pilot, "Calm evenings")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(CheckBoxes).selected
        await pilot.click("#done")
        await settled(pilot)
        assert isinstance(pilot.app.screen, AccomplishmentEditor)
        assert "Calm evenings" in shown(pilot)
        await press(pilot, "f2")
    with closing(sqlite3.connect(screens.file)) as file:
        (one,) = accomplishments.listed(file)
        assert len(one.priorities) == 1


async def test_a_figure_confirmed_with_enter_does_not_skip_the_note(lived: Screens) -> None:
    """The note went into "Anything in the way?"; a second Enter goes on, as on any empty line."""
    async with lived() as pilot:
        await press(pilot, "4", "c", "4", "5", "enter", "4", "enter")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "note"
        await press(pilot, "enter")
        assert pilot.app.focused.id == "blocker"
