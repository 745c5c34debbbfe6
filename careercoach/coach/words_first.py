"""What somebody has just written stands before what can wait; if it tells of more, before what has no near day, too."""

from datetime import date, timedelta

from careercoach.coach.leading import NEAR, QUESTIONS, ROUND
from careercoach.coach.own_words import FRESH, HEAVY, MOVING, PLAIN, weighs_today
from careercoach.coach.rules.act import Act
from careercoach.coach.rules.errands import RHYTHM
from careercoach.materials import Snapshot

BEFORE_WORDS = ("welcome", "pick-up", "talk-today", "hard-moment", "moment", "recap", "how-was-it")
"""Of these, what comes before what somebody has just written, whatever that tells."""

COUNTED_ON = ("my-promise", "talk-soon", "closing-day")
"""What others count on, or is over with its day."""

HELD_BACK = 3
"""So often something that can wait is held back by words about work as usual, and then it leads; what is asked of
everybody after twice as often."""

_A_DAY = timedelta(days=1)


class WordsFirst:
    """Somebody's own words among the acts of Today: those of today as they are, those of earlier days as usual work."""

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._sittings = snapshot.sittings
        self._first = snapshot.sittings[0].on if snapshot.sittings else today
        self._today = today
        self._weight = weighs_today(snapshot, today) if self._first < today else 0

    def on(self, day: date) -> bool:
        """Whether something was written that was still to be taken up on that day; not on the first of all."""
        if day == self._today:
            return self._weight > 0
        last = next((each for each in reversed(self._sittings) if each.on <= day), None)
        return last is not None and last.wrote and self._first < last.on and day - last.on < FRESH

    def come_before(self, one: Act, day: date, held_back: int) -> bool:
        """Whether they come before an act that can wait and was ``held_back`` so often: in the end only a question."""
        its_turn = held_back >= HELD_BACK * (1 + (one.rule in ROUND)) and one.rule not in QUESTIONS
        return self.on(day) and not (its_turn and (day != self._today or self._weight == PLAIN))

    def leave_out(self, one: Act, day: date, held_back: int) -> bool:
        """Whether an act that can wait is not even named below them: a question, or what is asked of everybody."""
        asks = one.rule in QUESTIONS or one.rule in ROUND
        return day == self._today and asks and self.come_before(one, day, held_back)

    def outweigh(self, one: Act, day: date) -> bool:
        """Whether what leads steps behind them, for they tell of more than work as usual.

        Before them stays what is for today or tomorrow; where they are not hard also what others count on, in its week.
        """
        if day != self._today or self._weight < MOVING or one.rule in BEFORE_WORDS:
            return False
        counts = one.rule in COUNTED_ON and self._weight < HEAVY
        soon = NEAR if counts else _A_DAY
        return one.on is None or one.rule in RHYTHM or not timedelta() <= one.on - day <= soon
