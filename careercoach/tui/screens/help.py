"""Every key of the screen one came from, and an example for what is in front."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from careercoach.tui.commands import Command, bindings, commands_here
from careercoach.tui.screens.place import Flow


class Help(Flow):
    """A page of keys."""

    TITLE_WORDS = "Help"
    COMMAND_LIST = (Command("escape,question_mark,f1", "Back", "back", "Go back", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, below: Screen[Any]) -> None:
        """``below`` is the screen help is wanted for."""
        super().__init__()
        self._below = below

    def compose_body(self) -> ComposeResult:
        """The example first, then the keys."""
        with VerticalScroll(classes="body"):
            example = self._example()
            if example:
                yield Static(Content("AN EXAMPLE"), classes="heading")
                yield Static(Content(f"{example}\n"))
            yield Static(Content("KEYS HERE"), classes="heading")
            yield Static(Content("\n").join([self._line(command) for command in commands_here(self.app, self._below)]))

    def _example(self) -> str:
        focused = self._below.focused
        for field in getattr(self._below, "FIELDS", ()):
            if focused is not None and field.name == focused.id:
                return str(field.example)
        example = getattr(self._below, "help_example", None)
        return str(example()) if callable(example) else ""

    @staticmethod
    def _line(command: Command) -> Content:
        return Content.assemble(
            (f"{command.sign:>6}  ", "bold $primary"), f"{command.label:<22} ", (command.help, "$muted")
        )
