"""Asking a few people for advice, from the circle to what would leave, and to keeping what they answer."""

from datetime import date
from pathlib import Path

import pytest

from careercoach.queries import drafts
from careercoach.services.goals import goals
from careercoach.services.people import people
from tests.tui.conftest import Screens, coach, go, paste, press

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_each_of_those_asked_gets_a_message_with_the_question_and_the_goal_chosen(screens: Screens) -> None:
    """The question waits until it is written to a file, and an answer becomes feedback from that person."""
    for name in ("Anna", "Ben [/b]"):
        screens.do(lambda session, name=name: people.add(session, {"name": name, "relation": "peer"}))  # type: ignore[misc]  # bound now
    screens.do(lambda session: goals.add(session, {"title": "Lead a group", "horizon": "near"}, TODAY))
    async with screens(size=(100, 40)) as pilot:
        await go(pilot, "people")
        page = await press(pilot, "a")
        assert "WHOM DO YOU ASK?" in page
        assert "[x] Anna" in page
        assert "[ ] Ben" in page
        page = await press(pilot, "down", "space", "escape")
        assert "For  ● Anna  ○ Ben [/b]" in page
        assert "it is not written yet" in page
        assert "f keeps answers." in page
        assert "I want to" not in page
        await press(pilot, "n")
        await paste(pilot, "How would you begin?")
        await press(pilot, "enter")
        assert "Lead a group" in await press(pilot, "g")
        page = await press(pilot, "down", "enter")
        assert "I want to lead a group." in page
        assert "Dear Anna," in page
        page = await press(pilot, "commercial_at")
        assert "Dear Ben," in page
        assert "How would you begin?" in page
        assert "Ben [/b]" in await press(pilot, "f")
        await press(pilot, "escape", "escape")
        assert "How would you begin?" in await press(pilot, "1")
        assert "For  ● Anna  ○ Ben [/b]" in await press(pilot, "enter")
        assert "Written to" in await press(pilot, "f2", "enter")
        assert drafts.listed(coach(pilot).reading) == []


async def test_with_nobody_in_the_circle_there_is_nobody_to_ask(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "people")
        assert "Nobody yet." in await press(pilot, "a")
