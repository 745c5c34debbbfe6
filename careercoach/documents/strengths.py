"""What too little work shows yet of what one's goals ask for. Others read its names alone, as what one will grow in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careercoach.documents import phrases
from careercoach.documents.markdown import bullets
from careercoach.documents.materials import Standing
from careercoach.folding import name_order

_OPEN = ("none", "stale", "thin")


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
    """A list for oneself of what is missing, and what each is for; ``wanted`` maps competencies to titles."""
    return bullets(_gap(one, wanted[one.competency]) for one in standings if one.competency in wanted)


def _gap(one: Standing, titles: Sequence[str]) -> Iterator[str]:
    yield phrases.lead(one.competency, [one.meaning])
    yield f"For {phrases.quoted(titles)}."
