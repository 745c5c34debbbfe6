"""Reading small tests of paths, and since when a path stands open."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from careercoach.coach.trials import OUTSIDE, names_it
from careercoach.materials import OpenPath
from careercoach.queries.paths import paths
from careercoach.queries.people import conversations, people
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import ConversationRecord, PathRecord, PersonRecord, TrialRecord
from careercoach.store import triggers

_ORDER = "ORDER BY done_on IS NOT NULL, coalesce(done_on, \"by\", '9999-12-31'), row"
"""What is still ahead first, by its day and those without one last; then what is done, the earliest first."""


def listed(
    connection: sqlite3.Connection,
    *,
    path: str | None = None,
    open_only: bool = False,
    limit: int | None = None,
) -> list[TrialRecord]:
    """Tests ahead, then those done; ``path`` is the beginning of an id. Raises NotFound for a path unknown."""
    conditions = {"path = :path": paths.get(connection, path).id if path else None, "done_on IS NULL": open_only}
    return matching(connection, TrialRecord, "trial_view", conditions, f"{_ORDER}{page(limit)}")


def get(connection: sqlite3.Connection, prefix: str) -> TrialRecord:
    """One test by the beginning of its id. Raises NotFound."""
    return read_one(connection, TrialRecord, "trial", prefix)


def open_paths(connection: sqlite3.Connection) -> tuple[OpenPath, ...]:
    """The paths still open, with what was tried of each."""
    found = paths.listed(connection, active_only=True)
    talks = conversations.listed(connection) if found else []
    circle = {one.name: one for one in people.listed(connection)} if talks else {}
    tests = sorted(listed(connection), key=lambda each: each.path) if found else []
    tried = {path: tuple(of_it) for path, of_it in groupby(tests, lambda each: each.path)}
    opened = _open_since(connection)
    return tuple(
        _tried(path, since, tried.get(path.id, ()), [talk for talk in talks if talk.on >= since], circle)
        for path in found
        if (since := opened.get(path.id))
    )


def _tried(
    path: PathRecord,
    since: date,
    tests: tuple[TrialRecord, ...],
    talks: Sequence[ConversationRecord],
    circle: Mapping[str, PersonRecord],
) -> OpenPath:
    """A path with its tests, and with what the ``talks`` since then, the newest first, have to do with it."""
    with_whom = [(talk, circle.get(talk.person or "")) for talk in talks]
    sure = [talk for talk, one in with_whom if names_it(talk, path, one.notes if one else None)]
    maybe = (talk for talk, one in with_whom if one and one.relation in OUTSIDE and talk not in sure)
    return OpenPath(
        path,
        since,
        sure[0].on if sure else None,
        tests,
        next(maybe, None),
    )


def _open_since(connection: sqlite3.Connection) -> dict[str, date]:
    """By open path, the day it was written down or opened again last; without those of which the history knows none."""
    since: dict[str, date] = {}
    before: dict[str, bool] = {}
    for path, text, day in connection.execute(
        "SELECT path.uuid, c.after, a.on_day FROM path JOIN change c ON c.noun = 'path' AND c.row_id = path.id"
        " JOIN act a ON a.id = c.act_id WHERE path.active ORDER BY c.id"
    ):
        now = bool(text) and bool(triggers.read_row(text).get("active"))
        if now and not before.get(path):
            since[path] = date.fromisoformat(day)
        before[path] = now
    return since
