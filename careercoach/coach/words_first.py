"""What somebody typed today stands first, but for what has a day within the week and does not move."""

from datetime import date, timedelta

from careercoach.coach import day as the_day
from careercoach.coach.discretion import UNSAID
from careercoach.coach.leading import CHASE, ROUND
from careercoach.coach.own_words import A_LOOK, is_grave, says_it, uneasy
from careercoach.coach.rules.act import PICK_UP, WELCOME, Act
from careercoach.coach.rules.days import ANSWER, OWN, is_test
from careercoach.coach.rules.errands import QUESTIONS, RHYTHM, is_errand
from careercoach.materials import Snapshot

TALKS = ("talk-soon", "talk-today")
"""What stands above any day but that of a loss, as an exam does: others come to it."""

COMING = ("closing-day", "my-promise", "step-day", "goal-day-soon")
"""What is only named while its day comes: above a day in which nothing is surely good or hard, and on its eve."""

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
"""How near a day is that stands above words of the day; and beside a fresh loss, or above a day that is sure."""


class WordsFirst:
    """Somebody's own day among the acts of Today.

    Of an earlier day it is taken that Today was looked at before anything was written.
    """

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._snapshot = snapshot
        self._today = today
        self._sat = frozenset(one.on for one in snapshot.sittings) - {today}
        self._sure = the_day.is_sure(snapshot)
        self._here = snapshot.here_on == today and bool(snapshot.sittings)
        role = snapshot.profile.role
        self._losses = [one.on for one in snapshot.told if is_grave(one, role)]
        self._uneasy: dict[date, bool] = {}
        self._promised = {one.id: one.text for one in snapshot.promises if one.owner == "them"}
        answers = {one.id: one.text for one in snapshot.promises if ANSWER.search(one.text)}
        self._offers = {one.id: one.title for one in snapshot.paths} | answers

    def on(self, day: date) -> bool:
        """Whether anything was typed on that day."""
        return day == self._today and bool(self._snapshot.day)

    def leave_out(self, one: Act, day: date) -> bool:
        """Whether an act is not even named below the day: a question, what is asked of everybody, and what the day says
        itself.
        """
        if not self.on(day):
            return False
        said = one.rule == WELCOME or (one.rule == "moment" and (one.since == day or not one.asks))
        return said or one.rule in QUESTIONS or one.rule in ROUND

    def outweigh(self, one: Act, day: date) -> bool:
        """Whether what leads steps behind the day, or is an errand in a week that may be hard."""
        if one.rule == PICK_UP:
            return False
        ahead = one.on - day if one.on else None
        fresh = any(on <= day <= on + A_DAY for on in self._losses)
        if ahead is not None and timedelta() <= ahead <= A_WEEK:
            return (fresh and ahead > A_DAY) or (self.on(day) and not self._stands_above(one, ahead))
        if self.on(day):
            return True
        if self._here and day == self._today and (one.rule in RHYTHM or (one.rule == "moment" and one.since < day)):
            return True
        return self._is_uneasy(day) and is_errand(one, day) and not self._is_told(one)

    def is_chase(self, one: Act) -> bool:
        """Whether it sends somebody after others: not where they wrote of what was promised since its day."""
        return one.rule == CHASE and not self._is_told(one)

    def _is_told(self, one: Act) -> bool:
        """Whether it is about a promise of which something was written since its day."""
        owed = self._promised.get(one.id or "")
        return bool(owed and one.on) and says_it(self._snapshot, owed or "", one.on or date.max, kinds=OWN)

    def _stands_above(self, one: Act, ahead: timedelta) -> bool:
        named = one.rule in COMING and not any(words in one.title for words in UNSAID)
        if says_it(self._snapshot, self._offers.get(one.id or "", ""), self._today, kinds=OWN):
            return False  # it is answered by the very words of the day
        return one.rule in TALKS or is_test(one.title) or (named and (not self._sure or ahead <= A_DAY))

    def _is_uneasy(self, day: date) -> bool:
        if day not in self._uneasy:
            known = day - A_DAY if day in self._sat else day
            self._uneasy[day] = uneasy(self._snapshot, known, A_LOOK)
        return self._uneasy[day]
