"""One Enter: in a field it goes to the next one, on the last it is Done; F2 is Done in every field.

In a text of several lines Enter is a new line, and on an empty line it goes on as well, so that a text pasted line by
line stays in its field. A figure from 1 to 5 answers its line and goes on; whoever confirms it with Enter, as after any
other figure, does not skip the field it went on to.
"""

from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Button, Input

from careercoach.fields.field import Field
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.choosing import RatingLine
from careercoach.tui.widgets.prose import Prose


class OneEnter(Flow):
    """A screen of fields, one below the other, with the buttons Done and Discard at the end."""

    FIELDS: tuple[Field, ...] = ()
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Next", "next", "The next field; on the last, Done", shown="⏎"),
        Command("f2", "Done", "done", "Keep it"),
        Command("escape", "Back", "back", "Go back; your words are kept", shown="esc"),
        Command("f4", "My editor", "open_editor", "Your own editor"),
        Command("tab", "Next field", "app.focus_next", "↓ too; Shift+Tab or ↑ goes back", footer=False),
        Command("", "Discard what I typed", "discard", "Leave without it"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:3])]

    _went_on_to: tuple[Widget, object] | None = None
    """The field a figure went on to with what stood in it, until Enter is pressed."""

    def action_next(self) -> None:
        """Go to the field after the one in front; after the last one it is Done."""
        if self._confirms_the_figure():
            return
        ahead = self._ahead()
        if ahead:
            ahead[0].focus()
        else:
            self.action_done()

    def action_done(self) -> None:
        """Keep what stands there and go back."""
        raise NotImplementedError

    def action_discard(self) -> None:
        """Leave without what was typed."""
        raise NotImplementedError

    def action_open_editor(self) -> None:
        """Hand the text in front to one's own editor."""
        if isinstance(self.focused, Prose):
            self.focused.action_open_editor()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a line."""
        event.stop()
        self.action_next()

    def on_prose_went_on(self, event: Prose.WentOn) -> None:
        """Enter on an empty line of a text: what was typed ahead of a Done that it caused is no command."""
        event.stop()
        is_done = not self._ahead() and not self._went_on_to
        self.action_next()
        if is_done:
            self.program.let_go_what_was_typed_ahead()

    def on_rating_line_rated(self, event: RatingLine.Rated) -> None:
        """A figure was typed."""
        event.stop()
        ahead = self._ahead()
        self.action_next()
        self._went_on_to = (ahead[0], _stands_in(ahead[0])) if ahead else None

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The two ways out that are drawn."""
        event.stop()
        self.action_discard() if event.button.id == "discard" else self.action_done()

    def on_descendant_focus(self) -> None:
        """Mark the field one is in."""
        for field in self.query(".field"):
            field.set_class(self.focused is not None and field in self.focused.ancestors, "-here")

    def _confirms_the_figure(self) -> bool:
        """Whether Enter was pressed as the first key in the field that a figure went on to."""
        went_on_to, self._went_on_to = self._went_on_to, None
        return went_on_to is not None and went_on_to == (self.focused, _stands_in(self.focused))

    def _ahead(self) -> list[Widget]:
        """The fields after the one in front, as far as they are shown."""
        names = {field.name for field in self.FIELDS}
        fields = [widget for widget in self.focus_chain if widget.id in names]
        return fields[fields.index(self.focused) + 1 :] if self.focused in fields else []


def _stands_in(field: Widget | None) -> object:
    return field.text if isinstance(field, Prose) else getattr(field, "value", None)
