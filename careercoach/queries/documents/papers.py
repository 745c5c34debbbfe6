"""Reading what was written of documents, and what was given to whom."""

import sqlite3
from datetime import date

from careercoach.documents import papers
from careercoach.documents.making import Document
from careercoach.queries.reading import matching, page, read
from careercoach.records import PaperRecord
from careercoach.store import ids

_LATEST = 'ORDER BY given_on IS NOT NULL, coalesce(given_on, "on") DESC, row DESC'

_READER = """(audience <> 'manager' OR person IS NULL
    OR person IS (SELECT manager FROM position_view WHERE id = paper_view.position))"""
"""Whether a paper for a manager is for whoever that is now."""


def listed(
    connection: sqlite3.Connection,
    *,
    kind: str | None = None,
    given: bool | None = None,
    meeting: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[PaperRecord]:
    """Papers: the drafts, then what was given, the latest first. ``given`` None means both; ``meeting`` is an id."""
    conditions = {
        "kind = :kind": kind,
        "meeting = :meeting": meeting,
        "given_on IS NOT NULL": given,
        "given_on IS NULL": given is False,
    }
    return matching(connection, PaperRecord, "paper_view", conditions, f"{_LATEST}{page(limit, offset)}")


def get(connection: sqlite3.Connection, prefix: str) -> PaperRecord:
    """One paper by the beginning of its id. Raises NotFound."""
    row, _ = ids.find(connection, "paper", prefix, "paper")
    return read(connection, PaperRecord, "paper_view", "WHERE row = ?", (row,))[0]


def of(connection: sqlite3.Connection, document: Document) -> PaperRecord | None:
    """The paper of this document for this reader: the draft, else what was given last; None while nothing was.

    One of days is that of the same days, else the latest draft of days that have gone on since.
    """
    if papers.kind(document) in papers.OF_DAYS:
        return _of_days(connection, document)
    found = read(
        connection,
        PaperRecord,
        "paper_view",
        "WHERE kind = :kind AND audience = :audience AND about IS :about"
        f" AND (about IS NOT NULL OR (position IS :position AND {_READER})) {_LATEST} LIMIT 1",
        {
            "kind": papers.kind(document),
            "audience": document.audience,
            "about": papers.about(document),
            "position": document.position,
        },
    )
    return found[0] if found else None


def _of_days(connection: sqlite3.Connection, document: Document) -> PaperRecord | None:
    found = read(
        connection,
        PaperRecord,
        "paper_view",
        f"WHERE kind = :kind AND audience = :audience AND position IS :position AND {_READER} {_LATEST}",
        {"kind": papers.kind(document), "audience": document.audience, "position": document.position},
    )
    same = (paper for paper in found if paper.about == papers.about(document))
    gone_on = (paper for paper in found if paper.given_on is None and papers.has_gone_on(paper, document))
    return next(same, None) or next(gone_on, None)


def standing(connection: sqlite3.Connection, document: Document) -> PaperRecord | None:
    """The paper that is shown in place of what the file says; None for none."""
    found = of(connection, document)
    return found if found and papers.is_standing(found) else None


def plan_given(connection: sqlite3.Connection, audience: str, position: str | None, before: date) -> date | None:
    """The day before ``before`` on which this reader was last given the plan, in that position; None for none."""
    found = connection.execute(
        f"SELECT max(given_on) FROM paper_view WHERE {_READER}"  # noqa: S608 our own SQL
        " AND kind = 'plan' AND audience = :audience AND given_on < :before AND position IS :position",
        {"audience": audience, "before": before.isoformat(), "position": position},
    ).fetchone()
    return date.fromisoformat(found[0]) if found[0] else None


def last_given(connection: sqlite3.Connection, kind: str, about: str) -> date | None:
    """The day on which a document of this kind about a thing of that id was last given; None for never."""
    days = (one.given_on for one in listed(connection, kind=kind, given=True) if one.about == about)
    return max(filter(None, days), default=None)
