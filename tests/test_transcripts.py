"""Command sessions kept as they look on a terminal, replayed line by line in one shell.

A line that begins with ``$ `` is typed; what follows until the next one is what comes back. Ids differ from run to
run, so every id counts as the same. ``UPDATE_TRANSCRIPTS=1`` writes what came back into the transcripts instead, to
be read before it is kept.
"""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.real_text.loading import load
from tests.terminal import private_environment

TODAY = date(2026, 11, 22)
FOLDER = Path(__file__).parent / "transcripts"
README = Path(__file__).parent.parent / "README.md"
ID = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?\b")


def replay(transcript: str, home: Path, **environment: str) -> str:
    """Type every command of a transcript in one shell and return the transcript as it is now."""
    typed = [line[2:] for line in transcript.splitlines() if line.startswith("$ ")]
    script = "".join(f"printf '%s\\n' {_quoted('$ ' + line)}\n{line}\n" for line in typed)
    shell = subprocess.run(
        ["bash"],
        input=f'careercoach() {{ "{sys.executable}" -m careercoach "$@"; }}\nexec 2>&1\n{script}',
        env=private_environment(
            home, CAREERCOACH_TODAY=TODAY.isoformat(), PYTHONPATH=str(README.parent), **environment
        ),
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    return shell.stdout


def _quoted(line: str) -> str:
    return "'" + line.replace("'", "'\\''") + "'"


def compare(name: str, home: Path, **environment: str) -> None:
    """Replay one transcript and compare it with what is kept."""
    kept = FOLDER / name
    now = replay(kept.read_text("utf-8"), home, **environment)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        kept.write_text(now, "utf-8")
    assert ID.sub("an-id", now) == ID.sub("an-id", kept.read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.txt") if path.name != "real-text.txt"))
def test_a_session_goes_as_written_down(name: str, tmp_path: Path) -> None:
    """From an empty home, each session gives what stands in it."""
    compare(name, tmp_path)


def test_two_years_of_real_work_are_found_again(tmp_path: Path) -> None:
    """Search, lists and due check-ins are right on hundreds of entries from many trades."""
    file = tmp_path / "careercoach.db"
    load(file, TODAY)
    compare("real-text.txt", tmp_path, CAREERCOACH_DB=str(file))


def test_the_readme_shows_the_first_day_as_it_is_replayed() -> None:
    """What the README shows of the first day is a replayed transcript."""
    first_day = ID.sub("an-id", (FOLDER / "first-day.txt").read_text("utf-8").strip())
    assert first_day in ID.sub("an-id", README.read_text("utf-8"))
