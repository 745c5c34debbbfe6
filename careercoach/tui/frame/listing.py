"""A place that lists one noun: the list, the detail of what is highlighted, and something to do when it is empty."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar, Protocol

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach.drafts import began
from careercoach.content import kinds
from careercoach.materials import Unfinished
from careercoach.queries.start import unfinished
from careercoach.tui import text
from careercoach.tui.commands import Command
from careercoach.tui.frame.place import Desktop
from careercoach.tui.frame.slip import pick_up, throw_away
from careercoach.tui.widgets.detail import Detail
from careercoach.tui.widgets.marked import MarkedList

PAGE = 100
"""Rows read at a time: the list grows when its end comes near."""

_NEAR_THE_END = 10

_BEGUN = "draft:"
"""How the id of a row begins that is an unfinished text."""


_OF_ONE = frozenset(["enter", "e", "d", "x", "X", "z", "c", "s", "b", "space", "greater_than_sign"])
"""Keys of what is done with the thing in front (content/keys.toml): an empty place does not offer them."""

_NOT_KEPT = "Not kept yet: ⏎ picks it up."
_LEFT_OUT = "Nothing has those words: Esc shows all."
_NOTHING_HERE = "Nothing here yet."
"""Why an act that is done with one thing does nothing."""


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The UUID."""
        ...


class Rows(MarkedList):
    """The rows of a list, what is unfinished on top of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "throw_away", "Throw away", show=False),
        Binding("home", "very_first", "First", show=False),
    ]

    class First(Message):
        """The first of all shall be shown, also where it was not read."""

    OPENS_AT_ONCE: ClassVar[bool] = False
    """Whether the first click opens a row; else it selects it, and the second one opens it."""

    class Unwanted(Message):
        """The unfinished text in front shall be thrown away."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """The key means the list's own act wherever no unfinished text is in front."""
        option = self.highlighted_option
        return action != "throw_away" or bool(option and (option.id or "").startswith(_BEGUN))

    def action_very_first(self) -> None:
        """Say so to the list."""
        self.post_message(self.First())

    def on_click(self, event: events.Click) -> None:
        """Select the row that is clicked, instead of opening it; one that is selected already opens."""
        row = event.style.meta.get("option")
        if self.OPENS_AT_ONCE or row is None or row == self.highlighted:
            return
        event.prevent_default()
        if not self.get_option_at_index(row).disabled:
            self.highlighted = row

    def action_throw_away(self) -> None:
        """Say so to the list."""
        self.post_message(self.Unwanted())


class ListPlace(Desktop):
    """Subclasses say what to read (``page``), how a row and its detail look, and the words of the empty place."""

    EMPTY: ClassVar[str] = ""
    EMPTY_EXAMPLE: ClassVar[str] = ""
    EMPTY_BUTTON: ClassVar[str] = ""
    AUTO_FOCUS = "OptionList"
    UNFINISHED: ClassVar[frozenset[str]] = frozenset()
    """How the keys of drafts begin that wait on top of this list."""
    WITH_IT: ClassVar[frozenset[str]] = frozenset()
    """The actions that are offered on the page of one record, too, while it is read."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor(1)", "Down", show=False),
        Binding("k", "cursor(-1)", "Up", show=False),
    ]

    def __init__(self) -> None:
        """Start with nothing read yet."""
        super().__init__()
        self.records: dict[str, Any] = {}
        self._complete = False
        self._first = 0
        """How many records stand before those that were read: a long list is read only where one looks at it."""
        self._begun: dict[str, Unfinished] = {}

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """In an empty place the footer offers nothing that needs a thing in front."""
        own = super().commands_now
        if not self.has_class("-empty"):
            return own
        return tuple(replace(one, footer=one.footer and _OF_ONE.isdisjoint(one.key.split(","))) for one in own)

    @property
    def for_its_page(self) -> tuple[Command, ...]:
        """What can be done with the highlighted record while its page is read."""
        return tuple(one for one in self.commands_now if one.name in self.WITH_IT)

    def page(self, limit: int, offset: int) -> Sequence[Identified]:
        """Read one page of records."""
        raise NotImplementedError

    def wanted(self, limit: int, offset: int) -> Sequence[Identified]:
        """One page of the records that are shown."""
        return self.page(limit, offset)

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

    def above(self) -> Content | None:
        """What stands over all rows: which of them are shown; None where all are."""
        return None

    def empty_words(self) -> Content:
        """What an empty place is for; or why nothing is shown, where more is on file."""
        return Content(kinds.said(self.EMPTY, self.situation))

    def compose_body(self) -> ComposeResult:
        """The list and the detail; or the words of an empty place."""
        with Vertical(id="body"):
            yield Rows(id="list")
            with VerticalScroll(id="pane"):
                yield Detail(id="detail")
        with Vertical(id="empty"):
            yield Static(id="empty-words")
            example = kinds.said(self.EMPTY_EXAMPLE, self.situation)
            yield Static(Content(f"\nFor example: {example}\n"), classes="muted")
            yield Button(self.EMPTY_BUTTON, id="start", variant="primary")

    def show_in_this_size(self) -> None:
        """Once the list has its width."""
        self.call_after_refresh(super().show_in_this_size)

    @property
    def room(self) -> tuple[object, ...]:
        """Rows are written for the width of the list."""
        return (*super().room, self._width(self.query_one(OptionList)))

    def show(self) -> None:
        """Read again what one looks at, keeping the place in the list."""
        self._show(self._place())

    def show_turned(self) -> None:
        """Read again; a row that came back is the one in front."""
        before = self.records.keys()
        self.show_as_it_is()
        came = [row for row in self.records if row not in before]
        if len(came) == 1:
            options = self.query_one(OptionList)
            options.highlighted = options.get_option_index(came[0])
            self._show_detail()

    def _place(self) -> int:
        """How many records stand before the highlighted one."""
        before = self.highlighted
        return self._first + list(self.records).index(before) if before in self.records else 0

    def _begin_at(self, place: int) -> int:
        """From which record on a page is read so that the one with so many before it stands in the middle."""
        return max(place - PAGE // 2, 0) if place >= PAGE else 0

    def _show(self, place: int) -> None:
        """Read one page around the record with so many before it."""
        options = self.query_one(OptionList)
        before = self.highlighted
        self._first = self._begin_at(place)
        self.records = {}
        self._complete = False
        options.clear_options()
        self._read_unfinished(options)
        above = self.above()
        if above is not None:
            options.add_option(Option(above, disabled=True))
        self._read(PAGE)
        empty = not self.records and not self._begun and not self.narrowed
        self.set_class(empty, "-empty")
        if empty:
            self.query_one("#empty-words", Static).update(self.empty_words())
            self.query_one("#start", Button).focus()
            return
        if before in self._begun:
            options.highlighted = options.get_option_index(before)
        elif self._begun and (before is None or not self.records):
            options.highlighted = options.get_option_index(next(iter(self._begun)))
        elif self.records:
            beside = list(self.records)[min(place - self._first, len(self.records) - 1)]
            options.highlighted = options.get_option_index(before if before in self.records else beside)
        if self.focused is None or self.focused.id == "start":
            options.focus()
        self._show_detail()

    def is_wanted(self, begun: Unfinished) -> bool:
        """Whether an unfinished text is among what is shown."""
        return True

    @property
    def narrowed(self) -> bool:
        """Whether something is left out, so that an empty list is not an empty place."""
        return False

    @property
    def highlighted(self) -> str | None:
        """The id of the highlighted row; None when nothing is listed."""
        option = self.query_one(OptionList).highlighted_option
        return option.id if option else None

    @property
    def thing(self) -> str | None:
        """The highlighted record is the thing in front; None for what is unfinished, or an empty list."""
        record = self.chosen()
        return str(record.id) if record is not None else None

    def chosen(self) -> Any | None:
        """The highlighted record; None for what is unfinished, or an empty list."""
        return self.records.get(self.highlighted or "")

    def to_act_on(self) -> Any | None:
        """The highlighted record, for an act; where there is none, it is said why nothing happens."""
        record = self.chosen()
        if record is None:
            missing = _LEFT_OUT if self.narrowed else _NOTHING_HERE
            self.program.say(_NOT_KEPT if self.highlighted in self._begun else missing)
        return record

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the detail, and read on when the end comes near, or what stands before when the beginning does."""
        self._show_detail()
        if self._first and event.option_index < _NEAR_THE_END:
            self._show(self._place())
            return
        if not self._complete and event.option_index > event.option_list.option_count - _NEAR_THE_END:
            self._read(PAGE)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        self._open(event.option.id or "")

    def on_rows_first(self) -> None:
        """Go to the first of all."""
        if self._first:
            self._show(0)
        self.query_one(OptionList).action_first()

    def on_rows_unwanted(self) -> None:
        """Throw the unfinished text in front away."""
        begun = self._begun.get(self.highlighted or "")
        if begun:
            throw_away(self.program, begun)

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
        self._open(self.highlighted or "")

    def _open(self, row: str) -> None:
        if row in self._begun:
            pick_up(self.program, self._begun[row])
        elif row in self.records:
            self.open(self.records[row])

    def _read_unfinished(self, options: OptionList) -> None:
        begun = unfinished.listed(self.program.reading, self.UNFINISHED) if self.UNFINISHED else ()
        found = [one for one in begun if self.is_wanted(one)]
        self._begun = {f"{_BEGUN}{one.number}": one for one in found}
        width = self._width(options) - 2
        for row, one in self._begun.items():
            words = text.line(began(one.title, one.what, one.on, self.program.today, width))
            options.add_option(Option(Content.assemble(("▸ ", "$primary"), words), id=row))
        if found:
            options.add_option(Option("", disabled=True))

    def _read(self, limit: int) -> None:
        options = self.query_one(OptionList)
        width = self._width(options)
        found = self.wanted(limit, self._first + len(self.records))
        self._complete = len(found) < limit
        previous = self.group(list(self.records.values())[-1]) if self.records else None
        rows: list[Option | None] = []
        for record in found:
            heading = self.group(record)
            if heading is not None and heading != previous:
                rows.append(Option(Content.styled(heading, "bold $muted"), disabled=True))
                previous = heading
            rows.append(Option(text.row(self.row(record, width)), id=record.id))
            self.records[record.id] = record
        options.add_options(rows)

    def _width(self, options: OptionList) -> int:
        """Columns of a row; before the list was drawn, those it will have."""
        whole = self.app.size.width
        ahead = (whole * 3 // 5 if self.has_class("-wide") else whole) - 2
        return text.room(max((options.size.width or ahead) - 3, 30))

    def _show_detail(self) -> None:
        self.query_one("#pane", VerticalScroll).scroll_home(animate=False)
        record, detail = self.chosen(), self.query_one(Detail)
        if record is not None:
            detail.tell(self.detail(record))
        elif self.highlighted in self._begun:
            detail.tell(Content("Not kept yet.\n⏎ goes on with it · d throws it away"))
        else:
            detail.tell(Content("Nothing here holds that." if self.narrowed else ""))
