"""What was chosen for a talk in an older file is there with all that hangs on it, and feedback can join it."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from careercoach.queries.talk import meetings, notes, replies
from careercoach.services.people import people
from careercoach.services.talk import meetings as writing
from careercoach.store.file import open_file
from tests.store import TODAY, do, is_whole, older_form, reading

BEFORE_FEEDBACK_CAME_TO_TALKS = 10
"""The last version of the file in which an agenda held no feedback."""

LIFE = (
    "INSERT INTO meeting (uuid, kind, minutes, status) VALUES ('cccc1', 'career', 30, 'planned')",
    "INSERT INTO agenda_item (uuid, meeting_id, kind, position, minutes, text, came) VALUES"
    " ('dddd1', 1, 'ask', 1, 2.5, 'A desk', 'not-now'), ('dddd2', 1, 'question', 2, 2, 'Why?', NULL),"
    " ('dddd3', 1, 'ask', 3, 1, 'Gone', NULL)",
    "DELETE FROM agenda_item WHERE uuid = 'dddd3'",
    "INSERT INTO note (uuid, meeting_id, agenda_item_id, kind, text, became) VALUES"
    " ('eeee1', 1, 2, 'advice', 'Because', 'question')",
    "INSERT INTO reply (uuid, meeting_id, agenda_item_id, reply, answer) VALUES ('ffff1', 1, 1, 'not-now', 'When?')",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of version 10 with an agenda, a note about a thing on it, and an answer to a no."""
    made = tmp_path / "careercoach.db"
    made.touch(mode=0o600)
    with closing(sqlite3.connect(made, isolation_level=None)) as connection:
        older_form(connection, BEFORE_FEEDBACK_CAME_TO_TALKS)
        for statement in LIFE:
            connection.execute(statement)
    open_file(made).close()
    return made


def test_what_was_chosen_is_kept_and_what_hangs_on_it(path: Path) -> None:
    assert is_whole(path)
    with reading(path) as connection:
        (talk,) = meetings.listed(connection)
        assert [(one.id, one.title, one.minutes, one.came) for one in talk.items] == [
            ("dddd1", "A desk", 2.5, "not-now"),
            ("dddd2", "Why?", 2.0, None),
        ]
        assert [(one.item, one.became) for one in notes.listed(connection)] == [("dddd2", "question")]
        assert [(one.ask, one.answer) for one in replies.listed(connection, meeting="cccc1")] == [("dddd1", "When?")]
        indexes = {row[1] for row in connection.execute("PRAGMA index_list(agenda_item)")}
    assert {f"agenda_item_by_{one}" for one in ("accomplishment", "goal", "reflection", "feedback")} <= indexes


def test_feedback_joins_it_under_a_number_that_was_never_given(path: Path) -> None:
    said = do(path, people.add_feedback, {"on": date(2026, 3, 1), "kind": "growth", "behaviour": "You rush"}, TODAY)
    do(path, writing.bring, "cccc1", feedback=[said])
    with reading(path) as connection:
        assert [one.title for one in meetings.listed(connection)[0].items] == ["A desk", "Why?", "You rush"]
        assert connection.execute("SELECT max(id) FROM agenda_item").fetchone() == (4,)
