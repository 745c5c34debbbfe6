"""A year to keep, as a page."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer

from careercoach.cli.documents import handing, saying
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, parse_period, reading
from careercoach.cli.frame.options import taking
from careercoach.errors import InvalidValue

_FOR_OTHERS: Mapping[str, Any] = dict.fromkeys(("audience", "given", "preview", *saying.OPTIONS))
"""What one keeps for oneself is given to nobody."""

_OPTIONS: Mapping[str, Any] = {name: option for name, option in handing.OPTIONS.items() if name not in _FOR_OTHERS}


@taking(_OPTIONS)
def year(
    when: Annotated[str, typer.Argument(metavar="YEAR", help="For example 2025 or last year.")] = "",
    **said: Any,
) -> None:
    """Print a year to keep: what you did month by month, what grew, who helped. Without YEAR this one so far.

    It is for you alone: private things and what was hard are in it. What you write in your own words with --edit stays
    when the page is made again. For others careercoach export review prints what they may read.

    \b
    Example:
      careercoach year
      careercoach year 2025 --difference
      careercoach year "last year" -o year.html
    """
    from careercoach.documents.making import made
    from careercoach.documents.year import KIND, says_nothing
    from careercoach.queries.documents import year as years

    number, today = _number(when), current().today
    with reading() as connection:
        material, begun = years.year(connection, number, today), years.begun(connection)
        masks = handing.masks(connection, said)
    if says_nothing(material) and not said["as_json"]:
        output.note(_nothing(number, begun))
        return
    document = made(KIND, str(number), material, audience="self", today=today, masks=masks)
    handing.hand_over(document, {**said, **_FOR_OTHERS})


def _number(when: str) -> int:
    """The year that is meant. Raises InvalidValue for several, and for one that is still to come."""
    first, last = parse_period("YEAR", when or "this year", "past")
    if first.year != last.year:
        raise InvalidValue("YEAR", "Those are several years; give one, such as 2025.")
    if first.year > (running := current().today.year):
        raise InvalidValue("YEAR", f"That year is still to come; give one that has begun, such as {running}.")
    return first.year


def _nothing(number: int, begun: date | None) -> str:
    """What is said of a year of which nothing is on file, with what to do next."""
    if begun is None:
        return "A year begins with one line; careercoach log TEXT keeps the first thing you did."
    if number < begun.year:
        return f"What you wrote down begins in {begun:%B} {begun.year}; careercoach year {begun.year} shows that year."
    return f"Nothing of {number} is on file; careercoach log TEXT --on {number}-06-15 adds what you remember of it."
