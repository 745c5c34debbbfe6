"""Rules about goals: looking at them in their rhythm, choosing the next, a near step to a far one."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from careercoach.coach.ahead import is_let_pass, patience
from careercoach.coach.away import FORTNIGHT, waits
from careercoach.coach.ladder import NEAR_RUNG, missing_rungs
from careercoach.coach.own_words import heavy_season
from careercoach.coach.quiet_time import decides, has_talked, settled
from careercoach.coach.rules.act import ALWAYS, Act, act, resting
from careercoach.coach.rules.days import (
    NEARLY_REACHED,
    awaits_its_day,
    exams_ahead,
    is_under_way,
    is_untouched,
    may_be_over,
)
from careercoach.coach.stuck import stuck as is_stuck
from careercoach.content.moments import CRITICISM, HURTS
from careercoach.dates import echo, named_day
from careercoach.materials import Snapshot
from careercoach.records import GoalRecord

SETTLED = 10
"""Accomplishments on file from which somebody without a goal may well be content where they are."""

FRESH = timedelta(days=30)
"""So long a goal that was reached is news."""

ITS_DAY_COMES = timedelta(days=28)
"""So long before the day of a near goal the far one it serves is left in peace."""

OF_WORK = ("work-ended", "work-ends", "setback")
"""What hurts, and is about work as a goal is: a check-in with a day is said beside it."""

FILLS_THE_MIND = (*(kind for kind in HURTS if kind not in OF_WORK), CRITICISM, "good-news", "learned")
"""What leaves no room for a check-in for a fortnight: a death, an illness, blame, a birth, a certificate."""

QUARTER = timedelta(days=91)
"""How long a goal rests of which it was asked whether it still stands."""

A_WEEK = timedelta(days=7)
"""So long after one goal was reached no other is asked about."""

NEAR = timedelta(days=2)
"""So long before its day a check-in is named."""


def check_in(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From the day a check-in is due, the two oldest; a missed one restarts without blame (C5, 004)."""
    for on, goal in _due(snapshot, today, today)[:2]:
        last = goal.checked_in_on or today
        said = {"title": goal.title, "progress": f"{goal.progress}", "date": echo(last)}
        words = "check-in-missed" if (today - on).days >= goal.cadence_days else _look(goal)
        if not _has_a_figure(goal):
            words = "check-in-open"
        elif not _moves(goal, snapshot):
            words = "check-in-still"
        yield act(snapshot, "check-in", "check-in", goal.id, on, since=on, words=words, **said)


def still_stands(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """Once a goal was let pass at two check-ins, and again a quarter later: does it still stand (C5, 004)?

    Of one whose day is ahead that is no question, and it is asked where it stands; one never touched is let be.
    """
    if are_let_be(snapshot, today):
        return
    exams = exams_ahead(snapshot, today)
    for goal in _active(snapshot):
        on = goal.next_check_in_on
        left = is_untouched(goal, snapshot, today) or goal.private or goal.id in snapshot.tended | exams
        waits = left or awaits_its_day(goal, snapshot, today)
        if on and not waits and is_under_way(goal, snapshot, today) and is_let_pass(goal, snapshot.aways, today):
            quarters = (today - on - patience(goal)) // QUARTER
            since = on + patience(goal) + quarters * QUARTER
            words = "check-in-missed" if goal.by else None
            yield act(snapshot, "still-stands", "goal", goal.id, None, since=since, words=words, title=goal.title)
            return


def check_in_soon(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """From two days before a check-in is due: that it is near, for whoever is here anyway (C5; 004)."""
    near = (each for each in _due(snapshot, today, today + NEAR) if each[0] > today)
    for on, goal in islice(near, 1):
        said = {"title": goal.title, "day": named_day(on, today)}
        yield act(snapshot, "check-in-soon", "check-in", goal.id, on, since=on - NEAR, **said)


def stuck(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """The two goals that have been stuck longest: five minutes for another way (G7; 003)."""
    found = [
        one
        for goal in _active(snapshot)
        if is_under_way(goal, snapshot, today)
        and (one := is_stuck(goal, snapshot.looks, today, begun=snapshot.begun.get(goal.id), aways=snapshot.aways))
    ]
    for one in sorted(found, key=lambda each: each.since)[:2]:
        said = {"title": one.goal.title, **one.in_words()}
        yield act(snapshot, "stuck", "goal", one.goal.id, None, since=one.since, words=one.words, **said)


def minutes_open(snapshot: Snapshot, today: date) -> set[str | None]:
    """The goals of which Today asks for five minutes about what is in the way."""
    told = {each.rule for each in snapshot.nudges if resting(each, today)}
    return {one.id for one in stuck(snapshot, today) if not told & {one.rule, one.key}}


def first_goal(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """While no goal is active: a first one, or the next; staying put is an answer, too (C1, A5; 003)."""
    if not _active(snapshot) and not snapshot.staying:
        ended = sorted(snapshot.goals, key=lambda goal: goal.ended_on or goal.started_on)
        words = "first-goal-settled" if snapshot.accomplishments >= SETTLED else "first-goal"
        if ended:
            fresh = ended[-1].ended_on is not None and today - ended[-1].ended_on <= FRESH
            words = "next-goal-reached" if ended[-1].status == "done" and fresh else "next-goal"
        if any(goal.status == "paused" for goal in ended):
            words = "next-goal-resting"
        since = (ended[-1].ended_on if ended else None) or ALWAYS
        title = ended[-1].title if ended else ""
        yield act(snapshot, "first-goal", "goal", None, None, since=since, words=words, title=title)


def nothing_near(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """When no near goal and no step leads to a mid or a long one: find a near step (C2, 003: not only the far goals).

    Not of a private goal, which has no name here, nor on its first day beside a near one, nor of one for which
    something is learnt or was done: that leads there.
    """
    near = any(goal.horizon == "near" for goal in _active(snapshot))
    stepped = {step.goal for step in snapshot.steps}
    for gap in missing_rungs(snapshot.goals) if not are_let_be(snapshot, today) else ():
        fresh = near and gap.goal.started_on == today
        left = gap.goal.private or gap.goal.id in stepped | snapshot.served or fresh
        if gap.kind == NEAR_RUNG and not left and not may_be_over(gap.goal, snapshot):
            since = gap.goal.started_on
            yield act(snapshot, "nothing-near", "goal", gap.goal.id, None, since=since, title=gap.goal.title)
            return


def _due(snapshot: Snapshot, today: date, until: date) -> list[tuple[date, GoalRecord]]:
    """The goals to be looked at up to a day, that with the nearest day of its own first, then the longest due.

    Not while the five minutes about one are open, which say more than a number; and not a far one that has no step yet,
    nor at a time that is not quiet, nor while the day of one that serves it is near, or it is open what became of that,
    nor in the fortnight after that has ended, which is news of its own. Nothing while goals are let be, nor of one that
    was let pass, is private, an exam in sight, or waits for the day it was given, nor while something is learnt for it,
    or where something was done for it since, nor of one never touched in a heavy season.
    """
    news = {
        goal.serves
        for goal in snapshot.goals
        if (today - goal.ended_on <= FORTNIGHT if goal.ended_on else goal.status == "active" and _comes(goal, today))
    } | {gap.goal.id for gap in missing_rungs(snapshot.goals) if gap.kind == NEAR_RUNG}
    asked, quiet, heavy = minutes_open(snapshot, today), settled(snapshot, today), heavy_season(snapshot, today)
    if are_let_be(snapshot, today):
        return []
    due = [
        (goal.next_check_in_on, goal)
        for goal in snapshot.goals
        if is_under_way(goal, snapshot, today)
        and not (goal.private or awaits_its_day(goal, snapshot, today))
        and goal.id not in asked | news | snapshot.tended | exams_ahead(snapshot, today)
        and not (is_let_pass(goal, snapshot.aways, today) or (heavy and is_untouched(goal, snapshot, today)))
        and (goal.horizon == "near" or quiet)
        and goal.next_check_in_on is not None
        and goal.next_check_in_on <= until
        and not waits(snapshot.aways, goal.next_check_in_on, today)
    ]
    return sorted(due, key=lambda each: (each[1].by or date.max, each[0]))


def are_let_be(snapshot: Snapshot, today: date) -> bool:
    """Whether goals are not asked about: in the fortnight after something that fills the mind and is not about work,
    after a talk, in the week after one of them was reached, and while an offer with a day is weighed.
    """
    filled = any(one.kind in FILLS_THE_MIND and one.on <= today < one.on + FORTNIGHT for one in snapshot.happened)
    ended = (goal.ended_on for goal in snapshot.goals if goal.status == "done")
    reached = any(on and today - on <= A_WEEK for on in ended)
    return filled or reached or has_talked(snapshot, today) or decides(snapshot, today)


def _comes(goal: GoalRecord, today: date) -> bool:
    """Whether the day of a goal is near, or has come."""
    return goal.by is not None and goal.by <= today + ITS_DAY_COMES


def _has_a_figure(goal: GoalRecord) -> bool:
    """Whether a goal is measured in figures, so that a number may be asked of it."""
    return any(map(str.isdigit, goal.measure or ""))


def _moves(goal: GoalRecord, snapshot: Snapshot) -> bool:
    """Whether the last look at a goal rose above the one before it, as far as there were two."""
    looks = sorted((look for look in snapshot.looks if look.goal == goal.id), key=lambda look: look.on)
    last = [look.progress for look in looks if look.progress is not None][-2:]
    return len(last) < 2 or last[0] < last[1]


def _look(goal: GoalRecord) -> str:
    """The words for a check-in in its rhythm: the first one, one on the way, one close to the end."""
    if goal.progress is None:
        return "check-in-due"
    return "check-in-close" if goal.progress >= NEARLY_REACHED else "check-in-again"


def _active(snapshot: Snapshot) -> list[GoalRecord]:
    return [goal for goal in snapshot.goals if goal.status == "active"]
