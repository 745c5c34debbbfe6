"""Whether all is well with the file: what to look at, and what to say where it is not.

Everything is looked at in a picture of the file in memory, so that nobody is kept waiting, the file cannot be touched,
and even what needs writing (the search index checks itself so) may be done. The questions are SQL: ten years of work
take a second or two.
"""

import re
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from careercoach.errors import CopiesClosed, FileBusy, FileProblem
from careercoach.frozen import Frozen
from careercoach.paths import folder_of_copies
from careercoach.store import copies, migrations, surroundings, triggers
from careercoach.store.file import COMMAND_WAIT, FAILURES, explain, open_for_reading

STALE = 7
"""Days after which the newest copy is old, when something was done since."""


class Finding(FileProblem):
    """One thing that is not as it should be; ``kind`` is its name."""

    def __init__(self, sentence: str, remedy: str | None, kind: str, **words: str) -> None:
        """As for every error."""
        super().__init__(sentence, remedy, **words)
        self.kind = kind


class _Checked(Frozen):
    """The file in memory, and where it stands."""

    picture: sqlite3.Connection
    path: Path

    def count(self, query: str, *values: object) -> int:
        return int(self.picture.execute(f"SELECT count(*) FROM ({query})", values).fetchone()[0])  # noqa: S608 our own queries


def findings(path: Path) -> list[Finding]:
    """All that is not well, the gravest first; nothing when the file is not made yet. Raises FileProblem."""
    if not path.exists():
        gone = Finding(f"{path} is not there any more.", "go-back", "gone")
        return [gone] if copies.listed(path) else []
    with closing(_picture(path)) as picture:
        checked = _Checked(picture, path)
        found = list(_damage(checked))
        if not found:
            found = [finding for look in _LOOKS for finding in look(checked)]
        return found + [finding for look in _AROUND for finding in look(checked)]


def _picture(path: Path) -> sqlite3.Connection:
    """The file as it is now, in memory. Raises FileProblem."""
    picture = sqlite3.connect(":memory:", isolation_level=None)
    since = time.monotonic()

    def look(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() - since > COMMAND_WAIT.seconds:
            raise FileBusy(f"{path} is being written by another program; try again in a moment.")

    try:
        with closing(open_for_reading(path)) as live:
            live.backup(picture, progress=look, sleep=0.05)
    except FAILURES as error:
        picture.close()
        raise explain(error, path) from error
    except BaseException:
        picture.close()
        raise
    picture.execute("PRAGMA cell_size_check=ON")
    return picture


def _damage(checked: _Checked) -> Iterator[Finding]:
    """What SQLite itself finds wrong: pages that do not fit together, values no column takes, links to nowhere."""
    try:
        complaints = [row[0] for row in checked.picture.execute("PRAGMA integrity_check")]
    except FAILURES:
        complaints = ["not even that can be found out"]
    if complaints == ["ok"]:
        return
    values = sorted({table for each in complaints if (table := _of_value(each))})
    if len(complaints) > sum(_of_value(each) is not None for each in complaints):
        yield Finding(f"{checked.path} is damaged.", "go-back", "damaged")
    for table in values:
        yield Finding(f"A {_word(table)} on file holds a value that cannot be.", "go-back", "impossible-value")


_VALUE = re.compile(r"(?:CHECK constraint failed in|NULL value in|non-[A-Z]+ value in) (\w+)")


def _of_value(complaint: str) -> str | None:
    """The table of whose values SQLite complains; None for any other damage."""
    found = _VALUE.match(complaint)
    return found[1] if found else None


def _links(checked: _Checked) -> Iterator[Finding]:
    tables = {row[0] for row in checked.picture.execute("PRAGMA foreign_key_check")}
    for table in sorted(tables):
        yield Finding(f"A {_word(table)} on file belongs to something that is not there.", "go-back", "broken-link")


def _form(checked: _Checked) -> Iterator[Finding]:
    """Whether tables, views and triggers are those that this program makes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrations.upgrade(new)
        wanted, found = _schema(new), _schema(checked.picture)
    differing = {each for each in wanted.keys() | found.keys() if wanted.get(each) != found.get(each)}
    made_anew = sorted(name for kind, name in differing if kind in ("view", "trigger"))
    if made_anew:
        sentence = f"{len(made_anew)} of the file's own rules, {made_anew[0]} first, are not as careercoach makes them."
        yield Finding(sentence, "make-anew", "other-rules")
    for kind, name in sorted(differing):
        if kind in ("table", "index"):
            yield Finding(f"The {kind} {name} is not as careercoach makes it.", "go-back", "other-form")


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return {(kind, name): sql for kind, name, sql in rows}


def _index(checked: _Checked) -> Iterator[Finding]:
    """Whether the search finds all there is: an entry for each row, and each word of it in the index."""
    wanted = triggers.entries(migrations.shipped().search)
    kept = f"SELECT {triggers.ENTRY_COLUMNS} FROM entry"  # noqa: S608 our own names
    wrong = checked.count(f"SELECT * FROM ({wanted}) EXCEPT {kept}")  # noqa: S608 as above
    wrong += checked.count(f"{kept} EXCEPT SELECT * FROM ({wanted})")  # noqa: S608 as above
    try:
        for index in triggers.INDEXES:
            checked.picture.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 as above
    except sqlite3.DatabaseError:
        wrong += 1
    if wrong:
        yield Finding("The search does not know all that is on file.", "make-anew", "search-index")


def _history(checked: _Checked) -> Iterator[Finding]:
    """Whether each row is as the last change of it says, and each act whole."""
    nouns = triggers.noun_tables(checked.picture)
    for table in nouns:
        if wrong := _unlike_history(checked.picture, table):
            are = "row is" if wrong == 1 else "rows are"
            sentence = f"{wrong} {are} not as the history says, in {_word(table)}."
            yield Finding(sentence, "change-once-more", "history")
    known = ", ".join(f"'{table}'" for table in nouns)
    if checked.count(f"SELECT 1 FROM change WHERE noun NOT IN ({known})"):  # noqa: S608 our own names
        yield Finding("The history holds a change of something unknown.", "go-back", "unknown-noun")
    for kind, query, sentence in (
        ("open-act", "SELECT 1 FROM act WHERE open = 1", "was never ended"),
        ("empty-act", "SELECT id FROM act WHERE open = 0 EXCEPT SELECT act_id FROM change", "changed nothing"),
        ("act-day", "SELECT 1 FROM act WHERE on_day IS NOT date(on_day, '+0 days')", "is of no day"),
    ):
        if checked.count(query):
            yield Finding(f"An act in the history {sentence}.", "go-back", kind)


def _unlike_history(picture: sqlite3.Connection, table: str) -> int:
    """How many rows of a table differ from the last change of them; what a later form added to a row is no difference.

    Texts are compared first, for they differ only where the form has changed since.
    """
    latest = "SELECT row_id, after FROM change WHERE id IN (SELECT max(id) FROM change WHERE noun = ? GROUP BY row_id)"
    differing = picture.execute(
        f"WITH latest (row_id, told) AS ({latest})"  # noqa: S608 our own names
        f' SELECT as_text, told FROM "{table}"'
        f' LEFT JOIN latest ON row_id = "{table}".id WHERE told IS NOT as_text',
        (table,),
    )
    wrong = sum(told is None or not _agree(triggers.read_row(row), triggers.read_row(told)) for row, told in differing)
    gone = picture.execute(
        f'SELECT count(*) FROM ({latest}) WHERE after IS NOT NULL AND row_id NOT IN (SELECT id FROM "{table}")',  # noqa: S608 as above
        (table,),
    )
    return wrong + int(gone.fetchone()[0])


def _agree(now: triggers.Values, then: triggers.Values) -> bool:
    return len(then) < len(now) and all(now[name] == value for name, value in then.items() if name in now)


def _ids(checked: _Checked) -> Iterator[Finding]:
    for table in triggers.strict_tables(checked.picture):
        if "uuid" in triggers.columns_of(checked.picture, table) and checked.count(
            f"SELECT 1 FROM \"{table}\" WHERE length(uuid) <> 36 OR uuid GLOB '*[^0-9a-f-]*'"  # noqa: S608 our own table
        ):
            yield Finding(f"The id of a {_word(table)} on file is none.", "go-back", "id")


def _copies(checked: _Checked) -> Iterator[Finding]:
    """Whether each copy is whole and private, and the newest is young enough."""
    try:
        found = copies.listed(checked.path)
    except CopiesClosed as error:
        yield Finding(error.sentence, error.remedy, "closed-copies", **error.words)
        return
    for copy in found:
        if not copies.is_good(copy):
            sentence = f"The copy {copy.id} is damaged."
            yield Finding(sentence, "remove-copy", "damaged-copy", copy=str(copy.path))
        elif stat.S_IMODE(copy.path.stat().st_mode) & 0o077:
            sentence = f"The copy {copy.id} may be read by others."
            yield Finding(sentence, "make-private", "open-copy", path=str(copy.path))
    folder = folder_of_copies(checked.path)
    if folder.is_dir() and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield Finding("The folder of copies may be read by others.", "make-private", "open-copies", path=str(folder))
    first, latest = checked.picture.execute("SELECT min(at), max(at) FROM act").fetchone()
    if latest is None:
        return
    newest = max((copy.made_at for copy in found), default=datetime.fromisoformat(first))
    days = (datetime.fromisoformat(latest) - newest).days
    if days > STALE:
        what = f"The newest copy is {days} days older than what you did last." if found else "There is no copy yet."
        yield Finding(what, "make-copy", "old-copy")


def _surroundings(checked: _Checked) -> Iterator[Finding]:
    """What lies around the file and may cost words."""
    yield from (Finding(one.sentence, None, one.kind) for one in surroundings.look(checked.path))


_LOOKS: tuple[Callable[[_Checked], Iterator[Finding]], ...] = (_links, _form, _ids, _history, _index)
_AROUND: tuple[Callable[[_Checked], Iterator[Finding]], ...] = (_copies, _surroundings)


def _word(table: str) -> str:
    return table.replace("_", " ")
