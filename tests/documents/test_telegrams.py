"""A title that reads like a telegram is named before a page goes; a sentence and the name of a thing are not."""

import pytest

from careercoach.documents import telegrams


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Check the papers of class 3b", "“Check” says what to do, and not that you did it"),
        ("Food audit, I walked with the auditor", "“I walked …” stands loose behind “Food audit”"),
        ("Heat in the shafts, we worked at night", "“we worked …” stands loose behind “Heat in the shafts”"),
    ],
)
def test_a_telegram_is_known(title: str, found: str) -> None:
    assert telegrams.found(title) == found


@pytest.mark.parametrize(
    "title",
    [
        "Brake test of 30 lifts",
        "Cut the waste of the second shift",
        "Explained the pump to Sam, he did the start by himself",
        "Because nobody came, I led the round",
        "Rescue plan for the 40 tower lifts, on one page each",
        "Door faults of the hospital lifts",
    ],
)
def test_a_sentence_and_the_name_of_a_thing_are_none(title: str) -> None:
    assert telegrams.found(title) == ""
