"""A few honest figures, each with what to do about it: at most seven, about work and goals, never about the person.

A figure is silent when there is nothing to count, and no figure adds up others. Source: product C7 (004).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import ClassVar

from careercoach.coach import forecast, growth_check
from careercoach.coach.away import away_on, days_away, is_late
from careercoach.coach.paths import asked_for
from careercoach.content.figures import figures
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.records import (
    AwayRecord,
    CheckInRecord,
    GoalRecord,
    PathRecord,
    PromiseRecord,
    RatingRecord,
    StepRecord,
)

LOOKBACK = timedelta(days=90)
"""How far back check-ins are counted."""

ASKING = frozenset({"day-passed", "stuck", "missed", "open", "late", "fell", "bare", "surer"})
"""The cases of an advice that is to do something."""

NOTHING_YET = "There is nothing to count yet. A goal with its first check-in is a start"
"""What is said before there is a figure; the place it is read in says how to begin."""

YEAR = timedelta(days=365)
"""How far back promises and evidence count as recent."""

FEW = 3
"""Promises, check-ins or goals from which more is said than how many there are."""

SHOWN = 40
"""Characters of the person's words that an advice repeats at most."""


class FigureRecord(Frozen):
    """A figure in words, and the advice; ``asks`` says that this is to do something about it.

    ``details`` are further lines, for whom wants to look closer.
    """

    noun: ClassVar[str] = "figure"
    kind: str
    title: str
    says: str
    advice: str
    asks: bool
    details: tuple[str, ...]


class Material(Frozen):
    """What the figures are made of. ``shown`` are names of competencies that work of the last year shows.

    ``elsewhere`` counts the work of the last year, promises, goals and growth checks of positions that are left out.
    """

    goals: tuple[GoalRecord, ...]
    check_ins: tuple[CheckInRecord, ...]
    promises: tuple[PromiseRecord, ...]
    competencies: tuple[str, ...]
    shown: frozenset[str]
    ratings: tuple[RatingRecord, ...]
    steps: tuple[StepRecord, ...] = ()
    paths: tuple[PathRecord, ...] = ()
    aways: tuple[AwayRecord, ...] = ()
    elsewhere: int = 0


def metrics(material: Material, today: date) -> tuple[FigureRecord, ...]:
    """The figures there is something to say about, in the order of the page."""
    found = (figure(material, today) for figure in FIGURES)
    return tuple(figure for figure in found if figure is not None)


def moved(goal: GoalRecord, check_ins: Iterable[CheckInRecord], today: date, aways: Iterable[AwayRecord] = ()) -> bool:
    """Whether its progress changed within the last two cadences at work. A goal starts at nothing."""
    since, before = _since(goal, today, aways), 0
    for look in sorted(check_ins, key=lambda each: each.on):
        if look.goal != goal.id or look.progress is None:
            continue
        if look.on > since and look.progress != before:
            return True
        before = look.progress
    return False


def rounds(
    goal: GoalRecord, check_ins: Iterable[CheckInRecord], today: date, aways: Iterable[AwayRecord] = ()
) -> tuple[int, int]:
    """Check-ins on an active goal that fell due in the last 90 days, and how many of them were kept.

    Counted in rounds of one cadence from the day the goal started (or was taken up again): a round in which one looked
    at the goal is kept. The round still running counts for nothing, nor does one with a day away in which one did not
    look, nor a goal that rests or has ended.
    """
    if goal.status != "active":
        return 0, 0
    looks, known = [look.on for look in check_ins if look.goal == goal.id], tuple(aways)
    pace = timedelta(days=goal.cadence_days)
    due = kept = 0
    begin = goal.started_on
    while begin + pace <= today:
        end = begin + pace
        looked = any(begin < on <= end for on in looks)
        if end > today - LOOKBACK and (looked or not days_away(known, begin, end)):
            due += 1
            kept += looked
        begin = end
    return due, kept


def _since(goal: GoalRecord, today: date, aways: Iterable[AwayRecord]) -> date:
    """The day two cadences ago, days away not counted."""
    known, span = tuple(aways), 2 * goal.cadence_days
    since = today - timedelta(days=span)
    while (lacking := span + days_away(known, since, today) - (today - since).days) > 0:
        since -= timedelta(days=lacking)
    return since


def _goals(material: Material, today: date) -> FigureRecord | None:
    active = [goal for goal in material.goals if goal.status == "active"]
    moving = [goal for goal in active if moved(goal, material.check_ins, today, material.aways)]
    stuck = [goal for goal in active if goal not in moving and goal.started_on <= _since(goal, today, material.aways)]
    if not moving and not stuck:
        return None
    day, title = min(_missed_days(active, material.steps, today), default=(today, ""))
    case = "day-passed" if title else "stuck" if stuck else "steady"
    named = title or (stuck[0].title if stuck else "")
    counted = _count(len(moving) + len(stuck), "goal")
    return _figure("goals", case, title=_short(named), date=echo(day), moved=str(len(moving)), goals=counted)


def _missed_days(goals: Iterable[GoalRecord], steps: Iterable[StepRecord], today: date) -> Iterator[tuple[date, str]]:
    """The days before today that these goals and their open steps were meant for."""
    known = {goal.id: goal for goal in goals}
    yield from ((goal.by, goal.title) for goal in known.values() if goal.by and goal.by < today)
    still = (step for step in steps if step.goal in known and step.done_on is None)
    yield from ((step.by, step.title) for step in still if step.by and step.by < today)


def _check_ins(material: Material, today: date) -> FigureRecord | None:
    counted = [(goal, *rounds(goal, material.check_ins, today, material.aways)) for goal in material.goals]
    due, kept = sum(each[1] for each in counted), sum(each[2] for each in counted)
    if not due:
        return None
    goal = max(counted, key=lambda each: each[1] - each[2])[0]
    case = "few" if due < FEW else "missed" if kept * 2 < due else "steady"
    return _figure("check-ins", case, kept=str(kept), due=_count(due, "check-in"), title=_short(goal.title))


def _mine(material: Material, today: date) -> FigureRecord | None:
    return _promises("mine", "me", material, today)


def _theirs(material: Material, today: date) -> FigureRecord | None:
    return _promises("theirs", "them", material, today)


def _promises(key: str, owner: str, material: Material, today: date) -> FigureRecord | None:
    own = [promise for promise in material.promises if promise.owner == owner]
    kept = [each for each in own if each.state == "kept" and (each.closed_on or today) > today - YEAR]
    overdue = [each for each in own if _is_overdue(each, material.aways, today)]
    counted = len(kept) + len(overdue)
    if not counted:
        return None
    late = sum(_came_late(each, material.aways) for each in kept)
    case = "open" if overdue else "few" if counted < FEW else "late" if late * 2 > len(kept) else "steady"
    first = min(overdue or kept, key=lambda each: each.by or today)
    return _figure(
        key,
        case,
        kept=str(len(kept)),
        due=_count(counted, "promise"),
        late=f", {late} of them after the day agreed" if late else "",
        text=_short(first.text),
        person=first.person or "the other person",
    )


def _is_overdue(promise: PromiseRecord, aways: Iterable[AwayRecord], today: date) -> bool:
    """Open past its day, within the year."""
    by = promise.by if promise.state == "open" else None
    return by is not None and today - YEAR < by and is_late(aways, by, today)


def _came_late(promise: PromiseRecord, aways: Iterable[AwayRecord]) -> bool:
    """Kept after its day, unless that was one of the days away."""
    by, closed = promise.by, promise.closed_on
    return by is not None and closed is not None and closed > by and away_on(aways, by) is None


def _evidence(material: Material, _today: date) -> FigureRecord | None:
    wanted = asked_for(material.competencies, material.paths, material.goals)
    bare = [name for name in wanted if name not in material.shown]
    if not wanted:
        return None
    return _figure(
        "evidence",
        "bare" if bare else "steady",
        fresh=str(len(wanted) - len(bare)),
        competencies=_count(len(wanted), "competency"),
        name=_short(bare[0]) if bare else "",
    )


def _growth_check(material: Material, _today: date) -> FigureRecord | None:
    found = growth_check.trends(material.ratings)
    if not found:
        return None
    moves = [(each, each.change) for each in found if each.change is not None]
    if not moves:
        return _figure("growth-check-once", date=echo(max(each.latest.on for each in found)))
    up, down = sum(change > 0 for _, change in moves), sum(change < 0 for _, change in moves)
    fell = any(change < 0 and (growth_check.is_low(each) or growth_check.fell_far(each)) for each, change in moves)
    case = "fell" if fell else "better" if up and up >= down else "same"
    return _figure("growth-check", case, up=str(up), down=str(down), same=str(len(moves) - up - down))


def _forecast(material: Material, _today: date) -> FigureRecord | None:
    found = forecast.endings(material.goals, material.check_ins)
    if not found:
        return None
    details = tuple(
        f"“{ending.title}”: {', '.join(map(str, ending.confidences))} of 5; {'reached' if ending.reached else 'let go'}"
        for ending in found
    )
    cases = (
        (forecast.too_sure(found), "surer"),
        (forecast.too_modest(found), "modest"),
        (forecast.says_something(found), "together"),
    )
    case = next((name for holds, name in cases if holds), "few")
    sure, unsure = (_share(forecast.tally(found, sure=which)) for which in (True, False))
    return _figure("forecast", case, details, sure=sure, unsure=unsure, goals=_count(len(found), "goal"))


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


def _figure(key: str, case: str = "steady", details: tuple[str, ...] = (), **subject: str) -> FigureRecord:
    words = figures()[key]
    advice = words.advice[case].format(**subject)
    return FigureRecord(key, words.title, words.says.format(**subject), advice, case in ASKING, details)


def _share(seen: forecast.Tally) -> str:
    return f"{seen.reached} of {_count(seen.goals, 'goal')} reached" if seen.goals else "no goal yet"


def _count(count: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else plural}"


def _short(text: str) -> str:
    """The person's words inside an advice, cut at a word."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]}…"
