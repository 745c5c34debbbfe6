"""The example life that ships, put into a file of its own as if it had led up to today.

Its rows are kept as ``content/demo.json``, made from ``content/demo.toml`` by ``python -m careercoach.derive``: written
through the services they would take a second, in which somebody who only wants to look around sees nothing.
"""

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from careercoach.content import loader
from careercoach.store import acts, disk, migrations
from careercoach.store.pragmas import PRAGMAS

_DAY = re.compile(r"\{(-?\d+)\}")


def lay_out(path: Path, today: date) -> None:
    """Make the file at ``path``, which must not exist yet."""
    with disk.private(), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute("PRAGMA synchronous=OFF")  # a file that is thrown away need not outlive the power
        migrations.upgrade(connection, rows=_leading_up_to(today))


def _leading_up_to(today: date) -> migrations.Rows:
    """The rows of each table, with the days and the moment of today."""
    text = _DAY.sub(lambda found: (today + timedelta(days=int(found[1]))).isoformat(), loader.demo_rows())
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, value in {"now": now, "zone": acts.zone(), "run": acts.COMMAND.run}.items():
        text = text.replace(f'"{{{name}}}"', json.dumps(value))
    rows: migrations.Rows = json.loads(text)
    return rows
