"""A part of Today whose lines open what they show: by a click, or by ↓ and Enter."""

from textual.content import Content
from textual.widgets import Static

from careercoach.tui.widgets.marked import CURSOR

_CLICK = "@click="


class Panel(Static, can_focus=True):
    """Lines, some of which can be opened. Its first column is blank but for the sign of the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        """It shows nothing yet."""
        super().__init__(id=id)
        self._words = Content("")
        self._stops: list[tuple[int, str]] = []
        self._at = 0

    @property
    def stops(self) -> int:
        """How many of its lines can be opened."""
        return len(self._stops)

    @property
    def at(self) -> int:
        """Which of them is in front, while it has the focus."""
        return min(self._at, max(self.stops - 1, 0))

    @property
    def row_in_front(self) -> int:
        """The line in front, counted from the first one."""
        return self._words.plain.count("\n", 0, self._stops[self.at][0]) if self._stops else 0

    def show(self, words: Content) -> None:
        """Show these lines; those that can be clicked can be opened by keys."""
        self._words = Content("\n").join([Content.assemble(" ", line) for line in words.split("\n")])
        styles = [(each.start, str(each.style)) for each in self._words.spans]
        self._stops = sorted((start, style.removeprefix(_CLICK)) for start, style in styles if _CLICK in style)
        self.can_focus = bool(self._stops)
        self.update(self._drawn())

    def stand_at(self, stop: int) -> None:
        """Put the cursor before the line of that number."""
        self._at = stop
        self.focus()
        self._draw_cursor()

    async def open(self) -> None:
        """Do what a click on the line in front does."""
        if self._stops:
            await self.run_action(self._stops[self.at][1])

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The cursor comes here, or goes elsewhere."""
        super().watch_has_focus(_has_focus)
        self._draw_cursor()

    def _draw_cursor(self) -> None:
        """Draw the cursor where it is now: it takes the place of a blank, so all else stands where it stood."""
        self.update(self._drawn(), layout=False)

    def _drawn(self) -> Content:
        if not (self.has_focus and self._stops):
            return self._words
        first = self._stops[self.at][0]
        end = self._words.plain.find("\n", first)
        end = end if end >= 0 else len(self._words)
        front = Content.assemble((CURSOR, "bold"), self._words[first:end]).stylize("bold on $cursor")
        return Content.assemble(self._words[: first - 1], front, self._words[end:])
