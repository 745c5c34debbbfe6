"""What somebody wrote in My story: at hand for a talk and for a path, and told to nobody until it is chosen."""

import pytest

from careercoach.content import questions
from tests.cli.conftest import Run

KEYS = tuple(one.key for one in questions.topic("story").questions)
FOR_A_TALK = ["story-thread", "story-on", "story-other", "story-daring"]


def tell(run: Run, question: str, words: str | None = None, today: str = "2026-11-22") -> str:
    words = words or f"Canary {question}."
    return run("--today", today, "reflect", "--question", question, "--answer", words, "--quiet").out.strip()


def at_hand(run: Run, place: str, *more: str) -> list[str]:
    return [one["question"] for one in run("reflection", "list", "--for", place, *more, "--json").json]


@pytest.fixture
def told(run: Run) -> dict[str, str]:
    """The ids of answers to all nine questions, in an order of chance."""
    return {key: tell(run, key) for key in sorted(KEYS)}


@pytest.mark.usefixtures("told")
def test_for_a_talk_the_future_comes_first_and_then_the_thread_and_three_futures(run: Run) -> None:
    assert at_hand(run, "talk") == FOR_A_TALK
    for key, day in (("vision-three-years", "2026-11-01"), ("vision-one-year", "2026-11-09")):
        tell(run, key, today=day)
    assert at_hand(run, "talk") == ["vision-one-year", "vision-three-years", *FOR_A_TALK]
    assert at_hand(run, "talk", "--limit", "3") == ["vision-one-year", "vision-three-years", "story-thread"]
    assert at_hand(run, "path") == ["story-loved", *FOR_A_TALK[1:]]


def test_a_future_told_anew_stands_there_as_it_is_seen_now(run: Run) -> None:
    now = tell(run, "story-daring", "A bakery with two ovens.")
    tell(run, "story-daring", "A bakery.", today="2025-11-22")
    assert run("reflection", "list", "--for", "path", "--quiet").out.split() == [now]
    assert run("reflection", "list", "--for", "path", "--topic", "story").code == 2


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
