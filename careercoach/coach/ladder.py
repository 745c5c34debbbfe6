"""The goal ladder: near goals serve mid goals, and those serve long ones; and the gaps in it.

Pure functions over goals. What a goal serves may be missing from the list, or lead round in a circle, so
neither is trusted.
"""

from collections.abc import Iterable
from datetime import date

from careercoach.frozen import Frozen
from careercoach.records import GoalRecord
from careercoach.vocabulary import HORIZONS

NOTHING_NEAR = "nothing-near"
SERVES_NOTHING = "serves-nothing"
NEAR_RUNG = "rung-near"
BETWEEN_RUNG = "rung-between"


class Rung(Frozen):
    """A goal in its place; at ``depth`` 0 it serves no other. ``children`` are ids of those serving it."""

    goal: GoalRecord
    depth: int
    children: tuple[str, ...]


class Gap(Frozen):
    """An open place: ``kind`` is one of the four above, and the key of its words in the nudges."""

    goal: GoalRecord
    kind: str

    @property
    def lacks(self) -> str:
        """The horizon of the goal that would close it; for SERVES_NOTHING that of one to serve."""
        return "mid" if self.kind in (BETWEEN_RUNG, SERVES_NOTHING) else "near"


class Placed(Frozen):
    """A goal as the ladder shows it.

    ``missing`` is the rung that is not there right below it, or None; ``reaches`` whether it leads to a long goal.
    """

    rung: Rung
    missing: Gap | None
    reaches: bool


def ladder(goals: Iterable[GoalRecord]) -> tuple[Rung, ...]:
    """Every goal once, in the order shown: each goal is followed by those that serve it.

    Goals side by side stand near → mid → long, then by date. A goal that serves one outside the list stands
    at depth 0; in a circle, the goal that would be shown first is taken for the top.
    """
    ordered = sorted(goals, key=_place)
    serving = _serving(ordered)
    known = {goal.id for goal in ordered}
    tops = [goal for goal in ordered if goal.serves not in known or goal.serves == goal.id]
    rungs: dict[str, Rung] = {}
    for top in (*tops, *ordered):
        waiting = [(top, 0)]
        while waiting:
            goal, depth = waiting.pop()
            if goal.id in rungs:
                continue
            children = [child for child in serving.get(goal.id, ()) if child.id not in rungs]
            rungs[goal.id] = Rung(goal, depth, tuple(child.id for child in children))
            waiting.extend((child, depth + 1) for child in reversed(children))
    return tuple(rungs.values())


def gaps(goals: Iterable[GoalRecord]) -> tuple[Gap, ...]:
    """Long goals that no near goal serves, directly or through others, then near goals that serve nothing.

    Only active goals count, so a goal that rests neither opens nor closes a gap. Source: product C2 (003).
    """
    active = sorted((goal for goal in goals if goal.status == "active"), key=_place)
    serving = _serving(active)
    unreached = [goal for goal in active if goal.horizon == "long" and not _near_below(goal, serving)]
    loose = [goal for goal in active if goal.horizon == "near" and goal.serves in (None, goal.id)]
    return (
        *(Gap(goal, NOTHING_NEAR) for goal in unreached),
        *(Gap(goal, SERVES_NOTHING) for goal in loose),
    )


def placed(goals: Iterable[GoalRecord]) -> tuple[Placed, ...]:
    """Goals that are active or rest, from the far ones down; those that lead to no long goal come last.

    What serves a goal that has ended stands for itself.
    """
    rungs = ladder(goal for goal in goals if goal.status in ("active", "paused"))
    missing = {gap.goal.id: gap for gap in missing_rungs(rung.goal for rung in rungs)}
    tops = [place for place, rung in enumerate(rungs) if rung.depth == 0]
    ladders = [rungs[top:end] for top, end in zip(tops, [*tops[1:], None], strict=False)]
    ladders.sort(key=lambda each: -HORIZONS.index(each[0].goal.horizon))
    return tuple(
        Placed(rung, missing.get(rung.goal.id), each[0].goal.horizon == "long") for each in ladders for rung in each
    )


def missing_rungs(goals: Iterable[GoalRecord]) -> tuple[Gap, ...]:
    """The rungs missing below active goals, each named once, at its lowest place.

    NEAR_RUNG below a mid or long goal that no near goal leads to; BETWEEN_RUNG below a long goal that near goals
    lead to with none between them. Source: product C2 (003).
    """
    active = sorted((goal for goal in goals if goal.status == "active"), key=_place)
    serving = _serving(active)
    found = []
    for goal in active:
        below = serving.get(goal.id, ())
        between = any(each.horizon == "mid" for each in below)
        if goal.horizon != "near" and not between and not _near_below(goal, serving):
            found.append(Gap(goal, NEAR_RUNG))
        elif goal.horizon == "long" and not between and any(each.horizon == "near" for each in below):
            found.append(Gap(goal, BETWEEN_RUNG))
    return tuple(found)


def may_serve(horizon: str, goals: Iterable[GoalRecord], own: str | None = None) -> tuple[GoalRecord, ...]:
    """The goals that one of that horizon may serve: of the same or a longer horizon, the nearest first.

    ``own`` is the goal's id; itself and what stands on it are left out. None means that it is still to be set.
    """
    known = tuple(goals)
    serving = _serving(known)
    below = {own}
    waiting = [own] if own else []
    while waiting:
        fresh = [goal.id for goal in serving.get(waiting.pop(), ()) if goal.id not in below]
        below.update(fresh)
        waiting.extend(fresh)
    least = HORIZONS.index(horizon)
    fit = [goal for goal in known if goal.id not in below and HORIZONS.index(goal.horizon) >= least]
    return tuple(sorted(fit, key=_place))


def _place(goal: GoalRecord) -> tuple[int, date, str, str]:
    return HORIZONS.index(goal.horizon), goal.by or date.max, goal.title, goal.id


def _serving(goals: Iterable[GoalRecord]) -> dict[str, list[GoalRecord]]:
    """The goals that serve each goal directly, by its id."""
    serving: dict[str, list[GoalRecord]] = {}
    for goal in goals:
        if goal.serves is not None and goal.serves != goal.id:
            serving.setdefault(goal.serves, []).append(goal)
    return serving


def _near_below(top: GoalRecord, serving: dict[str, list[GoalRecord]]) -> bool:
    seen = {top.id}
    waiting = [top]
    while waiting:
        for goal in serving.get(waiting.pop().id, ()):
            if goal.horizon == "near":
                return True
            if goal.id not in seen:
                seen.add(goal.id)
                waiting.append(goal)
    return False
