"""How much of a printed page a document takes.

The page: 10-point type on 11-point lines with margins of 15 mm, of which A4 and US Letter both hold ``PAGE`` lines of
``SIGNS`` signs, proportional type taking half its size for a sign on average. A heading takes a line and a quarter, the
room between two blocks half a line.
"""

import math

PAGE = 64
SIGNS = 100
_HEADING = 1.25
_BETWEEN = 0.5


def lines(markdown: str) -> float:
    """The printed lines of a document made by ``documents``, whose own line breaks do not count."""
    height = 0.0
    length = 0
    for line in [*markdown.rstrip("\n").split("\n"), ""]:
        if length and not line.startswith(("-", "#")) and line:
            length += 1 + len(line.strip())
            continue
        height += math.ceil(length / SIGNS)
        length = 0
        if line.startswith("#"):
            height += _HEADING
        elif line:
            length = len(line)
        else:
            height += _BETWEEN
    return height - _BETWEEN
