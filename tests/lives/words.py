"""Words that tell where they come from: the position, what they name there, and a number."""

import re
from dataclasses import dataclass

OWN = 99
"""Stands for the position in words that belong to none: the person's own."""

NAMES = ("org", "short", "role", "team")
"""What names a position itself."""

PEOPLE = ("manager", "peer")
"""Whom one knows from a position."""

SAID = "said"
"""Any other text."""

_FORM = re.compile(r"zq(\d\d)([a-z]+)(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """One word. ``number`` tells managers of one position apart, and texts of a life."""

    position: int
    what: str
    number: int = 0

    def __str__(self) -> str:
        return f"Zq{self.position:02}{self.what}{self.number}"


def found(text: str) -> list[Word]:
    """Every such word in a text, in order."""
    return [Word(int(position), what.lower(), int(number)) for position, what, number in _FORM.findall(text)]
