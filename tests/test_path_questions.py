"""The questions to ask people about their path: whole, own, plain, and refused when there is a slip in the file."""

import re
from collections.abc import Callable
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import checks, conversations, loader
from careercoach.content.checks import ContentError
from careercoach.vocabulary import RELATIONS


@pytest.fixture
def raw() -> dict[str, Any]:
    text = resources.files("careercoach.content").joinpath(conversations.FILE).read_text("utf-8")
    return deepcopy(checks.parse(conversations.FILE, text))


def test_everybody_in_the_circle_can_be_asked_at_least_five_things() -> None:
    assert set(conversations.groups()) == {*RELATIONS, *conversations.TELLING} == set(conversations.GROUPS)
    for relation, group in conversations.groups().items():
        assert len(group.questions) >= 5
        assert all(question.key.startswith(relation.split("-")[0]) for question in group.questions)


def test_each_is_one_short_question_and_none_is_asked_elsewhere_too() -> None:
    texts = [question.text for group in conversations.groups().values() for question in group.questions]
    elsewhere = {question.text for purpose in loader.bank() for question in purpose.questions}
    assert not elsewhere & set(texts)
    for text in texts:
        assert re.fullmatch(r"[A-Z][^?!]+\?", text), text
        assert len(text) <= 90
        assert len(text.split()) <= 18


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda raw: raw["group"][0].update(colour="blue"), "colour is not a key we know"),
        (lambda raw: raw["group"][0]["question"][0].update(text=" "), "text is empty"),
        (lambda raw: raw["group"][0]["question"][0].update(text="x" * 141), "longer than 140"),
        (lambda raw: raw["group"][0]["question"].append(raw["group"][0]["question"][0]), "stands there twice"),
        (lambda raw: raw["group"].pop(), "new-lead is missing"),
        (lambda raw: raw["group"][0].update(question=raw["group"][0]["question"][:4]), "at least 5 times"),
        (lambda raw: raw["group"][0].update(relation="friend"), "must be one of"),
    ],
)
def test_a_slip_in_the_file_is_refused_with_its_place(
    raw: dict[str, Any], spoil: Callable[[dict[str, Any]], None], said: str
) -> None:
    spoil(raw)
    with pytest.raises(ContentError, match=said):
        conversations.read(raw)
