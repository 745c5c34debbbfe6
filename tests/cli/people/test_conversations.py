"""Conversations, giving back, and feedback that waits, by commands."""

import pytest

from tests.cli.conftest import Run


def test_a_conversation_is_kept_changed_and_deleted(run: Run) -> None:
    said = ("How she got her first group", "--with", "Bernadette Foss", "--on", "yesterday", "--next-time", "Ask again")
    kept = run("conversation", "add", *said, "--json").json
    assert (kept["person"], kept["on"], kept["next_time"]) == ("Bernadette Foss", "2026-11-21", "Ask again")
    assert run("person", "show", "bernadette foss", "--json").json["spoken_on"] == "2026-11-21"
    run("conversation", "edit", kept["id"][:8], "--notes", "At lunch", "--next-time", "")
    shown = run("conversation", "show", kept["id"][:8], "--json").json
    assert (shown["notes"], shown["next_time"]) == ("At lunch", None)
    assert [each["id"] for each in run("conversation", "list", "--with", "bernadette foss", "--json").json] == [
        kept["id"]
    ]
    run("conversation", "delete", kept["id"][:8])
    assert run("conversation", "list", "--json").json == []


def test_notes_can_come_from_stdin_and_are_found_again(run: Run) -> None:
    run("conversation", "add", "Planning", "--with", "Kwame", "--notes", "-", stdin="Bring one bad week.\n")
    assert [hit["noun"] for hit in run("search", "bad week", "--json").json] == ["conversation"]
    assert "conversation kept" in run("history").out


def test_the_questions_fit_who_somebody_is(run: Run) -> None:
    mentor = run("conversation", "questions", "mentor")
    assert mentor.out.startswith("A mentor (mentor)\n  ")
    assert len(run("conversation", "questions", "elder", "--json").json) >= 5
    assert len(run("conversation", "questions", "--quiet").out.split()) >= 50


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("conversation", "add", "x"), 2, "--with is missing"),
        (("conversation", "add", "--with", "Kwame"), 2, "ABOUT is missing"),
        (("conversation", "add", "x", "--with", "Kwame", "--on", "tomorrow"), 2, "plan a meeting"),
        (("conversation", "list", "--with", "Nobody"), 4, "careercoach person list"),
        (("conversation", "show", "12345678"), 4, "careercoach conversation list"),
        (("conversation", "edit", "12345678"), 2, "nothing to change"),
        (("conversation", "questions", "friend"), 2, "RELATION is one of: mentor"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_help_given_to_others_is_logged_and_found(run: Run) -> None:
    helped = run("log", "Sat beside a new starter", "--gives-back", "--json").json
    other = run("log", "Cleared the queue", "--json").json
    assert (helped["gives_back"], other["gives_back"]) == (True, False)
    assert run("accomplishment", "list", "--gives-back", "--quiet").out.split() == [helped["id"]]
    assert "helped somebody grow" in run("accomplishment", "show", helped["id"]).out
    run("accomplishment", "edit", helped["id"], "--no-gives-back")
    run("accomplishment", "edit", other["id"], "--gives-back")
    assert run("accomplishment", "list", "--gives-back", "--quiet").out.split() == [other["id"]]


def test_feedback_waits_until_something_changed_and_somebody_noticed(run: Run) -> None:
    said = ("You rush", "--from", "Priya", "--kind", "growth", "--on", "2026-09-01", "--quiet")
    identity = run("feedback", "add", *said).out.strip()
    run("feedback", "add", "You wait", "--from", "Priya", "--kind", "growth", "--on", "yesterday")
    assert run("feedback", "list", "--open", "--quiet").out.split() == [identity]
    assert "what changed?" in run("feedback", "list", "--open").out
    run("feedback", "edit", identity, "--changed", "I count to ten")
    assert "who noticed?" in run("feedback", "list", "--open").out
    assert run("feedback", "list", "--open", "--from", "priya", "--quiet").out.split() == [identity]
    run("feedback", "edit", identity, "--noticed", "Danny did")
    assert run("feedback", "list", "--open", "--json").json == []
