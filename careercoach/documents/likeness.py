"""Which lines say much the same, so that nothing stands twice on a page or stands open though it is over.

Told by the words that say what a line is about: without small words, days and months. What is surely the same is said
once; what may be is named to the person and never changed unasked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain

from careercoach.content import verbs
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.language.short_forms import spelled_out
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, LearningRecord, PromiseRecord

_WORDS = pattern(r"[^\W_]+")
_NO_SUBJECT = (
    "about after also again been both each every first from have here into just last like more most next once only "
    "other over same some such than that their them then there these they this those until very when where which will "
    "what before through with without would your yours mine people week weeks month months year years today tomorrow "
    "spring summer autumn winter easter christmas monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july august september october november december"
)
_AND_THEN = pattern(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_SAYS_MORE = pattern(
    r"\b(?:I|we|you|he|she|they|it|is|are|was|were|has|have|will|would|can|could|should)\b|[.?!:;]", re.I
)
"""What makes more of it than the names of some things."""
_SMALL = frozenset(_NO_SUBJECT.split())
_SHORTEST = 4
"""Letters of a word that counts; shorter ones count in capitals ("HR") and as numbers."""
_FEW = 2
_HALF = 0.5


@lru_cache(2**12)  # each line is held against each other one
def about(text: str) -> frozenset[str]:
    """What a text is about: its words but for small ones and times, each as its verb or its singular."""
    found = (word for word in _WORDS.findall(spelled_out(text)) if _counts(word))
    bases = {word: _base(bare(word)) for word in found}
    return frozenset(base for word, base in bases.items() if len(base) >= min(len(word), _SHORTEST))


def _counts(word: str) -> bool:
    long_enough = len(word) >= _SHORTEST or word.isdigit() or (len(word) > 1 and word.isupper())
    return long_enough and word.casefold() not in _SMALL


def _base(word: str) -> str:
    return verbs.base(word) or (word.removesuffix("s") if len(word) > _SHORTEST else word)


def alike(one: str, other: str) -> bool:
    """Whether two texts share more than one word and as many as set them apart."""
    first, second = about(one), about(other)
    shared = first & second
    return len(shared) >= _FEW and len(shared) >= _HALF * len(first | second)


def covers(later: str, earlier: str) -> bool:
    """Whether a text has most of the words of an earlier one, and more than one of them."""
    words = about(earlier)
    shared = words & about(later)
    return len(shared) >= _FEW and len(shared) > _HALF * len(words)


def says_no_more(one: str, other: str) -> bool:
    """Whether all that a text is about, and more than one word of it, another is about, too."""
    words = about(one)
    return len(words) >= _FEW and words <= about(other)


def untold(things: str, others: Sequence[str]) -> str:
    """Several things that are named, without those of which one of the others says all: "My next step" of "My next
    step, and the course" beside "The course in spring". A sentence that says what somebody does stays whole.
    """
    if _SAYS_MORE.search(things):
        return things
    said = [about(one) for one in others]
    pieces = [piece for piece in _AND_THEN.split(things) if piece.strip()]
    left = [piece for piece in pieces if not (words := about(piece)) or not any(words <= one for one in said)]
    return things if len(left) == len(pieces) else " and ".join(left)


def same(one: PromiseRecord, other: PromiseRecord) -> bool:
    """Whether two open promises are one: the same words but for times, of the same side, for no two days."""
    words = about(one.text)
    between = (one.owner, one.person, one.state) == (other.owner, other.person, "open")
    days = {one.by, other.by} - {None}
    return between and len(days) <= 1 and len(words) >= _FEW and words == about(other.text)


def twice(promises: Sequence[PromiseRecord]) -> list[tuple[PromiseRecord, PromiseRecord]]:
    """The promises that say again what another says, each with that other: the one with a day, else the longer."""
    said: list[PromiseRecord] = []
    again: list[tuple[PromiseRecord, PromiseRecord]] = []
    for one in sorted(promises, key=lambda one: (one.by is None, -len(one.text))):
        found = next((other for other in said if other.id != one.id and same(one, other)), None)
        if found:
            again.append((one, found))
        else:
            said.append(one)
    return again


def over(
    work: Iterable[AccomplishmentRecord], known: Sequence[AccomplishmentRecord], reached: frozenset[str]
) -> tuple[AccomplishmentRecord, ...]:
    """The work, where what was under way counts as done once it is over: its goal is reached, or later work is it.

    ``known`` is all work on file, ``reached`` are ids of goals that were reached.
    """
    return tuple(replace(one, status="done") if _is_over(one, known, reached) else one for one in work)


def _is_over(one: AccomplishmentRecord, known: Iterable[AccomplishmentRecord], reached: frozenset[str]) -> bool:
    if one.status != "in-progress":
        return False
    later = (done for done in known if done.status == "done" and _day(done) > one.on)
    return bool(reached & {*one.goals}) or any(covers(f"{done.title} {done.result or ''}", one.title) for done in later)


def _day(done: AccomplishmentRecord) -> date:
    return done.until or done.on


_DONE = pattern(
    r"\b(?:paid|reimbursed|refunded|done|got|sent|given|gave|kept|came|arrived|received|signed|approved|agreed to|"
    r"settled|sorted|booked|handed|delivered|said yes|finished|fixed|is in|is here|is up)\b",
    re.IGNORECASE,
)
"""Words by which a line may say that what was promised has come."""
_NOT_YET = pattern(r"\b(?:no|not|never|still|yet|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_SCHOOLING = frozenset(
    ("course", "fee", "training", "exam", "class", "licence", "license", "certificate", "diploma", "seminar")
)
_PAID_FOR = ("company", "shared")


class Later(Frozen):
    """What stands on file after a promise was made: ``texts`` of notes and work, ``kept`` promises, ``learning``.

    ``made`` are the promises that others made since.
    """

    texts: tuple[str, ...] = ()
    made: tuple[PromiseRecord, ...] = ()
    kept: tuple[PromiseRecord, ...] = ()
    learning: tuple[LearningRecord, ...] = ()


def overtaken(promise: PromiseRecord, later: Later) -> str:
    """The line on file that may say that an open promise was kept, or that another took it on; blank for none."""
    words = about(promise.text)
    if not words or promise.state != "open":
        return ""
    between = (one.text for one in later.kept if (one.owner, one.person) == (promise.owner, promise.person))
    told = (text for text in between if _is_of(words, about(text)))
    said = (text for text in later.texts if _says_done(text) and covers(text, promise.text))
    paid = (one.title for one in later.learning if promise.owner == "them" and _is_paid(one) and words & _SCHOOLING)
    return next(chain(told, said, paid, _taken_on(promise, later.made)), "")


def _taken_on(promise: PromiseRecord, made: Iterable[PromiseRecord]) -> Iterator[str]:
    """What another promised since of the same thing, with their name."""
    words = about(promise.text)
    for one in made if promise.owner == "them" else ():
        of_it = _is_of(words, about(one.text)) and len(words & about(one.text)) >= _FEW
        if of_it and (one.owner, one.person) != (promise.owner, promise.person):
            yield f"{one.person or 'Somebody'}: {one.text}"


def _says_done(text: str) -> bool:
    return _DONE.search(text) is not None and _NOT_YET.search(text) is None


def _is_of(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two promises share at least half of what the shorter one is about."""
    return len(words & others) >= _HALF * max(min(len(words), len(others)), 1)


def _is_paid(one: LearningRecord) -> bool:
    return one.status != "planned" and one.paid_by in _PAID_FOR
