"""Reading which positions a document about a longer time speaks of."""

import sqlite3
from datetime import date

from careercoach.documents.audience import scope_of
from careercoach.materials import Scope
from careercoach.queries import positions
from careercoach.records import ProfileRecord


def scope(connection: sqlite3.Connection, who: ProfileRecord, day: date, *, earlier: bool = False) -> Scope:
    """The scope of a document about ``who`` on ``day``: their position; what they did in earlier ones with ``earlier``.

    Between jobs and without any position it is always there: what one did before is then what such a page is about.
    """
    own = scope_of(who)
    if not (earlier or between_jobs(who)):
        return own
    begun = who.start_on or date.min
    before = {
        each.id
        for each in positions.listed(connection)
        if (each.until or date.max) < day or (each.from_ or date.min) < begun
    }
    return Scope(own.positions, frozenset(before - own.positions))


def between_jobs(who: ProfileRecord) -> bool:
    """Whether there is nobody they work for, study with or sell to: in a gap, or in a position that says so."""
    return who.kind in (None, "between-jobs")
