"""careercoach itself: a file with the same entries, ten goals, and its words for each row of the table."""

import json
import subprocess
import sys
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercoach.store.header import VERSION
from tests.benchmarks.entries import RARE, Entry
from tests.benchmarks.measuring import Command, private
from tests.benchmarks.peers import ADDED

PROGRAM = (sys.executable, "-m", "careercoach")
FILE = "careercoach.db"
_ROOT = Path(__file__).parents[2]
_GOALS = 10


@dataclass(frozen=True, slots=True)
class Ours:
    """Where the file is, and the id of one of its goals."""

    home: Path
    goal: str

    @property
    def environment(self) -> Mapping[str, str]:
        """This tree, whatever is installed, and that file."""
        return {"PYTHONPATH": str(_ROOT), "CAREERCOACH_DB": str(self.home / FILE)}

    def rows(self) -> dict[str, Command]:
        """Each row's command; the exit code of ``goal due`` is 1 when something is due."""
        words = {
            "--version": ("--version",),
            "--help": ("--help",),
            "add": ("log", ADDED),
            "check-in": ("goal", "check-in", self.goal, "--progress", "20"),
            "due": ("goal", "due"),
            "goals": ("goal", "list"),
            "list": ("accomplishment", "list", "--limit", "20"),
            "search": ("search", RARE),
            "today": ("today",),
        }
        return {
            row: Command((*PROGRAM, *said), self.home, self.environment, answers=(0, 1) if row == "due" else (0,))
            for row, said in words.items()
        }


def ours(home: Path, entries: Sequence[Entry]) -> Ours:
    """Make a file of these entries by the program's own ``import``."""
    written, made = as_export(home, entries), Ours(home, "")
    _say(made, "import", str(written))
    written.unlink()
    for number in range(_GOALS):
        goal = _say(made, "goal", "add", f"Lead handover {number}", "--by", "in 1 year", "--quiet")
    return Ours(home, goal)


def as_export(folder: Path, entries: Sequence[Entry]) -> Path:
    """Write what ``import`` takes in, and say where."""
    rows = [
        {
            "id": entry.number + 1,
            "uuid": str(uuid.UUID(int=entry.number + 1, version=4)),
            "title": entry.text,
            "on_day": entry.at.date().isoformat(),
            "status": "done",
            "private": 0,
            "gives_back": 0,
        }
        for entry in entries
    ]
    written = folder / "entries.json"
    written.write_text(
        json.dumps({"format": "careercoach", "version": 1, "schema": VERSION, "rows": {"accomplishment": rows}}),
        "utf-8",
    )
    return written


def _say(made: Ours, *words: str) -> str:
    done = subprocess.run(
        [*PROGRAM, *words],
        env=private(made.home, made.environment),
        cwd=made.home,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()
