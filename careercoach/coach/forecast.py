"""Forecast honesty: how sure one was of a goal while it ran, against what happened in the end.

Letting a goal go can be a good decision, so nothing here is a mark: it only says how far one's own confidence is to
be trusted. Source: product C7.
"""

from collections.abc import Iterable

from careercoach.frozen import Frozen
from careercoach.records import CheckInRecord, GoalRecord

ENOUGH = 3
"""Ended goals from which there is something to say."""

SURE, UNSURE = 4, 2
"""Confidence from which one is sure, and up to which one is not."""


class Ending(Frozen):
    """A goal that ended: how sure one was at each check-in, oldest first, and whether it was reached."""

    title: str
    confidences: tuple[int, ...]
    reached: bool

    @property
    def mostly(self) -> float:
        """How sure one mostly was: the middle of all looks, so that many looks at one goal count no more than few."""
        ordered, middle = sorted(self.confidences), len(self.confidences) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


class Tally(Frozen):
    """Goals that have ended, and how many of them were reached."""

    goals: int
    reached: int


def endings(goals: Iterable[GoalRecord], check_ins: Iterable[CheckInRecord]) -> tuple[Ending, ...]:
    """The ended goals with a confidence on file, the first to end first; nothing while they are fewer than three.

    What ended with a position is not counted: it says nothing about how sure one was.
    """
    looks = sorted(check_ins, key=lambda look: look.on)
    ended = sorted(
        (goal for goal in goals if goal.status in ("done", "dropped") and goal.ended_on and not goal.ended_with),
        key=lambda goal: (str(goal.ended_on), goal.id),
    )
    found = [
        Ending(goal.title, confidences, goal.status == "done")
        for goal in ended
        if (confidences := tuple(look.confidence for look in looks if look.goal == goal.id and look.confidence))
    ]
    return tuple(found) if len(found) >= ENOUGH else ()


def tally(found: Iterable[Ending], *, sure: bool) -> Tally:
    """The goals one was mostly sure (or unsure) of, and how many were reached. Middling ones count as neither."""
    reached = [each.reached for each in found if (each.mostly >= SURE if sure else each.mostly <= UNSURE)]
    return Tally(len(reached), sum(reached))


def says_something(found: Iterable[Ending]) -> bool:
    """Whether there are enough goals one was sure of, or enough one was unsure of, to compare with what happened."""
    known = tuple(found)
    return any(tally(known, sure=sure).goals >= ENOUGH for sure in (True, False))


def too_sure(found: Iterable[Ending]) -> bool:
    """Whether of at least three goals one was sure of fewer than half were reached."""
    seen = tally(found, sure=True)
    return seen.goals >= ENOUGH and seen.reached * 2 < seen.goals


def too_modest(found: Iterable[Ending]) -> bool:
    """Whether of at least three goals one was unsure of more than half were reached."""
    seen = tally(found, sure=False)
    return seen.goals >= ENOUGH and seen.reached * 2 > seen.goals
