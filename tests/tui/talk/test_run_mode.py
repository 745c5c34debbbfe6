"""The talk itself, as somebody sees it who has one hand free and somebody else in the room."""

import sqlite3
from datetime import UTC, date, datetime, timedelta

from careercoach.queries.talk import meetings, notes
from careercoach.records import NoteRecord
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import promises
from careercoach.services.talk import run as running
from careercoach.tui.screens.talk.after_talk import AfterTalk
from careercoach.tui.screens.talk.caught import Caught
from careercoach.tui.screens.talk.meetings import Meetings
from careercoach.tui.screens.talk.promises import Agreed
from careercoach.tui.screens.talk.run_mode import RunMode
from careercoach.tui.widgets.prose import Prose
from tests.tui.conftest import Screens, coach, paste, press, press_apart, settled

TODAY = date(2026, 11, 22)
HALF_PAST = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def planned(screens: Screens, **fields: object) -> str:
    """A talk of half an hour today, with two questions and something to ask for."""
    plan = {"kind": "career", "with_": "Priya", "on": TODAY, "purpose": "Agree on what comes next", **fields}
    talk = screens.do(lambda session: writing.plan(session, plan))
    asked = ["What would better look like?", "Who decides?"]
    screens.do(lambda session: writing.bring(session, talk, asks=["A course"], questions=asked))
    return talk


def taken(screens: Screens) -> list[NoteRecord]:
    with sqlite3.connect(screens.file) as connection:
        return notes.listed(connection)


async def test_a_talk_from_its_first_minute_to_what_was_caught(screens: Screens) -> None:
    talk = planned(screens)
    async with screens() as pilot:
        desk = coach(pilot).desk
        desk.clock = lambda: HALF_PAST
        page = await press(pilot, "6", "t")
        assert "Agree on what comes next" in page
        assert "The clock starts when you press space." in page
        await press(pilot, "space")
        desk.clock = lambda: HALF_PAST + timedelta(minutes=2)
        page = await press(pilot, "space", "space", "space")
        assert "4 OF 7 · LISTEN · 1 OF 2" in page
        assert "What would better look like?" in page
        assert "28 left of 30 min" in page
        page = await press(pilot, "a")
        assert "ADVICE, IN THEIR WORDS" in page
        assert "esc Done writing" in page
        await paste(pilot, "Film one lesson")
        page = await press(pilot, "escape")
        assert "· Advice: Film one lesson" in page
        await press(pilot, "enter")
        await paste(pilot, "She took her time")
        assert "She took her time" in await press(pilot, "ctrl+z")
        page = await press(pilot, "f2")
        assert "LISTEN · 2 OF 2" in page
        assert "· She took her time" in page
        await press(pilot, "p")
        await paste(pilot, "Send the figures")
        page = await press(pilot, "escape")
        assert "LISTEN · 2 OF 2" in page
        page = await press(pilot, "space", "space", "left", "space")
        assert "Send the figures" in page
        assert "press e" in await press(pilot, "space", "space")
        page = await press(pilot, "e")
        for words in ("Held.", "AGREED", "Send the figures", "ADVICE", "NOTES FOR YOURSELF", "She took her time"):
            assert words in page
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, AfterTalk)
        assert "t Notes" in await press(pilot, "escape", "escape")
        assert "She took her time" in await press(pilot, "t")
    assert [(one.kind, one.part) for one in taken(screens)] == [("advice", "listen"), ("note", "listen")]
    assert all(one.item for one in taken(screens))
    with sqlite3.connect(screens.file) as connection:
        assert meetings.get(connection, talk).status == "held"


async def test_a_talk_held_by_command_takes_what_is_being_written_once(screens: Screens) -> None:
    talk = planned(screens)
    async with screens() as pilot:
        await press(pilot, "6", "t", "space", "enter")
        await paste(pilot, "She took")
        screen = pilot.app.screen
        assert isinstance(screen, RunMode)
        screen.flush()
        screens.do(lambda session: running.end(session, talk, TODAY))
        screen.query_one(Prose).insert(" her time")  # at once, or the screens may look in the middle of it
        coach(pilot)._look()
        page = await settled(pilot)
        assert isinstance(pilot.app.screen, Caught)
        assert "· She took her time" in page
        await press(pilot, "enter", "end", "exclamation_mark", "escape", "n")
        await paste(pilot, "Film one lesson")
        page = await press(pilot, "escape")
        assert page.index("Film one lesson") < page.index("She took her time!")
        assert "She took" not in await press(pilot, "d")
        assert "She took her time!" in await press(pilot, "u")
    assert [(one.kind, one.text) for one in taken(screens)] == [
        ("note", "She took her time!"),
        ("advice", "Film one lesson"),
    ]


async def test_what_earlier_talks_left_open_stands_where_it_is_talked_about(screens: Screens) -> None:
    before = planned(screens, on=TODAY - timedelta(days=20))
    screens.do(lambda session: writing.hold(session, before, TODAY))
    screens.do(lambda session: promises.add(session, before, {"text": "Ask for the budget", "owner": "them"}))
    planned(screens, kind="handover", with_="Omar")
    async with screens(size=(40, 12)) as pilot:
        page = await press(pilot, "6", "t")
        assert "The clock starts when you press space." in page
        page = await press(pilot, "space", "space", "space", "space")
        assert "WHAT WAS AGREED SO FAR" in page
        assert "○ Priya: Ask for the budget" in page
        page = await press(pilot, "o", "space", "escape")
        assert "WHAT WAS AGREED SO FAR" in page
        assert "Ask for the budget" not in page


async def test_a_talk_that_is_undone_takes_its_screens_along(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        await press(pilot, "6", "t", "e", "o")
        assert isinstance(pilot.app.screen, Agreed)
        await press_apart(pilot, "u", "u", "u")
        assert isinstance(pilot.app.screen, Meetings)


async def test_time_that_is_up_is_said_plainly(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        desk = coach(pilot).desk
        desk.clock = lambda: HALF_PAST
        await press(pilot, "6", "t", "space")
        screen = pilot.app.screen
        assert isinstance(screen, RunMode)
        desk.clock = lambda: HALF_PAST + timedelta(minutes=2)
        screen.tick()
        assert "The time planned for this part is up." in await settled(pilot)
        desk.clock = lambda: HALF_PAST + timedelta(minutes=33, seconds=10)
        screen.tick()
        page = await settled(pilot)
        assert "3 over of 30 min" in page
        assert "The time is up. Ask whether to go on" in page
        assert "min over here" in page


async def test_nothing_is_lost_and_nothing_is_asked_when_one_comes_back(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        coach(pilot).desk.clock = lambda: HALF_PAST
        await press(pilot, "6", "t", "space", "space", "space", "space", "f")
        await paste(pilot, "You give the answer [/foo] \x1b[31m")
        coach(pilot).keep_everything()
    assert taken(screens) == []
    async with screens(size=(120, 40)) as pilot:
        coach(pilot).desk.clock = lambda: HALF_PAST + timedelta(minutes=9)
        assert "You began “You give the answer [/foo]…” (a note in a talk, today)" in await press(pilot, "6")
        page = await press(pilot, "enter")
        for words in ("4 OF 7 · LISTEN", "21 left of 30 min", "FEEDBACK, IN THEIR WORDS", "[/foo] ␛[31m", "Thanks"):
            assert words in page
        assert "\x1b" not in page
        page = await press(pilot, "escape", "t")
        assert "4 OF 7 · LISTEN" in page
        assert "Feedback: You give the answer" in page
        await press(pilot, "u")
    assert taken(screens) == []
