"""Asking a few people for advice: what each of them reads, and what stays back."""

from dataclasses import replace
from datetime import date

import pytest

from careercoach.documents.advice import BLANK, KIND, advice, left_out, said_to
from careercoach.documents.making import made
from careercoach.documents.materials import Advice
from careercoach.documents.plain import plain
from careercoach.records import MaskRecord, PersonRecord, ProfileRecord
from tests.documents.dana import goal

TODAY = date(2026, 11, 22)
MARTA = ProfileRecord("me", "Marta Silva", role="Nurse", manager="Helen Oduya", address="Ms Oduya")


def person(name: str) -> PersonRecord:
    return PersonRecord("p", name, "peer", None, "Hidden note", None)


NIGHTS = goal("g", "Lead the night round", "near", why="Hidden reason", obstacle="Hidden obstacle", confidence=2)
ASKED = Advice(MARTA, (person("Tom Reyes"),), NIGHTS, "Whom would you ask to come along on the first round?")


def test_each_of_them_gets_one_short_message_with_one_question() -> None:
    assert plain(advice(ASKED, "person", TODAY)) == (
        "Subject: One question\n\nDear Tom Reyes,\n\n"
        "I want to lead the night round.\n\n"
        "Whom would you ask to come along on the first round?\n\n"
        "One example helps me more than a long answer: three lines are plenty,\nand plain words are welcome.\n\n"
        "Thank you,\n\nMarta Silva\n"
    )
    other = replace(ASKED, goal=replace(NIGHTS, title="Calm nights on the ward"))
    assert "What I am working on: Calm nights on the ward." in advice(other, "person", TODAY)


def test_three_messages_stand_below_each_other_with_a_line_between() -> None:
    three = replace(ASKED, people=(person("Tom"), person("Ines"), person("Helen Oduya")))
    text = advice(three, "person", TODAY)
    hellos = [part.split("\n\n")[1] for part in text.split("\n\n---\n\n")]
    assert hellos == ["Dear Tom,", "Dear Ines,", "Dear Ms Oduya,"]
    assert said_to(three) == "Tom, Ines and Helen Oduya"
    assert [part.strip().rpartition("\n")[2] for part in text.split("\n\n---\n\n")] == ["Marta", "Marta", "Marta Silva"]
    known = replace(person("Tom Reyes"), address="Tom")
    assert advice(replace(ASKED, people=(known,)), "person", TODAY).endswith("\n\nMarta\n")
    assert said_to(ASKED) == "Tom Reyes"
    assert "---" not in advice(ASKED, "person", TODAY)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("How would you begin?", ["How would you begin?"]),
        ("the night round", ["It is about this: the night round", "What is the one thing you would do in my place?"]),
        (" \n", ["What is the one thing you would do in my place?"]),
        (None, ["What is the one thing you would do in my place?"]),
    ],
)
def test_there_is_always_one_question_and_never_two(words: str | None, told: list[str]) -> None:
    text = advice(replace(ASKED, goal=None, words=words), "person", TODAY)
    assert text.split("\n\n")[2:-3] == told
    assert (BLANK in left_out(replace(ASKED, words=words), "person")) == (not (words or "").strip())


def test_of_the_goal_only_its_name_leaves_and_the_preview_says_so() -> None:
    assert "Hidden" not in advice(ASKED, "person", TODAY)
    assert "Obstacles of a goal: only for you." in left_out(ASKED, "person")


def test_a_masked_name_is_masked_in_the_message_too() -> None:
    masks = [MaskRecord("m", "Tom Reyes", "A colleague")]
    assert "Dear A colleague," in made(KIND, "", ASKED, audience="person", today=TODAY, masks=masks).markdown
