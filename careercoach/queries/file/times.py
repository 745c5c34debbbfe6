"""When each thing came into the file and was last changed, as the change log knows it.

Why it stands in no view: only ``--json`` tells it, and every other reader would pay for looking it up.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from careercoach import records
from careercoach.frozen import TIMES, Frozen

Times = Mapping[str, str | None]
"""When a thing came into the file, and when it or a part of it was last changed: UTC, ISO 8601 with Z, under ``TIMES``.

None where the log knows nothing of it any more.
"""


def times(connection: sqlite3.Connection, noun: str, ids: Iterable[str]) -> dict[str, Times]:
    """The times of things of one noun, by id; also of those that the latest act deleted."""
    table, *parts = _kept()[noun].split()
    wanted = set(ids)
    there = f"SELECT uuid, id FROM {table} WHERE uuid IN (SELECT value FROM json_each(?))"  # noqa: S608 our own table
    found = _read(connection, table, parts, there, json.dumps(sorted(wanted)))
    if wanted - found.keys():
        found |= _read(connection, table, parts, _JUST_DELETED, table)
    return {identity: found.get(identity, dict.fromkeys(TIMES)) for identity in wanted}


@cache
def _kept() -> Mapping[str, str]:
    """By noun, the table its rows are in, and after it those of its parts."""
    found = [each for each in vars(records).values() if isinstance(each, type) and issubclass(each, Frozen)]
    return {each.noun: each.kept_in for each in found if each.kept_in}  # type: ignore[attr-defined]  # what is kept has a noun


_JUST_DELETED = """
SELECT substr(before, instr(before, 'uuid=''') + 6, 36), row_id FROM change
WHERE act_id = (SELECT max(id) FROM act) AND noun = ? AND after IS NULL"""


def _read(
    connection: sqlite3.Connection, table: str, parts: Sequence[str], things: str, value: str
) -> dict[str, Times]:
    """The times of ``things``: the SQL of their ids and row numbers, with one ``value``."""
    rows = connection.execute(asked(table, parts, things), (value,))
    return {identity: dict(zip(TIMES, (created, updated), strict=True)) for identity, created, updated in rows}


def asked(table: str, parts: Sequence[str], things: str) -> str:
    """The SQL for the id and the times of ``things``, which is the SQL for their ids and row numbers."""
    of_it = f"noun = '{table}' AND row_id = row"
    latest = "".join(
        f", coalesce((SELECT max(id) FROM change WHERE {of}), 0)"  # noqa: S608 our own tables
        for of in (of_it, *(f"noun = '{part}' AND owner = row" for part in parts))
    )
    first = f"SELECT min(id) FROM change WHERE {of_it}"  # noqa: S608 likewise
    return f"WITH thing (id, row) AS ({things}) SELECT id, {_at(first)}, {_at(f'max(0{latest})')} FROM thing"  # noqa: S608 likewise


def _at(change: str) -> str:
    """The SQL for when the act was done whose change this is."""
    return f"(SELECT at FROM act WHERE id = (SELECT act_id FROM change WHERE id = ({change})))"  # noqa: S608 our own text
