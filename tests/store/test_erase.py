"""What somebody erases is gone: no byte of it is left in the file, its history, its index or its unfinished texts."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

import pytest

from careercoach.paths import Places
from careercoach.queries.file import history
from careercoach.queries.start import search
from careercoach.store import acts, backups, changes, check, copies, erase, triggers
from careercoach.store.file import open_file
from tests.store import TODAY, is_whole

NEEDED = {
    "relation": "peer",
    "topic": "life",
    "area": "technical",
    "track": "technical",
    "horizon": "near",
    "instrument": "compass",
    "owner": "me",
    "move": "up",
    "became": "nothing",
    "energy": "neutral",
    "paid_by": "me",
    "reimbursement": "paid",
    "at_time": "09:00",
    "no_manager": 0,
    "behind": "same",
    "came": "yes",
    "reply": "silence",
    "audience": "manager",
    "activity": "course",
}
"""Values from closed lists, by column; those of kind and status differ by table."""

KINDS = {
    "position": "employed",
    "priority": "value",
    "step": "action",
    "feedback": "growth",
    "meeting": "career",
    "agenda_item": "ask",
    "note": "note",
    "learning": "course",
    "trial": "task",
    "paper": "brief",
    "pick": "brief",
    "proposal": "competency",
}
STATES = {"proposal": "waiting"}
DRAFT = "INSERT INTO draft (key, text, on_day, saved_at, state) VALUES (?, ?, '2026-11-20', 'x', 'open')"
STATUSES = {"goal": "active", "accomplishment": "done", "meeting": "planned", "learning": "planned"}


def _token(table: str, column: str) -> str:
    """A word of its own for each column, of which the search index keeps nearly every letter."""
    return uuid5(NAMESPACE_DNS, f"{table}.{column}").hex


def _canary(table: str, column: str) -> str:
    return f"Canary {table} {column} {_token(table, column)} Straße 秘密"


def _value(table: str, column: str, kind: str) -> object:
    if column == "uuid":
        return str(uuid5(NAMESPACE_DNS, table))
    if (table, column) == ("observation", "answer"):
        return "fits"
    fixed = {
        **NEEDED,
        "kind": KINDS.get(table),
        "status": STATUSES.get(table),
        "minutes": 30,
        "state": STATES.get(table, "open"),
    }
    if column in fixed:
        return fixed[column]
    if column.endswith("_day"):
        return "2026-11-20"
    return _canary(table, column) if kind == "TEXT" else 1


def _fill(connection: sqlite3.Connection) -> dict[str, str]:
    """One row in every table, each text of it a canary, changed once and linked to the others; the ids by table."""
    made = {}
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN")
    for table in triggers.noun_tables(connection):
        columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
        values = {name: _value(table, name, kind) for name, kind in columns if name not in ("id", "serves_id")}
        names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" for _ in values)
        connection.execute(f'INSERT INTO "{table}" (id, {names}) VALUES (1, {marks})', tuple(values.values()))
        made[table] = str(values.get("uuid", ""))
        for name, kind in columns:
            if values.get(name) == _canary(table, name) and kind == "TEXT":
                connection.execute(f'UPDATE "{table}" SET "{name}" = "{name}" || \' again\' WHERE id = 1')
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys=ON")
    assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
    return made


@pytest.fixture
def places(path: Path) -> Places:
    return Places(path, "--db")


def _everything_on_disk(places: Places) -> bytes:
    return b"".join(
        file.read_bytes() for file in places.database.parent.glob(places.database.name + "*") if file.is_file()
    )


def _columns(places: Places, table: str) -> tuple[str, ...]:
    with closing(open_file(places.database)) as connection:
        return triggers.columns_of(connection, table)


def test_no_byte_of_any_text_of_any_noun_is_left_after_it_was_erased(places: Places, tmp_path: Path) -> None:
    full = tmp_path / "full.db"
    with closing(open_file(full)) as connection:
        ids = _fill(connection)
        ids = {table: uuid for table, uuid in ids.items() if uuid}
        for table, uuid in ids.items():
            connection.execute(DRAFT, (f"form/{uuid}", _canary(table, "draft")))
    for table in ids:
        shutil.copyfile(full, places.database)
        with closing(open_file(places.database)) as connection:
            target = erase.find(connection, ids[table])
        words = [_token(table, name)[4:].encode() for name in (*_columns(places, table), "draft")]
        there = [word for word in words if word in _everything_on_disk(places)]
        assert there
        erase.erase(places, TODAY, [target], copies=False)
        after = _everything_on_disk(places).lower()
        assert not [word for word in there if word in after], table
        assert f"canary {table} ".encode() not in after, table
        assert ids[table].encode() not in after, table
        assert is_whole(places.database), table


def test_a_goal_goes_with_its_steps_and_check_ins_also_those_deleted_before(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        ids = _fill(connection)
        connection.execute("DELETE FROM step")
        target = erase.find(connection, ids["goal"])
    erase.erase(places, TODAY, [target], copies=False)
    after = _everything_on_disk(places)
    for part in (b"Canary goal", b"Canary step", b"Canary check_in"):
        assert part not in after, part
    for other in (b"Canary accomplishment", b"Canary learning", b"Canary person"):
        assert other in after, other


def test_a_meeting_goes_with_its_notes_and_promises(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        target = erase.find(connection, _fill(connection)["meeting"])
    erase.erase(places, TODAY, [target], copies=False)
    after = _everything_on_disk(places)
    for part in (b"Canary meeting", b"Canary note", b"Canary promise", b"Canary agenda_item"):
        assert part not in after, part


def _add(connection: sqlite3.Connection, name: str, sql: str, *values: object) -> None:
    connection.execute("BEGIN")
    act = acts.begin(connection, TODAY)
    connection.execute(sql, values)
    acts.close(connection, act, name)
    connection.execute("COMMIT")


PERSON = "INSERT INTO person (id, uuid, name, relation) VALUES (?, ?, ?, 'peer')"
WORK = "INSERT INTO accomplishment (uuid, title, on_day, status, private) VALUES (?, ?, '2026-11-01', 'done', 0)"
HEARD = "INSERT INTO feedback (uuid, person_id, on_day, kind, behaviour) VALUES (?, ?, '2026-11-01', 'growth', 'Heard')"


def test_what_a_person_said_and_what_names_them_stays_and_is_counted_and_shown(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "person add", PERSON, 5, "aaaa0005", "Ines O'Neill")
        _add(connection, "feedback add", HEARD, "f", 5)
        _add(connection, "log", WORK, "w1", "Lunch with Ines O'Neill")
        _add(connection, "log", WORK, "w2", "Painted the fences")
        asked = [erase.person(connection, "ines  o'neill")]
        plan = erase.plan(connection, places, asked)
    assert [thing.title for thing in plan.things] == ["Ines O'Neill"]
    assert (plan.linked, [thing.id for thing in plan.elsewhere]) == (1, ["w1"])
    erase.erase(places, TODAY, asked, copies=False)
    with closing(open_file(places.database)) as connection:
        assert connection.execute("SELECT title FROM accomplishment ORDER BY id").fetchall()[0] == (
            "Lunch with Ines O'Neill",
        )
        assert connection.execute("SELECT person_id FROM feedback").fetchall() == [(None,)]
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)


def test_an_act_counts_no_more_what_was_erased_of_it(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        both = WORK + ", (?, ?, '2026-11-01', 'done', 0)"
        _add(connection, "import", both, "aaaa0001", "Lunch with Ines", "bbbb0002", "Painted the fences")
        assert history.listed(connection)[0].things == 2
        asked = [erase.find(connection, "aaaa0001")]
    erase.erase(places, TODAY, asked, copies=False)
    with closing(open_file(places.database)) as connection:
        assert [(one.title, one.things) for one in history.listed(connection)] == [("Painted the fences", 1)]


def test_what_an_agent_was_answered_keeps_neither_the_id_nor_the_words_of_what_was_erased(places: Places) -> None:
    gone, kept = (f"{number * 8}-0000-4000-8000-000000000001" for number in "12")
    asked = "INSERT INTO answered (uuid, asked_at, request, things, words) VALUES (?, 'x', ?, ?, 9)"
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, gone, "Painted the fences")
        _add(connection, "log", WORK, kept, "Trained two people")
        _add(connection, "agent", asked, "a", "search fences", f"accomplishment {gone}")
        _add(connection, "agent", asked, "b", "search painted the FENCES", f"accomplishment {kept}")
        _add(connection, "agent", asked, "c", "lines of November", f"accomplishment {gone}\naccomplishment {kept}")
        _add(connection, "agent", asked, "d", "search people", f"accomplishment {kept}")
        target = erase.find(connection, gone)
    erase.erase(places, TODAY, [target], copies=False)
    with closing(open_file(places.database)) as connection:
        assert connection.execute("SELECT request, things FROM answered ORDER BY id").fetchall() == [
            ("search", None),
            ("search", f"accomplishment {kept}"),
            ("lines of November", f"accomplishment {kept}"),
            ("search people", f"accomplishment {kept}"),
        ]


@pytest.mark.parametrize(("title", "looked_for"), [("Fences A", True), ("Fence A", False)])
def test_words_long_enough_to_tell_are_looked_for_elsewhere(places: Places, title: str, looked_for: bool) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, "aaaa0001", title)
        _add(connection, "log", WORK, "bbbb0002", f"Took a picture of {title}, too")
        plan = erase.plan(connection, places, [erase.find(connection, "aaaa0001")])
    assert [thing.id for thing in plan.elsewhere] == ["bbbb0002"] * looked_for


def test_words_that_only_the_history_of_another_thing_kept_go_too(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "person add", PERSON, 5, "aaaa0005", "Ines O'Neill")
        _add(connection, "log", WORK, "w1", "Lunch with Ines O'Neill")
        connection.execute("UPDATE accomplishment SET title = 'Lunch with a colleague'")
        asked = [erase.person(connection, "Ines O'Neill")]
    erase.erase(places, TODAY, asked, copies=False)
    assert b"Neill" not in _everything_on_disk(places)
    with acts.transaction(places.database) as connection:
        changes.undo(connection, TODAY)
        assert connection.execute("SELECT title FROM accomplishment").fetchone() == ("Lunch with …",)


def test_after_an_erasure_everything_else_can_still_be_undone_to_the_beginning(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, "w2", "Painted the fences")
        _add(connection, "person add", PERSON, 5, "aaaa0005", "Ines")
        _add(connection, "feedback add", HEARD, "f", 5)
        _add(connection, "feedback edit", "UPDATE feedback SET effect = 'Much' WHERE person_id = ?", 5)
        _add(connection, "feedback edit", "UPDATE feedback SET person_id = NULL")
        asked = [erase.person(connection, "Ines")]
    erase.erase(places, TODAY, asked, copies=False)
    with acts.transaction(places.database) as connection:
        assert [act.name for act in history.listed(connection)] == ["feedback edit", "feedback add", "log"]
        for name in ("feedback edit", "feedback add", "log"):
            assert changes.undo(connection, TODAY).name == name
        assert not any(search.words(connection, word) for word in ("heard", "fences", "ines"))
    assert is_whole(places.database)


def test_the_check_finds_all_well_after_an_erasure(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        for place, name in enumerate(("Ines O'Neill", "Bo"), start=5):
            _add(connection, "person add", PERSON, place, str(uuid5(NAMESPACE_DNS, name)), name)
        _add(connection, "log", WORK, str(uuid5(NAMESPACE_DNS, "w")), "Straße 秘密 with Ines O'Neill")
        _add(connection, "log", "UPDATE accomplishment SET title = 'With somebody'")
        _add(connection, "feedback add", HEARD, str(uuid5(NAMESPACE_DNS, "f")), 5)
        asked = [erase.person(connection, "Ines O'Neill")]
    erase.erase(places, TODAY, asked, copies=False)
    assert check.findings(places.database) == []


def test_copies_and_working_files_that_hold_it_are_named_and_go_only_when_asked(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, "11111111-0000-4000-8000-000000000001", "Painted the fences")
        holding = backups.make(connection, places.database, "daily")
        places.drafts.mkdir()
        (places.drafts / "draft-1.md").write_text("Painted the fences, half of them")
        (places.drafts / "draft-2.md").write_text("Something else")
        asked = [erase.find(connection, "1111")]
    plan = erase.erase(places, TODAY, asked, copies=False)
    assert plan.remains.copies == (holding,)
    assert [file.name for file in plan.remains.working] == ["draft-1.md"]
    assert holding.exists()
    gone = erase.erase(places, TODAY, ["11111111-0000-4000-8000-000000000001"], copies=True)
    assert gone.remains.copies == (holding,)
    kept = {file.name for file in places.backups.glob("*.db")}
    assert holding.name not in kept
    assert len(kept) == 1, "one is made of what is left"
    assert not any(b"fences" in file.read_bytes() for file in places.backups.iterdir())


def test_a_damaged_file_that_was_set_aside_is_named_as_a_copy_and_goes_with_them(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, "11111111-0000-4000-8000-000000000001", "Painted the fences")
        asked = [erase.find(connection, "1111")]
    aside = places.database.with_name(f"{places.database.name}{copies.ASIDE}2026-11-20T101500.000000")
    shutil.copy(places.database, aside)
    under_way = Path(f"{aside}-1")
    under_way.hardlink_to(places.database)
    plan = erase.erase(places, TODAY, asked, copies=False)
    assert (plan.remains.copies, plan.remains.days) == ((aside,), ("2026-11-20",))
    under_way.unlink()
    erase.erase(places, TODAY, ["11111111-0000-4000-8000-000000000001"], copies=True)
    assert b"fences" not in _everything_on_disk(places)
    assert not aside.exists()


def test_everything_is_everything(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _fill(connection)
        connection.execute(DRAFT, ("quick-log", "Canary draft"))
        backups.make(connection, places.database, "daily")
    erase.erase_everything(places, copies=True)
    assert b"canary" not in _everything_on_disk(places).lower()
    assert list(places.backups.iterdir()) == []
    with closing(open_file(places.database)) as connection:
        _add(connection, "log", WORK, "w1", "A new beginning")
        assert len(search.words(connection, "beginning")) == 1
        assert len(history.listed(connection)) == 1
    assert is_whole(places.database)


def test_looking_at_what_would_go_changes_no_byte(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        asked = [erase.find(connection, _fill(connection)["goal"])]
    before = _everything_on_disk(places)
    with closing(open_file(places.database)) as connection:
        plan = erase.plan(connection, places, asked)
    assert _everything_on_disk(places) == before
    assert plan.parts > 2
    assert plan.versions > 4


def test_a_name_written_otherwise_is_the_person_and_a_part_of_it_erases_nobody(places: Places) -> None:
    with closing(open_file(places.database)) as connection:
        _add(connection, "person add", PERSON, 5, "aaaa0005", "Dr. Inès O'Neill")
        assert erase.person(connection, "ines  O’NEILL") == ("person", 5)
        assert erase.person(connection, " Inès ") == "Inès"
