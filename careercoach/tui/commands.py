"""One object per command: it feeds the keys, the footer, the palette and the help alike."""

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.binding import Binding
from textual.keys import key_to_character
from textual.screen import Screen

from careercoach.content import kinds
from careercoach.frozen import Frozen
from careercoach.store.file import FAILURES
from careercoach.tui.program import program_of
from careercoach.vocabulary import PLACES

_EDITOR = "f4"
"""The key of one's own editor, wherever something is written."""

FUNCTION_KEY = re.compile(r"f\d+")
"""The name of an F key, as Textual has it."""

FOOTER_MOST = 6
"""Keys the footer shows at most."""


class Command(Frozen):
    """Something a person can do on a screen.

    ``key`` is Textual's name of the key, ``shown`` how the footer writes it; ``action`` names the screen's method
    ``action_…``; ``help`` is one sentence. ``footer`` False keeps it to the palette and the help. ``priority`` lets
    the key work while text is being typed.
    """

    key: str
    label: str
    action: str
    help: str
    shown: str = ""
    footer: bool = True
    priority: bool = False

    @property
    def name(self) -> str:
        """The action without its arguments."""
        return self.action.partition("(")[0]

    @property
    def sign(self) -> str:
        """The key as people read it: a letter or sign as it is typed, F2 as on the keyboard, else its name."""
        if self.shown:
            return self.shown
        key = self.key.split(",")[0]
        typed = key_to_character(key)
        if typed and typed.isprintable() and not typed.isspace():
            return typed
        return key.upper() if FUNCTION_KEY.fullmatch(key) else key


COMING_BACK = Command("B", "Back at work", "back_at_work", "Your time away is over")
"""Stands first where one looks while away; elsewhere the palette has it."""


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """Textual's key bindings for commands. A command without a key lives in the palette alone."""
    return [
        Binding(command.key, command.action, command.label, show=False, priority=command.priority)
        for command in commands
        if command.key
    ]


_ACTIONS = {
    "commands": "command_palette",
    "check-in": "check_in",
    "up": "move(-1)",
    "down": "move(1)",
    "changed": "something_changed",
    **{place: f"go('{place}')" for place in PLACES},
}
"""Acts that one may have a key for and that are not called as they are done."""


def _own_keys(app: App[Any]) -> dict[str, str]:
    """The person's own key of each action that has one."""
    return {_ACTIONS.get(act, act): key for act, key in program_of(app).desk.settings.keys}


def meant(app: App[Any], screen: Screen[Any], key: str) -> tuple[str, ...]:
    """The keys of what a person's own ``key`` does on a screen; () when it does nothing there."""
    actions = {action for action, its in _own_keys(app).items() if its == key}
    if not actions:
        return ()
    found = (each for each in commands_here(app, screen) if each.action in actions and each.key)
    return next((tuple(each.key.split(",")) for each in found), ())


_HERE: WeakKeyDictionary[Screen[Any], list[Command]] = WeakKeyDictionary()
"""What could be done on each screen when the file was last read for that."""


def commands_here(app: App[Any], screen: Screen[Any]) -> list[Command]:
    """What can be done now: the screen's own commands, then those that work everywhere and are not replaced here.

    While the file cannot be read, what could be done before: the keys on the screen work on.
    """
    try:
        _HERE[screen] = _commands(app, screen)
    except FAILURES:
        return _HERE.get(screen, [])
    return _HERE[screen]


def _commands(app: App[Any], screen: Screen[Any]) -> list[Command]:
    own: Iterable[Command] = getattr(screen, "commands_now", getattr(screen, "COMMAND_LIST", ()))
    everywhere: Iterable[Command] = getattr(app, "COMMAND_LIST", ())
    keys = {key for command in own for key in command.key.split(",") if key}
    done_here = {command.action for command in own} | getattr(screen, "RESTING", set())
    situation = program_of(app).situation
    found = [
        *own,
        *(each for each in everywhere if each.name not in done_here and each.key.split(",")[0] not in keys),
    ]
    chosen = _own_keys(app)
    worded = [_worded(each, situation, chosen.get(each.action)) for each in found]
    return _with_own_editor(app, worded)


def _with_own_editor(app: App[Any], commands: list[Command]) -> list[Command]:
    """One's own editor is spoken of only where there is one, with how to come back from it."""
    if all(each.key != _EDITOR for each in commands):
        return commands
    from careercoach import editor

    back = editor.way_back(program_of(app).desk.settings.programs(os.environ))
    if not back or app.is_web:
        return [each for each in commands if each.key != _EDITOR]
    return [replace(each, help=f"{each.help}; {back}") if each.key == _EDITOR else each for each in commands]


def _worded(command: Command, situation: str, own: str | None) -> Command:
    """The command in the words for a situation, shown by the person's own key if there is one."""
    sign = command.shown if own is None else own.upper() if len(own) > 1 else own
    return replace(command, help=kinds.said(command.help, situation), shown=sign)


def qualified_action(screen: Screen[Any], command: Command) -> str:
    """The command's action together with who can do it, so that it runs from anywhere."""
    if "." in command.name:
        return command.action
    return f"screen.{command.action}" if hasattr(screen, f"action_{command.name}") else f"app.{command.action}"
