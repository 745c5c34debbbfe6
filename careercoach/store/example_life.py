"""The example life that ships, put into a file of its own as if it had led up to today.

Its rows are kept as ``content/demo.json``, made from ``content/demo.toml`` by ``python -m careercoach.derive``: written
through the services they would take a second, in which somebody who only wants to look around sees nothing. The file of
a day is laid out once and then copied: to lay it out is a quarter of what a bare Textual app costs.
"""

import json
import re
import sqlite3
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from careercoach import kept
from careercoach.content import loader
from careercoach.store import disk

_DAY = re.compile(r"\{(-?\d+)\}")
_NAME = "example-life"


def lay_out(path: Path, today: date) -> None:
    """Make the file at ``path``, which must not exist yet."""
    made_of = (today.isoformat(), time.tzname, _written_last())
    ready: bytes | None = kept.found(_NAME, made_of)
    with disk.private():
        if ready:
            path.write_bytes(ready)
            _begin_now(path)
        else:
            _write(path, today)
    if not ready:
        kept.keep(_NAME, made_of, path.read_bytes())


def _write(path: Path, today: date) -> None:
    from careercoach.store import migrations
    from careercoach.store.pragmas import PRAGMAS

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute("PRAGMA synchronous=OFF")  # a file that is thrown away need not outlive the power
        migrations.upgrade(connection, rows=_leading_up_to(today))


def _leading_up_to(today: date) -> dict[str, list[list[str | int | float | None]]]:
    """The rows of each table, with the days and the moment of today."""
    from careercoach.store import acts

    text = _DAY.sub(lambda found: (today + timedelta(days=int(found[1]))).isoformat(), loader.demo_rows())
    for name, value in {"now": _now(), "zone": acts.zone(), "run": acts.COMMAND.run}.items():
        text = text.replace(f'"{{{name}}}"', json.dumps(value))
    rows: dict[str, list[list[str | int | float | None]]] = json.loads(text)
    return rows


def _begin_now(path: Path) -> None:
    """A copy begins at the moment in which it is made, and belongs to this run alone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")  # as above
        connection.execute("UPDATE act SET at = ?, run = ?", (_now(), uuid4().hex))


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _written_last() -> int:
    """When something was last written that decides what the file holds."""
    store = Path(__file__).parent
    rows = Path(loader.__file__).with_name(loader.DEMO_ROWS)
    return max(each.stat().st_mtime_ns for each in (rows, *store.glob("*.py"), *(store / "schema").iterdir()))
