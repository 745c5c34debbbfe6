"""Reading what waits in the inbox."""

import json
import sqlite3
from collections.abc import Collection

from careercoach.queries.reading import matching, page, read_one
from careercoach.records import ProposalRecord


def listed(
    connection: sqlite3.Connection,
    *,
    state: str = "waiting",
    source: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
) -> list[ProposalRecord]:
    """Proposals in a state, those of one source together, of each the latest first.

    ``source`` is the format it came in or the name of its file, ``kind`` one of PROPOSED.
    """
    conditions = {
        "state = :state": state,
        "(source = :source COLLATE NOCASE OR origin = :source COLLATE NOCASE)": source,
        "kind = :kind": kind,
    }
    order = f'ORDER BY source, origin, "on" DESC, row{page(limit)}'
    return matching(connection, ProposalRecord, "proposal_view", conditions, order)


def get(connection: sqlite3.Connection, prefix: str) -> ProposalRecord:
    """One proposal by the beginning of its id. Raises NotFound."""
    return read_one(connection, ProposalRecord, "proposal", prefix)


def waiting(connection: sqlite3.Connection) -> int:
    """How many proposals wait for a decision."""
    (count,) = connection.execute("SELECT count(*) FROM proposal WHERE state = 'waiting'").fetchone()
    return int(count)


def by_source(connection: sqlite3.Connection) -> dict[tuple[str, str | None], int]:
    """How many wait of each source: its format and the name of its file."""
    rows = connection.execute(
        "SELECT source, origin, count(*) FROM proposal WHERE state = 'waiting' GROUP BY source, origin"
    )
    return {(source, origin): count for source, origin, count in rows}


def known(connection: sqlite3.Connection, handles: Collection[str]) -> set[str]:
    """Those of the handles that were proposed before, whatever became of them."""
    asked = "SELECT handle FROM proposal WHERE handle IN (SELECT value FROM json_each(?))"
    return {handle for (handle,) in connection.execute(asked, (json.dumps(list(handles)),))}
