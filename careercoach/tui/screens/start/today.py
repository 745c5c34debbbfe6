"""Today: the one next act, what was done, where the goals stand, and the days ahead."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from careercoach.coach import today as rules
from careercoach.coach.ahead import upcoming
from careercoach.coach.day import is_over_the_day, left_out, shown
from careercoach.coach.drafts import began
from careercoach.coach.rules.act import INVITATION, MOMENTS, PICK_UP, Act
from careercoach.content.inbox import waiting
from careercoach.frozen import Frozen
from careercoach.materials import Snapshot, Unfinished
from careercoach.queries import positions
from careercoach.queries.start import first_run
from careercoach.queries.start import today as reading
from careercoach.tui import routes, text, wanted
from careercoach.tui.commands import COMING_BACK, Command, bindings
from careercoach.tui.frame.place import SHORT, WIDE
from careercoach.tui.frame.slip import pick_up, throw_away
from careercoach.tui.screens.start.resting import LetsAdviceRest
from careercoach.tui.widgets import panels
from careercoach.tui.widgets.bars import KeyBar
from careercoach.tui.widgets.panel import Panel

_NARROW = 60
"""Columns below which everything stands in one column."""

_ROOMY = 30
"""Rows from which there is a blank line between all parts."""

_LINES = 4
"""Lines of the next act and of its reason at most: the whole of a long question stands where it is answered."""

_ALSO = 2
"""Rows of the acts that come after the first, in a roomy terminal."""

_FRAME = 16
"""Rows that are always taken: both bars, day, next act, headings, chart, quotation, and the blanks between."""


class _Room(Frozen):
    """How much of each part fits: columns of a half, of a line beside its label, of the quotation; then rows.

    ``free`` are the rows for all of them together, and for the acts that come after the first, once they fit.
    """

    column: int
    line: int
    quote: int
    rows: int
    promises: int
    dates: int
    free: int
    above: bool

    @classmethod
    def of(cls, width: int, height: int, act: Act, promises: int) -> "_Room":
        """Share a screen among the parts, so that at 80 × 24 nothing scrolls."""
        whole = width - 4 - (width < _NARROW or height < SHORT)  # beside a scroll bar
        half = (whole - 3) // 2
        if width < _NARROW:
            return cls(whole, whole, whole * 3, 3, 3, 3, 0, above=True)
        said = (act.title, act.reason, *shown(act), *left_out(act))
        wrapped = sum(-(-min(len(words), _LINES * (whole - 2)) // (whole - 2)) for words in said) - 2
        spare = height - _FRAME - wrapped - (2 if height >= _ROOMY else 0)
        free = spare - bool(wrapped)
        if width >= WIDE:
            return cls(half, half, half * 4, 8, 6, 6, free - 1, above=True)
        spare -= _ALSO if height >= _ROOMY else 0
        promised = min(max(promises, 1), 2 if spare < 10 else 4)
        rows = min(max((spare - promised) // 2 + 1, 2), 6)
        dates = min(max(spare - promised - rows, 1), 6)
        return cls(half, whole - panels.LABEL, whole, rows, promised, dates, free, above=False)


class Today(LetsAdviceRest):
    """The place one comes back to."""

    _known: tuple[tuple[object, ...], Snapshot] | None = None

    COMMAND_LIST = (
        Command("enter", "Start", "start", "Do what is next", shown="⏎"),
        Command("n", "Log", "log", "What you did, in a line"),
        Command("r", "Reflect", "reflect", "One question"),
        Command("o", "Something else", "else", "Choose something else"),
        Command("slash", "Search", "search", "Any word you wrote", shown="/"),
        Command("z", "Rest for a week", "snooze", "None of this for a week", footer=False),
        Command("x", "Done for today", "done", "None of this today", footer=False),
        Command("d", "Throw away", "throw_away", "Throw the text away", footer=False),
        Command("y", "Looking back", "month", "A month, and this day in other years", footer=False),
        Command("", "History", "app.history", "What you did, to take back", footer=False),
        Command("", "Switch this advice off", "silence", "None of this any more"),
        Command("", "Let advice speak again", "wake", "What rests or is off"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(command for command in COMMAND_LIST if command.action != "search"),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
    ]

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """Enter opens the row in front, or goes by what the button says; while one is away, coming back is first."""
        start, *others = self.COMMAND_LIST
        away = positions.away_on(self.program.reading, self.program.today)
        does = "Open" if isinstance(self.focused, Panel) else self._starts
        return (*((COMING_BACK,) if away else ()), replace(start, label=does), *others)

    def compose_frame(self) -> Widget:
        """All of it scrolls."""
        return VerticalScroll(id="today", can_focus=False)

    def compose_body(self) -> ComposeResult:
        """The next act on top, everything else in a grid below."""
        yield Static(id="day")
        yield Static(id="next", classes="heading")
        with Horizontal(id="act"):
            yield Static(Content.styled("▸ ", "$primary"), id="mark")
            yield Static(id="title")
        yield Static(id="reason", classes="muted")
        yield Static(id="lines")
        yield Panel(id="rest")
        with Horizontal(id="start-line"):
            yield Button("Start", id="start", variant="primary")
            yield Static(id="about", classes="muted")
        yield Panel(id="others")
        for parts in (("done", "goals"), ("promises", "coming-up")):
            with Container(classes="pair", id=f"pair-{parts[0]}"):
                yield from (Panel(id=part) for part in parts)
        with Container(classes="pair", id="pair-twelve-weeks"):
            yield Panel(id="twelve-weeks")
            yield Static(id="remembered")

    def on_mount(self) -> None:
        """Begin at the button, Enter starts, and at the top, however long a question is."""
        start = self.query_one("#start", Button)
        start.active_effect_duration = 0  # an Enter soon after the last one is for the next act and must be heard
        start.focus(scroll_visible=False)
        if first_run.wanted(self.program.reading, self.program.today):
            self.program.open(routes.FirstRun())

    def _dress(self, width: int, height: int) -> None:
        super()._dress(width, height)
        self.set_class(text.room(width) != width or width < _NARROW, "-narrow")
        self.set_class(height >= _ROOMY, "-roomy")

    def show(self) -> None:
        """Draw everything as it stands in the file."""
        today, snapshot = self.program.today, self._read()
        act, size = self._acts[0], self.app.size
        room = _Room.of(size.width, size.height, act, len(snapshot.promises))
        due = [one for one in upcoming(snapshot, today) if one.noun != "promise"]
        name = text.shortened(snapshot.profile.name, 30)
        heading = panels.date_heading(today, still=self.program.desk.small_hours)
        inbox = f"   {waiting(snapshot.proposals)}" if snapshot.proposals else ""
        self._put("day", Content.assemble((heading, "bold"), (f"   {name}{inbox}", "$muted")))
        self._show_first(act, size.width)
        promised = panels.promises(snapshot, act, today, room.line, room.promises)
        dated = panels.ahead(due, today, room.line, room.dates)
        done = panels.done(snapshot, act, today, room.column, room.rows)
        goals = panels.goals(snapshot, room.column, room.rows)
        halves = max(len(done.split("\n")), len(goals.split("\n"))) - 1
        free = room.free - halves - (max(len(promised), len(dated)) if room.above else len(promised) + len(dated))
        also = panels.others(self._acts, size.width - 6, max(free, 0))
        self._show("others", Content("\n").join(also))
        self.query_one("#others").display = bool(also)
        self._show("done", done)
        self._show("goals", goals)
        for part, label, lines in (
            ("promises", "PROMISES", promised),
            ("coming-up", "COMING UP", dated),
            ("twelve-weeks", "12 WEEKS", panels.weeks(snapshot, today, room.line)),
        ):
            self._show(part, panels.labelled(label, lines, above=room.above))
        self._put("remembered", panels.remembered(snapshot, today, room.quote))
        self.query_one(KeyBar).draw()

    def _show_first(self, act: Act, width: int) -> None:
        start = self.query_one("#start", Button)
        start.label = self._starts
        start.refresh(layout=True)
        words = _LINES * (width - 6)
        self._put("title", text.line(text.shortened(act.title, words), "bold"))
        self._put("next", Content("TODAY" if is_over_the_day(act) else "NEXT"))
        self._put("reason", text.line(text.shortened(act.reason, words)))
        self._put("lines", Content("\n").join(map(text.line, shown(act))))
        self._show("rest", panels.rest(act))
        for part, said in (("reason", act.reason), ("lines", act.lines), ("rest", left_out(act))):
            self.query_one(f"#{part}").display = bool(said)
        self._put("about", Content(" · ").join(self._beside_start(act, width)))

    def _beside_start(self, act: Act, width: int) -> Iterator[Content]:
        """How long it takes, unless nothing is asked; what else can be done with it; how many others there are."""
        if act.rule != INVITATION:
            yield Content(panels.about(act))
        if self._waits:
            yield Content.styled("d throws it away", "@click=screen.throw_away()")
        others = len(self._acts) - 1
        if others and width >= _NARROW:
            yield Content.styled(f"o for {others} more", "@click=screen.else()")

    def _read(self) -> Snapshot:
        """What stands in the file; it is read again only when that, the day or what is asked of it has moved."""
        program = self.program
        version = program.reading.execute("PRAGMA data_version").fetchone()[0]
        asked = (program.reading, version, program.today, self.also_earlier)
        if self._known is None or self._known[0] != asked:
            snapshot = reading.snapshot(program.reading, program.today, earlier=self.also_earlier)
            self._acts, self._begun = rules.acts(snapshot, program.today), snapshot.unfinished
            self._known = (asked, snapshot)
        return self._known[1]

    async def action_start(self) -> None:
        """Open the row in front, or do the recommended act; of several unfinished texts, choose which."""
        if isinstance(self.focused, Panel):
            await self.focused.open()
        elif self._acts[0].answers:
            from careercoach.tui.screens.start.answering import answer

            answer(self.program, self._acts[0])
        elif not self._waits:
            self.program.open(wanted.Recommended(self._acts[0]))
        elif len(self._begun) == 1:
            self._go_on(self._begun[0])
        else:
            today = self.program.today
            options = [(str(one.number), text.line(began(one.title, one.what, one.on, today))) for one in self._begun]
            self._choose("WHICH DO YOU PICK UP?", options, self._picked)

    def action_throw_away(self) -> None:
        """Throw away the unfinished text that stands under NEXT."""
        if self._waits:
            throw_away(self.program, self._begun[0])
        else:
            self.program.say(Content("Nothing unfinished is next."))

    @property
    def _starts(self) -> str:
        """What Enter does with what stands under NEXT, in a word."""
        act = next(iter(self._acts), None)
        if act and act.rule in (INVITATION, *MOMENTS) and act.opens == ("accomplishment", None):
            return "Write a line"
        return "Answer" if act and (act.answers or act.noun == "reflection") else "Start"

    @property
    def _waits(self) -> bool:
        return self._acts[0].rule == PICK_UP

    def _picked(self, number: str | None) -> None:
        for one in self._begun:
            if str(one.number) == number:
                self._go_on(one)

    def _go_on(self, begun: Unfinished) -> None:
        """Go on with an unfinished text: an answer to what Today asks here, all else on its own screen."""
        from careercoach.tui.screens.start.answering import go_on

        if not go_on(self.program, self._acts, begun):
            pick_up(self.program, begun)

    def action_log(self) -> None:
        """Write one line."""

        self.program.open(routes.QuickLog())

    def action_reflect(self) -> None:
        """Answer one question."""
        self.program.open(wanted.Record("reflection", None))

    def action_else(self) -> None:
        """Offer the acts that come after the first."""
        width = min(self.app.size.width - 12, 60)
        options = [
            (
                str(index),
                Content.assemble(
                    text.shortened(act.title, width), (f"\n{text.shortened(act.reason, width)}", "$muted")
                ),
            )
            for index, act in enumerate(self._acts)
            if index
        ]
        self._choose("SOMETHING ELSE", [*options, *_ALWAYS], self._take)

    def _take(self, value: str | None) -> None:
        if value is None:
            return
        if value.isdigit():
            self.program.open(wanted.Recommended(self._acts[int(value)]))
        else:
            self.program.open(wanted.Record(value, None))

    def action_month(self) -> None:
        """Look back on the month."""

        self.program.open(routes.Month())

    def action_open(self, noun: str, row: str) -> None:
        """Open what was clicked."""
        self.program.open(wanted.Record(noun, row))

    def action_take(self, act: int) -> None:
        """Do the act of that number, 0 for the first."""
        self._take(str(act))

    def action_move(self, by: int) -> None:
        """↓ and ↑: from what stands under NEXT through all rows that can be opened; then on to what is out of sight."""
        stops = [(panel, stop) for panel in self.query(Panel) for stop in range(panel.stops)]
        front = self.focused
        at = stops.index((front, front.at)) if isinstance(front, Panel) and front.stops else -1
        if at + by >= len(stops) or at + by < -1:
            self.query_one("#today").scroll_relative(y=by, animate=False)
        elif at + by < 0:
            self.query_one("#start").focus()
        else:
            panel, stop = stops[at + by]
            panel.stand_at(stop)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Start."""
        event.stop()
        await self.action_start()

    def help_example(self) -> str:
        """What a line may look like."""
        return "n, then: Wrote a handover sheet; night staff used it on Sunday without me there."

    def _show(self, name: str, words: Content) -> None:
        self.query_one(f"#{name}", Panel).show(words)

    def _put(self, name: str, words: Content) -> None:
        self.query_one(f"#{name}", Static).update(words)


_ALWAYS = (
    ("accomplishment", Content.assemble("Log something you did", ("\nIn a line or in full", "$muted"))),
    ("reflection", Content.assemble("Answer one question", ("\nAbout you and your work", "$muted"))),
    ("goal", Content.assemble("Set a goal", ("\nSomething you want to learn or reach", "$muted"))),
)
