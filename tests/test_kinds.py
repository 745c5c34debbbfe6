"""Nobody who has no manager hears of one, and nobody without an employer of a company, a team or a "here"."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import careercoach
from careercoach.content import compass, growth_check, kinds, loader, messages, questions, talk
from careercoach.vocabulary import MEETING_KINDS
from tests.employers import WITHOUT_A_MANAGER, employers_words


def _said_in_talks(situation: str) -> Iterator[str]:
    for purpose in loader.bank(situation):
        yield purpose.title
        yield from (question.text for question in purpose.questions)
    for kind in MEETING_KINDS:
        shape = loader.shape(kind, situation)
        yield from (shape.title, shape.purpose)
        yield from (said for section in shape.sections for said in (section.title, section.say))
        letter = messages.messages(situation)[kind]
        yield from (letter.subject, letter.opening, *letter.parts, letter.closing)
    words = talk.preparing(situation)
    for table in (words.words, words.hints, words.questions, words.reasons):
        yield from table.values()
    yield from (said for gap in words.gaps.values() for said in (gap.title, gap.why))


def _asked(situation: str) -> Iterator[str]:
    """Everything asked in reflection; the examples are what others answered, and may be of an employer."""
    for topic in questions.topics(situation):
        yield from (topic.title, topic.purpose)
        for question in topic.questions:
            yield from (one.text for one in (question, *question.follow_ups))
            yield question.hint or ""


def _rated(situation: str) -> Iterator[str]:
    sheet = growth_check.growth_check(situation)
    yield from (sheet.purpose, *sheet.scale, *sheet.reasons.values())
    yield from (said for one in sheet.statements for said in (one.text, one.ask))
    yield from (one.text for one in compass.statements())


@pytest.mark.parametrize("situation", WITHOUT_A_MANAGER)
def test_nothing_the_coach_asks_speaks_of_an_employer_that_is_not_there(situation: str) -> None:
    said = [*_said_in_talks(situation), *_asked(situation), *_rated(situation)]
    assert [text for text in said if employers_words(text, situation)] == []


PACKAGE = Path(careercoach.__file__).parent
SPEAKING = ("cli", "coach", "documents", "fields", "queries", "services", "tui")
"""The packages whose sentences may come before the person."""

HELP = "help of a command, which knows no person"
RIGHT_AS_THEY_ARE: Mapping[str, str] = {
    "What the company wants.": HELP,
    "What the company wants, in its words or yours.": HELP,
    "Who goes on with it, by name; the manager reads it when left out.": HELP,
    "A promise from another talk than with the manager that may leave.": HELP,
    "my promise, the manager": "a key of coach.changing, never said",
    "their promise, the manager": "as above",
    "talk, the manager": "as above",
    "the manager": "as above",
    "Your manager": "on the form of a position that may have one: there is none is said in this very place",
    "your manager": "of somebody employed: documents.audience names others by situation",
    "your manager's manager": "as above",
    "was my manager": "what a person once was to somebody, in any job there ever was",
    "my manager's manager": "as above",
}
"""Sentences of the program that are the same for everybody, each with the reason."""

BEFORE_ANYTHING_IS_KNOWN = PACKAGE / "tui" / "screens" / "start" / "first_run.py"


def _sentences() -> Iterator[str]:
    """Every text in the program but for docstrings, and for the screen of the first run."""
    for file in sorted(one for package in SPEAKING for one in PACKAGE.joinpath(package).rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree) if file != BEFORE_ANYTHING_IS_KNOWN else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                yield node.value


def test_every_sentence_of_the_program_has_other_words_where_it_would_be_wrong() -> None:
    sentences = set(_sentences())
    for situation in WITHOUT_A_MANAGER:
        wrong = {text for text in sentences if employers_words(kinds.said(text, situation), situation, here=False)}
        assert wrong - RIGHT_AS_THEY_ARE.keys() == set(), situation
    assert sentences >= RIGHT_AS_THEY_ARE.keys()


def test_no_sentence_with_other_words_has_left_the_program() -> None:
    assert set(kinds.sentences()) - set(_sentences()) == set()
