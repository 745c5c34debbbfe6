"""Rows below each other: as they are for a pipe, or laid out for a terminal of so many columns.

On a terminal the columns have heads. Where a line would be too long, the last column is broken into lines beneath each
other; where that leaves it no room, it stands below its row, and what else does not fit goes on in the next line.
Nothing is cut but a last text of many lines, and an id never.
"""

from collections.abc import Iterator, Sequence

from careercoach.visible import cells, one_line, padded

_GAP, _INDENT = "  ", "  "

_LEAST = 24
"""Columns below which a text is not squeezed in beside the others."""

_MOST_LINES = 3
"""Lines that the last text of a row takes; its page has the whole."""

Line = tuple[str, str]
"""What stands quietly at the begin of a line, and the rest of it."""


def lines(rows: Sequence[Sequence[str]], heads: Sequence[str] = (), width: int | None = None) -> Iterator[Line]:
    """The lines of a table. ``width`` are the columns of the terminal, None for a pipe, which gets no heads.

    Texts are made safe, and a column that is empty in all rows is left out.
    """
    safe = [[one_line(cell) for cell in row] for row in rows]
    shown = [place for place, column in enumerate(zip(*safe, strict=True)) if any(map(cells, column))]
    table = [[row[place] for place in shown] for row in safe]
    if not shown:
        yield from (("", "") for _ in table)
        return
    quiet = shown[0] == 0
    if width is not None and heads:
        table.insert(0, [heads[place] for place in shown])
    widths = [max(map(cells, column)) for column in zip(*table, strict=True)]
    for number, row in enumerate(table):
        is_head = width is not None and bool(heads) and number == 0
        first, *further = _broken(row, widths, width)
        lead = first if is_head else row[0] if quiet and first.startswith(row[0]) else ""
        yield lead, first[len(lead) :]
        yield from ((line, "") if is_head else ("", line) for line in further)


def _broken(row: Sequence[str], widths: Sequence[int], width: int | None) -> list[str]:
    """One row as lines."""
    before = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    if width is None or before + widths[-1] <= width:
        return [_GAP.join(map(padded, row, widths)).rstrip()]
    front = [padded(*cell) for cell in zip(row[:-1], widths[:-1], strict=True)]
    if width - before >= _LEAST:
        text = _shortened(wrapped(row[-1], width - before))
        return [(_GAP.join([*front, text[0]])).rstrip(), *(" " * before + line for line in text[1:])]
    text = _shortened(wrapped(row[-1], width - len(_INDENT)))
    return [*_flowing(front, width), *(_INDENT + line for line in text if line)]


def _flowing(parts: Sequence[str], width: int) -> list[str]:
    """Cells one after the other, in as many lines as they need."""
    found = [""]
    for part in parts:
        tried = f"{found[-1]}{_GAP}{part}" if found[-1].strip() else part
        if cells(tried.rstrip()) <= width:
            found[-1] = tried
        else:
            found += [_INDENT + line for line in wrapped(part.rstrip(), width - len(_INDENT))]
    return [line.rstrip() for line in found if line.strip()]


def _shortened(text: list[str]) -> list[str]:
    return text if len(text) <= _MOST_LINES else [*text[: _MOST_LINES - 1], text[_MOST_LINES - 1][:-1] + "…"]


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of at most ``width`` columns on a terminal; a longer word is broken. One line at least."""
    found = [""]
    for word in text.split():
        if found[-1] and cells(found[-1]) + 1 + cells(word) <= width:
            found[-1] += f" {word}"
            continue
        pieces = _pieces(word, width)
        found = [*found, *pieces] if found[-1] else [*found[:-1], *pieces]
    return found


def _pieces(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    pieces = [""]
    for sign in word:
        if pieces[-1] and cells(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
