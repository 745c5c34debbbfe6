"""The compass from a script, and as questions on a terminal."""

import sys
from collections.abc import Mapping
from datetime import date

import pexpect
import pytest

from careercoach.cli.frame.voice import Voice
from careercoach.cli.reflect.sittings import HOW, Entered, converse
from careercoach.content.compass import agreeing, compass, statements
from tests.cli.conftest import Run
from tests.terminal import PATIENCE

KEYS = [one.key for one in statements()]


def rate(run: Run, today: str = "2026-11-22", **tracks: int) -> None:
    """Rate every statement of the tracks named."""
    given = [f"{one.key}={tracks[one.track]}" for one in agreeing() if one.track in tracks]
    assert run("compass", *(word for one in given for word in ("--set", one)), today=today).code == 0


def test_figures_are_kept_as_one_act(run: Run) -> None:
    kept = run("compass", "--set", "help-grow=4", "--set", "find-cause=2", "--json").json
    assert [(one["instrument"], one["statement"], one["rating"]) for one in kept] == [
        ("compass", "help-grow", 4),
        ("compass", "find-cause", 2),
    ]
    assert run("growth-check", "list", "--json").json == []
    assert run("undo").out.startswith("Taken back: compass")
    assert run("compass", "list", "--json").json == []


def test_what_one_says_stands_beside_what_the_work_shows(run: Run) -> None:
    run("competency", "add", "Diagnosis", "--track", "technical")
    for count in range(8):
        run("log", f"Found the cause of fault {count}", "--competency", "Diagnosis", "--energy", "energised")
    rate(run, technical=2, customer=4)
    said = run("compass", "show").out
    assert "not a validated test" in said
    assert "  You say    █████░░░░░░░░░░░░░░░  2.0 of 5, from 7 statements" in said
    assert "  Energy     ████████████████████  8 of 8 gave energy, 0 drained" in said
    assert "  You say                          rate 4 more to see it" in said
    assert "You say deepening a craft draws you little, yet doing it gives you energy." in said
    whole = run("compass", "show", "--json").json
    assert [one["track"] for one in whole["tracks"]] == ["managerial", "technical", "customer"]
    assert [one["interest"] for one in whole["tracks"]] == [None, 2.0, 4.0]
    assert [one["energy"] for one in whole["tracks"]] == [None, 1.0, None]
    assert "felt-not-said-technical" in [one["id"] for one in whole["findings"]]


def test_a_newer_sitting_counts_and_work_of_long_ago_does_not(run: Run) -> None:
    run("competency", "add", "Diagnosis", "--track", "technical")
    for count in range(8):
        run("log", f"Fault {count}", "--competency", "Diagnosis", "--on", "2024-11-01", "--energy", "drained")
    rate(run, today="2026-02-01", technical=1)
    rate(run, technical=5)
    shown = run("compass", "show", "--json").json["tracks"][1]
    assert (shown["interest"], shown["whole"], shown["drained"]) == (5.0, 0, 0)


def test_a_sitting_answers_with_what_follows_from_it(run: Run) -> None:
    said = run("compass", "--set", "help-grow=4").out
    assert "Kept for Sun 22 Nov 2026: 1 rating." in said
    assert "Rate a few more statements" in said


def test_an_empty_file_has_nothing_to_show_and_says_how_to_begin(run: Run) -> None:
    for command in ("show", "list"):
        answer = run("compass", command)
        assert (answer.code, answer.out) == (0, "")
        assert "careercoach compass begins" in answer.err
    assert run("compass", "list", "--json").json == []
    assert run("compass", "show", "--json").json["findings"] == []


def test_the_list_can_be_narrowed_and_every_statement_is_listed_with_its_key(run: Run) -> None:
    for today in ("2026-02-01", "2026-08-01"):
        run("compass", "--set", "explain=3", "--set", "welcome=4", today=today)
    listed = run("compass", "list", "--statement", "explain", "--since", "2026-03", "--json").json
    assert [(one["statement"], one["on"]) for one in listed] == [("explain", "2026-08-01")]
    assert run("compass", "statements", "--quiet").out.split() == KEYS
    page = run("compass", "statements").out
    assert all(line in page for one in statements() for line in one.text.splitlines())
    choice = run("compass", "statements", "--json").json[-1]
    assert (choice["kind"], choice["tracks"]) == ("choice", ["managerial", "customer"])


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--set KEY=1..5"),
        (("--plain",), 2, "--set KEY=1..5"),
        (("--set", "help-grow"), 2, "for example --set help-grow=4"),
        (("--set", "help-grow=6"), 2, "from 1 to 5"),
        (("--set", "find-caus=2"), 4, "find-cause"),
        (("--set", "help-grow=4", "list"), 2, "stand after it"),
        (("lst",), 2, "did you mean list?"),
    ],
)
def test_what_cannot_be_understood_is_named(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    answer = run("compass", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert run("compass", "list", "--json").json == []


def test_only_figures_are_asked_for() -> None:
    lines, said, entered = iter(["4 and some words", "4", "q"]), list[str](), Entered()
    converse(
        compass(),
        entered,
        {},
        date(2026, 11, 22),
        Voice(said.append, lambda _prompt: next(lines, None)),
        keep=lambda _entered: None,
        words=False,
    )
    assert entered == {KEYS[0]: "4"}
    assert HOW in said[0]
    assert "That is no number from 1 to 5." in said


def test_a_choice_between_two_is_put_with_its_own_words_for_the_figures() -> None:
    entered = Entered({one.key: "3" for one in agreeing()})
    lines, said = iter(["b", "", "5", "q"]), list[str]()
    converse(
        compass(),
        entered,
        {},
        date(2026, 11, 22),
        Voice(said.append, lambda _prompt: next(lines, None)),
        keep=lambda _entered: None,
        words=False,
    )
    first = compass().pairs[0]
    assert entered[first.key] == "5"
    lead = "\nWhich of the two draws you more?\n1 first, 2 rather, 3 either, 4 rather, 5 second."
    assert sum(one.startswith(lead) for one in said) == 2
    assert f"\n22 of 27\n  1: {first.first.text}\n  5: {first.second.text}" in said
    assert sum(one.startswith("1 not at all") for one in said) == 1


def test_choices_are_kept_and_counted_like_statements(run: Run) -> None:
    rate(run, managerial=3, technical=3, customer=3)
    run("compass", "--set", "free-afternoon=5", "--set", "hard-one=1", "--set", "asked-first=1", "--set", "years-end=5")
    shown = run("compass", "show").out
    assert "3.7 of 5, from 11 answers" in shown
    assert "No side stands out" not in shown
    assert [one["choices"] for one in run("compass", "show", "--json").json["tracks"]] == [2, 4, 2]


def test_a_sitting_on_a_terminal_is_kept_unfinished_when_it_stops(environment: Mapping[str, str], run: Run) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "compass", "--plain"],
        env={**environment, "TERM": "dumb"},
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(40, 100),
    )
    child.expect_exact("1 of 27")
    child.sendline("4")
    child.expect_exact("2 of 27")
    child.sendline("q")
    child.expect_exact("careercoach compass goes on here")
    child.expect(pexpect.EOF)
    child.close()
    assert run("compass", "list", "--json").json == []
