"""The talk itself: where it stands, what to say, how much time is left, and one area to write in.

While one listens, single keys do everything, and any other letter begins a note; while one writes, letters are text,
and Esc ends the writing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from careercoach.coach import run
from careercoach.coach.run import Run, Stop
from careercoach.content.run import running
from careercoach.errors import NotFound
from careercoach.queries.talk import meetings, notes, replies
from careercoach.records import MeetingRecord, NoteRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.screens.talk import run_drawing as drawing
from careercoach.tui.screens.talk.run_front import InFront
from careercoach.tui.screens.talk.run_keeping import Keeping
from careercoach.tui.shown.talks import meeting_title
from careercoach.tui.widgets.bars import TitleBar, to_click
from careercoach.tui.widgets.gone import Gone
from careercoach.tui.widgets.prose import Prose

_HEADINGS = {
    "note": "NOTE",
    "advice": "ADVICE, IN THEIR WORDS",
    "feedback": "FEEDBACK, IN THEIR WORDS",
}
_OTHER_KINDS = frozenset({"write('advice')", "write('feedback')"})
"""Acts that stand beside the heading: the footer has no room for them."""

_HINT = "Enter note · h advice · f feedback · p promise · x end"

_TICK = 1.0
"""Seconds between two looks at the clock."""

_NARROW = 60
"""Columns below which the minutes stand in the title, and what one says has the whole width."""

_NOT_REHEARSED = "No answer to a no is ready."
_NOTHING_ASKED = "First go on to what you ask for."

_ASIDE = Command(
    "ctrl+z",
    "Put aside",
    "put_aside",
    "To your terminal; fg comes back",
    shown="ctrl+z",
    footer=False,
    priority=True,
)
_IF_NO = Command("f6", "If no", "replies", "Your answer to a no", footer=False)
_WRITING = (
    Command("escape", "Done writing", "back", "Stop writing; it is kept", shown="esc"),
    Command("space,right,f2", "Go on", "on", "Next; your words become a note", shown="F2"),
    Command("left,f3", "Step back", "previous", "The one before", shown="F3"),
    Command("f4", "My editor", "open_editor", "Your own editor"),
    _ASIDE,
)
_LISTENING = (
    Command("space,right,f2", "Go on", "on", "Start the clock, then the next", shown="space"),
    Command("enter,n", "Note", "write('note')", "A note for yourself", shown="⏎"),
    Command("h", "Advice", "write('advice')", "Advice, in their words", footer=False),
    Command("f", "Feedback", "write('feedback')", "Feedback, in their words", footer=False),
    Command("p", "Promise", "promise", "Who does what by when"),
    Command("P", "Promises", "promises", "Open from earlier talks", footer=False),
    Command("down", "Read on", "read(1)", "Further down", shown="↓", footer=False),
    Command("up", "Read back", "read(-1)", "Back to the beginning", shown="↑", footer=False),
    _IF_NO,
    Command("x", "End", "end", "The talk is over"),
    Command("left,f3", "Step back", "previous", "The one before", shown="←", footer=False),
    _ASIDE,
    Command("", "Start the clock anew", "begin", "From the beginning"),
    Command("escape", "Leave", "back", "Leave; clock and notes are kept", shown="esc", footer=False),
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
        self._kept = Keeping(self, meeting, self.flush)
        self._stops: tuple[Stop, ...] = ()
        self._caught: Sequence[NoteRecord] = ()
        self._told = ""
        """What the clock said last."""
        self._answers = False
        """Whether an answer to a no is rehearsed for what is in front."""
        self._no = False
        """Whether what one says to a no stands in place of what was caught."""
        self._bare = False
        """Whether nothing was brought or written for what is in front."""
        self._gone = False

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """While one writes, letters are text; an answer to a no is offered where one is rehearsed."""
        if self._writing:
            return _WRITING
        begun = self._kept.state.begun is not None
        on, *others = self.COMMAND_LIST
        first = on if begun else replace(on, label="Start", help="Start the clock")
        return (first, *(one for one in others if self._answers or one is not _IF_NO))

    def compose_body(self) -> ComposeResult:
        """What it is about and the time beside it; the other things of the part; what is written."""
        yield InFront(id="now")
        with Horizontal(id="work"):
            with Vertical(id="writing"):
                yield Static(id="kind")
                yield Prose(hint=_HINT, lines=3, id="note")
                yield Static(id="caught")
            yield Static(id="order")

    def on_mount(self) -> None:
        """Go on where the talk was left, with the true time."""
        self._kept.pick_up()
        self._show_text()
        self.set_interval(_TICK, self.tick)

    def show(self) -> None:
        """The talk as it is on file."""
        try:
            meeting = meetings.get(self.program.reading, self._meeting)
        except NotFound:
            self._say_gone()
            return
        self._stops = run.stops(meeting)
        self._caught = notes.listed(self.program.reading, meeting=meeting.id)
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
        clock = run.clock(self._stops, self._kept.state, self.program.desk.clock())
        part, talk = run.minutes(clock.part), run.minutes(clock.talk)
        told = f"{part} {talk} {clock.part > 0} {clock.talk > 0}"
        if told == self._told:
            return
        self._told = told
        short, narrow = self.has_class("-short"), self.has_class("-narrow")
        hint = drawing.hint(self._stops, self._kept.state, clock, short=short, said=self._bare)
        self.query_one(InFront).tell(clock, hint)
        self.query_one(TitleBar).say(drawing.time_left(part, talk, self._stops[-1].ends, short=short or narrow))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: it is on disk soon."""
        if event.text_area.text != self._kept.state.text:
            self._kept.typed(event.text_area.text)
            self._draw_writing()

    def on_descendant_focus(self) -> None:
        """Writing has begun: letters are text."""
        self._draw_writing()

    def on_descendant_blur(self) -> None:
        """Writing has ended, by key or by mouse."""
        self.flush()

    def flush(self) -> None:
        """Have it all on disk: the place, the clock, and what is being written."""
        self._kept.flush(self._text)
        self._draw_writing()

    def action_on(self) -> None:
        """Start the clock, or go to the next thing."""
        at = run.standing(self._stops, self._kept.state)
        if self._kept.state.begun is None:
            self.action_begin()
        elif at + 1 < len(self._stops):
            self._move(at + 1)
        else:
            self.program.say(Content(running().words["last"]))

    def action_previous(self) -> None:
        """Go to the thing before."""
        at = run.standing(self._stops, self._kept.state)
        if at:
            self._move(at - 1)
        else:
            self.program.say(Content(running().words["first"]))

    def action_begin(self) -> None:
        """Start the clock at the beginning; what was being written is written down."""
        self.set_focus(None)
        self._write_down(lambda state, now: run.begun(self._stops, state, now).without_text)

    def action_write(self, kind: str) -> None:
        """Write a note, advice or feedback; what was being written of another kind is kept as that."""
        if kind != self._kept.state.kind:
            self._write_down(lambda state, _: replace(state.without_text, kind=kind))
        area = self.query_one(Prose)
        area.move_cursor(area.document.end)
        area.focus()

    def begin_with(self, letter: str) -> bool:
        """What is typed at once is a note."""
        if not self._writing:
            self.action_write("note")
            self.query_one(Prose).insert(letter)
        return True

    def action_open_editor(self) -> None:
        """Write in one's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_promise(self) -> None:
        """Write down what one of you will do."""
        self.program.open(routes.Promise(meeting=self._meeting))

    def action_promises(self) -> None:
        """What is open with whom the talk is with, and where one goes through agreements with whom they were made.

        Nobody else's: the other person may look on.
        """
        meeting = meetings.get(self.program.reading, self._meeting)
        found = meetings.still_open(self.program.reading, meeting, self._kept.state.part)
        people = tuple(dict.fromkeys(one.person for one in found if one.person))
        if people or meeting.with_:
            self.program.open(routes.Promises(found[0].id if found else None, people or (meeting.with_ or "",)))
        else:
            self.program.open(routes.Agreed(self._meeting))

    def action_replies(self) -> None:
        """What one says next if they say no, and back to what was caught."""
        if not self._answers:
            item = self._stops[run.standing(self._stops, self._kept.state)].item
            self.program.say(Content(_NOT_REHEARSED if item and item.kind == "ask" else _NOTHING_ASKED))
            return
        self._no = not self._no
        self.show()

    def action_read(self, lines: int) -> None:
        """Scroll the words in front."""
        self.query_one(InFront).read(lines)

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
            self._write_down(lambda state, _: state.without_text)
            self.dismiss(None)
            self.app.call_later(self.program.say, Content(running().words["left"]))
            return
        self.set_focus(None)
        if self._kept.state.kind != "note":
            self._write_down(lambda state, _: state.without_text)

    def _fit(self, width: int, height: int) -> None:
        super()._fit(width, height)
        self.set_class(width < _NARROW, "-narrow")
        self.query_one(Prose).styles.height = 6 if self.has_class("-wide") else 2 if self.has_class("-short") else 3

    @property
    def _writing(self) -> bool:
        return isinstance(self.focused, Prose)

    @property
    def _text(self) -> str:
        return self.query_one(Prose).text

    def _move(self, to: int) -> None:
        self.set_focus(None)
        self._no = False
        self._write_down(lambda state, now: run.moved(self._stops, state, to, now))
        self.query_one(InFront).read_anew()

    def _write_down(self, after: Callable[[Run, datetime], Run]) -> None:
        """Turn what was written into a note and go on as ``after`` says."""
        note = self._kept.write_down(self._text, after)
        if note is not None:
            self._show_text()
            if note:
                self.program.say(Content("Written down.  u Undo"))
            self.show()

    def _over(self) -> None:
        """The talk is marked as held, here or elsewhere: what was written stands in a note; on to what was caught."""
        if self.is_current and self._kept.close(self._text):
            self._show_text()
            self.program.replace(routes.Caught(self._meeting))

    def _say_gone(self) -> None:
        """The talk was deleted elsewhere, or taken back: say so, with all that was written kept."""
        if self._gone or not self.is_current:
            return
        self._gone = True
        self._kept.flush(self._text)
        self._kept.rescue(self._caught)
        self.program.ask(Gone("THIS TALK", written=bool(self._text.strip() or self._caught)), self._leave_gone)

    def _leave_gone(self, _: None) -> None:
        self.dismiss(None)

    def _show_text(self) -> None:
        area = self.query_one(Prose)
        if area.text != self._kept.state.text:
            area.load_text(self._kept.state.text)

    def _draw_place(self, meeting: MeetingRecord) -> None:
        reading = self.program.reading
        stop = self._stops[run.standing(self._stops, self._kept.state)]
        asked = stop.item.id if stop.item else ""
        self._bare = not (stop.item or run.words(meeting, stop.part.key))
        self._answers = any(one.ask == asked for one in replies.listed(reading, meeting=meeting.id))
        same = [one for one in self._stops if one.part.key == stop.part.key]
        self.query_one(InFront).put(reading, meeting, self._stops, stop, answers=self._answers)
        width = self.app.size.width
        listed = drawing.whole_order(self._stops, stop, width - 92)
        order = listed if self.has_class("-wide") else drawing.things(same, stop, min(width - 8, 72))
        self.query_one("#order", Static).update(order)
        room = min(width - 2 if self.has_class("-short") else width - 6, 74)
        self.set_class(self._no, "-if-no")
        below = drawing.if_they_say_no if self._no else drawing.caught
        self.query_one("#caught", Static).update(below(self.program.desk, meeting, stop, room))

    def _draw_writing(self) -> None:
        """What is being written; while one listens, what else could be, for the mouse as well."""
        heading, said = Content.styled(_HEADINGS[self._kept.state.kind], "bold $muted"), self._kept.said
        others = () if self._writing else [one for one in _LISTENING if one.action in _OTHER_KINDS]
        beside = [Content.styled(said, "$secondary")] if said else []
        beside += [to_click(self, one, one.sign) for one in others]
        self.query_one("#kind", Static).update(Content("   ").join([heading, *beside]))
