"""An empty file, made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from careercoach.store.file import open_file


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which nothing was done yet."""
    path = tmp_path_factory.mktemp("empty") / "careercoach.db"
    open_file(path).close()
    return path


@pytest.fixture
def path(empty: Path, tmp_path: Path) -> Path:
    """A copy of the empty file."""
    return Path(shutil.copy(empty, tmp_path / "careercoach.db"))
