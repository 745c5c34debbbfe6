"""What has changed since the last version of a plan, told from days on file: no copy of the old version is needed.

A day counts when it comes after that of the last version. Nothing is said of what stayed as it was.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from careercoach.dates import echo
from careercoach.documents.markdown import bullets, inline
from careercoach.documents.materials import DevelopmentPlan
from careercoach.records import CheckInRecord, GoalRecord, LearningRecord, StepRecord

NOTHING = "Nothing on this page has changed since then."


def changes(plan: DevelopmentPlan, since: date) -> str:
    """A list of what moved, what is new and what ended after ``since``; a sentence when nothing did."""
    told = [(goal.title, ", ".join(_goal(goal, plan, since)), _steps(goal, plan.steps, since)) for goal in plan.goals]
    told += [(one.title, said, "") for one in plan.learning if (said := _learning(one, since))]
    lines = (
        " ".join(filter(None, (f"**{inline(title)}:**", f"{said}." if said else "", steps)))
        for title, said, steps in told
        if said or steps
    )
    return bullets([line] for line in lines) or NOTHING


def _goal(goal: GoalRecord, plan: DevelopmentPlan, since: date) -> Iterator[str]:
    new = goal.started_on > since
    if new:
        yield f"new since {echo(goal.started_on)}"
    yield from _progress(goal, plan.check_ins, since, new=new)
    if goal.ended_on and goal.ended_on > since:
        yield f"{'reached' if goal.status == 'done' else 'let go'} on {echo(goal.ended_on)}"
        return
    for turn in plan.turns:
        if turn.goal == goal.id and not new:
            yield f"{'paused' if turn.status == 'paused' else 'taken up again'} on {echo(turn.on)}"


def _progress(goal: GoalRecord, check_ins: Iterable[CheckInRecord], since: date, *, new: bool) -> Iterator[str]:
    known = sorted((one.on, one.progress) for one in check_ins if one.goal == goal.id and one.progress is not None)
    before = [progress for on, progress in known if on <= since]
    after = [progress for on, progress in known if on > since]
    if not after or before[-1:] == after[-1:]:
        return
    yield f"progress from {before[-1]} % to {after[-1]} %" if before and not new else f"now at {after[-1]} %"


def _steps(goal: GoalRecord, steps: Iterable[StepRecord], since: date) -> str:
    done = [(step.done_on, step.title) for step in steps if step.goal == goal.id and step.done_on]
    fresh = [f"{inline(title)} ({echo(on)})" for on, title in sorted(done) if on > since]
    return f"Step{'' if len(fresh) == 1 else 's'} done: {'; '.join(fresh)}." if fresh else ""


def _learning(one: LearningRecord, since: date) -> str:
    ended = one.until or one.on
    if one.status == "finished" and ended and ended > since:
        return f"finished on {echo(ended)}"
    if one.status == "under-way" and one.on and one.on > since:
        return f"begun on {echo(one.on)}"
    return ""
