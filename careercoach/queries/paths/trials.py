"""Reading small tests of paths, and since when a path stands open."""

import sqlite3
from datetime import date

from careercoach.materials import OpenPath
from careercoach.queries.paths import paths
from careercoach.queries.reading import page, read, to_day
from careercoach.records import PathRecord, TrialRecord
from careercoach.store import ids, triggers

_ORDER = "ORDER BY done_on IS NOT NULL, coalesce(done_on, \"by\", '9999-12-31'), row"
"""What is still ahead first, by its day and those without one last; then what is done, the earliest first."""


def listed(
    connection: sqlite3.Connection,
    *,
    path: str | None = None,
    open_only: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> list[TrialRecord]:
    """Tests ahead, then those done; ``path`` is the beginning of an id. Raises NotFound for a path unknown."""
    conditions = {"path = :path": paths.get(connection, path).id if path else None, "done_on IS NULL": open_only}
    given = [condition for condition, value in conditions.items() if value]
    where = f"WHERE {' AND '.join(given)}" if given else ""
    said = {"path": conditions["path = :path"]}
    return read(connection, TrialRecord, "trial_view", f"{where} {_ORDER}{page(limit, offset)}", said)


def get(connection: sqlite3.Connection, prefix: str) -> TrialRecord:
    """One test by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "trial", prefix, "trial")
    return read(connection, TrialRecord, "trial_view", "WHERE row = ?", (row,))[0]


def open_paths(connection: sqlite3.Connection) -> tuple[OpenPath, ...]:
    """The paths still open, with what was tried of each."""
    return tuple(
        OpenPath(path, since, _talked_on(connection, path, since), tuple(listed(connection, path=path.id)))
        for path in paths.listed(connection, active_only=True)
        if (since := _open_since(connection, path))
    )


def _open_since(connection: sqlite3.Connection, path: PathRecord) -> date | None:
    """The day a path was written down or opened again last, as the history has it; None when it does not know."""
    since, before = None, False
    for text, day in connection.execute(
        "SELECT c.after, a.on_day FROM change c JOIN act a ON a.id = c.act_id"
        " WHERE c.noun = 'path' AND c.row_id = (SELECT id FROM path WHERE uuid = ?) ORDER BY c.id",
        (path.id,),
    ):
        now = bool(text) and bool(triggers.read_row(text).get("active"))
        since, before = (day if now and not before else since), now
    return to_day(since)


def _talked_on(connection: sqlite3.Connection, path: PathRecord, since: date) -> date | None:
    """When one last kept a conversation with whoever a path names, since it stands open."""
    (found,) = connection.execute(
        'SELECT max("on") FROM conversation_view WHERE person = ? AND "on" >= ?', (path.person, since.isoformat())
    ).fetchone()
    return to_day(found)
