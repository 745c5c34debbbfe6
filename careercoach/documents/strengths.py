"""What too little work shows yet of what one's goals ask for. Others read its names alone, as what one will grow in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careercoach.documents import phrases
from careercoach.documents.likeness import about
from careercoach.documents.markdown import bullets
from careercoach.documents.materials import Standing
from careercoach.folding import name_order
from careercoach.records import GoalRecord, LearningRecord

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


def still_to_learn(skills: str | None, goals: Iterable[GoalRecord], learning: Iterable[LearningRecord]) -> str | None:
    """What is to be learned for a goal, without what a goal that was reached or learning that is over was about."""
    over = [goal.title for goal in goals if goal.status == "done"]
    over += [one.title for one in learning if one.status == "finished"]
    known = frozenset[str]().union(*map(about, over))
    named = [one for one in (skills or "").split(",") if not (about(one) and about(one) <= known)]
    return ",".join(named).strip() or None


def _gap(one: Standing, titles: Sequence[str]) -> Iterator[str]:
    yield phrases.lead(one.competency, [one.meaning])
    yield f"For {phrases.quoted(titles)}."
