"""The person's own words for a talk stand in the brief once, and the words to open with in their own copy alone."""

from dataclasses import replace

import pytest

from careercoach.documents.brief import brief, left_out
from tests.coach import TODAY, day, goal, talk
from tests.coach.preparing import answer
from tests.coach.preparing import brief as material

WORDS = replace(
    material(
        talk(
            "talk",
            day(2),
            purpose="A group of my own.",
            opening="Thank you. A group of my own. That is why I asked.",
            vision="I want to teach.\nTeaching new people.",
            alignment="“Lead” helps because people stay. Keep the people we hire.",
        ),
        goals=(goal("a", title="Lead", benefit="people stay.", priorities=("p", "q")),),
        vision=(answer("Teaching  new people."), replace(answer("A school."), id="other")),
        priorities={"p": "Keep the people we hire", "q": "Sell"},
    ),
    parked=("Something for later",),
)


def test_ones_own_copy_holds_every_word_once() -> None:
    mine = brief(WORDS, "self", TODAY)
    assert "## Words to open with\nThank you." in mine
    for once in ("A group of my own", "Teaching new people", "people stay", "Keep the people we hire"):
        assert mine.count(once) == 1
    assert "A school." in mine


@pytest.mark.parametrize("reader", ["manager", "skip-level", "mentor"])
def test_others_see_the_purpose_and_never_the_words_to_open_with(reader: str) -> None:
    theirs = brief(WORDS, reader, TODAY)
    assert "\n\nWhat it is about: a group of my own.\n\n" in theirs
    assert "Thank you" not in theirs
    assert "Something for later" not in theirs
    assert ("## How this helps my workplace\nKeep the people we hire.\n" in theirs) == (reader != "mentor")
    assert theirs.casefold().count("people stay") == (reader != "mentor")
    assert "The words you open with: only for you." in left_out(WORDS, reader)


def test_a_short_title_within_a_longer_word_is_not_taken_for_said() -> None:
    short = replace(WORDS, priorities={"p": "hire", "q": "Keeping"})
    assert "This serves “Keeping”." in brief(short, "skip-level", TODAY)
    assert "This serves “Sell”." in brief(WORDS, "skip-level", TODAY)
