"""A talk run in a real terminal: put aside in the middle of it, and killed."""

import json
import os
import re
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


def put_aside(terminal: Terminal) -> int:
    """Suspend the talk, see that the terminal is as a shell needs it, and return the process's number."""
    terminal.press("ctrl+z")
    terminal.wait_for("Stopped")
    assert not terminal.taken
    terminal.press("clear; stty -a | grep -ow -e '-icanon' -e '-echo'; jobs -p | sed 's/.*/<&>/'\r")
    terminal.wait_until_gone("2 OF 8")
    terminal.wait_for(">\nready>")
    assert "-icanon" not in terminal.text
    assert "-echo" not in terminal.text
    process = re.search(r"<(\d+)>", terminal.text)
    assert process
    return int(process[1])


def test_notes_place_and_clock_outlive_the_shell_and_the_terminal(tmp_path: Path) -> None:
    talk = command(tmp_path, "meeting", "plan", "--with", "Priya", "--on", "today", "--quiet").strip()
    shell = ("bash", "--norc", "--noprofile", "-i")
    start = f"{sys.executable} -m careercoach meeting run\r"
    terminal = Terminal(tmp_path, program=shell, CAREERCOACH_TODAY=TODAY, PYTHONPATH=ROOT, PS1="ready> ")
    terminal.wait_for("ready>")
    terminal.press(start)
    terminal.wait_for("The clock starts when you press space.")
    terminal.press("space")
    terminal.wait_until_gone("The clock starts")
    terminal.press("space")
    terminal.wait_for("2 OF 8")
    terminal.press("enter")
    terminal.wait_for("esc Done writing")
    terminal.press("She knew")
    terminal.wait_for("She knew")
    process = put_aside(terminal)
    terminal.press("fg\r")
    terminal.wait_for("2 OF 8")
    terminal.wait_for("She knew")
    assert terminal.taken
    terminal.press(" the figures")
    terminal.wait_for("She knew the figures")
    terminal.wait_for("saved ✓")
    os.kill(process, signal.SIGKILL)
    terminal.wait_for("Killed")

    terminal.press("clear\r")
    terminal.wait_until_gone("2 OF 8")
    terminal.press(start)
    terminal.wait_for("2 OF 8")
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
    terminal.wait_for("2 OF 8")
    terminal.press("x")
    terminal.wait_for("NOTES FOR YOURSELF")
    terminal.wait_for("She knew the figures")
    terminal.press("ctrl+q")
    terminal.wait_for("ready>")
    terminal.press("exit\r")
    assert terminal.end() == 0

    assert "Send the figures" in command(tmp_path, "promise", "list")
    kept = json.loads(command(tmp_path, "meeting", "notes", talk, "--json"))
    assert [(one["part"], one["text"]) for one in kept] == [("accomplishments", "She knew the figures")]
