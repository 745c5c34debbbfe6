"""What is open when something changes: one page with what becomes of each, to look over and to change."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from careercoach.coach.changing import Open, became, proposals, takes_effect
from careercoach.content import kinds
from careercoach.fields.changing import TITLES
from careercoach.frozen import Frozen
from careercoach.queries.jobs import open_things
from careercoach.queries.people import people
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.listing import Rows
from careercoach.tui.frame.place import WIDE
from careercoach.tui.route import Values
from careercoach.tui.shown.changing import AFTERWARDS, BECOMES, happens, heading
from careercoach.tui.widgets.bars import KeyBar, TitleBar
from careercoach.tui.widgets.detail import Detail
from careercoach.tui.widgets.naming import NameSomebody
from careercoach.visible import one_line

_BECOMES_WIDTH, _LITTLE = 26, 14
"""Columns for what becomes of a thing, and where there is little room."""

_NARROW = 60
"""Columns of a row below which there is little."""

_TITLE = 140
"""Columns of a title before what may become of it; the whole of a longer one stands below."""

_MEANS = 24
"""Columns before what a choice means."""

_KEYS = {"along": "1", "rests": "2", "ends": "3", "passes": "4"}


class Decided(Frozen):
    """What becomes of each open thing by its id, and who takes on what passes; ``do`` once it shall happen."""

    choices: Mapping[str, str]
    takes_on: Mapping[str, str]
    do: bool


class Things(Rows):
    """The rows: Enter lets all of it happen, and a click changes the one that is clicked."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.do", "Do it", show=False)]
    OPENS_AT_ONCE = True


class OpenThings(ListFlow):
    """Every open thing with its choice. Answers with what was decided; it does nothing itself."""

    EMPTY = "Nothing open is touched."
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Do it all", "do", "One act", shown="⏎"),
        Command("1", "Along", "let('along')", AFTERWARDS["along"]),
        Command("2", "Rests", "let('rests')", AFTERWARDS["rests"]),
        Command("3", "Ends", "let('ends')", AFTERWARDS["ends"]),
        Command("4", "Passes on", "let('passes')", AFTERWARDS["passes"]),
        Command("escape", "Back", "back", "Go back; nothing happens", shown="esc"),
        Command("space", "The next choice", "turn", "Another choice", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, kind: str, fields: Values, decided: Mapping[str, str], takes_on: Mapping[str, str]) -> None:
        """``kind`` and ``fields`` are what changes; ``decided`` and ``takes_on`` what was chosen here before."""
        super().__init__()
        self._kind = kind
        self._fields = fields
        self._choices = dict(decided)
        self._takes_on = dict(takes_on)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """Where nothing is open there is nothing to choose."""
        choosing = bool(self.records)
        return tuple(each for each in super().commands_now if choosing or each.name in ("do", "back"))

    def compose_bar(self) -> TitleBar:
        """What changes."""
        return TitleBar(f"Something changed › {kinds.said(TITLES[self._kind], self.program.situation)}")

    def compose_body(self) -> ComposeResult:
        """What happens, the list of what is open, and what may become of the highlighted one."""
        yield Static(id="happens")
        yield from self.compose_filter()
        with Vertical(id="body"):
            with Vertical(id="left"):
                yield Things(id="list")
                yield Static(id="quiet")
            with VerticalScroll(id="pane"):
                yield Detail(id="detail")
        with Vertical(id="empty"):
            yield Static(id="empty-words")
            yield Static("")
            yield Button("Do it", id="start", variant="primary")

    def show(self) -> None:
        """Read again what is open."""
        super().show()
        material = open_things.material(self.program.reading, self.program.today)
        self.query_one("#happens", Static).update(happens(self._kind, self._fields, material, self.program.today))
        self.query_one(KeyBar).draw()
        count = len(self.records)
        self.query_one(TitleBar).say(f"{count} open thing{'' if count == 1 else 's'}" if count else "")

    def everything(self) -> Sequence[Open]:
        """All that the change touches."""
        program = self.program
        material = open_things.material(program.reading, program.today)
        return proposals(self._kind, material, program.today, self._fields)

    def heading(self, record: Open) -> Content:
        """By noun."""
        return heading(record.noun)

    def row(self, record: Open, width: int) -> Content:
        """Its title, and at the right what becomes of it."""
        room = _BECOMES_WIDTH if width >= _NARROW else _LITTLE
        words = text.shortened(self._became(record, self._choice(record)), room)
        title = text.filled(record.title, max(width - room - 2, 8))
        return Content.assemble(title, "  ", (words, "$muted" if self._choice(record) == record.choice else "$primary"))

    def detail(self, record: Open) -> Content:
        """All of its title, what it is, and what may become of it."""
        chosen, wide = self._choice(record), self.app.size.width >= WIDE
        title = text.shortened(record.title, _TITLE)
        lines = [Content.styled(title, "bold"), text.line(record.about, "$muted")]
        for choice in record.choices:
            here = choice == chosen
            words = f"{'●' if here else '○'} {BECOMES[choice]}"
            means = f"\n     {AFTERWARDS[choice]}" if wide else f"{'':<{_MEANS - len(words)}}{AFTERWARDS[choice]}"
            style = "bold" if here else ""
            lines.append(Content.assemble((f"{_KEYS[choice]}  ", "bold $primary"), (words, style), (means, "$muted")))
        whole = [] if title == one_line(record.title) else [Content(""), text.line(record.title, "$muted")]
        return Content("\n").join([*lines, *whole])

    def open(self, record: Open) -> None:
        """A click goes through the choices."""
        self.action_turn()

    def action_new(self) -> None:
        """Nothing is open: the button does it."""
        self.action_do()

    def action_do(self) -> None:
        """Let it all happen once all of it is shown; an Enter still held from the form does not mean that."""
        hidden = self.typed
        if hidden:
            self.action_unfilter()
        if hidden or self.program.held:
            self.program.say("Enter again does it all.")
        else:
            self._answer(do=True)

    def action_back(self) -> None:
        """From the filter to everything, and then to the form, which keeps what was decided here."""
        if self.has_class("-filtering"):
            self.action_unfilter()
        else:
            self._answer(do=False)

    def action_turn(self) -> None:
        """Choose the next of what may become of the highlighted thing; the last needs a name and is asked for apart."""
        record = self.to_act_on()
        if record is None:
            return
        near = [choice for choice in record.choices if choice != "passes"] or list(record.choices)
        now = self._choice(record)
        self._let(record, near[(near.index(now) + 1) % len(near)] if now in near else near[0])

    def action_let(self, choice: str) -> None:
        """Let that become of the highlighted thing."""
        record = self.to_act_on()
        if record is None:
            return
        if choice not in record.choices:
            self.program.say(Content(_NOT_POSSIBLE[choice]))
        elif choice == "passes":
            known = [person.name for person in people.listed(self.program.reading)]
            self.program.ask(
                NameSomebody("WHO TAKES IT ON?", record.title, known), lambda name: self._pass(record, name)
            )
        else:
            self._let(record, choice)

    def _pass(self, record: Open, name: str | None) -> None:
        if name:
            self._takes_on[record.id] = name
            self._let(record, "passes")

    def _let(self, record: Open, choice: str) -> None:
        self._choices[record.id] = choice
        self.program.show_again()

    def _choice(self, record: Open) -> str:
        return self._choices.get(record.id, record.choice)

    def _became(self, record: Open, choice: str) -> str:
        who = self._takes_on.get(record.id) or str(self._fields.get("manager") or "")
        return became(record, self._kind, choice, who, takes_effect(self._kind, self._fields, self.program.today))

    def _answer(self, *, do: bool) -> None:
        """Go back with what was seen here: each choice, and the names of those who take something on."""
        choices = {row: self._choice(record) for row, record in self.records.items()}
        names = {row: name for row, name in self._takes_on.items() if choices.get(row) == "passes"}
        self.dismiss(Decided(choices, names, do))


_NOT_POSSIBLE = {
    "along": "This cannot come along.",
    "rests": "This cannot rest.",
    "ends": "This does not end with it.",
    "passes": "Nobody can take this on for you.",
}
