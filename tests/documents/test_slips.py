"""Slips in small words are put right on a page for others, and what may be one of two things is asked about."""

import pytest

from careercoach.documents import doubts, slips


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("You will tell the doctors at tuesday meeting", "You will tell the doctors at the Tuesday meeting"),
        ("numbers of Monday group for the ward", "numbers of the Monday group for the ward"),
        ("I rang them an they came to the desk", "I rang them and they came to the desk"),
        ("a important step for the ward", "an important step for the ward"),
        ("what we want til new year", "what we want until new year"),
        ("the the list for her", "the list for her"),
        (
            "Cleaning time line 4 with other order of the valves",
            "Cleaning time of line 4 with another order of the valves",
        ),
        ("They sent the wrong glue, new rolls same week", "They sent the wrong glue, new rolls in the same week"),
        ("Drove the bus for whole round", "Drove the bus for the whole round"),
    ],
)
def test_a_slip_in_a_small_word_is_put_right(typed: str, read: str) -> None:
    assert slips.written(typed) == read


@pytest.mark.parametrize(
    "said",
    [
        "an MRI for the ward",
        "an hour of the day",
        "Wir haben an das Team geschrieben",
        "a one-off for the desk",
        "on Monday meeting Ana was of use",
        "vitamin a and the rest",
        "I did the same day twice",
        "with the other room and other people",
        "It is not my whole week",
        "an on-call week for me",
    ],
)
def test_what_is_no_slip_stays(said: str) -> None:
    assert slips.written(said) == said


def test_an_that_may_be_and_or_a_waits_for_the_person() -> None:
    assert doubts.doubt("Coffee an biscuits for the whole ward") == "“an biscuits” stands as it was typed"
