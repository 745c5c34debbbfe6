"""A word is found by its endings and with one slip of the fingers in it."""

import pytest

from careercoach.coach.word_forms import is_slip, meant_by, roots, words_of


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("deleted", "delete"),
        ("courses", "course"),
        ("planning", "plan"),
        ("promises", "promise"),
        ("goal", "goal"),
        ("classes", "class"),
        ("delayed", "delay"),
        ("trainings", "train"),
        ("teacher", "teach"),
        ("teachers", "teach"),
        ("agreed", "agree"),
        ("copies", "copy"),
        ("jobs", "job"),
    ],
)
def test_a_word_is_found_by_its_endings(typed: str, word: str) -> None:
    assert word in roots(typed)


def test_an_ending_leaves_no_word_that_is_too_short_to_mean_anything() -> None:
    assert "do" not in roots("does")
    assert "go" not in roots("going")


@pytest.mark.parametrize("typed", ["mangaer", "manger", "mannager", "managet", "manage", "anager"])
def test_one_slip_of_the_fingers_is_forgiven(typed: str) -> None:
    assert is_slip(typed, "manager")


@pytest.mark.parametrize("typed", ["mangerk", "manag", "managrss", "teacher", "nmaagre"])
def test_two_slips_are_another_word(typed: str) -> None:
    assert not is_slip(typed, "manager")


def test_a_long_word_may_hold_two_slips_and_a_short_one_no_wrong_letter() -> None:
    assert is_slip("acomplishmnets", "accomplishments")
    assert is_slip("hlep", "help")
    assert not is_slip("heap", "help")


@pytest.mark.parametrize("typed", ["setngs", "settengs", "sattinggs"])
def test_vowels_and_doubled_letters_may_be_wrong_as_they_like(typed: str) -> None:
    assert is_slip(typed, "settings")


def test_a_word_of_few_consonants_is_not_found_by_them_alone() -> None:
    assert not is_slip("rota", "root")
    assert not is_slip("meaty", "moot")


def test_what_was_done_is_found_by_the_deed_but_not_the_other_way_round() -> None:
    assert "write" in meant_by("wrote")
    assert "wrote" not in meant_by("write")


def test_a_word_is_the_same_with_and_without_its_apostrophe() -> None:
    assert words_of("I don't know the ward's rules") == ("i", "dont", "know", "the", "ward", "rules")


def test_signs_capitals_and_accents_make_no_other_word() -> None:
    assert words_of("Café: 2 CHEFS!") == ("cafe", "2", "chefs")
