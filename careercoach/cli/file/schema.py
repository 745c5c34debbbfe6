"""What ``--json`` prints, as a JSON Schema for whoever builds on it."""

import json
from collections.abc import Iterator
from difflib import get_close_matches
from importlib.resources import files
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.errors import UsageError

_REFERENCE = "#/$defs/"


def schema(
    noun: Annotated[str | None, typer.Argument(metavar="NOUN", help="Only this noun, as the JSON says it.")] = None,
) -> None:
    """What --json prints, as a JSON Schema.

    Of one noun alone, it is printed with what it needs. Keys are added and never renamed, so that it takes keys it does
    not name. The draft is 2020-12.

    \b
    Example:
      careercoach schema
      careercoach schema goal
    """
    whole = _opened(json.loads((files("careercoach.cli") / "output.schema.json").read_text("utf-8")))
    output.write_json(whole if noun is None else _alone(whole, noun.strip().lower()))


def _alone(whole: dict[str, Any], noun: str) -> dict[str, Any]:
    known = whole["$defs"]
    if noun not in known:
        near = get_close_matches(noun, known, n=1)
        meant = f"did you mean {near[0]}?" if near else f"it is one of: {', '.join(sorted(known))}."
        raise UsageError(f"There is no such noun; {meant}")
    needed, left = {noun}, [noun]
    while left:
        further = set(_named(known[left.pop()])) - needed
        needed |= further
        left.extend(further)
    head = {key: whole[key] for key in ("$schema", "title")}
    return {**head, "$ref": f"{_REFERENCE}{noun}", "$defs": {name: known[name] for name in known if name in needed}}


def _opened(part: Any) -> Any:
    """The same, where a key that is not named is taken."""
    if isinstance(part, dict):
        return {key: _opened(value) for key, value in part.items() if (key, value) != ("additionalProperties", False)}
    return [_opened(each) for each in part] if isinstance(part, list) else part


def _named(part: Any) -> Iterator[str]:
    """The definitions a part refers to."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                yield str(value).removeprefix(_REFERENCE)
            else:
                yield from _named(value)
    elif isinstance(part, list):
        for each in part:
            yield from _named(each)
