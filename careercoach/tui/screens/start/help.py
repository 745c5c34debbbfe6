"""Every key of the screen one came from, and an example for what is in front."""

from textwrap import wrap
from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from careercoach.tui.commands import Command, bindings, commands_here
from careercoach.tui.frame.place import Flow

_NARROW = 64
"""Columns below which what a command does stands below its name."""

_KEY, _LABEL = 9, 23
"""Columns of a key and of a command's name."""


class Help(Flow):
    """A page of keys."""

    TITLE_WORDS = "Help"
    COMMAND_LIST = (Command("escape,question_mark,f1", "Back", "back", "Go back", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    @property
    def _below(self) -> Screen[Any]:
        """The screen help is wanted for."""
        return self.app.screen_stack[-2]

    def compose_body(self) -> ComposeResult:
        """The example first, then the keys."""
        with VerticalScroll(classes="body", id="help"):
            example = self._example()
            if example:
                yield Static(Content("FOR EXAMPLE"), classes="heading")
                yield Static(Content.assemble(example, "\n"))
            written = self._written()
            if written:
                yield Static(Content("YOU WROTE"), classes="heading")
                yield Static(Content.assemble(written, "\n"))
            yield Static(Content("KEYS HERE"), classes="heading")
            commands = commands_here(self.app, self._below)
            yield Static(Content("\n").join([self._line(command) for command in commands if command.key]))
            hidden = [self._line(command) for command in commands if not command.key]
            if hidden:
                yield Static(Content("\nIN THE COMMANDS (^p or F9)"), classes="section")
                yield Static(Content("\n").join(hidden))

    def _example(self) -> str | Content:
        focused = self._below.focused
        for field in getattr(self._below, "FIELDS", ()):
            if focused is not None and field.name == focused.id and field.example:
                return str(field.example)
        example = getattr(self._below, "help_example", None)
        found = example() if callable(example) else ""
        return found if isinstance(found, Content) else str(found)

    def _written(self) -> Content | None:
        """What the person said before that belongs to what is in front."""
        found = getattr(self._below, "help_written", None)
        return found() if callable(found) else None

    def _line(self, command: Command) -> Content:
        """Key and name, then what it does: beside, or below where there is no room."""
        width = self.app.size.width - 6
        narrow = width < _NARROW or len(command.label) >= _LABEL
        indent = _KEY if narrow else _KEY + _LABEL
        helping = wrap(command.help, max(width - indent, 20))
        key = "F1" if command.sign == "?" else command.sign  # where one types, ? is a letter like any other
        sign = (f"{key:>7}  " if command.key else " " * _KEY, "bold $primary")
        label = f"{command.label}\n{' ' * indent}" if narrow else f"{command.label:<{_LABEL}}"
        return Content.assemble(sign, label, (f"\n{' ' * indent}".join(helping), "$muted"))
