"""The rule about the first ninety days in a position: five acts, one at a time.

Source: 004 (a beginning is the time to get to know the work and its people, with talks about how it goes), 000 (what
is expected and why it matters, people to learn from, a sense of having done something).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.rules.act import Act, act, done_since
from careercoach.frozen import Frozen
from careercoach.materials import Snapshot

SAME_WORK = "same-work"
"""What says that the work is the same as before, be it for another house."""

SAME_HOUSE = "same-house"
"""What says that the position before was in the same organisation."""

EVIDENCE = ("answer", "spoken", "goal", "learning", SAME_HOUSE, SAME_WORK)
"""What shows that such an act was done: a question about arriving answered, somebody spoken with, a goal set, something
to learn noted, each since the position began."""

KNOWN = {"arriving-expected": 2, "arriving-people": 1, "arriving-win": 1, "arriving-learn": 1}
"""What is not said to somebody who knows one of the house and whoever leads it, or both."""

KINDS = ("employed", "own-business", "studying")
"""Kinds of position that have a beginning of this sort."""


class Beginning(Frozen):
    """An act of the first days: its rule, the days of the position from ``first`` to ``last`` on which it speaks.

    ``done`` is the evidence that it was done; None for any answer given in these days.
    """

    rule: str
    noun: str
    first: int
    last: int
    done: str | None


BEGINNINGS = (
    Beginning("arriving-expected", "reflection", 0, 13, "answer"),
    Beginning("arriving-people", "person", 14, 27, "spoken"),
    Beginning("arriving-win", "goal", 28, 48, "goal"),
    Beginning("arriving-learn", "learning", 49, 69, "learning"),
    Beginning("arriving-look-back", "reflection", 84, 90, None),
)
"""In their order. Each has a fortnight or more, the last one a week, so there is never more than one in a week."""


def arriving(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """In the first ninety days of a position: what is expected, whom to meet, what to finish and learn (000, 004)."""
    profile = snapshot.profile
    if profile.start_on is None or profile.kind not in KINDS or SAME_WORK in snapshot.arrived:
        return
    for each in BEGINNINGS:
        if each.first <= (today - profile.start_on).days <= each.last and not _done(each, snapshot, profile.start_on):
            yield act(snapshot, each.rule, each.noun, None, None, since=profile.start_on + timedelta(days=each.first))


def _done(each: Beginning, snapshot: Snapshot, begun: date) -> bool:
    if done_since(snapshot, each.rule, begun):
        return True
    if each.done is None:
        last = snapshot.last_reflected_on
        return last is not None and last >= begun + timedelta(days=each.first)
    known = (SAME_HOUSE in snapshot.arrived) + snapshot.knows_manager
    return known >= KNOWN[each.rule] or each.done in snapshot.arrived
