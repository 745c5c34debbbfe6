"""Who the person is at work now: their name, and the position they hold today."""

from collections.abc import Callable
from dataclasses import asdict
from typing import ClassVar

from careercoach.coach.positions import is_another
from careercoach.fields.field import Field
from careercoach.fields.positions import NOBODY, PROFILE
from careercoach.queries import profile
from careercoach.queries.people import people
from careercoach.tui import working_life
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.screens.jobs.positions import CHANGED


class ProfileForm(FormScreen):
    """Who you are at work."""

    TITLE_WORDS = "Who you are at work"
    FIELDS = PROFILE
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *FormScreen.COMMAND_LIST,
        Command("f3", "Positions", "positions", "Your jobs"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[-1:])]

    def __init__(self) -> None:
        """There is one profile, so this always edits it."""
        super().__init__("profile")

    def load(self) -> Values:
        """What is on file."""
        found = profile.get(self.program.reading, self.program.today)
        return asdict(found) | ({"manager": NOBODY} if found.no_manager else {})

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep what changed."""
        from careercoach.services.jobs import profile as writing

        today = self.program.today
        return lambda session: writing.update(session, changes, today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "manager":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]

    def finished(self, row: str) -> None:
        """Say where to go on when it is another manager, or another place."""
        if is_another(self._loaded, profile.get(self.program.reading, self.program.today)):
            self.app.call_later(self.program.say, CHANGED)
        else:
            super().finished(row)

    def action_positions(self) -> None:
        """Go to the jobs before and after this one."""
        self.program.open(working_life.Positions())
