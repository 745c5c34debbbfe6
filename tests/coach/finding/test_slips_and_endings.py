"""How much of a word may be mistyped and still be found, to the letter; and which words an ending makes of it."""

import pytest

from careercoach.coach.word_forms import grown, is_slip, meant_by, roots, words_of


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("hepl", "help"),
        ("hlp", "help"),
        ("helpp", "help"),
        ("plna", "plan"),
        ("goals", "goal"),
        ("budget", "bugdet"),
        ("planx", "plaxn"),
        ("goale", "goals"),
        ("deadlines", "dexdlxnes"),
        ("deadlines", "daedliens"),
        ("ab", "ba"),
    ],
)
def test_one_slip_in_a_word_and_two_in_a_long_one_are_forgiven(typed: str, word: str) -> None:
    assert is_slip(typed, word)
    assert is_slip(word, typed)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("halp", "help"),
        ("plin", "plan"),
        ("goal", "goalsx"),
        ("promises", "prxmxses"),
        ("xettinxs", "settings"),
        ("deadlines", "dexxlxnes"),
    ],
)
def test_a_wrong_letter_in_a_word_of_four_and_two_in_one_of_eight_make_another_word(typed: str, word: str) -> None:
    assert not is_slip(typed, word)


@pytest.mark.parametrize(
    ("word", "made_of", "not_of"),
    [
        ("buses", "buse", "bus"),
        ("tries", "try", "tr"),
        ("tried", "try", "tri"),
        ("boss", "bos", "bo"),
        ("bus", "bus", "bu"),
        ("planned", "plan", "pla"),
        ("planner", "plan", "pla"),
        ("payments", "payment", "pay"),
        ("cares", "care", "car"),
        ("does", "doe", "do"),
    ],
)
def test_a_word_is_made_of_another_of_which_four_letters_are_left_or_three_before_an_s(
    word: str, made_of: str, not_of: str
) -> None:
    assert {word, made_of} <= roots(word)
    assert not_of not in roots(word)


def test_a_short_root_grows_only_into_several_and_a_longer_one_by_every_ending() -> None:
    assert grown("cat") == {"cat", "cats"}
    assert grown("go") == {"go"}
    assert {"try", "tries", "tried", "trys"} == grown("try")
    assert {"plan", "plans", "planned", "planning", "planner", "planners"} <= grown("plan")
    assert {"care", "cared", "caring", "carer", "carers", "careful"} - grown("care") == {"careful"}


def test_the_past_of_a_verb_means_the_verb_and_not_the_other_way_round() -> None:
    assert "write" in meant_by("wrote")
    assert "wrote" not in meant_by("write")


def test_words_are_read_without_signs_capitals_accents_and_short_endings() -> None:
    assert words_of("Don't ask Anna’s MOTHER about the café, I'll") == (
        *("dont", "ask", "anna", "mother", "about", "the", "cafe", "i"),
    )
    assert words_of("") == ()
