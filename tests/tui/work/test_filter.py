"""Finding the one entry among thousands: the list narrows as one types, jumps to a year, and takes several at once."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from careercoach.tui import routes
from careercoach.tui.route import Route
from tests.tui.conftest import TODAY, Screens, arrive, go, press, press_apart, shown, write


@pytest.mark.parametrize(
    ("typed", "left", "seen"),
    [
        ("meter torch", "1 of 51", "Talked a customer of 84"),
        ("@priya 2025", "8 of 51", "Told Priya that"),
        ("+teaching", "3 of 51", "Handed in the portfolio"),
        ("waiting", "2 of 51", "meter exchange letter"),
        ("private", "2 of 51", "Turned down the team lead post"),
        ("private priya storm", "0 of 51", "Nothing here holds that."),
    ],
)
async def test_the_list_shows_only_what_is_typed_and_how_much_that_is(
    lived: Screens, typed: str, left: str, seen: str
) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "slash")
        page = await write(pilot, typed)
        assert left in page
        assert seen in page
        assert "#tag  @person" in page
        assert "Sat with a new starter" not in page
        page = await press(pilot, "escape")
        assert "esc Everything" not in page
        assert page.count("✓") > 5


async def test_what_is_left_stands_newest_first(screens: Screens) -> None:
    _many(screens, 150)
    async with screens() as pilot:
        await press(pilot, "3", "slash")
        page = await write(pilot, "entry")
        assert "150 of 150" in page
        assert page.index("Entry 0") < page.index("Entry 1")


async def test_what_is_left_out_stays_so_while_one_reads_an_entry(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "slash")
        await write(pilot, "torchlight")
        await press(pilot, "enter", "enter")
        await arrive(pilot)
        assert "1 of 51" in await press(pilot, "escape")


async def test_a_list_of_people_narrows_by_what_is_said_of_them(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "5", "slash")
        page = await write(pilot, "abara")
        assert "Danny Abara" in page
        assert "Graham" not in page
        assert " of 9" in page


@pytest.mark.parametrize(
    ("where", "typed", "left", "seen", "gone"),
    [
        (None, "bernadette mentor", "1 of 5", "Talk with a mentor", "Career talk"),
        (routes.Promises(), "graham", "1 of 3", "Ask Graham", "first-month figures"),
        (routes.Answers(), "surnames", "1 of 19", "People leaving", "What were you last thanked"),
        (routes.History(), "double payment", "1 of ", "Put a double payment right", "answer kept"),
        (routes.Paths(), "quality", "1 of ", "Quality", "Team lead"),
    ],
)
async def test_talks_promises_answers_and_acts_are_found_by_what_one_types(
    lived: Screens, where: Route | None, typed: str, left: str, seen: str, gone: str
) -> None:
    """Esc shows everything again, and only then goes back."""
    async with lived() as pilot:
        await press(pilot, "6")
        if where:
            pilot.app.open(where)  # type: ignore[attr-defined]  # the pilot knows no more than Textual's App
            await arrive(pilot)
        before, here = shown(pilot), pilot.app.screen
        assert gone in before
        await press(pilot, "slash")
        page = await write(pilot, typed)
        assert left in page
        assert seen in page
        assert gone not in page
        assert "esc Everything" in page
        page = await press(pilot, "escape")
        assert pilot.app.screen is here
        assert "esc Everything" not in page
        if where:
            await press(pilot, "escape")
            assert pilot.app.screen is not here


async def test_what_is_done_meanwhile_is_among_what_is_left(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "6", "P", "slash")
        assert "1 of 3" in await write(pilot, "graham")
        page = await press(pilot, "enter", "x")
        assert "✓ Priya Dalvi: Ask Graham" in page
        assert "1 of 3" in page


def _many(file: Screens, count: int) -> None:
    with closing(sqlite3.connect(file.file)) as raw, raw:
        raw.execute("DELETE FROM accomplishment")
        raw.executemany(
            "INSERT INTO accomplishment (uuid, title, on_day, status, private) VALUES (?, ?, ?, 'done', 0)",
            [(f"{n:08x}-0000-4000-8000-000000000000", f"Entry {n}", str(TODAY - timedelta(n))) for n in range(count)],
        )


async def test_coming_back_to_the_end_of_a_long_list_reads_only_what_is_seen(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    from careercoach.queries.work import accomplishments as reading

    _many(screens, 1000)
    read: list[int] = []
    listed = reading.listed

    def counting(*given: object, **named: object) -> list[object]:
        found = listed(*given, **named)  # type: ignore[arg-type]  # passed on as it came
        read.append(len(found))
        return found  # type: ignore[return-value]  # as above

    monkeypatch.setattr(reading, "listed", counting)
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        for _ in range(12):
            await pilot.press("end")
        page = await press(pilot)
        assert "Entry 999" in page
        read.clear()
        await press(pilot, "enter")
        await arrive(pilot)
        page = await press(pilot, "escape")
        assert "Entry 999" in page
        assert sum(read) <= 100, read
        page = await press(pilot, *["up"] * 60)
        assert "Entry 939" in page
        assert "Entry 0" in await press(pilot, "home")


async def test_a_year_is_stood_at_in_a_list_of_years(screens: Screens) -> None:
    _many(screens, 1000)
    last = (TODAY - date(2024, 12, 31)).days
    async with screens() as pilot:
        await go(pilot, "accomplishments")
        await press(pilot, "y")
        page = await press(pilot, "down", "down", "enter")
        assert "31 Dec" in page
        assert f"Entry {last}" in page


async def test_several_are_marked_and_one_undo_brings_all_back(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3")
        page = await press_apart(pilot, "space", "space")
        assert page.count("[x]") == 2
        assert "[ ]" in page
        assert "2 marked" in page
        page = await press(pilot, "d")
        assert "2 deleted" in page
        assert "[x]" not in page
        assert "Sat with a new starter" not in page
        page = await press(pilot, "u")
        assert "Sat with a new starter" in page
        assert "Put a double payment right" in page


async def test_what_is_kept_private_is_kept_so_for_all_that_are_marked(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3")
        await press_apart(pilot, "space", "space")
        await pilot.app.run_action("screen.keep_private")
        assert "2 kept private" in await press(pilot)
        assert shown(pilot).count("  private") == 2
        await pilot.app.run_action("screen.keep_private")
        assert "Kept private" in await press(pilot)
