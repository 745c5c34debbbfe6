"""Erasing on a screen: from the list of commands, for the thing in front, after one look at what goes."""

from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes
from tests.tui.conftest import TODAY, Screens, coach, go, press, settled, shown


async def test_the_thing_in_front_goes_after_one_look_at_what_goes_with_it(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Mended the rota"}, TODAY))
    screens.do(lambda session: accomplishments.add(session, {"title": "Taught the group"}, TODAY))
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        before = shown(pilot)
        assert "Taught the group" in before
        await pilot.app.run_action("app.erase")
        page = await settled(pilot)
        assert "cannot be brought back" in page
        assert "Keep it" in page
        await press(pilot, "enter")
        assert "Taught the group" in shown(pilot)
        await pilot.app.run_action("app.erase")
        await settled(pilot)
        page = await press(pilot, "tab", "enter")
        assert "Erased." in page
        assert ("Taught the group" in page) != ("Mended the rota" in page)
        assert "Nothing" not in await press(pilot, "u")
        assert "Erased" not in shown(pilot)


async def test_while_it_is_asked_no_key_takes_anything_back_or_brings_it_back(screens: Screens) -> None:
    screens.do(lambda session: accomplishments.add(session, {"title": "Mended the rota"}, TODAY))
    screens.do(lambda session: accomplishments.add(session, {"title": "Taught the group"}, TODAY))
    with acts.transaction(screens.file) as connection:
        changes.undo(connection, TODAY)
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        await pilot.app.run_action("app.erase")
        assert "cannot be brought back" in await settled(pilot)
        assert "cannot be brought back" in await press(pilot, "U", "u")
        page = await press(pilot, "enter")
        assert "Mended the rota" in page
        assert "Taught the group" not in page


async def test_from_its_form_one_comes_back_to_the_list(screens: Screens) -> None:
    screens.do(lambda session: people.add(session, {"name": "Ines Diaz"}))
    async with screens() as pilot:
        await go(pilot, "people")
        await press(pilot, "enter")
        await press(pilot, "x")
        await pilot.app.run_action("app.erase")
        assert "person: “Ines Diaz" in await settled(pilot)
        await press(pilot, "tab", "enter")
        assert type(pilot.app.screen).__name__ == "People"
        assert "Ines" not in shown(pilot)
        assert coach(pilot).reading.execute("SELECT key FROM draft WHERE key LIKE 'person%'").fetchall() == []


async def test_everything_goes_and_today_begins_anew(lived: Screens) -> None:
    async with lived() as pilot:
        await pilot.app.run_action("app.erase")
        assert "First open what to erase" in await settled(pilot)
        await pilot.app.run_action("app.erase_everything")
        assert "Everything you wrote" in await settled(pilot)
        await press(pilot, "tab", "enter")
        assert "51 accomplishments" not in await settled(pilot)
        assert coach(pilot).reading.execute("SELECT count(*) FROM act").fetchone() == (0,)
