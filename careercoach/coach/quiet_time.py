"""Whether life is quiet enough for what is asked of everybody: nothing has just happened, begun, ended or come near.

A talk about one's career, a growth check, a first goal or a mentor are good things in a quiet week, and beside the
point in one that is full. Only what is on file is looked at.
Source: 004 (an application that asks at the wrong moment is switched off).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from careercoach.coach.away import away_on, day_back, long_back
from careercoach.coach.hard_lines import tells_of_grief
from careercoach.coach.own_words import GRAVE, may_be_hard, sound
from careercoach.coach.trials import UNTRIED
from careercoach.materials import Snapshot, Words
from careercoach.records import AwayRecord

FORTNIGHT = timedelta(days=14)
"""So long something fills the mind that has just happened, and so long before it a talk does."""

A_MONTH = timedelta(days=28)
"""So long a new job fills the mind, the days before and after a time away, and the day of a goal that comes."""

SIX_WEEKS = timedelta(days=42)
"""So long before it an opening that closes or the end of a job is on one's mind, so long energy is remembered, and so
long a silence is short."""

HEALING = timedelta(days=84)
"""So long after a loss, or something that failed, nothing is asked that is asked of everybody."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after news of an illness nothing is said as if all were well, after a loss or an injury half as long."""

DEEP = ("grief", "harm", "illness")
"""What does not pass in a fortnight."""

GOOD_NEWS = ("good-news", "won")
"""What calls for a word of gladness, which needs no answer."""

A_WEEK = timedelta(days=7)
"""So long good news is met with gladness."""

TEN_YEARS = timedelta(days=3652)
"""So long in one position says as much as a word about staying."""

BOTH = 2
"""So many lines of a month that took energy weigh."""

AFTER_A_TALK = timedelta(days=14)
"""So long after a talk there is enough to think about."""

LIGHT = ("good-line", "praise", "promise-kept", "learned", "long-silence", "good-news")
"""What has happened without filling anybody's mind."""

WORN = 3
"""Lines that took energy, more than half of those marked, from which somebody is tired."""

YEAR_ENDS = ((12, 10), (1, 6))
"""The days around the turn of the year, in month and day: most people have other things in mind."""


def stirred(snapshot: Snapshot, day: date) -> bool:
    """Whether something has happened in the last fortnight that is on one's mind, or something hurt a month ago."""
    happened = any(one.kind not in LIGHT and one.on <= day < one.on + FORTNIGHT for one in snapshot.happened)
    return happened or _hurt(snapshot, day, A_MONTH)


def mourning(snapshot: Snapshot, day: date) -> bool:
    """Whether somebody near died in these days, or may: for a fortnight, or a week for whoever writes on after it."""
    return any(
        one.kind == "grief" and one.on <= day < one.on + (A_WEEK if _writes_on(snapshot, one.on) else FORTNIGHT)
        for one in snapshot.happened
    )


def _writes_on(snapshot: Snapshot, since: date) -> bool:
    """Whether a week or more after a loss something was written that does not sound hard."""
    role = snapshot.profile.role
    return any(one.on >= since + A_WEEK and sound(one, role) != GRAVE for one in snapshot.told)


def is_fresh(snapshot: Snapshot, day: date) -> bool:
    """Whether a loss or an illness was written down this week, and nothing else on a later day."""
    last = max((one.on for one in snapshot.happened if one.kind in ("grief", "illness")), default=None)
    return last is not None and day - last < A_WEEK and not any(last < sitting.on for sitting in snapshot.sittings)


def ailing(snapshot: Snapshot, day: date) -> bool:
    """Whether an illness is on one's mind, or a result that is waited for: until it is over, or some weeks."""
    return any(one.kind == "illness" and one.on <= day < one.on + EIGHT_WEEKS for one in snapshot.happened)


def troubled(snapshot: Snapshot, day: date) -> bool:
    """Whether something happened in these weeks that does not pass in a fortnight."""
    return any(
        one.kind in DEEP and one.on <= day < one.on + (EIGHT_WEEKS if one.kind == "illness" else A_MONTH)
        for one in snapshot.happened
    )


def has_lost(snapshot: Snapshot, day: date) -> bool:
    """Whether a death, an illness or an injury was written down in the last six weeks, or one is back from one."""
    back = day_back(snapshot.aways, day)
    if back and day - back < SIX_WEEKS and was_hard_away(snapshot, back):
        return True
    days = [one.on for one in snapshot.happened if one.kind in DEEP]
    days += [each.until or each.from_ for each in snapshot.aways if tells_of_grief(each.reason)]
    days += [one.on for one in snapshot.told if one.tells in ("grief", "harm", "ill")]
    return any(on <= day < on + SIX_WEEKS for on in days)


def has_good_news(snapshot: Snapshot, day: date) -> bool:
    """Whether good news was written down this week, and nothing that hurts since."""
    good = max((one.on for one in snapshot.happened if one.kind in GOOD_NEWS), default=date.min)
    hard = max((one.on for one in snapshot.happened if one.kind in DEEP), default=date.min)
    return hard <= good <= day <= good + A_WEEK if good > date.min else False


def weighs(snapshot: Snapshot, day: date) -> bool:
    """Whether two of the last lines of a month took energy."""
    marked = [one.energy for one in snapshot.recent if one.energy and day - one.on < A_MONTH]
    return marked.count("drained") >= BOTH


def leaves(snapshot: Snapshot, day: date, ahead: timedelta = FORTNIGHT) -> bool:
    """Whether a time away begins soon."""
    return any(day < each.from_ <= day + ahead for each in snapshot.aways)


def goes_nowhere_else(snapshot: Snapshot, today: date) -> bool:
    """Whether somebody stays, or has done so for ten years, and looks at no other way."""
    if any(path.move != "stay" for path in snapshot.paths):
        return False
    begun = snapshot.profile.start_on
    return snapshot.staying or (begun is not None and today - begun >= TEN_YEARS)


def was_hard_away(snapshot: Snapshot, back: date) -> bool:
    """Whether the time away before a return was for a death, or something hard was written in it or just before.

    What is out of sight counts where it is not surely harmless.
    """
    role = snapshot.profile.role
    hard = (
        sound(one, role) == GRAVE or (one.hidden and may_be_hard(one, role)) for one in _written_away(snapshot, back)
    )
    return mourned_away(snapshot, back) or any(hard)


def mourned_away(snapshot: Snapshot, back: date) -> bool:
    """Whether the time away before a return was for a death, or one was written in it or just before."""
    return tells_of_grief(_last_away(snapshot, back).reason) or any(
        one.tells == "grief" for one in _written_away(snapshot, back)
    )


def _last_away(snapshot: Snapshot, back: date) -> AwayRecord:
    return next(each for each in snapshot.aways if each.until and each.until < back)


def _written_away(snapshot: Snapshot, back: date) -> list[Words]:
    """What was written in the time away before a return, and in the week before it."""
    first = _last_away(snapshot, back).from_ - A_WEEK
    return [one for one in snapshot.told if first <= one.on < back]


def gave_energy(snapshot: Snapshot, day: date) -> str | None:
    """The words of a line of that day that gave energy and is not kept private."""
    lines = (one for one in snapshot.recent if one.on == day and one.energy == "energised" and not one.private)
    return next((one.title for one in lines), None)


def settled(snapshot: Snapshot, day: date) -> bool:
    """Whether it is a quiet time: nothing has just happened, begun, ended or come near, and nobody is worn out."""
    return not (
        stirred(snapshot, day)
        or turns_the_year(day)
        or _silent(snapshot, day)
        or _changing(snapshot, day)
        or _hurt(snapshot, day)
        or _worn(snapshot, day)
        or any(_near(one, day) for one in _goal_days(snapshot))
        or _weighing(snapshot, day)
        or _talking(snapshot, day)
    )


def turns_the_year(day: date) -> bool:
    """Whether it is one of the days around the turn of the year."""
    last, first = YEAR_ENDS
    return (day.month, day.day) >= last or (day.month, day.day) <= first


def _silent(snapshot: Snapshot, day: date) -> bool:
    """Whether nothing was done here for weeks: then something small is the way back."""
    last = max((each.on for each in snapshot.sittings if each.on <= day), default=day)
    return day - last > SIX_WEEKS


def _changing(snapshot: Snapshot, day: date) -> bool:
    """Whether a job began or is about to end, or one has just come back or is about to go away."""
    who, aways = snapshot.profile, snapshot.aways
    begun = who.start_on is not None and timedelta() <= day - who.start_on < A_MONTH
    ends = who.until is not None and day <= who.until <= day + SIX_WEEKS
    back = day_back(aways, day)
    returned = long_back(aways, day) or (back is not None and day - back < A_MONTH)
    return begun or ends or returned or leaves(snapshot, day, A_MONTH) or away_on(aways, day) is not None


def _hurt(snapshot: Snapshot, day: date, span: timedelta = HEALING) -> bool:
    """Whether a setback or a loss is not longer ago."""
    lost = [each.until or each.from_ for each in snapshot.aways if tells_of_grief(each.reason)]
    days = [*lost, *([snapshot.hurt_on] if snapshot.hurt_on else [])]
    days += [one.on for one in snapshot.happened if one.kind in DEEP]
    return any(on <= day < on + span for on in days)


def _worn(snapshot: Snapshot, day: date) -> bool:
    marked = [one.energy for one in snapshot.recent if one.energy and day - SIX_WEEKS < one.on <= day]
    drained = marked.count("drained")
    return drained >= WORN and 2 * drained > len(marked)


def _goal_days(snapshot: Snapshot) -> Iterator[date]:
    yield from (goal.by for goal in snapshot.goals if goal.status == "active" and goal.by)


def _near(on: date, day: date) -> bool:
    """Whether the day of a goal comes, or it is open since then what became of it."""
    return day - HEALING < on <= day + A_MONTH


def _weighing(snapshot: Snapshot, day: date) -> bool:
    """Whether a role is weighed: one written down lately, one that closes soon, or one that was applied for."""
    opened = (each.since for each in snapshot.open_paths)
    return decides(snapshot, day) or any(on <= day < on + timedelta(days=UNTRIED) for on in opened)


def _talking(snapshot: Snapshot, day: date) -> bool:
    ahead = (talk.on for talk in snapshot.meetings if talk.status == "planned" and talk.on)
    return any(day <= on <= day + FORTNIGHT for on in ahead) or has_talked(snapshot, day)


def has_talked(snapshot: Snapshot, day: date) -> bool:
    """Whether a talk was held in the fortnight up to a day, so that there is enough to think about."""
    over = (talk.on for talk in snapshot.meetings if talk.status == "held" and talk.on)
    return any(on <= day < on + AFTER_A_TALK for on in over)


def decides(snapshot: Snapshot, day: date) -> bool:
    """Whether an offer with a day is weighed."""
    closes = (path.deadline for path in snapshot.paths if path.active and path.deadline)
    return any(day <= on <= day + SIX_WEEKS for on in closes)
