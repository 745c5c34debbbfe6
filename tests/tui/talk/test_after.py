"""After a talk on the screens: advice becomes something, the ledger, and the messages that follow."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

from textual.widgets import Input, OptionList

from careercoach.queries import drafts
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.talk import meetings, notes
from careercoach.services.goals import goals as setting
from careercoach.services.talk import meetings as writing
from careercoach.services.talk import notes as noting
from careercoach.services.talk import promises
from careercoach.tui.screens.talk.after_talk import AfterTalk
from tests.tui.conftest import Screens, paste, press, shown

TODAY = date(2026, 11, 22)
REPRIMAND = "I would have liked to hear it from you"
HOSTILE = "[/foo] [Anna] \x1b[31mred"


def held(screens: Screens) -> str:
    """A talk with Priya two days ago, with advice and feedback noted."""

    def write(session) -> str:  # type: ignore[no-untyped-def]  # a session
        talk = writing.plan(session, {"with_": "Priya", "on": TODAY - timedelta(2), "status": "held", "behind": "same"})
        session.flush()
        for kind, text in (("advice", "Film one lesson"), ("feedback", "You rescue learners"), ("advice", HOSTILE)):
            noting.add(session, talk, {"kind": kind, "text": text})
        noting.add(session, talk, {"text": "She was in a hurry"})
        return talk

    return screens.do(write, ago=2)


async def test_each_piece_of_advice_becomes_something_with_one_key(screens: Screens) -> None:
    """From Today to the last piece; what is left for later waits, and undo brings one back."""
    talk = held(screens)
    goal = screens.do(lambda session: setting.add(session, {"title": "Teach well", "horizon": "near"}, TODAY), ago=2)
    async with screens() as pilot:
        assert "Send Priya a short recap" in shown(pilot)
        page = await press(pilot, "6", "greater_than_sign")
        assert isinstance(pilot.app.screen, AfterTalk)
        assert page.index("ADVICE FROM PRIYA") < page.index("“Film one lesson”") < page.index("Make it a near goal")
        assert "1 of 3" in page
        assert "A STEP OF WHICH GOAL?" in await press(pilot, "s")
        page = await press(pilot, "enter")
        assert "FEEDBACK FROM PRIYA" in page
        assert "2 of 3" in page
        assert "WHAT KIND OF FEEDBACK IS IT?" in await press(pilot, "f")
        page = await press(pilot, "down", "enter")
        assert "“[/foo] [Anna] ␛[31mred”" in page
        page = await press(pilot, "z")
        assert "1 for later" in page
        assert "Plan it for Fri 19 Feb 2027" in page
        assert "You rescue learners" in await press(pilot, "u")
        assert "“[/foo]" not in await press(pilot, "x")
        page = await press(pilot, "n")
        assert "Prepare it; it is planned for Fri 19 Feb 2027" in page
        await press(pilot, "escape")
    with closing(sqlite3.connect(screens.file)) as connection:
        assert [one.became for one in notes.listed(connection)] == ["step", "nothing", None, None]
        assert [step.title for step in goals.steps(connection, goal)] == ["Film one lesson"]
        assert people.feedback(connection) == []
        assert [one.with_ for one in meetings.listed(connection) if one.id != talk] == ["Priya"]


async def test_the_recap_and_the_ledger_follow_from_there(screens: Screens) -> None:
    talk = held(screens)
    for owner, words, by in (
        ("me", "Send figures", TODAY - timedelta(1)),
        ("them", "Ask Graham", None),
        ("me", HOSTILE, TODAY + timedelta(9)),
    ):
        fields = {"text": words, "owner": owner, "by": by}
        screens.do(lambda session, fields=fields: promises.add(session, talk, fields))  # type: ignore[misc]  # bound now
    async with screens(size=(120, 40)) as pilot:
        assert "1 promise has no day yet" in await press(pilot, "6", "greater_than_sign", "z", "z", "z")
        page = await press(pilot, "m")
        assert "She was in a hurry" not in page
        assert "1 note of your own" in page
        assert "She was in a hurry" in await press(pilot, "i", *["down"] * 2, "space", "escape")
        assert "With the plan" in await press(pilot, "w")
        assert "follows below" in await press(pilot, "end")
        page = await press(pilot, "escape", "escape", "P")
        assert page.index("I PROMISED PRIYA") < page.index("Send figures") < page.index("[/foo]")
        assert page.index("[/foo]") < page.index("PRIYA PROMISED") < page.index("Ask Graham")
        assert "Ask Graham" not in await press(pilot, "end", "X")
        assert "KEPT AND LET GO" in await press(pilot, "w")
        page = await press(pilot, "end")
        assert "SINCE THEN" in page
        assert "let go" in page
        assert "Only for open promises to you" in await press(pilot, "m")
        await press(pilot, "X")
        assert "you said you would" in await press(pilot, "m")
        page = await press(pilot, "escape", "d")
        assert "Deleted." in page
        assert "Ask Graham" not in page
        assert "Ask Graham" in await press(pilot, "u")


async def test_what_was_agreed_waits_for_the_day_of_the_talk(screens: Screens) -> None:
    """Before it, the screens say why; a talk without anything noted has nothing to decide."""
    plan = {"with_": "Priya", "on": TODAY + timedelta(3), "behind": "same"}
    screens.do(lambda session: writing.plan(session, plan))
    async with screens(size=(40, 12)) as pilot:
        assert "still ahead" in await press(pilot, "6", "!agreed")
        assert "not marked as held" in await press(pilot, "greater_than_sign")
        assert "not marked as held" in await press(pilot, "m")
        await press(pilot, "x", "greater_than_sign")
        page = shown(pilot)
        assert "All decided." in " ".join(page.split())
        assert pilot.app.screen.query_one(OptionList).option_count == 4


async def test_ask_next_time_makes_a_real_question_that_one_edits_first(screens: Screens) -> None:
    """What she said is shown above and stands in no brief; Esc changes nothing and loses nothing."""
    talk = held(screens)
    screens.do(lambda session: noting.add(session, talk, {"kind": "feedback", "text": REPRIMAND}))
    async with screens() as pilot:
        page = await press(pilot, "6", "greater_than_sign", "z", "z", "z")
        assert REPRIMAND in page
        page = await press(pilot, "a")
        assert "WHAT WILL YOU ASK NEXT TIME?" in page
        assert REPRIMAND in page
        box = pilot.app.screen.query_one("#words", Input)
        assert box.value == "What have you seen of my work since you last told me how you see it?"
        box.value = "Was the last week"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, AfterTalk)
        await press(pilot, "a")
        await paste(pilot, " better?")
        assert "Kept as a question for next time" in await press(pilot, "enter")
        await press(pilot, "n")
    with closing(sqlite3.connect(screens.file)) as connection:
        ahead = next(one for one in meetings.listed(connection) if one.id != talk)
        assert [item.title for item in ahead.items] == ["Was the last week better?"]
        assert drafts.listed(connection) == []
