"""Choosing from a short list on one line, and picking things on file."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.widgets.selection_list import Selection

from careercoach.tui import text
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.check_boxes import CheckBoxes
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.marked import MarkedList

_BETWEEN = 2
"""Blanks after each choice."""

_AROUND = 2 + _BETWEEN
"""Columns of a choice beside its words: its sign, and the blanks."""


class ChoiceLine(Static, can_focus=True):
    """A few values side by side, one of them chosen: ← →, a click, or a figure: its own, else its place in the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Before", show=False),
        Binding("right,space", "move(1)", "Next", show=False),
    ]

    FOOTER: ClassVar[tuple[str, str]] = ("← →", "Choose")
    """What the footer says of it while one is in it: the sign of its keys, and what they do."""

    TYPED: ClassVar[bool] = True
    """Whether typing a value chooses it and stays; not where its keys do more."""

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, line: "ChoiceLine") -> None:
            """``line`` holds the new value."""
            super().__init__()
            self.line = line

    def __init__(self, choices: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        """``choices`` are (value, our words)."""
        super().__init__(id=id)
        self._choices = list(choices)
        self.value = value if value in dict(choices) else self._choices[0][0]

    def on_mount(self) -> None:
        """Draw the first time."""
        self._draw()

    def choose(self, value: str) -> None:
        """Choose a value and say so."""
        if value != self.value and value in dict(self._choices):
            self.value = value
            self._draw()
            self.post_message(self.Changed(self))

    def action_move(self, by: int) -> None:
        """Choose the value beside."""
        values = [value for value, _ in self._choices]
        self.choose(values[(values.index(self.value) + by) % len(values)])

    def on_key(self, event: events.Key) -> None:
        """Choose by the figure that was typed."""
        values = [value for value, _ in self._choices]
        placed = {str(place): value for place, value in enumerate(values, 1)}
        meant = {**placed, **dict(zip(values, values, strict=True))}
        if self.TYPED and event.character and event.character in meant:
            event.stop()
            self.choose(meant[event.character])

    def on_resize(self) -> None:
        """Share out the lines there are anew."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        lines, column = self._lines(), 0
        for value, words in lines[min(offset.y, len(lines) - 1)]:
            column += len(words) + _AROUND
            if offset.x < column:
                self.choose(value)
                return

    def _lines(self) -> list[list[tuple[str, str]]]:
        """The choices as they stand side by side; none is broken in two."""
        lines: list[list[tuple[str, str]]] = [[]]
        room = left = self.content_size.width
        for choice in self._choices:
            needed = len(choice[1]) + _AROUND
            if lines[-1] and room and needed - _BETWEEN > left:
                lines.append([])
                left = room
            lines[-1].append(choice)
            left -= needed
        return lines

    def _draw(self) -> None:
        self.update(Content("\n").join(Content.assemble(*map(self._drawn, line)) for line in self._lines()))

    def _drawn(self, choice: tuple[str, str]) -> Content:
        here = choice[0] == self.value
        words = f"{'●' if here else '○'} {choice[1]}{' ' * _BETWEEN}"
        return Content.styled(words, "bold $foreground" if here else "$muted")


class RatingLine(ChoiceLine):
    """The figures 1 to 5 side by side; typing one of them answers the line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(figure), f"rate('{figure}')", "Rate", show=False) for figure in range(1, 6)),
        Binding("0,backspace,delete", "choose('')", "Not rated", show=False),
    ]

    FOOTER = ("1–5", "Answer")
    TYPED = False

    class Rated(Message):
        """A figure was typed."""

    def action_rate(self, figure: str) -> None:
        """Choose a figure and go on."""
        self.choose(figure)
        self.post_message(self.Rated())

    def action_choose(self, value: str) -> None:
        """Choose a value and stay."""
        self.choose(value)


Maker = Callable[[str], str | None]
"""Makes a thing of the words for it and returns its id; None, and why is said, when that failed."""


class PickLine(Static, can_focus=True):
    """Several things on file, picked in a list that Space, ↓ or a click opens."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,down", "pick", "Choose", show=False)]

    FOOTER: ClassVar[tuple[str, str]] = ("space", "Choose")

    def __init__(
        self, title: str, options: Sequence[tuple[str, str]], value: Sequence[str], *, id: str | None = None
    ) -> None:
        """``options`` are (id, the person's words); ``value`` the ids picked."""
        super().__init__(id=id)
        self._title = title
        self._options = list(options)
        self.value = tuple(value)
        self.maker: Maker | None = None
        """Makes a new one of the words that are written in the list; None where that cannot be done here."""

    def on_mount(self) -> None:
        """Draw the first time."""
        self.choose(self.value)

    @property
    def in_words(self) -> str:
        """What is picked, in the person's words."""
        words = dict(self._options)
        return ", ".join(words[found] for found in self.value if found in words)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other things; what is picked stays picked."""
        kept = [(found, words) for found, words in self._options if found in self.value]
        offered = {found for found, _ in options}
        self._options = [*options, *((found, words) for found, words in kept if found not in offered)]
        self.choose(self.value)

    def choose(self, value: Sequence[str]) -> None:
        """Pick these ids."""
        self.value = tuple(value)
        words = dict(self._options)
        picked = [text.shortened(words[found], 34) for found in self.value if found in words]
        nothing = "none yet, Space opens the list" if self._opens else "nothing to choose from yet"
        said = Content(" · ".join(picked)) if picked else Content.styled(nothing, "$muted")
        self.update(Content.assemble(("▾ ", "$primary"), said) if self._opens else said)

    @property
    def _opens(self) -> bool:
        return bool(self._options or self.maker)

    def action_pick(self) -> None:
        """Open the list."""
        if self._opens:
            self.app.push_screen(Pick(self._title, self._options, self.value, self.maker), self._picked)

    def on_click(self) -> None:
        """A click opens the list, too."""
        self.action_pick()

    def _picked(self, value: tuple[str, ...] | None) -> None:
        if value is not None and value != self.value:
            self.choose(value)
            self.post_message(ChoiceLine.Changed(self))  # type: ignore[arg-type]  # both kinds of line tell the form alike


class PickOne(PickLine):
    """One thing out of many, or none where ``needed`` is False."""

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]],
        value: Sequence[str],
        *,
        needed: bool = False,
        id: str | None = None,
    ) -> None:
        """As for ``PickLine``; ``value`` holds one id at most."""
        super().__init__(title, options, value, id=id)
        self._needed = needed

    def action_pick(self) -> None:
        """Open the list."""
        if self._options:
            nothing = [] if self._needed else [("", Content.styled("none", "$muted"))]
            shown = [(found, text.line(words)) for found, words in self._options]
            self.app.push_screen(Choose(self._title, [*nothing, *shown]), self._chosen)

    def _chosen(self, value: str | None) -> None:
        if value is not None:
            self._picked((value,) if value else ())


class Pick(Box[tuple[str, ...] | None]):
    """Choose any number of things from a list."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f2", "done", "Done", show=False)]

    def __init__(
        self, title: str, options: list[tuple[str, str]], value: Sequence[str], maker: Maker | None = None
    ) -> None:
        """As for ``PickLine``; what its ``maker`` makes here is added to the list that was given."""
        super().__init__()
        self._title = title
        self._options = options
        self._value = value
        self._maker = maker

    def compose(self) -> ComposeResult:
        """A title, the list, and how to leave."""
        with Vertical(classes="box"):
            yield Static(Content(self._title), classes="heading")
            yield CheckBoxes(
                *[Selection(text.line(words), found, found in self._value) for found, words in self._options]
            )
            if self._maker:
                yield Line(placeholder="Not there? Write it, Enter adds it", id="another", compact=True)
            with Buttons(classes="ways"):
                yield Button("Done", id="done", variant="primary")
            yield Static(Content("Space or Enter chooses, Esc goes back"), classes="muted")

    def on_mount(self) -> None:
        """Begin in the list, or where one writes when it is empty."""
        if not self._options and self._maker:
            self.query_one(Line).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The way back by mouse."""
        event.stop()
        self.action_done()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Make a new one and choose it."""
        event.stop()
        words = event.value.strip()
        row = self._maker(words) if words and self._maker else None
        if row is not None:
            self._options.append((row, words))
            self.query_one(CheckBoxes).add_option(Selection(text.line(words), row, True))
            event.input.value = ""

    def action_done(self) -> None:
        """Go back with what is chosen, in the order of the list; what the list does not show stays picked."""
        chosen, shown = self.query_one(CheckBoxes).selected, [found for found, _ in self._options]
        unseen = [found for found in self._value if found not in shown]
        self.dismiss((*(found for found in shown if found in chosen), *unseen))


class Choose(Box[str | None]):
    """Choose one of a few things; Esc chooses none."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, title: str, options: Sequence[tuple[str, Content]], *, chosen: str | None = None) -> None:
        """``options`` are (value, what is shown); ``chosen`` is the value the cursor begins at."""
        super().__init__()
        self._title = title
        self._options = options
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """A title and the list."""
        with Vertical(classes="box"):
            yield Static(Content(self._title), classes="heading")
            yield MarkedList(*[Option(shown, id=value) for value, shown in self._options])
            yield Static(Content("Enter chooses, Esc goes back"), classes="muted hint")

    def on_mount(self) -> None:
        """Begin at what is chosen now."""
        values = [value for value, _ in self._options]
        self.query_one(OptionList).highlighted = values.index(self._chosen) if self._chosen in values else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with the value."""
        self.dismiss(event.option.id)
