"""The goal ladder on the command line, and what a goal has to show for itself."""

from collections.abc import Sequence
from typing import Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import reading
from careercoach.cli.frame.options import Json, Quiet
from careercoach.coach.alignment import NOTHING_DELIVERED, SHOWN, Delivered, day
from careercoach.coach.ladder import Placed, placed
from careercoach.content.loader import nudges
from careercoach.records import GoalRecord
from careercoach.visible import one_line

_COLUMNS = 16
"""Columns of an id and a horizon, before a goal's title."""


def ladder(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show which goal leads to which, from far to near, and where a rung is missing.

    \b
    Example:
      careercoach goal ladder
      careercoach goal ladder --json
    """
    from careercoach.queries.goals import goals

    with reading() as connection:
        found = placed(goals.listed(connection))
    if as_json:
        output.write_json([_json(each) for each in found])
    elif quiet:
        output.write("".join(f"{each.rung.goal.id}\n" for each in found))
    elif found:
        output.write(_page(found))
    else:
        output.note('There is no goal to show; careercoach goal add "…" --by DATE sets one.')


def record_json(found: Sequence[Delivered]) -> list[dict[str, Any]]:
    """What was delivered on the same priority, as ``goal show --json`` gives it."""
    return [
        {"id": each.id, "noun": each.noun, "kind": "delivered", "title": each.title, "on": day(each).isoformat()}
        for each in found
    ]


def record_page(found: Sequence[Delivered]) -> str:
    """The same for people: a few lines, or what to do while there is nothing."""
    heading = output.bold("Delivered on the same priority") + "\n"
    if not found:
        nothing = nudges()[NOTHING_DELIVERED]
        return f"{heading}{nothing.title}. {nothing.reason}\n"
    rows = [
        (output.short(each.id), day(each).isoformat(), "goal" if isinstance(each, GoalRecord) else "", each.title)
        for each in found[:SHOWN]
    ]
    more = len(found) - SHOWN
    return heading + output.columns(rows) + (f"and {more} more, with --json\n" if more > 0 else "")


def _page(found: Sequence[Placed]) -> str:
    towards = [each for each in found if each.reaches]
    loose = [each for each in found if not each.reaches]
    lines = [line for each in towards for line in _lines(each)]
    if loose:
        lines += ["", output.bold("Leading no further yet")] if towards else [output.bold("Leading no further yet")]
        lines += [line for each in loose for line in _lines(each)]
    return "\n".join([*lines, *_next(found)]) + "\n"


def _lines(each: Placed) -> list[str]:
    """A goal below the one it serves, and the rung missing below it."""
    goal = each.rung.goal
    indent = "  " * each.rung.depth
    stands = "  resting" if goal.status == "paused" else f"  {goal.progress} %" if goal.progress is not None else ""
    title = one_line(goal.title)
    lines = [f"{output.dim(output.short(goal.id))}  {goal.horizon:<4}  {indent}{title}{output.dim(stands)}"]
    if each.missing:
        words = nudges()[each.missing.kind]
        lines.append(f"{' ' * _COLUMNS}{indent}  ({words.title}. {words.reason})")
    return lines


def _next(found: Sequence[Placed]) -> list[str]:
    """The one command that closes the first gap, or that links the first loose goal."""
    gap = next((each.missing for each in found if each.missing), None)
    if gap:
        goal = output.short(gap.goal.id)
        return ["", output.dim(f'careercoach goal add "What you want to reach" --horizon {gap.lacks} --serves {goal}')]
    loose = next((each.rung.goal for each in found if not each.reaches and each.rung.depth == 0), None)
    if loose:
        return [
            "",
            output.dim(f"careercoach goal edit {output.short(loose.id)} --serves ID links it to a further goal"),
        ]
    return []


def _json(each: Placed) -> dict[str, Any]:
    goal = each.rung.goal
    return {
        "id": goal.id,
        "noun": "goal",
        "kind": "rung",
        "title": goal.title,
        "horizon": goal.horizon,
        "status": goal.status,
        "progress": goal.progress,
        "serves": goal.serves,
        "by": goal.by.isoformat() if goal.by else None,
        "depth": each.rung.depth,
        "reaches_long": each.reaches,
        "missing": each.missing.lacks if each.missing else None,
    }
