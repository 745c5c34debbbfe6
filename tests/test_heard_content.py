"""The words by which news is heard: a mistake in the file is refused, and every phrase can be looked for."""

import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import heard
from careercoach.content.checks import ContentError
from careercoach.derive.heard import MARKED, NEWS, put_together

SHIPPED = tomllib.loads(resources.files("careercoach.content").joinpath("heard.toml").read_text("utf-8"))


def test_every_phrase_can_be_looked_for_and_none_finds_an_empty_line() -> None:
    tellings = [*heard.NEWS.values(), *heard.MARKED.values()]
    assert (tuple(heard.NEWS), tuple(heard.MARKED)) == (NEWS, MARKED)
    for telling in tellings:
        assert not any(one and one.search("") for one in (telling.sure, telling.near, telling.plain, telling.never))
    assert not any(one.search("") for one in heard.PEOPLE.values())


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


def test_what_nobody_listens_for_any_more_is_missed() -> None:
    raw: dict[str, Any] = deepcopy(SHIPPED)
    del raw["news"]["grief"]
    with pytest.raises(ContentError, match="grief is missing"):
        put_together(raw)
