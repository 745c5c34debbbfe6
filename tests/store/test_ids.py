"""A row is found by the beginning of its id, and a search ends where it should."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import NotFound
from careercoach.store import ids, search
from careercoach.store.file import open_file

ROWS = ("abcd0001-1111", "abcd0002-2222", "abce0003-3333")


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_file(path)) as opened:
        for name, identity in zip("ABC", ROWS, strict=True):
            opened.execute("INSERT INTO person (uuid, name, relation) VALUES (?, ?, 'peer')", (identity, name))
        yield opened


@pytest.mark.parametrize(("typed", "row"), [("abcd0001", 1), (" ABCD0002 ", 2), ("abce", 3), (ROWS[2], 3)])
def test_four_characters_are_enough_where_no_other_id_begins_so(
    connection: sqlite3.Connection, typed: str, row: int
) -> None:
    assert ids.find(connection, "person", typed, "person") == (row, ROWS[row - 1])


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("abc", "An id needs at least 4 characters; see careercoach person list"),
        ("abcd", "begins with abcd; give more of the one you mean: abcd0001 “A”, abcd0002 “B”."),
        ("abcf", "There is no person with the id abcf; see careercoach person list"),
        ("abcd0001-1111-", "There is no person with the id"),
        ("rosa", "That is not the id of a person; ids look like 7f3a91c2"),
        ("a" * 40, f"There is no person with the id {'a' * 36};"),
    ],
)
def test_what_finds_nobody_or_several_is_answered_in_a_sentence(
    connection: sqlite3.Connection, typed: str, sentence: str
) -> None:
    with pytest.raises(NotFound) as told:
        ids.find(connection, "person", typed, "person")
    assert sentence in for_command(told.value)


def test_what_is_private_is_told_by_no_more_of_its_id_than_tells_it_apart(path: Path) -> None:
    with closing(open_file(path)) as opened:
        for identity in ROWS[:2]:
            row = (identity, "Said", "2026-11-01", "done")
            opened.execute(
                "INSERT INTO accomplishment (uuid, title, on_day, status, private) VALUES (?, ?, ?, ?, 1)", row
            )
        with pytest.raises(NotFound, match=r"mean: abcd0001, abcd0002\."):
            ids.find(opened, "accomplishment", "abcd", "accomplishment")


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("accomplishment", {"title": "Said", "on_day": "2026-11-01", "status": "done", "private": 0}),
        ("mask", {"name": "Said", "shown_as": "a client"}),
        ("conversation", {"about": "Said", "on_day": "2026-11-01"}),
        ("feedback", {"behaviour": "Said", "kind": "growth", "on_day": "2026-11-01"}),
        ("question", {"text": "Said", "topic": "life"}),
        ("position", {"role": "Said", "kind": "employed", "no_manager": 0}),
    ],
)
def test_of_several_things_each_is_called_by_what_names_it(
    connection: sqlite3.Connection, table: str, columns: dict[str, object]
) -> None:
    for number in "12":
        values = {"uuid": f"dddd000{number}", **columns}
        values |= {name: f"Said {number}" for name, value in values.items() if value == "Said"}
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    with pytest.raises(NotFound) as told:
        ids.find(connection, table, "dddd", table)
    assert "dddd0001 “Said 1”, dddd0002 “Said 2”" in for_command(told.value)


def test_of_a_long_title_forty_letters_tell_it_apart(connection: sqlite3.Connection) -> None:
    for number in "12":
        connection.execute(
            "INSERT INTO question (uuid, text, topic) VALUES (?, ?, 'life')", (f"dddd000{number}", number + 50 * "x")
        )
    with pytest.raises(NotFound) as told:
        ids.find(connection, "question", "dddd", "question")
    assert f"dddd0001 “1{39 * 'x'}”, dddd0002 “2{39 * 'x'}”" in for_command(told.value)


def test_an_id_is_asked_for_with_the_command_that_shows_it(connection: sqlite3.Connection) -> None:
    for table, noun, sentence in (
        ("agenda_item", "agenda item", "the id of an agenda item; .* see careercoach meeting show"),
        ("note", "note", "the id of a note; .* see careercoach meeting notes"),
        ("goal", "goal", "the id of a goal; .* see careercoach goal list"),
    ):
        with pytest.raises(NotFound) as told:
            ids.find(connection, table, "no id", noun)
        assert re.search(sentence, for_command(told.value))


def test_all_words_must_occur_and_blank_ones_find_nothing(connection: sqlite3.Connection) -> None:
    for title in ("Kestrel one", "Kestrel two"):
        connection.execute(
            "INSERT INTO goal (uuid, title, horizon, status, started_day)"
            " VALUES (?, ?, 'near', 'active', '2026-11-01')",
            (title, title),
        )
    assert [hit.row_id for hit in search.find(connection, "kestrel", 9).newest] == [2, 1]
    assert [hit.row_id for hit in search.find(connection, "kes tw", 9).newest] == [2]
    assert search.find(connection, " \0 - ", 9).newest == []


def test_a_long_beginning_that_fits_several_is_repeated_up_to_36_signs(connection: sqlite3.Connection) -> None:
    for last in "12":
        connection.execute(
            "INSERT INTO person (uuid, name, relation) VALUES (?, ?, 'peer')", ("e" * 40 + last, f"Twin {last}")
        )
    with pytest.raises(NotFound, match=f"begins with {'e' * 36};"):
        ids.find(connection, "person", "e" * 39, "person")
