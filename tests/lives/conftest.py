"""A file in an empty place."""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file goes; nothing is there yet."""
    return tmp_path / "careercoach.db"
