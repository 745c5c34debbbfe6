"""The words for rehearsing a talk are whole; a mistake in them is refused by file, table and key."""

import tomllib
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content.checks import ContentError
from careercoach.content.rehearsal import FILE, read, rehearsing

RAW: dict[str, Any] = tomllib.loads(resources.files("careercoach.content").joinpath(FILE).read_text("utf-8"))


def test_a_next_sentence_can_be_said_as_it_stands_and_never_argues() -> None:
    said = [one for prompts in rehearsing().talks.values() for one in prompts.examples.values()]
    assert all(one.endswith(("?", ".")) and "!" not in one and " but " not in one for one in said)


def test_each_question_about_the_other_asks_one_thing() -> None:
    assert all(prompts.lens.count("?") == 1 and " and " not in prompts.lens for prompts in rehearsing().talks.values())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda raw: raw["talk"][0]["example"].pop("silence"), "rehearsal.toml talk 1 example: silence is missing"),
        (lambda raw: raw["talk"][0].update(lens=" "), "rehearsal.toml talk 1: lens is empty"),
        (lambda raw: raw["talk"].pop(), "rehearsal.toml: handover is missing"),
        (lambda raw: raw["talk"].append(raw["talk"][0]), "rehearsal.toml: career stands there twice"),
        (lambda raw: raw["came"].pop("yes"), "rehearsal.toml came: yes is missing"),
        (lambda raw: raw["behind"].update(most="All"), "rehearsal.toml behind: most is not a key we know"),
        (lambda raw: raw.update(extra=1), "rehearsal.toml: extra is not a key we know"),
    ],
)
def test_what_is_missing_or_too_much_is_refused(change: Any, message: str) -> None:
    raw = deepcopy(RAW)
    change(raw)
    with pytest.raises(ContentError) as refused:
        read(raw)
    assert str(refused.value) == message
