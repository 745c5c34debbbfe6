"""Paths side by side, as text."""

from collections.abc import Sequence
from typing import Annotated

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Earlier, Json, Quiet
from careercoach.cli.frame.tables import wrapped
from careercoach.coach import paths as coach
from careercoach.records import PathRecord
from careercoach.visible import one_line, padded

_LABEL, _LEAST_COLUMN, _WIDEST, _PAGE = 16, 18, 60, 80
"""Columns of the labels of a comparison, of one path at least and at most, and of the whole page in a pipe."""


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
    """A label and one column a path; texts are broken into lines, and a blank line stands between rows.

    On a terminal too narrow for that each row is a label and what it is for each path, beneath each other.
    """
    page = output.room() or _PAGE
    width = min((page - _LABEL) // len(paths) - 2, _WIDEST)
    titles = [one_line(path.title) for path in paths]
    if current().plain:
        return "".join(_heard(row, titles) for row in rows)
    if width < _LEAST_COLUMN and page < _PAGE:
        return "\n".join(_beneath(row, titles, page) for row in rows)
    width = max(width, _LEAST_COLUMN)
    blocks = [_beside("", [wrapped(title, width) for title in titles], width, strong=True)]
    for row in rows:
        cells = [wrapped(one_line(value), width) if value else ["not said"] for value in row.values]
        blocks.append(_beside(row.label, cells, width))
    return "\n".join(blocks)


def _heard(row: coach.Row, titles: Sequence[str]) -> str:
    said = zip(titles, row.values, strict=True)
    return f"{row.label}.\n" + "".join(f"{title}: {one_line(value or 'not said')}\n" for title, value in said)


def _beneath(row: coach.Row, titles: Sequence[str], page: int) -> str:
    said = (f"{title}: {one_line(value or 'not said')}" for title, value in zip(titles, row.values, strict=True))
    lines = ["  " + line for each in said for line in wrapped(each, page - 2)]
    return "\n".join([output.bold(row.label), *lines]) + "\n"


def _beside(label: str, cells: Sequence[Sequence[str]], width: int, *, strong: bool = False) -> str:
    lines = []
    for line in range(max(len(cell) for cell in cells)):
        parts = [padded(cell[line] if line < len(cell) else "", width) for cell in cells]
        words = "  ".join(output.bold(part) if strong else part for part in parts)
        lines.append(f"{output.dim((label if line == 0 else '').ljust(_LABEL))}{words}".rstrip() + "\n")
    return "".join(lines)
