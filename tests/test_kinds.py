"""Nobody who has no manager hears of one, and nobody without an employer of a company, a team or a "here"."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

import careercoach
from careercoach.content import (
    compass,
    conversations,
    growth_check,
    kinds,
    loader,
    messages,
    questions,
    rehearsal,
    talk,
)
from careercoach.content.checks import ContentError
from careercoach.documents.making import made
from careercoach.records import ProfileRecord
from careercoach.vocabulary import AUDIENCES, MEETING_KINDS, POSITION_KINDS
from tests.documents.every import DOCUMENTS, NAMES, TODAY, material
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
    for prompts in rehearsal.rehearsing(situation).talks.values():
        yield from (prompts.lens, *prompts.examples.values())
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


def _nudged(situation: str) -> Iterator[str]:
    for nudge in loader.nudges(situation).values():
        yield from (nudge.title, nudge.reason)


@pytest.mark.parametrize("situation", WITHOUT_A_MANAGER)
def test_nothing_the_coach_asks_speaks_of_an_employer_that_is_not_there(situation: str) -> None:
    said = [*_said_in_talks(situation), *_asked(situation), *_rated(situation), *_nudged(situation)]
    assert [text for text in said if employers_words(text, situation)] == []


@pytest.mark.parametrize("situation", kinds.SITUATIONS)
def test_what_is_asked_fits_a_hospital_and_a_school_as_well_as_a_firm(situation: str) -> None:
    asked = [*_said_in_talks(situation), *_asked(situation), *_rated(situation), *_nudged(situation)]
    asked += [one.text for group in conversations.groups().values() for one in group.questions]
    assert [text for text in asked if re.search(r"\b(?:company|firm|boss)(?:'s)?\b", text)] == []
    names = kinds.names(situation)
    assert "company" not in f"{names.counterpart} {names.company} {names.priorities}".lower()


PACKAGE = Path(careercoach.__file__).parent
SPEAKING = ("cli", "coach", "documents", "fields", "queries", "services", "tui")
"""The packages whose sentences may come before the person."""

HELP = "help of a command, which knows no person"
RIGHT_AS_THEY_ARE: Mapping[str, str] = {
    "What your workplace wants.": HELP,
    "What your workplace wants, in its words or yours.": HELP,
    "Who goes on with it, by name; the manager reads it when left out.": HELP,
    "The talk with the new manager; the next one of that kind when left out.": HELP,
    "A promise from another talk than with the manager that may leave.": HELP,
    "my promise, the manager": "a key of coach.changing, never said",
    "their promise, the manager": "as above",
    "talk, the manager": "as above",
    "the manager": "as above",
    "Your manager": "on the form of a position that may have one: there is none is said in this very place",
    "your manager is now ": "told on the day on which somebody named a manager",
    "your manager": "of somebody employed: documents.audience names others by situation",
    "your manager's manager": "as above",
    "was my manager": "what a person once was to somebody, in any job there ever was",
    "my manager's manager": "as above",
}
"""Sentences of the program that are the same for everybody, each with the reason."""

BEFORE_ANYTHING_IS_KNOWN = PACKAGE / "fields" / "first_run.py"


def _sentences() -> Iterator[str]:
    """Every text in the program but for docstrings, and for the questions of the first run."""
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


def test_a_file_is_read_in_the_words_of_a_situation_and_without_what_it_is_silent_about() -> None:
    raw = {
        "title": "usual",
        "own-business": {"title": "own", "list": ["{counterpart}, {talk}"]},
        "list": ["{counterpart}"],
        "one": {"text": "a", "ask": "b", "studying": {"text": "c"}},
        "several": [{"key": "x", "between-jobs": False}, {"key": "y"}],
        "after": {"key": "z", "between-jobs": False},
    }
    one, several, after = {"text": "a", "ask": "b"}, [{"key": "x"}, {"key": "y"}], {"key": "z"}
    whole = {"title": "usual", "list": ["your manager"], "one": one, "several": several, "after": after}
    assert kinds.spoken(raw, "employed") == whole
    assert kinds.spoken(raw, "own-business") == whole | {
        "title": "own",
        "list": ["your client, a talk with your client"],
    }
    assert kinds.spoken(raw, "studying") == whole | {"list": ["your supervisor"], "one": {"text": "c", "ask": "b"}}
    quiet = {"title": "usual", "list": ["your adviser"], "one": one, "several": [{"key": "y"}]}
    assert kinds.spoken(raw, "between-jobs") == quiet


@pytest.mark.parametrize("value", [True, "own words", 1, ["own words"]])
def test_other_words_are_a_table_or_false(value: object) -> None:
    with pytest.raises(ContentError, match="x: studying must be a table of other words, or false"):
        kinds.spoken({"list": [{"key": "x", "studying": value}]}, "employed")


def test_a_mistake_in_the_names_is_refused_by_table_and_key() -> None:
    raw = tomllib.loads(PACKAGE.joinpath("content", kinds.FILE).read_text("utf-8"))
    wrong = (
        ({"employed": raw["employed"] | {"relation": "boss"}}, "kinds.toml employed: relation must be one of"),
        ({"studying": raw["studying"] | {"company": " "}}, "kinds.toml studying: company is empty"),
        ({"retired": raw["studying"]}, "kinds.toml: retired is not a key we know"),
        ({"sentence": raw["sentence"][:1] * 2}, "stands there twice"),
        ({"sentence": [{"usual": "a", "others": "b"}]}, "kinds.toml sentence 1: others is not a key we know"),
    )
    for change, message in wrong:
        with pytest.raises(ContentError, match=message):
            kinds.read(raw | change)


def test_elsewhere_stands_for_everybody_without_an_employer() -> None:
    words = {each: kinds.said("Your team", each) for each in kinds.SITUATIONS}
    assert {each for each, said in words.items() if said == "Whom you work with"} == set(WITHOUT_A_MANAGER[:3])
    assert kinds.said("Your manager", "studying") == "Your supervisor"
    assert kinds.said("The same for all", "studying") == "The same for all"


def test_everybody_is_spoken_to_as_their_position_says() -> None:
    who = ProfileRecord(None, "Mara")
    assert kinds.situation(who) == "employed"
    assert kinds.situation(replace(who, kind="employed", no_manager=True)) == "no-manager"
    assert kinds.situation(replace(who, no_manager=True)) == "no-manager"
    for kind in POSITION_KINDS[1:]:
        assert kinds.situation(replace(who, kind=kind, no_manager=True)) == kind


def test_a_statement_in_other_words_keeps_its_key_and_what_makes_no_sense_is_not_asked() -> None:
    usual = [one.key for one in growth_check.statements()]
    for situation in kinds.SITUATIONS:
        silent = {"meaning", "stretch"} if situation == "between-jobs" else set()
        asked = growth_check.statements(situation)
        assert [one.key for one in asked] == [key for key in usual if key not in silent]
        assert len({one.text for one in asked}) == len({one.ask for one in asked}) == len(asked)
        for one in asked:
            assert one.text.endswith(".")
            assert one.ask.endswith(".")
            assert len(one.text) <= 72
            assert len(one.ask) <= 90


def test_every_question_put_in_a_talk_is_found_by_its_key_in_every_situation() -> None:
    for situation in kinds.SITUATIONS:
        put = [question for purpose in loader.bank(situation) for question in purpose.questions]
        assert len({question.text for question in put}) == len(put)
        for question in put:
            assert question.text.endswith("?")
            assert loader.bank_question(question.key, situation) == question
            assert loader.bank_question(question.key).key == question.key
        assert len(loader.bank(situation)) >= 7
        assert min(len(purpose.questions) for purpose in loader.bank(situation)) >= 3


def _neutral(_record: type, _field: str) -> str:
    return "Zebra."


@pytest.mark.parametrize("noun", NAMES)
def test_no_document_of_somebody_without_an_employer_speaks_of_one(noun: str) -> None:
    ((kind, type_),) = [each for each in DOCUMENTS if each[0].noun == noun]
    whole = material(type_, _neutral)
    for situation in WITHOUT_A_MANAGER:
        position = "employed" if situation == "no-manager" else situation
        who = replace(
            whole.profile, kind=position, no_manager=situation == "no-manager", organisation=None, short_name=None
        )
        for audience in AUDIENCES:
            for each in MEETING_KINDS if hasattr(whole, "meeting") else ("career",):
                told = replace(whole, profile=who)
                if hasattr(whole, "meeting"):
                    told = replace(told, meeting=replace(whole.meeting, kind=each, purpose=None, with_=None))
                document = made(kind, "m1", told, audience=audience, today=TODAY)
                said = (document.markdown, *document.left_out, *document.private, document.reader)
                assert [words for text in said for words in employers_words(text, situation)] == [], (situation, each)
