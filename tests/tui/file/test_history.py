"""The way back on the screens: what u and U do, and the history they are seen in."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

from careercoach.services.documents import masks
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes
from careercoach.store.session import act
from careercoach.tui.frame.listing import PAGE
from careercoach.tui.keys import HELD
from careercoach.tui.screens.file.history import History
from tests.tui.conftest import TODAY, Screens, press, press_apart, repeat, shown


def log(screens: Screens, *titles: str, on: date = TODAY, maker: acts.Maker = acts.SCREENS) -> None:
    """Log each in an act of its own."""
    for title in titles:
        with act(screens.file, on, maker=maker) as session:
            accomplishments.add(session, {"title": title}, TODAY)


def kept(screens: Screens) -> list[str]:
    """The titles on file."""
    with closing(sqlite3.connect(screens.file)) as file:
        return [title for (title,) in file.execute("SELECT title FROM accomplishment ORDER BY id")]


async def test_u_held_down_takes_back_one_thing_however_slow_its_repeats_begin(screens: Screens) -> None:
    log(screens, *"ABCDEF")
    async with screens() as pilot:
        await repeat(pilot, "u", 0, 0.66, *(0.66 + 0.03 * count for count in range(1, 40)))
        assert kept(screens) == [*"ABCDE"]
        await repeat(pilot, "u", 10, 11)  # two presses, a second apart
        assert kept(screens) == [*"ABC"]
        await repeat(pilot, "U", 20, 20 + HELD / 2, 20 + HELD)  # each repeat counts from the one before
        assert kept(screens) == [*"ABCD"]


async def test_capital_u_brings_back_what_u_took_back_on_every_place(screens: Screens) -> None:
    log(screens, "Mended the rota")
    async with screens() as pilot:
        for place in "123456":
            await press(pilot, place)
            assert "Taken back: logged: “Mended the rota”  U Redo" in await press_apart(pilot, "u")
            assert "Brought back: logged: “Mended the rota”" in await press_apart(pilot, "U")
        assert "There is nothing to bring back" in await press_apart(pilot, "U")
        await press_apart(pilot, "u")
        assert "There is nothing to undo" in await press_apart(pilot, "u")


async def test_u_asks_before_it_takes_back_what_another_program_did_on_another_day(screens: Screens) -> None:
    log(screens, "By hand")
    with act(screens.file, TODAY - timedelta(5), maker=acts.Maker("command", "another run")) as session:
        for count in range(12):
            accomplishments.add(session, {"title": f"Brought in {count}"}, TODAY)
    async with screens() as pilot:
        page = await press_apart(pilot, "u")
        assert "(12 things, Tuesday, by a command)." in page
        assert "Take it back?" in " ".join(page.split())
        await press(pilot, "enter")  # the cursor begins at Leave it
        assert len(kept(screens)) == 13
        await press_apart(pilot, "u")
        assert "(12 things, Tuesday, by a command)" in " ".join((await press(pilot, "left", "enter")).split())
        assert kept(screens) == ["By hand"]
        assert "12 things" in await press_apart(pilot, "U")
        await press(pilot, "left", "enter")
        assert len(kept(screens)) == 13


async def test_what_one_did_oneself_yesterday_is_said_of_yesterday_and_of_no_other_window(screens: Screens) -> None:
    with act(screens.file, TODAY - timedelta(1), maker=acts.Maker("screens", "an evening")) as session:
        accomplishments.add(session, {"title": "By hand"}, TODAY)
    async with screens() as pilot:
        page = await press_apart(pilot, "u")
        assert "(yesterday)" in page
        assert "window" not in page


async def test_what_another_window_took_back_while_the_question_stood_is_not_taken_back_again(screens: Screens) -> None:
    log(screens, "First")
    log(screens, "Second", maker=acts.Maker("screens", "another window"))
    async with screens() as pilot:
        assert "not in this window" in await press_apart(pilot, "u")
        with acts.transaction(screens.file) as connection:
            changes.undo(connection, TODAY)
        assert "That is undone already" in await press(pilot, "left", "enter")
        assert kept(screens) == ["First"]


async def test_the_history_shows_each_act_and_takes_back_or_brings_back_the_one_chosen(screens: Screens) -> None:
    log(screens, "First", "Second", "Third")
    async with screens() as pilot:
        page = await press(pilot, "!app.history")
        assert [line.strip(" ›")[9:-1] for line in page.splitlines()[4:7]] == ["Third", "Second", "First"]
        page = await press_apart(pilot, "j", "u")
        assert kept(screens) == ["First", "Third"]
        assert "× logged: “Second”" in page
        assert "× taken back" in page
        page = await press(pilot, "enter")
        assert "accomplishment “Second” made" in page
        assert "title: Second" in page
        await press_apart(pilot, "U")
        assert kept(screens) == ["First", "Second", "Third"]
        assert "× logged" not in await press(pilot, "escape")
        await press_apart(pilot, "k", "k", "k", "u")  # the redo of the second
        assert kept(screens) == ["First", "Third"]


async def test_the_history_says_what_changed_in_the_words_of_the_person(screens: Screens) -> None:
    goal = screens.do(lambda session: goals.add(session, {"title": "Teach", "horizon": "near"}, TODAY))
    screens.do(lambda session: goals.edit(session, goal, {"why": "Nights start calm"}))
    async with screens() as pilot:
        await press(pilot, "!app.history", "enter")
        assert "why: nothing → Nights start calm" in shown(pilot)


async def test_a_long_history_is_read_page_by_page(screens: Screens) -> None:
    with closing(sqlite3.connect(screens.file)) as file:
        file.executemany(
            "INSERT INTO mask (uuid, name, shown_as) VALUES (?, ?, 'x')", [(f"u{n}", f"{n}") for n in range(PAGE + 50)]
        )
        file.commit()
    async with screens() as pilot:
        await press(pilot, "!app.history")
        screen = pilot.app.screen
        assert isinstance(screen, History)
        assert len(screen.records) == PAGE
        await press(pilot, "end", "end")
        assert len(screen.records) == PAGE + 50


async def test_of_a_great_act_the_first_things_are_shown(screens: Screens) -> None:
    with act(screens.file, TODAY) as session:
        for count in range(210):
            masks.add(session, f"Name {count}")
    async with screens() as pilot:
        assert "210 things" in await press(pilot, "!app.history", "enter")
        page = await press(pilot, "end")
        assert "Name 199" in page
        assert "These are the first of them." in page


async def test_u_held_down_over_an_empty_file_says_so_and_does_nothing(screens: Screens) -> None:
    async with screens() as pilot:
        await repeat(pilot, "u", 0, 0.5, 0.53, 0.56)
        assert "There is nothing to undo; all you did was taken back" in " ".join(shown(pilot).split())


async def test_an_empty_history_leads_to_the_first_line(screens: Screens) -> None:
    async with screens() as pilot:
        assert "each act can be taken back." in await press(pilot, "!app.history")
        assert "WHAT DID YOU DO" in (await press(pilot, "enter")).upper()
