"""Looking back: a month, and this day in other years."""

from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_period, reading
from careercoach.cli.frame.options import Earlier, Json
from careercoach.errors import InvalidValue


def month(
    when: Annotated[str, typer.Argument(metavar="MONTH", help="For example 2026-10, october or last month.")] = "",
    *,
    earlier: Earlier = False,
    as_json: Json = False,
) -> None:
    """What a month held, what was hard, and this day in other years. Without MONTH the one that is running.

    It speaks of the position you held on its last day; --earlier adds what belongs to those that were over by then.

    \b
    Example:
      careercoach month
      careercoach month 2026-10
      careercoach month "last month" --json
    """
    from careercoach.coach.celebration import HARD, held, month_in_review, told, whole_months, without
    from careercoach.queries import positions
    from careercoach.queries.start.celebration import life

    first, last = whole_months(*parse_period("MONTH", when or "this month", "past"))
    today = current().today
    if first > today:
        raise InvalidValue("MONTH", "That month is still to come; give one that has begun, such as 2026-10.")
    with reading() as connection:
        whole = life(connection)
        spoken_of = without(whole, positions.left_out(connection, min(last, today), earlier=earlier))
    record = month_in_review(spoken_of, first, last, today)
    if as_json:
        output.write_json(output.to_json(record))
    else:
        output.write(f"{output.bold(record.title)}\n{output.sentences(told(record))}")
        if record.hard:
            output.write(f"\n{output.accent(HARD)}\n{output.sentences(record.hard)}")
        if record.on_this_day:
            output.write(f"\n{output.accent('On this day')}\n{output.sentences(record.on_this_day)}")
    output.note_more(held(whole, first, last, today) - held(spoken_of, first, last, today))
