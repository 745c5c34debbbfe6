"""Going back to a copy: in place, whole or not at all, with a way back; and out of a damaged file what can be read."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from careercoach.derive.migration import row_as_text
from careercoach.errors import FileBusy, FileProblem, NotFound
from careercoach.services.work import accomplishments
from careercoach.store import check, copies, migrations, triggers
from careercoach.store.copies import Copy
from careercoach.store.file import open_for_reading
from careercoach.store.restore import keep, plan, restore
from careercoach.store.waiting import Patience
from tests.store import TODAY, do, is_whole, nouns, older_form, reading
from tests.store.watching import watched


def log(path: Path, *titles: str) -> None:
    for title in titles:
        do(path, accomplishments.add, {"title": title, "tags": ["work"]}, TODAY)


def titles(path: Path) -> list[str]:
    with reading(path) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM accomplishment ORDER BY id")]


@pytest.fixture
def copy(path: Path) -> Copy:
    """A copy of a file with two entries, to which two more have come since."""
    log(path, "First", "Second")
    made = keep(path, "by-hand")
    log(path, "Third", "Fourth")
    return made


def test_one_can_go_back_to_a_copy_and_come_back_again(path: Path, copy: Copy) -> None:
    now = nouns(path)
    there = restore(path, copy, TODAY)
    assert titles(path) == ["First", "Second"]
    assert is_whole(path)
    assert there.before
    assert (there.before.reason, there.set_aside, there.salvaged) == ("before-restore", None, None)
    restore(path, there.before, TODAY)
    assert nouns(path) == now
    assert check.findings(path) == []


def test_open_screens_see_it_in_the_file_they_have_open(path: Path, copy: Copy) -> None:
    with closing(open_for_reading(path)) as screens:
        before = screens.execute("PRAGMA data_version").fetchone()
        restore(path, copy, TODAY)
        assert screens.execute("PRAGMA data_version").fetchone() != before
        assert screens.execute("SELECT count(*) FROM accomplishment").fetchone() == (2,)
    log(path, "Went on")
    assert titles(path) == ["First", "Second", "Went on"]


def test_a_plan_changes_nothing_and_says_what_would(path: Path, copy: Copy) -> None:
    before, names = path.read_bytes(), sorted(path.parent.rglob("*"))
    told = plan(path, copy, copy.made_at + timedelta(days=3, hours=2))
    assert told.now
    assert (told.now["accomplishment"], told.then["accomplishment"], told.days) == (4, 2, 3)
    assert (path.read_bytes(), sorted(path.parent.rglob("*"))) == (before, names)


def test_somebody_who_reads_all_the_time_does_not_make_it_hang(path: Path, copy: Copy) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM goal").fetchone()
        with pytest.raises(FileBusy):
            restore(path, copy, TODAY, wait=Patience(0.2))
    assert titles(path) == ["First", "Second", "Third", "Fourth"]


def test_what_another_program_writes_in_the_last_moment_is_in_the_copy_made_before(path: Path, copy: Copy) -> None:
    """Between that copy and the writing over, an entry comes in."""
    late = iter(["Fifth"])

    def write_when_the_copy_is_named(event: str, arguments: tuple[object, ...]) -> None:
        if event == "os.rename" and "before-restore" in str(arguments[0]):
            log(path, *late)

    with watched(write_when_the_copy_is_named):
        there = restore(path, copy, TODAY)
    assert titles(path) == ["First", "Second"]
    assert there.before
    restore(path, there.before, TODAY)
    assert titles(path) == ["First", "Second", "Third", "Fourth", "Fifth"]


def _flip(copy: Copy) -> None:
    with copy.path.open("r+b") as file:
        file.seek(5000)
        file.write(bytes([(copy.path.read_bytes()[5000]) ^ 1]))


def _of_a_newer_one(copy: Copy) -> None:
    with closing(sqlite3.connect(copy.path)) as connection:
        connection.execute("PRAGMA user_version=99")
    copy.path.with_suffix(".json").unlink()


def _of_another_program(copy: Copy) -> None:
    copy.path.unlink()
    with closing(sqlite3.connect(copy.path)) as connection:
        connection.execute("CREATE TABLE note (text)")
    copy.path.with_suffix(".json").unlink()


@pytest.mark.parametrize("spoil", [_flip, _of_a_newer_one, _of_another_program], ids=lambda value: value.__name__)
def test_a_copy_that_is_no_good_is_refused_and_nothing_happens(
    path: Path, copy: Copy, spoil: Callable[[Copy], None]
) -> None:
    spoil(copy)
    before = path.read_bytes()
    for refused in (
        lambda: restore(path, copies.read(copy.path), TODAY),
        lambda: plan(path, copies.read(copy.path), datetime.now(UTC)),
    ):
        with pytest.raises(FileProblem) as error:
            refused()
        assert error.value.remedy == "other-copy"
    assert path.read_bytes() == before
    assert len(copies.listed(path)) == 1


def test_a_copy_of_an_older_form_is_brought_up_to_date_on_the_way(path: Path) -> None:
    schema = migrations.shipped()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        older_form(connection, 2)
        connection.execute(
            "INSERT INTO goal (uuid, title, horizon, status, started_day)"
            " VALUES ('0f4ac4f4-7d9e-4f0b-a3a2-4f3bb1e0a001', 'From before', 'near', 'active', '2024-01-01')"
        )
        connection.execute(
            "INSERT INTO act (uuid, name, at, on_day, zone, open)"
            " SELECT uuid, 'goal add', '2024-01-01T09:00:00Z', '2024-01-01', 'UTC', 0 FROM goal"
        )
        row = row_as_text(triggers.columns_of(connection, "goal"))
        connection.execute(f"INSERT INTO change (act_id, noun, row_id, after) SELECT 1, 'goal', id, {row} FROM goal")
    log(path, "Since then")
    (copy,) = copies.listed(path)
    assert copy.reason == f"before-version-{len(schema.steps)}"
    restore(path, copy, TODAY)
    assert titles(path) == []
    with reading(path) as connection:
        assert connection.execute("SELECT title FROM goal_view").fetchall() == [("From before",)]
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH 'before'").fetchone() == (1,)


def test_a_copy_is_found_by_the_beginning_of_its_name_or_by_its_path(path: Path, copy: Copy, tmp_path: Path) -> None:
    elsewhere = tmp_path / "on a stick.db"
    shutil.copy(copy.path, elsewhere)
    assert copies.find(path, copy.id[:10]) == copies.find(path, str(copy.path)) == copy
    keep(path, "by-hand")
    for wanted in (copy.id[:4], "1999", ""):
        with pytest.raises(NotFound):
            copies.find(path, wanted)
    short = copies.short_names(copies.listed(path))
    assert copies.find(path, short[copy.id]) == copy
    restore(path, copies.find(path, str(elsewhere)), TODAY)
    assert titles(path) == ["First", "Second"]


def test_a_file_that_is_gone_or_empty_comes_back(path: Path, copy: Copy) -> None:
    for gone in (True, False):
        path.unlink() if gone else os.truncate(path, 0)
        assert restore(path, copy, TODAY).before is None
        assert titles(path) == ["First", "Second"]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
