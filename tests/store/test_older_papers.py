"""What was written and given in an older file is there with its history, and the page of a year can join it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.documents.making import made
from careercoach.documents.year import KIND
from careercoach.queries.documents import papers
from careercoach.queries.documents.year import year
from careercoach.services.documents import papers as writing
from careercoach.store import acts, changes
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from tests.store import TODAY, do, is_whole, reading
from tests.store.older import LIFE_WITH_POSITIONS, TALKS, Told, form, live, whole_life

FIRST_WITH_PAPERS = 11
"""The version of the file from which on documents were written by hand."""

PAPERS: tuple[Told, ...] = (
    *LIFE_WITH_POSITIONS,
    *TALKS,
    (
        "paper write",
        "paper",
        "INSERT INTO paper (uuid, kind, audience, person_id, meeting_id, about, made, text, on_day, position_id) VALUES"
        " ('7f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a008', 'brief', 'manager', 1, 1, '4f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a005',"
        " 'Made', 'Mine', '2023-11-01', 1)",
    ),
    ("paper write", "paper", "UPDATE paper SET text = 'Mine, '' and better'"),
    ("paper give", "paper", "UPDATE paper SET given_day = '2023-11-06'"),
)


def _undo(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


@pytest.mark.parametrize("version", range(FIRST_WITH_PAPERS, VERSION))
def test_what_was_written_is_kept_can_be_undone_and_its_number_is_not_given_again(tmp_path: Path, version: int) -> None:
    path = tmp_path / "careercoach.db"
    live(path, version, PAPERS)
    open_file(path).close()
    assert is_whole(path)
    with reading(path) as connection:
        [paper] = papers.listed(connection)
        kept = (paper.kind, paper.audience, paper.person, paper.text, str(paper.given_on))
        assert kept == ("brief", "manager", "Rosa", "Mine, ' and better", "2023-11-06")
        indexes = {row[1] for row in connection.execute("PRAGMA index_list(paper)")}
        assert {"paper_by_kind", "paper_by_person", "paper_by_meeting"} <= indexes
    for _ in range(2):
        _undo(path)
    with reading(path) as connection:
        assert [(one.text, one.given_on) for one in papers.listed(connection)] == [("Mine", None)]
    _undo(path)
    with reading(path) as connection:
        page = made(KIND, "2026", year(connection, 2026, TODAY), audience="self", today=TODAY)
    do(path, writing.write, page, "My year.", TODAY)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id, kind, text FROM paper").fetchall() == [(2, "year", "My year.")]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_whole_life_of_any_earlier_version_is_brought_to_this_one(tmp_path: Path, version: int) -> None:
    path = tmp_path / "careercoach.db"
    live(path, version, whole_life(version))
    open_file(path).close()
    assert form(path)[0] == VERSION
    assert is_whole(path)
