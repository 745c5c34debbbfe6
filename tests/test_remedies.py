"""What is said when something could not be done names commands on the command line alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from careercoach.cli.commands import COMMANDS
from careercoach.content import remedies
from careercoach.errors import CareerCoachError, InvalidValue
from tests.store import ROOT

NAMES = "|".join(name for section in COMMANDS.values() for name in section)
BY_COMMAND = re.compile(rf"(^|\s)--[a-z]|careercoach ({NAMES})\b")
"""What only somebody at the command line can make use of: an option, a command."""

LEAST_WORDS = 2
"""A text of more words is a sentence; of fewer, the name of an option or a command that fills a gap of a remedy."""

FOR_CALENDARS = {"documents/calendar.py", "documents/calendar_file.py"}
"""No screen writes a whole calendar; what its command says of one is said in its words."""

BELOW = [
    path
    for path in sorted((ROOT / "careercoach").rglob("*.py"))
    if path.relative_to(ROOT / "careercoach").parts[0] not in {"cli", "express", "tui", "__main__.py"}
]
"""What both front doors stand on."""


def _strings(tree: ast.AST) -> Iterator[str]:
    """Every text of a file but its docstrings, those with gaps in one piece."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _named(tree: ast.AST) -> Iterator[tuple[str, set[str]]]:
    """Every remedy that an error names, with the words that fill its gaps."""
    kinds = {kind.__name__ for kind in _kinds(CareerCoachError)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
            place = 2 if node.func.id == InvalidValue.__name__ else 1
            for remedy in node.args[place : place + 1]:
                if isinstance(remedy, ast.Constant) and isinstance(remedy.value, str):
                    yield remedy.value, {word.arg for word in node.keywords if word.arg}


def _kinds(kind: type[CareerCoachError]) -> Iterator[type[CareerCoachError]]:
    yield kind
    for further in kind.__subclasses__():
        yield from _kinds(further)


@pytest.mark.parametrize("path", BELOW, ids=lambda path: str(path.relative_to(ROOT / "careercoach")))
def test_no_sentence_that_a_screen_may_say_names_a_command_or_an_option(path: Path) -> None:
    if path.relative_to(ROOT / "careercoach").as_posix() in FOR_CALENDARS:
        return
    said = [text for text in _strings(ast.parse(path.read_text("utf-8"))) if len(text.split()) > LEAST_WORDS]
    assert not [text for text in said if BY_COMMAND.search(text)]


@pytest.mark.parametrize("key", remedies.remedies())
def test_a_remedy_on_a_screen_names_no_command(key: str) -> None:
    assert not BY_COMMAND.search(remedies.remedies()[key]["screen"])


def test_every_remedy_that_an_error_names_has_words_and_all_that_fills_them() -> None:
    for path in BELOW:
        for key, words in _named(ast.parse(path.read_text("utf-8"))):
            for said in (remedies.remedies()[key][place] for place in ("command", "screen")):
                assert {gap for _, gap, _, _ in Formatter().parse(said) if gap} <= words, (path, key)


def test_no_remedy_is_left_over() -> None:
    everything = "".join(path.read_text("utf-8") for path in BELOW)
    assert not [key for key in remedies.remedies() if f'"{key}"' not in everything]


def test_each_place_is_told_the_next_step_in_its_own_words() -> None:
    error = InvalidValue("until", "A period ends on or after the day it begins.", "later-until")
    assert remedies.for_command(error) == "A period ends on or after the day it begins; give a later --until."
    assert remedies.on_screen(error) == "A period ends on or after the day it begins; give a later last day."


def test_a_field_is_called_what_its_place_calls_it() -> None:
    error = InvalidValue("spoken_on", "{field} names something that is not of May.", "widen")
    assert remedies.for_command(error) == "--spoken-on names something that is not of May; widen --from and --to."
    assert remedies.on_screen(error) == "Spoken on names something that is not of May; choose more days."
