"""What was asked of the running command's list, and the shape in which scripts want its records.

Nothing here loads the parser: the screens open without it.
"""

import re
from collections.abc import Mapping, Sequence

from careercoach.cli.frame.context import current
from careercoach.cli.frame.wanted import Wanted
from careercoach.errors import InvalidValue

TSV = "tsv"
"""The shape with a line of heads and a tab between all fields; signs that would break a line are written as in JSON."""

_FIELD = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def wanted() -> Wanted:
    """What was asked of the running command's list."""
    return current().wanted or Wanted()


def needs(shape: str, field: str) -> bool:
    """Whether ``--format`` says a field."""
    return shape == TSV or f"{{{field}}}" in shape


def shaped(rows: Sequence[Mapping[str, object]], shape: str) -> str:
    """The lines of ``--format`` for records as JSON has them. Raises InvalidValue."""
    if shape == TSV:
        heads = list(rows[0]) if rows else []
        lines = [heads, *([_cell(row[head]) for head in heads] for row in rows)] if rows else []
        return "".join("\t".join(line) + "\n" for line in lines)
    for name in _FIELD.findall(shape):
        if name and rows and name not in rows[0]:
            raise InvalidValue("--format", f"--format: “{name[:40]}” is none of {', '.join(rows[0])}.")
    return "".join(_FIELD.sub(lambda part, row=row: _filled(part, row), shape) + "\n" for row in rows)  # type: ignore[misc]  # the default binds the row


def _filled(part: re.Match[str], row: Mapping[str, object]) -> str:
    return _cell(row[part[1]]) if part[1] else part[0][0]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(_cell(part) for part in value)
    whole = str(value).replace("\\", "\\\\")
    return whole.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
