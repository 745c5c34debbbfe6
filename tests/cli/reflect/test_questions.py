"""Questions of one's own, favourites, and what an answer becomes."""

import pytest

from careercoach.content import questions
from tests.cli.conftest import Run

WORDS = "What did I put off, and why?"


def test_an_own_question_comes_with_its_topic_and_is_answered_like_any_other(run: Run) -> None:
    """Its answers are found by it, also once its words have changed or it is gone."""
    mine = run("question", "add", WORDS, "--topic", "motivations", "--quiet").out.strip()
    listed = run("reflect", "motivations", "--list", "--json").json
    assert (listed[-1]["key"], listed[-1]["own"], listed[-1]["example"]) == (mine, True, None)
    assert f"  {mine[:8]}" in run("reflect", "--list").out
    assert f"{WORDS} (yours)" in run("reflect", "motivations", "--list").out

    assert [found["id"] for found in run("search", "put", "off", "--json").json] == [mine]
    answer = run("reflect", "--question", mine[:8], "--answer", "The hard call.", "--json").json
    assert (answer["question"], answer["asked"], answer["topic"]) == (mine, WORDS, "motivations")
    run("question", "edit", mine[:8], "--text", "What did I put off?")
    run("question", "delete", mine[:8])
    (kept,) = run("reflection", "list", "--question", mine[:8], "--json").json
    assert (kept["asked"], kept["answer"]) == (WORDS, "The hard call.")
    assert run("question", "list", "--json").json == []
    run("undo")
    assert run("question", "show", mine[:8], "--json").json["text"] == "What did I put off?"


def test_a_question_without_a_topic_is_one_for_a_talk(run: Run) -> None:
    mine = run("question", "add", "Who decides on the budget?", "--json").json
    assert mine["topic"] is None
    listed = run("meeting", "questions", "--json").json
    assert (listed[0]["key"], listed[0]["own"]) == (mine["id"], True)
    assert "Your own questions (own)" in run("meeting", "questions", "own").out
    run("meeting", "plan", "--with", "Priya")
    brought = run("meeting", "bring", "--question", mine["id"][:8], "--json").json
    assert [item["title"] for item in brought["items"]] == ["Who decides on the budget?"]
    assert run("meeting", "bring", "--question", mine["id"][:8], "--json").json == brought
    told = run("reflect", "--question", mine["id"][:8], "--answer", "private words")
    assert (told.code, "give it a topic" in told.err, "private" in told.err) == (2, True, False)
    run("question", "edit", mine["id"][:8], "--topic", "company")
    assert run("meeting", "questions", "own", "--json").json == []


def test_favourites_are_marked_by_key_or_id_and_listed_alone(run: Run) -> None:
    mine = run("question", "add", WORDS, "--topic", "interests", "--quiet").out.strip()
    for key in (mine[:8], "energy-drain", "energy-drain"):
        run("question", "favourite", key)
    assert run("reflect", "--list", "--favourites", "--quiet").out.split() == ["energy-drain", mine]
    assert [each["own"] for each in run("question", "list", "--favourites", "--json").json] == [False, True]
    assert "(favourite)" in run("reflect", "interests", "--list").out
    assert run("question", "unfavourite", "energy-drain", "--json").json["favourite"] is False
    run("question", "edit", mine[:8], "--topic", "")
    run("question", "edit", mine[:8], "--topic", "interests")
    assert run("question", "list", "--favourites", "--quiet").out == ""
    run("question", "favourite", mine[:8])
    run("question", "delete", mine[:8])
    assert "No question is marked yet" in run("reflect", "--favourites", "--list").err


@pytest.mark.parametrize("kind", ["accomplishment", "goal", "question"])
def test_an_answer_becomes_something_else_and_stays(run: Run, kind: str) -> None:
    words = "I wrote the sheet.\nNobody had asked."
    answer = run("reflect", "--question", "energy-drain", "--answer", words, "--quiet", today="2026-11-20").out.strip()
    made = run("reflection", "make", answer[:8], kind, "--json").json
    assert made.get("title", made.get("text")) == "I wrote the sheet"
    assert made.get("on", "2026-11-20") == "2026-11-20"
    assert made.get("why", words) == words
    called = run("reflection", "make", answer[:8], kind, "--title", "Another", "--json").json
    assert called.get("title", called.get("text")) == "Another"
    assert run("reflection", "show", answer[:8], "--json").json["answer"] == words


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("question", "add", "  "), 2, "A question needs its words"),
        (("question", "add", "x", "--topic", "dreams"), 2, "--topic takes one of"),
        (("question", "edit", "7f3a91c2"), 2, "--text TEXT"),
        (("question", "delete", "7f3a91c2"), 4, "There is no question with the id"),
        (("question", "favourite", "energy-drian"), 4, "energy-drain"),
        (("reflect", "strengths", "--favourites"), 2, "not both"),
        (("reflect", "--question", "7f3a91c2", "--answer", "x"), 4, "There is no question"),
        (("reflection", "make", "7f3a91c2", "song"), 2, "KIND is one of"),
        (("reflection", "list", "--question", "energy-drian"), 4, "energy-drain"),
        (("meeting", "questions", "colours"), 2, "PURPOSE is one of: own, skills"),
    ],
)
def test_a_mistake_is_named_in_a_sentence(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    told = run(*arguments)
    assert (told.code, told.out) == (code, "")
    assert said in told.err


def test_words_that_only_look_like_an_id_can_be_brought(run: Run) -> None:
    """But what is written like a whole id has to be one."""
    run("meeting", "plan", "--with", "Priya")
    brought = run("meeting", "bring", "--question", "Cafe", "--json").json
    assert [item["title"] for item in brought["items"]] == ["Cafe"]
    assert run("meeting", "bring", "--question", "7f3a91c2").code == 4


def test_an_answer_to_a_follow_up_belongs_to_its_topic(run: Run) -> None:
    follow_up = questions.question("energy-drain").answered
    assert follow_up is not None
    kept = run("reflect", "--question", follow_up.key, "--answer", "A page with the answers.", "--json").json
    assert (kept["question"], kept["topic"]) == (follow_up.key, "interests")
