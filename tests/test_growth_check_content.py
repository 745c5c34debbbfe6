"""The words of the growth check: whole, plain and short; a mistake in the file is refused by table and key."""

import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import growth_check
from careercoach.content.checks import ContentError
from careercoach.content.remedies import for_command
from careercoach.errors import NotFound

Raw = dict[str, Any]


@pytest.fixture(scope="module")
def file() -> Raw:
    text = resources.files("careercoach.content").joinpath(growth_check.FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_about_a_dozen_statements_are_made_by_the_person_and_lead_to_an_ask() -> None:
    found = growth_check.statements()
    assert 10 <= len(found) <= 14
    assert len({one.text for one in found}) == len({one.ask for one in found}) == len(found)
    for one in found:
        assert one.text.endswith(".")
        assert len(one.text) <= 72
        assert len(one.ask) <= 90


def test_no_ask_tells_the_manager_how_it_was_rated() -> None:
    """What goes into the brief is a wish, not a complaint."""
    for one in growth_check.statements():
        assert not any(word in one.ask.lower() for word in ("rating", "weak", "score", "{"))


@pytest.mark.parametrize(
    ("path", "key", "value", "message"),
    [
        ((), "extra", 1, "growth_check.toml: extra is not a key we know"),
        ((), "scale", ["a", "b"], "growth_check.toml: scale must be a list of 5 texts"),
        ((), "scale", ["a", "b", "c", "d", ""], "growth_check.toml: scale is empty"),
        (("reasons",), "weak", "It is {colour}.", "growth_check.toml reasons: weak may name only date, rating"),
        (("reasons",), "other", "x", "growth_check.toml reasons: other is not a key we know"),
        (("theme", 0), "title", "", "growth_check.toml theme 1: title is empty"),
        (("theme", 0), "title", "The work itself", "growth_check.toml: The work itself stands there twice"),
        (
            ("theme", 0, "statement", 1),
            "text",
            "I " + "x" * 140,
            "growth_check.toml theme 1 statement 2: text is longer",
        ),
        (("theme", 0, "statement", 1), "text", "You are fine.", "growth_check.toml theme 1 statement 2: text must be"),
        (("theme", 0, "statement", 1), "ask", " ", "growth_check.toml theme 1 statement 2: ask is empty"),
        (("theme", 0, "statement", 1), "key", "valued", "growth_check.toml: valued stands there twice"),
        (("theme", 0, "statement", 1), "key", "Fair Say", "growth_check.toml theme 1 statement 2: key must be"),
    ],
)
def test_a_mistake_is_refused_by_table_and_key(
    file: Raw, path: tuple[str | int, ...], key: str, value: object, message: str
) -> None:
    raw: Any = deepcopy(file)
    place = raw
    for part in path:
        place = place[part]
    place[key] = value
    with pytest.raises(ContentError) as refused:
        growth_check.read_growth_check(raw)
    assert str(refused.value).startswith(message)


def test_an_unknown_statement_is_answered_with_those_that_come_near() -> None:
    with pytest.raises(NotFound) as told:
        growth_check.statement("next-stp")
    assert "next-step" in for_command(told.value)
