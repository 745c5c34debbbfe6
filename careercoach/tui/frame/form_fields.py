"""The fields of a form as widgets, and what stands in them."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Label

from careercoach import dates
from careercoach.fields.field import Field, Raw, as_text, raw_of
from careercoach.tui.widgets.choosing import ChoiceLine, PickLine, PickOne, RatingLine
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.naming import NameLine, meant
from careercoach.tui.widgets.prose import Prose
from careercoach.visible import visible

_RETYPED = frozenset({"number", "day", "period"})
"""Kinds that are short and said anew rather than written on: the first letter takes the place of what stands there."""


class Fields(VerticalScroll, can_focus=False):
    """The fields of a form, one below the other: in a line, ↓ and ↑ go to the next and the one before, as Tab does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
    ]


class FieldLabel(Label):
    """What a field is called; a click on it is meant for the field."""

    def __init__(self, field: Field) -> None:
        """``field`` is the one that stands beside it or below."""
        super().__init__(Content(field.label), classes="label")
        self._field = field.name

    def on_click(self) -> None:
        """What is typed next belongs there."""
        self.screen.query_one(f"#{self._field}").focus()


def widget_for(field: Field, value: object, options: Sequence[tuple[str, str]]) -> Widget:
    """What a field is filled in with; ``value`` stands in it, ``options`` are offered: (value, words)."""
    raw = raw_of(field, value)
    if field.kind == "prose":
        return Prose(str(raw), hint=field.hint, lines=field.lines, goes_on=True, id=field.name)
    if field.kind == "choice":
        line = RatingLine if {"1", "5"} <= dict(field.choices).keys() else ChoiceLine
        return line(field.choices, str(raw), id=field.name)
    if field.kind == "picks":
        return PickLine(field.label, options, tuple(raw), id=field.name)
    if field.kind == "pick":
        return PickOne(field.label, options, tuple(raw), needed=field.needed, id=field.name)
    if field.kind in ("person", "people"):
        names = [name for _, name in options]
        several = field.kind == "people"
        hint = Content(field.hint).plain
        return NameLine(str(raw), known=names, several=several, placeholder=hint, id=field.name, compact=True)
    known = [visible(words) for _, words in options]
    return Line(
        str(raw),
        placeholder=Content(field.hint).plain,
        suggester=SuggestFromList(known, case_sensitive=False) if known else None,
        id=field.name,
        compact=True,
        select_on_focus=field.kind in _RETYPED,
    )


def beside(field: Field, value: object, loaded: object, options: Sequence[tuple[str, str]]) -> Content:
    """What is said beside a field that holds the value: how a day is understood, whom a name means."""
    days = isinstance(value, date | dates.Day | dates.Period)
    if field.kind in ("day", "period") and days and as_text(value) != as_text(loaded):
        return Content.styled(f"→ {as_text(value)}", "$secondary")
    if field.kind in ("person", "people") and value and value != loaded:
        typed = str(value[-1] if isinstance(value, tuple) else value)
        return meant(typed, [name for _, name in options])
    return Content("")


def raw_in(widget: Widget) -> Raw:
    """What stands in a field now, as it is kept in a draft."""
    if isinstance(widget, Prose):
        return widget.text
    if isinstance(widget, PickLine):
        return list(widget.value)
    assert isinstance(widget, Input | ChoiceLine)  # noqa: S101 the kinds widget_for makes
    return widget.value


def said_in(field: Field, widget: Widget) -> str:
    """What stands in a field, in words; empty where nothing was said or picked."""
    raw = raw_in(widget)
    if isinstance(widget, PickLine):
        return widget.in_words
    if field.kind == "choice":
        return dict(field.choices).get(str(raw), "") if raw != field.choices[0][0] else ""
    return str(raw).strip()


def put(widget: Widget, raw: Raw) -> None:
    """Let that stand in a field."""
    if isinstance(widget, Prose):
        widget.load_text(str(raw))
    elif isinstance(widget, PickLine):
        widget.choose(tuple(raw))
    elif isinstance(widget, ChoiceLine):
        widget.choose(str(raw))
    elif isinstance(widget, Input):
        widget.value = str(raw)
