"""Reflecting: one question from a script, or the guided flow on a real terminal."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date

import pexpect
import pytest

from careercoach.cli.frame.voice import Voice
from careercoach.cli.reflect.guided import Notebook, converse
from careercoach.coach.journey import resume
from careercoach.content import questions
from careercoach.content.questions import Question, Topic
from careercoach.records import ReflectionRecord
from careercoach.vocabulary import TOPICS
from tests.cli.conftest import Run
from tests.terminal import PATIENCE

TODAY = date(2026, 11, 22)


def test_the_list_names_every_question_of_every_topic(run: Run) -> None:
    listed = run("reflect", "--list", "--json").json
    assert [each["key"] for each in listed] == [one.key for topic in questions.topics() for one in topic.questions]
    assert {each["answered_on"] for each in listed} == {None}


def test_the_list_says_when_a_question_was_answered(run: Run) -> None:
    run("reflect", "--question", "energy-drain", "--answer", "Reports nobody reads.", today="2026-11-01")
    listed = {each["key"]: each["answered_on"] for each in run("reflect", "interests", "--list", "--json").json}
    assert listed["energy-drain"] == "2026-11-01"
    assert "3 weeks ago" in run("reflect", "--list").out


def test_an_answer_is_kept_with_the_question_as_it_was_asked(run: Run) -> None:
    kept = run("reflect", "--question", "energy-drain", "--answer", "Reports nobody reads.", "--json").json
    assert kept["asked"] == questions.question("energy-drain").text
    assert kept["topic"] == "interests"
    assert kept["on"] == "2026-11-22"


def test_an_answer_can_come_from_stdin(run: Run) -> None:
    run("reflect", "--question", "energy-drain", "--answer", "-", stdin="Two lines\nof thought\n")
    assert run("reflection", "list", "--json").json[0]["answer"] == "Two lines\nof thought"


def test_old_answers_are_kept_beside_new_ones(run: Run) -> None:
    for today, words in (("2025-11-22", "Speed."), ("2026-11-22", "Patience.")):
        run("reflect", "--question", "strengths-easy", "--answer", words, today=today)
    listed = run("reflection", "list", "--question", "strengths-easy", "--json").json
    assert [each["answer"] for each in listed] == ["Patience.", "Speed."]


def test_an_answer_can_be_changed_deleted_and_brought_back(run: Run) -> None:
    identity = run("reflect", "--question", "energy-drain", "--answer", "Reports.", "--quiet").out.strip()
    run("reflection", "edit", identity[:8], "--answer", "Late reports.")
    assert run("reflection", "show", identity[:8], "--json").json["answer"] == "Late reports."
    assert run("reflection", "delete", identity[:8]).out.startswith("Deleted: “")
    assert run("reflection", "list", "--json").json == []
    run("undo")
    assert run("reflection", "show", identity[:8], "--json").json["answer"] == "Late reports."


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--question KEY and --answer"),
        (("--plain",), 2, "--question KEY and --answer"),
        (("strengths",), 2, "--question KEY and --answer"),
        (("dreams",), 2, ", ".join(TOPICS)),
        (("--answer", "x"), 2, "--question"),
        (("--question", "energy-drain"), 2, "--answer"),
        (("--question", "energy-drian", "--answer", "private words"), 4, "energy-drain"),
        (("--question", "energy-drain", "--answer", "  "), 2, "no answer yet"),
    ],
)
def test_without_a_terminal_the_missing_part_is_named(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    answer = run("reflect", *arguments)
    assert answer.code == code
    assert said in answer.err
    assert "private words" not in answer.err
    assert answer.out == ""


class _Paper:
    """A notebook on paper, and somebody who says the given lines."""

    def __init__(self, *lines: str) -> None:
        self.lines = iter(lines)
        self.said: list[str] = []
        self.kept: list[tuple[str, str]] = []
        self.made: list[tuple[str, str]] = []
        self.place: str | None = None

    def last(self, question: str) -> ReflectionRecord | None:
        for key, words in reversed(self.kept):
            if key == question:
                return ReflectionRecord("1", key, "strengths", "?", TODAY, words)
        return None

    def keep(self, question: str, words: str, following: str) -> str:
        self.kept.append((question, words))
        self.place = following
        return question

    def mark(self, place: str) -> None:
        self.place = place

    def make(self, answer: str, kind: str) -> str:
        self.made.append((answer, kind))
        return f"A {kind} now."

    def add(self, answer: str, words: str) -> None:
        self.kept.append((answer, words))

    def go(self, start: str | None = None) -> bool:
        notebook = Notebook(self.last, self.keep, self.mark, self.make, self.add)
        begin = resume(TOPIC.questions, start)
        return converse(TOPIC, begin, notebook, TODAY, Voice(self.said.append, lambda _prompt: next(self.lines, None)))


def _question(key: str, *, answered: Question | None = None, skipped: Question | None = None) -> Question:
    return Question(key, "strengths", f"{key}?", {"care": "x", "office": "y"}, None, answered, skipped)


QUESTIONS = (_question("a", answered=_question("a-more")), _question("b", skipped=_question("b-small")), _question("c"))
TOPIC = Topic("strengths", "Strengths", "To know them.", QUESTIONS)


def test_enter_skips_and_a_smaller_way_in_is_asked() -> None:
    paper = _Paper("", "", "I stay calm.", "", "q")
    assert not paper.go()
    assert paper.kept == [("b-small", "I stay calm.")]
    assert paper.place == "c a b"


def test_an_answer_leads_one_step_further() -> None:
    paper = _Paper("I stay calm.", "", "q")
    paper.go()
    assert paper.place == "a-more"


def test_a_question_mark_shows_examples_from_several_trades_and_asks_again() -> None:
    paper = _Paper("?", "I stay calm.", "q")
    paper.go()
    assert "  Care: “x”\n  Office: “y”" in paper.said
    assert paper.kept == [("a", "I stay calm.")]


def test_going_back_shows_the_answer_just_given() -> None:
    """It can be done before going on, too; Enter then keeps the answer as it is."""
    for lines in (("I stay calm.", "", "b"), ("I stay calm.", "b")):
        paper = _Paper(*lines, "q")
        paper.go()
        assert "I stay calm." in paper.said[-1]
        assert paper.place == "a"
    paper = _Paper("I stay calm.", "b", "", "q")
    paper.go()
    assert paper.place == "a-more"


def test_going_back_from_the_first_question_stays_there() -> None:
    paper = _Paper("b", "q")
    paper.go()
    assert paper.place == "a"


def test_an_answer_becomes_something_else_with_one_key() -> None:
    """As often as wanted, and what is no key changes nothing."""
    paper = _Paper("I stay calm.", "l", "G", "t", "what", "", "q")
    paper.go()
    assert paper.made == [("a", "accomplishment"), ("a", "goal"), ("a", "question")]
    assert paper.said.count("That is none of them.") == 1
    assert paper.place == "a-more"


def test_who_goes_on_writing_loses_nothing() -> None:
    paper = _Paper("I stay calm.", "And I listen.", "", "q")
    paper.go()
    assert paper.kept == [("a", "I stay calm."), ("a", "And I listen.")]
    assert paper.place == "a-more"


def test_the_end_of_the_input_is_a_stop() -> None:
    paper = _Paper("I stay calm.")
    assert not paper.go()
    assert paper.place == "a-more"


def test_after_the_last_question_the_place_is_forgotten() -> None:
    paper = _Paper(*[""] * 4)
    assert paper.go()
    assert paper.place == ""


def test_a_place_that_is_no_question_any_more_means_the_first() -> None:
    paper = _Paper("q")
    paper.go("a-question-we-dropped")
    assert paper.place == "a"


@pytest.fixture
def terminal() -> Iterator[list[pexpect.spawn]]:
    """Real terminals, all closed in the end."""
    started: list[pexpect.spawn] = []
    yield started
    for each in started:
        each.close(force=True)


def _start(started: list[pexpect.spawn], environment: Mapping[str, str], *arguments: str) -> pexpect.spawn:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "careercoach", *arguments],
        env={**environment, "TERM": "xterm"},
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=PATIENCE,
    )
    started.append(child)
    return child


def test_on_a_terminal_reflecting_stops_and_goes_on_where_it_stopped(
    terminal: list[pexpect.spawn], environment: Mapping[str, str], run: Run
) -> None:
    first = _start(terminal, environment, "reflect", "--plain")
    first.expect("q to stop: ")
    first.sendline("2")
    first.expect("1 of 10")
    first.expect("> ")
    first.sendline("Calm words, and the café's good stapler.")
    first.expect("Kept.")
    first.expect("Enter goes on: ")
    first.sendline("t")
    first.expect("meeting bring --question")
    first.expect("Enter goes on: ")
    first.sendline("")
    first.expect("For example")
    first.expect("> ")
    first.sendline("q")
    first.expect("careercoach reflect strengths goes on here")
    first.expect(pexpect.EOF)

    second = _start(terminal, environment, "reflect", "strengths", "--plain")
    second.expect("You stopped at question 1")
    second.expect("> ")
    second.sendeof()
    second.expect(pexpect.EOF)
    second.close()
    assert second.exitstatus == 0

    answers = run("reflection", "list", "--topic", "strengths", "--json").json
    assert [each["answer"] for each in answers] == ["Calm words, and the café's good stapler."]
    assert [act["name"] for act in run("history", "--json").json] == ["question add", "reflect"]
    assert run("question", "list", "--json").json[0]["text"] == "Calm words, and the café's good stapler"
