"""The options of the program itself, which stand anywhere on the line: they are moved before the command.

The line is followed as the parser will read it, so that a word that is the value of another option stays where it is.
"""

from collections.abc import Sequence
from typing import Any

from careercoach.errors import UsageError

ANYWHERE = ("--db", "--today", "--color", "--debug", "--no-input", "--yes")
"""No command has an option of these names."""


def in_front(words: Sequence[str], root: Any) -> list[str]:
    """The words with the options of the program first, in their order. ``root`` is the parser's command.

    Raises UsageError for one without its value.
    """
    if not any(word.partition("=")[0] in ANYWHERE for word in words):
        return list(words)
    front: list[str] = []
    rest: list[str] = []
    command, waiting = root, list(words)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            return [*front, *rest, word, *waiting]
        name = word.partition("=")[0]
        found = front if name in ANYWHERE else rest
        found.append(word)
        if _takes_a_value(root if found is front else command, word):
            if not waiting and found is front:
                raise UsageError(f"{name} needs a value after it; careercoach --help shows which.")
            found += [waiting.pop(0)] if waiting else []
        elif not word.startswith("-"):
            command = _within(command, word)
    return [*front, *rest]


def _within(command: Any, word: str) -> Any:
    """The command of that name in a group; else the same, as the word is one of its arguments."""
    return command.get_command(None, word) or command if hasattr(command, "list_commands") else command


def _takes_a_value(command: Any, word: str) -> bool:
    """Whether the next word belongs to this one: ``--note``, ``-o`` or ``-qo``, but not ``--note=x``."""
    name = word if word.startswith("--") else f"-{word[-1:]}" if word.startswith("-") else ""
    return any(
        name in option.opts and not option.is_flag for option in command.params if option.param_type_name == "option"
    )
