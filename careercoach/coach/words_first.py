"""What somebody wrote today, where it tells of more than work as usual, stands before what has no near day."""

from datetime import date, timedelta

from careercoach.coach.leading import ROUND
from careercoach.coach.own_words import (
    A_LOOK,
    A_WEEK,
    GLAD,
    HEAVY,
    PLAIN,
    all_of_today,
    is_sure,
    may_be_hard,
    of_today,
    sound,
    tells_of_more,
    uneasy,
    weight,
)
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.days import is_test
from careercoach.coach.rules.errands import OUTCOME, QUESTIONS, RHYTHM, is_errand
from careercoach.content.moments import JOY, moments
from careercoach.materials import Snapshot

JOYS = frozenset(question.key for kind in JOY for question in moments()[kind].questions)
"""Questions about what is met with gladness first."""

REACHED = frozenset(question.key for question in moments()["goal-reached"].questions)
"""Those about a goal that was reached, which comes before words that are only marked as glad."""

COUNTED_ON = ("my-promise", "talk-soon", "talk-today", "closing-day")
"""What others count on, or is over with its day."""

BEFORE_WORDS = ("welcome", "pick-up", "talk-today", "hard-moment", "moment", "how-was-it")
"""What comes before them; of a moment only one of gladness, where they are not glad themselves."""

A_DAY, A_FEW_DAYS = timedelta(days=1), timedelta(days=3)
"""How near a day is that stands before words of the day, and that is named below words that may be hard."""


class WordsFirst:
    """Somebody's own words among the acts of Today, on the day they were written.

    Of an earlier day it is taken that Today was looked at before anything was written.
    """

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._snapshot = snapshot
        self._today = today
        words, role = of_today(snapshot, today), snapshot.profile.role
        written = all_of_today(snapshot, today)
        tone = sound(words, role) if words else None
        self._wrote = bool(written)
        self._kept = bool(snapshot.kept_promises)
        self._weight = max((weight(one, role) for one in written), default=0)
        self._glad = tone == GLAD or self._kept
        self._by_mark = words is None or not is_sure(words, role)
        self._here = snapshot.here_on == today and bool(snapshot.sittings)
        self._raw = any(
            may_be_hard(one, role) and (weight(one, role) == HEAVY or tells_of_more(one)) for one in written
        )
        self._uneasy: dict[date, bool] = {}

    def on(self, day: date) -> bool:
        """Whether there are any that are more than work as usual, or a promise was kept."""
        return day == self._today and (self._weight > PLAIN or self._kept)

    def leave_out(self, one: Act, day: date) -> bool:
        """Whether an act is not even named below them: a question, or what is asked of everybody.

        Below what may be hard nothing is named but what has its day, and no second gladness below glad ones.
        """
        if not self.on(day) or one.rule in BEFORE_WORDS:
            return self.on(day) and one.id in self._met()
        near = one.on is not None and timedelta() <= one.on - day <= A_FEW_DAYS
        return one.rule in QUESTIONS or one.rule in ROUND or (self._raw and not near)

    def outweigh(self, one: Act, day: date) -> bool:
        """Whether what leads steps behind them, or is an errand in a week that may be hard."""
        if one.rule in BEFORE_WORDS:
            older = self._here and day == self._today and one.since < day
            return one.rule == "moment" and (older or (self.on(day) and (one.id in self._met() or one.id not in JOYS)))
        if one.rule == OUTCOME and one.on is not None and day - one.on <= A_WEEK:
            return self.on(day) or self._writes(day)
        if self._here and day == self._today and one.rule in RHYTHM:
            return True
        if self._is_uneasy(day) and is_errand(one, day):
            return True
        fixed = one.rule in COUNTED_ON or is_test(one.title)
        if one.on is not None and timedelta() <= one.on - day <= A_DAY and (fixed or not self.on(day)):
            return False
        waits = one.rule in QUESTIONS or one.on is not None or is_errand(one, day)
        return self.on(day) or (self._writes(day) and waits)

    def _writes(self, day: date) -> bool:
        """Whether anything was written, be it work as usual: nothing without a day so near is due above it."""
        return self._wrote and day == self._today

    def _met(self) -> frozenset[str]:
        """Questions about what the gladness of today's words has met."""
        return (JOYS - REACHED if self._by_mark else JOYS) if self._glad else frozenset()

    def _is_uneasy(self, day: date) -> bool:
        if day not in self._uneasy:
            known = day if day == self._today else day - A_DAY
            self._uneasy[day] = uneasy(self._snapshot, known, A_LOOK)
        return self._uneasy[day]
