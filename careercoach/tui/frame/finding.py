"""The palette: one line to type in, and below it all there is, likeliest first, each with its key."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from careercoach.coach.finding import ranked
from careercoach.content.finding import GROUPS, Findable
from careercoach.queries.start.finding import things
from careercoach.tui import text
from careercoach.tui.program import program_of
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.marked import MarkedList

_HEADINGS = {
    "here": "HERE",
    "place": "PLACES",
    "do": "DO",
    "page": "PAGES",
    "thing": "ON FILE",
    "setting": "SETTINGS",
    "help": "HELP",
}
_BEST = 3
"""Rows that stand first, whatever they are."""

_WITH_A_THING = frozenset(
    {"open", "show", "see", "read", "edit", "change", "correct", "rename", "delete", "mark", "find"}
)
"""What one says before the title of a thing that is to be in front."""

_TITLE = 30
"""Columns of a title that has its sentence beside it."""


class Find(Box[Findable | None]):
    """Answers with what was chosen; Esc with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back", show=False),
        Binding("down", "move(1)", "Down", show=False, priority=True),
        Binding("up", "move(-1)", "Up", show=False, priority=True),
        Binding("pagedown", "move(10)", "Further down", show=False, priority=True),
        Binding("pageup", "move(-10)", "Further up", show=False, priority=True),
    ]

    def __init__(self, offered: Sequence[Findable], own: Callable[[str], Sequence[Findable]]) -> None:
        """``offered`` is there from the beginning; ``own`` makes the last rows, of what was typed."""
        super().__init__()
        self._offered = offered
        self._own = own
        self._shown: dict[str, Findable] = {}

    def compose(self) -> ComposeResult:
        """The line, what there is, and the keys."""
        with Vertical(classes="box"):
            yield Line(placeholder="A place, something to do, a name, a title", id="typed", compact=True)
            yield MarkedList(id="found")
            yield Static(Content("↑ ↓ choose · Enter goes there · Esc goes back"), classes="muted hint")

    def on_mount(self) -> None:
        """Begin with the line, and all there is below it."""
        self.query_one("#typed").focus()
        self.show()

    @on(Input.Changed)
    def show(self) -> None:
        """Find while one types."""
        typed = self.query_one(Input).value.strip()
        found = self._found(typed) if typed else list(self._offered)
        options = self.query_one(OptionList)
        options.clear_options()
        self._shown = {each.key: each for each in found}
        options.add_options(self._rows(found, _BEST if typed else 0))
        options.highlighted = next(at for at, each in enumerate(options.options) if not each.disabled)

    def _found(self, typed: str) -> list[Findable]:
        reading = program_of(self).reading
        on_file = things(reading, typed)
        found = ranked(typed, (*self._offered, *on_file), self._own(typed))
        act, _, called = typed.partition(" ")
        meant = things(reading, called)[:_BEST] if not on_file and act.casefold() in _WITH_A_THING else []
        return [*meant, *found]

    def _rows(self, found: Sequence[Findable], best: int) -> list[Option]:
        """The likeliest as they come, then the others by what they are."""
        width = max(min(self.app.size.width * 95 // 100, 78) - 8, 20)
        rows = [Option(_row(each, width), id=each.key) for each in found[:best]]
        for group in GROUPS:
            its = [each for each in found[best:] if each.group == group]
            if its:
                rows.append(Option(Content.styled(_HEADINGS[group], "bold $muted"), disabled=True))
                rows.extend(Option(_row(each, width), id=each.key) for each in its)
        return rows

    def action_move(self, by: int) -> None:
        """The arrows choose while the line is typed in; a page further stops at the end, a row further begins anew."""
        options = self.query_one(OptionList)
        on, back = options.action_cursor_down, options.action_cursor_up
        if by < 0:
            on, back = back, on
        for _ in range(abs(by)):
            before = options.highlighted or 0
            on()
            if abs(by) > 1 and ((options.highlighted or 0) - before) * by < 0:
                back()
                break

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        """Go back with what is highlighted."""
        option = self.query_one(OptionList).highlighted_option
        self.dismiss(self._shown.get(option.id or "") if option else None)


def _row(one: Findable, width: int) -> Content:
    """Title, sentence where there is room, and the key at the right."""
    sign = Content.styled(f"  {one.sign}" if one.sign else "", "$primary")
    room = width - sign.cell_length
    if one.group == "thing":
        kind = f"  {one.says}" if len(one.says) < room // 2 else ""
        return Content.assemble(text.filled(one.title, room - len(kind)), (kind, "$muted"), sign)
    beside = room - _TITLE - 2
    says = text.filled(one.says, beside) if one.says and beside >= _TITLE // 2 else ""
    title = text.filled(one.title, _TITLE if says else room)
    return Content.assemble(title, (f"  {says}" if says else "", "$muted"), sign)
