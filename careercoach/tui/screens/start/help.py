"""What can be done on the screen one came from, to run from here, with an example; and pages to read."""

import re
from textwrap import wrap
from typing import Any

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from careercoach.content import help
from careercoach.patterns import pattern
from careercoach.tui import routes
from careercoach.tui.commands import Command, bindings, commands_here, qualified_action
from careercoach.tui.frame.page import Page
from careercoach.tui.frame.place import Flow
from careercoach.tui.widgets.marked import MarkedList

_NARROW = 64
"""Columns below which what a command does stands below its name."""

_KEY, _LABEL = 9, 23
"""Columns of a key and of a command's name."""

_TOPIC = "topic:"

_WITHIN_A_PARAGRAPH = pattern(r"^(\S.*)\n(?=\S)", re.MULTILINE)
"""Where the file of a page ends a line and the page does not."""


class Help(Flow):
    """A list of what can be done: Enter does it."""

    TITLE_WORDS = "Help"
    COMMAND_LIST = (
        Command("enter", "Do it", "run", "Do it, where you came from", shown="⏎"),
        Command("escape,question_mark,f1", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self) -> None:
        """Begin with nothing listed."""
        super().__init__()
        self._commands: dict[str, Command] = {}

    @property
    def _below(self) -> Screen[Any]:
        """The screen help is wanted for."""
        return self.app.screen_stack[-2]

    def compose_body(self) -> ComposeResult:
        """One list: first what is in front, then what can be done, then the pages."""
        yield MarkedList(classes="body", id="help")

    def on_mount(self) -> None:
        """Begin at the first thing that can be done, with all above it in sight."""
        options = self.query_one(OptionList)
        self._commands = {each.action: each for each in commands_here(self.app, self._below)}
        options.add_options([*self._in_front(), *self._keys(), *self._pages()])
        options.highlighted = next(at for at, each in enumerate(options.options) if not each.disabled)
        options.focus()
        self.call_after_refresh(options.scroll_home, animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do it, or open the page."""
        chosen = event.option.id or ""
        if chosen.startswith(_TOPIC):
            self.program.open(routes.HelpPage(chosen.removeprefix(_TOPIC)))
            return
        below, command = self._below, self._commands[chosen]
        self.dismiss(None)
        self.app.call_later(self.app.run_action, qualified_action(below, command))

    def _in_front(self) -> list[Option]:
        """The field one is in, an example for it, and what the person wrote about it before."""
        told = (("THIS FIELD", self._field()), ("FOR EXAMPLE", self._example()), ("YOU WROTE", self._written()))
        return [
            Option(Content.assemble((f"{heading}\n", "bold"), words, "\n"), disabled=True)
            for heading, words in told
            if words
        ]

    def _keys(self) -> list[Option]:
        rows = []
        for heading, keyed in (("KEYS HERE", True), ("WITHOUT A KEY", False)):
            its = [each for each in self._commands.values() if bool(each.key) is keyed]
            if its:
                rows.append(Option(Content.styled(heading, "bold"), disabled=True))
                rows.extend(Option(self._line(each), id=each.action) for each in its)
        return rows

    def _pages(self) -> list[Option]:
        return [
            Option(Content.styled("PAGES TO READ", "bold"), disabled=True),
            *(Option(Content(f"{' ' * _KEY}{each.title}"), id=f"{_TOPIC}{each.key}") for each in help.pages().topics),
        ]

    def _field(self) -> Content | None:
        """What the field is called, and what it takes."""
        focused = self._below.focused
        for field in getattr(self._below, "FIELDS", ()):
            if focused is not None and field.name == focused.id:
                return Content.assemble(field.label, (f"\n{field.hint}" if field.hint else "", "not bold"))
        return None

    def _example(self) -> Content | None:
        focused = self._below.focused
        for field in getattr(self._below, "FIELDS", ()):
            if focused is not None and field.name == focused.id and field.example:
                return Content(str(field.example))
        example = getattr(self._below, "help_example", None)
        found = example() if callable(example) else ""
        return found if isinstance(found, Content) else Content(str(found)) if found else None

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


class HelpPage(Page):
    """One page."""

    TITLE_WORDS = "Help"
    COMMAND_LIST = (Command("escape", "Back", "back", "Go back", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, topic: str) -> None:
        """``topic`` is the key of the page."""
        super().__init__()
        self._topic = next(each for each in help.pages().topics if each.key == topic)

    def words(self) -> Content:
        """Its title and its text."""
        flowing = _WITHIN_A_PARAGRAPH.sub(r"\1 ", self._topic.screens)
        return Content.assemble((f"{self._topic.title}\n\n", "bold"), flowing)
