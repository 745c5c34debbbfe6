"""The talk itself: where it stands, what to say, how much time is left, and one area to write in.

While one listens, single keys do everything; while one writes, letters are text, and Esc ends the writing.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Digits, Static, TextArea

from careercoach.coach import run
from careercoach.coach.run import Run, Stop
from careercoach.content.run import running
from careercoach.errors import CareerCoachError, NotFound
from careercoach.queries.talk import meetings, notes
from careercoach.records import MeetingRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import Soon
from careercoach.tui.screens.talk import run_drawing as drawing
from careercoach.tui.shown.talks import meeting_title
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.prose import Prose

_HEADINGS = {
    "note": "NOTE",
    "advice": "ADVICE, IN THEIR WORDS",
    "feedback": "FEEDBACK, IN THEIR WORDS",
}
_TICK = 1.0
"""Seconds between two looks at the clock."""

_ASIDE = Command(
    "ctrl+z", "Put aside", "put_aside", "To the shell; fg brings you back", shown="^z", footer=False, priority=True
)
_WRITING = (
    Command("escape", "Done writing", "back", "Stop writing; what you wrote is kept", shown="esc"),
    Command("space,right,f2", "Go on", "on", "To the next thing; what you wrote becomes a note", shown="f2"),
    Command("left,b,f3", "Step back", "previous", "To the thing before", shown="f3"),
    Command("f4", "My editor", "open_editor", "Write this text in your own editor"),
    _ASIDE,
)
_LISTENING = (
    Command("space,right,f2", "Go on", "on", "Start the clock, then to the next thing", shown="space"),
    Command("enter,n", "Note", "write('note')", "Write a note for yourself", shown="⏎"),
    Command("a", "Advice", "write('advice')", "Write down advice they give, in their words"),
    Command("f", "Feedback", "write('feedback')", "Write down what they say about your work, in their words"),
    Command("p", "Promise", "promise", "Write down what one of you will do, and by when"),
    Command("o", "Promises", "promises", "What is open from earlier talks, to close it or move it", footer=False),
    Command("r", "If no", "replies", "What you say next if they say no to what is in front", footer=False),
    Command("e", "End", "end", "The talk is over: see what you caught"),
    Command("left,b,f3", "Step back", "previous", "To the thing before", shown="←", footer=False),
    _ASIDE,
    Command("", "Start the clock anew", "begin", "Go to the beginning with all of the time"),
    Command("escape", "Leave", "back", "Leave; the clock and the notes are kept", shown="esc", footer=False),
)


class RunMode(Flow):
    """One talk under way. It begins again where it was left, also after the terminal was killed."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    RESTING = frozenset({"go", "search", "something_changed", "back_at_work"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = _LISTENING
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting
        self._run = Run()
        self._stops: tuple[Stop, ...] = ()
        self._soon = Soon(self, self.flush)
        self._told = ""
        """What the clock said last."""
        self._saved = ""
        self._no = False
        """Whether what one says to a no stands in place of what was caught."""

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """While one writes, letters are text."""
        return _WRITING if self._writing else self.COMMAND_LIST

    def compose_body(self) -> ComposeResult:
        """What it is about and the time beside it; the other things of the part; what is written."""
        with Horizontal(id="now"):
            with Vertical(id="saying"):
                yield Static(id="part", classes="heading")
                yield Static(id="item")
                yield Static(id="say")
            with Vertical(id="clock"):
                yield Digits("", id="minutes")
                yield Static(id="left")
        with Horizontal(id="work"):
            with Vertical(id="writing"):
                yield Static(id="kind")
                yield Prose(hint="Enter begins a note; a their advice, f their feedback", lines=3, id="note")
                yield Static(id="caught")
            yield Static(id="order")

    def on_mount(self) -> None:
        """Go on where the talk was left, with the true time."""
        desk = self.program.desk
        kept = notes.run(desk.reading, self._meeting)
        if kept:
            self._run = run.still_going(kept, desk.clock())
        self.query_one(Prose).load_text(self._run.text)
        self.set_interval(_TICK, self.tick)

    def show(self) -> None:
        """The talk as it is on file."""
        try:
            meeting = meetings.get(self.program.reading, self._meeting)
        except NotFound:
            self.dismiss(None)
            return
        self._stops = run.stops(meeting)
        if meeting.status == "held":
            self._over()
            return
        self.query_one(TitleBar).name_it(text.line(meeting_title(meeting)))
        self._draw_place(meeting)
        self._draw_writing()
        self._told = ""
        self.tick()

    def tick(self) -> None:
        """Look at the clock; only what has changed is drawn."""
        clock = run.clock(self._stops, self._run, self.program.desk.clock())
        part, talk = run.minutes(clock.part), run.minutes(clock.talk)
        told = f"{part} {talk} {clock.part > 0} {clock.talk > 0}"
        if told == self._told:
            return
        self._told = told
        self.query_one("#minutes", Digits).update(str(abs(part)))
        self.query_one("#left", Static).update(Content.styled(f"min {drawing.side(part)} here", "$muted"))
        short = self.has_class("-short")
        all_left = f"{abs(talk)} {drawing.side(talk)}"
        here = f"{abs(part)} {drawing.side(part)} here · {all_left}"
        self.query_one(TitleBar).say(here if short else f"{all_left} of {self._stops[-1].ends:g} min")
        self.query_one("#say", Static).update(drawing.hint(self._stops, self._run, clock, short=short))

    def on_resize(self, event: events.Resize) -> None:
        """Rows are cut to the width there is."""
        self.call_after_refresh(self.program.show_again)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: it is on disk soon."""
        if event.text_area.text == self._run.text:
            return
        self._run, self._saved = replace(self._run, text=event.text_area.text), ""
        self._draw_writing()
        self._soon.touched()

    def on_descendant_blur(self) -> None:
        """Writing has ended, by key or by mouse."""
        self.flush()

    def flush(self) -> None:
        """Have it all on disk: the place, the clock, and what is being written."""
        self._run = state = replace(self._run, text=self.query_one(Prose).text)
        self._soon.rest()
        if state == Run():
            return
        from careercoach.services.talk import run as writing

        if notes.run(self.program.reading, self._meeting) == state:
            kept = True
        else:
            today = self.program.today
            kept = self.program.keep(lambda session: writing.keep(session, self._meeting, state, today)) is not None
        self._saved = ("saved ✓" if kept else "not saved yet") if state.text else ""
        self._draw_writing()

    def action_on(self) -> None:
        """Start the clock, or go to the next thing."""
        at = run.standing(self._stops, self._run)
        if self._run.begun is None:
            self.action_begin()
        elif at + 1 < len(self._stops):
            self._move(at + 1)
        else:
            self.program.say(Content(running().words["last"]))

    def action_previous(self) -> None:
        """Go to the thing before."""
        self._move(run.standing(self._stops, self._run) - 1)

    def action_begin(self) -> None:
        """Start the clock at the beginning."""
        self._write_down(lambda now: run.begun(self._stops, self._run, now).without_text)

    def action_write(self, kind: str) -> None:
        """Write a note, advice or feedback; what was being written of another kind is kept as that."""
        if kind != self._run.kind:
            self._write_down(lambda _: replace(self._run.without_text, kind=kind))
        area = self.query_one(Prose)
        area.move_cursor(area.document.end)
        area.focus()

    def action_open_editor(self) -> None:
        """Write in one's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_promise(self) -> None:
        """Write down what one of you will do."""
        self.program.open(routes.Promise(meeting=self._meeting))

    def action_promises(self) -> None:
        """Every open promise, beginning with those that this part is the place for."""
        meeting = meetings.get(self.program.reading, self._meeting)
        found = meetings.still_open(self.program.reading, meeting, self._run.part)
        self.program.open(routes.Promises(found[0].id if found else None))

    def action_replies(self) -> None:
        """What one says next if they say no, and back to what was caught."""
        stop = self._stops[run.standing(self._stops, self._run)]
        if not (stop.item and stop.item.kind == "ask"):
            self.program.say(Content("You ask for nothing here; go on to what you ask for."))
            return
        self._no = not self._no
        self.show()

    def action_end(self) -> None:
        """The talk took place; once that is on file, what was caught is shown."""
        self.flush()
        from careercoach.services.talk import run as writing

        meeting, today = self._meeting, self.program.today
        if self.program.act(lambda session: writing.end(session, meeting, today)) is not None:
            self.app.call_later(self.program.say, Content("Held.  u Undo"))

    def action_put_aside(self) -> None:
        """To the shell; the shell's fg brings the talk back."""
        self.flush()
        self.app.action_suspend_process()

    def action_back(self) -> None:
        """Stop writing; or leave, with everything kept."""
        if not self._writing:
            self._write_down(lambda _: self._run.without_text)
            self.dismiss(None)
            return
        self.set_focus(None)
        if self._run.kind != "note":
            self._write_down(lambda _: self._run.without_text)

    def _fit(self, width: int, height: int) -> None:
        super()._fit(width, height)
        self.query_one(Prose).styles.height = 6 if self.has_class("-wide") else 2 if self.has_class("-short") else 3

    @property
    def _writing(self) -> bool:
        return isinstance(self.focused, Prose)

    def _move(self, to: int) -> None:
        self.set_focus(None)
        self._no = False
        self._write_down(lambda now: run.moved(self._stops, self._run, to, now))

    def _write_down(self, after: Callable[[datetime], Run]) -> None:
        """Turn what was written into a note and go on as ``after`` says, in one act."""
        self._run = written = replace(self._run, text=self.query_one(Prose).text)
        meeting, then = self._meeting, after(self.program.desk.clock())
        if then == Run():
            return
        from careercoach.services.talk import run as writing

        done = self.program.act(lambda session: (writing.advance(session, meeting, written, then),))
        if done is not None:
            self._take(then)
            if done[0]:
                self.program.say(Content("Written down.  u Undo"))
            self.show()

    def _over(self) -> None:
        """The talk is marked as held, here or elsewhere: what was written stands in a note; on to what was caught."""
        if not self.is_current:
            return
        meeting, written = self._meeting, replace(self._run, text=self.query_one(Prose).text)
        if written.text:
            from careercoach.services.talk import run as writing

            try:
                self.program.desk.act(lambda session: writing.advance(session, meeting, written, written.without_text))
            except CareerCoachError as error:
                self.program.say_problem(error)
                return
        self._take(written.without_text)
        self.program.replace(routes.Caught(meeting))

    def _take(self, state: Run) -> None:
        self._soon.rest()
        self._run, self._saved = state, ""
        area = self.query_one(Prose)
        if area.text != state.text:
            area.load_text(state.text)

    def _draw_place(self, meeting: MeetingRecord) -> None:
        stop = self._stops[run.standing(self._stops, self._run)]
        same = [one for one in self._stops if one.part.key == stop.part.key]
        self.query_one("#part", Static).update(drawing.heading(self._stops[-1].number, stop, same))
        self.query_one("#item", Static).update(drawing.in_front(meeting, stop))
        width = self.app.size.width
        listed = drawing.whole_order(self._stops, stop, width - 92)
        order = listed if self.has_class("-wide") else drawing.things(same, stop, min(width - 8, 72))
        self.query_one("#order", Static).update(order)
        room = min(width - 2 if self.has_class("-short") else width - 6, 74)
        self.set_class(self._no, "-if-no")
        below = drawing.if_they_say_no if self._no else drawing.caught
        self.query_one("#caught", Static).update(below(self.program.desk, meeting, stop, room))

    def _draw_writing(self) -> None:
        heading = Content.assemble((_HEADINGS[self._run.kind], "bold $muted"), (f"   {self._saved}", "$secondary"))
        self.query_one("#kind", Static).update(heading)
