"""A few honest figures, each with what to do about it: at most seven, about work and goals, never about the person.

A figure is silent when there is nothing to count, and no figure adds up others. Source: product C7 (004).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from careercoach.coach import forecast
from careercoach.content.figures import figures
from careercoach.dates import echo
from careercoach.records import CheckInRecord, GoalRecord, PromiseRecord, RatingRecord

LOOKBACK = timedelta(days=90)
"""How far back check-ins are counted."""

NOTHING_YET = "There is nothing to count yet. A goal with its first check-in is a start"
"""What is said before there is a figure; the place it is read in says how to begin."""

YEAR = timedelta(days=365)
"""How far back promises and evidence count as recent."""

SHOWN = 40
"""Characters of the person's words that an advice repeats at most."""


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure in words, and the advice. ``details`` are further lines, for whom wants to look closer."""

    noun: ClassVar[str] = "figure"
    kind: str
    title: str
    says: str
    advice: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What the figures are made of. ``shown`` are names of competencies that work of the last year shows.

    ``elsewhere`` counts the work of the last year, promises, goals and growth checks of positions that are left out.
    """

    goals: tuple[GoalRecord, ...]
    check_ins: tuple[CheckInRecord, ...]
    promises: tuple[PromiseRecord, ...]
    competencies: tuple[str, ...]
    shown: frozenset[str]
    ratings: tuple[RatingRecord, ...]
    elsewhere: int = 0


def metrics(material: Material, today: date) -> tuple[FigureRecord, ...]:
    """The figures there is something to say about, in the order of the page."""
    found = (figure(material, today) for figure in FIGURES)
    return tuple(figure for figure in found if figure is not None)


def moved(goal: GoalRecord, check_ins: Iterable[CheckInRecord], today: date) -> bool:
    """Whether its progress changed within the last two cadences. A goal starts at nothing."""
    since, before = today - timedelta(days=2 * goal.cadence_days), 0
    for look in sorted(check_ins, key=lambda each: each.on):
        if look.goal != goal.id or look.progress is None:
            continue
        if look.on > since and look.progress != before:
            return True
        before = look.progress
    return False


def rounds(goal: GoalRecord, check_ins: Iterable[CheckInRecord], today: date) -> tuple[int, int]:
    """Check-ins that fell due in the last 90 days, and how many of them were kept.

    Counted in rounds of one cadence from the day the goal started (or was taken up again): a round in which one looked
    at the goal is kept. The round still running counts for nothing, nor does a goal that rests.
    """
    if goal.status == "paused":
        return 0, 0
    looks = [look.on for look in check_ins if look.goal == goal.id]
    last, pace = min(goal.ended_on or today, today), timedelta(days=goal.cadence_days)
    due = kept = 0
    begin = goal.started_on
    while begin + pace <= last:
        end = begin + pace
        if end > today - LOOKBACK:
            due += 1
            kept += any(begin < on <= end for on in looks)
        begin = end
    return due, kept


def _goals(material: Material, today: date) -> FigureRecord | None:
    active = [goal for goal in material.goals if goal.status == "active"]
    moving = [goal for goal in active if moved(goal, material.check_ins, today)]
    stuck = [goal for goal in active if goal not in moving and (today - goal.started_on).days >= 2 * goal.cadence_days]
    counted = len(moving) + len(stuck)
    if not counted:
        return None
    title = _short(stuck[0].title) if stuck else ""
    return _figure("goals", bool(stuck), title=title, moved=str(len(moving)), goals=_count(counted, "goal"))


def _check_ins(material: Material, today: date) -> FigureRecord | None:
    counted = [(goal, *rounds(goal, material.check_ins, today)) for goal in material.goals if not goal.ended_with]
    due, kept = sum(each[1] for each in counted), sum(each[2] for each in counted)
    if not due:
        return None
    missed, goal = max(((each[1] - each[2], each[0]) for each in counted), key=lambda each: each[0])
    attend = missed > 0 and kept * 2 < due
    return _figure("check-ins", attend, kept=str(kept), due=_count(due, "check-in"), title=_short(goal.title))


def _mine(material: Material, today: date) -> FigureRecord | None:
    return _promises("mine", "me", material, today)


def _theirs(material: Material, today: date) -> FigureRecord | None:
    return _promises("theirs", "them", material, today)


def _promises(key: str, owner: str, material: Material, today: date) -> FigureRecord | None:
    own = [promise for promise in material.promises if promise.owner == owner]
    kept = [each for each in own if each.state == "kept" and (each.closed_on or today) > today - YEAR]
    late = [each for each in own if each.state == "open" and each.by is not None and today - YEAR < each.by < today]
    counted = len(kept) + len(late)
    if not counted:
        return None
    first = min(late, key=lambda each: each.by or today) if late else kept[0]
    due = _count(counted, "promise")
    person = first.person or "the other person"
    return _figure(key, bool(late), kept=str(len(kept)), due=due, text=_short(first.text), person=person)


def _evidence(material: Material, _today: date) -> FigureRecord | None:
    bare = [name for name in material.competencies if name not in material.shown]
    if not material.competencies:
        return None
    whole = _count(len(material.competencies), "competency")
    fresh = str(len(material.competencies) - len(bare))
    return _figure("evidence", bool(bare), fresh=fresh, competencies=whole, name=_short(bare[0]) if bare else "")


def _growth_check(material: Material, _today: date) -> FigureRecord | None:
    by_statement: dict[str, list[RatingRecord]] = {}
    for rating in sorted(material.ratings, key=lambda each: each.on):
        if rating.instrument == "growth-check":
            by_statement.setdefault(rating.statement, []).append(rating)
    if not by_statement:
        return None
    changes = [each[-1].rating - each[-2].rating for each in by_statement.values() if len(each) > 1]
    if not changes:
        latest = max(each[-1].on for each in by_statement.values())
        return _figure("growth-check-once", False, date=echo(latest))
    up, down = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    same = len(changes) - up - down
    return _figure("growth-check", down > up, up=str(up), down=str(down), same=str(same))


def _forecast(material: Material, _today: date) -> FigureRecord | None:
    found = forecast.endings(material.goals, material.check_ins)
    if not found:
        return None
    details = tuple(
        f"“{ending.title}”: {', '.join(map(str, ending.confidences))} of 5; {'reached' if ending.reached else 'let go'}"
        for ending in found
    )
    modest = forecast.too_modest(found) and not forecast.too_sure(found)
    key = "forecast-modest" if modest else "forecast"
    sure, unsure = (_share(forecast.tally(found, sure=which)) for which in (True, False))
    return _figure(key, forecast.too_sure(found), details, sure=sure, unsure=unsure)


FIGURES: Sequence[Callable[[Material, date], FigureRecord | None]] = (
    _goals,
    _check_ins,
    _mine,
    _theirs,
    _evidence,
    _growth_check,
    _forecast,
)
"""At most seven, in the order of the page."""


def _figure(key: str, attend: bool, details: tuple[str, ...] = (), **subject: str) -> FigureRecord:
    words = figures()[key]
    advice = words.attend if attend else words.steady
    return FigureRecord(key, words.title, words.says.format(**subject), advice.format(**subject), details)


def _share(seen: forecast.Tally) -> str:
    return f"{seen.reached} of {seen.looks}" if seen.looks else "none"


def _count(count: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else plural}"


def _short(text: str) -> str:
    """The person's words inside an advice, cut at a word."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]}…"
