"""What may stand at a place of the command line: its options, a command, or a value, read from the commands themselves.

Why not the parser's own completion: it has no word beside a value, runs a program per shell that is private to it, and
asks each parameter by code of its own. Here what an ``ID`` stands for is one table.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from careercoach.cli.frame.anywhere import ANYWHERE
from careercoach.cli.shell.scripts import SHELLS
from careercoach.frozen import Frozen
from careercoach.queries.file.handles import ANYTHING, NOUNS
from careercoach.settings import SETTINGS
from careercoach.vocabulary import HORIZONS, TRACKS

_CALLED: Mapping[str, str] = {
    "adviser": "person",
    "from": "person",
    "kept": "person",
    "other": "person",
    "seen-by": "person",
    "to": "person",
    "with": "person",
    "item-id": "agenda-item",
    "note-id": "note",
    "ask": "agenda-item",
    "item": "agenda-item",
    "serves": "goal",
    "talk": "meeting",
    "vision": "reflection",
}
"""The noun of an option or an argument that is not called by it."""

_HANDLES = frozenset(
    {"ACT", "ID", "NAME", "TAG", "GOAL", "MEETING", "COMPETENCY", "KEPT", "OTHER", "ITEM_ID", "NOTE_ID"}
)
"""What stands for a thing on file where a command says what it takes."""

_LISTS: Mapping[str, tuple[str, ...]] = {
    "HORIZON": HORIZONS,
    "SETTING": tuple(SETTINGS),
    "SHELL": SHELLS,
    "TRACK": TRACKS,
}
"""Closed lists of arguments, by what stands for them."""


class Place(Frozen):
    """What can stand where the cursor is: ``words`` with what each means, and things on file of the ``noun``.

    ``typed`` is the beginning of it, ``before`` what stands before that in the same word, such as ``--goal=``.
    """

    typed: str
    words: tuple[tuple[str, str], ...] = ()
    noun: str | None = None
    before: str = ""


def place(root: Any, words: Sequence[str], typed: str) -> Place:
    """The place after ``words``, where ``typed`` has been begun. ``root`` is the parser's command."""
    path: list[str] = []
    command, taken, waiting, only_values = root, 0, None, False
    for word in words:
        if waiting:
            waiting = None
        elif only_values or not word.startswith("-"):
            below = None if only_values or not _is_group(command) else command.get_command(None, word)
            command, path, taken = (below, [*path, word], 0) if below else (command, path, taken + 1)
        elif word == "--":
            only_values = True
        else:
            waiting = _option(root, command, word)
    if waiting:
        return _of(waiting, path, typed)
    if typed.startswith("-") and not only_values:
        name, equals, value = typed.partition("=")
        option = _option(root, command, name) if equals else None
        return _of(option, path, value, name + equals) if option else Place(typed, _options(root, command))
    if _is_group(command) and not taken:
        return Place(typed, tuple(_commands(command)))
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    if arguments and (taken < len(arguments) or arguments[-1].nargs < 0):
        return _of(arguments[min(taken, len(arguments) - 1)], path, typed)
    return Place(typed)


def noun_of(parameter: Any, path: Sequence[str]) -> str | None:
    """The noun whose handles an option or an argument takes; None when it takes something else."""
    shown = (parameter.metavar or "").strip("[]….")
    if not _HANDLES & set(shown.split("|")):
        return None
    if parameter.param_type_name == "option":
        name = parameter.opts[0].lstrip("-").removeprefix("add-").removeprefix("remove-")
    elif "ID" in shown.split("|"):
        name = path[0] if path[0] != "export" else "promise" if path[-1] == "reminder" else "meeting"
    elif shown == "NAME":
        name = "person" if path == ["promise", "pass"] else ""  # elsewhere the name is a new one
    else:
        name = shown.lower().replace("_", "-")
    noun = _CALLED.get(name, name)
    return noun if noun in NOUNS else ANYTHING if shown == "ID" else None


def _of(parameter: Any, path: Sequence[str], typed: str, before: str = "") -> Place:
    shown = (parameter.metavar or "").strip("[]….")
    closed = _LISTS.get(shown) or (tuple(shown.split("|")) if shown == shown.lower() and "|" in shown else ())
    return Place(typed, tuple((each, "") for each in closed if each != "-"), noun_of(parameter, path), before)


def _is_group(command: Any) -> bool:
    return hasattr(command, "list_commands")


def _commands(group: Any) -> list[tuple[str, str]]:
    """The commands of a group with their summaries; those of the root are told without loading any."""
    if sections := getattr(group, "sections", None):
        return [(name, summary) for commands in sections.values() for name, (_, summary) in commands.items()]
    found = ((name, group.get_command(None, name)) for name in group.list_commands(None))
    return [(name, command.get_short_help_str(70)) for name, command in found if not command.hidden]


def _options(root: Any, command: Any) -> tuple[tuple[str, str], ...]:
    anywhere = [each for each in root.params if each.opts[0] in ANYWHERE]
    found = [each for each in command.params if each.param_type_name == "option" and not each.hidden]
    shown = {each.opts[0]: (each.help or "").partition(". ")[0] for each in [*found, *anywhere]}
    return tuple(shown.items())


def _option(root: Any, command: Any, word: str) -> Any:
    """The option that takes the word after this one; None when that stands for itself."""
    for option in (*command.params, *root.params):
        if option.param_type_name == "option" and not option.is_flag and word in (*option.opts, *option.secondary_opts):
            return option
    return None
