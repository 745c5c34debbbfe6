"""Nothing of a paste is dropped, and none of it runs a command."""

from pathlib import Path

import pytest

from careercoach.queries import drafts
from careercoach.queries.drafts import QUICK_LINE
from careercoach.queries.file import history
from careercoach.queries.work import accomplishments
from careercoach.tui import routes
from tests.terminal import Terminal
from tests.tui.conftest import TODAY, Screens, arrive, coach, paste, press, shown

ROOT = str(Path(__file__).parents[3])
LINES = "Held the pager\r\nall night\rand nothing burned"


async def test_three_lines_pasted_into_the_quick_log_are_all_there(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "n")
        assert "Held the pager↵all night↵and nothing burned" in await paste(pilot, LINES)
        await press(pilot, "escape", "n")
        assert "Held the pager↵all night↵and nothing burned" in shown(pilot)
        told = await press(pilot, "enter")
        assert "Your line, and what you did: kept under Accomplishments ✓" in told
        [logged] = accomplishments.listed(coach(pilot).reading)
        assert (logged.title, logged.did) == ("Held the pager", "all night\nand nothing burned")
        assert not coach(pilot).desk.draft(QUICK_LINE)


@pytest.mark.parametrize(
    ("field", "kept"), [("unit", "Held the pager all night and nothing burned"), ("did", LINES.replace("\r\n", "\r"))]
)
async def test_a_paste_into_a_form_is_whole(screens: Screens, field: str, kept: str) -> None:
    async with screens() as pilot:
        coach(pilot).open(routes.Accomplishment(None))
        await arrive(pilot)
        await paste(pilot, "A title")
        pilot.app.screen.query_one(f"#{field}").focus()
        await paste(pilot, LINES)
        await press(pilot, "escape")
        [logged] = accomplishments.listed(coach(pilot).reading)
        assert getattr(logged, field) == kept.replace("\r", "\n")


async def test_a_paste_into_the_palette_is_looked_for_as_one_line(screens: Screens) -> None:
    async with screens() as pilot:
        await press(pilot, "ctrl+p")
        assert "Change the colours" in await paste(pilot, "Change\nthe colours")


@pytest.mark.parametrize("place", ["1", "3", "4", "6"])
async def test_a_paste_into_a_list_runs_no_command_and_waits_whole(lived: Screens, place: str) -> None:
    async with lived() as pilot:
        await press(pilot, place)
        before = history.listed(coach(pilot).reading, limit=1), pilot.app.screen
        page = await paste(pilot, "n\rq\rd\ru\r")
        assert "waits on Today, as an unfinished line" in page
        assert (history.listed(coach(pilot).reading, limit=1), pilot.app.screen) == before
        kept = drafts.latest(coach(pilot).reading, QUICK_LINE)
        assert kept is not None
        assert kept.text == "n\nq\nd\nu"


def test_a_terminal_of_another_encoding_loses_one_sign_and_says_so(lived: Screens) -> None:
    terminal = Terminal(lived.file.parent, "--db", str(lived.file), PYTHONPATH=ROOT, CAREERCOACH_TODAY=str(TODAY))
    terminal.wait_for("NEXT")
    terminal.press("n")
    terminal.wait_for("WHAT DID YOU DO?")
    terminal.process.send(b"caf\xe9" + "é au lait".encode())
    terminal.wait_for("has to send UTF-8")
    terminal.wait_for("café au lait")
    terminal.press("ctrl+q")
    assert terminal.end() == 0
