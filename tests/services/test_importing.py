"""What was exported comes back as it was; into a file that has it already nothing comes, and nothing is changed."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.errors import FileTooNew, UsageError
from careercoach.queries.file import everything
from careercoach.services import drafts
from careercoach.services.file import importing
from careercoach.services.goals import goals
from careercoach.services.people import people
from careercoach.services.reflect import questions
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes, check, migrations
from careercoach.store.example_life import lay_out
from careercoach.store.header import VERSION
from careercoach.store.taking_in import Left, Plan
from tests.store import TODAY, do, is_whole, nouns, reading
from tests.store.walking import EVERY, NAMES, QUICKLY, TEXTS, Move, live

LIFE = st.lists(
    st.tuples(st.sampled_from(sorted(EVERY)), st.sampled_from(TEXTS), st.integers(0, 19)), min_size=60, max_size=150
)
Record = dict[str, Any]
Change = Callable[[dict[str, list[Record]]], object]


def _exported(path: Path, *, history: bool = False) -> bytes:
    with reading(path) as connection:
        return "".join(everything.as_json(connection, history=history)).encode()


def _import(path: Path, raw: bytes) -> Plan:
    with importing.opened(BytesIO(raw)) as found, acts.transaction(path) as connection:
        return importing.take_in(connection, found, TODAY, acts.COMMAND)


def _edited(raw: bytes, change: Change) -> bytes:
    whole = json.loads(raw)
    change(whole["rows"])
    return json.dumps(whole).encode()


def _refused(path: Path, raw: bytes) -> str:
    before = path.read_bytes()
    with pytest.raises(UsageError) as told:
        _import(path, raw)
    assert path.read_bytes() == before
    return told.value.sentence


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example life, to be read only."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, TODAY)
    return path


@given(lived=LIFE, history=st.booleans(), begun=st.sampled_from(TEXTS))
@settings(max_examples=6, phases=QUICKLY)
def test_any_life_comes_back_byte_for_byte_and_no_second_time(
    tmp_path_factory: pytest.TempPathFactory, empty_file: Path, lived: list[Move], history: bool, begun: str
) -> None:
    folder = tmp_path_factory.mktemp("lives")
    one, other = (Path(shutil.copy(empty_file, folder / name)) for name in ("one.db", "other.db"))
    live(one, lived)
    do(one, drafts.keep, "quick-log", begun)
    raw = _exported(one, history=history)
    come = _import(other, raw)
    assert _exported(other, history=history) == raw
    assert (come.known, come.left) == (0, ())
    assert is_whole(other)
    before = _exported(other, history=True)
    for path in (one, other):
        again = _import(path, raw)
        assert (again.added, again.left) == ({}, ())
        assert again.known == sum(come.added.values())
    assert _exported(other, history=True) == before


def test_every_table_that_leaves_comes_in_again(life: Path, path: Path) -> None:
    raw = _exported(life)
    assert {table.name for table in _import(path, raw).tables} == json.loads(raw)["rows"].keys()


def test_an_import_is_one_act_that_is_taken_back_and_brought_back(life: Path, path: Path) -> None:
    do(path, goals.add, {"title": "My own", "horizon": "near"}, TODAY)
    before = nouns(path)
    _import(path, _exported(life))
    after = nouns(path)
    with acts.transaction(path) as connection:
        assert changes.undo(connection, TODAY).act
    assert nouns(path) == before
    with acts.transaction(path) as connection:
        changes.redo(connection, TODAY)
    assert nouns(path) == after
    with reading(path) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM act")] == [
            "goal add",
            "data import",
            "undo",
            "redo",
        ]


def test_a_life_that_comes_into_an_empty_file_with_its_history_can_be_undone_as_before(life: Path, path: Path) -> None:
    _import(path, _exported(life, history=True))
    mine = Path(shutil.copy(life, path.with_name("mine.db")))
    for each in (mine, path):
        with acts.transaction(each) as connection:
            changes.undo(connection, TODAY)
    assert nouns(path) == nouns(mine)


def test_a_number_that_was_given_once_is_given_to_nothing_else(path: Path, tmp_path: Path) -> None:
    do(path, goals.delete, do(path, goals.add, {"title": "Gone", "horizon": "near"}, TODAY))
    other = tmp_path / "other.db"
    _import(other, _exported(path, history=True))
    do(other, goals.add, {"title": "New", "horizon": "near"}, TODAY)
    with acts.transaction(other) as connection:
        gone = connection.execute("SELECT uuid FROM act WHERE name = 'goal delete'").fetchone()[0]
        changes.undo(connection, TODAY, gone)
    assert [row[2] for row in nouns(other)["goal"]] == ["Gone", "New"]


def test_into_a_file_with_a_history_of_its_own_no_other_comes(life: Path, path: Path) -> None:
    do(path, goals.add, {"title": "My own", "horizon": "near"}, TODAY)
    _import(path, _exported(life, history=True))
    with reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM act").fetchone() == (2,)


def test_what_differs_stays_as_it_is_and_is_named(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    entry = do(path, accomplishments.add, {"title": "Cut it", "tags": ["night", "day"]}, TODAY)
    raw = _exported(path)
    do(path, goals.edit, goal, {"why": "For myself"})
    do(path, accomplishments.edit, entry, {"tags": ["day"]}, TODAY)
    before = nouns(path)
    come = _import(path, raw)
    assert nouns(path) == before
    assert come.added == {}
    assert come.left == (Left("accomplishment", entry), Left("goal", goal))
    assert come.known == 3


def test_people_and_keys_that_are_there_under_another_id_are_the_same(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    for file, name, title in ((path, "Åsa Berg", "Mine"), (other, "A\u030asa  berg", "Theirs")):
        do(file, people.add, {"name": name, "relation": "mentor"})
        do(file, goals.add, {"title": title, "horizon": "near", "key": "lead"}, TODAY)
    do(other, accomplishments.add, {"title": "Seen", "seen_by": ["A\u030asa  berg"]}, TODAY)
    come = _import(path, _exported(other))
    assert come.added == {"accomplishment": 1, "accomplishment_person": 1}
    assert [each.noun for each in come.left] == ["goal", "person"]
    kept = nouns(path)
    assert [row[2] for row in kept["person"]] == ["Åsa Berg"]
    assert kept["accomplishment_person"][0][2] == kept["person"][0][0]


def test_two_who_are_two_in_the_export_stay_two(path: Path, tmp_path: Path) -> None:
    raw = _edited(
        _exported(path),
        lambda rows: rows["person"].extend(
            {"id": n, "uuid": f"0000{n}", "name": name, "relation": "peer", "several": 0}
            for n, name in ((1, "Ines"), (2, "INES"))
        ),
    )
    assert _import(tmp_path / "other.db", raw).added == {"person": 2}


def test_new_things_are_linked_to_those_that_are_there(path: Path, tmp_path: Path) -> None:
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    other = Path(shutil.copy(path, tmp_path / "other.db"))
    do(path, people.add, {"name": "Omar", "relation": "peer"})
    do(path, accomplishments.add, {"title": "First of mine"}, TODAY)
    entry = do(other, accomplishments.add, {"title": "There", "goals": [goal], "seen_by": NAMES}, TODAY)
    do(other, goals.check_in, goal, {"progress": 40}, TODAY)
    come = _import(path, _exported(other))
    assert come.added == {
        "accomplishment": 1, "accomplishment_goal": 1, "accomplishment_person": 3, "check_in": 1, "person": 2,
    }  # fmt: skip
    with reading(path) as connection:
        seen = connection.execute("SELECT seen_by, goals FROM accomplishment_view WHERE id = ?", (entry,)).fetchone()
        assert (seen[0].split("\x1f"), seen[1]) == (list(NAMES), goal)
        assert connection.execute("SELECT goal, progress FROM check_in_view").fetchone() == (goal, 40)
    assert is_whole(path)


def test_what_an_older_version_exported_is_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        migrations.apply(connection, migrations.shipped().steps[:6])
        person = {"id": 1, "uuid": "00001", "name": "Rosa", "relation": "manager"}
        profile = {"id": 1, "uuid": "0123456789-abc", "name": "Ines", "role": "Nurse", "manager_id": 1}
        raw = {"format": "careercoach", "version": 1, "schema": 6, "rows": {"person": [person], "profile": [profile]}}
    come = _import(path, json.dumps(raw).encode())
    assert come.added == {"person": 1, "position": 1, "profile": 1}
    with reading(path) as connection:
        assert connection.execute("SELECT role, manager FROM position_view").fetchone() == ("Nurse", "Rosa")


def test_what_a_newer_version_exported_is_refused(path: Path) -> None:
    raw = _exported(path).replace(f'"schema": {VERSION}'.encode(), f'"schema": {VERSION + 1}'.encode())
    with pytest.raises(FileTooNew):
        _import(path, raw)


def _set(table: str, place: int, **values: object) -> Change:
    return lambda rows: rows[table][place].update(values)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_set("goal", 1, horizon="soon"), "Record 2 of “goal” does not fit: its “horizon” is nothing that can stand"),
        (_set("goal", 1, title="  "), "Record 2 of “goal” does not fit: its “title” is nothing that can stand there."),
        (_set("goal", 1, title=None), "Record 2 of “goal” does not fit: its “title” is missing."),
        (_set("goal", 1, cadence_days="often"), "its “cadence_days” is nothing that can stand there"),
        (_set("goal", 1, by_day="2026-02-30"), "its “by_day” is nothing that can stand there"),
        (_set("goal", 1, cadence_days=10**30), "one of its values is nothing that can stand there"),
        (_set("person", 1, id=1), "Record 2 of “person” does not fit: its “id” stands there twice"),
        (_set("goal", 1, id=True), "its “id” is no number of a row"),
        (_set("goal", 1, id=0), "its “id” is no number of a row"),
        (_set("goal", 1, id=(1 << 53) + 1), "its “id” is no number of a row"),
        (_set("goal", 1, id="1"), "its “id” is no number of a row"),
        (_set("goal", 1, uuid="'; DROP TABLE goal"), "its “uuid” is none"),
        (_set("goal", 1, serves_id=99), "Record 2 of “goal” does not fit: it belongs to a goal that is not there."),
        (_set("step", 0, goal_id=99), "Record 1 of “step” does not fit: it belongs to a goal that is not there."),
        (_set("goal", 1, mood="My secret"), "“mood” is not kept of it"),
        (_set("goal", 1, **{"My secret": 1}), "what stands in it is not kept of it"),
        (_set("goal", 1, why="half \ud83d"), "“why” holds half of a sign"),
        (lambda rows: rows.update(mood=[{"id": 1}]), "Record 1 of “mood” does not fit: there is no such noun."),
        (lambda rows: rows.update(entry=[]), "Record 1 of “entry” does not fit: there is no such noun."),
        (_set("act", 0, open=1), "Record 1 of “act” does not fit: it was not finished."),
        (_set("change", 0, after="id=1,x=load_extension('x')"), "Record 1 of “change” does not fit: it is no change"),
        (_set("change", 0, after=""), "it is no change of a row"),
        (_set("change", 0, row_id=1 << 60), "it is no change of a row"),
    ],
)
def test_a_record_that_does_not_fit_is_named_and_changes_nothing(
    life: Path, path: Path, change: Change, sentence: str
) -> None:
    told = _refused(path, _edited(_exported(life, history=True), change))
    assert sentence in told
    assert "secret" not in told


def test_text_that_was_edited_outside_comes_in_as_the_file_keeps_texts(life: Path, path: Path) -> None:
    raw = _edited(_exported(life), _set("goal", 0, title=" One\r\ntwo\0\u200b ", why=" ", private=True))
    _import(path, raw)
    with reading(path) as connection:
        kept = connection.execute("SELECT title, why, private FROM goal ORDER BY id LIMIT 1").fetchone()
    assert kept == ("One\ntwo", None, 1)


def test_unfinished_text_comes_along_and_is_not_lost_by_an_undo(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    do(other, drafts.keep, "quick-log", "Half a line")
    do(other, questions.add, "What else?", None)
    assert _import(path, _exported(other)).added == {"draft": 1, "question": 1}
    with acts.transaction(path) as connection:
        changes.undo(connection, date(2026, 11, 23))
    with reading(path) as connection:
        assert connection.execute("SELECT text FROM draft").fetchall() == [("Half a line",)]


def test_every_word_is_found_however_few_rows_are_indexed_at_once(
    life: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careercoach.store.triggers._AT_ONCE", 2)
    do(path, goals.add, {"title": "My own", "horizon": "near"}, TODAY)
    _import(path, _exported(life))
    assert check.findings(path) == []


def test_saying_what_would_come_changes_nothing(life: Path, path: Path) -> None:
    before = path.read_bytes()
    raw = _exported(life, history=True)
    with importing.opened(BytesIO(raw)) as found, reading(path) as connection:
        planned = importing.plan(connection, found)
        assert importing.brings_history(connection, found) > 0
    assert path.read_bytes() == before
    assert planned.added == _import(path, raw).added
    with importing.opened(BytesIO(raw)) as found, reading(path) as connection:
        assert importing.brings_history(connection, found) == 0
