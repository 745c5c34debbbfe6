"""Patterns that are made ready when something is first looked for, and kept so for the next time.

Why: the rules know some two hundred patterns, a command or a screen looks for few of them, and to make one ready takes
longer than to search a page with it. What ``re`` makes of a pattern is kept as Python keeps what it makes of a module
(``kept``); so it stands on the disk, and no word of a person's belongs into a pattern of this room.
"""

import _sre  # type: ignore[import-not-found]  # the engine of re, without re
import sys

from careercoach import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

IGNORECASE = 2
"""``re.IGNORECASE``, for whoever does not need the rest of ``re``."""

_NAME = "patterns"
_Ready = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_known: dict[tuple[str, int], _Ready] = {}
"""By text and flags, what ``re`` makes of a pattern and hands to its engine."""


class _Pattern:
    """Stands for a pattern; what can be asked of it is at hand once something was."""

    def __init__(self, text: str, flags: int) -> None:
        self._meant = (text, int(flags))

    def __getattr__(self, name: str) -> object:
        ready = _ready(*self._meant)
        self.__dict__.update({each: getattr(ready, each) for each in dir(ready) if not each.startswith("_")})
        return getattr(ready, name)


def pattern(text: str, flags: int = 0) -> "re.Pattern[str]":
    """The pattern of that text, in which no word of a person's stands.

    A text that is no pattern raises re.error when something is first looked for.
    """
    return _Pattern(text, flags)  # type: ignore[return-value]  # it can be asked all that a pattern can


def _ready(text: str, flags: int) -> "re.Pattern[str]":
    """The pattern itself, made anew by ``re`` where this interpreter does not take what is kept."""
    try:
        meant, code, *groups = _kept(text, flags)
        made: re.Pattern[str] = _sre.compile(text, meant, memoryview(code).cast("I").tolist(), *groups)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        from re import compile as made_anew

        return made_anew(text, flags)
    return made


def _kept(text: str, flags: int) -> _Ready:
    if not _known:
        _known.update(kept.found(_NAME, sys.version) or {})
    if (text, flags) not in _known:
        _known[text, flags] = _made(text, flags)
        kept.keep(_NAME, sys.version, _known)
    return _known[text, flags]


def _made(text: str, flags: int) -> _Ready:
    """What ``re.compile`` hands to the engine. It offers no public way to that."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]  # as above

    parsed = _parser.parse(text, flags)
    names = {number: name for name, number in parsed.state.groupdict.items()}
    groups = tuple(names.get(number) for number in range(parsed.state.groups))
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict), groups
