"""Two to four paths side by side; where there is no room, one below the other."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, HorizontalScroll, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from careercoach.coach import paths as coach
from careercoach.errors import NotFound
from careercoach.queries.paths import paths, trials
from careercoach.records import PathRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.frame.place import Flow

_STACKED = 64
"""Columns below which the paths stand one below the other."""

_LABEL, _COLUMN = 16, 22
"""Columns of the labels, and of one path at least: more paths than fit scroll sideways."""


class Comparison(Flow, SpeaksOfNow):
    """A line for each thing to weigh, a column for each path. Nothing is ranked."""

    TITLE_WORDS = "Goals › Paths side by side"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("down,j", "Down", "scroll(0,2)", "Further down", shown="↓"),
        Command("up,k", "Up", "scroll(0,-2)", "Further up", shown="↑"),
        Command("right", "Right", "scroll(12,0)", "Right", shown="→"),
        Command("left", "Left", "scroll(-12,0)", "Left", shown="←"),
        Command("pagedown", "Page down", "scroll(0,12)", "A page down", footer=False),
        Command("pageup", "Page up", "scroll(0,-12)", "A page up", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, ids: tuple[str, ...]) -> None:
        """``ids`` of two to four paths."""
        super().__init__()
        self._ids = ids
        self._drawn: tuple[list[PathRecord], tuple[coach.Row, ...]] = ([], ())

    def compose_body(self) -> ComposeResult:
        """The names of the paths stay in sight while the lines below scroll."""
        self._drawn = self._read()
        chosen, rows = self._drawn
        with HorizontalScroll(id="comparison", can_focus=False), Vertical(id="table") as table:
            table.styles.min_width = _LABEL + len(chosen) * _COLUMN
            with Horizontal(id="names", classes="row"):
                yield Static("", classes="label")
                for path in chosen:
                    yield Static(text.line(path.title, "bold"), classes="cell")
            with VerticalScroll(id="lines", can_focus=False):
                for row in rows:
                    with Horizontal(classes="row"):
                        yield Static(Content(row.label), classes="label")
                        for path, value in zip(chosen, row.values, strict=True):
                            yield Static(text.line(path.title), classes="whose")
                            yield Static(_said(value), classes="cell")

    def show(self) -> None:
        """Draw again when what is on file has changed; go back when a path is gone."""
        try:
            now = self._read()
        except NotFound:
            self.action_back()
            return
        if now != self._drawn:
            self.refresh(recompose=True)

    def on_mount(self) -> None:
        """Fit at once."""
        self._stack(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Side by side, or one below the other."""
        self._stack(event.size.width)

    def action_scroll(self, right: int, down: int) -> None:
        """Move what is shown."""
        self.query_one("#comparison").scroll_relative(x=right, animate=False)
        self.query_one("#lines").scroll_relative(y=down, animate=False)

    def _stack(self, width: int) -> None:
        stacked = width < _STACKED
        self.set_class(stacked, "-stacked")
        count = len(self._drawn[0])
        self.query_one("#table").styles.min_width = 1 if stacked else _LABEL + count * _COLUMN

    def _read(self) -> tuple[list[PathRecord], tuple[coach.Row, ...]]:
        """Raises NotFound when a path is no longer on file."""
        reading = self.program.reading
        chosen = [paths.get(reading, each) for each in self._ids]
        work, tests = paths.evidence(reading, *chosen), trials.listed(reading)
        return chosen, coach.compare(chosen, work, self.program.today, self.left_out(), tests)


def _said(value: str | None) -> Content:
    return text.prose(value) if value else Content.styled("not said", "$muted")
