"""Opening the file: private, safe, and refusing what is not ours."""

import multiprocessing
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from careercoach.errors import CareerCoachError, FileBusy, FileProblem, FileTooNew, NotOurFile
from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from careercoach.store import acts
from careercoach.store.file import open_file, open_for_reading
from careercoach.store.header import VERSION
from careercoach.store.session import act, raw
from careercoach.store.waiting import Patience
from tests.store import TODAY, do, finished, is_whole, nouns, python

FORK = multiprocessing.get_context("fork")

MAKE = """
import os, sys
from pathlib import Path
from careercoach.store.file import open_file
os.umask(int(sys.argv[2], 8))
open_file(Path(sys.argv[1])).close()
"""


@pytest.mark.parametrize("umask", ["000", "022"])
def test_the_file_and_its_folder_are_for_their_owner_alone(tmp_path: Path, umask: str) -> None:
    path = tmp_path / "new" / "careercoach.db"
    finished(python(MAKE, path, umask))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


DECIDED = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "secure_delete": 1,
    "cell_size_check": 1,
    "temp_store": 2,
    "cache_spill": 0,
    "trusted_schema": int(sqlite3.sqlite_version_info < (3, 44)),
}


def _pragmas(connection: sqlite3.Connection) -> dict[str, object]:
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in DECIDED}


def test_both_ways_of_writing_use_the_decided_settings(path: Path) -> None:
    with acts.transaction(path) as connection:
        assert _pragmas(connection) == DECIDED
    with act(path, TODAY) as session:
        assert _pragmas(raw(session)) == DECIDED
        assert raw(session).in_transaction


def test_reading_leaves_every_byte_and_the_time_as_they_were(filled: Path) -> None:
    before = (filled.read_bytes(), filled.stat().st_mtime_ns)
    with closing(open_for_reading(filled)) as connection:
        assert connection.execute("SELECT title FROM goal_view").fetchall() == [("Lead a shift",)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM draft")
    assert (filled.read_bytes(), filled.stat().st_mtime_ns) == before


def test_reading_a_file_that_is_not_there_makes_none(path: Path) -> None:
    with closing(open_for_reading(path.parent / "folder" / path.name)) as connection:
        assert connection.execute("SELECT count(*) FROM goal_view").fetchone() == (0,)
    assert list(path.parent.iterdir()) == []


def _newer(path: Path) -> None:
    _with_sql(path, f"PRAGMA user_version={VERSION + 1}")


def _with_sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def _text(path: Path) -> None:
    path.write_text("a shopping list\n" * 100)


def _another_program(path: Path) -> None:
    path.unlink()
    _with_sql(path, "CREATE TABLE note (text)")
    _with_sql(path, "PRAGMA application_id=252006674")


def _unmarked_program(path: Path) -> None:
    path.unlink()
    _with_sql(path, "CREATE TABLE note (text)")
    _with_sql(path, f"PRAGMA user_version={VERSION}")


def _emptied(path: Path) -> None:
    folder = path.with_name(path.name + ".backups")
    folder.mkdir()
    (folder / "copy.db").write_bytes(path.read_bytes())
    path.write_bytes(b"")


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _cut_in_the_header(path: Path) -> None:
    os.truncate(path, 60)


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_newer, FileTooNew),
        (_text, NotOurFile),
        (_another_program, NotOurFile),
        (_unmarked_program, NotOurFile),
        (_emptied, FileProblem),
        (_truncated, FileProblem),
        (_cut_in_the_header, FileProblem),
    ],
    ids=lambda value: value.__name__.strip("_"),
)
def test_what_is_not_a_sound_file_of_ours_is_refused_and_left_alone(
    filled: Path, spoil: Callable[[Path], None], error: type[CareerCoachError]
) -> None:
    spoil(filled)
    before = filled.read_bytes()
    for opening in (open_file, open_for_reading):
        with pytest.raises(error) as refused:
            opening(filled, wait=Patience(0.1))
        assert refused.value.exit_code == 3
        assert refused.value.sentence.endswith(".")
    with pytest.raises(error), act(filled, TODAY, wait=Patience(0.1)):
        pass
    assert filled.read_bytes() == before
    assert sorted(found.name for found in filled.parent.iterdir() if "backups" not in found.name) == [filled.name]


def test_a_folder_a_pipe_and_a_link_to_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    for name in ("folder", "pipe", "link"):
        for opening in (open_file, open_for_reading):
            with pytest.raises(NotOurFile):
                opening(tmp_path / name)
    assert not (tmp_path / "nothing").exists()


def _read_then_write_as_nobody(path: Path, answers: "multiprocessing.SimpleQueue[str]") -> None:
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    with closing(open_for_reading(path)) as connection:
        answers.put(connection.execute("SELECT title FROM goal_view").fetchone()[0])
    try:
        with acts.transaction(path) as connection:
            connection.execute("DELETE FROM goal")
    except FileProblem as error:
        answers.put(error.sentence)


def test_a_read_only_file_can_be_read_and_says_so_when_written(filled: Path) -> None:
    """Root may write everything, so the file is opened as nobody then."""
    shelf = Path(tempfile.mkdtemp())
    path = shelf / filled.name
    shutil.copy(filled, path)
    path.chmod(0o444)
    shelf.chmod(0o555)
    before = path.read_bytes()
    answers = FORK.SimpleQueue()
    reader = FORK.Process(target=_read_then_write_as_nobody, args=(path, answers))
    reader.start()
    reader.join()
    assert answers.get() == "Lead a shift"
    assert "could not be written: you are not allowed to." in answers.get()
    assert path.read_bytes() == before
    shelf.chmod(0o755)
    shutil.rmtree(shelf)


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_file_another_program_holds_is_busy_and_nothing_happens(filled: Path, lock: str) -> None:
    before = nouns(filled)
    holder = python(HOLD, filled, lock)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(FileBusy), act(filled, TODAY, wait=Patience(0.05)) as session:
        goals.add(session, {"title": "Never", "horizon": "near"}, TODAY)
    with pytest.raises(FileBusy), acts.transaction(filled, wait=Patience(0.05)):
        pass
    holder.communicate("go\n")
    assert nouns(filled) == before


DIE_WRITING = """
import os, signal, sys
from pathlib import Path
from careercoach.store.file import open_file
connection = open_file(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size=1")
connection.execute("PRAGMA cache_spill=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE goal SET title = 'Half done'")
for count in range(400):
    name = "x" * 500 + str(count)
    connection.execute("INSERT INTO person (uuid, name, relation) VALUES (?, ?, 'peer')", (name, name))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_writer_left_half_done_is_taken_back(filled: Path) -> None:
    before = nouns(filled)
    sound = filled.read_bytes()
    writer = python(DIE_WRITING, filled)
    writer.communicate()
    assert writer.returncode == -9
    assert filled.with_name(filled.name + "-journal").exists()
    assert filled.read_bytes() != sound
    assert nouns(filled) == before
    assert is_whole(filled)
    assert do(filled, accomplishments.add, {"title": "Went on"}, TODAY)


WATCHED = """
import os, sys
from datetime import date
from pathlib import Path
opened = []
live = os.path.realpath(sys.argv[1])
def watch(event, arguments):
    if event in ("open", "os.open") and isinstance(arguments[0], (str, bytes, os.PathLike)):
        opened.append(os.path.realpath(os.fsdecode(arguments[0])))
    if event in ("shutil.copyfile", "os.rename", "os.remove", "os.link", "os.truncate"):
        opened.extend(os.path.realpath(os.fsdecode(found)) for found in arguments if isinstance(found, (str, bytes)))
sys.addaudithook(watch)
from careercoach.store import acts, changes, migrations
from careercoach.store.file import open_file, open_for_reading
from careercoach.store.session import act
from careercoach.services.work import accomplishments
from careercoach.queries.work import accomplishments as queries
path, today = Path(sys.argv[1]), date(2026, 11, 22)
with act(path, today) as session:
    accomplishments.add(session, {"title": "Watched"}, today)
assert len(queries.listed(open_for_reading(path))) == 1
with acts.transaction(path) as connection:
    changes.undo(connection, today)
shipped = migrations.shipped()
connection = open_file(path)
steps = (*shipped.steps, "CREATE TABLE plan (id INTEGER PRIMARY KEY) STRICT;")
migrations.migrate(connection, path, migrations.Schema(steps, shipped.views, shipped.search))
assert connection.execute("PRAGMA user_version").fetchone()[0] == len(shipped.steps) + 1
copies = list(path.with_name(path.name + ".backups").glob("*.db"))
assert len(copies) == 1
assert any(found.startswith(str(copies[0].parent.resolve())) for found in opened), "the watch works"
assert [found for found in opened if found in (live, live + "-journal")] == []
print("watched")
"""


def test_our_own_process_never_opens_the_live_file_by_itself(path: Path) -> None:
    """Closing such a descriptor would drop SQLite's locks and lose another process's work."""
    assert finished(python(WATCHED, path)) == "watched\n"
