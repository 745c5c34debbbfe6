"""What stands beside the file and may still hold something erased: copies, damaged files set aside, working files.

They are looked through byte by byte, so that a page SQLite no longer uses counts as well. A copy that is locked with a
passphrase cannot be looked into and is counted as holding it.
"""

import os
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path

from careercoach.frozen import Frozen
from careercoach.paths import Places
from careercoach.patterns import pattern
from careercoach.store import copies, journal

_LOCKED = ".age"
_DAY = pattern(r"\d{4}-\d\d-\d\d")


class Remains(Frozen):
    """The copies and the working files that hold a text, the oldest first."""

    copies: tuple[Path, ...]
    working: tuple[Path, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """The days of the copies, in ISO form, as their names say."""
        return tuple(dict.fromkeys(found[0] for copy in self.copies if (found := _DAY.search(copy.name))))


def find(places: Places, texts: Iterable[str]) -> Remains:
    """What still holds one of the texts, each at least a few characters long. Raises OSError."""
    wanted = [text.encode("utf-8") for text in texts]
    return Remains(
        tuple(copy for copy in _copies(places) if copy.suffix == _LOCKED or _holds(copy, wanted)),
        tuple(file for file in _files(places.drafts) if _holds(file, wanted)),
    )


def everything(places: Places) -> Remains:
    """Every copy and working file there is."""
    return Remains(tuple(_copies(places)), tuple(_files(places.drafts)))


def remove(remains: Remains) -> None:
    """Remove the copies, each with its note, and the working files."""
    for copy in remains.copies:
        copies.remove(copy)
        journal.beside(copy).unlink(missing_ok=True)
    for file in remains.working:
        file.unlink(missing_ok=True)


def _copies(places: Places) -> list[Path]:
    """The copies, whatever state they are in, and damaged files that were set aside."""
    return [*_files(places.backups), *copies.set_aside(places.database)]


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.is_file() and file.suffix != copies.NOTE)


def _holds(file: Path, wanted: list[bytes]) -> bool:
    with file.open("rb") as opened:
        if not os.fstat(opened.fileno()).st_size:
            return False
        with mmap(opened.fileno(), 0, access=ACCESS_READ) as content:
            return any(content.find(text) >= 0 for text in wanted)
