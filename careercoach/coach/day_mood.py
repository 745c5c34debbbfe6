"""What the days of the sittings are like: hard, full, glad, quiet; and whether they leave room for a question.

Of an earlier day it is known only whether it was full and whether it was quiet; the rest is told of today.
"""

from datetime import date, timedelta

from careercoach.coach.quiet_time import (
    decides,
    gave_energy,
    has_good_news,
    has_talked,
    leaves,
    settled,
    stirred,
    troubled,
)
from careercoach.coach.rules.days import exams_ahead
from careercoach.coach.rules.questions import in_a_hard_week
from careercoach.coach.turns import LOOK, is_full
from careercoach.materials import Snapshot

A_FORTNIGHT = timedelta(days=14)
"""So long a goal is new."""


class DayMood:
    """The days that are ``hard`` or ``full``, that gave energy (``glad``), or on which there is ``good`` news, or any.

    Full is a day on which more than a line was written; ``news`` is good news, trouble or a leave that begins this
    week, which have words of their own.
    """

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._snapshot = snapshot
        self._settled: dict[date, bool] = {}
        self._here = snapshot.here_on == today and today

        def now(holds: object) -> frozenset[date]:
            return frozenset({today} if holds else ())

        self.hard = now(in_a_hard_week(snapshot, today))
        self.full = now(is_full(snapshot, today)) | {each.on for each in snapshot.sittings if each.full}
        self.glad = now(gave_energy(snapshot, today))
        self.good = now(has_good_news(snapshot, today))
        self.news = self.good | now(troubled(snapshot, today) or leaves(snapshot, today, LOOK))

    def is_settled(self, day: date) -> bool:
        """Whether it is a quiet time."""
        if day not in self._settled:
            self._settled[day] = settled(self._snapshot, day)
        return self._settled[day]

    def is_silent(self, day: date) -> bool:
        """Whether nothing was done here on a day, nor in the week before it."""
        return day != self._here and not any(day - LOOK <= sitting.on <= day for sitting in self._snapshot.sittings)

    def leaves_room(self, day: date) -> bool:
        """Whether nothing fills the mind, so that a question can be asked that can wait: nor what was set out to do."""
        new = any(day - A_FORTNIGHT < goal.started_on <= day for goal in self._snapshot.goals)
        full = (stirred, leaves, has_talked, decides, exams_ahead)
        return not new and not any(fills(self._snapshot, day) for fills in full)
