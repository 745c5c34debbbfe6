"""A promise on one line."""

from collections.abc import Mapping, Sequence
from datetime import date

from textual.content import Content

from careercoach import dates
from careercoach.coach.promises import is_overdue
from careercoach.records import AwayRecord, PromiseRecord
from careercoach.tui import text

SIGNS = {"open": "○", "kept": "✓", "dropped": "–"}
"""How a promise stands, as a sign."""

_WIDE = 45
"""Columns from which there is room for a longer name."""

_COLOURS = {"open": "$warning", "kept": "$success", "dropped": "$muted"}


def promise_line(
    promise: PromiseRecord,
    today: date,
    width: int,
    aways: Sequence[AwayRecord],
    *,
    endings: Mapping[str, str],
) -> Content:
    """A promise on one line: its state, to or from whom, what, and until when.

    ``aways`` are the times away, whose days count for nothing; ``endings`` the words for what ended with a position,
    as ``queries.positions`` has them.
    """
    room = 14 if width > _WIDE else 8
    name = text.shortened(promise.person or ("them" if promise.owner == "me" else "they"), room)
    way = "to " if promise.owner == "me" else ""
    lead = Content.styled(f"{way}{name}: ", "bold")
    due = due_words(promise, today, aways, endings)
    words = text.shortened(promise.text, max(width - lead.cell_length - len(due) - 4, 4))
    gap = max(width - lead.cell_length - Content(words).cell_length - len(due) - 2, 2)
    return Content.assemble(
        (f"{SIGNS[promise.state]} ", _COLOURS[promise.state]),
        lead,
        words,
        (f"{' ' * gap}{due}", "$warning" if is_overdue(promise, today, aways) else "$muted"),
    )


def due_words(promise: PromiseRecord, today: date, aways: Sequence[AwayRecord], endings: Mapping[str, str]) -> str:
    """How a promise stands, in words; a day that passed without being late is not named."""
    if promise.state == "open":
        named = promise.by if promise.by and (promise.by >= today or is_overdue(promise, today, aways)) else None
        return f"due {dates.relative(named, today)}" if named else "open"
    return endings.get(promise.ended_with or "", {"kept": "kept", "dropped": "let go"}[promise.state])
