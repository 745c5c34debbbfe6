"""Two change one thing, from a command, another window or an older draft: nobody overwrites the other unasked."""

import json
import sqlite3
from contextlib import closing

import pytest
from textual.widgets import Input, TextArea

from careercoach.queries.reflect import reflections as answers
from careercoach.queries.talk import meetings as stored_meetings
from careercoach.queries.work import accomplishments
from careercoach.services import drafts
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings
from careercoach.tui import routes
from careercoach.tui.frame.both import ChangedMeanwhile
from tests.tui.conftest import TODAY, Screens, arrive, coach, flushed, paste, press
from tests.tui.frame.writing import a_goal, begun, change, into, on_file, on_form

# Changed meanwhile


@pytest.mark.parametrize(("key", "title"), [("1", "Finish our audit by May"), ("2", "Finish the audit")])
async def test_a_form_over_what_a_command_changed_meanwhile_shows_both(screens: Screens, key: str, title: str) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        change(screens, goal, title="Finish the audit")
        page = await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ChangedMeanwhile)
        assert "changed meanwhile to: Finish the audit" in page
        assert "yours: Finish our audit by May" in page
        await press(pilot, key)
    assert on_file(screens)[0].title == title
    assert begun(screens) == ()


async def test_of_two_fields_each_keeps_the_side_that_was_marked(screens: Screens) -> None:
    goal = a_goal(screens, why="It is due")
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        await into(pilot, "why", " soon")
        change(screens, goal, title="Finish the audit", why="They asked")
        await press(pilot, "escape", "down", "space", "enter")
    assert (on_file(screens)[0].title, on_file(screens)[0].why) == ("Finish our audit by May", "They asked")


async def test_both_sides_and_the_keys_are_seen_in_a_small_window(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens(size=(40, 12)) as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        change(screens, goal, title="Finish the audit")
        raw = await press(pilot, "escape")
        page = " ".join(raw.replace("│", " ").split())
        assert "yours: Finish our audit by May" in page
        assert "changed meanwhile to: Finish the audit" in page
        assert "1 mine" in page
        assert "Esc back" in page


async def test_going_back_from_both_loses_nothing(screens: Screens) -> None:
    goal = a_goal(screens)
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        change(screens, goal, title="Finish the audit")
        assert "CHANGED MEANWHILE" in await press(pilot, "escape")
        await press(pilot, "escape")
        assert pilot.app.screen.query_one("#title", Input).value == "Finish our audit by May"
        assert on_file(screens)[0].title == "Finish the audit"
        coach(pilot).keep_everything()
    assert on_file(screens)[0].title == "Finish the audit"
    assert [one.title for one in begun(screens)] == ["Finish our audit by May"]


async def test_what_only_one_side_changed_is_merged_without_a_question(screens: Screens) -> None:
    goal = a_goal(screens, why="It is due")
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        change(screens, goal, why="They asked")
        await press(pilot, "escape")
    kept = on_file(screens)[0]
    assert (kept.title, kept.why) == ("Finish our audit by May", "They asked")


async def test_what_was_taken_in_from_elsewhere_is_not_said_to_be_ones_own(screens: Screens) -> None:
    goal = a_goal(screens, why="It is due")
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        change(screens, goal, title="Finish the audit", why="They asked")
        await press(pilot, "escape", "escape")
        change(screens, goal, why="They asked twice")
        page = await press(pilot, "escape")
        assert "They asked" not in page
        await press(pilot, "1")
    assert (on_file(screens)[0].title, on_file(screens)[0].why) == ("Finish our audit by May", "They asked twice")


async def test_a_form_over_what_was_deleted_meanwhile_keeps_the_words_and_says_why(screens: Screens) -> None:
    from careercoach.services.goals import goals

    goal = a_goal(screens)
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        screens.do(lambda session: goals.delete(session, goal))
        page = await press(pilot, "escape")
    assert "Kept unfinished. What it is about is gone." in " ".join(page.split())
    assert goal not in page
    assert [one.title for one in begun(screens)] == ["Finish our audit by May"]


async def test_a_draft_older_than_the_file_overwrites_nothing(screens: Screens) -> None:
    goal = a_goal(screens, why="It is due")
    async with screens() as pilot:
        await on_form(pilot, goal)
        await paste(pilot, " by May")
        flushed(pilot)
    change(screens, goal, title="Finish the audit", why="They asked")
    async with screens() as pilot:
        form = await on_form(pilot, goal)
        assert form.query_one("#why", TextArea).text == "They asked"
        assert "changed meanwhile to: Finish the audit" in await press(pilot, "escape")
        await press(pilot, "2")
    kept = on_file(screens)[0]
    assert (kept.title, kept.why) == ("Finish the audit", "They asked")


async def test_a_draft_of_an_older_program_does_not_overwrite_what_it_cannot_know(screens: Screens) -> None:
    goal = a_goal(screens, why="They asked")
    old = json.dumps({"title": "Finish our audit by May", "why": "It is due"})
    screens.do(lambda session: drafts.keep(session, f"goaleditor/{goal}", old))
    async with screens() as pilot:
        await on_form(pilot, goal)
        page = await press(pilot, "escape")
        assert "changed meanwhile to: They asked" in page
        await press(pilot, "2")
    assert on_file(screens)[0].why == "They asked"


@pytest.mark.parametrize(("key", "words"), [("1", "The rota and the phone"), ("2", "The rota, said elsewhere")])
async def test_an_answer_changed_by_a_command_meanwhile_is_shown_beside_the_one_on_the_screen(
    screens: Screens, key: str, words: str
) -> None:
    given = screens.do(lambda session: reflections.answer(session, "energy-drain", "The rota", TODAY))
    async with screens() as pilot:
        coach(pilot).open(routes.Reflect("interests", "energy-drain"))
        await arrive(pilot)
        await paste(pilot, " and the phone")
        screens.do(lambda session: reflections.edit(session, given, "The rota, said elsewhere"))
        page = await press(pilot, "f2")
        assert "changed meanwhile to: The rota, said elsewhere" in page
        await press(pilot, key)
    with closing(sqlite3.connect(screens.file)) as file:
        assert [one.answer for one in answers.listed(file)] == [words]


async def test_the_purpose_of_a_talk_changed_by_a_command_meanwhile_is_shown_beside_the_one_typed(
    screens: Screens,
) -> None:
    talk = screens.do(
        lambda session: meetings.plan(session, {"kind": "career", "with_": "Priya", "purpose": "My path"})
    )
    async with screens() as pilot:
        coach(pilot).open(routes.PrepareTalk(talk))
        await arrive(pilot)
        await press(pilot, "enter")
        await paste(pilot, " and pay")
        screens.do(lambda session: meetings.edit(session, talk, {"purpose": "A group of my own"}))
        assert "changed meanwhile to: A group of my own" in await press(pilot, "f2")
        await press(pilot, "1")
    with closing(sqlite3.connect(screens.file)) as file:
        assert stored_meetings.get(file, talk).purpose == "My path and pay"


# Two windows


async def test_one_goal_begun_in_two_windows_is_kept_once(screens: Screens) -> None:
    async with screens() as one:
        await on_form(one)
        await paste(one, "Finish our audit")
        flushed(one)
    async with screens() as one, screens() as other:
        await on_form(one)
        await on_form(other)
        await press(one, "escape")
        assert "Another window kept it;" in await press(other, "escape")
    assert [goal.title for goal in on_file(screens)] == ["Finish our audit"]
    assert begun(screens) == ()


async def test_what_the_second_window_has_more_is_a_change_of_the_same_goal(screens: Screens) -> None:
    async with screens() as one:
        await on_form(one)
        await paste(one, "Finish our audit")
        flushed(one)
    async with screens() as one, screens() as other:
        await on_form(one)
        await on_form(other)
        await press(one, "escape")
        await paste(other, " by May")
        flushed(other)
        page = await press(other, "escape")
        assert "changed meanwhile to: Finish our audit" in page
        await press(other, "1")
    assert [goal.title for goal in on_file(screens)] == ["Finish our audit by May"]


async def test_a_line_logged_in_another_window_is_not_logged_twice(screens: Screens) -> None:
    screens.do(lambda session: drafts.keep(session, "quick-log", "Calmed the ward", on=TODAY))
    async with screens() as one, screens() as other:
        await press(one, "n")
        await press(other, "n")
        await press(one, "enter")
        assert "This was kept in another window meanwhile." in await press(other, "enter")
        await press(other, "escape")
    with closing(sqlite3.connect(screens.file)) as file:
        assert len(accomplishments.listed(file)) == 1


async def test_an_answer_begun_in_two_windows_is_given_once(screens: Screens) -> None:
    screens.do(lambda session: drafts.keep(session, "reflection/energy-drain", "The rota", on=TODAY))
    async with screens() as one, screens() as other:
        for pilot in (one, other):
            coach(pilot).open(routes.Reflect("interests", "energy-drain"))
            await arrive(pilot)
        await press(one, "f2")
        await press(other, "f2", "f2")
    with closing(sqlite3.connect(screens.file)) as file:
        assert [answer.answer for answer in answers.listed(file)] == ["The rota"]
