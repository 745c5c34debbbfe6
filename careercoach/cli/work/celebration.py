"""Looking back: a month, this day in other years, and a goal's story."""

import textwrap
from collections.abc import Iterable
from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_period, reading
from careercoach.cli.frame.options import Json
from careercoach.errors import InvalidValue
from careercoach.visible import visible

WIDTH = 78
"""Columns of a line."""


def month(
    when: Annotated[str, typer.Argument(metavar="MONTH", help="For example 2026-10, october or last month.")] = "",
    *,
    as_json: Json = False,
) -> None:
    """What a month held, and this day in other years. Without MONTH the one that is running.

    \b
    Example:
      careercoach month
      careercoach month 2026-10
      careercoach month "last month" --json
    """
    from careercoach.coach.celebration import month_in_review, whole_months
    from careercoach.queries.work.celebration import life

    first, last = whole_months(*parse_period("MONTH", when or "this month", "past"))
    today = current().today
    if first > today:
        raise InvalidValue("MONTH", "That month is still to come; give one that has begun, such as 2026-10.")
    with reading() as connection:
        record = month_in_review(life(connection), first, last, today)
    if as_json:
        output.write_json(output.to_json(record))
        return
    output.write(f"{output.bold(record.title)}\n")
    output.write(_written(record.sentences or ["Nothing is on file for it. Quiet months belong to a year, too."]))
    if record.on_this_day:
        output.write(f"\n{output.accent('On this day')}\n{_written(record.on_this_day)}")


def story(
    goal: Annotated[str, typer.Argument(metavar="ID", help="The beginning of the goal's id.")],
    *,
    as_json: Json = False,
) -> None:
    """How a goal went, from the first look to the last, and what it was for.

    \b
    Example:
      careercoach goal story 7f3a91c2
    """
    from careercoach.coach.celebration import story as story_of
    from careercoach.queries.goals import goals
    from careercoach.queries.work.celebration import life

    with reading() as connection:
        found = goals.get(connection, goal)
        record = story_of(found, goals.check_ins(connection, found.id), life(connection))
    if as_json:
        output.write_json(output.to_json(record))
    else:
        output.write(output.titled(record.title, record.id) + _written(record.sentences))


def _written(sentences: Iterable[str]) -> str:
    """Each sentence on lines of its own."""
    lines = [line for words in sentences for line in textwrap.wrap(visible(words), WIDTH, subsequent_indent="  ")]
    return "".join(f"{line}\n" for line in lines)
