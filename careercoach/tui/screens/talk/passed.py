"""A talk whose day has passed: once it is known that it took place, what was caught in it is written down."""

from textual.content import Content
from textual.widgets import OptionList

from careercoach.tui import routes
from careercoach.tui.program import program_of
from careercoach.tui.widgets.choosing import Choose

_ANSWERS = (
    ("held", Content.assemble("Yes", ("\nWrite down what was said", "$muted"))),
    ("later", Content.assemble("Not yet", ("\nChoose another day", "$muted"))),
    ("cancelled", Content.assemble("It will not", ("\nIt stays as cancelled", "$muted"))),
)


class Passed(Choose):
    """Did it take place? Each answer leads on."""

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__("DID THIS TALK TAKE PLACE?", _ANSWERS)
        self._meeting = meeting

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the answer means, instead of only giving it back."""
        event.prevent_default()
        event.stop()
        {"held": self._held, "later": self._later, "cancelled": self._cancelled}[event.option.id or ""]()

    def _held(self) -> None:
        from careercoach.services.talk import run

        program, meeting, today = program_of(self), self._meeting, program_of(self).today
        if program.act(lambda session: run.end(session, meeting, today)) is None:
            self.dismiss(None)
            return
        program.replace(routes.Caught(meeting))
        self.app.call_later(program.say, "Held.  u Undo")

    def _later(self) -> None:
        program_of(self).replace(routes.Talk(self._meeting))

    def _cancelled(self) -> None:
        from careercoach.services.talk import meetings

        program, meeting = program_of(self), self._meeting
        self.dismiss(None)
        program.act(lambda session: meetings.edit(session, meeting, {"status": "cancelled"}))
        self.app.call_later(program.say, "Cancelled.  u Undo")
