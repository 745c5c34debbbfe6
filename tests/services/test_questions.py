"""Questions of one's own, and the marks on those one likes to come back to."""

from pathlib import Path

import pytest

from careercoach.errors import InvalidValue
from careercoach.queries.file import history
from careercoach.queries.reflect import questions as stored
from careercoach.services.reflect import questions
from careercoach.store.session import act
from tests.store import TODAY, do, nouns, reading


def _marked(path: Path) -> frozenset[str]:
    with reading(path) as connection:
        return stored.favourites(connection)


def test_each_act_on_a_question_is_told_by_its_own_name_and_gives_back_the_id(path: Path) -> None:
    mine = do(path, questions.add, "What do I like?", "interests")
    assert nouns(path)["question"][0][1] == mine
    assert do(path, questions.favourite, mine[:8]) == mine
    assert do(path, questions.unfavourite, mine[:8]) == mine
    assert do(path, questions.edit, mine[:8], {"text": "What else?"}) == mine
    assert do(path, questions.delete, mine[:8]) == mine
    with reading(path) as connection:
        assert [one.name for one in history.listed(connection)] == [
            "question delete",
            "question edit",
            "question unfavourite",
            "question favourite",
            "question add",
        ]


def test_a_question_can_be_marked_in_the_act_that_adds_it(path: Path) -> None:
    with act(path, TODAY) as session:
        mine = questions.favourite(session, questions.add(session, "What do I like?", "interests"))
    assert _marked(path) == {mine}


def test_a_mark_stays_with_new_words_and_goes_with_the_topic_or_with_the_question(path: Path) -> None:
    first, second = (do(path, questions.add, text, "interests") for text in ("First?", "Second?"))
    for key in (first, second, "energy-drain", "energy-drain"):
        do(path, questions.favourite, key)
    assert len(nouns(path)["favourite"]) == 3
    do(path, questions.edit, first, {"text": "Which?"})
    assert _marked(path) == {first, second, "energy-drain"}
    do(path, questions.edit, first, {"topic": None})
    assert _marked(path) == {second, "energy-drain"}
    do(path, questions.delete, second)
    assert _marked(path) == {"energy-drain"}
    do(path, questions.unfavourite, "energy-drain")
    assert _marked(path) == frozenset()


def test_a_question_for_a_talk_is_no_favourite(path: Path) -> None:
    with pytest.raises(InvalidValue, match="meant for a talk"):
        do(path, questions.favourite, do(path, questions.add, "For Rosa"))
