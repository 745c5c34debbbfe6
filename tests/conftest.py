"""What all tests share: Hypothesis without deadlines (machines are slow at times), and no settings of the machine."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import shell

gc.set_threshold(50_000, 20, 20)
"""A fifth of the time would go into looking for garbage among thousands of loaded tests that never become any."""

settings.register_profile("careercoach", deadline=None)
settings.load_profile("careercoach")

for name in [name for name in os.environ if name.startswith("CAREERCOACH_")]:
    del os.environ[name]


@pytest.fixture(scope="session")
def loaded() -> Iterator[str]:
    """What a shell starts for ``careercoach`` so that it need not load for every command; see tests/shell.py."""
    with shell.loaded() as program:
        yield program
