"""Databases beside the live one: made for their owner alone, or looked into and never written."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def private() -> Iterator[None]:
    """What is made meanwhile is for its owner alone, whatever the umask."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def look_into(path: Path) -> sqlite3.Connection:
    """Open a database of whatever kind so that nothing can be written to it. Raises sqlite3.Error."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
