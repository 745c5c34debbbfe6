"""What is left of a crash: where it happened, never what the person wrote.

Why a private method of Textual: it prints local variables, which hold the person's text, and offers no way to say no.
"""

import os
import sys
import traceback
from pathlib import Path

from rich.text import Text
from textual.app import App

from careercoach.tui.desk import Desk


class PrivateCrash(App[int]):
    """An app that keeps a crash's traceback in a private file, without the values of variables."""

    desk: Desk

    def keep_everything(self) -> None:
        """Put everything typed anywhere on disk."""
        raise NotImplementedError

    def _fatal_error(self) -> None:
        self.keep_everything()
        place = _keep(self.desk.places.database.with_name("crash.txt"))
        self.panic(Text(f"careercoach stopped because of a fault of its own; what you typed is kept. Details: {place}"))


def _keep(target: Path) -> Path:
    """Write where the running exception came from, without its message: that may hold the person's text."""
    error = sys.exc_info()[1]
    where = traceback.format_tb(error.__traceback__) if error else []
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
        file.write("".join([*where, type(error).__name__, "\n"]))
    return target
