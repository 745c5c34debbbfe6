"""The same letter is the same act on every screen."""

import ast
import inspect
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from importlib import import_module, resources
from inspect import isclass

from textual.binding import Binding
from textual.keys import key_to_character

from careercoach import tui
from careercoach.tui.commands import Command

TABLE = tomllib.loads(resources.files("careercoach.content").joinpath("keys.toml").read_text("utf-8"))
MINUTES = {"+": "retime", "-": "retime", "=": "retime", "[": "move", "]": "move", "/": "", "?": "", ":": ""}
"""Signs that stand for what they look like."""


def offered() -> Iterator[tuple[Command | Binding, str]]:
    """Every command and key of every screen, box and widget of the program, and where it is."""
    for module in pkgutil.walk_packages(tui.__path__, "careercoach.tui."):
        held = vars(import_module(module.name))
        ours = [each for each in held.values() if isclass(each) and each.__module__ == module.name]
        commands = [
            one for each in ours for name in ("COMMAND_LIST", "BINDINGS") for one in each.__dict__.get(name, ())
        ]
        for value in held.values():
            commands += value if isinstance(value, tuple | list) else [value]
        for one in commands:
            if isinstance(one, Command | Binding):
                yield one, module.name


def given() -> Iterator[tuple[str, str, str]]:
    """(sign, act, where) for every key of one sign."""
    for one, where in offered():
        for key in one.key.split(","):
            sign = key if len(key) == 1 else key_to_character(key) or ""
            if sign.isprintable() and sign.strip() and not sign.isdigit():
                yield sign, one.action, where


def test_tab_and_space_stood_in_the_footer_as_empty_places() -> None:
    """Every key is written with a sign that can be seen, and F2 as it stands on the keyboard."""
    signs = {one.sign for one, _ in offered() if isinstance(one, Command) and one.key}
    assert {"tab", "space", "F2", "esc"} <= signs
    assert [sign for sign in signs if not sign.isprintable() or not sign.strip() or sign == "f2"] == []


def test_x_was_six_things_and_each_letter_is_one_now() -> None:
    found = [each for each in given() if each[0] not in MINUTES]
    assert len({sign for sign, *_ in found}) > 40
    assert [each for each in found if each[1] not in TABLE.get(each[0], {"acts": []})["acts"]] == []


def test_the_table_speaks_of_no_act_that_no_screen_has_and_no_letter_twice() -> None:
    done = {(sign, act) for sign, act, _ in given()}
    assert [(sign, act) for sign, row in TABLE.items() for act in row["acts"] if (sign, act) not in done] == []
    assert len({row["means"] for row in TABLE.values()}) == len(TABLE)


def test_space_declined_a_path_and_only_chooses_ticks_or_goes_on_now() -> None:
    spaces = set()
    for module in pkgutil.walk_packages(tui.__path__, "careercoach.tui."):
        for each in vars(import_module(module.name)).values():
            for one in each.__dict__.get("COMMAND_LIST", ()) if isclass(each) else ():
                if "space" in one.key.split(","):
                    spaces.add(one.name)
    assert spaces <= {"choose", "tick", "step", "done", "held", "keep", "finish", "talked", "turn", "on", "mark"}
    assert not spaces & set(TABLE["X"]["acts"]) - {"finish"}


NAMES_A_LETTER = re.compile(
    r"(?:^|[\s·;,.(“])([A-HJ-Za-z]) "
    r"(?:shows|adds|keeps|takes|brings|opens|goes|throws|begins|their|marks|sets|plans|links|writes)\b"
)
"""Our own words that say what a letter does, as "n adds it, too"; a lone I is somebody."""

ONCE_THERE = {"screens.goals.metrics": "nc", "screens.talk.meeting_form": "n", "screens.talk.talk_readiness": "v"}
"""Letters that are said to do something on the screen one comes back to."""


def told(source: str) -> set[str]:
    """The letters of which the words of a module, its docstrings aside, say what they do."""
    tree = ast.parse(source)
    docstrings = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    words = [each for each in ast.walk(tree) if isinstance(each, ast.Constant) and id(each) not in docstrings]
    return {letter for each in words if isinstance(each.value, str) for letter in NAMES_A_LETTER.findall(each.value)}


def test_a_note_in_the_talk_named_the_letter_that_advice_had_once() -> None:
    """The line said "a their advice" when it was h: what our words call a key is one of the screen they stand on."""
    keys: dict[str, set[str]] = {}
    for one, where in offered():
        keys.setdefault(where, {"u"}).update(one.key.split(","))
    wrong = {}
    for where, its in keys.items():
        short = where.removeprefix("careercoach.tui.")
        letters = told(inspect.getsource(import_module(where))) - its - set(ONCE_THERE.get(short, ""))
        if letters and short.startswith("screens."):
            wrong[short] = letters
    assert wrong == {}
