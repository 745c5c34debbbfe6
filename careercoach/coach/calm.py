"""What stands where nothing is asked: the words over the day that was typed, or a sentence that is true in any week.

Where a day comes near, it is named as it stands on file, and nobody is told that it can wait. The sentences that say
nothing of a day take turns.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from careercoach.coach.ahead import Due, upcoming
from careercoach.coach.away import away_on
from careercoach.coach.heading import by_turns, heading
from careercoach.coach.leading import NEAR
from careercoach.coach.news import news
from careercoach.coach.own_words import A_FORTNIGHT, A_LOOK, GLAD, lost_lately, sound, uneasy
from careercoach.coach.quiet_time import A_MONTH, DEEP, has_lost, is_fresh, leaves, mourning, troubled, weighs
from careercoach.coach.rules.act import ALWAYS, INVITATION, Act, act
from careercoach.coach.rules.days import exams_ahead, is_untouched
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words
from careercoach.records import AwayRecord

A_FEW_DAYS = timedelta(days=4)
"""What has its day so soon, from Monday to Friday, is named in a week that may be hard."""

TEN_DAYS = timedelta(days=10)
"""So long ahead a day on file is named where nothing else is said."""

CARE = ("all-in-care", "all-in-care-still", "all-in-care-slow")
"""The sentences for weeks after a loss."""

TIRED = ("all-at-rest-heavy", "all-at-rest-still", "all-at-rest-kept")
"""The sentences for weeks that took energy."""

QUIET, NOT_QUIET = "all-at-rest", "all-at-rest-open"
"""The sentence that calls a week quiet, and what is said in its place after a week that was not."""

REST = (QUIET, "all-at-rest-still", "all-at-rest-slow", "all-at-rest-free", "all-at-rest-kept")
"""The sentences that are true in any week but for the first."""

IN_TURN = tuple(REST[step * at % len(REST)] for step in range(1, len(REST)) for at in range(len(REST)))
"""The same in four orders, one after the other: never one twice running, for their number is prime."""

_AHEAD = {"trial": "all-but-tried", "learning": "all-but-begun"}
"""How it is said that something comes, by its noun."""


def invitation(holds: Sequence[Act], snapshot: Snapshot, today: date) -> Act:
    """What stands where nothing is said: the words over the day, where anything was typed.

    Without it a loss comes first, until the person writes of something else, then what has a day soon, and the rest.
    Only where no rule finds anything does it say that nothing is waiting; what was let go, or told to rest, still is.
    """
    over = heading(snapshot, today)
    deed = {"deed": over.line.says} if over and over.line else {}
    key, said = (over.key, deed) if over else _of_these_days(snapshot, today) or _of_the_file(holds, snapshot, today)
    return act(snapshot, INVITATION, "accomplishment", None, None, since=ALWAYS, words=key, **said)


def _of_these_days(snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]] | None:
    """What somebody who is away, or to whom something has just happened, reads; None where that is not so.

    Once they have written of something else on a later day, that is over.
    """
    away = away_on(snapshot.aways, today)
    if away:
        return ("all-in-order-away-glad" if _is_glad(away, snapshot) else "all-in-order-away"), {}
    if mourning(snapshot, today) and not _wrote_after(snapshot, ("grief",)):
        return ("all-sorry" if is_fresh(snapshot, today) else "all-in-grief"), {}
    if troubled(snapshot, today) and not _wrote_after(snapshot, DEEP):
        return by_turns(CARE, today), {}
    if leaves(snapshot, today, NEAR):
        return "all-before-leave", {"date": echo(min(one.from_ for one in snapshot.aways if one.from_ > today))}
    return None


def _is_glad(away: AwayRecord, snapshot: Snapshot) -> bool:
    """Whether somebody is away for something that is surely good."""
    role, why = snapshot.profile.role, away.reason or ""
    return sound(Words("note", away.from_, why, tells=news(why, role)), role) == GLAD


def _wrote_after(snapshot: Snapshot, kinds: Sequence[str]) -> bool:
    """Whether something was written on a later day than the last thing of these kinds."""
    last = max((one.on for one in snapshot.happened if one.kind in kinds), default=date.max)
    return any(one.on > last for one in snapshot.told)


def _of_the_file(holds: Sequence[Act], snapshot: Snapshot, today: date) -> tuple[str, dict[str, str]]:
    """What has a day, what was done today, and when nothing is open that this is so."""
    here, may_be_hard = snapshot.here_on == today, uneasy(snapshot, today, A_LOOK)
    coming = _coming(snapshot, today, A_FEW_DAYS if may_be_hard or has_lost(snapshot, today) else TEN_DAYS)
    owed = coming is not None and coming.id in _mine(snapshot)
    if coming and (coming.on >= today or owed or not (here or may_be_hard)):
        key = _AHEAD.get(coming.noun, "all-but-due")
        key = "all-but-late" if coming.on < today else "all-but-today" if coming.on == today else key
        return key, {"what": coming.title, "date": echo(coming.on)}
    if lost_lately(snapshot, today) and not here:
        return by_turns(CARE, today), {}
    if not holds:
        return INVITATION, {}
    if here:
        return "all-noted", {}
    return (by_turns(TIRED, today) if weighs(snapshot, today) else _at_rest(snapshot, today)), {}


def _at_rest(snapshot: Snapshot, today: date) -> str:
    key = by_turns(IN_TURN, today)
    return NOT_QUIET if key == QUIET and uneasy(snapshot, today, A_FORTNIGHT) else key


def _days(snapshot: Snapshot, today: date, ahead: timedelta) -> list[Due]:
    """What has a day, one's own promise before another's.

    No look at a goal, no goal for which nothing was ever done, and no opening for which one has applied.
    """
    left = snapshot.applied.union(goal.id for goal in snapshot.goals if is_untouched(goal, snapshot, today))
    mine = _mine(snapshot)
    days = [due for due in upcoming(snapshot, today, ahead.days) if due.noun != "check-in" and due.id not in left]
    return sorted(days, key=lambda due: (due.on, due.id not in mine))


def _coming(snapshot: Snapshot, today: date, within: timedelta) -> Due | None:
    """What has a day in so many days, or else had one in the last week; no talk that is over.

    A promise of one's own that went by comes before both, unless a loss is so fresh that others wait gladly, or the
    day of an exam comes, which is named for a month.
    """
    dated = [due for due in _days(snapshot, today, within) if today - due.on <= NEAR]
    ahead = [due for due in dated if today <= due.on <= today + within]
    late = [due for due in reversed(dated) if due.on < today and due.noun != "meeting"]
    mine = [due for due in late if due.id in _mine(snapshot)]
    others = [due for due in late if due not in mine]
    exams = exams_ahead(snapshot, today)
    tests = [due for due in _days(snapshot, today, A_MONTH) if due.id in exams]
    spared = tests or lost_lately(snapshot, today)
    return next(iter((*(() if spared else mine), *ahead, *tests, *others)), None)


def _mine(snapshot: Snapshot) -> frozenset[str]:
    """The ids of one's own promises."""
    return frozenset(one.id for one in snapshot.promises if one.owner == "me")
