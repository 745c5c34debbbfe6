"""The leaving pack and the letters to one person, from the place they are offered to what would leave."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from careercoach.queries import drafts
from tests.tui.conftest import Screens, coach, go, press, settled, write


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _words(pilot: Pilot[int]) -> str:
    return " ".join(pilot.app.screen.words().split())  # type: ignore[attr-defined]  # the preview in front


async def test_a_position_offers_its_leaving_pack_and_goals_leave_once_they_are_chosen(lived: Screens) -> None:
    async with lived((100, 40)) as pilot:
        coach(pilot).action_positions()
        await settled(pilot)
        assert "WHAT MAY" in await press(pilot, "v")
        page = await press(pilot, "escape")
        assert "Leaving: Ines Halloran" in page
        assert "● Priya Dalvi  ○ only me" in page
        assert "Goals that need somebody" not in _words(pilot)
        await press(pilot, "i", "enter", "escape")
        assert "Goals that need somebody" in _words(pilot)
        await press(pilot, "f2", "enter")
        await press(pilot, "escape", "g")
        assert "Goals that need somebody" in _words(pilot), "what was chosen is remembered"


async def test_the_palette_says_so_when_there_is_no_position_to_leave(screens: Screens) -> None:
    async with screens() as pilot:
        await pilot.app.run_action("leaving")
        assert "No position is kept; add the one you hold in Positions." in await settled(pilot)


async def test_words_of_ones_own_stand_in_the_letter_and_wait_until_it_is_written(lived: Screens) -> None:
    """Going away keeps them, Today offers them, and a letter in a file is over."""
    async with lived((100, 40)) as pilot:
        await go(pilot, "people")
        assert "For  ● Priya Dalvi" in await press(pilot, "!thanks")
        await press(pilot, "n")
        await write(pilot, "You lent me your ears.")
        await press(pilot, "escape")
        assert "You lent me your ears." in _words(pilot)
        await press(pilot, "escape")
        assert [one.text for one in drafts.listed(coach(pilot).reading)] == ["You lent me your ears."]
        assert "You lent me your ears." in await press(pilot, "1")
        await press(pilot, "enter")
        assert "You lent me your ears." in _words(pilot)
        assert "Written to" in await press(pilot, "f2", "enter")
        assert "You lent me your ears." in next(Path().glob("thanks-*.txt")).read_text("utf-8")
        assert drafts.listed(coach(pilot).reading) == []


async def test_what_a_thank_you_lacks_is_named_beside_it_and_not_in_it(screens: Screens) -> None:
    async with screens() as pilot:
        await go(pilot, "people")
        await press(pilot, "n")
        await write(pilot, "Rosa")
        await press(pilot, "escape")
        page = await press(pilot, "!thanks")
        assert "What you thank them for: it is not on file yet." in page
        assert "I want to thank you for working with me." in page
        assert not set("[]_…<>") & set(_words(pilot))


async def test_a_reference_tells_what_they_criticised_only_once_it_is_chosen(lived: Screens) -> None:
    async with lived((100, 40)) as pilot:
        await go(pilot, "people")
        await press(pilot, "!reference")
        assert "Three things to lean on" in _words(pilot)
        page = f"{await press(pilot, '!left_out')}\n{await press(pilot, 'end')}"
        assert "1 piece of feedback on what could grow" in " ".join(page.split())
        await press(pilot, "escape")
        assert "you took the headset" not in _words(pilot)
        await press(pilot, "i", "end", *["up"] * 5, "enter", "escape")
        assert "you took the headset" in _words(pilot)
