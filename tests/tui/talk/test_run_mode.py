"""The talk itself, as somebody sees it who has one hand free and somebody else in the room."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from careercoach.coach.drafts import readable
from careercoach.documents.choosing import Choosing, Offered
from careercoach.queries import drafts, profile
from careercoach.queries.documents import choosing
from careercoach.queries.talk import meetings, notes
from careercoach.records import NoteRecord
from careercoach.services.documents import picks
from careercoach.services.goals import goals
from careercoach.services.people import people
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import promises, replies
from careercoach.services.talk import run as running
from careercoach.services.work import accomplishments
from careercoach.tui.screens.talk.after_talk import AfterTalk
from careercoach.tui.screens.talk.caught import Caught
from careercoach.tui.screens.talk.meetings import Meetings
from careercoach.tui.screens.talk.promises import Agreed
from careercoach.tui.screens.talk.run_mode import RunMode
from careercoach.tui.widgets.prose import Prose
from tests.tui.conftest import Screens, coach, paste, press, press_apart, settled, shown

TODAY = date(2026, 11, 22)
HALF_PAST = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def planned(screens: Screens, **fields: object) -> str:
    """A talk of half an hour today, with two questions and something to ask for."""
    plan = {"kind": "career", "with_": "Priya", "on": TODAY, "purpose": "Agree on what comes next", **fields}
    talk = screens.do(lambda session: writing.plan(session, plan))
    asked = ["What would better look like?", "Who decides?"]
    screens.do(lambda session: writing.bring(session, talk, asks=["A course"], questions=asked))
    return talk


async def test_a_part_for_which_nothing_is_brought_says_what_to_do_once_and_its_name_once(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        page = await press(pilot, "6", "t")
        assert "space Start" in page
        page = await press(pilot, "space", "space")
        assert "ACCOMPLISHMENTS" in page
        assert "Accomplishments" not in page
        assert page.count("Tell two results") == 1


async def test_on_a_phone_what_one_says_has_the_whole_width(screens: Screens) -> None:
    planned(screens)
    async with screens(size=(40, 24)) as pilot:
        page = await press(pilot, "6", "t")
        assert "2 left here · 30 left" in page
        assert "Agree on what comes next" in page
        assert "┏" not in page


async def test_leaving_a_talk_says_that_it_waits(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        assert "The talk waits where you left it" in await press(pilot, "6", "t", "space", "escape")


def taken(screens: Screens) -> list[NoteRecord]:
    with closing(sqlite3.connect(screens.file)) as connection:
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
        page = await press(pilot, *["space"] * 5)
        assert "6 OF 8 · SPECIFIC FEEDBACK · 1 OF 2" in page
        assert "What would better look like?" in page
        assert "28 left of 30 min" in page
        page = await press(pilot, "h")
        assert "ADVICE, IN THEIR WORDS" in page
        assert "esc Done writing" in page
        await paste(pilot, "Film one lesson")
        page = await press(pilot, "escape")
        assert "· Advice: Film one lesson" in page
        await press(pilot, "enter")
        await paste(pilot, "She took her time")
        assert "She took her time" in await press(pilot, "ctrl+z")
        page = await press(pilot, "f2")
        assert "SPECIFIC FEEDBACK · 2 OF 2" in page
        assert "· She took her time" in page
        await press(pilot, "p")
        await paste(pilot, "Send the figures")
        page = await press(pilot, "escape")
        assert "SPECIFIC FEEDBACK · 2 OF 2" in page
        page = await press(pilot, "space", "space", "left")
        assert "Send the figures" in page
        assert "press x" in await press(pilot, "space", "space")
        page = await press(pilot, "x")
        for words in ("Held.", "AGREED", "Send the figures", "ADVICE", "NOTES FOR YOURSELF", "She took her time"):
            assert words in page
        await press(pilot, "greater_than_sign")
        assert isinstance(pilot.app.screen, AfterTalk)
        assert "t Notes" in await press(pilot, "escape", "escape")
        assert "She took her time" in await press(pilot, "t")
    assert [(one.kind, one.part) for one in taken(screens)] == [("advice", "feedback"), ("note", "feedback")]
    assert all(one.item for one in taken(screens))
    with closing(sqlite3.connect(screens.file)) as connection:
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
        page = await press(pilot, *["space"] * 6)
        assert "WHAT WAS AGREED SO FAR" in page
        assert "STILL OPEN WITH OTHERS: 1   o Promises" in page
        assert "Ask for the budget" not in page
        page = await press(pilot, "P")
        assert "Ask for the budget" in page
        page = await press(pilot, "space", "escape")
        assert "WHAT WAS AGREED SO FAR" in page
        assert "Ask for the budget" not in page


async def test_of_what_was_agreed_with_another_the_new_manager_sees_what_was_chosen_for_them(screens: Screens) -> None:
    before = planned(screens, on=TODAY - timedelta(days=20))
    screens.do(lambda session: writing.hold(session, before, TODAY))
    shown, hidden = (
        screens.do(lambda session, words=words: promises.add(session, before, {"text": words, "owner": "them"}))  # type: ignore[misc]  # bound now
        for words in ("Ask for the budget", "Speak about my pay")
    )
    screens.do(lambda session: writing.plan(session, {"kind": "handover", "with_": "Omar", "on": TODAY}))
    with closing(sqlite3.connect(screens.file)) as connection:
        reader = choosing.reader_named(connection, "handover", "manager", profile.get(connection, TODAY), "Omar")
    offered = tuple(Offered("promise", one, "", picked, said=True) for one, picked in ((shown, True), (hidden, False)))
    screens.do(lambda session: picks.remember(session, [Choosing("handover", reader, offered)]))
    async with screens() as pilot:
        page = await press(pilot, "6", "t", *["space"] * 5)
        assert "WHAT WAS AGREED SO FAR" in page
        assert "STILL OPEN · 1 more" in page
        assert "Ask for the budget" in page
        assert "my pay" not in page


async def test_a_talk_that_is_undone_takes_its_screens_along(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        await press(pilot, "6", "t", "x", "P")
        assert isinstance(pilot.app.screen, Agreed)
        await press_apart(pilot, "u", "u", "u")
        assert isinstance(pilot.app.screen, Meetings)


async def test_a_talk_deleted_elsewhere_says_so_keeps_the_notes_and_further_typing_runs_nothing(
    screens: Screens,
) -> None:
    """Letters that were meant for a note would have planned, deleted and held other talks in the list below."""
    talk = planned(screens)
    other = planned(screens, with_="Omar", on=TODAY + timedelta(days=9))
    async with screens() as pilot:
        await press(pilot, "6", "t", "space", "h")
        assert isinstance(pilot.app.screen, RunMode)
        await paste(pilot, "Film one lesson")
        await press(pilot, "escape", "enter")
        await paste(pilot, "She took her time")
        screens.do(lambda session: writing.delete(session, talk))
        coach(pilot)._look()
        page = await settled(pilot)
        assert "THIS TALK IS NOT ON FILE ANY MORE" in page
        assert "What you wrote is kept" in page
        page = await press(pilot, "n", "d", "u", "space", "enter", "e")
        assert "THIS TALK IS NOT ON FILE ANY MORE" in page
        page = await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Meetings)
        page = await press(pilot, "1")
        assert "You began “Advice: Film one lesson”" in page
        assert "1 more waits with it" in page
        page = await press(pilot, "enter", "down", "enter")
        assert "Its place is gone." in page
        assert "She took her time" in page
    with closing(sqlite3.connect(screens.file)) as connection:
        assert [one.id for one in meetings.listed(connection)] == [other]
        kept = {one.key: readable(one.key, one.text) for one in drafts.listed(connection)}
        assert kept == {f"caught:{talk}": "Advice: Film one lesson", f"run:{talk}": "She took her time"}


async def test_under_each_title_stand_its_result_and_figures(screens: Screens) -> None:
    talk = screens.do(lambda session: writing.plan(session, {"kind": "career", "with_": "Priya", "on": TODAY}))
    work = {"title": "Drew a map", "result": "Nobody waits", "before": "80", "after": "62", "unit": "minutes"}
    told = {"person": "Ines", "on": date(2026, 10, 5), "kind": "growth", "behaviour": "You rush", "changed": "I pause"}
    done = screens.do(lambda session: accomplishments.add(session, {**work, "on": TODAY}, TODAY))
    goal = screens.do(
        lambda session: goals.add(session, {"title": "Lead", "horizon": "near", "benefit": "they stay"}, TODAY)
    )
    said = screens.do(lambda session: people.add_feedback(session, told, TODAY))
    screens.do(lambda session: writing.bring(session, talk, accomplishments=[done], goals=[goal], feedback=[said]))
    async with screens() as pilot:
        pages = [await press(pilot, "6", "t", "space", "space")]
        pages += [await press(pilot, "space", "space"), await press(pilot, "space", "space")]
    for page, words in zip(
        pages,
        [("Drew a map", "Nobody waits", "80 → 62 minutes"), ("Lead", "they stay"), ("You rush", "Ines", "I pause")],
        strict=True,
    ):
        assert all(one in page for one in words), (words, page)


async def test_while_the_boss_looks_on_only_what_is_open_with_her_is_shown(screens: Screens) -> None:
    for name, words in (("Omar", "Look for another place"), ("Priya", "Ask for the budget")):
        before = planned(screens, with_=name, on=TODAY - timedelta(days=20))
        fields = {"text": words, "owner": "them"}
        screens.do(lambda session, before=before, fields=fields: promises.add(session, before, fields))  # type: ignore[misc]  # bound now
        screens.do(lambda session, before=before: writing.hold(session, before, TODAY))  # type: ignore[misc]  # bound now
    planned(screens)
    async with screens() as pilot:
        for keys in (("6", "t", "P"), ("escape", *["space"] * 8, "P")):
            page = await press(pilot, *keys)
            assert "Ask for the budget" in page
            assert "another place" not in page


async def test_long_words_scroll_and_the_next_thing_begins_at_its_beginning(screens: Screens) -> None:
    long = "\n".join(f"Line {number}" for number in range(1, 30))
    talk = planned(screens)
    done = screens.do(lambda session: accomplishments.add(session, {"title": "Drew a map", "result": long * 4}, TODAY))
    screens.do(lambda session: writing.edit(session, talk, {"opening": long}))
    screens.do(lambda session: writing.bring(session, talk, accomplishments=[done]))
    async with screens() as pilot:
        page = await press(pilot, "6", "t")
        assert "Line 1" in page
        assert "Line 9" not in page
        assert "Line 9" in await press(pilot, *["down"] * 6)
        assert "Line 9" not in await press(pilot, *["up"] * 6)
        await press(pilot, *["down"] * 6)
        assert "▌ Drew a map" in await press(pilot, "space", "space")


async def test_an_answer_to_a_no_is_offered_only_where_one_is_rehearsed(screens: Screens) -> None:
    talk = planned(screens)
    screens.do(lambda session: writing.bring(session, talk, asks=["A desk"]))
    with closing(sqlite3.connect(screens.file)) as connection:
        desk = [item.id for item in meetings.get(connection, talk).items if item.kind == "ask"][1]
    screens.do(lambda session: replies.rehearse(session, desk, {"not-now": "Then when?"}))
    async with screens() as pilot:
        page = await press(pilot, "6", "t", *["space"] * 5)
        assert "A course" in page
        assert "If they say no" not in page
        assert "No answer to a no is ready" in await press(pilot, "f6")
        page = await press(pilot, "space")
        assert "F6 If they say no" in page
        assert "Then when?" in await press(pilot, "f6")


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
        assert "This part's time is up." in await settled(pilot)
        desk.clock = lambda: HALF_PAST + timedelta(minutes=33, seconds=10)
        screen.tick()
        page = await settled(pilot)
        assert "3 over of 30 min" in page
        assert "The time is up. Go on a little" in page
        assert "min over here" in page


async def test_all_that_a_talk_is_held_with_can_be_clicked_at_80_columns(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        rows = (await press(pilot, "6", "t")).splitlines()
        for words in ("space Start", "⏎ Note", "h Advice", "f Feedback", "p Promise", "x End"):
            y = next(at for at, row in enumerate(rows) if words in row)
            assert "@click" in pilot.app.screen.get_style_at(rows[y].index(words), y).meta, words
        await press(pilot, "enter")
        assert "h Advice" not in shown(pilot), "while one writes, h is a letter"


async def test_nothing_is_lost_and_nothing_is_asked_when_one_comes_back(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        coach(pilot).desk.clock = lambda: HALF_PAST
        await press(pilot, "6", "t", "space", "space", "space", "f")
        await paste(pilot, "You give the answer [/foo] \x1b[31m")
        coach(pilot).keep_everything()
    assert taken(screens) == []
    async with screens(size=(120, 40)) as pilot:
        coach(pilot).desk.clock = lambda: HALF_PAST + timedelta(minutes=9)
        assert "You began “You give the answer [/foo]…” (a note in a talk, today)" in await press(pilot, "6")
        page = await press(pilot, "enter")
        for words in ("3 OF 8 · LISTEN", "21 left of 30 min", "FEEDBACK, IN THEIR WORDS", "[/foo] ␛[31m", "Thanks"):
            assert words in page
        assert "\x1b" not in page
        page = await press(pilot, "escape", "t")
        assert "3 OF 8 · LISTEN" in page
        assert "Feedback: You give the answer" in page
        await press(pilot, "u")
    assert taken(screens) == []
