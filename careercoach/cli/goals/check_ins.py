"""Looking at a goal honestly: one check-in, many at once from JSON Lines, and what is due."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import acting, current, enter, parse_day, reading
from careercoach.cli.frame.options import Json, Quiet, number, text
from careercoach.cli.goals import unsticking
from careercoach.coach.check_ins import WELCOME, is_fresh_start, plan_to_remember
from careercoach.dates import echo, relative
from careercoach.errors import UsageError
from careercoach.records import CheckInRecord, GoalRecord, StepRecord


def check_in(
    goal: Annotated[str | None, typer.Argument(metavar="ID", help="The beginning of the goal's id.")] = None,
    *,
    progress: Annotated[int | None, number("--progress", 0, 100, "How far it is, in per cent.")] = None,
    confidence: Annotated[int | None, number("--confidence", 1, 5, "How sure you are to reach it.")] = None,
    note: Annotated[str | None, text("--note", "What happened; - reads stdin.")] = None,
    blocker: Annotated[str | None, text("--blocker", "What stands in the way.")] = None,
    on: Annotated[str | None, text("--on", "The day; today when left out.", "DATE")] = None,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Many at once from JSON or JSON Lines; - reads stdin.")
    ] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Check in on a goal: how far, how sure, what happened. A second one on the same day changes the first.

    With --from each line is an object such as {"goal": "7f3a91c2", "on": "2026-11-16", "progress": 60}, which may
    also hold confidence, note and blocker. What goal check-ins --json or export data wrote will do, too. All are
    saved, or none.

    \b
    Example:
      careercoach goal check-in 7f3a91c2 --progress 60 --confidence 4 --note "Two groups done"
    """
    said = {"progress": progress, "confidence": confidence, "note": note, "blocker": blocker}
    if source is not None:
        if goal or on or any(value is not None for value in said.values()):
            raise UsageError("--from stands alone; say everything else in its lines.")
        from careercoach.cli.goals import batch

        _show_many(batch.save(source), as_json=as_json, quiet=quiet)
        return
    _check_in_once(goal, on, said, as_json=as_json, quiet=quiet)


def _check_in_once(goal: str | None, on: str | None, said: dict[str, Any], *, as_json: bool, quiet: bool) -> None:
    if goal is None:
        raise UsageError("ID is missing; careercoach goal list shows the ids of goals.")
    if on:
        said["on"] = parse_day("--on", on, "past")
    said |= {name: given_text(f"--{name}", said[name]) for name in ("note", "blocker")}
    from careercoach.queries.goals import goals as stored

    with reading() as connection:
        before = stored.get(connection, goal)
        there = stored.check_in_of(connection, before.id, said.get("on") or current().today)
    with acting() as session:
        from careercoach.services.goals import goals

        written = goals.check_in(session, goal, said, current().today)
    with reading() as connection:
        record = stored.check_in(connection, written)
        about = stored.get(connection, record.goal)
    output.show_written(record, _sentence(record, about), as_json=as_json, quiet=quiet)
    if as_json or quiet:
        return
    if there:
        output.note(f"Of that day was on file: {_in_short(there)}. What you did not say again stays.")
    if record.on < before.started_on:
        output.note(f"That is before the goal began, on {echo(before.started_on)}; it counts all the same.")
    if is_fresh_start(before, record.on):
        output.note(WELCOME)
    plan = plan_to_remember(about, record.confidence, record.blocker)
    if plan:
        output.note(f"Your plan for hard days: {plan}")
    _lead_on(about)


def _lead_on(goal: GoalRecord) -> None:
    """Where a look leads that shows the end, or that the goal is stuck."""
    from careercoach.coach.stuck import WHOLE
    from careercoach.queries import profile
    from careercoach.queries.goals import stuck

    with reading() as connection:
        found = stuck.stuck(connection, goal, current().today)
        situation = profile.situation(connection, current().today)
    if goal.status == "active" and goal.progress == WHOLE:
        output.note(f"Is it reached? careercoach goal done {output.short(goal.id)} says so.")
    elif found:
        output.note(unsticking.offer(found, situation))


def list_(
    goal: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List the check-ins of a goal, oldest first.

    \b
    Example:
      careercoach goal check-ins 7f3a91c2
    """
    from careercoach.queries.goals import goals

    with reading() as connection:
        found = goals.check_ins(connection, goal)
    empty = "Nobody has looked at this goal yet; careercoach goal check-in ID --progress N does."
    output.show_list(found, row, as_json=as_json, quiet=quiet, empty=empty, heads=HEADS)


def due(
    *,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; the exit code says it.")] = False,
) -> None:
    """List goals whose check-in is due, the longest waiting first.

    The exit code is 1 when there is one, else 0. With --quiet that is all, also when the file cannot be read (3).
    It waits for other programs as long as CAREERCOACH_WAIT says, and no longer.

    \b
    Example:
      careercoach goal due
    """
    from careercoach.queries.goals import goals

    context = current()
    enter(replace(context, patience=replace(context.patience, fair=1), silent=quiet and not context.debug))
    with reading() as connection:
        found = goals.due(connection, context.today)
    if not quiet:
        output.show_list(found, _due_row, as_json=as_json, quiet=False, empty="No check-in is due.", heads=_DUE_HEADS)
    if found:
        raise typer.Exit(1)


HEADS = ("Id", "Day", "Progress", "Sure", "Words")


def row(record: CheckInRecord) -> tuple[str, ...]:
    """A check-in as columns: day, a bar with the progress, confidence, words."""
    progress = f"{output.bar(record.progress, 10)} {record.progress} %" if record.progress is not None else ""
    sure = f"{record.confidence} of 5" if record.confidence else ""
    blocked = f"in the way: {record.blocker}" if record.blocker else ""
    words = ". ".join(each.rstrip(".") for each in (record.note, blocked) if each)
    return output.short(record.id), output.day(record.on), progress, sure, words


STEP_HEADS = ("Id", "State", "By", "Kind", "Step")


def step_row(record: StepRecord) -> tuple[str, ...]:
    """A step as columns: done or open, day, kind, words."""
    done = f"done {output.day(record.done_on)}" if record.done_on else "open"
    kind = "" if record.kind == "action" else record.kind
    return output.short(record.id), done, f"by {output.day(record.by)}" if record.by else "", kind, record.title


_DUE_HEADS = ("Id", "Due", "Horizon", "Goal")


def _due_row(record: GoalRecord) -> tuple[str, ...]:
    on = record.next_check_in_on
    since = f"due {relative(on, current().today)}" if on else ""
    return output.short(record.id), since, record.horizon, record.title


def _sentence(record: CheckInRecord, goal: GoalRecord) -> str:
    said = _figures(record)
    figures = f": {', '.join(said)}" if said else ""
    again = f". Next one {echo(goal.next_check_in_on)}" if goal.next_check_in_on else ""
    return f"Checked in for {echo(record.on)} on {output.quoted(goal.title)}{figures}{again}"


def _figures(record: CheckInRecord) -> list[str]:
    return [
        *([f"{record.progress} %"] if record.progress is not None else []),
        *([f"confidence {record.confidence} of 5"] if record.confidence else []),
    ]


def _in_short(record: CheckInRecord) -> str:
    words = [output.quoted(text) for text in (record.note, record.blocker) if text]
    return ", ".join([*_figures(record), *words])


def _show_many(written: list[str], *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.goals import goals

    if as_json or quiet:
        with reading() as connection:
            records = [goals.check_in(connection, each) for each in written]
        output.show_list(records, row, as_json=as_json, quiet=quiet, empty="", heads=HEADS)
    elif not written:
        output.note("There was no check-in in it, so nothing was saved.")
    else:
        count = "1 check-in" if len(written) == 1 else f"{len(written)} check-ins"
        output.write(f"Saved {count}. careercoach undo takes them back as one.\n")
