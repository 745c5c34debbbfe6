"""The page of metrics as text."""

import textwrap

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Earlier, Json
from careercoach.visible import visible

WIDTH = 76
"""Columns of a line, before it is set in."""


def metrics(*, earlier: Earlier = False, as_json: Json = False) -> None:
    """A few honest figures, each with what to do about it.

    Promises and work count that belong to the position you hold, or to none; --earlier counts all of them.

    \b
    Example:
      careercoach metrics
      careercoach metrics --json
    """
    from careercoach.coach.metrics import NOTHING_YET
    from careercoach.coach.metrics import metrics as figures_of
    from careercoach.queries import positions
    from careercoach.queries.start.metrics import material

    today = current().today
    with reading() as connection:
        counted = material(connection, today, positions.left_out(connection, today, earlier=earlier))
    found = figures_of(counted, today)
    if as_json:
        output.write_json([output.to_json(figure) for figure in found])
    elif not found:
        output.note(f"{NOTHING_YET}: careercoach goal add.")
    for count, figure in enumerate(() if as_json else found):
        output.write("\n" * bool(count) + f"{output.accent(figure.title)}\n")
        for words in (figure.says, *figure.details):
            output.write(_set_in(words))
        output.write(_set_in(figure.advice, "→ "))
    output.note_more(counted.elsewhere, does="counts")


def _set_in(words: str, sign: str = "") -> str:
    lines = textwrap.wrap(visible(" ".join(words.split())), WIDTH - len(sign)) or [""]
    return "".join(f"  {sign if not number else ' ' * len(sign)}{line}\n" for number, line in enumerate(lines))
