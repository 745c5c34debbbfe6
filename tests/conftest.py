"""What all tests share: Hypothesis without deadlines (machines are slow at times), and a home that is nobody's.

Where ``CI`` is set, Hypothesis takes the same examples every time: a change is judged by what it changed. On a desk it
looks further.
"""

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # it says nothing of its types

from careercoach.store.file import open_file
from tests import nobody, shell

gc.set_threshold(400_000, 20, 20)
"""A fifth of the time would go into looking for garbage among thousands of loaded tests that never become any."""

settings.register_profile("careercoach", deadline=None)
settings.register_profile("ci", settings.get_profile("careercoach"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "careercoach")

nobody.become()

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell lets what it starts in the background ignore Ctrl-C; whatever the tests start would be deaf to it, too."""


def pytest_collection_finish() -> None:
    """All tests are loaded and stay so: what they are made of is no more looked through for garbage."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: many a test waits for a terminal or for another program."""
    return (os.cpu_count() or 1) + 1


ALONE = (
    "coach/test_played_lives.py",
    "faults/",
    "lives/",
    "test_real_terminal.py",
    "test_transcripts.py",
    "tui/frame/test_every_text.py",
)
"""Where tests are long and share nothing: they fill up the workers at the end, one by one."""


class ByFile(LoadScopeScheduling):  # type: ignore[misc]  # of a base whose types nobody knows
    """Whoever runs a file of tests runs all of it, so that a life that they share is lived once."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file.removeprefix("tests/").startswith(ALONE) else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile | None:
    """Files to the workers, unless another way was asked for."""
    return ByFile(config, log) if config.getoption("dist") == "load" else None


@pytest.fixture(scope="session")
def loaded() -> Iterator[str]:
    """What a shell starts for ``careercoach`` so that it need not load for every command; see tests/shell.py."""
    with shell.loaded() as program:
        yield program


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with nothing in it, to be copied by tests to which it does not matter who made it."""
    path = tmp_path_factory.mktemp("empty") / "careercoach.db"
    open_file(path).close()
    return path
