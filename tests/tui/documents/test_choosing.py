"""Choosing what a document holds, on the screens."""

import sqlite3
from pathlib import Path

import pytest
from sqlmodel import Session

from careercoach.documents.choosing import NO_CHOICE, Choice, Choosing
from careercoach.queries.documents import documents
from careercoach.queries.people import people
from careercoach.services.documents import picks
from careercoach.services.goals import goals
from careercoach.services.positions import add as add_position
from careercoach.services.talk import meetings
from careercoach.services.work import accomplishments
from careercoach.tui import previews
from tests.store import TODAY
from tests.tui.conftest import Screens, coach, go, paste, press


def _two_goals(session: Session) -> None:
    add_position(session, {"role": "Technician", "organisation": "Brigid", "manager": "Sinéad"})
    goals.add(session, {"title": "Leave for another hospital", "why": "She promised it", "horizon": "near"}, TODAY)
    goals.add(session, {"title": "Run the bench", "why": "I love it", "benefit": "no wait", "horizon": "mid"}, TODAY)


async def test_before_a_first_plan_one_chooses_and_the_next_time_it_is_as_one_chose(
    screens: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 by 24. What is ticked stands in it once one goes back, and is remembered once it was given."""
    monkeypatch.chdir(tmp_path)
    screens.do(_two_goals)
    async with screens() as pilot:
        await go(pilot, "goals")
        page = await press(pilot, "v")
        assert "WHAT MAY SINÉAD READ?" in page
        assert "[ ] Leave for another hospital · new to this reader" in " ".join(page.split())
        page = await press(pilot, "down", "down", "space", "down", "space", "escape")
        assert "Run the bench" in page
        assert "Why: I love it" in page
        assert "hospital" not in page
        await press(pilot, "escape")
        assert "WHAT MAY" in await press(pilot, "v"), "it was not given, so nothing is remembered"
        await press(pilot, "down", "down", "space", "escape", "x", "escape")
        page = await press(pilot, "v")
        assert "WHAT MAY" not in page
        assert "Run the bench" in page
        assert "Run the bench" not in await press(pilot, "commercial_at", "escape")
        await press(pilot, "escape", "u")
        assert "WHAT MAY" in await press(pilot, "v")


async def test_a_plan_of_which_no_goal_was_chosen_does_not_leave_before_one_is(screens: Screens) -> None:
    screens.do(_two_goals)
    waits = "No goal is chosen for this reader yet, and a plan without one says little. i lists what there is."
    async with screens((110, 40)) as pilot:
        await go(pilot, "goals")
        assert waits in await press(pilot, "v", "escape")
        for leaves in ("b", "f2", "x"):
            page = await press(pilot, leaves)
            assert page.count(waits) == 2, leaves
            assert "Write it to" not in page
        page = await press(pilot, "i", "down", "down", "space", "escape")
        assert page.count(waits) == 1, "what was said last still stands below"
        page = await press(pilot, "b")
        assert "Copied" in page
        assert waits not in page


async def test_what_has_changed_is_told_from_the_day_one_says(screens: Screens) -> None:
    screens.do(_two_goals)
    async with screens((100, 40)) as pilot:
        await go(pilot, "goals")
        await press(pilot, "v", "down", "down", "space", "escape")
        assert "What changed since" not in await press(pilot, "!since")
        assert "is not a date" in await press(pilot, *"soonish", "enter")
        await press(pilot, "ctrl+u")
        assert "Thu 1 Oct 2026" in await paste(pilot, "1 oct")
        assert "WHAT HAS CHANGED" not in await press(pilot, "enter")
        assert "2026-10-01" in await press(pilot, "!since"), "it tells from that day"
        await press(pilot, "ctrl+u", "enter")
        assert "2026-10-01" not in await press(pilot, "!since")


async def test_a_recap_chooses_of_the_plan_below_it_and_of_nothing_before(screens: Screens) -> None:
    screens.do(_two_goals)
    talk = screens.do(lambda session: meetings.plan(session, {"kind": "career", "with_": "Sinéad", "on": TODAY}))
    screens.do(lambda session: meetings.hold(session, talk, TODAY))
    async with screens((100, 40)) as pilot:
        pilot.app.open(previews.Recap(talk))  # type: ignore[attr-defined] # the program
        assert "w adds your plan" in await press(pilot, "i")
        assert "WHAT MAY" in await press(pilot, "w")
        page = await press(pilot, "down", "down", "space", "escape", "end")
        assert "Run the bench" in page
        assert "hospital" not in page


def asked(screens: Screens, kind: str, choice: Choice = NO_CHOICE) -> Choosing:
    """What a document for the manager begins with, as a command reads it."""
    with sqlite3.connect(screens.file) as connection:
        if kind == "plan":
            return documents.plan(connection, "manager", TODAY, choice=choice).choosing
        return documents.handover(connection, None, "manager", TODAY, choice=choice).choosing


async def test_what_a_command_left_out_is_so_on_the_screens_and_what_is_changed_there_the_command_knows(
    screens: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 by 24. The pack for the same manager begins with what was chosen for her plan, and says so."""
    monkeypatch.chdir(tmp_path)
    screens.do(_two_goals)
    hospital, bench = (one.id for one in asked(screens, "plan").offered if one.thing == "goal")
    chosen = asked(screens, "plan", Choice(pick=(bench,), leave=(hospital,)))
    screens.do(lambda session: picks.remember(session, [chosen]))
    async with screens() as pilot:
        coach(pilot).open(previews.Handover(None))
        page = " ".join((await press(pilot, "i")).split())
        assert "[ ] Leave for another hospital · left out by you" in page
        assert "[x] Run the bench · chosen by you before" in page
        assert "Run the bench" not in await press(pilot, "down", "space", "escape")
        await press(pilot, "x")
    assert ("goal", bench) not in asked(screens, "handover").picked
    assert ("goal", bench) in asked(screens, "plan").picked, "the plan stays as it was chosen"


async def test_what_is_taken_out_of_a_letter_stays_out_of_it(
    screens: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    screens.do(_two_goals)
    seen = {"title": "Handed the rota in late", "seen_by": ["Sinéad"]}
    screens.do(lambda session: accomplishments.add(session, seen, TODAY))
    with sqlite3.connect(screens.file) as connection:
        sinead = people.get(connection, "Sinéad").id
    async with screens((80, 40)) as pilot:
        coach(pilot).open(previews.Reference(sinead))
        assert "[x] Handed the rota in late" in await press(pilot, "i")
        page = await press(pilot, "space", "escape")
        assert "Handed the rota" not in page
        assert "1 accomplishment: left out by you" in page
        await press(pilot, "x", "escape")
        coach(pilot).open(previews.Reference(sinead))
        assert "Handed the rota" not in await press(pilot)
