"""People: the circle, talks with it, and what it said."""

from datetime import date

from careercoach.queries.people import people
from careercoach.records import FeedbackRecord, PersonRecord
from careercoach.services.people import people as keeping
from careercoach.tui.frame.form_fields import raw_in
from careercoach.tui.screens.people.feedback_form import FeedbackForm
from careercoach.tui.screens.people.people import PersonForm
from careercoach.tui.widgets.choosing import Choose
from careercoach.vocabulary import RELATIONS
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, paste, press, settled

HOSTILE = "[/foo] [Anna] said \x1b[31mred"


def known(screens: Screens, name: str = "Priya", **fields: object) -> str:
    return screens.do(lambda session: keeping.add(session, {"name": name, **fields}))


def kept(screens: Screens, name: str) -> PersonRecord:
    return ask(screens.file, people.get, name)


def said(screens: Screens) -> list[FeedbackRecord]:
    return ask(screens.file, people.feedback)


async def test_people_stand_by_relation_with_when_one_last_spoke(screens: Screens) -> None:
    known(screens, "Amara", relation="helped")
    known(screens, "Lucie", relation="outside-peer", spoken_on=date(2026, 8, 20))
    known(screens, "Priya", relation="manager", spoken_on=TODAY)
    async with screens() as pilot:
        page = await press(pilot, "5")
    assert page.index("Priya") < page.index("Lucie") < page.index("Amara")
    row = next(line.split() for line in page.splitlines() if "Lucie" in line)
    assert row == ["Lucie", "peer", "outside", "3", "months", "ago"]
    assert "somebody I help" in page


async def test_a_tall_screen_gives_each_relation_a_heading(screens: Screens) -> None:
    known(screens, "Walter", relation="elder")
    async with screens((120, 40)) as pilot:
        assert "ELDER   long in the trade" in await press(pilot, "5")


async def test_places_nobody_fills_are_one_quiet_line(screens: Screens) -> None:
    known(screens, relation="manager")
    known(screens, "Walter", relation="elder")
    async with screens() as pilot:
        page = await press(pilot, "5")
    assert "Not in your circle yet: peer, expert, somebody I help." in page


async def test_an_empty_place_says_what_it_is_for_and_starts_the_first_person(screens: Screens) -> None:
    async with screens() as pilot:
        assert "Who leads you, teaches you" in await press(pilot, "5")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PersonForm)


async def test_a_person_is_added_with_a_relation_chosen_from_plain_words(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "5", "n")
        await paste(pilot, "Bernadette")
        page = await press(pilot, "tab", "space")
        assert isinstance(pilot.app.screen, Choose)
        assert "was my manager" in page
        await press(pilot, *["down"] * RELATIONS.index("mentor"), "enter", "tab", "tab")
        await paste(pilot, "yesterday")
        assert "Bernadette" in await press(pilot, "escape")
    person = kept(screens, "Bernadette")
    assert (person.relation, person.spoken_on) == ("mentor", date(2026, 11, 21))


async def test_t_notes_a_talk_today_and_u_takes_it_back(screens: Screens) -> None:
    known(screens, spoken_on=date(2026, 8, 20))
    async with screens() as pilot:
        page = await press(pilot, "5", "x")
        assert "Noted for today.  u Undo" in page
        assert kept(screens, "Priya").spoken_on == TODAY
        await press(pilot, "u")
    assert kept(screens, "Priya").spoken_on == date(2026, 8, 20)


async def test_feedback_begins_with_the_name_filled_in(screens: Screens) -> None:
    known(screens)
    async with screens() as pilot:
        await press(pilot, "5", "f")
        await paste(pilot, "You let people finish.")
        await press(pilot, *["shift+tab"] * 2, "right")
        page = await press(pilot, "escape")
    assert "You let people finish." in page
    assert "What did you change?" in page
    assert [(each.person, each.kind, each.on) for each in said(screens)] == [("Priya", "growth", TODAY)]


async def test_looking_into_the_feedback_form_keeps_nothing(screens: Screens) -> None:
    known(screens)
    async with screens() as pilot:
        page = await press(pilot, "5", "f", "tab", "escape")
    assert "Kept unfinished" not in page
    assert said(screens) == []


async def test_later_one_says_what_changed_and_who_noticed(screens: Screens) -> None:
    known(screens)
    screens.do(
        lambda session: keeping.add_feedback(
            session, {"person": "Priya", "kind": "growth", "behaviour": "You interrupt."}, TODAY
        )
    )
    async with screens() as pilot:
        await press(pilot, "5", "F", "enter")
        assert isinstance(pilot.app.screen, FeedbackForm)
        pilot.app.screen.query_one("#changed").focus()
        await pilot.pause()
        await paste(pilot, "I count to three.")
        page = await press(pilot, "escape")
    assert "I changed: I count to three." in page
    assert said(screens)[0].changed == "I count to three."


async def test_the_detail_shows_notes_and_promises_and_a_full_circle_is_not_nagged(lived: Screens) -> None:
    async with lived((120, 40)) as pilot:
        page = await press(pilot, "5")
    assert "Runs the late shift." in page
    assert "Not in your circle yet" not in page
    assert "PROMISES" in page
    assert "FEEDBACK" in page


async def test_deleting_a_person_offers_undo(screens: Screens) -> None:
    known(screens)
    async with screens() as pilot:
        assert "Deleted.  u Undo" in await press(pilot, "5", "d")
        await press(pilot, "u")
    assert kept(screens, "Priya")


async def test_marks_and_escapes_in_a_name_are_only_text(screens: Screens) -> None:
    known(screens, HOSTILE, organisation=HOSTILE, notes=HOSTILE)
    screens.do(
        lambda session: keeping.add_feedback(
            session, {"person": HOSTILE, "kind": "strength", "behaviour": HOSTILE}, TODAY
        )
    )
    async with screens() as pilot:
        await press(pilot, "5")
        for size in ((120, 40), (40, 12), (80, 24)):
            await pilot.resize_terminal(*size)
            page = await settled(pilot)
            assert "[/foo] [An" in page
            assert "\x1b" not in page
        for key in ("enter", "F"):
            assert "\x1b" not in await press(pilot, key)
            await press(pilot, "escape")


async def test_while_one_types_the_person_on_file_is_offered_and_right_takes_them(screens: Screens) -> None:
    known(screens, "Karl-Heinz Müller")
    known(screens, "Anna Kowalska")
    known(screens, "Anna Nowak")
    async with screens() as pilot:
        await press(pilot, "5", "ctrl+home")
        pilot.app.push_screen(FeedbackForm())
        await settled(pilot)
        assert "mul → Karl-Heinz Müller" in await press(pilot, "m", "u", "l")
        assert "Karl-Heinz Müller" in await press(pilot, "right")
        assert raw_in(pilot.app.screen.query_one("#person")) == "Karl-Heinz Müller"
        await press(pilot, "ctrl+u")
        assert "Anna Kowalska or Anna Nowak?" in await press(pilot, "a", "n", "n", "a")
        await press(pilot, "ctrl+u")
        assert "new on file" in await press(pilot, "x", "y", "z")


async def test_a_form_with_a_name_that_two_fit_is_kept_unfinished_and_one_that_fits_is_taken_and_said(
    screens: Screens,
) -> None:
    known(screens, "Anna Kowalska")
    known(screens, "Anna Nowak")
    async with screens() as pilot:
        pilot.app.push_screen(FeedbackForm())
        await settled(pilot)
        await paste(pilot, "Anna")
        pilot.app.screen.query_one("#behaviour").focus()
        await paste(pilot, "You stayed calm")
        page = await press(pilot, "escape")
        assert "Kept unfinished. More than one person fits that name: Anna Kowalska" in page
        assert said(screens) == []
        pilot.app.push_screen(FeedbackForm())
        await settled(pilot)
        pilot.app.screen.query_one("#person").focus()
        await paste(pilot, " N.")
        assert "“Anna N.” is Anna Nowak, on file already." in await press(pilot, "escape")
    assert [one.person for one in said(screens)] == ["Anna Nowak"]


async def test_two_people_are_made_one_by_a_key_and_parted_by_u(screens: Screens) -> None:
    known(screens, "Anna N.")
    known(screens, "Anna Nowak")
    async with screens() as pilot:
        await press(pilot, "5", "down", "!merge")
        assert "Anna N. is Anna Nowak now.  u parts them again" in await press(pilot, "enter")
        assert [one.name for one in ask(screens.file, people.listed)] == ["Anna Nowak"]
        await press(pilot, "u")
    assert len(ask(screens.file, people.listed)) == 2


async def test_a_group_of_peers_leaves_the_place_of_a_peer_empty(screens: Screens) -> None:
    known(screens, "night shift", relation="peer")
    async with screens((120, 40)) as pilot:
        page = await press(pilot, "5")
    assert "peer" in page.partition("Not in your circle yet:")[2]
    assert "a group" in page
