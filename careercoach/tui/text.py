"""User text on screen: never markup, never a control character.

Why: a str given to a Textual widget is parsed, so that "[Anna] said" loses a word and "[/foo]" ends the program.
Everything a person wrote goes through ``line`` or ``prose``.
"""

import re
from datetime import date

from textual._context import active_app
from textual.content import Content

from careercoach.visible import one_line, visible

UNCUT = 500
"""Columns in which no word of a row is cut."""


def room(width: int) -> int:
    """The columns that words may take: ``width``, or all they need, on several lines, where screens are heard.

    Why a private name of Textual: it offers no public way to know which app draws.
    """
    return UNCUT if is_heard() else width


def is_heard() -> bool:
    """Whether the screens are to be heard: then nothing is said again that only the eye finds better so."""
    return bool(getattr(active_app.get(None), "is_bare", False))


def row(words: Content) -> Content:
    """A row made for ``room``: as it is, but for blanks that only fill columns where it is heard."""
    return words if room(0) == 0 else Content(re.sub(" {3,}", "  ", words.plain).rstrip())


def line(text: str | None, style: str = "") -> Content:
    """User text on one line."""
    return Content.styled(one_line(text or ""), style)


def prose(text: str | None, style: str = "") -> Content:
    """User text with its lines."""
    return Content.styled(visible(text or ""), style)


def shortened(text: str | None, width: int) -> str:
    """User text on one line of at most ``width`` columns, cut with an ellipsis."""
    whole, width = Content(one_line(text or "")), room(width)
    if whole.cell_length <= width:
        return whole.plain
    return whole.truncate(max(width - 1, 0)).plain.rstrip() + "…"


def filled(text: str | None, width: int) -> str:
    """User text on one line of exactly ``width`` columns; of more, and a blank behind it, where it is heard."""
    words = shortened(text, width)
    left = width - Content(words).cell_length
    return words + " " * (left if left >= 0 else 1)


def day(when: date, today: date) -> str:
    """A day in few letters: ``9 Nov``, with its year when that is not today's."""
    return f"{when.day} {when:%b}" if when.year == today.year else f"{when.day} {when:%b %Y}"
