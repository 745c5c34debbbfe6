"""Nobody who has no manager hears of one, and nobody without an employer of a company, a team or a "here"."""

import ast
from collections.abc import Iterator
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

RIGHT_AS_THEY_ARE = {}
"""Sentences of the program that are the same for everybody, each with the reason."""


def _sentences() -> Iterator[str]:
    """Every text in the program but for docstrings."""
    for package in SPEAKING:
        for file in sorted(PACKAGE.joinpath(package).rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                    yield node.value


@pytest.mark.parametrize("situation", WITHOUT_A_MANAGER)
def test_every_sentence_of_the_program_has_other_words_where_it_would_be_wrong(situation: str) -> None:
    found = {text for text in _sentences() if employers_words(kinds.said(text, situation), situation)}
    assert found - RIGHT_AS_THEY_ARE.keys() == set()
