"""Rules about promises: mine to keep, theirs to ask about, and those of somebody who has left."""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach import signs
from careercoach.coach.ahead import called
from careercoach.coach.away import FORTNIGHT as BACK
from careercoach.coach.away import day_back, waits
from careercoach.coach.own_words import is_about, lost_lately
from careercoach.coach.promises import due_on
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.coach.rules.days import OWN
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words
from careercoach.records import PromiseRecord

AHEAD = timedelta(days=6)
"""So long before its day a promise is named: whoever looks once a week sees it in time."""

_DAY = timedelta(days=1)

LAST_DAYS = timedelta(days=14)
"""So long before the end of a job a promise may be kept, handed over or let go."""


LEAVES = timedelta(days=28)
"""So long after it was told that somebody leaves, what they owe is worth a word."""

_LEAVES = signs.words(
    r"(?:(?:is|will be) leaving(?! (?:at|early|it|late|me|my|now|on time|that|the (?:house|room)|us)\b)"
    r"|(?:has |have )?(?:resigned|quit|given notice)|(?:gave|gives) notice|resigns|quits"
    r"|hand(?:ed|s) in (?:his|her|their) notice)"
)
"""How it is told of somebody just named that they leave for good."""

_GOES = signs.words(
    r"is (?:going|moving|off) to (?!bed|church|court|hospital|jail|prison|rehab|school|surgery)\w+(?=[.,;!]|$)"
)
"""How the same is told where it is put down as a setback."""


def my_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From six days before a promise of mine is due until it is kept or dropped (E7, 003: next steps).

    One from before a time away is a decision, once the fortnight after the return is over.
    """
    back = day_back(snapshot.aways, today) or date.min
    for promise, by in _open_promises(snapshot, "me", today):
        if by <= today + AHEAD:
            words = "my-promise-overdue" if by < today else "my-promise-today" if by == today else "my-promise-due"
            if by < back:
                words = "my-promise-faded"
            elif snapshot.profile.until and snapshot.profile.until - today <= LAST_DAYS:
                words = "my-promise-leaving"
            said = {"text": promise.text, "date": echo(by)}
            since = _late_since(by, snapshot) if by < today else by - AHEAD
            yield act(snapshot, "my-promise", "promise", promise.id, by, since=since, words=words, **said)
            return


def their_promise(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a promise of somebody else is past its day: ask politely (E7, 003: next steps with dates).

    It is a decision where something was written of it since, and then named from the next day on.
    """
    for promise, by in _open_promises(snapshot, "them", today):
        if by < today and not _goes(promise, snapshot, today):
            said = {"text": promise.text, "person": promise.person or called(snapshot), "date": echo(by)}
            told = [
                one.on for one in snapshot.told if one.kind in OWN and one.on >= by and is_about(one.text, promise.text)
            ]
            words = "their-promise-faded" if told else None
            since = max(_late_since(by, snapshot), *(on + _DAY for on in told), date.min)
            yield act(snapshot, "their-promise", "promise", promise.id, by, since=since, words=words, **said)
            return


def _late_since(by: date, snapshot: Snapshot) -> date:
    """The day from which a promise is named as late: the day after, or once somebody has been back for a while."""
    over = (each.until for each in snapshot.aways if each.until and each.until >= by >= each.from_ - BACK)
    return max((by, *(until + BACK for until in over))) + _DAY


def before_they_go(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """What somebody still owes of whom it was told that they leave; not in the weeks after a loss (E7, 003)."""
    owed = [one for one in snapshot.promises if one.owner == "them" and one.state == "open"]
    for promise in owed if not lost_lately(snapshot, today) else ():
        told = _goes(promise, snapshot, today)
        if told and not is_left(promise, snapshot):
            said = {"text": promise.text, "person": promise.person or snapshot.profile.manager or called(snapshot)}
            yield act(snapshot, "before-they-go", "promise", promise.id, None, since=told, **said)
            return


def _goes(promise: PromiseRecord, snapshot: Snapshot, today: date) -> date | None:
    """The day on which it was told that whoever promised something leaves; None where that was not told."""
    names = frozenset(signs.single_words(promise.person or snapshot.profile.manager or ""))
    lately = (one for one in snapshot.told if one.kind in OWN and not one.hidden and today - LEAVES < one.on)
    return next((one.on for one in lately if _tells_of_going(one, names)), None)


def _tells_of_going(words: Words, names: frozenset[str]) -> bool:
    """Whether words tell that somebody leaves, right after one of their names."""
    told = (_LEAVES, _GOES) if words.kind == "setback" else (_LEAVES,)
    before = (words.text[: found.start()] for sign in told for found in sign.finditer(words.text))
    return any(not names.isdisjoint(signs.single_words(each)[-1:]) for each in before)


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
