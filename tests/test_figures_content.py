"""The words of the figures: each case has its own, and a case that nothing asks for is refused."""

import tomllib
from copy import deepcopy
from importlib import resources
from string import Formatter
from typing import Any

import pytest

from careercoach.content.checks import ContentError
from careercoach.content.figures import CASES, FIGURES_FILE, read_figures


@pytest.fixture(scope="module")
def file() -> dict[str, Any]:
    text = resources.files("careercoach.content").joinpath(FIGURES_FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_every_figure_has_words_for_each_of_its_cases(file: dict[str, Any]) -> None:
    assert {key: tuple(words.advice) for key, words in read_figures(file).items()} == CASES


def test_a_figure_of_few_says_how_many_there_are(file: dict[str, Any]) -> None:
    few = [words.advice["few"] for words in read_figures(file).values() if "few" in words.advice]
    assert all({name for _, name, _, _ in Formatter().parse(text)} & {"due", "goals"} for text in few)
    assert all("too few to say more" in text for text in few)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda figure: figure["advice"].pop("stuck"), "figures.toml figure 1 advice: stuck is missing"),
        (lambda figure: figure["advice"].update(praise="Fine."), "figures.toml figure 1 advice: praise is not a key"),
        (lambda figure: figure.update(key="score"), "figures.toml figure 1: key must be one of"),
        (lambda figure: figure.update(key="evidence"), "figures.toml figure 1 advice: stuck is not a key"),
    ],
)
def test_a_mistake_is_refused_by_table_and_key(file: dict[str, Any], change: Any, message: str) -> None:
    raw = deepcopy(file)
    change(raw["figure"][0])
    with pytest.raises(ContentError) as refused:
        read_figures(raw)
    assert str(refused.value).startswith(message)


def test_a_figure_that_is_missing_is_named(file: dict[str, Any]) -> None:
    raw = deepcopy(file)
    del raw["figure"][-1]
    with pytest.raises(ContentError, match="forecast is missing"):
        read_figures(raw)
