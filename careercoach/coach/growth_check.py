"""The growth check: how each statement moved, what is worth asking for, and when the next one is due.

Why no total: a sum of a dozen different things says nothing about a person, so each statement stands for itself.
Source: product A3 (000: the questions to employees).
"""

from collections.abc import Iterable
from datetime import date, timedelta

from careercoach.coach.ahead import soonest
from careercoach.coach.away import days_away
from careercoach.content import kinds
from careercoach.content.growth_check import Statement, growth_check, statements
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.records import AwayRecord, MeetingRecord, RatingRecord
from careercoach.vocabulary import WITH_THE_MANAGER

INSTRUMENT = "growth-check"

EVERY = 91
"""Days from one growth check to the next: a quarter."""

ENOUGH = 3
"""Accomplishments and answers on file from which Today suggests it."""

WEAK, FAR = 3, 2
"""The rating up to which a statement is worth an ask, and the fall from which it is worth one at any rating."""

MOST = 2
"""Asks suggested for the weakest statements at most, and for those that fell most."""


class Trend(Frozen):
    """A statement and its ratings, oldest first, one at least."""

    statement: Statement
    ratings: tuple[RatingRecord, ...]

    @property
    def latest(self) -> RatingRecord:
        """The newest rating."""
        return self.ratings[-1]

    @property
    def change(self) -> int | None:
        """The newest rating against the one before; None for the first."""
        return self.latest.rating - self.ratings[-2].rating if len(self.ratings) > 1 else None


class Suggestion(Frozen):
    """Something to ask for in the talk about one's work (the statement's ``ask``), and why."""

    statement: Statement
    reason: str


def trends(
    ratings: Iterable[RatingRecord], situation: str = kinds.EMPLOYED, *, staying: bool = False
) -> tuple[Trend, ...]:
    """How each rated statement moved, in the order and the words of one of ``content.kinds`` SITUATIONS.

    What is not put to somebody in that situation is left out; ``staying`` on purpose is not asked about other roles.
    """
    by_key: dict[str, list[RatingRecord]] = {}
    for one in sorted(ratings, key=lambda each: each.on):
        if one.instrument == INSTRUMENT:
            by_key.setdefault(one.statement, []).append(one)
    put = statements(situation, staying=staying)
    return tuple(Trend(one, tuple(by_key[one.key])) for one in put if one.key in by_key)


def is_low(trend: Trend) -> bool:
    """Whether a statement is rated so low that it is worth an ask."""
    return trend.latest.rating <= WEAK


def fell_far(trend: Trend) -> bool:
    """Whether a statement fell so much since the time before that it is worth an ask at any rating."""
    return trend.change is not None and trend.change <= -FAR


def suggestions(
    ratings: Iterable[RatingRecord], situation: str = kinds.EMPLOYED, *, staying: bool = False
) -> tuple[Suggestion, ...]:
    """What is worth asking for: the weakest statements, then those that fell most; each once, with every reason."""
    moved = trends(ratings, situation, staying=staying)
    weak = sorted(filter(is_low, moved), key=lambda one: (one.latest.rating, one.change or 0))[:MOST]
    fallen = sorted(filter(fell_far, moved), key=lambda one: one.change or 0)[:MOST]
    worth = [*weak, *(one for one in fallen if one not in weak)]
    return tuple(
        Suggestion(one.statement, " ".join([*([_weak(one)] if one in weak else []), *_fell(one)])) for one in worth
    )


def next_due(last: date | None, today: date, *, on_file: int, aways: Iterable[AwayRecord] = ()) -> date | None:
    """The day of the next growth check: a quarter after the ``last``, and today for the first.

    ``on_file`` counts accomplishments and answers. None while there are fewer than ENOUGH: somebody who has just
    arrived has better things to begin with. Days away do not count.
    """
    if on_file < ENOUGH:
        return None
    return last + timedelta(days=EVERY + days_away(aways, last, today)) if last else today


def takes_asks(talk: MeetingRecord, situation: str) -> bool:
    """Whether it is a talk about one's work with whom one has it in that situation: without a manager, a mentor."""
    return talk.kind in WITH_THE_MANAGER or (situation == kinds.NO_MANAGER and talk.kind == "mentor")


def next_talk(meetings: Iterable[MeetingRecord], today: date, situation: str = kinds.EMPLOYED) -> MeetingRecord | None:
    """The talk an ask can be brought to: the next one planned but for a first one; one without a day comes last."""
    found = (talk for talk in meetings if takes_asks(talk, situation) and talk.kind != "handover")
    return soonest(found, today)


def moved(trend: Trend) -> str:
    """How far a statement moved, in words; blank after its first rating."""
    match trend.change:
        case None:
            return ""
        case 0:
            return "as before"
        case change:
            return f"{'up' if change > 0 else 'down'} {abs(change)}"


def _weak(trend: Trend) -> str:
    return growth_check().reasons["weak"].format(rating=trend.latest.rating, date=echo(trend.latest.on))


def _fell(trend: Trend) -> list[str]:
    """The sentence about a fall, when there was one."""
    if (trend.change or 0) >= 0:
        return []
    before = trend.ratings[-2]
    words = growth_check().reasons["fell"]
    return [words.format(before=before.rating, rating=trend.latest.rating, date=echo(before.on))]
