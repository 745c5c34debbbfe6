"""One time away from work: when, and what for."""

from collections.abc import Callable
from dataclasses import asdict

from careercoach.fields.positions import AWAY
from careercoach.queries import positions as stored
from careercoach.tui.frame.form import FormScreen, Values


class AwayForm(FormScreen):
    """The form of one time away."""

    TITLE_WORDS = "Time away"
    FIELDS = AWAY

    def load(self) -> Values:
        """What is on file."""
        return asdict(stored.get_away(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add it, or change it."""
        from careercoach.services import positions

        row = self.row
        if row is None:
            first, last, reason = (changes.get(field.name) for field in AWAY)
            return lambda session: positions.go_away(session, first, last, reason)  # type: ignore[arg-type]  # as the fields say
        return lambda session: positions.edit_away(session, row, changes)
