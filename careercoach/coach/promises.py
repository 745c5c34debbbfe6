"""The promise ledger: what each side owes in which order, and what happened to a promise day by day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from careercoach.coach.away import is_late
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.patterns import IGNORECASE, pattern
from careercoach.records import AwayRecord, PromiseRecord

AGREED = "agreed"
"""What the first turn of a promise is called."""


KEPT_LATELY = timedelta(days=28)
"""How long a promise that was kept stands beside the open ones."""

_MONTHS = tuple(f"{date(2000, month, 1):%B}".casefold() for month in range(1, 13))

_UNTIL = pattern(rf"\b(?:until|till|til) ({'|'.join(_MONTHS)})\b", IGNORECASE)
"""Up to which month something promised runs."""


class Stand(Frozen):
    """How a promise stood after one act on the day ``on``; ``ending`` says with which position it ended, if it did.

    ``person`` is the name of whom it was with then, "" where that was whom the talk was with.
    """

    on: date
    text: str
    owner: str
    by: date | None
    state: str
    closed_on: date | None
    ending: str = ""
    person: str = ""


class Turn(Frozen):
    """Something that happened to a promise: ``what`` names it, ``says`` is the whole in words.

    ``what`` is agreed, moved, reworded, handed over, passed on, kept, dropped or reopened. ``says`` may hold words of
    the person.
    """

    on: date
    what: str
    says: str


def due_on(promise: PromiseRecord) -> date | None:
    """The day of a promise; of one that runs up to a month ("no nights until June") not before that month begins."""
    found = _UNTIL.search(promise.text) if promise.by else None
    if promise.by is None or found is None:
        return promise.by
    month = _MONTHS.index(found[1].casefold()) + 1
    return max(promise.by, date(promise.by.year + (month < promise.by.month), month, 1))


def turns(stands: Iterable[Stand], talk_on: date | None) -> tuple[Turn, ...]:
    """What happened, the oldest first. ``stands`` are in the order of the acts; ``talk_on`` is the day of the talk.

    A promise counts as agreed on the day of its talk, also when it was written down later.
    """
    found: list[Turn] = []
    before: Stand | None = None
    for now in stands:
        if before is None:
            agreed_on = min(now.on, talk_on or now.on)
            found.append(Turn(agreed_on, AGREED, f"agreed, {_by(now.by)}"))
            before = Stand(agreed_on, now.text, now.owner, now.by, "open", None, person=now.person)
        found += _between(before, now)
        before = now
    return tuple(found)


def ledger(promises: Iterable[PromiseRecord], today: date) -> tuple[PromiseRecord, ...]:
    """Mine before theirs, person by person, overdue and early ones first; then what is closed, the latest first.

    Among people, whoever has waited longest comes first.
    """
    known = tuple(promises)
    earliest: dict[tuple[str, str], date] = {}
    for one in known:
        if one.state == "open":
            heading = _side(one)
            earliest[heading] = min(earliest.get(heading, date.max), one.by or date.max)

    def place(one: PromiseRecord) -> tuple[object, ...]:
        if one.state != "open":
            return True, -(one.closed_on or today).toordinal()
        return False, one.owner != "me", earliest[_side(one)], one.person or "", one.by or date.max

    return tuple(sorted(known, key=place))


def is_overdue(promise: PromiseRecord, today: date, aways: Iterable[AwayRecord]) -> bool:
    """Whether it is open and its day has passed, but for one that fell due while away or before a recent return."""
    return promise.state == "open" and promise.by is not None and is_late(aways, promise.by, today)


def was_kept_lately(promise: PromiseRecord, today: date) -> bool:
    """Whether it was kept in the last KEPT_LATELY days, today among them."""
    return promise.state == "kept" and (promise.closed_on or today) > today - KEPT_LATELY


def _side(promise: PromiseRecord) -> tuple[str, str]:
    return promise.owner, promise.person or ""


def _between(before: Stand, now: Stand) -> Iterator[Turn]:
    if now.text != before.text:
        yield Turn(now.on, "reworded", f"reworded; before, “{before.text}”")
    if now.owner != before.owner:
        yield Turn(now.on, "handed over", f"now {'mine' if now.owner == 'me' else 'theirs'}")
    if now.person != before.person:
        yield Turn(now.on, "passed on", f"now with {now.person or 'whom the talk was with'}")
    if now.by != before.by:
        yield Turn(now.on, "moved", f"moved, now {_by(now.by)}" if before.by else f"given a day, {_by(now.by)}")
    if now.state != before.state:
        yield _closed_or_opened(now)


def _closed_or_opened(now: Stand) -> Turn:
    if now.state == "open":
        return Turn(now.on, "reopened", "open again")
    return Turn(now.closed_on or now.on, now.state, "kept" if now.state == "kept" else now.ending or "let go")


def _by(day: date | None) -> str:
    return f"for {echo(day)}" if day else "without a day"


def gone_with_it(promises: Sequence[PromiseRecord]) -> str:
    """What is said of the open promises that go with a deleted talk, with a blank before it; "" for none."""
    count = sum(one.state == "open" for one in promises)
    its = "open promise" if count == 1 else f"{count} open promises"
    return f" Its {its} went with it." if count else ""
