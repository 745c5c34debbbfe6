"""How far a goal is, in signs that need no colour: a bar, and how it moved over its check-ins."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from careercoach.records import CheckInRecord
from careercoach.tui.text import day

_BLOCKS = "▁▂▃▄▅▆▇█"
_FIGURES = 15
"""Columns the words beside the chart need."""

_WORDS = {1: "not at all", 2: "barely sure", 3: "so-so", 4: "mostly sure", 5: "quite sure"}


def bar(progress: int | None, cells: int = 5) -> Content:
    """▰▰▰▱▱  60 %; None is a goal that nobody has looked at yet, and shows no figure."""
    full = round((progress or 0) * cells / 100)
    figure = "   – " if progress is None else f"{progress:>3} %"
    return Content.assemble(("▰" * full, "$primary"), ("▱" * (cells - full), "$muted"), (f" {figure}", "$foreground"))


def confidence_words(confidence: int) -> str:
    """What a confidence of 1 to 5 means in words."""
    return _WORDS[confidence]


def chart(check_ins: Sequence[CheckInRecord], width: int, today: date) -> Content:
    """Progress as blocks and confidence as figures, one column for each check-in; the latest ones that fit.

    ``width`` is in columns. A check-in that left one of them out shows a dot there.
    """
    room = max((width - 12 - _FIGURES) // 2, 4)
    shown = check_ins[-min(room, 16) :]
    blocks = " ".join("·" if each.progress is None else _BLOCKS[each.progress * 7 // 100] for each in shown)
    marks = " ".join("·" if each.confidence is None else str(each.confidence) for each in shown)
    moved = [each.progress for each in shown if each.progress is not None]
    latest = next((each.confidence for each in reversed(shown) if each.confidence is not None), None)
    figures = "" if not moved else f"{moved[0]} % → {moved[-1]} %" if len(moved) > 1 else f"{moved[0]} %"
    lines = [
        Content.assemble(("progress    ", "$muted"), (blocks, "$primary"), f"  {figures}"),
        Content.assemble(("confidence  ", "$muted"), marks, f"  {confidence_words(latest)}" if latest else ""),
    ]
    if len(shown) > 1:
        lines.append(Content.styled(f"{' ' * 12}{day(shown[0].on, today)} – {day(shown[-1].on, today)}", "$muted"))
    return Content("\n").join(lines)
