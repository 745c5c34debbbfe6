"""Command sessions kept as they look on a terminal, replayed line by line in one shell.

A line that begins with ``$ `` is typed; what follows until the next one is what comes back. Ids differ from run to run,
and so do the moments at which copies are made, so all of them count as the same. ``UPDATE_TRANSCRIPTS=1`` writes what
came back into the transcripts instead, to be read before it is kept.
"""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from tests.cli.frame.test_help_examples import ALL
from tests.real_text.loading import load
from tests.shell import AS_PROCESSES, replay
from tests.standing_out import with_ines
from tests.store import do

TODAY = date(2026, 11, 22)
FOLDER = Path(__file__).parent / "transcripts"
ID = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?\b")
MOMENT = re.compile(
    r"\b\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\dZ|\d{6}(\.\d{6})?(Z-[a-z-]+-\d+)?)"
    r"|\b\w{3} \d\d? \w{3} \d{4}, \d\d:\d\d( +\d+ kB)?"
)
"""When something was done, by the real clock; and the name of a copy, when it was made, with its size."""


def compare(name: str, home: Path, program: str, **environment: str) -> None:
    """Replay one transcript and compare it with what is kept."""
    kept = FOLDER / name
    now = replay(kept.read_text("utf-8"), home, program, CAREERCOACH_TODAY=TODAY.isoformat(), **environment)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        kept.write_text(now, "utf-8")
    assert _alike(now) == _alike(kept.read_text("utf-8"))


def _alike(transcript: str) -> str:
    """The transcript without what differs from run to run."""
    return MOMENT.sub("a-moment", ID.sub("an-id", transcript))


@pytest.mark.parametrize(
    "name", sorted({path.name for path in FOLDER.glob("*.txt")} - {"noticed.txt", "real-text.txt"})
)
def test_a_session_goes_as_written_down(name: str, loaded: str, tmp_path: Path) -> None:
    """From an empty home, each session gives what stands in it."""
    compare(name, tmp_path, loaded)


def test_every_command_is_typed_in_one_of_the_sessions() -> None:
    typed = "\n".join(
        line for path in FOLDER.glob("*.txt") for line in path.read_text("utf-8").splitlines() if line.startswith("$ ")
    )
    before = r"\bcareercoach(?: --(?:db|today|color) \S+| --[a-z-]+)* "
    assert [name for name in ALL if not re.search(rf"{before}{re.escape(name)}(?![\w-])", typed)] == []


def test_a_process_for_each_command_says_the_same(tmp_path: Path) -> None:
    compare("metrics.txt", tmp_path, AS_PROCESSES)


def test_what_stands_out_is_answered_as_written_down(loaded: str, tmp_path: Path) -> None:
    file = tmp_path / "careercoach.db"
    do(file, with_ines)
    compare("noticed.txt", tmp_path, loaded, CAREERCOACH_DB=str(file))


def test_two_years_of_real_work_are_found_again(loaded: str, tmp_path: Path) -> None:
    """Search, lists and due check-ins are right on hundreds of entries from many trades."""
    file = tmp_path / "careercoach.db"
    load(file, TODAY)
    compare("real-text.txt", tmp_path, loaded, CAREERCOACH_DB=str(file))
