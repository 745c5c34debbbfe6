"""The formats that can come in, how each is told from the others, and where another package adds its own.

A package adds one by an entry point of the group ``careercoach.importers`` whose value is a ``Format``. It is asked
after ours, so that it takes no file away from them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, tzinfo
from importlib.metadata import entry_points

from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.importers import bragfile, calendar, git, jrnl, linkedin, orgmode, table, taskwarrior, todotxt
from careercoach.importers.proposed import Read, Source
from careercoach.incoming import decoded

GROUP = "careercoach.importers"


class Format(Frozen):
    """A format: its name, whether a file looks like it, and what it holds.

    ``fits`` is asked with the text of a file, or with its bytes where ``binary`` says that it is no text.
    """

    name: str
    fits: Callable[..., bool]
    read: Callable[[Source], Read]
    binary: bool = False


OURS = (
    Format("linkedin", linkedin.fits, linkedin.read, binary=True),
    Format("git", git.fits, git.read),
    Format("ics", calendar.fits, calendar.read),
    Format("taskwarrior", taskwarrior.fits, taskwarrior.read),
    Format("bragfile", bragfile.fits, bragfile.read),
    Format("jrnl", jrnl.fits, jrnl.read),
    Format("todotxt", todotxt.fits, todotxt.read),
    Format("org", orgmode.fits, orgmode.read),
    Format("csv", table.fits, table.read),
)
"""In the order in which they are asked: the surest first."""


def known() -> tuple[Format, ...]:
    """Ours, and those that other packages add. Raises UsageError for one that cannot be loaded."""
    others = []
    for entry in entry_points(group=GROUP):
        try:
            loaded = entry.load()
        except Exception as error:
            raise UsageError(f"The importer {entry.name} cannot be loaded: {type(error).__name__}.") from None
        if not isinstance(loaded, Format):
            raise UsageError(f"The importer {entry.name} is no Format of careercoach.importers.formats.")
        others.append(loaded)
    return (*OURS, *others)


def read(
    raw: bytes,
    name: str,
    format_: str | None,
    today: date,
    *,
    zone: tzinfo | None = None,
    columns: dict[str, str] | None = None,
) -> tuple[str, Read]:
    """The format a file is in, and what it holds; ``format_`` says which where it is known, else the content does.

    Raises UsageError for a format nobody knows, and for a file that cannot be read.
    """
    formats = known()
    chosen = _named(format_, formats) if format_ else None
    binary = chosen.binary if chosen else any(each.fits(raw) for each in formats if each.binary)
    text = "" if binary else decoded(raw, name)
    found = chosen or _guessed(raw if binary else text, formats, binary=binary)
    if found is None:
        raise UsageError(f"{name} looks like nothing we know.", "say-the-format", formats=_names(formats))
    return found.name, found.read(Source(name, raw, text, today, zone, columns or {}))


def _named(name: str, formats: tuple[Format, ...]) -> Format:
    for each in formats:
        if each.name == name.strip().lower():
            return each
    raise UsageError(f"There is no format of that name; there are: {_names(formats)}.")


def _guessed(content: bytes | str, formats: tuple[Format, ...], *, binary: bool) -> Format | None:
    return next((each for each in formats if each.binary is binary and each.fits(content)), None)


def _names(formats: tuple[Format, ...]) -> str:
    return ", ".join(sorted(each.name for each in formats))
