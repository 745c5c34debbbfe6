"""What stands where nothing is asked: somebody's own words of today, or a sentence that is true in any week.

Where a day comes near, it is named as it stands on file, and nobody is told that it can wait. The sentences that say
nothing of a day take turns.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from careercoach.coach.ahead import Due, called, upcoming
from careercoach.coach.away import away_on
from careercoach.coach.leading import NEAR
from careercoach.coach.own_words import (
    A_LOOK,
    DRAINED,
    GLAD,
    GRAVE,
    UNSURE,
    is_sure,
    lost_lately,
    moves,
    of_today,
    quoted,
    sound,
    uneasy,
)
from careercoach.coach.quiet_time import DEEP, is_fresh, leaves, mourning, troubled, weighs
from careercoach.coach.rules.act import ALWAYS, INVITATION, Act, act
from careercoach.coach.rules.talks import SOON
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words

A_DAY, A_FEW_DAYS = timedelta(days=1), timedelta(days=3)
"""What has its day so soon is named above words of today; and in a week that may be hard."""

LATER = timedelta(days=14)
"""What somebody else promised is named no longer ahead."""

A_MONTH = timedelta(days=30)
"""So long ahead a day on file is named where nothing else is said."""

QUOTES = {
    GRAVE: ("own-words-hard",),
    GLAD: ("own-words-glad",),
    DRAINED: ("own-words-drained",),
    UNSURE: ("own-words-today", "own-words-as-written", "own-words-wrote"),
}
"""What stands over somebody's words on their day, by how they sound; where that is not sure, a plain label."""

HIDDEN = {
    GRAVE: "own-words-hard-hidden",
    GLAD: "own-words-glad-hidden",
    DRAINED: "own-words-drained-hidden",
    UNSURE: "own-words-hidden",
}
"""The same where the words stay out of sight."""

CARE = ("all-in-care", "all-in-care-still", "all-in-care-slow")
"""The sentences for weeks after a loss."""

TIRED = ("all-at-rest-heavy", "all-at-rest-still", "all-at-rest-kept")
"""The sentences for weeks that took energy."""

REST = ("all-at-rest", "all-at-rest-still", "all-at-rest-slow", "all-at-rest-kept")
"""The sentences that are true in any week."""

ON_FILE = ("all-at-rest-day", "all-at-rest-day-still")
"""The same with the next day on file."""

OF_CARE = "all-in-care-day"


def invitation(holds: Sequence[Act], snapshot: Snapshot, today: date) -> Act:
    """What stands where nothing is said: today's own words, where they are more than work as usual.

    Without them a loss comes first, until the person writes of something else, then what has a day soon, and the rest.
    Only where no rule finds anything does it say that nothing is waiting; what was let go, or told to rest, still is.
    """
    words = of_today(snapshot, today)
    said_of = _kept(words, snapshot) or (_heading(words, snapshot, today) if words and moves(snapshot, today) else None)
    key, said = said_of or _of_these_days(snapshot, today) or _of_the_file(holds, words, snapshot, today)
    return act(snapshot, INVITATION, "accomplishment", None, None, since=ALWAYS, words=key, **said)


def _kept(words: Words | None, snapshot: Snapshot) -> tuple[str, dict[str, str]] | None:
    """A promise that was kept today, theirs before one's own, unless what was written is surely hard or good."""
    promise = next(iter(snapshot.kept_promises), None)
    if promise is None or (words and is_sure(words, snapshot.profile.role)):
        return None
    if promise.owner == "me":
        return "promise-kept-mine", {"text": promise.text}
    return "promise-kept-theirs", {"text": promise.text, "person": promise.person or called(snapshot)}


def _heading(words: Words, snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    tone = sound(words, snapshot.profile.role)
    if words.hidden:
        return HIDDEN[tone], {}
    return _turn(QUOTES[tone], today), {"what": quoted(words.text)}


def _of_these_days(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]] | None:
    """What somebody who is away, or to whom something has just happened, reads; None where that is not so.

    Once they have written of something else on a later day, that is over.
    """
    if away_on(snapshot.aways, today):
        return "all-in-order-away", {}
    if mourning(snapshot, today) and not _wrote_after(snapshot, ("grief",)):
        return ("all-sorry" if is_fresh(snapshot, today) else "all-in-grief"), {}
    if troubled(snapshot, today) and not _wrote_after(snapshot, DEEP):
        return _in_care(snapshot, today)
    if leaves(snapshot, today):
        return "all-before-leave", {"date": echo(min(one.from_ for one in snapshot.aways if one.from_ > today))}
    return None


def _wrote_after(snapshot: Snapshot, kinds: Sequence[str]) -> bool:
    """Whether something was written on a later day than the last thing of these kinds."""
    last = max((one.on for one in snapshot.happened if one.kind in kinds), default=date.max)
    return any(one.on > last for one in snapshot.told)


def _of_the_file(
    holds: Sequence[Act], words: Words | None, snapshot: Snapshot, today: date
) -> tuple[str, dict[str, str]]:
    """What has a day, what was done today, and when nothing is open that this is so."""
    here, may_be_hard = snapshot.here_on == today, uneasy(snapshot, today, A_LOOK)
    coming = _coming(snapshot, today, A_DAY if words else A_FEW_DAYS if may_be_hard else SOON)
    if coming and (coming.on >= today or not (here or may_be_hard)):
        key = "all-but-late" if coming.on < today else "all-but-today" if coming.on == today else "all-but-due"
        return key, {"what": coming.title, "date": echo(coming.on)}
    if lost_lately(snapshot, today) and not here:
        return _in_care(snapshot, today)
    if not (holds or words or _on_file(snapshot, today)):
        return INVITATION, {}
    if here:
        return _noted(words, snapshot, today)
    return (_turn(TIRED, today), {}) if weighs(snapshot, today) else _at_rest(snapshot, today)


def _noted(words: Words | None, snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What was done today is kept and named, or else what was written."""
    if snapshot.kept:
        return "all-noted-this", {"what": snapshot.kept}
    if words:
        return _heading(words, snapshot, today)
    said = _on_file(snapshot, today)
    return ("all-noted-day", said) if said else ("all-noted", {})


def _in_care(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    said = _on_file(snapshot, today)
    return (OF_CARE, said) if said else (_turn(CARE, today), {})


def _at_rest(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    said = _on_file(snapshot, today)
    return (_turn(ON_FILE, today), said) if said else (_turn(REST, today), {})


def _on_file(snapshot: Snapshot, today: date) -> dict[str, str]:
    """The next day of the month ahead, every other week; nothing where none is.

    What somebody else promised is not named when it is far off.
    """
    theirs = {one.id for one in snapshot.promises if one.owner == "them"}
    ahead = (due for due in upcoming(snapshot, today, A_MONTH.days) if due.noun != "check-in" and due.on >= today)
    due = next((each for each in ahead if each.id not in theirs or each.on - today <= LATER), None)
    named = due is not None and (due.on - today).days // 7 % 2 == 1
    return {"what": due.title, "date": echo(due.on)} if due and named else {}


def _turn(sentences: Sequence[str], today: date) -> str:
    return sentences[today.toordinal() // 7 % len(sentences)]


def _coming(snapshot: Snapshot, today: date, within: timedelta) -> Due | None:
    """What has a day in so many days, or else had one in the last week; no look at a goal, nor a talk that is over."""
    dated = [due for due in upcoming(snapshot, today) if due.noun != "check-in" and today - due.on <= NEAR]
    ahead = (due for due in dated if today <= due.on <= today + within)
    return next(ahead, next((due for due in reversed(dated) if due.on < today and due.noun != "meeting"), None))
