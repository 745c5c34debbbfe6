"""One bit of a copy turns over while it lies on a disk: no copy that is not what it was counts as good."""

import random
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path
from unittest.mock import patch

from careercoach.errors import FileProblem
from careercoach.store import check, copies, restore
from careercoach.store.copies import Copy
from tests.faults import lives
from tests.faults.frame import Case, Seen
from tests.store import TODAY


def attempt(number: int, home: Path) -> Seen:
    """Turn one bit over; the copy is known as damaged, named by the check, and not gone back to."""
    file = lives.Life.of(lives.copied).put_in(home)
    (copy,) = copies.listed(file)
    place = random.Random(number).randrange(8 * copy.size)  # noqa: S311 drawing lots
    content = bytearray(copy.path.read_bytes())
    content[place // 8] ^= 1 << place % 8
    copy.path.write_bytes(content)
    before = file.read_bytes()
    missed = [words for words, found in _looked_at(file, copies.read(copy.path)) if not found]
    if file.read_bytes() != before:
        missed.append("the file was written")
    return Seen(1, corrupted=bool(missed), notes=tuple(f"bit {place}: {words}" for words in missed))


def _looked_at(file: Path, copy: Copy) -> list[tuple[str, bool]]:
    return [
        ("it counts as good", not copies.is_good(copy)),
        ("it is offered", copies.newest_good(file) is None),
        ("the check does not name it", any(found.kind == "damaged-copy" for found in check.findings(file))),
        ("one can go back to it", _is_refused(file, copy)),
    ]


def _is_refused(file: Path, copy: Copy) -> bool:
    try:
        restore.restore(file, copy, TODAY)
    except FileProblem:
        return True
    return False


def only_sqlite() -> AbstractContextManager[object]:
    """A copy counts as good when SQLite finds nothing wrong with it."""

    def is_good(copy: Copy) -> bool:
        try:
            with closing(sqlite3.connect(f"{copy.path.as_uri()}?mode=ro", uri=True)) as connection:
                return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
        except sqlite3.Error:
            return False

    return patch.object(copies, "is_good", is_good)


CASE = Case(
    name="bits",
    promise="A copy of which a single bit turned over is known as damaged, and nothing goes back to it.",
    attempt=attempt,
    sample=15,
    whole=1500,
    broken={"only SQLite looks": only_sqlite},
    quick=("only SQLite looks",),
)
