"""Plain names for files: readable, the same on every system, and never leading anywhere else."""

import re

from careercoach.incoming import composed

_UNFIT = re.compile(r'[<>:"/\\|?*#^\[\]%`]')
"""What some file system, or a link in Obsidian or Joplin, does not take in a name."""

_LONGEST = 120
"""Bytes of a name, so that what is put behind it still fits into the 255 of a file system."""

_MANY = {"person": "people"} | {name: name for name in ("away", "evidence", "feedback", "learning", "profile")}

_DEVICES = re.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)


def file_name(day: str, words: str, otherwise: str) -> str:
    """The name of the page about a thing, without ending: its day, where it has one, and its words.

    ``otherwise`` stands for words of which nothing is left.
    """
    told = " ".join(_UNFIT.sub(" ", "".join(map(_shown, composed(words)))).split()).strip(". ")
    short = _cut(told).strip(". ") or otherwise
    name = f"{day} {short}" if day else short
    return f"{name}_" if _DEVICES.fullmatch(name) else name


def many(name: str) -> str:
    """What several rows of a table are called, for the folder and the heading they stand under."""
    words = name.replace("_", " ")
    if words in _MANY:
        return _MANY[words]
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith(("s", "x", "ch", "sh")) else f"{words}s"


def folded(path: str) -> str:
    """The form in which two names are the same to some file system."""
    return composed(composed(path).casefold())


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else " "


def _cut(words: str) -> str:
    """As many whole words as there is room for, or as much of the first."""
    if len(words.encode()) <= _LONGEST:
        return words
    begun = words.encode()[:_LONGEST].decode(errors="ignore")
    return begun.rpartition(" ")[0] or begun
