"""The words by which news is heard: a mistake in the file is refused, and every phrase can be looked for."""

import re
import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercoach.coach.news import news
from careercoach.content import heard
from careercoach.content.checks import ContentError
from careercoach.derive.heard import MARKED, NEWS, put_together
from careercoach.derive.marks import any_mark, marks

SHIPPED = tomllib.loads(resources.files("careercoach.content").joinpath("heard.toml").read_text("utf-8"))


def test_every_phrase_can_be_looked_for_and_none_finds_an_empty_line() -> None:
    tellings = [*heard.NEWS.values(), *heard.MARKED.values()]
    assert (tuple(heard.NEWS), tuple(heard.MARKED)) == (NEWS, MARKED)
    for telling in tellings:
        assert not any(one and one.search("") for one in (telling.sure, telling.near, telling.plain, telling.never))
    assert not any(one.sure.search("") for one in heard.PEOPLE.values())


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("groups", "kin"), [], "heard.toml groups: kin must be a list of phrases"),
        (("groups", "kin"), ["{mates}"], "heard.toml groups kin: {mates} is no group above it"),
        (("news", "grief", "sure"), ["lost {anybody}"], "heard.toml news grief: {anybody} is no group above it"),
        (("news", "grief", "sure"), "died", "heard.toml news grief: sure must be a list of phrases"),
        (("news", "grief", "maybe"), ["died"], "heard.toml news grief: maybe is not a key we know"),
        (("news", "joy"), {"sure": ["hooray"]}, "heard.toml news: joy is not a key we know"),
        (("people", "_friend"), ["pal"], "heard.toml people: _friend is not a key we know"),
        (("who", "everyday"), [" "], "heard.toml who: everyday must be a list of phrases"),
    ],
)
def test_a_mistake_is_refused(place: tuple[str, ...], value: object, message: str) -> None:
    raw: dict[str, Any] = deepcopy(SHIPPED)
    table = raw
    for name in place[:-1]:
        table = table[name]
    table[place[-1]] = value
    with pytest.raises(ContentError) as caught:
        put_together(raw)
    assert str(caught.value) == message


TELLINGS = [*heard.NEWS.values(), *heard.MARKED.values(), *heard.PEOPLE.values()]
TELLING = [(one, part.pattern) for one in TELLINGS for part in (one.sure, one.near, one.plain) if part]


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_whatever_is_found_would_have_been_looked_for(data: st.DataObject) -> None:
    telling, pattern = data.draw(st.sampled_from(TELLING))
    found = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
    assert telling.may_be_in(heard.small_letters(found))


@pytest.mark.parametrize("line", ["My mum died today", "MY MUM DIED", "My mum d\u0130ed", "My mum d\u0131ed"])
def test_letters_that_a_search_takes_for_others_hide_nothing(line: str) -> None:
    assert news(line) == "grief"


def test_most_lines_of_a_working_day_are_not_looked_through() -> None:
    lines = ("Wrote the rota", "Cut the queue at noon", "Planned the winter", "Taught two new colleagues")
    looked = [(line, kind) for line in lines for kind, one in heard.NEWS.items() if one.may_be_in(line.lower())]
    assert len(looked) < len(lines) * len(heard.NEWS) / 4


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        (r"\bward\b", ["ward"]),
        (r"(?:the )?(?:big |small )?(?:boat|barge) sank", ["barge sank", "boat sank"]),
        (r"(?:lost|found) \w+", ["found ", "lost "]),
        (r"(?:it|so)(?! not) (?=.)broke\b", ["it broke", "so broke"]),
        (r"(?:in ){2}debt", ["debt"]),
        (r"not (?:\S+ ){0,2}?(?:paid|asked)", ["asked", "paid"]),
        (r"(?:well )?\w+", [""]),
        (r"(?:dies|dead|\w+)", [""]),
        (r"(?:É|Ü)tage", ["tage"]),
        (r"(?-i:Ruth)s? left", ["ruth left", "ruths left"]),
    ],
)
def test_the_marks_of_a_pattern_are_what_it_never_finds_anything_without(pattern: str, known: list[str]) -> None:
    assert marks(pattern) == known


@given(st.sets(st.text("ab c.", min_size=1, max_size=4), min_size=1, max_size=6), st.text("ab c.", max_size=8))
def test_one_search_finds_whether_any_mark_is_there(found: set[str], text: str) -> None:
    assert (re.search(any_mark(found), text) is not None) == any(mark in text for mark in found)


def test_what_nobody_listens_for_any_more_is_missed() -> None:
    raw: dict[str, Any] = deepcopy(SHIPPED)
    del raw["news"]["grief"]
    with pytest.raises(ContentError, match="grief is missing"):
        put_together(raw)
