"""The one observation there is this month: the least likely pattern that was not answered."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain

from careercoach.coach.noticing import asks, energy, priorities, rescues, witnesses
from careercoach.coach.noticing.chance import unlikely
from careercoach.coach.noticing.material import Material, Pattern
from careercoach.content.noticing import noticing
from careercoach.materials import Observation
from careercoach.records import ObservationRecord

A_MONTH = timedelta(days=28)
"""Days after an answer in which nothing else is said."""

A_YEAR = timedelta(days=365)
"""Days after an answer other than no before the same is said again, if it still holds."""

_MUCH_THE_SAME = 0.7
"""The share of two patterns' work that both have, from which one is the other in another dress."""


def begins(today: date, answered: Iterable[ObservationRecord]) -> date | None:
    """The day from which something may be said this month; None when it may not, for one thing was answered.

    What was noted before the first of the month is looked at, so that the same is said all month.
    """
    first = today.replace(day=1)
    last = max((one.on for one in answered), default=date.min)
    begins = max(first, last + A_MONTH)
    return begins if last < first and begins <= today else None


def observed(material: Material, answered: Iterable[ObservationRecord], today: date) -> Observation | None:
    """The observation of this month, None when there is none. ``material`` ends before the month begins."""
    known = tuple(answered)
    since = begins(today, known)
    if since is None:
        return None
    tried = {one.key: one for one in patterns(material)}
    silent = {one.key for one in known if one.answer == "no" or today < one.on + A_YEAR}
    told = [tried[key] for key in silent if key in tried]
    left = (
        one for one in unlikely(tried.values()) if one.key not in silent and not any(_alike(one, each) for each in told)
    )
    return next((_said(one, since) for one in left), None)


def kind(key: str) -> str:
    """The kind of pattern that a key is of."""
    return key.partition("/")[0]


def patterns(material: Material) -> tuple[Pattern, ...]:
    """Everything that is counted, likely or not."""
    return tuple(chain.from_iterable(room.patterns(material) for room in _ROOMS))


_ROOMS = (energy, witnesses, priorities, rescues, asks)


def _alike(one: Pattern, other: Pattern) -> bool:
    """Whether two patterns say the same of much the same work, such as a tag that goes with a competency."""
    both, either = one.entries & other.entries, one.entries | other.entries
    return len(both) >= _MUCH_THE_SAME * len(either) > 0 and _verdict(one) == _verdict(other)


def _verdict(pattern: Pattern) -> str:
    return pattern.kind.rpartition("-")[2]


def _said(pattern: Pattern, since: date) -> Observation:
    words = noticing()[pattern.kind]
    says, asked = (each.format(**pattern.named) for each in (words.says, words.asks))
    return Observation(pattern.key, says, asked, since, pattern.about, pattern.subject)
