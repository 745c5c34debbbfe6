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
    from types import TracebackType

IGNORECASE = 2
"""``re.IGNORECASE``, for whoever does not need the rest of ``re``."""

_OF_OTHERS = "patterns.loading"
_PRIME = 2**61 - 1
"""What tells one text from another, in the name under which a pattern is kept."""

_NOT_TAKEN = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)
"""How an interpreter says that it does not take what is kept."""

_Ready = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What ``re`` makes of a pattern and hands to its engine."""


class _Pattern:
    """Stands for a pattern; what can be asked of it is at hand once something was."""

    def __init__(self, text: str, flags: int) -> None:
        self._meant = (text, int(flags))

    def __getattr__(self, name: str) -> object:
        found = _ready(*self._meant) if name == "_it" else getattr(self._it, name)
        self.__dict__[name] = found
        return found


def pattern(text: str, flags: int = 0) -> "re.Pattern[str]":
    """The pattern of that text, in which no word of a person's stands.

    A text that is no pattern raises re.error when something is first looked for.
    """
    return _Pattern(text, flags)  # type: ignore[return-value]  # it can be asked all that a pattern can


class Loading:
    """While others' modules are loaded, ``re`` has at hand what it made ready for them at an earlier start.

    Those of a bare Textual app are a twentieth of what it costs. What is loaded knows no word of a person's yet.
    """

    def __enter__(self) -> None:
        """Put it where ``re`` keeps what it was asked for; it offers no public way to that."""
        import re
        from contextlib import suppress

        self._asked: dict[tuple[type, str, int], re.Pattern[str]] = getattr(re, "_cache", {})
        self._known: dict[tuple[str, int], _Ready] = kept.found(_OF_OTHERS, sys.version) or {}
        with suppress(*_NOT_TAKEN):
            for (text, flags), ready in self._known.items():
                self._asked[str, text, flags] = _engine(text, ready)
        self._before = {*self._asked}

    def __exit__(self, _: object, wrong: BaseException | None, __: "TracebackType | None") -> None:
        """Keep what ``re`` was asked for the first time."""
        new = {(text, flags) for kind, text, flags in self._asked.keys() - self._before if kind is str}
        if new and not wrong:
            kept.keep(_OF_OTHERS, sys.version, self._known | {each: _made(*each) for each in new})


def _engine(text: str, ready: _Ready) -> "re.Pattern[str]":
    meant, code, *groups = ready
    made: re.Pattern[str] = _sre.compile(text, meant, memoryview(code).cast("I").tolist(), *groups)
    return made


def _ready(text: str, flags: int) -> "re.Pattern[str]":
    """The pattern itself, made anew by ``re`` where this interpreter does not take what is kept."""
    try:
        return _engine(text, _kept(text, flags))
    except _NOT_TAKEN:
        from re import compile as made_anew

        return made_anew(text, flags)


def _kept(text: str, flags: int) -> _Ready:
    """As it is kept by itself: who looks for one thing need not read what all others are looked for with."""
    name, made_of = f"pattern.{int.from_bytes(text.encode(), 'big') % _PRIME:x}.{flags}", (sys.version, text, flags)
    ready: _Ready | None = kept.found(name, made_of)
    if ready is None:
        ready = _made(text, flags)
        kept.keep(name, made_of, ready)
    return ready


def _made(text: str, flags: int) -> _Ready:
    """What ``re.compile`` hands to the engine. It offers no public way to that."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]  # as above

    parsed = _parser.parse(text, flags)
    names = {number: name for name, number in parsed.state.groupdict.items()}
    groups = tuple(names.get(number) for number in range(parsed.state.groups))
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict), groups
