"""Looking back: a month, and this day in other years."""

from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_period, reading
from careercoach.cli.frame.options import Json
from careercoach.errors import InvalidValue


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
    from careercoach.coach.celebration import month_in_review, told, whole_months
    from careercoach.queries.start.celebration import life

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
    output.write(output.sentences(told(record)))
    if record.on_this_day:
        output.write(f"\n{output.accent('On this day')}\n{output.sentences(record.on_this_day)}")
