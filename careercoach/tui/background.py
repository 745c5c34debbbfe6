"""Whether the terminal is light or dark: asked once, as its driver begins, and never waited for.

A terminal that knows the question answers among the keys, at once or late; its answer is taken out before it is read as
keys. One that does not know it says nothing, and nothing changes.
"""

import os
import re
from collections.abc import Iterable

from textual import _xterm_parser
from textual.message import Message

QUESTION = "\x1b]11;?\x1b\\"
"""Asks for the colour of the background (OSC 11)."""

_SILENT = frozenset({"", "dumb", "linux", "screen"})
"""Terminals that are not asked: they show the question, or nobody behind them hears it."""

_ANSWER = re.compile(r"\x1b\]11;(?:rgba?:([0-9a-fA-F/]*)|[^\x07\x1b]*)(?:\x07|\x1b\\)")
_BEGINS = "\x1b]11;"
_LONGEST = 40
"""Letters an answer has at most; what is longer is something else."""


class Background(Message):
    """The terminal said what lies behind its words."""

    def __init__(self, is_dark: bool) -> None:
        """``is_dark``: light words are read on it."""
        super().__init__()
        self.is_dark = is_dark


class Parser(_xterm_parser.XTermParser):
    """Reads keys, and among them the answer of the terminal."""

    _held = ""
    """The beginning of an answer whose rest has not come yet."""

    def feed(self, data: str) -> Iterable[Message]:
        """The keys and other events in what came; the last call, with nothing, ends it."""
        data, self._held = self._held + data, ""
        while found := _ANSWER.search(data):
            yield from super().feed(data[: found.start()]) if found.start() else ()
            data = data[found.end() :]
            if (is_dark := _is_dark(found[1] or "")) is not None:
                yield Background(is_dark)
            if not data:
                return
        begun = data.rfind("\x1b]1")
        if begun >= 0 and _may_go_on(data[begun:]):
            data, self._held = data[:begun], data[begun:]
            yield from super().feed(data) if data else ()
        else:
            yield from super().feed(data)


def is_asked(term: str) -> bool:
    """Whether a terminal of that name is asked."""
    return term.partition("-")[0].partition(".")[0] not in _SILENT


def guessed(colours: str) -> bool:
    """Whether it is dark by what some terminals leave in COLORFGBG, such as 0;15; dark where that says nothing."""
    return colours.rpartition(";")[2] not in ("7", "15")


def first_guess() -> bool:
    """Whether it is dark, as far as that is known before it answers."""
    return guessed(os.environ.get("COLORFGBG", ""))


def _may_go_on(data: str) -> bool:
    """Whether this may become an answer, once the rest has come."""
    return data[: len(_BEGINS)] == _BEGINS[: len(data)] and len(data) < _LONGEST


def _is_dark(colour: str) -> bool | None:
    """Whether a colour such as 1c1c/1d1d/2121 is dark; None when it is none."""
    parts = colour.split("/")[:3]
    if len(parts) < 3 or not all(parts):
        return None
    red, green, blue = (int(part, 16) / (16.0 ** len(part) - 1) for part in parts)
    return bool(0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5)
