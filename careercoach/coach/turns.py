"""What is counted of the acts of Today and of the sittings in which they stood there."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from careercoach.coach.leading import CHASE, CLOSING, NEAR, ROUND, is_question, may_lead
from careercoach.coach.rules.act import MOMENTS, Act
from careercoach.coach.rules.errands import OUTCOME, QUESTIONS, RHYTHM, SMALL
from careercoach.content.kinds import situation
from careercoach.content.moments import moments
from careercoach.materials import Sitting, Snapshot
from careercoach.records import NudgeRecord

TURN = 2
"""Sittings for which an act stands first before it steps back behind the next, and after which it was passed over."""

ONCE = 1
"""The same for what is asked of everybody, and for a question that can wait."""

LEADING = 4
"""Sittings in which what leads may be passed over before it is let go: twice, and twice more a month later."""

TOMORROW = timedelta(days=1)
"""What has its day so soon cannot."""

AHEAD = "talk-soon"
"""The rule about a talk in sight."""

SELDOM = timedelta(days=10)
"""Whoever is here no more often than this has hardly looked in between."""

HABITS = 3
"""Sittings from which it shows what somebody does and what they never do."""

LOOK = timedelta(days=7)
"""After a sitting so many days without another count as a look: whoever only looks leaves no trace."""

A_WHILE = timedelta(days=42)
"""So long rests what had its turns, and twice as long what somebody never does."""

A_MONTH = timedelta(days=28)
"""So long after one thing that is asked of everybody no other leads."""

LISTED, QUARTER = 4, timedelta(days=91)
"""After so many sittings with it a standing request rests for a quarter, as does what is not for now."""

_DAY = timedelta(days=1)


class Turns:
    """How it went with one act.

    ``running`` counts its looks in front since it ``stepped_back`` (at which look), ``first`` and ``last`` are the days
    of the first and the latest; ``ignored`` counts the sittings it was passed over in since it was last let go, which
    happened ``times``; ``rested`` is whether it ever had its turns and was left to rest. ``met`` counts the sittings
    with something that leads, the latest on ``met_on``, ``led`` all the turns it had; ``listed`` the
    sittings with a standing request since it last rested for them.
    """

    def __init__(self, begins: date, times: int = 0) -> None:
        """It may have its first turn on the day it ``begins``."""
        self.begins = begins
        self.times = times
        self.running = self.stepped_back = self.ignored = self.met = self.led = self.listed = 0
        self.rested = False
        self.first = date.max
        self.last = self.rests_until = self.met_on = date.min

    def meet(self, day: date) -> None:
        """One sitting more with what leads: after two it rests for a month, unless a long silence was between them."""
        self.met = 1 if day - self.met_on > A_WHILE else self.met + 1
        self.met_on = day
        if self.met >= TURN:
            self.met, self.rests_until = 0, day + A_MONTH

    def stand_there(self, day: date) -> None:
        """One sitting more with a standing request, in whatever place: after LISTED of them it rests for a quarter."""
        self.listed += 1
        if self.listed >= LISTED:
            self.listed, self.rests_until = 0, max(self.rests_until, day + QUARTER)


def fresh_first(front: Sequence[Act], day: date) -> list[Act]:
    """What leads, with what has come up this very day right behind what cannot wait until tomorrow.

    Beside a day so near nobody is sent after others, and a talk of another day comes later.
    """
    fresh = [one for one in front if one.rule in MOMENTS and one.since == day]
    urgent = [one for one in front if one.on is not None and timedelta() <= one.on - day <= TOMORROW]
    first = [*urgent, *fresh] if fresh else []
    last = [one for one in front if urgent and one.rule in (CHASE, AHEAD) and one not in urgent]
    return [*first, *(one for one in front if one not in (*first, *last)), *last]


def nearest_first(front: Sequence[Act], day: date) -> list[Act]:
    """What leads, and of all with a day ahead the nearer first; a path that closes later than this week comes last."""
    ahead = [one for one in front if one.on is not None and one.on >= day]
    nearer = iter(sorted(ahead, key=lambda one: one.on or day))
    ordered = [next(nearer) if one in ahead else one for one in front]
    return sorted(ordered, key=lambda one: one.rule == CLOSING and one.on is not None and one.on - day > NEAR)


def is_seldom_here(sittings: Sequence[Sitting]) -> bool:
    """Whether the last sittings were weeks apart."""
    gaps = sorted(after.on - before.on for before, after in pairwise(sittings[-HABITS - 1 :]))
    return len(gaps) == HABITS and gaps[HABITS // 2] >= SELDOM


def is_full(snapshot: Snapshot, today: date) -> bool:
    """Whether more than a line was written today, or a line of which it was marked how it felt."""
    return snapshot.full or any(one.on == today and one.energy for one in snapshot.recent)


def met_on_days(snapshot: Snapshot) -> frozenset[date]:
    """The days on which a question about what had happened was answered."""
    asked = {question.key for one in moments(situation(snapshot.profile)).values() for question in one.questions}
    return frozenset(day for key, day in snapshot.answered.items() if key in asked)


def begin(one: Act, told: Iterable[NudgeRecord], first: date, today: date) -> Turns:
    """Where an act begins: not before the ``first`` sitting, nor before it was done or woke.

    What was told to rest counts as let go once, so that it is not asked about again; what is asked of everybody has
    its week, but for the first day.
    """
    said = [each for each in told if each.rule in (one.rule, one.key)]
    days = [day for each in said for day in (each.snoozed_until, each.done_on and each.done_on + _DAY) if day]
    its_week = first + timedelta(weeks=ROUND.get(one.rule, 0)) if first < today else first
    begins = max(min(max([one.since, first, *days]), today), its_week)
    return Turns(begins, int(any(each.snoozed_until for each in said)))


def allowed(one: Act) -> int:
    """The sittings running for which it stands first."""
    return ONCE if one.rule in (*ROUND, *QUESTIONS, *SMALL, *RHYTHM, OUTCOME) else TURN


def patience(one: Act) -> int:
    """The sittings in which it may be passed over."""
    return LEADING if may_lead(one.rule) and not is_question(one) else allowed(one)


def looks(sat: date, until: date) -> Iterator[date]:
    """The days after a sitting that count as a look, as long as there is no other, nor one in the week after."""
    day = sat + LOOK
    while day + LOOK <= until:
        yield day
        day += LOOK
