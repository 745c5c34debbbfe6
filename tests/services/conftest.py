"""A file in an empty place."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path, empty_file: Path) -> Path:
    """A file with nothing in it."""
    return Path(shutil.copy(empty_file, tmp_path / "careercoach.db"))
