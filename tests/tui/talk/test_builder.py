"""Preparing a talk in four steps."""

import sqlite3
from contextlib import closing
from datetime import date

from careercoach.content import questions
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord
from careercoach.services.goals import goals
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import promises
from careercoach.services.work import accomplishments
from careercoach.tui.screens.documents.brief import BriefPreview
from tests.tui.conftest import Screens, coach, flushed, paste, press, settled, shown, write

TODAY = date(2026, 11, 22)


def talk(screens: Screens) -> MeetingRecord:
    with closing(sqlite3.connect(screens.file)) as connection:
        return meetings.listed(connection)[0]


def prepared(screens: Screens, minutes: int = 30) -> None:
    """A talk to prepare, with three results, a private one, a goal and an answer about the future on file."""
    question = next(topic for topic in questions.topics() if topic.key == "vision").questions[0]
    for day, title in enumerate(("Cut the backlog", "Wrote the sheet", "Covered triage"), start=1):
        fields = {"title": title, "on": date(2026, 11, day)}
        screens.do(lambda session, fields=fields: accomplishments.add(session, fields, TODAY))  # type: ignore[misc]  # bound now
    private = {"title": "Asked for help", "on": date(2026, 10, 1), "private": True}
    screens.do(lambda session: accomplishments.add(session, private, TODAY))
    screens.do(lambda session: goals.add(session, {"title": "Lead a shift", "horizon": "near"}, TODAY))
    screens.do(lambda session: reflections.answer(session, question.key, "Teaching new people", TODAY))
    screens.do(
        lambda session: writing.plan(
            session, {"kind": "career", "with_": "Priya", "on": date(2026, 11, 25), "minutes": minutes}
        )
    )


async def test_the_steps_lead_from_the_purpose_to_the_brief(screens: Screens) -> None:
    prepared(screens)
    async with screens() as pilot:
        assert "WHAT IS THIS TALK FOR?" in await press(pilot, "6", "enter", "enter")
        assert "ACCOMPLISHMENTS" in await press(pilot, "f2")
        assert "SKILLS TO BUILD" in await press(pilot, "f2")
        assert "Tell two results" in await press(pilot, "f2")
        assert "SKILLS TO BUILD" in await press(pilot, "f3")
        await press(pilot, "f2", "f2")
        assert isinstance(pilot.app.screen, BriefPreview)


async def test_each_choice_is_one_act_that_can_be_taken_back(screens: Screens) -> None:
    """Nothing is chosen in advance, private things say so, and the minutes are in sight."""
    prepared(screens)
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2")
        assert "✓" not in page
        assert "private" in next(line for line in page.splitlines() if "Asked for help" in line)
        assert "private until you choose one" in page
        titles = [page.splitlines()[0]]
        page = await press(pilot, "space")
        assert "✓ Covered triage" in page
        titles.append(page.splitlines()[0])
        titles.append((await press(pilot, "down", "enter")).splitlines()[0])
        assert len(set(titles)) == 3
        assert all("of 30 min" in title for title in titles)
        assert [item.title for item in talk(screens).items] == ["Covered triage", "Wrote the sheet"]
        assert "· Wrote the sheet" in await press(pilot, "u")
        await press(pilot, "up", "space")
    assert talk(screens).items == ()


async def test_a_future_of_my_story_is_offered_last_by_its_name_and_brought_only_when_chosen(screens: Screens) -> None:
    prepared(screens)
    for key in ("story-daring", "story-thread", "story-left"):
        screens.do(lambda session, key=key: reflections.answer(session, key, f"About {key}", TODAY))  # type: ignore[misc]  # bound now
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2")
        told = [line.strip() for line in page.splitlines() if "Nov 2026" in line]
        assert [line.split("  ")[0] for line in told] == [
            "· Teaching new people",
            "· About story-thread",
            "· About story-daring",
        ]
        assert ["My story · Nov 2026" in line for line in told] == [False, True, True]
        assert talk(screens).items == ()
        await press(pilot, *["down"] * 7, "space")
    assert [item.title for item in talk(screens).items] == ["About story-daring"]


async def test_what_does_not_fit_is_named_as_parked(screens: Screens) -> None:
    prepared(screens, minutes=8)
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2", *["space", "down"] * 6)
        assert "No time for it:" in page
        assert "PARKING LOT" in await press(pilot, "f2", "f2", "end")
    assert len(talk(screens).items) == 6


async def test_own_asks_and_questions_are_added_beside_those_of_the_bank(screens: Screens) -> None:
    prepared(screens)
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "f2", "f2")
        await paste(pilot, "A day with the trainers")
        assert "✓ A day with the trainers" in await press(pilot, "enter")
        await press(pilot, "tab")
        await paste(pilot, "Who decides this?")
        await press(pilot, "f2")
        assert "Who decides this?" in await press(pilot, "end", *["up"] * 4)
        await press(pilot, "f3", "tab", "tab", "tab", "home", "down", "down", "space")
    kinds = [(item.kind, item.subject is None) for item in talk(screens).items]
    assert kinds == [("ask", True), ("question", True), ("question", False)]


async def test_what_is_chosen_stands_on_top_when_one_comes_back_and_stays_put_while_one_chooses(
    screens: Screens,
) -> None:
    prepared(screens)
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2", "down", "space")
        assert "CHOSEN" not in page
        assert page.index("Covered triage") < page.index("✓ Wrote the sheet") < page.index("Cut the backlog")
        page = await press(pilot, "f2", "f3")
        assert page.index("CHOSEN") < page.index("✓ Wrote the sheet") < page.index("Covered triage")
        await press(pilot, "space", "space", "space")
        assert talk(screens).items == ()


async def test_a_filter_finds_as_one_types_and_keeps_what_is_chosen(screens: Screens) -> None:
    """A slash is how one looks in any list; the words may stand in any order, and their accents may be missing."""
    prepared(screens)
    screens.do(lambda session: accomplishments.add(session, {"title": "Wrote to Señor Peña", "on": TODAY}, TODAY))
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "f2", "slash")
        page = await write(pilot, "pena wrote")
        assert "Wrote to Señor Peña" in page
        assert "Wrote the sheet" not in page
        await press(pilot, "enter", "space", "slash", *["backspace"] * 10)
        page = await write(pilot, "log the")
        assert page.index("✓ Wrote to Señor Peña") < page.index("· Cut the backlog")
        assert "Wrote the sheet" not in page
        await press(pilot, "enter", "down", "space")
    assert [item.title for item in talk(screens).items] == ["Wrote to Señor Peña", "Cut the backlog"]


async def test_words_being_typed_survive_a_cut(screens: Screens) -> None:
    """The purpose becomes one act when one goes on; until then it is a draft, and so is an ask half typed."""
    prepared(screens)
    drafted = talk(screens).purpose or ""
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "enter")
        await paste(pilot, " And soon.")
        flushed(pilot)
        assert "saved ✓" in await press(pilot)
        assert talk(screens).purpose == drafted
    async with screens() as pilot:
        assert "And soon." in await press(pilot, "6", "enter", "enter")
        await press(pilot, "f2", "f2")
        assert talk(screens).purpose == f"{drafted} And soon."
        await paste(pilot, "A day with")
        flushed(pilot)
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT text FROM draft WHERE key LIKE 'meeting/%/ask'").fetchone() == ("A day with",)
    assert talk(screens).items == ()


async def test_taking_back_the_plan_itself_leads_back_to_the_meetings(screens: Screens) -> None:
    prepared(screens)
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "f2")
        page = await press(pilot, "u")
        assert "Plan the first talk" in page


async def test_a_talk_deleted_elsewhere_while_one_writes_says_so_and_keeps_the_words(screens: Screens) -> None:
    prepared(screens)
    meeting = talk(screens).id
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "enter")
        await paste(pilot, " And soon.")
        screens.do(lambda session: writing.delete(session, meeting))
        coach(pilot)._look()
        page = await settled(pilot)
        assert "THIS TALK IS NOT ON FILE ANY MORE" in page
        assert "What you wrote is kept" in page
        assert "THIS TALK IS NOT ON FILE ANY MORE" in await press(pilot, "n", "d", "enter")
        await press(pilot, "escape")
        page = await press(pilot, "1", "enter")
        assert "And soon." in page
        assert "Its place is gone." in page


async def test_hostile_words_stand_there_as_they_are(screens: Screens) -> None:
    words = "[/foo] [Anna] \x1b[31m"
    seen = "[/foo] [Anna] ␛[31m"
    done = screens.do(lambda session: accomplishments.add(session, {"title": words}, TODAY))
    plan = {"kind": "career", "with_": words, "purpose": words, "on": TODAY}
    meeting = screens.do(lambda session: writing.plan(session, plan))
    screens.do(lambda session: writing.bring(session, meeting, accomplishments=[done], asks=[words]))
    async with screens() as pilot:
        for keys in (["6"], ["enter", "enter"], ["f2"], ["f2"], ["f2"], ["f2"]):
            page = await press(pilot, *keys)
            assert seen in page
            assert "\x1b" not in page
        assert "\x1b" not in await press(pilot, "m")


async def test_it_works_in_a_small_window(screens: Screens) -> None:
    prepared(screens)
    async with screens(size=(40, 12)) as pilot:
        await press(pilot, "6", "enter", "enter", "f2", "space")
        page = shown(pilot)
    assert "2/4 Bring" in page
    assert "of 30 min" in page
    assert "✓ Covered triage" in page


async def test_in_the_read_through_things_get_other_minutes_move_and_leave(screens: Screens) -> None:
    """Each of it is one act, it keeps to its part, and the cursor stays with the thing."""
    prepared(screens)
    meeting = talk(screens).id
    screens.do(lambda session: writing.bring(session, meeting, asks=["First", "Second"], questions=["Why?"]))
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "f2", "f2", "f2")
        page = await press(pilot, "end", *["up"] * 5, "down")
        assert page.index("First") < page.index("Second")
        await press(pilot, "[", "plus", "plus")
        assert [item.title for item in talk(screens).items] == ["Second", "First", "Why?"]
        assert [item.minutes for item in talk(screens).items][:2] == [2, 1]
        assert "It cannot go further." in await press(pilot, "shift+up")
        page = await press(pilot, "minus", "]")
        assert next(line for line in page.splitlines() if "Second" in line).rstrip(" █▁").endswith("1½ min")
        assert [item.title for item in talk(screens).items] == ["First", "Second", "Why?"]
        assert "First choose a line" in await press(pilot, "home", "plus")
        await press(pilot, "end", *["up"] * 4, "space")
        assert [item.title for item in talk(screens).items] == ["First", "Why?"]
        assert "Second" in await press(pilot, "u")


async def test_what_is_suggested_stands_above_the_bank_with_its_reason(screens: Screens) -> None:
    prepared(screens)
    meeting = talk(screens).id
    promise = {"text": "Ask about the budget", "owner": "them", "by": date(2026, 11, 20)}
    screens.do(lambda session: promises.add(session, meeting, promise))
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2", "f2")
        assert "SUGGESTED FOR THIS TALK, AND WHY" in page
        assert "it was due on Fri 20 Nov 2026 and is open." in page
        page = await press(pilot, "tab", "tab", "tab", "home", "space")
        assert "SUGGESTED" not in page
        assert "✓ Where do we stand with" in page
    assert [item.kind for item in talk(screens).items] == ["question"]


async def test_one_key_says_what_is_missing_and_goes_there(screens: Screens) -> None:
    prepared(screens)
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f8")
        assert "What is missing" in page
        assert "The purpose is still the draft" in page
        assert "ACCOMPLISHMENTS" in await press(pilot, "down", "enter")
        await press(pilot, "space", "f8")
        page = await press(pilot, *["down"] * 4, "enter")
        assert "Words to open with" in page
        assert "What is missing" in await press(pilot, "escape")
        page = await press(pilot, "escape", "f2", "f2")
        assert "minutes of work are left" in page


async def test_drafted_words_are_kept_by_keeping_or_changing_them_alone(screens: Screens) -> None:
    prepared(screens)
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f5")
        assert "I would like to talk about where my work is heading" in page
        await press(pilot, "escape")
        assert talk(screens).opening is None
        await press(pilot, "f5", "tab")
        await paste(pilot, "A group of my own.")
        await press(pilot, "escape")
        assert (talk(screens).opening, talk(screens).vision) == (None, "A group of my own.")
        await press(pilot, "f5", "ctrl+end")
        await paste(pilot, " And more.")
        page = await press(pilot, "f5")
        assert "And more." not in page
        await press(pilot, "f2")
        assert talk(screens).opening == talk(screens).purpose
        assert talk(screens).alignment is None
