"""Strengths and what is missing, each with the work it rests on: a count that is true and no score."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from careercoach.dates import days
from careercoach.documents import phrases
from careercoach.documents.audience import shown
from careercoach.documents.markdown import bullets, inline
from careercoach.documents.materials import Standing
from careercoach.folding import name_order
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord

MOST = 5
"""Competencies that are named as strengths at most, those with the most fresh work."""

EXAMPLES = 2
"""Pieces of work named for each."""

TITLE = "Strengths, with the work that shows them"
_OPEN = ("none", "stale", "thin")


def strengths(standings: Iterable[Standing], audience: str, scope: Scope, *, without: Collection[str] = ()) -> str:
    """A list of what fresh work shows, the most first; empty when none does. Private work counts for nobody else."""
    held = ((one.competency, shown(one.fresh, audience, chosen=False, scope=scope)) for one in standings)
    known = [(name, work) for name, work in held if work and name not in without]
    known.sort(key=lambda each: (-len(each[1]), name_order(each[0])))
    return bullets(_strength(name, work) for name, work in known[:MOST])


def missing(standings: Sequence[Standing], openly: Sequence[Standing], audience: str) -> tuple[Standing, ...]:
    """Competencies that too little fresh work shows, the emptiest first.

    For others only those that stand the same with and without private work: nothing else would be true and hint at
    nothing.
    """
    plain = {one.competency: one.status for one in openly}
    found = [
        one
        for one in standings
        if one.status in _OPEN and (audience == "self" or plain.get(one.competency) == one.status)
    ]
    return tuple(sorted(found, key=lambda one: (_OPEN.index(one.status), name_order(one.competency))))


def gaps(standings: Iterable[Standing], wanted: Mapping[str, Sequence[str]]) -> str:
    """A list of what is missing, and what each is for; ``wanted`` maps competencies to titles."""
    return bullets(_gap(one, wanted[one.competency]) for one in standings if one.competency in wanted)


def _strength(name: str, work: Sequence[AccomplishmentRecord]) -> Iterator[str]:
    pieces = f"{len(work)} piece{'' if len(work) == 1 else 's'} of work in the last 12 months"
    yield phrases.lead(name, [pieces])
    yield "; ".join(f"{inline(done.title)} ({days(done.on, done.until)})" for done in work[:EXAMPLES]) + "."


def _gap(one: Standing, titles: Sequence[str]) -> Iterator[str]:
    yield phrases.lead(one.competency, [f"{one.status}: {one.meaning}"])
    yield f"For {phrases.quoted(titles)}."
