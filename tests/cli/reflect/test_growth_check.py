"""The growth check from a script, and as questions on a terminal."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date

import pexpect
import pytest

from careercoach.cli.frame.voice import Voice
from careercoach.cli.reflect.sittings import Entered, converse, understood
from careercoach.content.growth_check import growth_check, statements
from careercoach.records import RatingRecord
from tests.cli.conftest import Run
from tests.terminal import PATIENCE

TODAY = date(2026, 11, 22)
FIRST, SECOND, *_, LAST = statements()


def test_figures_and_remarks_are_kept_as_one_act(run: Run) -> None:
    arguments = ("--set", "valued=4", "--set", "peers=2", "--remark", "peers=Only my own row = true")
    kept = run("growth-check", *arguments, "--json").json
    assert [(one["statement"], one["rating"], one["remark"]) for one in kept] == [
        ("valued", 4, None),
        ("peers", 2, "Only my own row = true"),
    ]
    assert run("undo").code == 0
    assert run("growth-check", "list", "--json").json == []


def test_a_remark_can_come_from_stdin(run: Run) -> None:
    run("growth-check", "--set", "peers=2", "--remark", "peers=-", stdin="Only my own row\n")
    assert run("growth-check", "list", "--json").json[0]["remark"] == "Only my own row"


def test_what_is_weak_is_suggested_with_its_reason_after_a_sitting(run: Run) -> None:
    run("growth-check", "--set", "peers=4", "--set", "valued=5", today="2026-08-20")
    said = run("growth-check", "--set", "peers=2", "--set", "valued=5").out
    assert "Kept for Sun 22 Nov 2026: 2 ratings." in said
    assert "Worth asking for" in said
    assert next(one.ask for one in statements() if one.key == "peers") in said
    assert "It went down from 4 to 2 since Thu 20 Aug 2026." in said


def test_the_trend_shows_every_sitting_and_no_total(run: Run) -> None:
    for today, figure in (("2026-02-01", "2"), ("2026-05-01", "3"), ("2026-08-01", "5")):
        run("growth-check", "--set", f"peers={figure}", today=today)
    said = run("growth-check", "trend").out
    assert "▃ ▅ █  2 3 5  up 2" in said
    assert "Sun 1 Feb 2026 to Sat 1 Aug 2026" in said
    assert "From February 2026 to August 2026: 1 statement higher, in 3 growth checks." in said
    trend = run("growth-check", "trend", "--json").json
    assert [(one["key"], one["latest"], one["change"], one["reason"]) for one in trend] == [("peers", 5, 2, None)]
    assert [each["rating"] for each in trend[0]["ratings"]] == [2, 3, 5]
    assert run("growth-check", "trend", "--quiet").out == "peers\n"


def test_an_empty_file_has_no_trend_and_no_list(run: Run) -> None:
    for command in ("trend", "list"):
        answer = run("growth-check", command)
        assert (answer.code, answer.out) == (0, "")
        assert "careercoach growth-check begins" in answer.err
        assert run("growth-check", command, "--json").json == []


def test_the_list_can_be_narrowed(run: Run) -> None:
    for today in ("2026-02-01", "2026-08-01"):
        run("growth-check", "--set", "peers=3", "--set", "valued=4", today=today)
    listed = run("growth-check", "list", "--statement", "peers", "--since", "2026-03", "--json").json
    assert [(one["statement"], one["on"]) for one in listed] == [("peers", "2026-08-01")]


def test_every_statement_is_listed_with_its_key(run: Run) -> None:
    assert run("growth-check", "statements", "--quiet").out.split() == [one.key for one in statements()]
    page = run("growth-check", "statements").out
    assert all(one.text in page for one in statements())


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--set KEY=1..5"),
        (("--plain",), 2, "--set KEY=1..5"),
        (("--set", "valued"), 2, "for example --set valued=4"),
        (("--set", "valued=6"), 2, "from 1 to 5"),
        (("--set", "valued=two"), 2, "from 1 to 5"),
        (("--set", "next-stp=2"), 4, "next-step"),
        (("--remark", "peers=private words"), 2, "rate peers"),
        (("--set", "valued=4", "list"), 2, "stand after it"),
        (("--json", "list"), 2, "stand after it"),
        (("lst",), 2, "did you mean list?"),
    ],
)
def test_what_cannot_be_understood_is_named(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    answer = run("growth-check", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert "private words" not in answer.err
    assert run("growth-check", "list", "--json").json == []


class _Paper:
    """Somebody who says the given lines, and what is kept meanwhile."""

    def __init__(self, *lines: str, entered: Entered | None = None) -> None:
        self.lines = iter(lines)
        self.said: list[str] = []
        self.entered: Entered = dict(entered or {})
        self.kept: Entered = {}

    def go(self, before: Mapping[str, RatingRecord] | None = None) -> bool:
        return converse(
            growth_check(),
            self.entered,
            before or {},
            TODAY,
            Voice(self.said.append, lambda _prompt: next(self.lines, None)),
            keep=self.kept.update,
        )


def test_a_figure_goes_on_and_words_after_it_are_a_remark() -> None:
    paper = _Paper("4", "2 nobody asks me", "", "nine", "q")
    assert not paper.go()
    assert paper.kept == {FIRST.key: "4", SECOND.key: "2", f"{SECOND.key}-remark": "nobody asks me"}
    assert understood(growth_check(), paper.kept) == ({FIRST.key: 4, SECOND.key: 2}, {SECOND.key: "nobody asks me"})
    assert "That is no number from 1 to 5." in paper.said


def test_answers_typed_ahead_of_their_statements_are_never_taken_for_remarks() -> None:
    paper = _Paper("4\n2 nobody asks me\n", "3 nobody asks me\n\nand 2 of us wait", "q")
    assert not paper.go()
    assert paper.kept == {FIRST.key: "3", f"{FIRST.key}-remark": "nobody asks me\n\nand 2 of us wait"}
    assert "Those were several answers at once; give the one to this statement." in paper.said


def test_one_can_go_back_and_say_it_anew() -> None:
    paper = _Paper("4", "b", "2")
    paper.go()
    assert paper.kept == {FIRST.key: "2"}
    assert any("  You said 4." in each for each in paper.said)


def test_an_unfinished_sitting_goes_on_at_the_first_open_statement() -> None:
    paper = _Paper("3", entered={FIRST.key: "4", SECOND.key: ""})
    paper.go()
    assert paper.kept[SECOND.key] == "3"
    assert "\nYou stopped at statement 2; here it is again." in paper.said


def test_last_time_stands_beside_a_statement() -> None:
    paper = _Paper()
    paper.go({FIRST.key: RatingRecord("1", "growth-check", FIRST.key, date(2026, 8, 22), 3, None)})
    assert any("Last time, 3 months ago, you said 3." in each for each in paper.said)


def test_passing_the_last_statement_ends_it() -> None:
    assert _Paper(*["5"] * len(statements())).go()


@pytest.fixture
def terminal(environment: Mapping[str, str]) -> Iterator[pexpect.spawn]:
    """A growth check on a real terminal."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", "growth-check", "--plain"],
        env={**environment, "TERM": "dumb"},
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(40, 100),
    )
    yield child
    child.close(force=True)


def test_a_sitting_on_a_terminal_can_stop_and_go_on_later(terminal: pexpect.spawn, run: Run) -> None:
    terminal.expect_exact("1 of 12")
    terminal.sendline("4 they know my name")
    terminal.expect_exact("2 of 12")
    terminal.sendline("q")
    terminal.expect_exact("goes on here")
    terminal.expect(pexpect.EOF)
    assert run("growth-check", "list", "--json").json == []
    again = pexpect.spawn(
        sys.executable, ["-m", "careercoach", "growth-check"], env=terminal.env, encoding="utf-8", timeout=PATIENCE
    )
    again.expect_exact("You stopped at statement 2")
    for _ in range(len(statements()) - 1):
        again.expect_exact("1 to 5: ")
        again.sendline("5")
    again.expect_exact("12 ratings")
    again.expect(pexpect.EOF)
    again.close()
    listed = run("growth-check", "list", "--json").json
    first = listed[0]
    assert (first["statement"], first["rating"], first["remark"]) == (FIRST.key, 4, "they know my name")
    assert len(listed) == len(statements())
