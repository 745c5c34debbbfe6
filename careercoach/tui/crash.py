"""What is left of a crash: where it happened, never what the person wrote.

Why a private method of Textual: it prints local variables, which hold the person's text, and offers no way to say no.
"""

import sys

from rich.text import Text
from textual.app import App

from careercoach.errors import CareerCoachError
from careercoach.store.exports import write_whole
from careercoach.traces import where
from careercoach.tui.desk import Desk


class PrivateCrash(App[int]):
    """An app that keeps a crash's traceback in a private file, without the values of variables."""

    desk: Desk

    def keep_everything(self) -> None:
        """Put everything typed anywhere on disk."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        """Nothing that fails once the program is being left is a crash: a screen may be half built then."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self.keep_everything()
        place = self.desk.places.crash
        error = sys.exc_info()[1]
        try:
            write_whole(place, where(error) if error else "", force=True)
            details = f" Details: {place}"
        except CareerCoachError:
            details = ""
        self.panic(Text(f"careercoach stopped because of a fault of its own; what you typed is kept.{details}"))
