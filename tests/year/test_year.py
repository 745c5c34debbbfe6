"""A year of one invented care coordinator, from the first goal to the talks with her second manager.

``year.txt`` is what she types, with what comes back, as in ``tests/transcripts``; it runs within this process and can
be typed into a shell as it stands. ``golden`` holds the documents as they were written by hand before the program
wrote them.
"""

import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.conftest import Run
from tests.test_transcripts import ID

HERE = Path(__file__).parent
STORY = HERE / "year.txt"
GOLDEN = sorted(HERE.glob("golden/*.md"))
_GIVEN = re.compile(r"(\w+)=\$\((.*)\)")
_NAME = re.compile(r"\$(\w+)")


class Shell:
    """The little of a shell that the story needs: a fixed day, ids kept under names, and silence."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.names: dict[str, str] = {}
        self.today = ""

    def type(self, line: str) -> str:
        """What comes back on the terminal."""
        if line.startswith("export CAREERCOACH_TODAY="):
            self.today = line.partition("=")[2]
            return ""
        if given := _GIVEN.fullmatch(line):
            self.names[given[1]] = self._command(given[2])[0].strip()
            return ""
        if line.endswith(" > /dev/null"):
            return self._command(line.removesuffix(" > /dev/null"))[1]
        with redirect_stderr(sys.stdout):
            return self._command(line)[0]

    def _command(self, line: str) -> tuple[str, str]:
        _program, *words = (_NAME.sub(lambda name: self.names[name[1]], word) for word in shlex.split(line))
        answer = self.run(*words, today=self.today)
        assert answer.code == 0, f"{line}\n{answer.out}{answer.err}"
        return answer.out, answer.err


def replayed(story: str, run: Run) -> Iterator[str]:
    """The story as it is now."""
    shell = Shell(run)
    for line in story.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n{shell.type(line[2:])}"


@pytest.fixture
def documents(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the year leaves its documents."""
    monkeypatch.chdir(tmp_path)
    now = "".join(replayed(STORY.read_text("utf-8"), run))
    (tmp_path / "year.txt").write_text(now, "utf-8")
    return tmp_path


def agreed(document: str) -> set[str]:
    """What a document names as open between her and Moira, each as it stands there and without its day."""
    page = " ".join(document.split())
    theirs = re.search(r"Still open with you: (.+?)\.", page)
    mine = re.findall(r"- Still open: (I .+?)(?=,? by \d)", page)
    former = re.search(r"## Agreed with Moira Keane (.+)", page)
    with_her = re.findall(r"- (.+?)(?:,? by \d+ \w+)?\.(?= - |$)", former[1]) if former else []
    return {*(theirs[1].split("; ") if theirs else []), *mine, *with_her}


OPEN = {
    "brief-1.md": [],
    "brief-2.md": ["to ask head office who pays for the award"],
    "brief-3.md": [
        "to take me along to the trainers' meeting",
        "I will write down what a study afternoon costs",
    ],
    "brief-mentor.md": [],
    "brief-4.md": ["to free two Friday afternoons for the folder"],
    "brief-handover.md": [],
}
"""What is open at each talk, known from the story alone; what a former manager left open waits to be chosen."""

HIDDEN = ("Penrose", "diary", "hard to say no", "may leave", "energised", "drained")
"""Words of private entries, notes and marks of the year."""


def test_a_year_of_talks_goes_as_written_down(documents: Path) -> None:
    """Every answer and every document is as written by hand, and promises go from talk to talk by themselves."""
    now = (documents / "year.txt").read_text("utf-8")
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        STORY.write_text(now, "utf-8")
    assert ID.sub("an-id", now) == ID.sub("an-id", STORY.read_text("utf-8"))

    written = {path.name: path.read_text("utf-8") for path in documents.glob("*.md")}
    assert sorted(written) == [path.name for path in GOLDEN]
    for path in GOLDEN:
        assert written[path.name] == path.read_text("utf-8"), path.name
    assert {name: agreed(written[name]) for name in OPEN} == {name: set(told) for name, told in OPEN.items()}
    assert not [(name, word) for name, text in written.items() for word in HIDDEN if word in text]

    assert [day for day, _ in entries(documents / "talk-1.ics").values()] == ["29 Jan 14:00"]
    before, after = (entries(documents / name) for name in ("year-before.ics", "year-after.ics"))
    assert before.keys() == after.keys()
    (moved,) = [uid for uid in before if before[uid] != after[uid]]
    assert (before[moved][0], after[moved][0]) == ("30 Jul 14:00", "04 Aug 09:30")
    assert after[moved][1] > before[moved][1]


def entries(file: Path) -> dict[str, tuple[str, int]]:
    """When each entry of a calendar file begins and how often it has changed, by its UID."""
    calendar: Any = icalendar.Calendar.from_ical(file.read_bytes())
    return {
        str(event["UID"]): (f"{event['DTSTART'].dt:%d %b %H:%M}", int(event["SEQUENCE"]))
        for event in calendar.walk("VEVENT")
    }
