"""What ``--json`` prints, as a JSON Schema for whoever builds on it."""

import json
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from importlib.resources import files
from typing import Annotated, Any

import typer

from careercoach.cli.frame import output
from careercoach.errors import UsageError

_REFERENCE = "#/$defs/"


def schema(
    about: Annotated[
        list[str] | None,
        typer.Argument(metavar="NOUN|COMMAND", help="Only this noun as the JSON says it, or what this command prints."),
    ] = None,
    *,
    commands: Annotated[
        bool, typer.Option("--commands", help="Only the map: each command, and the definition of what it prints.")
    ] = False,
) -> None:
    """What --json prints, as a JSON Schema.

    Of one noun or command alone, it is printed with what it needs. Keys are added and never renamed, so that it takes
    keys it does not name. The draft is 2020-12.

    \b
    Example:
      careercoach schema
      careercoach schema goal
      careercoach schema goal list
      careercoach schema --commands
    """
    whole = _opened(json.loads((files("careercoach.cli") / "output.schema.json").read_text("utf-8")))
    if about and commands:
        raise UsageError("--commands prints all of them; leave out what stands beside it.")
    if commands:
        output.write_json(whole["commands"])
    else:
        output.write_json(_alone(whole, " ".join(about).lower().split()) if about else whole)


def _alone(whole: dict[str, Any], words: Sequence[str]) -> dict[str, Any]:
    named, known, printed = " ".join(words), whole["$defs"], whole["commands"]
    if named in known:
        asked = {"$ref": f"{_REFERENCE}{named}"}
    elif named in printed:
        asked = printed[named]
    else:
        near = get_close_matches(named, [*known, *printed], n=1)
        meant = f"did you mean {near[0]}?" if near else f"it is one of: {', '.join(sorted(known))}."
        raise UsageError(f"There is no such noun or command; {meant}")
    needed: set[str] = set()
    left = list(_named(asked))
    while left:
        needed.add(name := left.pop())
        left += set(_named(known[name])) - needed
    head = {key: whole[key] for key in ("$schema", "title")}
    return {**head, **asked, "$defs": {name: known[name] for name in known if name in needed}}


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
