"""Rules about promises: mine to keep, theirs to ask about, and those of somebody who has left."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.ahead import called
from careercoach.coach.away import day_back, waits
from careercoach.coach.promises import due_on
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.dates import echo
from careercoach.materials import Snapshot
from careercoach.records import PromiseRecord

AHEAD = timedelta(days=6)
"""So long before its day a promise is named: whoever looks once a week sees it in time."""

LAST_DAYS = timedelta(days=14)
"""So long before the end of a job a promise may be kept, handed over or let go."""

FADED_AFTER = 28
"""Days after which a promise that was not kept is asked about as a decision."""


def my_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From six days before a promise of mine is due until it is kept or dropped (E7, 003: next steps).

    One from before a time away is a decision, once the fortnight after the return is over.
    """
    back = day_back(snapshot.aways, today) or date.min
    for promise, by in _open_promises(snapshot, "me", today):
        if by <= today + AHEAD:
            words = "my-promise-overdue" if by < today else "my-promise-today" if by == today else "my-promise-due"
            if (today - by).days >= FADED_AFTER or by < back:
                words = "my-promise-faded"
            elif snapshot.profile.until and snapshot.profile.until - today <= LAST_DAYS:
                words = "my-promise-leaving"
            said = {"text": promise.text, "date": echo(by)}
            since = by - AHEAD
            yield act(snapshot, "my-promise", "promise", promise.id, by, since=since, words=words, **said)
            return


def their_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a promise of somebody else is past its day: ask politely, later decide (E7, 003: next steps with dates)."""
    for promise, by in _open_promises(snapshot, "them", today):
        if by < today:
            said = {"text": promise.text, "person": promise.person or called(snapshot), "date": echo(by)}
            words = "their-promise-faded" if (today - by).days >= FADED_AFTER else None
            since = by + timedelta(days=1)
            yield act(snapshot, "their-promise", "promise", promise.id, by, since=since, words=words, **said)
            return


def promise_left(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """What a manager promised who has left, from its day on: for whoever came, or let go (E7; 003: next steps)."""
    for one in snapshot.promises:
        late = one.by is None or (one.by < today and not waits(snapshot.aways, one.by, today))
        if is_left(one, snapshot) and late:
            since = one.by + timedelta(days=1) if one.by else ALWAYS
            said = {"text": one.text, "person": snapshot.profile.manager or called(snapshot)}
            yield act(snapshot, "promise-left", "promise", one.id, None, since=since, **said)
            return


def is_left(promise: PromiseRecord, snapshot: Snapshot) -> bool:
    """Whether it was promised by a manager who has left since: whoever came has never heard of it."""
    return promise.owner == "them" and promise.state == "open" and promise.id in snapshot.former


def _open_promises(snapshot: Snapshot, owner: str, today: date) -> list[tuple[PromiseRecord, date]]:
    """Open promises of that owner that have a day and are not left in peace after a return, earliest first."""
    dated = [
        (promise, day)
        for promise in snapshot.promises
        if promise.owner == owner
        and promise.state == "open"
        and (day := due_on(promise)) is not None
        and not is_left(promise, snapshot)
        and not waits(snapshot.aways, day, today)
    ]
    return sorted(dated, key=lambda each: each[1])
