"""What every command that lists can be asked for: a span of days, an order, so many, and a shape for scripts.

``@listing()`` above a list command adds ``--since``, ``--until``, ``--sort``, ``--limit`` and ``--format`` where it has
none of its own; ``output.show_list`` lets them happen.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any, TypeVar

from careercoach.cli.frame.context import current, enter, parse_period
from careercoach.cli.frame.options import Limit, text
from careercoach.cli.frame.wanted import Wanted
from careercoach.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., None])


def listing(day: str | None = "on") -> Callable[[Command], Command]:
    """Give a list command the options all lists have; ``day`` is the field a span of days looks at, None for none."""

    def widen(command: Command) -> Command:
        own = signature(command).parameters
        added = {name: hint for name, hint in _options(day).items() if name not in own}

        @wraps(command)
        def listed(**said: Any) -> None:
            asked = {name: said.pop(name) for name in added}
            _span(*({**said, **asked}.get(name) for name in ("since", "until")))  # also where one is the command's own
            span = _span(asked.get("since"), asked.get("until"))
            needs_all = asked["sort"] or any(span)  # then only the whole list tells which come first
            limit = asked["limit"] if "limit" in asked else said["limit"]
            if needs_all and "limit" in said:
                said["limit"] = None
            most = limit if needs_all or "limit" in asked else None
            enter(replace(current(), wanted=Wanted(day, *span, asked["sort"], most, asked["shape"])))
            command(**said)

        parameters = [each for each in own.values() if each.kind is not Parameter.VAR_KEYWORD]
        last = [each for each in parameters if each.name in ("as_json", "quiet")]
        new = [Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=hint) for name, hint in added.items()]
        first = [each for each in parameters if each not in last]
        listed.__signature__ = signature(command).replace(parameters=[*first, *new, *last])  # type: ignore[attr-defined]  # what inspect, and so Typer, looks at first
        return listed  # type: ignore[return-value]  # the same command, with more options

    return widen


def _options(day: str | None) -> dict[str, Any]:
    span = {
        "since": Annotated[str | None, text("--since", "From this day on.", "DATE")],
        "until": Annotated[str | None, text("--until", "Up to this day.", "DATE")],
    }
    return {
        **(span if day else {}),
        "sort": Annotated[str | None, text("--sort", "In the order of this field; -FIELD turns it round.", "FIELD")],
        "limit": Limit,
        "shape": Annotated[
            str | None, text("--format", "A line of your own, such as '{id} {title}'; or tsv.", "TEMPLATE")
        ],
    }


def _span(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    first = parse_period("--since", since, "past")[0] if since else None
    last = parse_period("--until", until, "past")[1] if until else None
    if first and last and last < first:
        raise UsageError("--until lies before --since; turn them round.")
    return first, last
