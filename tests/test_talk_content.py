"""The words for getting ready for a talk are whole; a mistake in them is refused by file, table and key."""

import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content.checks import ContentError
from careercoach.content.talk import FILE, GAPS, preparing, read

RAW: dict[str, Any] = tomllib.loads(resources.files("careercoach.content").joinpath(FILE).read_text("utf-8"))


def test_what_may_be_missing_has_a_reason_and_takes_minutes_not_hours() -> None:
    assert tuple(preparing().gaps) == GAPS
    assert all(gap.why.endswith(".") and 1 <= gap.minutes <= 15 for gap in preparing().gaps.values())


def test_every_question_ends_with_its_question_mark_and_every_reason_and_hint_with_a_full_stop() -> None:
    assert all(text.endswith("?") for text in preparing().questions.values())
    assert all(text.endswith(".") for text in (*preparing().reasons.values(), *preparing().hints.values()))
    assert "!" not in str(preparing())


@pytest.mark.parametrize(
    ("table", "key", "value", "message"),
    [
        ("words", "role", "I work.", "talk.toml words: role must name role"),
        ("words", "near-deeds", "{title}", "talk.toml words: near-deeds must name goals"),
        ("hints", "praise", "Well done.", "talk.toml hints: praise is not a key we know"),
        ("questions", "promise", " ", "talk.toml questions: promise is empty"),
        ("reasons", "advice", "{person} said {text}.", "talk.toml reasons: advice must name date, person"),
    ],
)
def test_a_mistake_in_the_words_is_refused(table: str, key: str, value: str, message: str) -> None:
    raw = deepcopy(RAW)
    raw[table][key] = value
    with pytest.raises(ContentError) as refused:
        read(raw)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda raw: raw["gap"].pop(), "talk.toml: growth-check is missing"),
        (lambda raw: raw["gap"][0].update(minutes=0), "talk.toml gap 1: minutes must be a number above zero"),
        (lambda raw: raw["gap"].append(raw["gap"][0]), "talk.toml: day stands there twice"),
        (lambda raw: raw.pop("hints"), "talk.toml: hints is missing"),
    ],
)
def test_what_is_missing_or_twice_is_refused(change: Any, message: str) -> None:
    raw = deepcopy(RAW)
    change(raw)
    with pytest.raises(ContentError) as refused:
        read(raw)
    assert str(refused.value) == message
