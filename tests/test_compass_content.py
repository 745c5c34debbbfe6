"""The words of the compass: enough for each track, mixed, plain and short; a mistake in the file is refused."""

import tomllib
from copy import deepcopy
from importlib import resources
from itertools import pairwise
from typing import Any

import pytest

from careercoach.content import compass
from careercoach.content.checks import ContentError
from careercoach.content.remedies import for_command
from careercoach.errors import NotFound
from careercoach.vocabulary import TRACKS

Raw = dict[str, Any]


@pytest.fixture(scope="module")
def file() -> Raw:
    text = resources.files("careercoach.content").joinpath(compass.FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_every_track_has_as_many_statements_and_no_two_neighbours_share_one() -> None:
    found = compass.agreeing()
    assert {track: sum(one.track == track for one in found) for track in TRACKS} == dict.fromkeys(TRACKS, 7)
    assert all(before.track != one.track for before, one in pairwise(found))
    assert len({one.text for one in found}) == len(found)
    for one in found:
        assert one.text.endswith(".")
        assert len(one.text) <= 72


def test_the_keys_and_their_tracks_are_those_of_the_first_day() -> None:
    """Ratings are kept under them: a key may be added, and none may change."""
    first = {
        "managerial": "help-grow plan-the-week hard-talk hand-over stand-up welcome team-shines",
        "technical": "find-cause one-thing-deeply better-way quiet-hours check-facts write-down new-tools",
        "customer": "real-need calm-down long-ties explain see-it-helped fair-terms carry-word",
    }
    for track, keys in first.items():
        assert {one.key for one in compass.agreeing() if one.track == track} >= set(keys.split())


def test_the_choices_and_their_sides_are_those_of_the_first_day() -> None:
    """Two between each two tracks, and each track as often the first as the second."""
    assert [(one.key, one.first.track, one.second.track) for one in compass.pairs()] == [
        ("free-afternoon", "managerial", "technical"),
        ("hard-one", "technical", "customer"),
        ("known-for", "customer", "managerial"),
        ("asked-first", "technical", "managerial"),
        ("years-end", "customer", "technical"),
        ("open-hour", "managerial", "customer"),
    ]
    for one in compass.pairs():
        assert one.text == f"1: {one.first.text}\n5: {one.second.text}"
        assert all(side.text.endswith(".") and len(side.text) <= 62 for side in (one.first, one.second))
        assert compass.compass().part_of(one).scale[0] == "first"


def test_no_statement_is_tied_to_one_trade() -> None:
    words = " ".join(one.text.lower() for one in compass.statements())
    assert not any(word in words for word in ("code", "software", "patient", "ward", "call", "ticket", "stakeholder"))


def test_it_says_that_it_is_no_test_and_judges_nobody() -> None:
    found = compass.compass()
    assert "not a validated test" in found.mirror
    assert "not a validated test" in found.purpose
    words = " ".join(f"{one.says} {one.why}" for one in found.findings.values())
    assert not any(word in words.lower() for word in ("you are a", "score", "should", "ambition", "!"))


@pytest.mark.parametrize(
    ("place", "key", "value", "message"),
    [
        ((), "extra", 1, "compass.toml: extra is not a key we know"),
        ((), "scale", ["a"], "compass.toml: scale must be a list of 5 texts"),
        (("work",), "customer", "", "compass.toml work: customer is empty"),
        (("work",), "other", "x", "compass.toml work: other is not a key we know"),
        (("statement", 1), "track", "managerial", "compass.toml statement 2: track is that of the statement before"),
        (("statement", 1), "track", "sales", "compass.toml statement 2: track must be one of"),
        (("statement", 1), "text", "Faults are found.", "compass.toml statement 2: text must be something the person"),
        (("statement", 1), "key", "help-grow", "compass.toml: help-grow stands there twice"),
        (("choice",), "lead", "", "compass.toml choice: lead is empty"),
        (("pair", 0, "first"), "track", "sales", "compass.toml pair 1 first: track must be one of"),
        (("pair", 0, "second"), "track", "customer", "compass.toml: managerial and technical need 2 choices"),
        (("pair", 0), "key", "help-grow", "compass.toml: help-grow stands there twice"),
        (("finding", 0), "says", "You say {colour}.", "compass.toml finding 1: says may name only"),
        (("finding", 0), "key", "praise", "compass.toml finding 1: key must be one of"),
        (("finding", 2), "key", "drawn", "compass.toml: drawn stands there twice"),
    ],
)
def test_a_mistake_is_refused_by_table_and_key(
    file: Raw, place: tuple[str | int, ...], key: str, value: object, message: str
) -> None:
    raw: Any = deepcopy(file)
    table = raw
    for part in place:
        table = table[part]
    table[key] = value
    with pytest.raises(ContentError) as refused:
        compass.read_compass(raw)
    assert str(refused.value).startswith(message)


def test_too_few_statements_and_missing_findings_are_refused(file: Raw) -> None:
    few, silent = deepcopy(file), deepcopy(file)
    few["statement"] = few["statement"][:15]
    silent["finding"] = [one for one in silent["finding"] if one["key"] != "done-but-unwanted"]
    with pytest.raises(ContentError, match="needs at least 6 statements"):
        compass.read_compass(few)
    with pytest.raises(ContentError, match="done-but-unwanted is missing"):
        compass.read_compass(silent)


def test_an_unknown_statement_is_answered_with_those_that_come_near() -> None:
    with pytest.raises(NotFound) as told:
        compass.statement("find-caus")
    assert "find-cause" in for_command(told.value)
