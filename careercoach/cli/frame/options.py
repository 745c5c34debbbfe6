"""Options that several commands share, and the ways to make one: ``choice``, ``number``, and ``taking`` for a noun's
fields.

Write ``as_json: Json = False`` and ``quiet: Quiet = False`` in a command's signature.
"""

from collections.abc import Callable, Mapping, Sequence
from inspect import Parameter, signature
from typing import Annotated, Any, TypeVar, get_origin

import typer

from careercoach import vocabulary
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field

Command = TypeVar("Command", bound=Callable[..., None])


def taking(fields: Mapping[str, Any]) -> Callable[[Command], Command]:
    """Give a command one option per field, by parameter name, so that adding and editing share them.

    A field is an option that takes one value (``text``, ``choice``), or a whole ``Annotated`` hint (``several``).
    The command takes them as ``**said``: every field is there, None when the person did not give it.
    """

    def widen(command: Command) -> Command:
        own = [each for each in signature(command).parameters.values() if each.kind is not Parameter.VAR_KEYWORD]
        options = [
            Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=_hint(field))
            for name, field in fields.items()
        ]
        before = [each for each in own if each.kind is not Parameter.KEYWORD_ONLY]
        after = [each for each in own if each.kind is Parameter.KEYWORD_ONLY]
        command.__signature__ = signature(command).replace(parameters=[*before, *options, *after])  # type: ignore[attr-defined]  # what inspect, and so Typer, looks at first
        return command

    return widen


def options(fields: Sequence[Field], first: str = "") -> dict[str, Any]:
    """The options of a noun's fields, for ``taking``; the one called ``first`` comes before the others."""
    taken = sorted((field for field in fields if field.option), key=lambda field: field.name != first)
    return {field.name: _option(field) for field in taken}


def _option(field: Field) -> Any:
    name = field.flag or f"--{field.name.replace('_', '-')}"
    if field.kind == "choice":
        return choice(name, tuple(value for value, _ in field.choices), field.option)
    if field.kind == "number":
        return Annotated[int | None, number(name, field.least, field.most, field.option)]
    if field.kind in ("people", "names", "picks"):
        return several(name, field.option, "ID" if field.kind == "picks" else "NAME")
    return text(name, field.option, {"day": "DATE", "pick": "ID"}.get(field.kind, "TEXT"))


def text(name: str, help_text: str, metavar: str = "TEXT") -> Any:
    """An option that takes words: ``Annotated[str | None, text("--note", "…")]``."""
    return typer.Option(name, metavar=metavar, help=help_text)


def several(name: str, help_text: str, metavar: str) -> Any:
    """The hint for an option that may be repeated."""
    return Annotated[list[str] | None, typer.Option(name, metavar=metavar, help=f"{help_text} May be repeated.")]


def choice(name: str, allowed: tuple[str, ...], help_text: str) -> Any:
    """An option that takes one of a closed list: ``Annotated[str | None, choice("--status", STATUSES, "…")]``."""
    return typer.Option(name, metavar="|".join(allowed), help=help_text, callback=_one_of(name, allowed))


def choices(name: str, allowed: tuple[str, ...], help_text: str) -> Any:
    """The hint for an option that takes one of a closed list, and may be repeated."""

    def check(values: list[str] | None) -> list[str] | None:
        return [_checked(name, value, allowed) for value in values] if values else None

    option = typer.Option(name, metavar="|".join(allowed), help=f"{help_text} May be repeated.", callback=check)
    return Annotated[list[str] | None, option]


def number(name: str, least: int, most: int, help_text: str) -> Any:
    """An option that takes a whole number from ``least`` to ``most``."""

    def check(value: int | None) -> int | None:
        if value is not None and not least <= value <= most:
            raise InvalidValue(name, f"{name} takes a whole number from {least} to {most}.")
        return value

    return typer.Option(name, metavar=f"{least}..{most}", help=help_text, callback=check)


def track_named(track: str | None) -> str | None:
    """A track given as an argument. Raises InvalidValue."""
    return _checked("TRACK", track, vocabulary.TRACKS) or None if track is not None else None


def _hint(field: Any) -> Any:
    return field if get_origin(field) is Annotated else Annotated[str | None, field]


def _one_of(name: str, allowed: tuple[str, ...]) -> Callable[[str | None], str | None]:
    def check(value: str | None) -> str | None:
        return _checked(name, value, allowed) if value is not None else None

    return check


def _checked(name: str, value: str, allowed: tuple[str, ...]) -> str:
    tidy = value.strip().lower()
    if tidy and tidy not in allowed:  # a blank takes the value away
        raise InvalidValue(name, f"{name} takes one of: {', '.join(allowed)}.")
    return tidy


Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print ids only.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="The beginning of its id.")]
Limit = Annotated[int | None, number("--limit", 1, 1_000_000, "Show at most so many.")]
Earlier = Annotated[bool, typer.Option("--earlier", help="Also what belongs to earlier positions.")]
"""For ``queries.positions.left_out``."""
OfPosition = Annotated[
    str | None, text("--position", "What belongs to this position: its id, or the organisation.", "ID|NAME")
]
"""For ``queries.positions.named``."""
BELONGS: Mapping[str, Any] = {
    "position": text("--position", "The position it belongs to: its id, or the organisation.", "ID|NAME")
}
"""For adding and editing what belongs to a position; without it the day decides."""

Track = Annotated[
    str | None, typer.Argument(metavar="TRACK", help="Only this track: managerial, technical or customer.")
]
NextMeeting = Annotated[
    str | None, typer.Argument(metavar="ID", help="The beginning of its id; the next one planned when left out.")
]
"""For ``queries.talk.meetings.named``."""

KEYED: Mapping[str, Any] = {
    "key": Annotated[
        str | None, typer.Option("--key", metavar="KEY", help="Your own name for it: the same key again changes it.")
    ]
}
"""For adding and editing; ``key:NAME`` then stands wherever its id may."""
