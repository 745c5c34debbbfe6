"""The private names of Textual that have no public way: each does what we count on, in this release of it."""

import importlib
import inspect
import pkgutil
from typing import ClassVar

import pytest
import textual
from textual._compositor import Compositor
from textual.app import App
from textual.binding import BindingType
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

import careercoach.tui
from careercoach.tui.crash import PrivateCrash
from careercoach.tui.stylesheet import KeptStylesheet
from careercoach.tui.themes import OURS
from careercoach.tui.widgets.leaving import LeftOnce
from tests.tui.conftest import Screens, press

CHANGED = f"Textual {textual.__version__} has changed what we count on; mend "


class Heard(Message):
    """A message of our own."""


class Listening(Screen[None]):
    """A screen that says when a message reaches it by way of the private method."""

    reached = 0

    async def _dispatch_message(self, message: Message) -> None:
        self.reached += isinstance(message, Heard)
        await super()._dispatch_message(message)


class Plain(App[int]):
    """An app with such a screen and a fault to be had."""

    BINDINGS: ClassVar[list[BindingType]] = [("x", "fail", "Fail")]
    fatal = 0

    def get_default_screen(self) -> Screen[None]:
        return Listening()

    def action_fail(self) -> None:
        raise RuntimeError

    def _fatal_error(self) -> None:
        self.fatal += 1
        self.panic("stopped")


async def test_every_message_to_a_screen_passes_where_a_busy_file_is_caught() -> None:
    async with Plain().run_test() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Listening)
        screen.post_message(Heard())
        await pilot.pause()
        assert screen.reached == 1, CHANGED + "careercoach/tui/widgets/leaving.py"
    assert "_dispatch_message" in vars(LeftOnce)


async def test_all_is_laid_out_for_a_size_once_however_often_it_is_asked_where_a_thing_stands(
    lived: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with lived(size=(100, 30)) as pilot:
        await press(pilot)
        screen, arrange = pilot.app.screen, Compositor._arrange_root
        laid_out: list[Size] = []

        def arranged(self: Compositor, root: Widget, size: Size, **options: bool) -> object:
            laid_out.append(size)
            return arrange(self, root, size, **options)

        monkeypatch.setattr(Compositor, "_arrange_root", arranged)
        screen._screen_resized(Size(100, 30))
        stands = [each.region for each in screen.walk_children(Widget)]
        assert laid_out == [], CHANGED + "careercoach/tui/widgets/laid_out.py"
        screen._screen_resized(Size(80, 24))
        assert [each.region for each in screen.walk_children(Widget)] != stands
        assert laid_out == [Size(80, 24)], CHANGED + "careercoach/tui/widgets/laid_out.py"


async def test_a_crash_ends_where_the_private_note_is_written() -> None:
    app = Plain()

    async def crash() -> None:
        async with app.run_test() as pilot:
            await pilot.press("x")

    with pytest.raises(RuntimeError):
        await crash()
    assert app.fatal == 1, CHANGED + "careercoach/tui/crash.py"
    assert "_fatal_error" in vars(PrivateCrash)


def test_what_was_read_of_a_style_sheet_is_kept_under_the_names_we_use() -> None:
    sheet = Stylesheet(variables={"ink": "red"})
    assert sheet._variables["ink"] == "red", CHANGED + "careercoach/tui/stylesheet.py"
    sheet.add_source("Screen { color: $ink; }")
    sheet.parse()
    assert len(sheet._parse_cache) == 1, CHANGED + "careercoach/tui/stylesheet.py"
    assert set(inspect.signature(KeptStylesheet.set_variables).parameters) == {"self", "variables"}


def test_a_theme_met_again_is_not_read_again() -> None:
    rules = "Screen { color: $ink; }"
    for ink in ("red", "blue", "red"):
        sheet = KeptStylesheet(variables={"ink": ink})
        known = len(sheet._parse_cache)
        sheet.add_source(rules)
        sheet.parse()
        assert str(sheet.rules[0].styles.color.rgb) == str({"red": (255, 0, 0), "blue": (0, 0, 255)}[ink])
    assert known == 1, "the second time in red, the rules were there already"


@pytest.mark.parametrize("theme", ["paper", "terminal-dark"])
async def test_each_thing_and_each_part_of_it_looks_as_textual_itself_would_have_it(lived: Screens, theme: str) -> None:
    async with lived(size=(100, 30)) as pilot:
        pilot.app.theme = OURS + theme
        for keys in (["4"], ["down"], ["n"], ["tab"], ["tab"], ["escape"], ["question_mark"], ["escape"], ["2"], ["0"]):
            await press(pilot, *keys)
            plain = Stylesheet(variables=pilot.app.theme_variables)
            plain.source = pilot.app.stylesheet.source
            plain.reparse()
            for node in [pilot.app, *pilot.app.screen.walk_children(with_self=True)]:
                ours = _looks(node)
                plain.apply(node)
                assert ours == _looks(node), f"{node} after {keys}"


def _looks(node: DOMNode) -> dict[str, object]:
    parts = {name: node.get_component_styles(name).base.get_rules() for name in node._get_component_classes()}
    return {**parts, "": node.styles.base.get_rules()}


async def test_what_waits_for_a_widget_or_a_screen_can_be_seen() -> None:
    async with Plain().run_test() as pilot:
        screen = pilot.app.screen
        screen.post_message(Heard())
        assert not screen._message_queue.empty(), CHANGED + "careercoach/tui/keys.py"
        screen.call_next(len, ())
        assert screen._next_callbacks, CHANGED + "careercoach/tui/keys.py"
        screen.call_after_refresh(len, ())
        assert isinstance(screen._callbacks, list), CHANGED + "careercoach/tui/keys.py"
        for _ in range(100):
            await pilot.pause(0.01)
            if screen._message_queue.empty() and not screen._next_callbacks:
                return
        pytest.fail(CHANGED + "careercoach/tui/keys.py")


def test_nothing_else_of_ours_hides_a_private_name_of_textual() -> None:
    hidden = set()
    for module in pkgutil.walk_packages(careercoach.tui.__path__, "careercoach.tui."):
        for found in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(found) and found.__module__ == module.name:
                theirs = [base for base in found.__mro__ if base.__module__.startswith("textual.")]
                ours = {
                    name for name, each in vars(found).items() if inspect.isfunction(each) or type(each) is property
                }
                private = {name for name in ours if name.startswith("_") and not name.endswith("_")}
                hidden |= {f"{found.__name__}.{name}" for name in private if any(name in vars(base) for base in theirs)}
    assert hidden == {
        "DrawsNoLines._background_screens",
        "LaidOutOnce._screen_resized",
        "LeftOnce._dispatch_message",
        "PrivateCrash._fatal_error",
        "PrivateCrash._handle_exception",
        "Line._value",
        "_Few._process_component_classes",
        "DrawsNoLines._display",
        "SaysWhy._check_bindings",
    }


async def test_a_line_is_drawn_by_the_name_we_use() -> None:
    assert isinstance(vars(Input)["_value"], property), CHANGED + "careercoach/tui/widgets/line.py"
    assert "self._value" in inspect.getsource(Input.render_line), CHANGED + "careercoach/tui/widgets/line.py"
