"""A file in an empty place."""

from pathlib import Path

import pytest

from careercoach.store.file import open_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file goes; nothing is there yet."""
    return tmp_path / "careercoach.db"


@pytest.fixture
def filled(path: Path) -> Path:
    """A file with one person and one goal, written as by another program."""
    connection = open_file(path)
    connection.execute("INSERT INTO person (uuid, name, relation) VALUES ('aaaa0000', 'Ines', 'peer')")
    connection.execute(
        "INSERT INTO goal (uuid, title, horizon, status, started_day)"
        " VALUES ('bbbb0000', 'Lead a shift', 'near', 'active', '2026-11-01')"
    )
    connection.close()
    return path
