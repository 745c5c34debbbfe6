"""The inbox on the screens: counts where one looks, one key for each decision, and a way back from each."""

from careercoach.importers.proposed import Proposed
from careercoach.queries.people import people
from careercoach.queries.work import accomplishments, inbox
from careercoach.services.work import inbox as writing
from careercoach.tui.screens.work.inbox import SHOWN, Inbox, ProposalForm
from tests.importers import some_wait
from tests.queries import ask
from tests.tui.conftest import Screens, coach, paste, press, repeat, shown


def _take_in(screens: Screens, *proposals: Proposed, source: str = "ics") -> None:
    screens.do(lambda session: writing.take_in(session, source, None, proposals))


async def test_each_decision_is_one_key_and_is_undone(screens: Screens) -> None:
    screens.do(some_wait)
    async with screens() as pilot:
        assert "2 proposals wait in the inbox" in await press(pilot, "1")
        assert "I Inbox (2)" in await press(pilot, "3")
        page = await press(pilot, "I")
        assert isinstance(pilot.app.screen, Inbox)
        assert "tasks.json (taskwarrior)  2" in page
        assert "Fri 6 Nov 2026 · would become: accomplishment" in page
        assert "Accepted: it is an accomplishment now.  u Undo" in await press(pilot, "x")
        page = await press(pilot, "d")
        assert "Rejected.  u Undo" in page
        assert "Nothing waits." in page
        assert "tasks.json (taskwarrior)  1" in await press(pilot, "u")
        assert "tasks.json (taskwarrior)  2" in await press(pilot, "j", "u")
        assert "Accepted 2.  u takes them back as one" in await press(pilot, "Y")
        assert "I Inbox (" not in await press(pilot, "escape")
    assert len(ask(screens.file, accomplishments.listed)) == 2
    assert ask(screens.file, inbox.waiting) == 0


async def test_a_proposal_is_changed_and_waits_on(screens: Screens) -> None:
    _take_in(screens, Proposed("a", "Workshop", situation="Room 4"), source="ics")
    async with screens() as pilot:
        await coach(pilot).run_action("inbox")
        page = await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ProposalForm)
        assert "Where?" not in page
        await paste(pilot, " on first aid")
        page = await press(pilot, "escape")
        assert "Workshop on first aid" in page
        assert "Anything worth a line about this?" in page
        assert "no day yet; today's, once accepted" in page


async def test_what_somebody_said_keeps_its_lines_in_the_form(screens: Screens) -> None:
    said = "Calm at three.\nI would hire her again."
    _take_in(screens, Proposed("a", said, kind="feedback", person="Dee"), source="linkedin")
    async with screens() as pilot:
        await coach(pilot).run_action("inbox")
        assert "What did they say?" in await press(pilot, "e")
        await press(pilot, "escape", "x")
    (kept,) = ask(screens.file, people.feedback)
    assert kept.behaviour == said


async def test_only_the_source_in_front_is_decided_as_a_whole(screens: Screens) -> None:
    screens.do(some_wait)
    _take_in(screens, Proposed("a", "[/b] A"), Proposed("b", "B"), source="csv")
    async with screens() as pilot:
        await coach(pilot).run_action("inbox")
        page = await press(pilot, "D")
        assert "Rejected 2.  u brings them back as one" in page
        assert "tasks.json (taskwarrior)  2" in page
        assert "[/b] A" in await press(pilot, "u")


async def test_of_very_many_the_first_are_shown_and_the_rest_is_counted(screens: Screens) -> None:
    _take_in(screens, *(Proposed(str(number), f"Thing {number}") for number in range(SHOWN + 7)), source="csv")
    async with screens() as pilot:
        await coach(pilot).run_action("inbox")
        assert f"The first {SHOWN} of {SHOWN + 7}; the others come after these." in await press(pilot, "down")
        assert f"Accepted {SHOWN + 7}." in await press(pilot, "Y")


async def test_a_key_held_down_decides_on_one(screens: Screens) -> None:
    screens.do(some_wait)
    _take_in(screens, Proposed("a", "A"), source="csv")
    async with screens() as pilot:
        await coach(pilot).run_action("inbox")
        await repeat(pilot, "d", 0, 0.03, 0.06)
        assert "Again decides on this one." in shown(pilot)
        await repeat(pilot, "Y", 5, 5.03)
    assert [each.title for each in ask(screens.file, inbox.listed, state="rejected")] == ["A"]
    assert len(ask(screens.file, accomplishments.listed)) == 2


async def test_an_empty_inbox_says_what_it_is_for(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "3")
        assert "Inbox (" not in page
        assert "Nothing waits. What comes in" in await press(pilot, "I")
        assert "see ?, “Scripts”" in await press(pilot, "enter")
