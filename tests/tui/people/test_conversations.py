"""Conversations in People, and the quiet line about the whole circle."""

from datetime import date

from careercoach.queries.people import conversations, people
from careercoach.queries.work import accomplishments as logged
from careercoach.records import ConversationRecord
from careercoach.services.people import conversations as keeping
from careercoach.services.people import people as circle
from careercoach.services.work import accomplishments
from careercoach.tui import wanted
from careercoach.tui.frame.one_page import Fold
from careercoach.tui.screens.people.conversation_form import ConversationForm
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, arrive, coach, paste, press, settled, shown

HOSTILE = "[/foo] [Anna] said \x1b[31mred"


def mentor(screens: Screens, name: str = "Bernadette") -> str:
    return screens.do(lambda session: circle.add(session, {"name": name, "relation": "mentor"}))


def talked(screens: Screens, name: str = "Bernadette", **fields: object) -> str:
    values = {"person": name, "about": "Her path", **fields}
    return screens.do(lambda session: keeping.add(session, values, TODAY))


def kept(screens: Screens) -> list[ConversationRecord]:
    return ask(screens.file, conversations.listed)


async def test_c_keeps_a_talk_with_the_highlighted_person_and_offers_questions(screens: Screens) -> None:
    mentor(screens)
    async with screens() as pilot:
        page = await press(pilot, "5", "t")
        assert isinstance(pilot.app.screen, ConversationForm)
        assert "Which choice in your working life changed the most for you?" in page
        await paste(pilot, "How she began")
        page = await press(pilot, "escape")
    assert "How she began" in page
    assert "last spoken Sun 22 Nov 2026" in page
    assert [(each.person, each.about, each.on) for each in kept(screens)] == [("Bernadette", "How she began", TODAY)]
    assert ask(screens.file, people.get, "Bernadette").spoken_on == TODAY


async def test_what_one_meant_to_ask_stands_with_the_person_and_first_in_the_next_form(screens: Screens) -> None:
    mentor(screens)
    talked(screens, next_time="Ask who taught her.")
    async with screens() as pilot:
        assert "Next time: Ask who taught her." in await press(pilot, "5")
        page = await press(pilot, "t")
    assert "· Ask who taught her." in page
    assert "changed the most for you?" not in page


async def test_help_has_questions_for_whoever_holds_a_role_has_left_or_began_to_lead(screens: Screens) -> None:
    """While one thinks of what to ask next time: those for this person first, then those for anybody."""
    mentor(screens)
    async with screens(size=(80, 70)) as pilot:
        page = await press(pilot, "5", "t", "tab", "tab", "tab", "f1")
    places = [page.index(words) for words in ("A mentor", "holds a role", "has left", "first year of leading")]
    assert places == sorted(places)
    assert "· What did you have to stop doing for it?" in page


async def test_looking_into_the_form_keeps_nothing(screens: Screens) -> None:
    mentor(screens)
    async with screens() as pilot:
        page = await press(pilot, "5", "t", "tab", "escape")
    assert "Kept unfinished" not in page
    assert kept(screens) == []


async def test_o_opens_a_talk_that_was_kept(screens: Screens) -> None:
    mentor(screens)
    async with screens() as pilot:
        assert "None kept yet" in await press(pilot, "5", "!kept_conversations")
        talked(screens)
        await press(pilot, "!kept_conversations", "enter")
        assert isinstance(pilot.app.screen, ConversationForm)
        pilot.app.screen.query_one("#notes").focus()
        await pilot.pause()
        await paste(pilot, "At lunch")
        assert "At lunch" in await press(pilot, "escape")
    assert kept(screens)[0].notes == "At lunch"


async def test_a_find_opens_the_conversation(lived: Screens) -> None:
    async with lived() as pilot:
        coach(pilot).open(wanted.Record("conversation", kept(lived)[0].id))
        await arrive(pilot)
        assert "How he hears a fault" in shown(pilot)


async def test_the_quiet_line_names_what_waits_and_the_help_given(lived: Screens) -> None:
    async with lived((120, 40)) as pilot:
        page = " ".join(line.partition("│")[0].strip() for line in (await press(pilot, "5")).splitlines())
    assert "One piece of feedback is still open: what changed, who noticed?" in page
    assert "You helped somebody grow 4 times this year." in page


async def test_help_given_is_a_choice_in_the_form_of_an_accomplishment(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Sat beside a new starter"}, TODAY))
    async with screens() as pilot:
        await press(pilot, "3", "e")
        pilot.app.screen.query_one(Fold).action_turn()
        await settled(pilot)
        pilot.app.screen.query_one("#gives_back").focus()
        await press(pilot, "right")
        assert "helped somebody grow" in await press(pilot, "escape")
        mentor(screens)
        assert "You helped somebody grow once this year." in await press(pilot, "5")
    assert ask(screens.file, logged.listed, gives_back=True, since=date(2026, 1, 1))


async def test_marks_and_escapes_are_only_text(screens: Screens) -> None:
    mentor(screens, HOSTILE)
    talked(screens, HOSTILE, about=HOSTILE, notes=HOSTILE, next_time=HOSTILE)
    async with screens() as pilot:
        await press(pilot, "5")
        for size in ((120, 40), (40, 12), (80, 24)):
            await pilot.resize_terminal(*size)
            page = await settled(pilot)
            assert "[/foo] [An" in page
            assert "\x1b" not in page
        assert "\x1b" not in await press(pilot, "t")
