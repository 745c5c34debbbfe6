"""What was caught in a talk: advice, feedback, notes and promises, to read right after it and later."""

from collections.abc import Callable
from typing import ClassVar

from textual.content import Content

from careercoach.content.run import running
from careercoach.queries import meetings, notes
from careercoach.records import NoteRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.fields import Field
from careercoach.tui.screens.form import FormScreen, Values
from careercoach.tui.screens.meeting_builder import meeting_title
from careercoach.tui.screens.page import Page
from careercoach.tui.screens.promises import Agreed, PromiseForm, promise_line
from careercoach.tui.widgets.bars import TitleBar, say

_HEADINGS = {"advice": "ADVICE", "feedback": "FEEDBACK", "note": "NOTES FOR YOURSELF"}
_FRESH = 7
"""Days after a talk up to which its recap comes at the right time."""

_NOTHING = "Nothing was written down in this talk. p adds what was agreed, n what they said."


class NoteForm(FormScreen):
    """Something said in a talk, written down after it."""

    TITLE_WORDS = "Meetings › Note"
    FIELDS = (
        Field(
            "text",
            "What was said?",
            "prose",
            hint="In their words, if they gave advice or feedback",
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

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__(prefill={"kind": "advice"})
        self._meeting = meeting

    @property
    def draft_key(self) -> str:
        """A new note of one talk is not that of another."""
        return f"note/new/{self._meeting}"

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down."""
        from careercoach.services import notes as writing

        return lambda session: writing.add(session, self._meeting, changes)


class Caught(Page):
    """The yield of one talk."""

    TITLE_WORDS = "Meetings › What you caught"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("p", "Promise", "promise", "Write down what else was agreed"),
        Command("n", "Note", "note", "Write down what they said, or a note for yourself"),
        Command("o", "Agreed", "agreed", "Change what was agreed, or mark it as kept"),
        Command("w", "After", "after", "What becomes of what they said, and what follows the talk"),
        Command("m", "Recap", "recap", "A message with thanks and what was agreed"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("u", "Undo", "app.undo", "Take back the latest thing you did", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting

    def words(self) -> Content:
        """What one promised, then what they said, then what one wrote for oneself."""
        reading, today = self.coach.desk.reading, self.coach.desk.today
        meeting = meetings.get(reading, self._meeting)
        width = min(self.app.size.width - 6, 74)
        self.query_one(TitleBar).name_it(text.line(meeting_title(meeting)))
        fresh = meeting.status == "held" and meeting.on is not None and (today - meeting.on).days <= _FRESH
        lines = [Content.styled(running().words["after"], "$secondary")] if fresh else []
        agreed = meetings.promises(reading, meeting=meeting.id)
        lines += [Content.styled("\nAGREED", "bold $muted")] if agreed else []
        lines += [promise_line(one, today, width) for one in agreed]
        taken = notes.listed(reading, meeting=meeting.id)
        for kind, heading in _HEADINGS.items():
            found = [one for one in taken if one.kind == kind]
            lines += [Content.styled(f"\n{heading}", "bold $muted")] if found else []
            lines += [Content.assemble("· ", text.prose(one.text)) for one in found]
        if not agreed and not taken:
            lines.append(Content.styled(f"\n{_NOTHING}", "$muted"))
        return Content("\n").join(lines)

    def action_promise(self) -> None:
        """Write down what else was agreed."""
        self.app.push_screen(PromiseForm(meeting=self._meeting))

    def action_note(self) -> None:
        """Write down what was said."""
        self.app.push_screen(NoteForm(self._meeting))

    def action_recap(self) -> None:
        """The message after the talk."""
        if meetings.get(self.coach.desk.reading, self._meeting).status != "held":
            say(self.app, Content("A recap follows a talk that took place; this one is not marked as held."))
            return
        from careercoach.tui.screens.recap import RecapPreview

        self.app.push_screen(RecapPreview(self._meeting))

    def action_agreed(self) -> None:
        """What was agreed."""
        self.app.push_screen(Agreed(self._meeting))

    def action_after(self) -> None:
        """What becomes of what they said."""
        from careercoach.tui.screens.after_talk import AfterTalk

        self.app.push_screen(AfterTalk(self._meeting))


def caught_line(note: NoteRecord, width: int) -> Content:
    """A note on one line, with its kind unless it is a plain one."""
    kind = "" if note.kind == "note" else f"{note.kind.capitalize()}: "
    return Content.assemble("· ", (kind, "bold"), text.shortened(note.text, max(width - len(kind) - 2, 10)))
