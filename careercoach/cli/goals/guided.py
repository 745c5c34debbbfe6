"""Asking a few things about one goal on an ordinary terminal, from the fields that the forms show, too."""

import textwrap
from collections.abc import Sequence

from careercoach.cli.frame import output
from careercoach.cli.frame.asking import typed_line
from careercoach.cli.frame.context import Unsaved, current, parse_day
from careercoach.errors import CareerCoachError, Declined
from careercoach.fields.field import Field

HOW = "Enter leaves a question out, q stops; nothing is kept before the end."


def chosen(question: str, ways: Sequence[tuple[str, str]]) -> str:
    """One of a few ways, by its number or its name; asked again until it is one. Raises Declined."""
    output.note(f"\n{question}")
    for number, (_, words) in enumerate(ways, 1):
        output.note(f"  {number}  {words}")
    named = {str(number): name for number, (name, _) in enumerate(ways, 1)} | {name: name for name, _ in ways}
    while True:
        typed = _typed(f"1 to {len(ways)}: ").lower()
        if typed in named:
            return named[typed]
        output.note(f"That is none of 1 to {len(ways)}.")


def asked(field: Field) -> object:
    """What is said to a field; None when it is left out. Raises Declined when the person stops."""
    output.note("\n" + textwrap.fill(field.label, output.WIDTH))
    if field.hint:
        output.note(output.dim(textwrap.fill(field.hint, output.WIDTH)))
    while True:
        typed = _typed("> ")
        if not typed and field.needed:
            output.note("This one is needed; q stops.")
            continue
        if not typed or field.kind != "day":
            current().unsaved.append(Unsaved(typed, None))
            return typed or None
        try:
            return parse_day("That day", typed, field.toward, field.edge or "last")
        except CareerCoachError as error:
            from careercoach.content.remedies import for_command

            output.note(for_command(error))


def _typed(prompt: str) -> str:
    typed = typed_line(prompt)
    if typed is None or typed.strip().lower() == "q":
        raise Declined("Stopped; nothing was changed.")
    return typed.strip()
