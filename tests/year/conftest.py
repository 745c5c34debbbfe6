"""The year runs within this process, as the tests of the commands do."""

from tests.cli.conftest import environment, run

__all__ = ["environment", "run"]
