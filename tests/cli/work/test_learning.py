"""The learning log by commands, and the record it makes."""

import pytest

from tests.cli.conftest import Run


def test_learning_is_added_changed_finished_and_deleted(run: Run) -> None:
    added = run("learning", "add", "Teaching award", "--kind", "certificate", "--on", "2027-01-11", "--json").json
    assert (added["kind"], added["status"], added["on"]) == ("certificate", "planned", "2027-01-11")
    identity = added["id"][:8]
    run("learning", "edit", identity, "--cost", "240", "--currency", "gbp", "--paid-by", "me")
    run("learning", "edit", identity, "--reimbursement", "asked", "--competency", "Teaching")
    done = run("learning", "finish", identity, "--learned", "Ask first", "--json").json
    assert (done["status"], done["on"], done["learned"]) == ("finished", "2026-11-22", "Ask first")
    assert (done["cost"], done["currency"], done["competencies"]) == (240.0, "GBP", ["Teaching"])
    assert "Money back  asked" in run("learning", "show", identity).out
    run("learning", "delete", identity)
    assert run("learning", "list", "--json").json == []
    run("undo")
    assert run("learning", "list", "--quiet").out.strip() == added["id"]


def test_the_days_are_echoed_with_the_status_that_follows_from_them(run: Run) -> None:
    assert "(course, finished, Thu 1 – Sat 31 Oct 2026)" in run("learning", "add", "X", "--on", "oct 2026").out
    begun = run("learning", "add", "Y", "--on", "yesterday", "--until", "in 2 weeks")
    assert "(course, under way, Sat 21 Nov – Sun 6 Dec 2026)" in begun.out


def test_a_plan_looks_ahead_and_everything_else_back(run: Run) -> None:
    assert run("learning", "add", "X", "--on", "fri", "--json").json["on"] == "2026-11-20"
    assert run("learning", "add", "X", "--on", "fri", "--status", "planned", "--json").json["on"] == "2026-11-27"


def test_a_blank_takes_a_part_away(run: Run) -> None:
    given = ("--hours", "7,5", "--on", "oct 2026", "--provider", "Wexley", "--competency", "Teaching")
    identity = run("learning", "add", "X", *given, "--quiet").out.strip()
    blanks = ("--hours", "", "--on", "", "--provider", "", "--competency", "")
    left = run("learning", "edit", identity, *blanks, "--json").json
    assert (left["hours"], left["on"], left["until"], left["provider"], left["competencies"]) == (*[None] * 4, [])


def test_lists_keep_what_was_asked_for(run: Run) -> None:
    run("learning", "add", "A day beside Kwame", "--kind", "shadowing", "--on", "yesterday")
    asked = ("--kind", "conference", "--on", "yesterday", "--cost", "46.4", "--reimbursement", "asked")
    run("learning", "add", "Trainers' circle", *asked)
    run("learning", "add", "A book", "--kind", "reading")
    assert [each["title"] for each in run("learning", "list", "--kind", "shadowing", "--json").json] == [
        "A day beside Kwame"
    ]
    assert [each["title"] for each in run("learning", "list", "--status", "planned", "--json").json] == ["A book"]
    assert "money back asked" in run("learning", "list", "--open-costs").out
    assert len(run("learning", "list", "--open-costs", "--json").json) == 1


def test_the_transcript_adds_up_hours_and_costs_by_year(run: Run) -> None:
    paid = ("--cost", "20", "--currency", "EUR", "--paid-by", "company")
    run("learning", "add", "First", "--on", "2025-03-03", "--hours", "6", *paid)
    run("learning", "add", "Second", "--on", "2026-03-03", "--hours", "1.5", *paid, "--learned", "Wait")
    run("learning", "add", "Some day")
    record = run("learning", "transcript", "--json").json
    assert [(year["year"], year["hours"]) for year in record["years"]] == [(2026, 1.5), (2025, 6.0)]
    assert record["costs"] == [{"amount": 40.0, "currency": "EUR", "paid_by": "company"}]
    shown = run("learning", "transcript").out
    assert "2026  1.5 hours, 20 EUR paid by work" in shown
    assert "Learned: Wait" in shown
    assert "In all  7.5 hours, 40 EUR paid by work" in shown
    assert "Some day" not in shown


def test_an_empty_record_says_how_to_begin(run: Run) -> None:
    answer = run("learning", "transcript")
    assert (answer.code, answer.out) == (0, "")
    assert "careercoach learning add" in answer.err
    assert run("learning", "transcript", "--json").json["years"] == []


def test_what_was_learned_can_come_from_stdin_and_is_found_again(run: Run) -> None:
    run("learning", "add", "Award", "--on", "today", "--learned", "-", stdin="Silence teaches.\n")
    assert [hit["noun"] for hit in run("search", "silence", "--json").json] == ["learning"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("learning", "add"), 2, "TITLE is missing"),
        (("learning", "add", "x", "--hours", "inf"), 2, "--hours takes a number"),
        (("learning", "add", "x", "--cost", "12 EUR"), 2, "--cost takes a number"),
        (("learning", "add", "x", "--kind", "holiday"), 2, "--kind takes one of"),
        (("learning", "add", "x", "--on", "tomorrow", "--status", "finished"), 2, "still to come"),
        (("learning", "add", "x", "--goal", "12345678"), 4, "goal"),
        (("learning", "edit", "12345678"), 2, "nothing to change"),
        (("learning", "finish", "12345678"), 4, "careercoach learning list"),
        (("learning", "show", "12345678"), 4, "careercoach learning list"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_the_next_step(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_hostile_words_are_shown_and_do_nothing(run: Run) -> None:
    words = "[/foo] \x1b[31mred\x07"
    run("learning", "add", words, "--on", "today", "--provider", words, "--currency", words, "--cost", "1")
    shown = run("learning", "list").out + run("learning", "transcript").out
    shown += run("learning", "show", run("learning", "list", "--quiet").out.strip()).out
    assert "[/foo]" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown
