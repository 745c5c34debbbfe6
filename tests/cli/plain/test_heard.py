"""Careercoach as words alone: whole conversations as they are heard, and what a line never holds."""

import os
import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.test_transcripts import ID

FOLDER = Path(__file__).parents[2] / "transcripts" / "heard"
TYPED = re.compile("(?:>|1 to [0-9]+(?:, Enter stops)?:) ?(.*)")
DRAWN = re.compile("[\u2190-\u21ff\u2500-\u27bf]")
"""Arrows, boxes, blocks and signs: a screen reader names each of them, or is silent."""


def _heard(transcript: str, run: Run) -> str:
    """Hold the conversation anew: what stands behind ``$`` is typed to the shell, behind ``>`` to careercoach."""
    now = ""
    for part in re.split(r"^(?=\$ )", transcript, flags=re.MULTILINE):
        command, _, rest = part.partition("\n")
        if command:
            typed = "".join(f"{said[1]}\n" for line in rest.splitlines() if (said := TYPED.match(line)))
            answer = run(*shlex.split(command)[2:], stdin=typed)
            now += f"{command}\n{answer.out}{answer.err}"
    return now


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
def test_a_conversation_goes_as_written_down(run: Run, name: str) -> None:
    kept = FOLDER / name
    now = "\n".join(line.rstrip() for line in _heard(kept.read_text("utf-8"), run).splitlines()) + "\n"
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        kept.write_text(now, "utf-8")
    assert ID.sub("an-id", now) == ID.sub("an-id", kept.read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
def test_nothing_is_drawn_cut_or_said_twice_running(name: str) -> None:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    said = [line for line in lines if not line.startswith((">", "$"))]
    assert [line for line in said if DRAWN.search(line) or "\x1b" in line or line.endswith("…")] == []
    assert [one for one, next_one in pairwise(lines) if one == next_one and one != ">"] == []


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
def test_who_goes_by_numbers_is_told_no_commands_and_no_marks_of_markup(name: str) -> None:
    *_, talks = (FOLDER / name).read_text("utf-8").partition("$ careercoach --plain\n")
    said = [line for line in talks.splitlines() if not line.startswith((">", "$"))]
    own = [line for line in said if not line.startswith(("Goal set", "Logged for", "Hint: "))]  # commands in between
    assert [line for line in own if re.search(r"careercoach [a-z]|\*\*|^#|^\||(?<!\w)--[a-z]", line)] == []


@pytest.mark.parametrize("name", sorted(file.name for file in FOLDER.glob("*.txt")))
def test_the_way_back_is_a_line_of_its_own_and_no_id_is_heard(name: str) -> None:
    *_, talks = (FOLDER / name).read_text("utf-8").partition("$ careercoach --plain\n")
    said = [line for line in talks.splitlines() if not line.startswith((">", "$", "Goal set", "Logged for", "Hint: "))]
    assert [line for line in said if "takes it back" in line and line != "u takes it back."] == []
    assert [line for line in said if ID.search(line)] == []


def test_what_is_finished_is_not_offered_to_be_finished_again(run: Run) -> None:
    run("learning", "add", "Forklift basics", "--status", "finished", "--on", "2026-11-20")
    run("learning", "add", "First aid", "--status", "under-way", "--on", "2026-11-20")
    said = run("--plain", stdin="12\n10\nfork\n1\n\n\n12\n10\naid\n1\n3\n\n\n0\n").out
    finished, _, other = said.partition("First aid\nKind")
    assert "It is finished" not in finished
    assert other.count("It is finished") == 1
