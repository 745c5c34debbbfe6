"""What a person can say of a noun: each field once, with its words for the form, the command line and the pages.

Both fronts read it: a form shows the fields with a ``label``, a command takes those with an ``option``, the page of
one thing shows those with a ``page``, the pane beside a list those with a ``pane``. All words are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from careercoach import amounts, dates
from careercoach.frozen import Frozen

Kind = Literal[
    "line",
    "prose",
    "day",
    "period",
    "number",
    "amount",
    "person",
    "people",
    "names",
    "links",
    "choice",
    "picks",
    "pick",
]

Raw = str | list[str]
"""What stands in a field of a form: its words, or the ids picked."""


class Field(Frozen):
    """One thing to fill in.

    ``kind``: line, prose, day, period (a day, or the first and the last of some), number, amount (such as 7.5),
    person (a name), people and names (several, separated by commas), links (several, separated by a comma and a
    blank, since an address may hold a comma), choice (one of ``choices``), picks (things on file, from the form's
    ``options``), pick (one of them).

    ``label`` stands above it on the form, ``hint`` in the empty field, ``example`` in the help; ``toward`` is where an
    open form of a day looks, ``edge`` which day of a period is meant; ``lines`` is the height of a prose field;
    ``least`` and ``most`` bound a number.
    ``option`` is the help of its option, whose name is ``flag`` where that is not the field's. ``page`` and ``pane``
    stand before its value where the thing is shown.
    """

    name: str
    label: str
    kind: Kind = "line"
    hint: str = ""
    example: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    toward: Literal["past", "future"] = "past"
    edge: Literal["first", "last", ""] = ""
    lines: int = 3
    least: int = 0
    most: int = 0
    option: str = ""
    flag: str = ""
    page: str = ""
    pane: str = ""


def as_text(value: object) -> str:
    """A value as it stands in its field; None and () are empty."""
    if isinstance(value, date | dates.Day | dates.Period):
        return dates.echo(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float):
        return amounts.echo(value)
    return "" if value is None else str(value)


def raw_of(field: Field, value: object) -> Raw:
    """What stands in a field that holds the value."""
    match field.kind:
        case "prose":
            return str(value or "")
        case "choice":
            said = str(field.choices[0][0] if value is None else value)
            return said if said in dict(field.choices) else field.choices[0][0]
        case "picks":
            return [str(one) for one in value] if isinstance(value, Sequence) else []
        case "pick":
            return [str(value)] if value else []
        case _:
            return as_text(value)
