"""Whether a journal left beside a file belongs to it: run as a program of its own, which may open both.

SQLite plays a journal that it finds back into the file, whoever put it there. One that a sync brought, or that was
left when an older copy was put in the file's place, would so ruin a good file. Each transaction counts up by one a
number on the file's first page, and the journal holds that page as it was before: the two numbers are the same or one
apart, or the journal is of another state of the file.

Why in a process of its own: closing a file drops the locks that this process has on it.
"""

import sys
import time
from pathlib import Path

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_AT_WORK = 2.0
"""Seconds for which a journal is taken to be somebody's who is writing just now."""


def beside(path: Path) -> Path:
    """Where SQLite keeps the journal of the file at ``path``."""
    return path.with_name(path.name + "-journal")


def is_foreign(path: Path) -> bool:
    """Whether beside the file lies a journal that is certainly not its own. Raises OSError."""
    try:
        age = time.time() - beside(path).lstat().st_mtime
    except FileNotFoundError:
        return False
    if 0 <= age < _AT_WORK:
        return False
    import subprocess  # costs more to load than most commands, who find no journal, have to do

    program = [sys.executable, "-I", "-S", __file__, str(path)]
    return subprocess.run(program, check=False, capture_output=True).stdout == b"foreign\n"  # noqa: S603 our own


def belongs(journal: bytes, first_page: bytes) -> bool:
    """Whether a journal may be of a file with that first page; True also when that cannot be told."""
    count, nonce, sector, size = (int.from_bytes(journal[at : at + 4]) for at in (8, 12, 20, 24))
    now, written = first_page[24:28], first_page[92:96]
    if not journal.startswith(_MAGIC) or not count or not 512 <= size <= 65_536 or now != written:
        return True
    for at in range(sector, len(journal) - size - 7, size + 8):
        if int.from_bytes(journal[at : at + 4]) == 1:
            page = journal[at + 4 : at + 4 + size]
            checked = (nonce + sum(page[each] for each in range(size - 200, 0, -200))) & 0xFFFFFFFF
            sound = checked == int.from_bytes(journal[at + 4 + size : at + 8 + size])
            return not sound or int.from_bytes(now) - int.from_bytes(page[24:28]) in (0, 1)
    return True


if __name__ == "__main__":
    live = Path(sys.argv[1])
    with live.open("rb") as content:
        head = content.read(100)
    sys.stdout.write("own\n" if belongs(beside(live).read_bytes(), head) else "foreign\n")
