"""What becomes of a path whose last day to apply is near or past."""

from textual.content import Content
from textual.widgets import OptionList

from careercoach.tui import routes
from careercoach.tui.program import program_of
from careercoach.tui.widgets.choosing import Choose

_ANSWERS = (
    ("kept", Content.assemble("It stays, without a day", ("\nI applied, or keep it in mind", "$muted"))),
    ("another", Content.assemble("Another day", ("\nOr other words for it", "$muted"))),
    ("closed", Content.assemble("Not for me", ("\nIt stays among what is closed", "$muted"))),
    ("look", Content.assemble("Look at it", ("\nWhat it asks, what I have", "$muted"))),
)


class ClosingDay(Choose):
    """It stays without a day, gets another one, or is not for me; each answer leads on."""

    def __init__(self, path: str) -> None:
        """``path`` is its id."""
        super().__init__("WHAT BECOMES OF THIS PATH?", _ANSWERS)
        self._path = path

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the answer means, instead of only giving it back."""
        event.prevent_default()
        event.stop()
        program, path = program_of(self), self._path
        from careercoach.services.paths import paths

        match event.option.id:
            case "another":
                program.replace(routes.Path(path))
            case "look":
                program.replace(routes.Readiness(path))
            case "kept":
                self.dismiss(None)
                program.act(lambda session: paths.edit(session, path, {"deadline": None}), "It stays.  u Undo")
            case _:
                self.dismiss(None)
                program.act(lambda session: paths.edit(session, path, {"active": False}), "Closed.  u Undo")
