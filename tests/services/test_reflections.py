"""Dated answers: to what they were given, when, and what became of them."""

from datetime import timedelta
from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries.file import history
from careercoach.queries.goals import goals
from careercoach.queries.reflect import questions as stored
from careercoach.queries.reflect import reflections as queries
from careercoach.queries.work import accomplishments
from careercoach.services.reflect import questions, reflections
from tests.store import TODAY, do, nouns, reading

YESTERDAY = TODAY - timedelta(days=1)
WORDS = "Teaching.\nMost of all on a quiet shift"


def test_an_answer_is_of_today_unless_an_earlier_day_is_given(path: Path) -> None:
    for on, day in ((None, TODAY), (TODAY, TODAY), (YESTERDAY, YESTERDAY)):
        answer = do(path, reflections.answer, "energy-unasked", "Teaching", TODAY, on=on)
        with reading(path) as connection:
            assert queries.get(connection, answer).on == day
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, reflections.answer, "energy-unasked", "Teaching", TODAY, on=TODAY + timedelta(days=1))


def test_a_question_for_a_talk_takes_no_answer(path: Path) -> None:
    asked = do(path, questions.add, "For Rosa")
    with pytest.raises(InvalidValue, match="meant for a talk"):
        do(path, reflections.answer, asked, "Teaching", TODAY)


def test_each_act_on_an_answer_is_told_by_its_own_name_and_gives_back_the_id(path: Path) -> None:
    answer = do(path, reflections.answer, "energy-unasked", "Teaching", TODAY)
    assert do(path, reflections.edit, answer[:8], "Teaching, on the ward") == answer
    assert do(path, reflections.add, answer[:8], "And at night") == answer
    with reading(path) as connection:
        assert queries.get(connection, answer).answer == "Teaching, on the ward\nAnd at night"
    assert do(path, reflections.delete, answer[:8]) == answer
    assert nouns(path)["reflection"] == []
    with reading(path) as connection:
        assert [one.name for one in history.listed(connection)] == [
            "reflection delete",
            "reflection edit",
            "reflection edit",
            "reflect",
        ]


def test_an_answer_becomes_something_under_its_first_line_or_a_title_of_its_own(path: Path) -> None:
    answer = do(path, reflections.answer, "energy-unasked", WORDS, TODAY, on=YESTERDAY)
    done = do(path, reflections.turn_into, answer, "accomplishment", TODAY)
    goal = do(path, reflections.turn_into, answer, "goal", TODAY)
    question = do(path, reflections.turn_into, answer, "question", TODAY, "What would you teach?")
    with reading(path) as connection:
        work, aim = accomplishments.get(connection, done), goals.get(connection, goal)
        asked = stored.get(connection, question)
        told = [one.name for one in history.listed(connection, limit=3)]
    assert (work.title, work.on) == ("Teaching", YESTERDAY)
    assert (aim.title, aim.horizon, aim.why) == ("Teaching", "near", WORDS)
    assert (asked.text, asked.topic) == ("What would you teach?", None)
    assert told == ["question add", "goal add", "log"]
    assert len(nouns(path)["reflection"]) == 1


def test_an_answer_becomes_nothing_else(path: Path) -> None:
    answer = do(path, reflections.answer, "energy-unasked", WORDS, TODAY)
    with pytest.raises(InvalidValue, match="An answer becomes one of"):
        do(path, reflections.turn_into, answer, "promise", TODAY)
