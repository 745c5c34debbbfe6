"""Promises: what was agreed in a talk, and every open one across all talks."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content
from textual.widgets import OptionList

from careercoach import dates
from careercoach.queries import meetings
from careercoach.records import PromiseRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.fields import Field
from careercoach.tui.screens.form import FormScreen, Values
from careercoach.tui.screens.listing import ListPlace
from careercoach.tui.screens.place import Flow

_SIGNS = {"open": "○", "kept": "✓", "dropped": "–"}
_COLOURS = {"open": "$warning", "kept": "$success", "dropped": "$muted"}

FIELDS = (
    Field(
        "text",
        "What was agreed?",
        hint="One thing somebody will do",
        example="Introduce me to the training team",
        needed=True,
    ),
    Field("owner", "Who does it?", "choice", choices=(("me", "I do"), ("them", "the other person does"))),
    Field("by", "Until when?", "day", hint="fri, in 2 weeks, end of month", example="next fri", toward="future"),
)


class PromiseForm(FormScreen):
    """One next step agreed in a meeting."""

    TITLE_WORDS = "Promise"
    FIELDS = FIELDS

    def __init__(self, row: str | None = None, *, meeting: str = "") -> None:
        """``row`` is the promise to change; a new one belongs to ``meeting``."""
        super().__init__(row)
        self._meeting = meeting

    @property
    def draft_key(self) -> str:
        """A new promise of one meeting is not that of another."""
        return f"promise/{self.row or f'new/{self._meeting}'}"

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        promise = meetings.promise(self.coach.desk.reading, self.row)
        return {"text": promise.text, "owner": promise.owner, "by": promise.by}

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services import promises as writing

        row, meeting = self.row, self._meeting
        if row is None:
            return lambda session: writing.add(session, meeting, changes)
        return lambda session: writing.edit(session, row, changes)


class Promises(ListPlace, Flow):
    """Every open promise, the earliest due first."""

    TITLE_WORDS = "Meetings › Open promises"
    EMPTY = "Nothing is open. What you and the other person agree in a talk stands here until it is kept or let go."
    EMPTY_EXAMPLE = "Priya introduces me to the training team, by Friday."
    EMPTY_BUTTON = "Back to the meetings"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Change the words, the owner or the day", shown="⏎"),
        Command("space", "Kept", "keep", "Mark it as kept, or as open again"),
        Command("x", "Let go", "drop", "Drop it, or take it up again"),
        Command("u", "Undo", "app.undo", "Take back the latest thing you did"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, row: str | None = None) -> None:
        """``row`` is the promise to begin at; None begins at the top."""
        super().__init__()
        self._begin = row

    def show(self) -> None:
        """Read again; the first time, begin at the promise one came for."""
        super().show()
        if self._begin in self.records:
            options = self.query_one(OptionList)
            options.highlighted = options.get_option_index(self._begin)
        self._begin = None

    def page(self, limit: int, offset: int) -> Sequence[PromiseRecord]:
        """Open ones of all talks; there are never many."""
        return [] if offset else meetings.promises(self.coach.desk.reading, state="open")

    def row(self, record: PromiseRecord, width: int) -> Content:
        """Who, what, and until when."""
        return promise_line(record, self.coach.desk.today, width)

    def detail(self, record: PromiseRecord) -> Content:
        """The promise whole, and the talk it comes from."""
        talk = meetings.get(self.coach.desk.reading, record.meeting)
        day = f" on {dates.echo(talk.on)}" if talk.on else ""
        facts = [due_words(record, self.coach.desk.today), "agreed", f"with {text.shortened(talk.with_, 40)}"]
        said = f"{facts[0]} · {facts[1]}{day}" + (f" {facts[2]}" if talk.with_ else "")
        return Content.assemble(text.line(record.text, "bold"), "\n", (said, "$muted"))

    def open(self, record: PromiseRecord) -> None:
        """Change it."""
        self.app.push_screen(PromiseForm(record.id))

    def action_new(self) -> None:
        """Nothing is open: go back."""
        self.action_back()

    def action_keep(self) -> None:
        """Mark it as kept, or open again."""
        self._close("kept", "Kept.  u Undo")

    def action_drop(self) -> None:
        """Let it go, or take it up again."""
        self._close("dropped", "Let go.  u Undo")

    def _close(self, state: str, done: str) -> None:
        record = self.chosen()
        if record is None:
            return
        from careercoach.services import promises as writing

        today = self.coach.desk.today
        if record.state == state:
            self.coach.act(lambda session: writing.reopen(session, record.id), "Open again.  u Undo")
        elif state == "kept":
            self.coach.act(lambda session: writing.keep(session, record.id, today), done)
        else:
            self.coach.act(lambda session: writing.drop(session, record.id, today), done)


class Agreed(Promises):
    """What was agreed in one talk, kept or not."""

    TITLE_WORDS = "Meetings › What was agreed"
    EMPTY = "What was agreed in this talk? Each next step has somebody who does it, and best a day."
    EMPTY_BUTTON = "Add the first one"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Change the words, the owner or the day", shown="⏎"),
        Command("n", "New", "new", "Add a next step that was agreed"),
        *Promises.COMMAND_LIST[1:],
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:2])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting

    def page(self, limit: int, offset: int) -> Sequence[PromiseRecord]:
        """All promises of this talk."""
        return [] if offset else meetings.promises(self.coach.desk.reading, meeting=self._meeting)

    def action_new(self) -> None:
        """Add one."""
        self.app.push_screen(PromiseForm(meeting=self._meeting))


def promise_line(promise: PromiseRecord, today: date, width: int) -> Content:
    """A promise on one line: its state, who does it, what, and until when."""
    who = "I" if promise.owner == "me" else text.shortened(promise.person or "they", 14)
    due = due_words(promise, today)
    words = text.shortened(promise.text, max(width - len(who) - len(due) - 6, 12))
    gap = max(width - len(who) - Content(words).cell_length - len(due) - 4, 2)
    late = promise.state == "open" and promise.by is not None and promise.by < today
    return Content.assemble(
        (f"{_SIGNS[promise.state]} ", _COLOURS[promise.state]),
        (f"{who}: ", "bold"),
        words,
        (f"{' ' * gap}{due}", "$warning" if late else "$muted"),
    )


def due_words(promise: PromiseRecord, today: date) -> str:
    """How a promise stands, in words."""
    if promise.state == "open":
        return f"due {dates.relative(promise.by, today)}" if promise.by else "open"
    return {"kept": "kept", "dropped": "let go"}[promise.state]
