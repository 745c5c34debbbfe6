"""The promises in the screens: to whom they are, and what becomes of them when people change."""

from datetime import timedelta

from careercoach.queries.talk import meetings
from careercoach.records import PromiseRecord
from careercoach.services.people import people
from careercoach.services.talk import meetings as planning
from careercoach.services.talk import promises as writing
from tests.queries import ask
from tests.tui.conftest import TODAY, Screens, paste, press


def agreed(screens: Screens, text: str, owner: str, with_: str = "Priya") -> str:
    talk = screens.do(lambda session: planning.plan(session, {"with_": with_, "on": TODAY, "status": "held"}))
    return screens.do(lambda session: writing.add(session, talk, {"text": text, "owner": owner, "by": TODAY}))


def found(screens: Screens, promise: str) -> PromiseRecord:
    return ask(screens.file, meetings.promise, promise)


async def test_what_somebody_promised_who_left_is_taken_on_by_another_or_ends_with_that(screens: Screens) -> None:
    course, book = agreed(screens, "Ask for the course", "them"), agreed(screens, "Lend the book", "them")
    screens.do(lambda session: people.edit(session, "Priya", {"left_on": TODAY}))
    screens.do(lambda session: people.add(session, {"name": "Sam Ottley"}))
    async with screens() as pilot:
        page = await press(pilot, "6", "P")
        assert "PRIYA PROMISED, AND LEFT" in page
        assert "Priya: Ask for the course" in page
        assert "WHO TAKES IT ON?" in await press(pilot, "!pass")
        assert "→ Sam Ottley" in await press(pilot, "o", "t", "t")
        page = await press(pilot, "right", "enter")
        assert "Sam Ottley: Ask for the" in page
        assert "Ended with a change.  u Undo" in await press(pilot, "up", "!end")
    assert (found(screens, course).person, found(screens, course).state) == ("Sam Ottley", "open")
    assert (found(screens, book).person, found(screens, book).state) == ("Priya", "dropped")


async def test_what_was_kept_in_four_weeks_stands_beside_what_is_open_and_older_ones_do_not(screens: Screens) -> None:
    for text, ago in (("Latest", 0), ("Last day", 27), ("Too old", 28)):
        kept = agreed(screens, text, "me")
        day = TODAY - timedelta(ago)
        screens.do(lambda session, kept=kept, day=day: writing.keep(session, kept, day))  # type: ignore[misc]  # bound now
    async with screens() as pilot:
        page = await press(pilot, "6", "P")
        assert "KEPT IN THE LAST FOUR WEEKS" in page
        assert "to Priya: Latest" in page
        assert "Last day" in page
        assert "Too old" not in page
        assert "Too old" in await press(pilot, "w")


async def test_the_form_of_a_promise_changes_whom_it_is_with(screens: Screens) -> None:
    promise = agreed(screens, "Send the rota", "me")
    async with screens() as pilot:
        await press(pilot, "6", "P", "enter", *["tab"] * 3, "ctrl+u")
        await paste(pilot, "Omar")
        assert "to Omar: Send the rota" in await press(pilot, "escape")
        await press(pilot, "enter", *["tab"] * 3, "ctrl+u")
        await press(pilot, "escape")
    assert found(screens, promise).person == "Priya"
