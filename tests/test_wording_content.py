"""The words of the wording coach: a mistake in the file is refused by table and key."""

import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content.checks import ContentError
from careercoach.content.wording import read_wording, wording

SHIPPED = tomllib.loads(resources.files("careercoach.content").joinpath("wording.toml").read_text("utf-8"))


def test_every_hint_fits_one_line_of_a_small_screen_and_shows_more_after_than_before() -> None:
    for words in wording().values():
        assert len(words.hint) <= 76, words.key
        assert "!" not in words.hint
        assert len(words.before) < len(words.after), words.key


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("key", "too-short", "wording.toml hint 2: key must be one of no-outcome,"),
        ("key", "no-outcome", "wording.toml: no-outcome stands there twice"),
        ("field", "title", "wording.toml hint 2: field must be one of result,"),
        ("hint", " ", "wording.toml hint 2: hint is empty"),
        ("hint", "x" * 141, "wording.toml hint 2: hint is longer than 140"),
        ("after", "one \x1b[31m", "wording.toml hint 2: after holds a control character"),
        ("colour", "blue", "wording.toml hint 2: colour is not a key we know"),
    ],
)
def test_a_mistake_is_refused(key: str, value: str, message: str) -> None:
    raw: dict[str, Any] = deepcopy(SHIPPED)
    raw["hint"][1][key] = value
    with pytest.raises(ContentError) as caught:
        read_wording(raw)
    assert str(caught.value).startswith(message)


def test_a_rule_without_words_is_refused() -> None:
    with pytest.raises(ContentError, match="all-we is missing"):
        read_wording({"hint": [hint for hint in SHIPPED["hint"] if hint["key"] != "all-we"]})
