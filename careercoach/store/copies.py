"""What stands in the folder of copies: each with the note beside it that says what it holds and proves it whole.

Why a note of its own: a flipped bit inside a text passes SQLite's integrity check three times out of four.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from glob import escape
from pathlib import Path
from typing import Any

from careercoach.errors import CopiesClosed, NotFound
from careercoach.frozen import Frozen
from careercoach.paths import absolute, folder_of_copies
from careercoach.patterns import pattern
from careercoach.store import causes
from careercoach.store.triggers import HOUSEKEEPING

_NAME = pattern(r"(?P<at>\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z)-(?P<reason>.+)-(?P<maker>\d+)")
NOTE = ".json"
"""How the note beside a copy ends; it holds numbers alone."""

ASIDE = ".damaged-"
"""What follows the file's name in that of a damaged file that was set aside; then comes when."""

_STAMP = "%Y-%m-%dT%H%M%S.%fZ"


class Copy(Frozen):
    """One copy of the file.

    ``made_at`` is in UTC, ``reason`` says before what it was made, ``size`` is in bytes. ``rows`` counts the rows of
    each table, ``sha256`` is the fingerprint; both are None when the note beside it is missing or cannot be read.
    """

    path: Path
    made_at: datetime
    reason: str
    size: int
    rows: Mapping[str, int] | None
    sha256: str | None

    @property
    def id(self) -> str:
        """Its name, by any beginning of which it can be asked for."""
        return self.path.stem

    @property
    def made_on(self) -> date:
        """The day it was made, where the person is."""
        return self.made_at.astimezone().date()

    @property
    def things(self) -> int:
        """How many rows of the person's own it holds; 0 when that is not known."""
        return things(self.rows or {})


def things(rows: Mapping[str, int]) -> int:
    """How many of the rows are the person's own: not the history, the search index or drafts."""
    return sum(count for table, count in rows.items() if table not in HOUSEKEEPING)


def name(made_at: datetime, reason: str, maker: int) -> str:
    """The name of a copy; ``maker`` is the process, for two may make one within the same microsecond."""
    return f"{made_at.strftime(_STAMP)}-{reason}-{maker}"


def maker_of(found: Path) -> int | None:
    """The process that made a file of this folder, a copy or something unfinished; None for anything else."""
    told = _NAME.fullmatch(found.name.partition(".db")[0].partition(".json")[0].partition(".unfinished")[0])
    return int(told["maker"]) if told else None


def listed(database: Path) -> list[Copy]:
    """All copies of a file, the newest first. Their fingerprints are not looked at; ``is_good`` does that.

    Raises CopiesClosed when the folder does not let us look.
    """
    folder = folder_of_copies(database)
    try:
        found = sorted(folder.iterdir(), reverse=True)
        return [read(path) for path in found if path.suffix == ".db" and _NAME.fullmatch(path.stem)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise refusal(error, folder) from error


def refusal(error: Exception, folder: Path) -> CopiesClosed:
    """Why nothing can be done in the folder of copies."""
    number = error.errno if isinstance(error, OSError) else causes.found(folder / "copy")
    why, remedy = causes.CAUSES.get(number or 0, ("", "copies-folder"))
    remedy = "copies-folder" if remedy == "permissions" else remedy
    return CopiesClosed(f"The folder of copies, {folder}, cannot be used{why and ': '}{why}.", remedy)


def read(path: Path) -> Copy:
    """The copy that stands at ``path``, under whatever name. Raises OSError when it cannot be looked at."""
    told = _NAME.fullmatch(path.stem)
    found = path.stat()
    made_at = datetime.strptime(told["at"], _STAMP) if told else datetime.fromtimestamp(found.st_mtime, UTC)
    note = _note(path)
    return Copy(
        path,
        made_at.replace(tzinfo=UTC),
        told["reason"] if told else "",
        found.st_size,
        note.get("rows"),
        note.get("sha256"),
    )


def is_good(copy: Copy) -> bool:
    """Whether a copy is, to the last bit, what it was when it was made and checked."""
    try:
        return copy.sha256 is not None and fingerprint(copy.path) == copy.sha256
    except OSError:
        return False


def newest_good(database: Path) -> Copy | None:
    """The newest copy that is whole; None when there is none to be found."""
    try:
        return next((copy for copy in listed(database) if is_good(copy)), None)
    except CopiesClosed:
        return None


def set_aside(database: Path) -> list[Path]:
    """The damaged files in whose place a restore has put a new one, the oldest first."""
    beside = sorted(database.parent.glob(f"{escape(database.name + ASIDE)}*"))
    return [path for path in beside if not path.name.endswith("-journal") and not _is_one_file(path, database)]


def remove(path: Path) -> None:
    """Take a copy away: its name first, then its note. Raises OSError."""
    path.unlink(missing_ok=True)
    note_of(path).unlink(missing_ok=True)


def note_of(path: Path) -> Path:
    """Where the note of a copy stands."""
    return path.with_suffix(NOTE)


def find(database: Path, wanted: str) -> Copy:
    """The copy whose name begins so, or that stands at that path. Raises NotFound."""
    found = [copy for copy in listed(database) if wanted and copy.id.startswith(wanted)]
    if not found and absolute(wanted).is_file():
        return read(absolute(wanted))
    if not found:
        raise NotFound("There is no copy whose name begins so.", "look-at-copies")
    if len(found) > 1:
        raise NotFound("More than one copy has a name that begins so.", "longer-name")
    return found[0]


def short_names(copies: list[Copy]) -> dict[str, str]:
    """By id, as much of each name as tells it apart from the others: the second it was made in, or more."""
    whole = [copy.id for copy in copies]
    return {each: _short(each, whole) for each in whole}


def fingerprint(path: Path) -> str:
    """The SHA-256 of a copy's bytes."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _short(one: str, all_: list[str]) -> str:
    second = one.partition(".")[0]
    return second if sum(other.startswith(second) for other in all_) == 1 else one.partition("Z")[0]


def _is_one_file(one: Path, other: Path) -> bool:
    """Whether both are names of the same file, as they are for a moment while a damaged one is set aside."""
    return one.exists() and other.exists() and one.samefile(other)


def _note(path: Path) -> dict[str, Any]:
    """What the note beside a copy says; nothing when it is missing or is no note."""
    try:
        note = json.loads(note_of(path).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) and isinstance(note.get("rows"), dict) else {}
