"""Whoever has no colours, no mouse, nothing but a mouse, or a narrow window sees where one is and how to go on."""

import pytest
from textual.widgets import OptionList

from careercoach.queries.work import accomplishments
from careercoach.tui.commands import commands_here
from careercoach.tui.frame.finding import Find
from careercoach.tui.screens.start.search import Search
from careercoach.tui.screens.talk.run_mode import RunMode
from careercoach.tui.screens.work.accomplishment_editor import AccomplishmentEditor
from careercoach.tui.widgets.bars import PLACES
from tests.tui.conftest import Screens, coach, go, press, settled, shown, write

NARROW = (60, 24)


def _at(page: str, words: str) -> tuple[int, int]:
    """Where words stand on a page: column and row."""
    row, line = next((row, line) for row, line in enumerate(page.splitlines()) if words in line)
    return line.index(words) + 1, row


@pytest.mark.parametrize("where", ["Esc goes back", "beside"])
async def test_whoever_has_the_mouse_alone_is_not_kept_in_a_box(lived: Screens, where: str) -> None:
    async with lived() as pilot:
        page = await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, Find)
        await pilot.click(offset=(0, 12) if where == "beside" else _at(page, where))
        await settled(pilot)
        assert len(pilot.app.screen_stack) == 1


async def test_a_click_on_enter_chooses_the_row_in_front(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "o", "end")
        await pilot.click(offset=_at(page, "Enter chooses"))
        assert "Goal" in (await settled(pilot)).splitlines()[0]


@pytest.mark.parametrize("place", [name for name, _ in PLACES])
async def test_with_the_mouse_alone_every_act_of_a_place_is_found_in_the_list_and_done(
    place: str, lived: Screens
) -> None:
    async with lived() as pilot:
        await go(pilot, place)
        here = commands_here(pilot.app, pilot.app.screen)
        acts = [one.label.removeprefix("Go to ") for one in here if one.action != "command_palette"]
        await pilot.click(offset=_at(await settled(pilot), "ctrl+p"))
        page = await settled(pilot)
        rows = pilot.app.screen.query_one(OptionList).options
        listed = "\n".join(str(row.prompt) for row in rows)
        assert [act for act in acts if act not in listed] == []
        first = next(act for act in acts if act in page)
        await pilot.click(offset=_at(page, first))
        await settled(pilot)
        assert not isinstance(pilot.app.screen, Find)


async def test_a_click_in_a_box_that_is_no_choice_leaves_it_open(lived: Screens) -> None:
    async with lived() as pilot:
        page = await press(pilot, "ctrl+p")
        await pilot.click(offset=_at(page, "choose"))
        await settled(pilot)
        assert isinstance(pilot.app.screen, Find)


async def test_whether_all_is_well_with_the_file_is_asked_on_the_screens_too(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "check the file")
        page = await press(pilot, "enter")
        assert "All is well with your file and its copies." in page


async def test_an_act_and_a_title_typed_together_find_the_thing_and_enter_only_looks_at_it(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        page = await write(pilot, "delete practice calls")
        first = next(line for line in page.splitlines() if "›" in line)
        assert "practice cal" in first
        assert "e Change" in await press(pilot, "enter")


async def test_what_can_be_done_with_the_thing_in_front_stands_first_by_a_word_of_it(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "3", "ctrl+p")
        assert "›Keep private" in await write(pilot, "private")
        assert "private" in await press(pilot, "enter")


async def test_a_letter_does_not_offer_first_to_erase_it_all(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        page = await write(pilot, "e")
        assert "›Erase" not in page
        assert "›Erase" in await write(pilot, "rase everything")


async def test_a_choice_that_went_into_the_next_line_is_chosen_by_a_click(screens: Screens) -> None:
    async with screens(size=NARROW) as pilot:
        await go(pilot, "meetings")
        page = await press(pilot, "n")
        assert "○ mentor" in page  # with its sign, not broken in two
        await pilot.click(offset=_at(page, "mentor"))
        page = await settled(pilot)
        assert "● mentor" in page
        assert "○ career" in page


async def test_the_field_and_the_button_one_is_in_have_a_sign(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "meetings")
        page = await press(pilot, "n")
        assert "▎With whom?" in page
        page = await press(pilot, "shift+tab")
        assert "▎What kind of talk?" in page
        assert "▎With" not in page
        await press(pilot, "shift+tab")
        assert "▎ Discard" in shown(pilot)


async def test_the_footer_says_how_one_chooses_and_that_enter_is_a_new_line_in_a_text(lived: Screens) -> None:
    async with lived() as pilot:
        await go(pilot, "goals")
        page = await press(pilot, "c", "enter")
        assert page.splitlines()[-1].startswith(" 1–5 Answer   ⏎ Next")
        page = await press(pilot, "4")
        assert page.splitlines()[-1].startswith(" ⏎ ⏎ Next")


async def test_what_ctrl_p_does_is_said_where_there_is_room(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "goals")
        assert "ctrl+p Find" in await press(pilot, "n")


async def test_all_six_places_are_named_in_a_narrow_window(screens: Screens) -> None:
    async with screens(size=NARROW) as pilot:
        first = (await go(pilot, "goals")).splitlines()[0]
        assert first.rstrip() == " 1 Today  2 Reflect  3 Accompl.  4 Goals  5 People  6 Meet"


async def test_a_hint_that_does_not_fit_ends_with_an_ellipsis_and_is_whole_again_in_a_wider_window(
    screens: Screens,
) -> None:
    async with screens(size=(40, 24)) as pilot:
        await go(pilot, "meetings")
        assert "empty if not…" in await press(pilot, "n")
        await pilot.resize_terminal(80, 24)
        assert "empty if not agreed" in await settled(pilot)


async def test_a_sentence_typed_where_one_looks_for_things_can_be_logged_as_it_stands(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "zwk qxv jjj")
        page = shown(pilot)
        assert "Search your file for “zwk qxv jjj”" in page
        assert "Log “zwk qxv jjj”" in page
        page = await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, AccomplishmentEditor)
        assert "zwk qxv jjj" in page


async def test_a_letter_or_two_and_enter_erase_nothing(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "era")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Search)


async def test_a_talk_is_run_from_anywhere(lived: Screens) -> None:
    async with lived() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "run talk")
        page = await press(pilot, "enter")
        assert "left" in page
        assert isinstance(pilot.app.screen, RunMode)


async def test_what_was_just_done_is_taken_back_and_brought_again_by_a_click(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "n")
        await write(pilot, "Mended the rota")
        await press(pilot, "enter")
        for words, left in (("u Undo", 0), ("U Redo", 1)):
            lines = (await settled(pilot)).splitlines()
            row = next(at for at, line in enumerate(lines) if words in line)
            await pilot.click(offset=(lines[row].index(words), row))
            await settled(pilot)
            assert len(accomplishments.listed(coach(pilot).reading)) == left
