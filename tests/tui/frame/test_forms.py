"""Forms keep what is typed and what is on file, whatever else happens."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from careercoach import tui
from careercoach.fields.field import as_text
from careercoach.fields.understanding import split_links, split_names
from careercoach.queries.goals import goals
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments
from careercoach.records import AccomplishmentRecord
from careercoach.services.goals import company
from careercoach.services.goals import goals as goal_writing
from careercoach.services.work import accomplishments as writing
from careercoach.tui.screens.goals.goal_editor import GoalEditor
from careercoach.tui.screens.talk.meeting_form import MeetingForm
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from tests.tui.conftest import TODAY, Screens, arrive, coach, go, paste, press, settled, shown

SCREENS = Path(tui.__file__).parent


def logged(screens: Screens, row: str) -> AccomplishmentRecord:
    with closing(sqlite3.connect(screens.file)) as file:
        return accomplishments.get(file, row)


@pytest.mark.parametrize(("button", "planned"), [("done", 1), ("discard", 0)])
async def test_both_buttons_of_the_plan_a_talk_form_lead_back(screens: Screens, button: str, planned: int) -> None:
    async with screens() as pilot:
        await go(pilot, "meetings")
        await press(pilot, "n")
        assert isinstance(pilot.app.screen, MeetingForm)
        await pilot.click(f"#{button}")
        await settled(pilot)
        assert len(pilot.app.screen_stack) == (2 if planned else 1)
        assert pilot.app.return_code is None
    with closing(sqlite3.connect(screens.file)) as file:
        assert len(meetings.listed(file)) == planned


def test_no_handler_calls_the_one_it_replaces() -> None:
    """Textual calls the handlers of every class itself: a call to super() would run them twice."""
    no_handlers = re.compile(r"super\(\)\.on_(event|meta)\(")  # of the app and of a driver
    found = {path.name: no_handlers.sub("", path.read_text("utf-8")) for path in SCREENS.rglob("*.py")}
    assert len(found) > 100
    assert not [name for name, text in found.items() if "super().on_" in text]


async def test_a_name_with_a_comma_stays_whole_when_something_else_is_changed(screens: Screens) -> None:
    told = {"title": "Wrote the rota", "seen_by": ("Smith, John",), "evidence": ("https://x.test/a,b, c",)}
    row = screens.do(lambda session: writing.add(session, told, TODAY))
    async with screens() as pilot:
        coach(pilot).push_screen(AccomplishmentEditor(row))
        await arrive(pilot)
        pilot.app.screen.query_one("#unit", Input).value = "shifts"
        pilot.app.screen.query_one("#seen_by", Input).value += ", Ada"
        await press(pilot, "escape")
    found = logged(screens, row)
    assert (found.unit, found.seen_by, found.evidence) == (
        "shifts",
        ("Smith, John", "Ada"),
        ("https://x.test/a,b, c",),
    )


def test_a_link_may_hold_commas_and_a_blank_after_one_begins_the_next() -> None:
    assert split_links("https://x.test/a,b, notes.md,  c ,") == ("https://x.test/a,b", "notes.md", "c")
    assert split_names("Ada,  Ben Osei,, ") == ("Ada", "Ben Osei")


@given(st.lists(st.text(st.characters(exclude_characters=",", exclude_categories=["C", "Z"]), min_size=1)))
def test_names_read_back_as_they_were_written(names: list[str]) -> None:
    assert split_names(as_text(tuple(names))) == tuple(names)
    assert split_links(as_text(tuple(names))) == tuple(names)


async def test_links_to_what_was_set_aside_survive_a_look_at_the_list(screens: Screens) -> None:
    goal = screens.do(lambda session: goal_writing.add(session, {"title": "Teach triage", "horizon": "near"}, TODAY))
    priority = screens.do(lambda session: company.add_priority(session, {"title": "Calm wards"}))
    told = {"title": "Wrote the rota", "goals": (goal,), "priorities": (priority,)}
    row = screens.do(lambda session: writing.add(session, told, TODAY))
    screens.do(lambda session: goal_writing.drop(session, goal, TODAY))
    screens.do(lambda session: company.edit_priority(session, priority, {"active": False}))
    async with screens() as pilot:
        coach(pilot).push_screen(AccomplishmentEditor(row))
        await arrive(pilot)
        for name, title in (("goals", "Teach triage"), ("priorities", "Calm wards")):
            pilot.app.screen.query_one(f"#{name}").focus()
            assert title in await press(pilot, "space")
            await press(pilot, "escape")
        await press(pilot, "escape")
    found = logged(screens, row)
    assert (found.goals, found.priorities) == ((goal,), (priority,))


async def test_a_new_goal_begins_in_the_horizon_that_is_highlighted(screens: Screens) -> None:
    screens.do(lambda session: goal_writing.add(session, {"title": "Lead a ward", "horizon": "long"}, TODAY))
    async with screens() as pilot:
        await go(pilot, "goals")
        await press(pilot, "n")
        assert isinstance(pilot.app.screen, GoalEditor)
        await paste(pilot, "Train a deputy")
        await press(pilot, "escape")
    with closing(sqlite3.connect(screens.file)) as file:
        assert {goal.title: goal.horizon for goal in goals.listed(file)} == {
            "Lead a ward": "long",
            "Train a deputy": "long",
        }


async def test_the_example_life_is_called_that_in_every_place(lived: Screens) -> None:
    async with lived(demo=True) as pilot:
        assert "example life  1 Today" in shown(pilot)
        assert "6 Meet" in shown(pilot)
