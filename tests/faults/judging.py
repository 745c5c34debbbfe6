"""Whether a file is whole, and what stands in it, in a form that two runs of one command share."""

import os
import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from careercoach.errors import CareerCoachError
from careercoach.store import triggers
from careercoach.store.file import open_file

_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z")


def content(file: Path, *, history: bool = True) -> str:
    """Every row of every table, and every document beside the file; ids are numbered, times left out.

    ``history`` False leaves out by which acts and drafts it came about. Raises CareerCoachError or sqlite3.Error when
    the file cannot be read.
    """
    with closing(open_file(file)) as connection:
        rows = "\n".join(
            f"{table} {row!r}"
            for table in triggers.strict_tables(connection)
            if history or table not in ("act", "change", "draft")
            for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')
        )
        if not history:
            begun = connection.execute("SELECT key, title, text FROM draft WHERE state = 'open' ORDER BY key")
            rows += "".join(f"\nbegun {row!r}" for row in begun)
    rows += "".join(f"\n{document.name} {document.read_text()}" for document in sorted(file.parent.glob("*.md")))
    numbers: dict[str, str] = {}
    return _TIME.sub("then", _ID.sub(lambda found: numbers.setdefault(found[0], f"id {len(numbers)}"), rows))


def damage(file: Path) -> list[str]:
    """What is wrong with the file or the copies beside it; none when all is well."""
    found = [f"{each.name} can be read by others" for each in _ours(file) if stat.S_IMODE(each.stat().st_mode) & 0o077]
    try:
        with closing(open_file(file)) as connection:
            for index in triggers.INDEXES:
                connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
            found += _inside(connection)
    except (CareerCoachError, sqlite3.Error) as error:
        found.append(f"the file cannot be opened: {error}")
    for copy in file.with_name(file.name + ".backups").glob("*.db"):
        try:
            with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as connection:
                found += [f"{copy.name}: {each}" for each in _inside(connection)]
        except sqlite3.Error as error:
            found.append(f"the copy {copy.name} cannot be opened: {error}")
    return found


def _inside(connection: sqlite3.Connection) -> list[str]:
    said = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    return said + [f"a row of {row[0]} leads nowhere" for row in connection.execute("PRAGMA foreign_key_check")]


def _ours(file: Path) -> list[Path]:
    """Everything in the file's folder that the program may have made."""
    return [Path(folder, name) for folder, _, names in os.walk(file.parent) for name in names if file.name in name]
