"""How far a goal is, in signs that need no colour: a bar, and how it moved over its check-ins."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from careercoach.documents import charts
from careercoach.records import CheckInRecord
from careercoach.tui.text import day

_LABEL, _FIGURE = 12, 6
"""Columns in front of a row: its name, and its first figure."""

_WORDS_BESIDE, _MOST = 15, 16
"""Columns that the words beside the chart need, and check-ins it shows at most."""

_WORDS = {1: "not at all", 2: "barely sure", 3: "so-so", 4: "mostly sure", 5: "quite sure"}


def bar(progress: int | None, cells: int = 5) -> Content:
    """▰▰▰▱▱  60 %; None is a goal that nobody has looked at yet, and shows no figure."""
    full = round((progress or 0) * cells / 100)
    figure = "   – " if progress is None else f"{progress:>3} %"
    return Content.assemble(("▰" * full, "$primary"), ("▱" * (cells - full), "$muted"), (f" {figure}", "$foreground"))


def confidence_words(confidence: int) -> str:
    """What a confidence of 1 to 5 means in words."""
    return _WORDS[confidence]


def chart(check_ins: Sequence[CheckInRecord], width: int, today: date, until: date | None = None) -> Content:
    """What the check-ins show in a sentence; then progress as blocks and confidence as figures, a column for each.

    The latest ones that fit in ``width`` columns. A check-in that left one of them out shows a dot there. ``until`` is
    the day on which the goal ended, None while it goes on.
    """
    shown = check_ins[-min(max((width - _LABEL - _FIGURE - _WORDS_BESIDE) // 2, 4), _MOST) :]
    progress = [each.progress for each in shown if each.progress is not None]
    sure = [each.confidence for each in shown if each.confidence is not None]
    blocks = charts.blocks((each.progress for each in shown), 100)
    marks = " ".join(charts.NOTHING if each.confidence is None else str(each.confidence) for each in shown)
    said = charts.progress_said(check_ins, until or today)
    lines = [Content(said)] if said else []
    if progress:
        first, last = f"{progress[0]} %", f"  {progress[-1]} %" if len(progress) > 1 else ""
        lines.append(Content.assemble(_label("progress", first), (blocks, "$primary"), last))
    if sure:
        said, room = f"  {confidence_words(sure[-1])}", width - _LABEL - _FIGURE - len(marks)
        lines.append(Content.assemble(_label("confidence"), marks, said if len(said) <= room else ""))
    if len(shown) > 1:
        ends = charts.axis(day(shown[0].on, today), day(shown[-1].on, today), len(blocks))
        lines.append(Content.assemble(_label(""), (ends, "$muted")))
    return Content("\n").join(lines)


def _label(name: str, figure: str = "") -> Content:
    return Content.assemble((name.ljust(_LABEL), "$muted"), f"{figure.rjust(_FIGURE - 1)} ")
