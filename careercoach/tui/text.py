"""User text on screen: never markup, never a control character.

Why: a str given to a Textual widget is parsed, so that "[Anna] said" loses a word and "[/foo]" ends the program.
Everything a person wrote goes through ``line`` or ``prose``.
"""

from datetime import date

from textual.content import Content

from careercoach.visible import one_line, visible


def line(text: str | None, style: str = "") -> Content:
    """User text on one line."""
    return Content.styled(one_line(text or ""), style)


def prose(text: str | None, style: str = "") -> Content:
    """User text with its lines."""
    return Content.styled(visible(text or ""), style)


def shortened(text: str | None, width: int) -> str:
    """User text on one line of at most ``width`` columns, cut with an ellipsis."""
    whole = Content(one_line(text or ""))
    if whole.cell_length <= width:
        return whole.plain
    return whole.truncate(max(width - 1, 0)).plain.rstrip() + "…"


def filled(text: str | None, width: int) -> str:
    """User text on one line of exactly ``width`` columns."""
    words = shortened(text, width)
    return words + " " * (width - Content(words).cell_length)


def day(when: date, today: date) -> str:
    """A day in few letters: ``9 Nov``, with its year when that is not today's."""
    return f"{when.day} {when:%b}" if when.year == today.year else f"{when.day} {when:%b %Y}"
