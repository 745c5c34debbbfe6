"""What has become of a path that closes, as far as the file says so by itself: applied for, or held by now.

A line that waits for its outcome, written around the day a path closes and telling of an application, is taken for one.
Source: product A5; a post one has applied for, or holds, is not asked about as if it were open.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from careercoach.coach.own_words import sentences
from careercoach.coach.signs import told, words
from careercoach.folding import bare
from careercoach.materials import Words
from careercoach.patterns import IGNORECASE, pattern
from careercoach.records import AccomplishmentRecord, PathRecord, ProfileRecord

BEFORE, AFTER = timedelta(days=28), timedelta(days=3)
"""How long before a path closes, and after it, a line may tell of having applied."""

_SENT = r"deliver(?:ed)?|hand(?:ed)? in|post(?:ed)?|put in|sen[dt](?: in| off)?|submit(?:ted)?|wrote"
_PAPERS = r"application|cv|documents|folder|form|letter|name|papers|portfolio|r[eé]sum[eé]"
_APPLIED = words(
    rf"(?:{_SENT}) (?:\S+ ){{0,3}}?(?:{_PAPERS})|(?:{_PAPERS}) (?:\S+ ){{0,6}}?(?:{_SENT})|"
    r"applied (?:\S+ ){0,3}?(?:for|to)|(?:my )?application (?:for|to)"
)

_PLAINLY = pattern(
    r"(?:(?:ok|so|and|well|yes),? )?(?:i(?: have|'ve)? )?applied"
    r"(?: (?:already|today|yesterday|online|at last|now|in the end|lol))*(?=[.,;:!]|$)",
    IGNORECASE,
)
"""How a sentence begins that says no more than that one has applied, so that nothing but an opening can be meant."""

_SMALL = frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"])


def tells_of_applying(text: str) -> bool:
    """Whether a line says that one applied for something."""
    return bool(_APPLIED.search(told(text)))


def applied_for(path: PathRecord, active: Iterable[PathRecord], lately: Iterable[Words]) -> bool:
    """Whether words of one's own around the day a path closes say that one has applied, and it alone can be meant."""
    day = path.deadline
    if not day or any(one.id != path.id and one.deadline for one in active):
        return False
    near = (one.text for one in lately if day - BEFORE <= one.on <= day + AFTER)
    return any(_PLAINLY.match(sentence) for text in near for sentence in sentences(told(text)))


def applications(path: PathRecord, waiting: Iterable[AccomplishmentRecord]) -> list[AccomplishmentRecord]:
    """Of the lines that wait for their outcome, those that tell of having applied for this path."""
    day = path.deadline
    near = (one for one in waiting if day and day - BEFORE <= one.on <= day + AFTER)
    return [one for one in near if tells_of_applying(one.title)]


def settled(paths: Iterable[PathRecord], waiting: Sequence[AccomplishmentRecord]) -> frozenset[str]:
    """The ids of lines that wait for an answer to an application although the path is over."""
    paths = tuple(paths)
    over = {one.id for path in paths if not path.active for one in applications(path, waiting)}
    return frozenset(over - {one.id for path in paths if path.active for one in applications(path, waiting)})


def held(path: PathRecord, who: ProfileRecord) -> bool:
    """Whether the role one thought about is the one held now: its words are those of the position."""
    asked = _words(path.title)
    return bool(asked) and asked <= _words(" ".join(filter(None, (who.role, who.team, who.organisation))))


def _words(text: str) -> frozenset[str]:
    return frozenset(bare(text).split()) - _SMALL
