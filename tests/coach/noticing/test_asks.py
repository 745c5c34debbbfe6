"""What was asked for in talks, and whether something came of it."""

import pytest

from careercoach.coach.noticing.asks import came
from tests.coach.noticing.files import file
from tests.coach.noticing.looking import said


@pytest.mark.parametrize(
    ("replies", "theirs", "promises", "met"),
    [
        ((), 0, 0, ()),
        (("yes", "not-now", "silence"), 0, 0, (True, False, False)),
        ((None, None), 0, 0, ()),
        ((None, None), 1, 2, (True, False)),
        ((None, None), 3, 3, (True, True)),
        ((None,), 0, 1, (False,)),
        ((None,), 1, 0, ()),
        (("yes", None), 1, 1, (True, False)),
        (("not-now", None), 1, 1, (False, True)),
        (("yes", "yes", None), 1, 1, (True, True, False)),
    ],
)
def test_an_ask_is_met_by_a_yes_or_by_a_promise_of_theirs(
    replies: tuple[str | None, ...], theirs: int, promises: int, met: tuple[bool, ...]
) -> None:
    assert came(replies, theirs, promises) == met


def test_most_of_what_was_asked_for_came() -> None:
    assert said(file(asks=(True,) * 11 + (False,))) == (
        "Of 12 things you asked for in talks, something came of 11. What helps you when you ask?"
    )


def test_hardly_anything_came() -> None:
    assert said(file(asks=(False,) * 11 + (True,))) == (
        "Of 12 things you asked for in talks, something came of 1. What became of the others?"
    )


@pytest.mark.parametrize("asks", [(True,) * 7, (True,) * 8 + (False,) * 4, ()])
def test_few_asks_and_mixed_ones_say_nothing(asks: tuple[bool, ...]) -> None:
    assert said(file(asks=asks)) == ""


def test_eight_are_enough() -> None:
    assert said(file(asks=(True,) * 8)).startswith("Of 8 things")
