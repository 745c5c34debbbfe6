"""Lists whose detail may be longer than its room: it scrolls, and a quiet line may stand beneath the list."""

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach.filtering import holds
from careercoach.content import kinds
from careercoach.tui import text
from careercoach.tui.frame.filtered import Filtered, FilteredFlow
from careercoach.tui.frame.listing import Identified, Rows
from careercoach.tui.widgets.detail import Detail


class DetailedPlace(Filtered):
    """Subclasses group their records with ``heading``, and say one thing about the whole with ``quiet``."""

    _all_of_them = 0
    """How many there are when nothing is left out."""

    def heading(self, record: Any) -> Content | None:
        """What stands above a record's group; None means no headings."""
        return None

    def everything(self) -> Sequence[Identified]:
        """All records in the order shown; such lists are short enough to be read whole."""
        raise NotImplementedError

    def quiet(self) -> Content:
        """One line about the whole; empty text shows nothing."""
        return Content("")

    def compose_body(self) -> ComposeResult:
        """The list with its line, the detail that scrolls; or the words of an empty place."""
        yield from self.compose_filter()
        with Vertical(id="body"):
            with Vertical(id="left"):
                yield Rows(id="list")
                yield Static(id="quiet")
            with VerticalScroll(id="pane"):
                yield Detail(id="detail")
        with Vertical(id="empty"):
            yield Static(id="empty-words")
            example = kinds.said(self.EMPTY_EXAMPLE, self.situation)
            yield Static(Content(f"\nFor example: {example}\n"), classes="muted")
            yield Button(self.EMPTY_BUTTON, id="start", variant="primary")

    def show(self) -> None:
        """Read the file again, and say the quiet line."""
        super().show()
        quiet = self.quiet()
        self.query_one("#quiet", Static).update(quiet)
        self.set_class(not quiet.plain, "-said")

    def rows(self, width: int) -> list[Option]:
        """All rows, with a heading where a group begins."""
        rows: list[Option] = []
        before = None
        for record in self.everything():
            heading = self.heading(record)
            if heading is not None and heading.plain != before:
                rows.append(self.apart(heading, first=not rows))
                before = heading.plain
            rows.append(self.option(record, width))
        return rows

    def option(self, record: Any, width: int) -> Option:
        """The row of a record, which from now on can be chosen."""
        self.records[record.id] = record
        return Option(text.row(self.row(record, width)), id=record.id)

    def apart(self, words: Content, *, first: bool = False) -> Option:
        """A row that cannot be chosen, such as a heading, with a blank line above."""
        return Option(words if first else Content.assemble("\n", words), disabled=True)

    def _read(self, limit: int) -> None:
        options = self.query_one(OptionList)
        rows = self.rows(self._width(options))
        self._all_of_them = len(self.records)
        options.add_options(self._left(rows) if self.typed else rows)
        self._complete = True

    def _begin_at(self, place: int) -> int:
        """Such lists are read whole."""
        return 0

    def _left(self, rows: list[Option]) -> list[Option]:
        """The rows whose words are wanted, under their headings."""
        left: list[Option] = []
        heading: list[Option] = []
        for row in rows:
            if row.id not in self.records:
                heading = [row]
            elif holds(self._words(self.records[row.id]), self.typed):
                left += [*heading, row]
                heading = []
            else:
                del self.records[row.id]
        return left

    def _words(self, record: Any) -> str:
        """All that is said of a record in the list and beside it."""
        return f"{self.row(record, text.UNCUT).plain} {self.detail(record).plain}"

    def counted(self) -> str:
        """How many are left."""
        return f"{len(self.records)} of {self._all_of_them}"


class ListFlow(DetailedPlace, FilteredFlow):
    """Such a list as a flow: a title at the top, Esc goes back."""
