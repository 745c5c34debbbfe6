"""Rating what draws one, and the compass with its bars."""

import sqlite3
from contextlib import closing

from careercoach.content.compass import compass, statements
from careercoach.queries.reflect import ratings
from careercoach.services.goals import company
from careercoach.services.paths import paths
from careercoach.services.reflect import ratings as writing
from careercoach.services.work import accomplishments
from careercoach.tui.screens.reflect.compass import Compass, CompassStatements
from careercoach.tui.screens.reflect.reflect import Reflect
from tests.tui.conftest import TODAY, Screens, press, shown

COUNT = len(statements())


def said(screens: Screens) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(screens.file)) as connection:
        return [(one.statement, one.rating) for one in ratings.listed(connection, "compass", since=TODAY)]


async def test_an_empty_file_begins_with_the_statements_and_a_sitting_cut_short_comes_back(screens: Screens) -> None:
    async with screens() as pilot:
        page = await press(pilot, "2", "K")
        assert "mirror, not a validated test" in " ".join(page.split())
        assert f"0 of {COUNT}" in page
        assert "1 to 5; 0 takes it back" in await press(pilot, "f1")
        await press(pilot, "escape", "4", "2", "escape")
        assert isinstance(pilot.app.screen, Reflect)
        assert "Compass kept" in shown(pilot)
        page = await press(pilot, "K")
        assert isinstance(pilot.app.screen, Compass)
        assert "rate 3 more to see it" in page
        page = await press(pilot, "n")
        assert f"2 of {COUNT}" in page
        await press(pilot, *["5"] * 8, "f2")
        assert isinstance(pilot.app.screen, Compass)
        assert "from 4 statements" in shown(pilot)
        page = await press(pilot, "u")
        assert "Taken back: compass" in page
        assert "Taken back: compass:" not in page
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Reflect)
    assert [key for key, _ in said(screens)] == [one.key for one in statements()[:2]]


async def test_the_screen_goes_on_with_a_sitting_begun_on_the_command_line(screens: Screens) -> None:
    first = statements()[0].key
    screens.do(lambda session: _draft(session, f'{{"{first}": "4"}}'))
    async with screens() as pilot:
        assert f"1 of {COUNT}" in await press(pilot, "2", "K")
        assert isinstance(pilot.app.screen, CompassStatements)
        await press(pilot, "escape")
    assert said(screens) == [(first, 4)]


def _draft(session, text: str) -> None:  # type: ignore[no-untyped-def]  # a session, as do hands it in
    from careercoach.services import drafts as keeping

    keeping.keep(session, "compass", text)


async def test_three_bars_stand_for_each_track_with_their_figures_in_words_at_every_size(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "2", "K")
        for title in ("LEADING PEOPLE", "DEEPENING A CRAFT", "SERVING CUSTOMERS"):
            assert title in page
        assert page.count("▰▱") == 9
        assert "2.0 of 5, from 11 answers" in page
        assert "9 of 14 gave energy, 0 drained" in page
        assert "a mirror, not a validated test" in page
        assert "most energy comes from leading people and deepening a craft" in page
        page = await press(pilot, "pagedown")
        assert "You say deepening a craft draws you little, yet doing it gives you energy." in page
        assert compass().mirror in " ".join((await press(pilot, "end")).split())
        assert "Energy: full" in await press(pilot, "question_mark")
        await press(pilot, "escape")
        page = await press(pilot, "n", "end")
        assert "5: An open hour for somebody I serve, with no clock.  3 on 17 Oct" in page
        assert "○ 1 first  ○ 2 rather  ○ 3 either  ○ 4 rather  ○ 5 second" in page
        await press(pilot, "escape")
        await pilot.resize_terminal(120, 40)
        page = await press(pilot, "home")
        assert any("You say you are drawn" in line and "WORTH A THOUGHT" in line for line in page.splitlines())
        await pilot.resize_terminal(40, 12)
        page = await press(pilot, "home") + await press(pilot, "pagedown")
        assert "a mirror, not a test" in page
        assert "14 of 18 gave energy, 2 drained" in page


async def test_a_path_of_any_name_is_shown_as_written(screens: Screens) -> None:
    def life(session) -> None:  # type: ignore[no-untyped-def]  # a session, as do hands it in
        paths.add(session, {"title": "[/foo] [Anna] \x1b[31m", "move": "stay"})
        company.add_competency(session, {"name": "Diagnosis", "track": "technical"})
        accomplishments.add(session, {"title": "Found it", "competencies": ["Diagnosis"]}, TODAY)
        writing.record(session, "compass", {"find-cause": 4}, {}, TODAY)

    screens.do(life)
    async with screens() as pilot:
        page = await press(pilot, "2", "K", "end")
        assert "“[/foo] [Anna]" in page
        assert "Rate a few more statements" in page
