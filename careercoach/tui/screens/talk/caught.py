"""What was caught in a talk: advice, feedback, notes and promises, to read right after it and later."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach.content.run import running
from careercoach.errors import NotFound
from careercoach.fields.field import Field
from careercoach.queries import positions
from careercoach.queries.talk import meetings, notes
from careercoach.records import NoteRecord, PromiseRecord
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.promises import promise_line
from careercoach.tui.shown.talks import meeting_title
from careercoach.tui.widgets.bars import TitleBar

_HEADINGS = {"advice": "ADVICE", "feedback": "FEEDBACK", "note": "NOTES FOR YOURSELF"}
_FRESH = 7
"""Days after a talk up to which its recap comes at the right time."""

_WIDTH = 74
"""Columns a row takes at most."""


class NoteForm(FormScreen):
    """Something said in a talk, written down or changed after it."""

    TITLE_WORDS = "Meetings › Note"
    FIELDS = (
        Field(
            "text",
            "What was said?",
            "prose",
            hint="Advice and feedback in their words",
            example="Film one lesson and watch it with the sound off.",
            needed=True,
        ),
        Field(
            "kind",
            "What is it?",
            "choice",
            choices=(("advice", "their advice"), ("feedback", "about my work"), ("note", "for myself")),
        ),
    )

    def __init__(self, meeting: str, row: str | None = None) -> None:
        """``row`` is the note to change; a new one belongs to ``meeting``."""
        super().__init__(row, prefill=None if row else {"kind": "advice"})
        self._meeting = meeting

    @property
    def draft_key(self) -> str:
        """A new note of one talk is not that of another."""
        return f"note/{self.row or f'new/{self._meeting}'}"

    def load(self) -> Values:
        """What is on file."""
        return asdict(notes.get(self.program.reading, self.row)) if self.row else {}

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services.talk import notes as writing

        row = self.row
        if row is not None:
            return lambda session: writing.edit(session, row, changes)
        return lambda session: writing.add(session, self._meeting, changes)


class Caught(ListFlow):
    """The yield of one talk."""

    TITLE_WORDS = "Meetings › What you caught"
    EMPTY = "Nothing yet. p adds what was agreed, n what was said."
    EMPTY_EXAMPLE = "Film one lesson and watch it with the sound off."
    EMPTY_BUTTON = "Write down what they said"
    UNFINISHED = frozenset({"note", "promise"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Change", "open", "Change words or kind", shown="⏎"),
        Command("greater_than_sign", "After", "after", "What becomes of it"),
        Command("m", "Recap", "recap", "Thanks, and what was agreed"),
        Command("n", "Note", "new", "What was said, or a note"),
        Command("p", "Promise", "promise", "What else was agreed"),
        Command("d,delete", "Delete", "delete", "u brings it back"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("P", "Agreed", "agreed", "Change it, or keep it", footer=False),
        Command("u", "Undo", "app.undo", "Take back the last act", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting

    def show(self) -> None:
        """Read again; the talk may be gone by now."""
        try:
            meeting = meetings.get(self.program.reading, self._meeting)
        except NotFound:
            self.dismiss(None)
            return
        self.query_one(TitleBar).name_it(text.line(meeting_title(meeting)))
        super().show()

    def everything(self) -> Sequence[PromiseRecord | NoteRecord]:
        """What was agreed, then what they said, then what one wrote for oneself."""
        reading = self.program.reading
        order = list(_HEADINGS)
        taken = sorted(notes.listed(reading, meeting=self._meeting), key=lambda one: order.index(one.kind))
        return [*meetings.promises(reading, meeting=self._meeting), *taken]

    def heading(self, record: PromiseRecord | NoteRecord) -> Content:
        """What it is."""
        return Content.styled("AGREED" if isinstance(record, PromiseRecord) else _HEADINGS[record.kind], "bold $muted")

    def row(self, record: PromiseRecord | NoteRecord, width: int) -> Content:
        """A promise with its day on one line; a note whole."""
        if isinstance(record, PromiseRecord):
            aways, endings = positions.away(self.program.reading), positions.endings(self.program.reading)
            return promise_line(record, self.program.today, min(width, _WIDTH), aways, endings=endings)
        return Content.assemble("· ", text.prose(record.text))

    def detail(self, record: PromiseRecord | NoteRecord) -> Content:
        """Everything stands in its row."""
        return Content("")

    def quiet(self) -> Content:
        """While the talk is fresh, that the recap comes best today."""
        meeting = meetings.get(self.program.reading, self._meeting)
        fresh = meeting.on is not None and (self.program.today - meeting.on).days <= _FRESH
        return Content.styled(running().words["after"] if fresh and meeting.status == "held" else "", "$secondary")

    def open(self, record: PromiseRecord | NoteRecord) -> None:
        """Change it."""
        promised = isinstance(record, PromiseRecord)
        self.program.open(routes.Promise(record.id) if promised else routes.Note(self._meeting, record.id))

    def action_delete(self) -> None:
        """Take it out of the file."""
        record: PromiseRecord | NoteRecord | None = self.to_act_on()
        if record is None:
            return
        from careercoach.services.talk import notes as writing
        from careercoach.services.talk import promises

        work = promises.delete if isinstance(record, PromiseRecord) else writing.delete
        self.program.act(lambda session: work(session, record.id), "Deleted.  u Undo")

    def action_promise(self) -> None:
        """Write down what else was agreed."""
        self.program.open(routes.Promise(meeting=self._meeting))

    def action_new(self) -> None:
        """Write down what was said."""
        self.program.open(routes.Note(self._meeting))

    def action_recap(self) -> None:
        """The message after the talk."""
        if meetings.get(self.program.reading, self._meeting).status != "held":
            self.program.say(Content("First x in Meetings: it took place."))
            return

        self.program.open(previews.Recap(self._meeting))

    def action_agreed(self) -> None:
        """What was agreed."""
        self.program.open(routes.Agreed(self._meeting))

    def action_after(self) -> None:
        """What becomes of what they said."""

        self.program.open(routes.AfterTalk(self._meeting))
