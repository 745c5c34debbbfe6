"""A talk run in a real terminal that dies in the middle of it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.terminal import Terminal, private_environment

ROOT = str(Path(__file__).parent.parent)
TODAY = "2026-11-22"


def command(home: Path, *arguments: str) -> str:
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "careercoach", *arguments],
        env=private_environment(home, CAREERCOACH_TODAY=TODAY, PYTHONPATH=ROOT),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_notes_place_and_clock_outlive_the_terminal(tmp_path: Path) -> None:
    talk = command(tmp_path, "meeting", "plan", "--with", "Priya", "--on", "today", "--quiet").strip()
    terminal = Terminal(tmp_path, "meeting", "run", CAREERCOACH_TODAY=TODAY, PYTHONPATH=ROOT)
    terminal.wait_for("The clock starts when you press space.")
    terminal.press("space")
    terminal.wait_until_gone("The clock starts")
    terminal.press("space")
    terminal.wait_for("2 OF 7")
    terminal.press("enter")
    terminal.wait_for("esc Done writing")
    terminal.press("She knew the figures")
    terminal.wait_for("saved ✓")
    os.kill(terminal.process.pid, signal.SIGKILL)
    assert terminal.end() == 128 + signal.SIGKILL

    terminal = Terminal(tmp_path, "meeting", "run", CAREERCOACH_TODAY=TODAY, PYTHONPATH=ROOT)
    terminal.wait_for("2 OF 7")
    terminal.wait_for("She knew the figures")
    terminal.resize(46, 16)
    terminal.wait_for("left here ·")
    terminal.resize(80, 24)
    terminal.wait_for("left of 30 min")
    terminal.press("p")
    terminal.wait_for("What was agreed?")
    terminal.press("Send the figures")
    terminal.wait_for("saved ✓")
    terminal.press("escape")
    terminal.wait_for("2 OF 7")
    terminal.press("e")
    terminal.wait_for("NOTES FOR YOURSELF")
    terminal.wait_for("She knew the figures")
    terminal.press("ctrl+q")
    assert terminal.end() == 0

    assert "Send the figures" in command(tmp_path, "promise", "list")
    kept = json.loads(command(tmp_path, "meeting", "notes", talk, "--json"))
    assert [(one["part"], one["text"]) for one in kept] == [("accomplishments", "She knew the figures")]
