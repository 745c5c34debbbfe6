"""The talks ahead and behind, and the promises made in them."""

import sqlite3
from contextlib import closing
from datetime import date

from textual.widgets import Input

from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord, PromiseRecord
from careercoach.services.jobs import profile
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import promises
from careercoach.tui.screens.talk.meeting_builder import MeetingBuilder
from tests.tui.conftest import Screens, paste, press, settled, shown

TODAY = date(2026, 11, 22)


def talks(screens: Screens) -> list[MeetingRecord]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return meetings.listed(connection)


def agreed(screens: Screens) -> list[PromiseRecord]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return meetings.promises(connection)


def planned(screens: Screens) -> str:
    return screens.do(
        lambda session: writing.plan(session, {"kind": "career", "with_": "Priya", "on": date(2026, 11, 25)})
    )


async def test_planned_talks_come_first_then_those_held(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "6")
    assert page.index("PLANNED") < page.index("in 3 days") < page.index("HELD") < page.index("15 Oct 2026")
    assert "Career talk with Priya Dalvi" in page
    assert "of 30 min planned" in page


async def test_looking_at_the_form_plans_nothing(screens: Screens) -> None:
    """An empty place says what it is for and starts the first talk; another kind has another length and purpose."""
    screens.do(lambda session: profile.update(session, {"manager": "Priya"}, TODAY))
    async with screens() as pilot:
        assert "For example" in await press(pilot, "6")
        assert "What kind of talk?" in await press(pilot, "enter", "tab")
        await press(pilot, "escape")
        assert talks(screens) == []
        page = await press(pilot, "n", "up", "right", "right", "right", "right")
        assert "I would like your advice on my next step" in page
        assert pilot.app.screen.query_one("#minutes", Input).value == "45"
        assert pilot.app.screen.query_one("#with_", Input).value == ""


async def test_a_talk_is_planned_with_the_manager_and_a_purpose_drafted(screens: Screens) -> None:
    screens.do(lambda session: profile.update(session, {"manager": "Priya"}, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "6", "n")
        assert "Priya" in page
        assert "I would like to talk about where my work is heading" in page
        await press(pilot, "tab")
        await paste(pilot, "thu 14:30-15:15")
        assert "→ Thu 26 Nov 2026 at 14:30" in await press(pilot, "tab")
        await pilot.click("#done")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MeetingBuilder)
    (talk,) = talks(screens)
    assert (talk.with_, talk.on, talk.at, talk.minutes) == ("Priya", date(2026, 11, 26), "14:30", 45)


async def test_a_number_on_a_line_of_choices_chooses_by_its_place(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "6", "n", "shift+tab")
        assert "● review" in await press(pilot, "3")
        assert "● review" in await press(pilot, "9")


async def test_fri_9_is_a_morning_and_tue_2_is_asked_for(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "6", "n", "tab")
        await paste(pilot, "fri 9")
        assert "→ Fri 27 Nov 2026 at 09:00" in await press(pilot, "tab")
        await press(pilot, "shift+tab", "ctrl+u")
        await paste(pilot, "tue 2")
        assert "2 could be 2:00 or 14:00; write which." in await press(pilot, "tab")


async def test_a_day_that_is_not_understood_is_said_beside_the_field(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "6", "n", "tab")
        await paste(pilot, "someday")
        assert "is not a date we can read" in await press(pilot, "tab")
        await pilot.click("#done")
        assert "someday" in await press(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#when")
        assert "Not planned yet; n goes on" in await press(pilot, "escape")
        assert "someday" in await press(pilot, "n")
    assert talks(screens) == []


async def test_esc_in_plan_a_talk_makes_neither_a_talk_nor_a_person(screens: Screens) -> None:
    """The name that is proposed gives way to the first letter; what was typed waits, and Done plans it."""
    screens.do(lambda session: profile.update(session, {"manager": "Priya"}, TODAY))

    def names() -> list[str]:
        with closing(sqlite3.connect(screens.file)) as connection:
            return [person.name for person in people.listed(connection)]

    async with screens() as pilot:
        page = await press(pilot, "6", "n", "T", "o", "m", "escape")
        assert "Not planned yet; n goes on" in page
        assert talks(screens) == []
        assert names() == ["Priya"]
        await press(pilot, "n")
        assert pilot.app.screen.query_one("#with_", Input).value == "Tom"
        await press(pilot, "m", "y", "shift+tab", "right", "escape")
        assert talks(screens) == []
    async with screens() as pilot:
        await press(pilot, "6", "n")
        assert pilot.app.screen.query_one("#with_", Input).value == "Tommy"
        await pilot.click("#done")
        await settled(pilot)
    (talk,) = talks(screens)
    assert (talk.kind, talk.with_, names()) == ("one-on-one", "Tommy", ["Priya", "Tommy"])


async def test_looking_through_the_kinds_of_talk_leaves_nothing_unfinished(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "6", "n", "right", "right", "tab", "tab", "escape")
        assert "Not planned" not in page
    with closing(sqlite3.connect(screens.file)) as connection:
        assert connection.execute("SELECT text FROM draft WHERE key LIKE 'meetingform%'").fetchall() == []
    assert talks(screens) == []


async def test_a_talk_can_be_deleted_and_brought_back(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        assert "Deleted.  u Undo" in await press(pilot, "6", "d")
        assert talks(screens) == []
        await press(pilot, "u")
    assert len(talks(screens)) == 1


async def test_what_was_agreed_is_written_down_after_the_talk(screens: Screens) -> None:
    planned(screens)
    async with screens() as pilot:
        assert "HELD" in await press(pilot, "6", "x")
        await press(pilot, "!agreed", "enter")
        await paste(pilot, "Introduce me")
        await press(pilot, "tab", "right", "tab")
        await paste(pilot, "next fri")
        await press(pilot, "escape")
        assert "Priya: Introduce me" in shown(pilot)
        assert "They: Introduce me" in await press(pilot, "escape")
    (promise,) = agreed(screens)
    assert (promise.owner, promise.by, promise.person) == ("them", date(2026, 11, 27), "Priya")


async def test_a_promise_is_kept_or_let_go_with_one_key_and_undone(screens: Screens) -> None:
    talk = planned(screens)
    for words in ("Send figures", "Ask Graham"):
        fields = {"text": words, "owner": "me", "by": date(2026, 11, 18)}
        screens.do(lambda session, fields=fields: promises.add(session, talk, fields))  # type: ignore[misc]  # bound now
    async with screens() as pilot:
        assert "due 4 days ago" in await press(pilot, "6", "P")
        await press(pilot, "space")
        assert [promise.state for promise in agreed(screens)] == ["open", "kept"]
        await press(pilot, "u")
        assert [promise.state for promise in agreed(screens)] == ["open", "open"]
        await press(pilot, "X")
    assert {promise.state for promise in agreed(screens)} == {"open", "dropped"}


async def test_a_talk_whose_day_has_passed_is_held_noted_and_followed_up_from_today(screens: Screens) -> None:
    """Today asks whether it took place; then one writes down what they said, and the ways on stand in the footer."""
    talk = screens.do(lambda session: writing.plan(session, {"with_": "Priya", "on": date(2026, 11, 20)}), ago=9)
    async with screens() as pilot:
        assert "Say what became of the talk with Priya" in shown(pilot)
        assert "x Held" in await press(pilot, "6")
        assert "DID THIS TALK TAKE PLACE?" in await press(pilot, "1", "enter")
        assert "n what they said" in " ".join((await press(pilot, "enter")).split())
        await press(pilot, "n")
        await paste(pilot, "Film one lesson")
        page = await press(pilot, "escape")
        assert page.index("ADVICE") < page.index("Film one lesson")
        assert "> After   m Recap" in page
        assert "I will film one lesson" in " ".join((await press(pilot, "m")).split())
        assert "Send Priya a short recap" in await press(pilot, "escape", "escape")
        assert "⏎ Read   > After   m Recap   t Notes" in await press(pilot, "6")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert meetings.get(connection, talk).status == "held"


async def test_on_its_day_today_leads_to_the_talk_read_through_and_into_it(screens: Screens) -> None:
    talk = screens.do(lambda session: writing.plan(session, {"with_": "Priya", "on": TODAY}))
    screens.do(lambda session: writing.bring(session, talk, asks=["A day a month"]))
    async with screens() as pilot:
        page = await press(pilot, "enter")
        assert "Say in a sentence why you asked" in page
        assert "F2 See the brief   t Run the talk" in page
        assert "1 OF 8 · PURPOSE" in await press(pilot, "t")


async def test_rows_are_written_again_for_a_new_width(lived: Screens) -> None:
    """A promise stays one line when the window grows or shrinks, and when the list opens beside its detail."""
    async with lived((120, 40)) as pilot:
        for size in ((120, 40), (40, 12), (80, 24)):
            await pilot.resize_terminal(*size)
            page = await press(pilot, *(["6", "P"] if size == (120, 40) else []))
            assert any("○ to Priya" in line and "due 4 days ago" in line for line in page.splitlines()), page


async def test_a_talk_that_did_not_take_place_is_planned_again_by_a_new_day(screens: Screens) -> None:
    talk = screens.do(lambda session: writing.plan(session, {"with_": "Priya", "on": date(2026, 11, 20)}), ago=9)
    async with screens() as pilot:
        assert "Cancelled." in await press(pilot, "enter", "down", "down", "enter")
        assert "⏎ Read" in await press(pilot, "6")
        await press(pilot, "enter", "enter", "tab", "ctrl+u")
        await paste(pilot, "thu 14:30")
        assert "PLANNED" in await press(pilot, "escape", "escape")
    with closing(sqlite3.connect(screens.file)) as connection:
        found = meetings.get(connection, talk)
    assert (found.status, found.on) == ("planned", date(2026, 11, 26))
