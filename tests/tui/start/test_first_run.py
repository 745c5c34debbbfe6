"""The first minutes with an empty file."""

import sqlite3
from contextlib import closing

import pytest

from tests.tui.conftest import Screens, coach, paste, press, settled, shown, write


async def test_three_questions_and_one_accomplishment_lead_to_today(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        assert "What is your name?" in shown(pilot)
        await write(pilot, "Ines")
        assert "What is your work at present?" in await press(pilot, "enter")
        await write(pilot, "Nurse at St Anne")
        assert "Who is your manager?" in await press(pilot, "enter")
        await write(pilot, "Priya")
        assert "What is one thing you did lately?" in await press(pilot, "enter")
        await write(pilot, "Wrote a handover sheet")
        assert "What came of it?" in await press(pilot, "enter")
        await write(pilot, "Calm nights")
        page = await press(pilot, "enter")
        assert "TODAY" in page
        assert "Wrote a handover sheet" in page
    with closing(sqlite3.connect(newcomer.file)) as file:
        assert file.execute("SELECT name, role, organisation FROM profile, position").fetchone() == (
            "Ines",
            "Nurse",
            "St Anne",
        )
        assert file.execute("SELECT name, relation FROM person").fetchone() == ("Priya", "manager")
        assert file.execute("SELECT title, result FROM accomplishment").fetchone() == (
            "Wrote a handover sheet",
            "Calm nights",
        )
    file.close()


async def test_every_question_may_be_left_empty(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        assert "NEXT" in await press(pilot, "enter", "enter", "enter", "enter")


async def test_esc_skips_everything_and_it_is_not_asked_again(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        assert "Log one thing you did" in await press(pilot, "escape")
    async with newcomer() as pilot:
        assert "NEXT" in shown(pilot)


async def test_an_answer_is_kept_even_when_the_rest_is_skipped(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        await write(pilot, "Ines")
        assert "Ines" in await press(pilot, "enter", "escape")


async def test_what_was_typed_when_the_program_ended_is_there_the_next_time(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        await write(pilot, "Ine")
        await press(pilot, "ctrl+q")
    async with newcomer() as pilot:
        assert "Ine" in shown(pilot)


async def test_a_file_with_something_in_it_is_not_greeted(lived: Screens) -> None:
    async with lived() as pilot:
        assert "NEXT" in shown(pilot)


async def test_the_first_run_fits_into_a_tiny_terminal(newcomer: Screens) -> None:
    async with newcomer(size=(40, 12)) as pilot:
        pilot.app.screen.query_one("#answer").scroll_visible(animate=False)
        await pilot.pause()
        assert "What is your name?" in shown(pilot)


async def test_a_first_run_that_was_broken_off_goes_on_where_it_stopped(newcomer: Screens) -> None:
    """The words typed when the terminal went are there again."""
    async with newcomer() as pilot:
        await paste(pilot, "Rosa")
        await press(pilot, "enter", "enter", "enter")
        await paste(pilot, "Sat with a frightened pat")
        coach(pilot).keep_everything()
    async with newcomer() as pilot:
        page = await settled(pilot)
        if "What is your work at present?" in page:
            page = await press(pilot, "enter", "enter")
        assert "Sat with a frightened pat" in page


@pytest.mark.parametrize(
    ("work", "whom"),
    [
        ("freelance translator", "Who is your most important client?"),
        ("studying law at Leeds", "Who supervises you?"),
        ("between jobs", "Who helps you find the next one?"),
        ("none", "What is one thing you did lately?"),
        ("retired", "What is one thing you did lately?"),
    ],
)
async def test_nobody_is_asked_for_a_manager_they_cannot_have(newcomer: Screens, work: str, whom: str) -> None:
    async with newcomer() as pilot:
        await press(pilot, "enter")
        await paste(pilot, work)
        page = await press(pilot, "enter")
        assert whom in page
        assert "manager" not in page
        assert "NEXT" in await press(pilot, "escape")
    async with newcomer() as pilot:
        assert "at present" not in shown(pilot)
