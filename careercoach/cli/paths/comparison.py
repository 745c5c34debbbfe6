"""Paths side by side, as text."""

import textwrap
from collections.abc import Sequence
from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Earlier, Json, Quiet
from careercoach.coach import paths as coach
from careercoach.records import PathRecord
from careercoach.visible import one_line

_LABEL, _LEAST_COLUMN, _PAGE = 16, 18, 80
"""Columns of the labels of a comparison, of one path at least, and of the whole page."""


def compare(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Two to four paths.")] = None,
    *,
    earlier: Earlier = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Put two to four paths side by side; without ids, those still open to you.

    \b
    Example:
      careercoach path compare
      careercoach path compare e1f2a3b4 f2a3b4c5 --json
    """
    from careercoach.queries import positions
    from careercoach.queries.paths import paths, trials

    today = current().today
    with reading() as connection:
        left_out = positions.left_out(connection, today, earlier=earlier)
        chosen = [paths.get(connection, each) for each in ids] if ids else paths.listed(connection, active_only=True)
        tests = trials.listed(connection)
        rows = coach.compare(chosen, paths.evidence(connection, *chosen), today, left_out, tests)
    if as_json:
        output.write_json(
            {"noun": "comparison", "kind": "comparison", "paths": [output.to_json(path) for path in chosen]}
            | {"rows": [{"label": row.label, "values": list(row.values)} for row in rows]}
        )
    elif quiet:
        output.write("".join(f"{path.id}\n" for path in chosen))
    else:
        output.write(_side_by_side(chosen, rows))


def _side_by_side(paths: Sequence[PathRecord], rows: Sequence[coach.Row]) -> str:
    """A label and one column a path; texts are broken into lines, and a blank line stands between rows."""
    width = max((_PAGE - _LABEL) // len(paths) - 2, _LEAST_COLUMN)
    head = [textwrap.wrap(one_line(path.title), width) for path in paths]
    blocks = [_beside("", head, width, strong=True)]
    for row in rows:
        cells = [textwrap.wrap(one_line(value), width) if value else ["not said"] for value in row.values]
        blocks.append(_beside(row.label, cells, width))
    return "\n".join(blocks)


def _beside(label: str, cells: Sequence[Sequence[str]], width: int, *, strong: bool = False) -> str:
    lines = []
    for line in range(max(len(cell) for cell in cells)):
        parts = [(cell[line] if line < len(cell) else "").ljust(width) for cell in cells]
        words = "  ".join(output.bold(part) if strong else part for part in parts)
        lines.append(f"{output.dim((label if line == 0 else '').ljust(_LABEL))}{words}".rstrip() + "\n")
    return "".join(lines)
