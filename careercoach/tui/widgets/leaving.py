"""The one guard of every screen and box: it answers while it is in front, and is left once.

Why: Textual's ``dismiss`` takes away whatever screen is in front, and what a second Enter or click set off may reach a
screen that is gone, or one that a box already covers.
"""

from typing import Any, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.events import Click, Mount
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, Static

from careercoach.errors import CareerCoachError
from careercoach.store.file import FAILURES
from careercoach.tui.program import program_of
from careercoach.tui.widgets.laid_out import LaidOutOnce

T = TypeVar("T")

_ACTS = (Button.Pressed, Input.Submitted, OptionList.OptionSelected)
"""What a widget says when somebody decided something in it."""


_SCREENS = "careercoach.tui.screens"


class LeftOnce(LaidOutOnce[T]):
    """A screen that takes decisions and can be left only while it is the one in front.

    Each looks by the sheet of its wing, which is read when the first screen of the wing opens.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        """Find the sheet beside the module of the screen."""
        super().__init_subclass__(**options)
        house, _, wing = cls.__module__.rpartition(".")[0].rpartition(".")
        if house == _SCREENS:
            cls.CSS_PATH = f"{wing}.tcss"

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Go, with an answer; nothing happens when the screen has gone or something stands before it."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    async def _dispatch_message(self, message: Message) -> None:
        """Answer a message, but no decision made on a screen that is no longer in front.

        A file that cannot be read just now costs the answer, not the program.
        Why override a private method: it is the one way by which all messages of a screen's widgets come, and Textual
        ends the program with whatever a handler raises.
        """
        if isinstance(message, _ACTS) and not self.is_active:
            return
        try:
            await super()._dispatch_message(message)
        except (CareerCoachError, *FAILURES) as error:
            if isinstance(message, Mount) and self.is_current and len(self.app.screen_stack) > 1:
                self.app.call_later(self._go_unseen, error)
                return
            program_of(self).say_problem(error)

    async def _go_unseen(self, error: Exception) -> None:
        """What this screen was to show could not be read as it opened: the one below says why."""
        await super().dismiss(None)
        program_of(self).say_problem(error)


class Box(ModalScreen[T], LeftOnce[T]):
    """A box with a question, in front of the screen.

    Why in this order: Textual's style sheets know a widget by its first bases alone, and it is drawn as a ModalScreen.
    """

    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-roomy")]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "done", "Done", show=False)]

    def action_done(self) -> None:
        """Done, as in every form: what Enter does in the line of the box."""
        for line in self.query(Input):
            self.call_later(line.action_submit)

    async def on_click(self, event: Click) -> None:
        """Whoever has the mouse alone clicks the key that is spoken of; beside the box is Esc."""
        clicked, _ = self.get_widget_at(event.screen_x, event.screen_y)
        key = "escape" if clicked is self else _key_spoken_of(clicked, event.screen_offset)
        if key == "enter":
            self.action_done()
            for listed in self.query(OptionList):
                listed.action_select()
        elif key and (escape := self.active_bindings.get(key)):
            await self.app.run_action(escape.binding.action, escape.node)


_KEYS = {"Enter": "enter", "Esc": "escape"}
"""The keys that a box speaks of, by name."""


def _key_spoken_of(clicked: Widget, at: Offset) -> str:
    """Of which key the words clicked are: from its name on, also where they go on in the next line; blank for none."""
    if not isinstance(clicked, Static):
        return ""
    beside = at - clicked.content_region.offset
    lines = [clicked.render_line(row).text for row in range(beside.y + 1)]
    said = lines[-1]
    word_ends = said.find(" ", beside.x)
    before = " ".join([*lines[:-1], said if word_ends < 0 else said[:word_ends]])
    last = max(_KEYS, key=before.rfind)
    return _KEYS[last] if last in before else ""
