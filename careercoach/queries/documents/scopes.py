"""Reading which positions a document about a longer time speaks of."""

import sqlite3
from datetime import date

from careercoach.documents.audience import scope_of
from careercoach.folding import bare
from careercoach.materials import Scope
from careercoach.queries import positions
from careercoach.records import PositionRecord, ProfileRecord


def scope(connection: sqlite3.Connection, who: ProfileRecord, day: date, *, earlier: bool = False) -> Scope:
    """The scope of a document about ``who`` on ``day``: their position; what they did in earlier ones with ``earlier``.

    What they did before in the same house is always there. Between jobs and without any position all of it is: what one
    did before is then what such a page is about.
    """
    own, begun = scope_of(who), who.start_on or date.min
    everywhere = earlier or between_jobs(who)
    before = {
        each.id
        for each in positions.listed(connection)
        if ((each.until or date.max) < day or (each.from_ or date.min) < begun)
        and (everywhere or _in_one_house(each, who))
    }
    return Scope(own.positions, frozenset(before - own.positions))


def _in_one_house(held: PositionRecord, who: ProfileRecord) -> bool:
    return bool(held.organisation and who.organisation) and bare(held.organisation or "") == bare(
        who.organisation or ""
    )


def between_jobs(who: ProfileRecord) -> bool:
    """Whether there is nobody they work for, study with or sell to: in a gap, or in a position that says so."""
    return who.kind in (None, "between-jobs")
