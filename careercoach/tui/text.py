"""User text on screen: never markup, never a control character.

Why: a str given to a Textual widget is parsed, so that "[Anna] said" loses a word and "[/foo]" ends the program.
Everything a person wrote goes through ``line`` or ``prose``.
"""

from textual.content import Content

from careercoach.visible import one_line, visible


def line(text: str | None, style: str = "") -> Content:
    """User text on one line."""
    return Content.styled(one_line(text or ""), style)


def prose(text: str | None, style: str = "") -> Content:
    """User text with its lines."""
    return Content.styled(visible(text or ""), style)


def beside(*parts: Content | tuple[str, str] | str) -> Content:
    """Put parts on one line; a plain str is our own wording, a tuple (our wording, style)."""
    return Content.assemble(*parts)


def shortened(text: str | None, width: int) -> str:
    """User text on one line of at most ``width`` characters, cut with an ellipsis."""
    whole = one_line(text or "")
    return whole if len(whole) <= width else whole[: max(width - 1, 0)].rstrip() + "…"
