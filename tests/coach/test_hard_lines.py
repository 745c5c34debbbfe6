"""What a drained line tells of is read where its words leave no doubt, and nowhere else."""

import tomllib
from pathlib import Path

import pytest

from careercoach.coach.hard_lines import tells_of_a_worry, tells_of_an_end, tells_of_failing

WORRIES = tomllib.loads(Path(__file__).with_name("worries_labelled.toml").read_text("utf-8"))
LABELLED = tomllib.loads(Path(__file__).with_name("hard_lines_labelled.toml").read_text("utf-8"))


def told(line: str) -> str:
    return "ends" if tells_of_an_end(line) else "failed" if tells_of_failing(line) else "neither"


@pytest.mark.parametrize(("label", "line"), [(label, line) for label, lines in LABELLED.items() for line in lines])
def test_work_that_ends_and_what_failed_are_known_from_a_day_that_was_only_long(label: str, line: str) -> None:
    assert told(line) == label


def test_what_is_quoted_and_an_empty_line_tell_of_nothing() -> None:
    assert [told(line) for line in ("Read “They are closing the bakery” in class", "", "CLOSED")] == ["neither"] * 3
    assert (tells_of_an_end(None), tells_of_failing(None)) == (False, False)
    assert told("I’m redundant") == "ends"


@pytest.mark.parametrize(("label", "answer"), [(label, one) for label, found in WORRIES.items() for one in found])
def test_a_worry_is_known_from_what_is_only_told(label: str, answer: str) -> None:
    assert tells_of_a_worry(answer) == (label == "worry")
