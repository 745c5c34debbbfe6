"""Something changed at work, as questions and answers on an ordinary terminal: what, when, and what becomes of it."""

import textwrap
from collections.abc import Mapping

from careercoach import amounts
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import typed_line
from careercoach.cli.frame.context import current, parse_day, reading
from careercoach.cli.jobs import going_through
from careercoach.coach.changing import CHOICES, Decided
from careercoach.content.kinds import said
from careercoach.content.remedies import for_command
from careercoach.errors import CareerCoachError, Declined
from careercoach.fields.changing import ASKED, TITLES
from careercoach.fields.field import Field

HOW = (
    "Enter lets it be so. A number with along, rests or ends changes one, such as 3 rests; a number with a name says"
    " who takes it on, such as 3 Sam; q stops, and nothing is changed."
)


def ask() -> None:
    """Ask what changed and go through what is open, then let it happen. Raises Declined."""
    kind = _kind()
    fields = {field.name: value for field in ASKED[kind] if (value := _asked(field))}
    choices: dict[str, str] = {}
    takes_on: dict[str, str] = {}
    while True:
        settled = going_through.decided(kind, fields, choices, takes_on)
        typed = _answer(_put(kind, fields, settled)) if settled else ""
        if not typed:
            break
        try:
            _choose(settled, typed, choices, takes_on)
        except CareerCoachError as error:
            output.note(for_command(error))
    identity = going_through.happen(kind, fields, choices, takes_on)
    going_through.show(kind, fields, settled, identity, as_json=False, quiet=False)


def _kind() -> str:
    from careercoach.queries import profile
    from careercoach.queries.jobs import open_things

    today = current().today
    with reading() as connection:
        kinds = open_things.can_have_changed(connection, today)
        situation = profile.situation(connection, today)
    inset = "" if current().plain else "  "
    lines = "".join(f"{inset}{number} {said(TITLES[kind], situation)}\n" for number, kind in enumerate(kinds, 1))
    question = f"What changed?\n{lines}"
    while True:
        typed = _answer(f"{question}1 to {len(kinds)}, Enter stops: ")
        if typed in ("", "0"):
            raise Declined("Nothing was changed.")
        if typed in kinds:
            return typed
        if typed.isdecimal() and 0 < int(typed) <= len(kinds):
            return kinds[int(typed) - 1]
        output.note(f"That is none of 1 to {len(kinds)}.")
        question = ""


def _put(kind: str, fields: Mapping[str, object], settled: Decided) -> str:
    """What is open, each with its number and what would become of it."""
    lines = [
        (str(number), words, title, about)
        for number, (_, words, title, about) in enumerate(going_through.rows(kind, fields, settled), 1)
    ]
    return f"\nThis is open:\n{output.columns(lines)}\n{textwrap.fill(HOW, output.WIDTH)}\n> "


def _choose(settled: Decided, typed: str, choices: dict[str, str], takes_on: dict[str, str]) -> None:
    """Take in one answer such as ``3 rests`` or ``3 Sam``. Raises CareerCoachError and changes nothing then."""
    number, _, word = typed.partition(" ")
    if not (number.isdecimal() and 0 < int(number) <= len(settled) and word.strip()):
        raise Declined(f"Say a number from 1 to {len(settled)}, and then what becomes of it.")
    thing, choice = settled[int(number) - 1][0], word.strip()
    kept = choice.lower() if choice.lower() in CHOICES[:-1] else "passes"
    if kept not in thing.choices:
        allowed = ", ".join(each for each in thing.choices if each != "passes")
        raise Declined(f"Of that, only these can be said: {allowed}.")
    choices.pop(thing.id, None)
    takes_on.pop(thing.id, None)
    if kept == "passes":
        takes_on[thing.id] = choice
    else:
        choices[thing.id] = kept


def _asked(field: Field) -> object:
    """The answer, understood; asked again until it is. None when nothing was typed."""
    named = ", ".join(value for value, _ in field.choices)
    hint = f" ({named or field.hint})" if named or field.hint else ""
    while True:
        typed = _answer(f"{field.label}{hint} ")
        if not typed:
            return None
        try:
            return _understood(field, typed)
        except CareerCoachError as error:
            output.note(for_command(error))


def _understood(field: Field, typed: str) -> object:
    """What was typed as the field takes it. Raises InvalidValue."""
    if field.kind == "day":
        return parse_day("That day", typed, field.toward, field.edge or "last")
    if field.kind == "amount":
        return amounts.parse(typed, field.name)
    return typed


def _answer(prompt: str) -> str:
    """What was typed; empty for Enter alone. Raises Declined when the person stops."""
    typed = typed_line(prompt)
    if typed is None or typed.strip().lower() == "q":
        raise Declined("Stopped; nothing was changed.")
    return typed.strip()
