"""Somebody who is interrupted, types ahead of the screen, presses twice and writes where nothing is asked."""

import pytest
from textual.events import Event, Key, MouseDown, MouseUp
from textual.keys import _character_to_key
from textual.pilot import Pilot

from careercoach.queries import drafts, profile
from careercoach.queries.file import history
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.talk import meetings, notes
from careercoach.queries.work import accomplishments
from careercoach.services.talk import meetings as talks
from careercoach.tui import keys, routes
from careercoach.tui.frame.form import FormScreen
from careercoach.tui.frame.form_fields import FieldLabel
from tests.tui.conftest import TODAY, Screens, arrive, coach, paste, press, settled, shown, until


def letters(words: str) -> list[Event]:
    """The words as a terminal sends them, letter by letter."""
    return [Key(_character_to_key(sign), sign) for sign in words]


def a_click(pilot: Pilot[int], what: str) -> list[Event]:
    """A click on a part of the screen, as a terminal sends it."""
    x, y = pilot.app.screen.query_one(what).region.offset
    where = (None, x, y, 0, 0, 1, False, False, False, x, y)
    return [MouseDown(*where), MouseUp(*where)]


async def at_once(pilot: Pilot[int], *events: Event) -> str:
    """All of it in one burst, as after a stall of the line."""
    for event in events:
        pilot.app.post_message(event)
    return await settled(pilot)


async def test_a_click_waits_for_the_letters_typed_before_it(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        on = a_click(pilot, "#next")
        await at_once(pilot, *letters("Lena"), *on)
        assert "What is your work at present?" in shown(pilot)
        while pilot.app.screen.query_one("#next").has_class("-active"):  # for a blink a second click is the same one
            await pilot.pause(0.05)
        await at_once(pilot, *a_click(pilot, "#answer"), *letters("Warehouse lead"), *a_click(pilot, "#next"))
        assert "Who is your manager?" in shown(pilot)
        known = profile.get(coach(pilot).reading, TODAY)
        assert (known.name, known.role) == ("Lena", "Warehouse lead")


async def test_a_click_on_what_a_field_is_called_is_a_click_on_the_field(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "4", "n", *"Swim")
        called = next(one for one in pilot.app.screen.query(FieldLabel) if "By when?" in str(one.content))
        called.add_class("called")
        await at_once(pilot, *a_click(pilot, ".called"), *letters("2028"), Key("f2", None))
        (goal,) = [goal for goal in goals.listed(coach(pilot).reading) if goal.title == "Swim"]
        assert str(goal.by) == "2028-12-31"


async def test_a_click_on_a_screen_that_has_gone_meanwhile_does_nothing_on_the_next(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "4", "n")
        discard = a_click(pilot, "#discard")
        await at_once(pilot, *letters("Swim"), Key("f2", None), *discard)
        assert "Goal: kept ✓" in shown(pilot)
        assert "Swim" in [goal.title for goal in goals.listed(coach(pilot).reading)]


async def test_enter_pressed_twice_after_an_answer_leaves_no_question_of_the_first_run_out(newcomer: Screens) -> None:
    async with newcomer() as pilot:
        await paste(pilot, "Amara")
        page = await press(pilot, "enter", "enter")
        assert "What is your work at present?" in page
        assert "Enter again leaves it out." in page
        assert "Who is your manager?" in await press(pilot, "enter")


@pytest.mark.parametrize(
    ("place", "words"), [("6", "Budget is frozen"), ("4", "Trained two temps"), ("5", "Said"), ("5", "said so")]
)
async def test_words_typed_where_nothing_is_written_run_no_command_and_are_not_lost(
    lived: Screens, monkeypatch: pytest.MonkeyPatch, place: str, words: str
) -> None:
    monkeypatch.setattr(keys, "_WITHIN_A_WORD", 60)
    async with lived() as pilot:
        await press(pilot, place)
        acts = history.listed(coach(pilot).reading, limit=1)
        await at_once(pilot, *letters(words))
        await until(pilot, lambda page: "waits on Today, as an unfinished line" in page)
        assert history.listed(coach(pilot).reading, limit=1) == acts
        kept = drafts.latest(coach(pilot).reading, drafts.QUICK_LINE)
        assert kept is not None
        assert kept.text.removeprefix(place) == words


async def test_keys_that_are_meant_are_no_word(lived: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    """To go up and down, to open one thing after the other, or the same key again."""
    monkeypatch.setattr(keys, "_WITHIN_A_WORD", 60)
    async with lived() as pilot:
        assert "Deleted." in await at_once(pilot, *letters("3jjkjkkjd"))
        assert "LADDER" in (await at_once(pilot, *letters("4HL"))).upper()
        assert "What is the next step?" in await at_once(pilot, Key("escape", None), *letters("4sn"))


async def test_what_is_said_in_a_talk_is_a_note_though_nobody_began_one(lived: Screens) -> None:
    talk = lived.do(lambda session: talks.plan(session, {"kind": "one-on-one", "with_": "Priya"}))
    async with lived() as pilot:
        coach(pilot).open(routes.RunTalk(talk))
        await arrive(pilot)
        await at_once(pilot, *letters("Said I do the round well"))
        await press(pilot, "f2")
        [note] = notes.listed(coach(pilot).reading, meeting=talk)
        assert (note.kind, note.text) == ("note", "Said I do the round well")


async def test_what_is_said_first_is_written_down_as_the_clock_starts_and_p_is_a_promise_then(lived: Screens) -> None:
    talk = lived.do(lambda session: talks.plan(session, {"kind": "one-on-one", "with_": "Priya"}))
    async with lived() as pilot:
        coach(pilot).open(routes.RunTalk(talk))
        await arrive(pilot)
        await at_once(pilot, *letters("Said I do the round well"), Key("f2", None))
        assert "What was agreed?" in await press(pilot, "p")
        assert [note.text for note in notes.listed(coach(pilot).reading, meeting=talk)] == ["Said I do the round well"]


async def test_a_talk_is_planned_by_a_name_and_a_day_typed_at_once(screens: Screens) -> None:
    async with screens() as pilot:
        page = await at_once(
            pilot, *letters("6nSister Brennan"), Key("enter", None), *letters("fri 14:00"), Key("f2", None)
        )
        assert "Career talk with Sister Brennan" in page
        assert [one.name for one in people.listed(coach(pilot).reading)] == ["Sister Brennan"]


async def test_a_cry_typed_as_soon_as_a_talk_was_planned_stands_in_no_word_of_it(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_WITHIN_A_WORD", 60)
    async with screens() as pilot:
        plan = (*letters("6nSister Brennan"), Key("enter", None), *letters("fri 9"), Key("f2", None))
        await at_once(pilot, *plan)
        await at_once(pilot, *letters("1nCried after the round"))
        await until(pilot, lambda page: "waits on Today, as an unfinished line" in page)
        [talk] = meetings.listed(coach(pilot).reading)
        assert "Cried" not in f"{talk.purpose}{talk.lens}"
        kept = drafts.latest(coach(pilot).reading, drafts.QUICK_LINE)
        assert kept is not None
        assert "Cried after the round" in kept.text
        await press(pilot, "enter")
        await at_once(pilot, *letters(" Thank you."), Key("f2", None))
        assert str(meetings.get(coach(pilot).reading, talk.id).purpose).endswith(" Thank you.")


async def test_a_day_typed_anew_takes_the_place_of_the_one_that_stands_there(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "e", "enter")
        assert "→ Sat 21 Nov 2026" in await at_once(pilot, *letters("yesterday"), Key("enter", None))


async def test_a_day_typed_after_a_click_on_it_takes_its_place_and_a_second_click_goes_between_its_letters(
    lived: Screens,
) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "e")
        assert "yesterday\n" in await at_once(pilot, *a_click(pilot, "#on"), *letters("yesterday"))
        assert "xyesterday" in await at_once(pilot, *a_click(pilot, "#on"), *letters("x"))


async def test_the_arrows_go_from_line_to_line_of_a_form(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "4", "n", "down")
        assert pilot.app.focused is pilot.app.screen.query_one("#by")
        await press(pilot, "up", "up")
        assert pilot.app.focused is pilot.app.screen.query_one("#private")
        prose = pilot.app.screen.query_one("#why")
        await press(pilot, "down", "down", "down", "down")
        assert pilot.app.focused is prose
        await paste(pilot, "one\ntwo")
        await press(pilot, "up")
        assert pilot.app.focused is prose
        await press(pilot, "down", "down")
        assert pilot.app.focused is not prose


async def test_done_stays_where_a_day_is_not_understood_and_esc_leaves_it_unfinished(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "4", "n")
        await paste(pilot, "Lead a shift handover")
        await press(pilot, "enter")
        await paste(pilot, "sometime")
        page = await press(pilot, "f2")
        assert isinstance(pilot.app.screen, FormScreen)
        assert "“sometime” is not a date we can read" in page
        assert pilot.app.focused is pilot.app.screen.query_one("#by")
        assert "Kept unfinished." in await press(pilot, "escape")
        await press(pilot, "1", "enter")
        assert pilot.app.focused is pilot.app.screen.query_one("#by")


async def test_what_can_be_done_with_a_row_can_be_done_while_it_is_read(lived: Screens) -> None:
    async with lived() as pilot:
        before = len(accomplishments.listed(coach(pilot).reading))
        assert "d Delete" in await press(pilot, "3", "enter")
        assert "Deleted.  u Undo" in await press(pilot, "d")
        assert len(accomplishments.listed(coach(pilot).reading)) == before - 1
        assert "v Brief" in await press(pilot, "6", "enter")
        await press(pilot, "t")
        assert type(pilot.app.screen).__name__ == "RunMode"


async def test_while_others_are_marked_what_is_read_is_not_deleted_with_them(lived: Screens) -> None:
    async with lived() as pilot:
        before = len(accomplishments.listed(coach(pilot).reading))
        assert "d Delete" not in await press(pilot, "3", "space", "space", "enter")
        assert "d does nothing here." in await press(pilot, "d")
        assert len(accomplishments.listed(coach(pilot).reading)) == before
