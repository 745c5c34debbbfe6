"""Somebody on their own, a student and somebody between jobs are spoken to in their own words by every command."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.employers import employers_words

TRANSCRIPT = Path(__file__).parents[2] / "transcripts" / "freelancer.txt"

HELD = {"own-business": "Client", "studying": "Supervisor", "between-jobs": "Adviser"}


def test_a_freelancers_year_holds_no_word_of_an_employer() -> None:
    answers = [line for line in TRANSCRIPT.read_text("utf-8").splitlines() if not line.startswith("$ ")]
    assert employers_words("\n".join(answers), "own-business", here=False) == []


@pytest.mark.parametrize("kind", HELD)
def test_a_position_names_whoever_stands_in_a_managers_place(run: Run, kind: str) -> None:
    position = run("position", "add", "--kind", kind, "--role", "Zebra", "--manager", "Ida", "-q").out.strip()
    page = run("position", "show", position).out
    assert f"{HELD[kind]} " in page
    assert "Manager" not in page + run("profile", "show").out


@pytest.mark.parametrize("kind", HELD)
def test_every_answer_of_the_growth_check_and_of_a_talk_is_in_own_words(run: Run, kind: str) -> None:
    run("position", "add", "--kind", kind, "--from", "2026-11-01", "--role", "Zebra")
    run("goal", "add", "Zebra", "--horizon", "near", "--benefit", "zebra")
    talk = run("meeting", "plan", "--with", "Ida", "--on", "2026-11-25", "-q").out.strip()
    asked = ("growth-check", "--set", "valued=1", "--set", "next-step=1")
    said = [run(*asked).out, *(run(*command).out for command in _commands(talk))]
    assert all(said)
    assert [words for each in said for words in employers_words(each, kind, here=False)] == []


def _commands(talk: str) -> list[tuple[str, ...]]:
    return [
        ("growth-check", "statements"),
        ("growth-check", "trend"),
        ("reflect", "--list"),
        ("meeting", "questions"),
        ("meeting", "suggest", talk),
        ("meeting", "ready", talk),
        ("meeting", "words", talk),
        ("meeting", "agenda", talk),
        ("export", "brief", talk, "--preview"),
        ("export", "request", talk, "--preview"),
        ("export", "plan", "--preview"),
        ("today",),
    ]


def test_what_was_rated_stays_where_it_was_when_the_words_change(run: Run) -> None:
    """A job, then one's own business: the same statement goes on, in other words."""
    first = date(2026, 1, 1).isoformat()
    run("position", "add", "--kind", "own-business", "--from", first, "--role", "Zebra")
    run("--today", "2026-02-01", "growth-check", "--set", "next-step=2")
    run("growth-check", "--set", "next-step=4")
    (moved,) = run("growth-check", "trend", "--json").json
    assert (moved["key"], moved["latest"], moved["change"]) == ("next-step", 4, 2)
    assert moved["text"] == "I can say what the next step for my business could be."


def test_topics_of_a_time_are_reachable_by_name_at_any_time(run: Run) -> None:
    assert "arriving-expected" in run("reflect", "arriving", "--list").out
    kept = run("reflect", "--question", "between-keep", "--answer", "The hard calls", "--json").json
    assert kept["topic"] == "between-jobs"
