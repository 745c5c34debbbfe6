"""A word is found by its endings and with one slip of the fingers in it."""

import pytest

from careercoach.coach.word_forms import is_slip, roots, words_of


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


@pytest.mark.parametrize("typed", ["mangrea", "manag", "managerss", "teacher", "nmaagre"])
def test_two_slips_are_another_word(typed: str) -> None:
    assert not is_slip(typed, "manager")


def test_signs_capitals_and_accents_make_no_other_word() -> None:
    assert words_of("Café: 2 CHEFS!") == ("cafe", "2", "chefs")
