"""Rehearsing what one asks for, reading it in the talk, and noting how it was taken."""

import sqlite3
from contextlib import closing
from datetime import date

from textual.pilot import Pilot

from careercoach.queries.talk import meetings, replies
from careercoach.records import MeetingRecord
from careercoach.services import drafts
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import notes as noting
from careercoach.services.talk import replies as rehearsing
from careercoach.tui.screens.talk.rehearsal import Rehearsal
from tests.tui.conftest import Screens, paste, press, until

TODAY = date(2026, 11, 22)


def asking(screens: Screens, *asks: str, **fields: object) -> MeetingRecord:
    """A talk with Priya today in which these are asked for."""
    plan = {"kind": "career", "with_": "Priya", "on": TODAY, **fields}
    planned = screens.do(lambda session: writing.plan(session, plan))
    screens.do(lambda session: writing.bring(session, planned, asks=asks))
    return talk(screens)


def talk(screens: Screens) -> MeetingRecord:
    with closing(sqlite3.connect(screens.file)) as connection:
        return meetings.listed(connection)[0]


def kept(screens: Screens) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return [(one.reply, one.answer) for one in replies.listed(connection, meeting=talk(screens).id)]


async def test_what_one_says_to_a_no_is_written_while_preparing_and_one_key_away_in_the_talk(screens: Screens) -> None:
    asking(screens, "Half a shift")
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f2", "f2", "f6")
        assert isinstance(pilot.app.screen, Rehearsal)
        assert "If they say no › Half a shift" in page
        assert "may I ask again in three months?" in page
        await paste(pilot, "What has to come first?")
        await press(pilot, "tab")
        await paste(pilot, "I pay half of it")
        await press(pilot, "escape")
        assert kept(screens) == [("not-now", "What has to come first?"), ("no-budget", "I pay half of it")]
        page = await press(pilot, "escape", "escape", "t", "space", "f6")
        assert "First go on to what you ask for." in page
        page = await to_what_is_asked_for(pilot)
        assert "F6 If they say no" in page
        assert "What has to come first?" not in page
        page = await press(pilot, "f6")
        assert page.index("Not now  What has to come first?") < page.index("No money for it  I pay half of it")
        page = await press(pilot, "space")
        assert "What has to come first?" not in page
        assert "Nothing is rehearsed" not in page


async def test_three_long_sentences_stand_whole_beside_several_things_asked_for(screens: Screens) -> None:
    (ask, _) = (one.id for one in asking(screens, "Half a shift", "A day beside Danny").items if one.kind == "ask")
    long = "I see. Which month would work for you, and may I begin with the afternoons until"
    said = {reply: f"{long} {reply} then?" for reply in ("not-now", "no-budget", "silence")}
    screens.do(lambda session: rehearsing.rehearse(session, ask, said))
    async with screens() as pilot:
        await press(pilot, "6", "t", "space")
        await to_what_is_asked_for(pilot)
        page = " ".join((await press(pilot, "f6")).split())
        assert all(f"{reply} then?" in page for reply in said)


async def to_what_is_asked_for(pilot: Pilot[int]) -> str:
    for _ in range(6):
        page = await press(pilot, "space")
        if "SUPPORT" in page:
            return page
    raise AssertionError(page)


async def test_of_several_asks_one_is_chosen_and_without_any_it_is_said_where_to_write_one(screens: Screens) -> None:
    asking(screens, "Half a shift", "A day beside Graham")
    screens.do(lambda session: writing.plan(session, {"kind": "mentor", "with_": "Foss", "on": date(2026, 12, 9)}))
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f6")
        assert "WHICH OF THE THINGS YOU ASK FOR?" in page
        assert "If they say no › A day beside Graham" in await press(pilot, "down", "enter")
        await press(pilot, "escape", "escape", "escape", "down", "enter", "enter")
        assert "You ask for nothing yet" in await press(pilot, "f6")


async def test_the_look_from_the_other_side_is_kept_with_the_purpose_in_one_act(screens: Screens) -> None:
    asking(screens)
    async with screens() as pilot:
        assert "HOW DOES YOUR NEXT STEP LOOK FROM WHERE THEY STAND?" in await press(pilot, "6", "enter", "enter")
        await press(pilot, "enter")
        await paste(pilot, " And soon.")
        await press(pilot, "tab")
        await paste(pilot, "She has the nights to fill")
        await press(pilot, "f2")
        assert talk(screens).lens == "She has the nights to fill"
        assert str(talk(screens).purpose).endswith(" And soon.")
        await press(pilot, "u")
        assert (talk(screens).lens, str(talk(screens).purpose).endswith("next steps.")) == (None, True)


async def test_words_of_the_other_side_changed_in_another_window_are_shown_beside_ones_own(screens: Screens) -> None:
    planned = asking(screens)
    async with screens() as pilot:
        await press(pilot, "6", "enter", "enter", "tab", "tab")
        await paste(pilot, "Mine")
        screens.do(lambda session: writing.edit(session, planned.id, {"lens": "Theirs"}))
        page = await press(pilot, "f2")
        assert "Mine" in page
        assert "Theirs" in page
        assert talk(screens).lens == "Theirs"


async def test_after_the_talk_it_is_asked_which_reply_came_and_people_tell_it(screens: Screens) -> None:
    """One key answers, one key leaves a question for later, and undo asks it again."""
    planned = asking(screens, "Half a shift", "A day beside Graham", status="held")
    screens.do(lambda session: noting.add(session, planned.id, {"kind": "advice", "text": "Film one lesson"}))
    async with screens() as pilot:
        assert "“Half a shift”  What came?" in await press(pilot, "6", "greater_than_sign", "f", "x")
        assert "“A day beside Graham”  What came?" in await press(pilot, "2")
        assert "“Half a shift”  What came?" in await press(pilot, "u")
        await press(pilot, "2")
        assert "How far do they stand behind you now?" in await press(pilot, "z")
        assert "“Film one lesson”" in await press(pilot, "3")
        assert "1 for later" in await press(pilot, "x")
        assert ([item.came for item in talk(screens).items], talk(screens).behind) == (["not-now", None], "more")
        page = await press(pilot, "escape", "5")
        assert "they stood behind you more than before; “Half a shift”: not now" in " ".join(page.split())


async def test_words_about_the_other_side_that_were_left_unfinished_are_picked_up_where_they_belong(
    screens: Screens,
) -> None:
    planned = asking(screens)
    screens.do(lambda session: drafts.keep(session, f"meeting/{planned.id}/lens", "Nights to fill", None, TODAY))
    async with screens() as pilot:
        page = await press(pilot, "enter")
        assert "WHAT IS THIS TALK FOR?" in page
        assert "Nights to fill" in page


async def test_a_first_talk_is_not_asked_to_be_compared_with_what_was_before(screens: Screens) -> None:
    asking(screens, kind="handover", status="held")
    async with screens() as pilot:
        assert "All decided." in await press(pilot, "6", "greater_than_sign")


async def test_an_unfinished_next_sentence_is_picked_up_and_one_of_a_talk_that_is_gone_is_not_lost(
    screens: Screens,
) -> None:
    planned = asking(screens, "Half a shift")
    ask = planned.items[0].id
    screens.do(lambda session: rehearsing.rehearse(session, ask, {"silence": "I will write"}))
    async with screens() as pilot:
        page = await press(pilot, "6", "enter", "enter", "f6")
        assert "I will write" in page
        await paste(pilot, "What first?")
        screens.do(lambda session: writing.delete(session, planned.id))
        await press(pilot, "escape")
        await until(pilot, lambda page: "Kept unfinished. What it is about is gone." in page)
    assert kept_draft(screens) == ["What first?"]


def kept_draft(screens: Screens) -> list[str]:
    """The words of what waits unfinished."""
    with closing(sqlite3.connect(screens.file)) as connection:
        found = connection.execute("SELECT title FROM draft WHERE key LIKE 'rehearsal/%' AND state = 'open'")
        return [title for (title,) in found]
