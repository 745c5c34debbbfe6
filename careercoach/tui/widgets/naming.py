"""A line in which a name is typed: who is on file is offered by the beginning of any of their names; → takes them."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from careercoach.fields.positions import NOBODY
from careercoach.incoming import alike
from careercoach.names import beginning, fitting, listed, one_line
from careercoach.tui import text
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.visible import visible

_TO = " → "
"""Stands before a name that does not begin as what was typed does."""


class NameLine(Line):
    """One name, or with ``several`` some with commas between them."""

    def __init__(self, value: str = "", *, known: Sequence[str], several: bool = False, **settings: Any) -> None:
        """``known`` are the names on file."""
        names = [visible(one_line(name)) for name in known]
        super().__init__(value, suggester=_Offering(names, several=several) if names else None, **settings)

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the name that is offered, or go on by a sign."""
        offered = self._suggestion if self.cursor_at_end and not select else ""
        super().action_cursor_right(select)
        if _TO in offered:
            typed, _, name = offered.rpartition(_TO)
            self.value = _before(typed) + name
            self.cursor_position = len(self.value)


class _Offering(Suggester):
    def __init__(self, names: Sequence[str], *, several: bool) -> None:
        super().__init__(case_sensitive=True)
        self._names = names
        self._several = several

    async def get_suggestion(self, value: str) -> str | None:
        before = _before(value) if self._several else ""
        typed = value.removeprefix(before)
        found = fitting(typed, self._names) or beginning(typed, self._names)
        if not typed.strip() or not found or alike(found[0]) == alike(typed):
            return None
        name = found[0]
        return before + name if name.casefold().startswith(typed.casefold()) else f"{value}{_TO}{name}"


def meant(typed: str, known: Sequence[str]) -> Content:
    """What is said beside a name that is typed: who that is on file, which ones it may be, or that it is new."""
    if not typed.strip() or typed.strip().casefold() == NOBODY:
        return Content("")
    found = fitting(typed, known)
    if len(found) == 1:
        return Content("") if alike(found[0]) == alike(typed) else text.line(f"→ {found[0]}", "$secondary")
    offered = found or beginning(typed, known)
    if not offered:
        return Content.styled("new on file", "$muted")
    return text.line(f"{listed(offered, 'or')}?", "$warning" if found else "$muted")


def _before(value: str) -> str:
    """What stands before the last name, its comma and blank with it."""
    head, comma, last = value.rpartition(",")
    return f"{head}{comma}{last[: len(last) - len(last.lstrip())]}"


class NameSomebody(Box[str | None]):
    """Asks for somebody by name; None when nobody was named."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, heading: str, title: str, known: Sequence[str]) -> None:
        """``heading`` is the question in capitals, ``title`` what it is about, ``known`` are the names on file."""
        super().__init__()
        self._heading = heading
        self._title = title
        self._known = known

    def compose(self) -> ComposeResult:
        """The thing, the line, who that is, and the keys."""
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="heading")
            yield Static(text.line(self._title), classes="told")
            yield NameLine(known=self._known, id="name", compact=True)
            yield Static(id="meant")
            yield Static(Content("→ takes the name, Enter what stands there, Esc nothing"), classes="muted hint")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say who that is."""
        event.stop()
        self.query_one("#meant", Static).update(meant(event.value, self._known))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with the name."""
        event.stop()
        self.dismiss(event.value.strip() or None)
