"""The real program in a real terminal: nothing typed is lost, whatever ends it."""

import signal
import sqlite3
import stat
import string
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.paths import Places
from careercoach.tui.app import CareerCoachApp
from tests.terminal import Terminal
from tests.tui.conftest import TODAY, Screens

ROOT = str(Path(__file__).parents[3])

_LINE = 2000
"""Signs after which somebody would have paused."""


def _open(screens: Screens) -> Terminal:
    terminal = Terminal(
        screens.file.parent, "--db", str(screens.file), PYTHONPATH=ROOT, CAREERCOACH_TODAY=TODAY.isoformat()
    )
    terminal.wait_for("NEXT")
    return terminal


def _draft(screens: Screens, key: str) -> str | None:
    with closing(sqlite3.connect(screens.file)) as file:
        row = file.execute("SELECT text FROM draft WHERE key = ? AND state = 'open'", (key,)).fetchone()
    return str(row[0]) if row else None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_typed_survives_the_end_of_the_terminal(lived: Screens, number: signal.Signals) -> None:
    terminal = _open(lived)
    terminal.press("n")
    terminal.wait_for("WHAT DID YOU DO?")
    terminal.press("Calmed the ward")
    terminal.wait_for("Calmed the ward")
    terminal.process.kill(number)
    assert terminal.end() == 128 + number
    assert _draft(lived, "quick-log") == "Calmed the ward"


def test_a_goal_that_was_whole_when_the_window_closed_is_a_goal(lived: Screens) -> None:
    terminal = _open(lived)
    terminal.press("4")
    terminal.wait_for("n New")
    terminal.press("n")
    terminal.wait_for("What do you want to reach?")
    terminal.press("Finish our audit")
    terminal.wait_for("Finish our audit")
    terminal.process.kill(signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    with closing(sqlite3.connect(lived.file)) as file:
        assert file.execute("SELECT count(*) FROM goal WHERE title = 'Finish our audit'").fetchone() == (1,)
        assert file.execute("SELECT count(*) FROM draft WHERE state = 'open' AND key LIKE 'goal%'").fetchone() == (0,)


def test_somebody_who_never_pauses_is_not_waited_for_until_the_keys_rest(lived: Screens) -> None:
    """What was typed is on disk while the typing goes on, and there it stays when the program is killed."""
    terminal = _open(lived)
    terminal.press("n")
    terminal.wait_for("WHAT DID YOU DO?")
    typed = ""
    while not (kept := _draft(lived, "quick-log")) and len(typed) < _LINE:
        typed += string.ascii_letters[len(typed) % 52]
        terminal.press(typed[-1])
        terminal.wait_for(typed[-20:])
    terminal.process.kill(signal.SIGKILL)
    assert terminal.end() == 128 + signal.SIGKILL
    assert kept
    assert typed.startswith(kept)
    assert (_draft(lived, "quick-log") or "").startswith(kept)


def test_ctrl_q_ends_well_and_keeps_what_is_typed(lived: Screens) -> None:
    terminal = _open(lived)
    terminal.press("n")
    terminal.wait_for("WHAT DID YOU DO?")
    terminal.press("Calmed the ward")
    terminal.wait_for("Calmed the ward")
    terminal.press("ctrl+q")
    assert terminal.end() == 0
    assert _draft(lived, "quick-log") == "Calmed the ward"


async def test_a_fault_of_our_own_leaves_a_private_note_without_anybodys_words(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = "my pay is 41,000"

    def fault(_: CareerCoachApp) -> None:
        raise RuntimeError(private)

    monkeypatch.setattr(CareerCoachApp, "action_search", fault)
    codes = []

    async def meet_the_fault() -> None:
        async with screens() as pilot:
            await pilot.press("slash")
            codes.append(pilot.app.return_code)

    with pytest.raises(RuntimeError):
        await meet_the_fault()
    assert codes == [1]
    note = screens.file.with_name("careercoach.db.crash.txt")
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert "RuntimeError" in note.read_text("utf-8")
    assert private not in note.read_text("utf-8")


def test_the_first_picture_needs_no_sqlmodel() -> None:
    code = "import careercoach.tui.app, sys; print('sqlmodel' in sys.modules, 'sqlalchemy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.split() == ["False", "False"]


def test_places_without_a_file_are_made(tmp_path: Path) -> None:
    app = CareerCoachApp(Places(tmp_path / "new" / "careercoach.db", "--db"), TODAY)
    app.desk.close()
    assert (tmp_path / "new" / "careercoach.db").exists()
