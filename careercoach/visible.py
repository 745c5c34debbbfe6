"""Text that can do nothing to a terminal: every control character becomes a sign one can see.

Escape sequences (C0 and C1 controls) and the marks that turn the direction of writing are replaced, and NUL, which is
seen nowhere, goes; what people write, accents, joiners and emoji among it, stays as it is.
"""

import unicodedata

from careercoach.patterns import pattern

_CONTROL_PICTURES = {0: None, 0x7F: 0x2421} | {code: 0x2400 + code for code in range(1, 0x20)}
_C1 = dict.fromkeys(range(128, 160), "�")
_DIRECTION = dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 8206, 8207, 1564), "�")
_LINES = {0x2028: "\n", 0x2029: "\n"}
_UNSAFE = pattern("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_BLOCK = _CONTROL_PICTURES | _C1 | _DIRECTION | _LINES | {0x0A: "\n", 0x09: "    "}
_LINE = _BLOCK | dict.fromkeys((0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029), " ")


def visible(text: str) -> str:
    """The text as one may print it, lines kept."""
    return text.translate(_BLOCK)


def one_line(text: str) -> str:
    """The text as one may print it on a single line: each run of blanks and line ends is one blank."""
    return " ".join(text.translate(_LINE).split())


def cut(text: str, most: int, mark: str = " …") -> str:
    """The text on one line of so many signs at most, behind a word where one fits; what is cut ends in the mark."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    words = line[: most - len(mark) + 1].rpartition(" ")[0]
    return f"{words}{mark}" if words else f"{line[: most - 1]}…"


def escaped(json: str) -> str:
    """JSON in which what could act on a terminal is written as a number; what it says stays the same."""
    if json.isascii() and "\x7f" not in json:  # the most there is, and looked at in no time
        return json
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json)


def cells(text: str) -> int:
    """How many columns a text takes on a terminal: Chinese, Japanese, Korean and emoji two each, marks none."""
    if text.isascii():
        return len(text)
    return sum(_WIDTHS.get(unicodedata.east_asian_width(sign), 1) for sign in text if not _takes_none(sign))


def padded(text: str, width: int) -> str:
    """A text with blanks behind it until it takes ``width`` columns."""
    return text + " " * (width - cells(text))


_WIDTHS = {"W": 2, "F": 2}


def _takes_none(sign: str) -> bool:
    return unicodedata.category(sign) in ("Mn", "Me", "Cf")
