"""Reflecting, one question at a time."""

import sqlite3
from contextlib import closing
from datetime import date

from textual.widgets import Button

from careercoach.content import questions
from careercoach.queries import drafts
from careercoach.queries.reflect import reflections
from careercoach.records import ReflectionRecord
from careercoach.services.jobs import profile
from careercoach.services.reflect import questions as own
from careercoach.services.reflect import reflections as writing
from careercoach.tui.screens.reflect.reflection_flow import GuidedReflection, draft_key, position_key
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from tests.tui.conftest import TODAY, Screens, arrive, flushed, paste, press, settled, shown

INTERESTS = questions.topics()[0]
FIRST, SECOND, *_ = INTERESTS.questions
MORE, SMALLER = FIRST.follow_ups


def answers(screens: Screens) -> list[ReflectionRecord]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return reflections.listed(connection)


def acts(screens: Screens) -> int:
    with closing(sqlite3.connect(screens.file)) as connection:
        return int(connection.execute("SELECT count(*) FROM act").fetchone()[0])


def draft(screens: Screens, key: str) -> str | None:
    with closing(sqlite3.connect(screens.file)) as connection:
        return drafts.get(connection, key)


async def test_the_place_shows_seven_topics_and_how_far_each_one_is(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "2")
    assert all(topic.title in page for topic in questions.topics()[:7])
    assert "4 of 10 · last 13 Nov" in page
    assert "LATEST ANSWER" in page


async def test_a_topic_without_answers_shows_its_first_question(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "2")
    assert "THE FIRST QUESTION" in page
    assert FIRST.text in page


async def test_an_answer_becomes_one_dated_reflection_when_one_goes_on(screens: Screens) -> None:
    """Enter is a new line, and Tab leads to Next."""
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "one")
        await press(pilot, "enter", "t", "w", "o")
        before = acts(screens)
        page = await press(pilot, "tab", "enter")
        assert acts(screens) == before + 1
    assert MORE.text in page
    assert "You wrote: “one" in page
    (given,) = answers(screens)
    assert (given.question, given.on, given.answer) == (FIRST.key, date(2026, 11, 22), "one\ntwo")
    assert given.asked == FIRST.text


async def test_going_back_and_changing_an_answer_changes_the_same_reflection(screens: Screens) -> None:
    """Going back without a change adds nothing."""
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Small")
        await press(pilot, "f2", "f3")
        before = acts(screens)
        await press(pilot, "f2", "f3")
        assert acts(screens) == before
        await paste(pilot, "er")
        await press(pilot, "f2")
    assert [given.answer for given in answers(screens)] == ["Smaller"]


async def test_leaving_keeps_the_answer_and_the_place(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Half a thought")
        page = await press(pilot, "escape")
        assert "continue" in page
        assert draft(screens, position_key("interests")) == MORE.key
        assert MORE.text in await press(pilot, "enter")
    assert [given.answer for given in answers(screens)] == ["Half a thought"]


async def test_saved_is_said_only_once_the_draft_is_on_disk(screens: Screens) -> None:
    """Below stands the last answer with its day, and the help shows examples from four trades."""
    screens.do(lambda session: writing.answer(session, FIRST.key, "Older", date(2026, 11, 22), on=date(2025, 10, 7)))
    async with screens() as pilot:
        page = await press(pilot, "2", "enter")
        assert "Last time (Tue 7 Oct 2025): “Older”" in page
        page = await press(pilot, "S", "o", "o", "n")
        assert ("saved" in page) == (draft(screens, draft_key(FIRST.key)) == "Soon")
        page = await press(pilot, "tab")
        assert draft(screens, draft_key(FIRST.key)) == "Soon"
        assert "saved ✓" in page
        page = await press(pilot, "f1")
        assert all(f"{trade}: {said[:20]}" in page for trade, said in FIRST.titled_examples)


async def test_text_that_was_cut_off_comes_back_as_it_was(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Cut off")
        flushed(pilot)
        assert "saved ✓" in await press(pilot)
    assert draft(screens, draft_key(FIRST.key)) == "Cut off"
    assert answers(screens) == []
    async with screens() as pilot:
        page = await press(pilot, "2", "enter")
        assert "Cut off" in page
        await press(pilot, "f2")
    assert draft(screens, draft_key(FIRST.key)) is None
    assert len(answers(screens)) == 1


async def test_skipping_keeps_what_was_typed_for_another_time(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Not yet")
        pilot.app.screen.query_one("#skip", Button).press()
        await pilot.pause()
        assert SMALLER.text in shown(pilot)
        assert SECOND.text in await press(pilot, "f2")
        assert "Not yet" in await press(pilot, "f3", "f3")
    assert answers(screens) == []


async def test_the_end_shows_what_was_written_and_offers_the_next_topic(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Only this")
        page = await press(pilot, *["f2"] * sum(1 + bool(one.skipped) for one in INTERESTS.questions))
        assert "That was the last question" in page
        assert "Only this" in page
        assert questions.topics()[1].title in page
        assert draft(screens, position_key("interests")) is None
        await press(pilot, "f2")
        assert questions.topics()[1].questions[0].text in shown(pilot)
        assert "LATEST ANSWER" in await press(pilot, "escape")


async def test_an_answer_becomes_a_goal_or_a_question_with_one_key(screens: Screens) -> None:
    """The answer stays, and F8 marks its question."""
    async with screens() as pilot:
        assert "Write a few words first" in await press(pilot, "2", "enter", "f6")
        await paste(pilot, "Teach the sheet.\nIt is worth it.")
        page = await press(pilot, "f6")
        assert "What do you want to reach?" in page
        assert "Goal: kept under Goals ✓" in await press(pilot, "escape")
        await press(pilot, "f7")
        assert "Your own question: kept ✓" in await press(pilot, "escape")
        page = await press(pilot, "f8")
        assert "★ " + FIRST.text in page
        assert "A favourite now" in page
        assert "A favourite now" not in await press(pilot, "f2")
        await press(pilot, "escape")
        assert "★ " + FIRST.text not in shown(pilot)
        assert "Your favourites" in await press(pilot, "asterisk")
        assert "Teach the sheet." in await press(pilot, "f3")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT title, why FROM goal").fetchall() == [
            ("Teach the sheet", "Teach the sheet.\nIt is worth it.")
        ]
        assert connection.execute("SELECT text, topic FROM question").fetchall() == [("Teach the sheet", None)]
    assert len(answers(screens)) == 1


async def test_answers_given_lead_on_as_well(screens: Screens) -> None:
    screens.do(lambda session: writing.answer(session, FIRST.key, "The rota", TODAY, on=date(2026, 11, 1)))
    async with screens() as pilot:
        assert "The rota" in await press(pilot, "2", "A", "f5")
        await press(pilot, "escape", "asterisk", "escape")
        assert FIRST.text in await press(pilot, "asterisk")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT title, on_day FROM accomplishment").fetchall() == [("The rota", "2026-11-01")]


async def test_an_own_question_is_written_answered_marked_and_deleted(screens: Screens) -> None:
    """It comes with its topic; its answer stays when it goes."""
    words = "What [/foo] did I put off?"
    mine = screens.do(lambda session: own.add(session, words, "interests"))
    async with screens() as pilot:
        assert "No favourite yet" in await press(pilot, "2", "asterisk")
        assert "0 of 8" in shown(pilot)
        page = await press(pilot, "O")
        assert words in page
        assert "No answer yet" in page
        assert words in await press(pilot, "r")
        await press(pilot, "escape")
        assert draft(screens, position_key("interests")) is None
        await press(pilot, "r")
        await paste(pilot, "The call")
        page = await press(pilot, "f2")
        assert "That was the last question" in page
        page = await press(pilot, "escape", "asterisk")
        assert "★ " + words in page
        assert "The call" in page
        assert "Deleted.  u Undo" in await press(pilot, "d")
        await press(pilot, "n")
        await paste(pilot, "Who decides?")
        page = await press(pilot, "escape")
        assert "TO ASK IN A TALK" in page
        assert "It is for a talk" in await press(pilot, "r")
        assert "careercoach question" not in await press(pilot, "asterisk")
    assert [(given.question, given.asked) for given in answers(screens)] == [(mine, words)]


async def test_an_answer_can_also_be_logged_as_accomplishment(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "2", "enter")
        await paste(pilot, "Wrote the sheet")
        pilot.app.screen.query_one("#log", Button).press()
        await pilot.pause()
        assert isinstance(pilot.app.screen, AccomplishmentEditor)
        await arrive(pilot)
        assert "Wrote the sheet" in await settled(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, GuidedReflection)
        await press(pilot, "f2")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT title FROM accomplishment").fetchall() == [("Wrote the sheet",)]
    assert len(answers(screens)) == 1


async def test_a_question_can_be_read_over_the_years(screens: Screens) -> None:
    for year in (2023, 2024, 2025):
        screens.do(
            lambda session, year=year: writing.answer(  # type: ignore[misc]  # bound now
                session, FIRST.key, f"In {year}", date(2026, 11, 22), on=date(year, 5, 1)
            )
        )
    screens.do(lambda session: writing.answer(session, SECOND.key, "Another", date(2026, 11, 22)))
    async with screens() as pilot:
        assert "Another" in await press(pilot, "2", "A")
        page = await press(pilot, "j", "w")
        assert "Another" not in page
        assert all(f"In {year}" in page for year in (2023, 2024, 2025))
        assert "Another" in await press(pilot, "w")


async def test_an_answer_can_be_changed_deleted_and_brought_back(screens: Screens) -> None:
    screens.do(lambda session: writing.answer(session, FIRST.key, "First", date(2026, 11, 22)))
    async with screens() as pilot:
        await press(pilot, "2", "A", "enter", "end")
        await paste(pilot, " thoughts")
        await press(pilot, "escape")
        assert answers(screens)[0].answer == "First thoughts"
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert answers(screens) == []
        await press(pilot, "u")
    assert answers(screens)[0].answer == "First thoughts"


async def test_who_you_are_is_kept_as_one_act(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"name": "Noor", "role": "Nurse"}, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "2", "e")
        assert "saved" not in page
        before = acts(screens)
        await press(pilot, "tab", "end")
        await paste(pilot, " on nights")
        await press(pilot, "escape")
        assert acts(screens) == before + 1
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT name, role FROM profile, position").fetchone() == ("Noor", "Nurse on nights")


async def test_everything_is_in_sight_in_a_small_window(screens: Screens) -> None:
    async with screens(size=(40, 12)) as pilot:
        page = await press(pilot, "2", "enter")
    assert "What did you do this week" in page
    assert "Next" in page
    assert "1/7" in page
    assert "F7 For a talk" in page


async def test_whoever_leaves_in_the_middle_sees_how_to_and_that_it_is_kept(screens: Screens) -> None:
    """Esc stands in the footer beside Tab, which was an empty place there, and the answer can be taken back."""
    async with screens() as pilot:
        page = await press(pilot, "2", "enter")
        assert page.splitlines()[-1].startswith(" F2 Next   F3 Back   esc Leave   tab Buttons ")
        assert page.splitlines()[-1].rstrip().endswith("F1 Examples  ctrl+p Find")
        await paste(pilot, "Sat with somebody after his wife left")
        assert "Your answer: kept ✓  u Undo" in await press(pilot, "escape")
        await press(pilot, "u")
    assert not answers(screens)
