"""The profile of an older file becomes the first position: its words, its history and every way back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.paths import Places
from careercoach.queries import positions, profile
from careercoach.queries.file import changed, history
from careercoach.services import positions as saying
from careercoach.services.jobs import profile as updating
from careercoach.services.work import accomplishments
from careercoach.store import acts, backups, changes, check, copies, erase, triggers
from careercoach.store.file import open_file
from careercoach.store.header import VERSION
from careercoach.store.restore import restore
from tests.store import TODAY, do, is_whole, nouns, reading, ruin
from tests.store.older import FIRST_WITH_POSITIONS, LIFE, NAME, live


@pytest.mark.parametrize("version", range(1, FIRST_WITH_POSITIONS))
def test_a_file_of_every_version_keeps_role_team_manager_and_their_history(path: Path, version: int) -> None:
    live(path, version)
    open_file(path).close()
    assert check.findings(path) == []
    with reading(path) as connection:
        (held,) = positions.listed(connection)
        assert (held.role, held.organisation, held.team) == ("Charge nurse", "St Anne", "Ward 3, the 'old' one")
        assert (held.manager, str(held.from_), held.kind, held.no_manager) == ("Rosa", "2019-03-04", "employed", False)
        assert profile.get(connection, TODAY).name == NAME
        latest, renamed, managed, *_ = history.listed(connection)
        (told,) = changed.by(connection, latest.id)
        assert {(each.field, each.before, each.after) for each in told.values} == {
            ("role", "Nurse", "Charge nurse"),
            ("organisation", None, "St Anne"),
        }
        assert [each.noun for each in changed.by(connection, renamed.id)] == ["profile"]
        assert [each.noun for each in changed.by(connection, managed.id)] == ["position"]
        last = connection.execute("SELECT after FROM change WHERE noun = 'profile' ORDER BY id DESC").fetchone()
        assert triggers.literals(last[0]).keys() == {"id", "uuid", "name"}


def test_what_was_said_before_the_update_is_taken_back_to_the_beginning_and_brought_back(path: Path) -> None:
    live(path, 3)
    open_file(path).close()
    do(path, updating.update, {"team": "Ward 5"}, TODAY)
    end = nouns(path)
    roles = []
    for _ in range(len(LIFE) + 1):
        with acts.transaction(path) as connection:
            changes.undo(connection, TODAY)
            roles.append([each.role for each in positions.listed(connection)])
    assert roles == [["Charge nurse"], ["Nurse"], ["Nurse"], ["Nurse"], ["Nurse"], [], []]
    assert not any(nouns(path).values())
    for _ in range(len(LIFE) + 1):
        with acts.transaction(path) as connection:
            changes.redo(connection, TODAY)
    assert nouns(path) == end
    assert is_whole(path)
    assert check.findings(path) == []


def test_a_first_position_that_is_erased_leaves_no_word(path: Path) -> None:
    live(path, 6)
    open_file(path).close()
    with reading(path) as connection:
        place = erase.find(connection, positions.listed(connection)[0].id)
    erase.erase(Places(path, "--db"), TODAY, [place], copies=True)
    kept = path.read_bytes()
    assert b"Ward 3" not in kept
    assert b"St Anne" not in kept
    assert b"O'Neil" in kept or b"O''Neil" in kept
    assert check.findings(path) == []


def test_a_file_damaged_before_the_update_is_still_known_as_the_same_life(path: Path) -> None:
    live(path, 6)
    with closing(sqlite3.connect(path)) as connection:
        copy = copies.read(backups.make(connection, path, "by-hand"))
        connection.execute(
            "INSERT INTO priority (uuid, title, kind, active) VALUES ('p', 'Safe nights', 'priority', 1)"
        )
        connection.commit()
    ruin(path, "accomplishment")
    salvaged = restore(path, copy, TODAY).salvaged
    assert salvaged
    assert salvaged.reached
    with reading(path) as connection:
        assert [each.role for each in positions.listed(connection)] == ["Charge nurse"]


def test_a_person_who_gave_only_their_name_holds_no_position(path: Path) -> None:
    live(path, 6, LIFE[:1])
    open_file(path).close()
    with reading(path) as connection:
        assert positions.listed(connection) == []
        assert profile.get(connection, TODAY).name == "Ines"
    assert check.findings(path) == []


def test_what_was_done_since_a_copy_of_the_older_form_is_saved_from_a_damaged_file(path: Path) -> None:
    live(path, 6)
    do(path, updating.update, {"role": "Ward manager"}, TODAY)
    do(path, saying.add, {"role": "Teacher", "from_": TODAY})
    do(path, accomplishments.add, {"title": "Wrote the rota"}, TODAY)
    before = nouns(path)
    (copy,) = [each for each in copies.listed(path) if each.reason == f"before-version-{VERSION}"]
    ruin(path, "accomplishment")
    assert restore(path, copy, TODAY).salvaged
    assert nouns(path) == before
    assert check.findings(path) == []
