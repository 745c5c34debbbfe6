"""Asking a few people for advice by command."""

import pytest

from tests.cli.conftest import Run

ASKED = ("export", "request", "--advice", "--to", "Tom Reyes", "--to", "ines", "--about", "How would you begin?")


@pytest.fixture(autouse=True)
def _somebody(run: Run) -> None:
    run("profile", "set", "--name", "Marta Silva", "--manager", "Helen Oduya")
    run("person", "add", "Ines Halloran", "--relation", "peer")
    run("person", "add", "Ines", "--relation", "mentor")


def test_each_is_asked_once_by_the_name_on_file_or_as_it_was_typed(run: Run) -> None:
    said = run(*ASKED, "--to", "Ines", "--preview")
    assert [line for line in said.out.splitlines() if line.startswith("Dear")] == ["Dear Tom Reyes,", "Dear Ines,"]
    assert "careercoach feedback add TEXT --from NAME --kind growth" in said.err
    assert "left out for Tom Reyes and Ines" in said.err
    assert "Tom Reyes" not in run("person", "list").out


def test_somebody_is_found_by_the_beginning_of_their_id_too(run: Run) -> None:
    identity = run("person", "show", "Ines Halloran", "--json").json["id"]
    said = run("export", "request", "--advice", "--to", identity[:8], "--about", "How?")
    assert "Dear Ines," in said.out


def test_a_goal_is_named_when_it_was_chosen_and_not_before(run: Run) -> None:
    goal = run("goal", "add", "Lead a night round", "--horizon", "near", "--why", "Hidden", "--quiet").out.strip()
    assert "night round" not in run(*ASKED).out
    said = run(*ASKED, "--goal", goal, "--json").json
    assert (said["noun"], said["for"]) == ("advice", "person")
    assert "I want to lead a night round." in said["markdown"]
    assert "Hidden" not in said["markdown"]
    assert run(*ASKED, "--goal", "12345678").code == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--advice", "--about", "How?"), "Say whom you ask: --to NAME"),
        (("--advice", "--to", " ", "--about", "How?"), "Say whom you ask: --to NAME"),
        (("--advice", "--to", "Tom"), "Say what you want to know: --about"),
        (("--advice", "--to", "Tom", "--about", " "), "Say what you want to know: --about"),
        (("12345678", "--advice", "--to", "Tom", "--about", "How?"), "leave out ID and --proposal"),
        (("--advice", "--to", "Tom", "--about", "How?", "--for", "mentor"), "leave out --for"),
        (("--to", "Tom"), "--to belongs to a message that asks for advice; add --advice"),
        (("--about", "How?"), "--about belongs to a message that asks for advice"),
    ],
)
def test_what_is_missing_or_does_not_fit_is_said(run: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = run("export", "request", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
