"""A file in an empty place."""

import shutil
from pathlib import Path

import pytest

from careercoach.store.file import open_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file goes; nothing is there yet."""
    return tmp_path / "careercoach.db"


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "careercoach.db"
    connection = open_file(path)
    connection.execute("INSERT INTO person (uuid, name, relation) VALUES ('aaaa0000', 'Ines', 'peer')")
    connection.execute(
        "INSERT INTO goal (uuid, title, horizon, status, started_day)"
        " VALUES ('bbbb0000', 'Lead a shift', 'near', 'active', '2026-11-01')"
    )
    connection.close()
    return path


@pytest.fixture
def filled(path: Path, _filled: Path) -> Path:
    """A file with one person and one goal, written as by another program."""
    return Path(shutil.copy2(_filled, path))
