"""Each small word the coach goes by does what it is there for: one of them forgotten, and somebody would be misread."""

import pytest

from careercoach.coach.own_words import GRAVE, is_about, is_usual, may_be_dark, sound
from careercoach.coach.word_forms import roots
from careercoach.materials import Words

from . import TODAY


def wrote(text: str) -> Words:
    return Words("line", TODAY, text)


@pytest.mark.parametrize("word", ["i", "im", "me", "my", "our", "us", "we"])
def test_a_death_told_with_oneself_beside_it_is_met_as_a_grief(word: str) -> None:
    assert sound(wrote(f"The rector died and {word} was sad")) == GRAVE
    assert sound(wrote("The rector died and Bo was sad")) != GRAVE


@pytest.mark.parametrize(
    "word", ["i", "me", "my", "we", "our", "us", "he", "she", "they", "his", "her", "their", "them", "you"]
)
def test_a_line_that_speaks_of_somebody_is_not_taken_for_work_as_usual(word: str) -> None:
    assert is_usual(wrote("Stock count done, list with Bo"))
    assert not is_usual(wrote(f"Stock count done, list with {word}"))


@pytest.mark.parametrize(
    "word",
    [
        *("after", "again", "and", "are", "been", "before", "but", "from", "got", "had", "his", "it", "not", "she"),
        *(
            "that",
            "the",
            "there",
            "they",
            "this",
            "today",
            "what",
            "when",
            "which",
            "who",
            "with",
            "yes",
            "you",
            "your",
        ),
    ],
)
def test_one_small_word_of_english_shows_that_a_short_line_was_read(word: str) -> None:
    assert not may_be_dark(wrote(f"Kesselwagen {word} Dienstag"))


def test_a_line_in_another_language_may_hold_a_grief() -> None:
    assert may_be_dark(wrote("Kesselwagen kam Dienstag"))


@pytest.mark.parametrize(
    "word",
    [
        *("about", "after", "again", "another", "become", "before", "begin", "better", "could", "every", "first"),
        *("found", "knowledge", "learned", "months", "other", "place", "right", "should", "somebody", "something"),
        *("started", "still", "their", "things", "three", "times", "today", "under", "where", "which", "without"),
        *("worked", "working", "would", "writes", "years"),
    ],
)
def test_two_lines_that_share_a_common_word_are_not_about_the_same(word: str) -> None:
    assert not is_about(f"{word} kettle", f"saddle {word}")


def test_two_lines_that_share_a_long_word_are_about_the_same_in_the_plural_too() -> None:
    assert is_about("The kettles arrived", "A kettle for the ward")
    assert not is_about("The vans arrived", "Vans for the ward"), "four letters are too few to go by"


@pytest.mark.parametrize(
    "ending",
    ["s", "es", "d", "ed", "ing", "ings", "er", "ers", "est", "ly", "ness", "ment", "ments", "ion", "ation"],
)
def test_a_word_typed_with_an_ending_finds_what_is_called_without_it(ending: str) -> None:
    assert "paint" in roots(f"paint{ending}")
