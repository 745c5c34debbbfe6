"""What was noticed, from the command line."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from careercoach.cli.start.keys import answering
from tests.cli.conftest import Run
from tests.standing_out import ASKS, INES, with_ines
from tests.store import do


@pytest.fixture
def key(run: Run, environment: Mapping[str, str]) -> str:
    """The name of what stands out, as the list shows it."""
    run("profile", "set", "--name", "Sam")
    do(Path(environment["CAREERCOACH_DB"]), with_ines)
    return run("noticed", "list").out.split()[0]


def test_it_is_listed_and_shown_with_its_question_and_the_command_that_answers(run: Run, key: str) -> None:
    assert INES in run("noticed", "list").out
    page = run("noticed", "show", key).out
    assert INES in page
    assert ASKS in page
    assert [line.split()[-4:] for line in page.splitlines()[-3:]] == [
        ["noticed", "answer", key, answer] for answer in ("fits", "partly", "no")
    ]
    whole = run("noticed", "list", "--quiet").out.strip()
    assert whole.startswith(key)
    assert run("noticed", "show", whole, "--quiet").out.strip() == whole


def test_the_command_of_a_tag_of_two_words_works_as_it_is_printed() -> None:
    assert answering("tag-gives/night shift")[1] == "careercoach noticed answer 'tag-gives/night shift' partly"


def test_an_answer_with_words_is_listed_and_the_words_are_among_the_answers(run: Run, key: str) -> None:
    told = run("noticed", "answer", key, "partly", "--words", "-", stdin="She asks what I think.\n", today="2026-11-23")
    assert "partly, on Mon 23 Nov 2026" in told.out
    assert run("noticed", "list").out.split()[:3] == [key, "2026-11-23", "partly"]
    (kept,) = run("reflection", "list", "--json").json
    assert (kept["answer"], kept["asked"]) == ("She asks what I think.", f"{INES} {ASKS}")
    assert run("undo").out.startswith("Taken back: observation answered")
    assert run("reflection", "list", "--json").json == []
    assert "open" in run("noticed", "list").out


def test_answering_again_changes_the_answer_and_json_tells_all_of_it(run: Run, key: str) -> None:
    run("noticed", "answer", key, "fits")
    told = run("noticed", "answer", key, "no", "--json").json
    assert (told["answer"], told["on"], told["says"], told["asks"]) == ("no", "2026-11-22", INES, ASKS)
    assert len(run("noticed", "list", "--json").json) == 1


def test_what_is_not_understood_is_said_with_a_way_on(run: Run, key: str) -> None:
    assert run("noticed", "answer", key, "maybe").err == "careercoach: ANSWER is one of: fits, partly, no.\n"
    unknown = run("noticed", "answer", "rescues", "fits")
    assert (unknown.code, "careercoach noticed list" in unknown.err) == (4, True)
    assert run("noticed", "list", "--limit", "1").code == 0


def test_an_empty_file_says_what_it_takes(run: Run) -> None:
    nothing = run("noticed", "list")
    assert (nothing.code, nothing.out) == (0, "")
    assert "at least eight" in nothing.err
