"""Answers and questions of an older file are there with all that hangs on them, and take the new topics."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.queries.reflect import questions, reflections
from careercoach.services.reflect import questions as asking
from careercoach.services.reflect import reflections as answering
from careercoach.store.file import open_file
from tests.store import TODAY, do, is_whole, older_form, reading

BEFORE_THE_TOPICS = 8
"""The last version of the file that knew six topics."""

LIFE = (
    "INSERT INTO reflection (uuid, question, topic, asked, on_day, answer) VALUES"
    " ('aaaa1', 'energy-drain', 'interests', 'What?', '2024-01-01', 'Gone'),"
    " ('aaaa2', 'energy-drain', 'interests', 'What?', '2024-01-02', 'Calls')",
    "DELETE FROM reflection WHERE uuid = 'aaaa1'",
    "INSERT INTO reflection (uuid, question, topic, asked, on_day, answer) VALUES"
    " ('aaaa3', 'energy-drain', 'interests', 'What?', '2024-01-03', 'Gone, the last')",
    "DELETE FROM reflection WHERE uuid = 'aaaa3'",
    "INSERT INTO question (uuid, text, topic) VALUES ('bbbb1', 'And mine?', 'life'), ('bbbb2', 'For a talk?', NULL)",
    "INSERT INTO meeting (uuid, kind, minutes, status) VALUES ('cccc1', 'career', 30, 'planned')",
    "INSERT INTO agenda_item (uuid, meeting_id, kind, position, minutes, reflection_id)"
    " VALUES ('dddd1', 1, 'vision', 1, 1, 2)",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of version 8 with answers, questions and a talk that an answer is brought to."""
    made = tmp_path / "careercoach.db"
    made.touch(mode=0o600)
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        older_form(connection, BEFORE_THE_TOPICS)
        for statement in LIFE:
            connection.execute(statement)
    open_file(made).close()
    return made


def test_what_was_answered_and_asked_is_kept_and_what_hangs_on_it(path: Path) -> None:
    assert is_whole(path)
    with reading(path) as connection:
        assert [(one.id, one.answer) for one in reflections.listed(connection)] == [("aaaa2", "Calls")]
        assert [(one.text, one.topic) for one in questions.own(connection)] == [
            ("And mine?", "life"),
            ("For a talk?", None),
        ]
        assert connection.execute("SELECT title FROM agenda_item_view").fetchall()[0][0] == "Calls"
        indexes = {row[1] for row in connection.execute("PRAGMA index_list(reflection)")}
    assert {"reflection_by_question", "reflection_by_day"} <= indexes


def test_the_number_of_a_deleted_answer_is_not_given_again_and_the_new_topics_are_taken(path: Path) -> None:
    do(path, answering.answer, "arriving-expected", "The March figures", TODAY)
    do(path, asking.add, "Whom did I forget?", "between-jobs")
    do(path, asking.add, "Who opened the door for me?", "story")
    with reading(path) as connection:
        assert connection.execute("SELECT max(id) FROM reflection").fetchone() == (4,)
        assert reflections.listed(connection)[0].topic == "arriving"
        assert questions.topic(connection, "between-jobs").questions[-1].text == "Whom did I forget?"
        assert questions.topic(connection, "story").questions[-1].text == "Who opened the door for me?"
