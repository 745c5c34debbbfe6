"""Routes: whatever can be gone to has a screen, and screens go there by name alone."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest
from textual.screen import ModalScreen, Screen

from careercoach import tui
from careercoach.tui import previews, router, routes, screens, wanted, working_life
from careercoach.tui.route import Route
from careercoach.tui.widgets import choosing
from careercoach.tui.widgets.leaving import Box, LeftOnce


def _kinds(module: ModuleType) -> list[type[Route]]:
    """The routes a module has, but for those that others only build on."""
    found = [kind for kind in vars(module).values() if inspect.isclass(kind) and issubclass(kind, Route)]
    return [kind for kind in found if kind.__module__ == module.__name__]


def screen_files() -> list[Path]:
    return sorted(Path(next(iter(screens.__path__))).rglob("*.py"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@pytest.mark.parametrize("route", [*_kinds(routes), *_kinds(previews), *_kinds(working_life)])
def test_every_route_leads_to_a_screen_that_takes_what_the_route_says(route: type[Route]) -> None:
    said = dict.fromkeys(route.names, None)
    found = router._find(router.SCREENS[route])
    inspect.signature(found).bind(**said)


def test_what_is_wanted_wherever_it_is_shown_has_no_screen_of_its_own() -> None:
    assert not set(_kinds(wanted)) & set(router.SCREENS)


def test_every_place_of_the_bar_has_its_screen() -> None:
    from careercoach.tui.widgets.bars import PLACES

    assert [name for name, _ in PLACES] == list(router.PLACES)
    assert all(type(router.place(name)).__name__.lower() == name for name in router.PLACES)


def test_where_one_goes_cannot_change_on_the_way() -> None:
    with pytest.raises(AttributeError):
        routes.Goal("7f3a").row = "other"  # type: ignore[misc]  # that it cannot be set is the claim


def test_no_screen_opens_another_by_its_class() -> None:
    kinds = {name: found for name, found in vars(choosing).items() if inspect.isclass(found)}
    ours = {name for name, found in kinds.items() if issubclass(found, ModalScreen)}
    boxes = {
        "AskPath",
        "ChangedMeanwhile",
        "Gone",
        "OwnWords",
        "NameSomebody",
        "PickItems",
        "SayForOthers",
        "AskSince",
        "SayInWords",
    } | ours
    for file in screen_files():
        for call in calls(ast.parse(file.read_text("utf-8"))):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            assert name not in ("push_screen", "switch_screen", "push_screen_wait"), f"{file.name} opens one itself"
            if name == "ask":
                box = call.args[0]
                assert isinstance(box, ast.Call), f"{file.name} asks with something else than a box"
                assert ast.unparse(box.func) in boxes, f"{file.name} asks with a screen"


def test_every_screen_is_left_once_and_every_box_is_one_of_ours() -> None:
    """On another one a second Enter or click would take away the screen behind it, with what was typed there."""
    found = {
        kind
        for module in walk_packages(tui.__path__, f"{tui.__name__}.")
        for kind in vars(import_module(module.name)).values()
        if inspect.isclass(kind) and issubclass(kind, Screen) and kind.__module__.startswith(tui.__name__)
    }
    assert len(found) > 50
    unguarded = {kind for kind in found if not issubclass(kind, Box if issubclass(kind, ModalScreen) else LeftOnce)}
    assert {kind.__name__ for kind in unguarded} == {"LaidOutOnce"}, (
        "what screens and boxes are made of is never opened"
    )
