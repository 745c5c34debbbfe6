"""Where work can be seen: what lies on this computer never leaves by its path, an address leaves as one can open it."""

import re

from careercoach.documents.markdown import inline
from careercoach.patterns import pattern

_PATH = pattern(
    r"""
    (?<![\w:/.])(?:                     # anywhere in the words
        file: | ~[\w.-]*[\\/] | \.{1,2}[\\/] | /+[\w.~@+%-] | [a-z]:[\\/] | \\\\[\w.]
        | \$\{?\w+\}?[\\/] | %\w+%[\\/] )
    | ^\S+\\\S+$ | ^[^\s/:]+/\S*$       # the whole of them: Reports\map.pdf, reports/2026
    | [\\/][^\\/]*\.\w{1,5}$            # My papers/map.pdf
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = pattern(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][\w\-.~:/?#@!$&'()*+,;=%\[\]]*)?", re.I
)
_HERE = pattern(r"https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0)(?![\w.-])", re.IGNORECASE)
_OPENS = pattern(r"https?://[A-Za-z0-9][A-Za-z0-9\-.~:/?#@!$&'()+,;=%_]+", re.ASCII)


def is_here(place: str) -> bool:
    """Whether it is, or holds, a place on this computer, which says something of nothing but this computer."""
    elsewhere = _ADDRESS.sub(" ", place).strip()
    return _HERE.search(place) is not None or _PATH.search(elsewhere) is not None


def file_name(place: str) -> str:
    """The last part of a place on this computer."""
    return re.split(r"[\\/]+", place.strip().rstrip("\\/"))[-1]


def shareable(places: tuple[str, ...]) -> tuple[str, ...]:
    """Those that say nothing of this computer."""
    return tuple(place for place in places if not is_here(place))


def named(places: tuple[str, ...]) -> tuple[str, ...]:
    """All of them, what lies on this computer by its file's name alone."""
    names = (file_name(place) if is_here(place) else place for place in places)
    return tuple(name for name in names if name and not is_here(name))


def link(place: str) -> str:
    """It as safe Markdown; an address as one that the reader can open."""
    return f"<{place}>" if _OPENS.fullmatch(place) else inline(place)
