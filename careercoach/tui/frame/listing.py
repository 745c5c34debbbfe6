"""A place that lists one noun: the list, the detail of what is highlighted, and something to do when it is empty."""

from collections.abc import Sequence
from typing import Any, ClassVar, Protocol

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.tui.frame.place import Desktop

PAGE = 100
"""Rows read at a time: the list grows when its end comes near."""

_NEAR_THE_END = 10


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The UUID."""
        ...


class ListPlace(Desktop):
    """Subclasses say what to read (``page``), how a row and its detail look, and the words of the empty place."""

    EMPTY: ClassVar[str] = ""
    EMPTY_EXAMPLE: ClassVar[str] = ""
    EMPTY_BUTTON: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor(1)", "Down", show=False),
        Binding("k", "cursor(-1)", "Up", show=False),
    ]

    def __init__(self) -> None:
        """Start with nothing read yet."""
        super().__init__()
        self.records: dict[str, Any] = {}
        self._complete = False

    def page(self, limit: int, offset: int) -> Sequence[Identified]:
        """Read one page of records."""
        raise NotImplementedError

    def row(self, record: Any, width: int) -> Content:
        """How a record looks in the list, ``width`` columns at most."""
        raise NotImplementedError

    def detail(self, record: Any) -> Content:
        """How the highlighted record looks below or beside the list."""
        raise NotImplementedError

    def group(self, record: Any) -> str | None:
        """A heading our rows stand under; None means no headings."""
        return None

    def open(self, record: Any) -> None:
        """Open a record."""
        raise NotImplementedError

    def action_new(self) -> None:
        """Start a new one."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """The list and the detail; or the words of an empty place."""
        with Vertical(id="body"):
            yield OptionList(id="list")
            yield Static(id="detail")
        with Vertical(id="empty"):
            yield Static(Content(self.EMPTY))
            yield Static(Content(f"\nFor example: {self.EMPTY_EXAMPLE}\n"), classes="muted")
            yield Button(self.EMPTY_BUTTON, id="start", variant="primary")

    def on_resize(self, event: events.Resize) -> None:
        """Rows are written for a width, so write them again."""
        self.call_after_refresh(self.program.show_again)

    def show(self) -> None:
        """Read the first pages again, keeping the place in the list."""
        options = self.query_one(OptionList)
        before = self.highlighted
        index = options.highlighted or 0
        wanted = max(PAGE, len(self.records))
        self.records = {}
        self._complete = False
        options.clear_options()
        self._read(wanted)
        self.set_class(not self.records, "-empty")
        if not self.records:
            self.query_one("#start", Button).focus()
            return
        if before and before in self.records:
            options.highlighted = options.get_option_index(before)
        else:
            options.highlighted = self._enabled_from(min(index, options.option_count - 1))
        if self.focused is None or self.focused.id == "start":
            options.focus()
        self._show_detail()

    @property
    def highlighted(self) -> str | None:
        """The id of the highlighted record."""
        option = self.query_one(OptionList).highlighted_option
        return option.id if option else None

    @property
    def thing(self) -> str | None:
        """The highlighted record is the thing in front."""
        record = self.chosen()
        return str(record.id) if record is not None else None

    def chosen(self) -> Any | None:
        """The highlighted record."""
        return self.records.get(self.highlighted or "")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the detail, and read on when the end comes near."""
        self._show_detail()
        if not self._complete and event.option_index > event.option_list.option_count - _NEAR_THE_END:
            self._read(PAGE)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        record = self.records.get(event.option.id or "")
        if record is not None:
            self.open(record)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Start the first one."""
        event.stop()
        self.action_new()

    def action_cursor(self, by: int) -> None:
        """j and k."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if by > 0 else options.action_cursor_up()

    def action_open(self) -> None:
        """Open what is highlighted."""
        record = self.chosen()
        if record is not None:
            self.open(record)

    def _read(self, limit: int) -> None:
        options = self.query_one(OptionList)
        width = max(options.size.width - 3, 30) if options.size.width else max(self.app.size.width - 5, 30)
        found = self.page(limit, len(self.records))
        self._complete = len(found) < limit
        previous = self.group(list(self.records.values())[-1]) if self.records else None
        rows: list[Option | None] = []
        for record in found:
            heading = self.group(record)
            if heading is not None and heading != previous:
                rows.append(Option(Content.styled(heading, "bold $muted"), disabled=True))
                previous = heading
            rows.append(Option(self.row(record, width), id=record.id))
            self.records[record.id] = record
        options.add_options(rows)

    def _enabled_from(self, index: int) -> int:
        options = self.query_one(OptionList)
        places: list[int] = [*range(index, options.option_count), *range(index, -1, -1)]
        for place in places:
            if not options.get_option_at_index(place).disabled:
                return place
        return index

    def _show_detail(self) -> None:
        record = self.chosen()
        if record is not None:
            self.query_one("#detail", Static).update(self.detail(record))
