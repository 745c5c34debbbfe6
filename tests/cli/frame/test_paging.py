"""A document that is longer than the screen opens in the person's pager, and only there."""

import sys
from datetime import date
from pathlib import Path

import pytest

from careercoach.cli.frame.paging import choose_pager
from tests.cli.conftest import Run
from tests.terminal import Terminal

REPOSITORY = str(Path(__file__).parents[3])
PAGER = """#!/bin/sh
head -n 1 | tr a-z A-Z
"""
PATIENT = """
import shutil, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
shutil.copyfileobj(sys.stdin, sys.stdout)
print("reading", flush=True)
signal.sigwait([signal.SIGINT])
print("stopped", flush=True)
open("/dev/tty").readline()
"""
"""A pager that misses no Ctrl-C, however late it comes to wait for one."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a talk to come, and a pager of one's own, which stops reading early."""
    from careercoach.services.talk import meetings
    from careercoach.store.session import act

    folder = tmp_path_factory.mktemp("home")
    with act(folder / "careercoach.db", date(2026, 11, 22)) as session:
        talk = meetings.plan(session, {"with_": "Priya"})
    with act(folder / "careercoach.db", date(2026, 11, 22)) as session:
        meetings.bring(session, talk, asks=[f"A quiet hour on day {day}" for day in range(1, 9)])
    pager = folder / "own pager"
    pager.write_text(PAGER)
    pager.chmod(0o755)
    return folder


def exported(home: Path, pager: str, rows: int = 10) -> str:
    """What stands on the terminal after an export."""
    command = ("--db", str(home / "careercoach.db"), "--today", "2026-11-22", "export", "brief")
    terminal = Terminal(home, *command, rows=rows, PAGER=pager, PYTHONPATH=REPOSITORY)
    assert terminal.end() == 0
    return terminal.text


def test_the_persons_pager_shows_what_does_not_fit_and_may_stop_early(home: Path) -> None:
    said = exported(home, f"'{home}/own pager' --hostile '$(touch {home}/made)'")
    assert "# OUR TALK" in said
    assert "Traceback" not in said
    assert not (home / "made").exists()


def test_ctrl_c_is_for_the_pager(home: Path) -> None:
    """Which stops what it is doing and stays, and so does the command behind it."""
    pager = home / "patient"
    pager.write_text(PATIENT)
    command = ("--db", str(home / "careercoach.db"), "--today", "2026-11-22", "export", "brief")
    terminal = Terminal(home, *command, rows=10, PAGER=f"'{sys.executable}' '{pager}'", PYTHONPATH=REPOSITORY)
    terminal.wait_for("reading")
    terminal.press("ctrl+c")
    terminal.wait_for("stopped")
    terminal.press("enter")
    assert terminal.end() == 0


def test_what_fits_on_the_screen_is_printed(home: Path) -> None:
    assert "# Our talk" in exported(home, f"'{home}/own pager'", rows=60)


@pytest.mark.parametrize("pager", ["", "  ", "'", "no-such-pager; touch made", "$(touch made)", "/dev/null", "\u202e"])
def test_a_pager_that_is_none_is_left_alone(pager: str) -> None:
    assert choose_pager({"PAGER": pager, "PATH": "/usr/bin:/bin"}) == []


def test_a_pager_keeps_its_options_and_less_comes_of_itself(tmp_path: Path) -> None:
    (tmp_path / "less").write_text(PAGER)
    (tmp_path / "less").chmod(0o755)
    assert choose_pager({"PAGER": "less -S 'a b'", "PATH": str(tmp_path)}) == ["less", "-S", "a b"]
    assert choose_pager({"PATH": str(tmp_path)}) == ["less"]
    assert choose_pager({"PATH": "/nowhere"}) == []


def test_what_is_piped_meets_no_pager(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("meeting", "plan", "--with", "Priya")
    monkeypatch.setenv("PAGER", "false")
    assert run("export", "brief").out.startswith("# Our talk\n")
