"""What somebody wrote in My story: at hand for a talk and for a path, and told to nobody until it is chosen."""

import pytest

from careercoach.content import questions
from tests.cli.conftest import Run

KEYS = tuple(one.key for one in questions.topic("story").questions)


def tell(run: Run, question: str) -> str:
    return run("reflect", "--question", question, "--answer", f"Canary {question}.", "--quiet").out.strip()


def at_hand(run: Run, place: str, *more: str) -> list[str]:
    return [one["question"] for one in run("reflection", "list", "--for", place, *more, "--json").json]


@pytest.fixture
def told(run: Run) -> dict[str, str]:
    """The ids of answers to all nine questions, in an order of chance."""
    return {key: tell(run, key) for key in sorted(KEYS)}


def test_what_a_talk_or_a_path_could_draw_on_is_listed_by_what_it_is_for(run: Run) -> None:
    for key in ("story-on", "story-left", "story-thread", "story-loved"):
        tell(run, key)
    assert at_hand(run, "talk") == ["story-thread", "story-on"]
    assert at_hand(run, "talk", "--limit", "1") == ["story-thread"]
    assert at_hand(run, "path") == ["story-loved", "story-on"]
    for more in (("--topic", "story"), ("--question", "story-on")):
        assert run("reflection", "list", "--for", "path", *more).code == 2


def test_nothing_of_my_story_reaches_the_manager_but_the_one_future_i_brought(run: Run, told: dict[str, str]) -> None:
    talk = run("meeting", "plan", "--with", "Priya", "--on", "2026-11-27", "--quiet").out.strip()
    path = run("path", "add", "Baker", "--quiet").out.strip()
    run("meeting", "words", talk, "--accept")
    for reader in ("manager", "mentor", "self"):
        assert "Canary" not in run("export", "brief", talk, "--for", reader).out
    assert "Canary" not in run("path", "show", path).out
    run("meeting", "bring", talk, "--vision", told["story-daring"])
    for reader in ("manager", "mentor", "self"):
        brief = run("export", "brief", talk, "--for", reader).out
        assert [key for key in KEYS if f"Canary {key}" in brief] == ["story-daring"]
    parts = {one["part"]: one["draft"] for one in run("meeting", "words", talk, "--json").json["parts"]}
    assert parts["vision"] == "Canary story-daring."


def test_a_path_that_does_not_say_what_draws_one_points_to_what_one_wrote(run: Run) -> None:
    pointer = "reflection list --for path"
    path = run("path", "add", "Baker", "--quiet").out.strip()
    tell(run, "story-chance")
    assert pointer not in run("path", "edit", path, "--pay", "Little").err
    tell(run, "story-loved")
    assert pointer in run("path", "edit", path, "--pay", "Enough").err
    assert pointer not in run("path", "edit", path, "--pay", "Plenty", "--json").err
    assert pointer not in run("path", "edit", path, "--pay", "Much", "--quiet").err
    assert pointer not in run("path", "edit", path, "--attracts", "The smell").err
    assert pointer in run("path", "add", "Florist").err
