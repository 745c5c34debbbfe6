"""The day of a goal: reached, still right, another day, or let go."""

from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text
from careercoach.cli.frame.context import acting, current, parse_day, read_back
from careercoach.cli.frame.filling import asked
from careercoach.cli.frame.options import Json, Quiet, text
from careercoach.cli.frame.voice import beside
from careercoach.dates import echo
from careercoach.errors import Conflict, UsageError
from careercoach.fields.days import LET_GO, MOVED, WAYS
from careercoach.records import GoalRecord


def day(
    goal: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")],
    *,
    reached: Annotated[bool, typer.Option("--reached", help="You reached it.")] = False,
    stays: Annotated[bool, typer.Option("--stays", help="Its day is still right, or it goes on without one.")] = False,
    another: Annotated[str | None, text("--another", "Another day for it.", "DATE")] = None,
    different: Annotated[
        str | None, text("--different", "With --another: what will be different; - reads stdin.")
    ] = None,
    let_go: Annotated[bool, typer.Option("--let-go", help="You let it go.")] = False,
    taking: Annotated[str | None, text("--taking", "With --let-go: what you take along; - reads stdin.")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Say what becomes of a goal whose day is near or past. On a terminal, without options, it asks.

    What will be different, or what you take along, stands in a check-in of today.

    \b
    Example:
      careercoach goal day 7f3a91c2 --another "end of march" --different "The course has places again"
      careercoach goal day 7f3a91c2 --let-go --taking "I like the teaching more than the planning"
    """
    from careercoach.queries.goals import goals

    record = read_back(goals.get, goal)
    if record.status in ("done", "dropped"):
        raise Conflict(f"That goal is {record.status}.", "resume-first")
    named = {"reached": reached, "stays": stays, "another": another is not None, "let-go": let_go}
    ways = [way for way, given in named.items() if given]
    if not ways and different is None and taking is None and current().interactive:
        way, said = _asked(record)
    else:
        way, said = _given(ways, another, different, taking)
    _decide(record, way, said)
    written = read_back(goals.get, record.id)
    output.show_written(written, _sentence(written, way), as_json=as_json, quiet=quiet)


def _given(
    ways: list[str], another: str | None, different: str | None, taking: str | None
) -> tuple[str, dict[str, Any]]:
    """The one way that was named, and what was said with it. Raises UsageError, InvalidValue for no day."""
    if len(ways) != 1:
        raise UsageError("Say one of --reached, --stays, --another DATE and --let-go.")
    (way,) = ways
    if (different is not None and way != "another") or (taking is not None and way != "let-go"):
        raise UsageError("--different belongs to --another, and --taking to --let-go.")
    said: dict[str, Any] = {
        "different": given_text("--different", different),
        "taking": given_text("--taking", taking),
    }
    if way == "another":
        said["by"] = parse_day("--another", another or "", "future", "last")
    return way, said


def _asked(goal: GoalRecord) -> tuple[str, dict[str, Any]]:
    """Which way, and the line that belongs to it. Raises Declined."""
    when = f", its day is {echo(goal.by)}" if goal.by else ""
    ways = [way for way in WAYS.items() if way[0] != "stays" or (goal.by and goal.by > current().today)]
    if not goal.by:
        ways.append(("stays", "It goes on"))
    voice = beside()
    way = voice.choose(f"What becomes of {output.quoted(goal.title)}{when}?", ways)
    fields = {"another": MOVED, "let-go": LET_GO}.get(way, ())
    return way, {field.name: asked(voice, field) for field in fields}


def _decide(goal: GoalRecord, way: str, said: dict[str, Any]) -> None:
    """Do it, as one act. Raises CareerCoachError."""
    today = current().today
    with acting() as session:
        from careercoach.services.goals import days, goals

        if way == "reached":
            goals.finish(session, goal.id, today)
        elif way == "stays":
            days.stay(session, goal.id, today)
        elif way == "another":
            days.move(session, goal.id, said["by"], said.get("different") or "", today)
        else:
            days.let_go(session, goal.id, said.get("taking") or "", today)


def _sentence(goal: GoalRecord, way: str) -> str:
    title = output.quoted(goal.title)
    if way in ("stays", "another") and goal.by:
        return f"{'Its day stays' if way == 'stays' else 'Its day is now'} {echo(goal.by)}: {title}"
    if way == "stays":
        return f"It goes on: {title}"
    return f"{'Reached' if way == 'reached' else 'Let go'}: {title}"
