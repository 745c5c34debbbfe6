"""What was caught in a talk: advice, feedback, notes and promises, to read right after it and later."""

from typing import ClassVar

from textual.content import Content

from careercoach.content.run import running
from careercoach.queries import meetings, notes
from careercoach.records import NoteRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.meeting_builder import meeting_title
from careercoach.tui.screens.page import Page
from careercoach.tui.screens.promises import Agreed, PromiseForm, promise_line
from careercoach.tui.widgets.bars import TitleBar

_HEADINGS = {"advice": "ADVICE", "feedback": "FEEDBACK", "note": "NOTES FOR YOURSELF"}


class Caught(Page):
    """The yield of one talk."""

    TITLE_WORDS = "Meetings › What you caught"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("p", "Promise", "promise", "Write down what else was agreed"),
        Command("o", "What was agreed", "agreed", "Change what was agreed, or mark it as kept"),
        Command("w", "After", "after", "What becomes of what they said, and what follows the talk"),
        Command("u", "Undo", "app.undo", "Take back the latest thing you did"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
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
        lines = [Content.styled(running().words["after"], "$secondary")]
        agreed = meetings.promises(reading, meeting=meeting.id)
        lines += [Content.styled("\nAGREED", "bold $muted")] if agreed else []
        lines += [promise_line(one, today, width) for one in agreed]
        taken = notes.listed(reading, meeting=meeting.id)
        for kind, heading in _HEADINGS.items():
            found = [one for one in taken if one.kind == kind]
            lines += [Content.styled(f"\n{heading}", "bold $muted")] if found else []
            lines += [Content.assemble("· ", text.prose(one.text)) for one in found]
        if not agreed and not taken:
            lines.append(Content.styled("\nNothing was written down in this talk. p adds what was agreed.", "$muted"))
        return Content("\n").join(lines)

    def action_promise(self) -> None:
        """Write down what else was agreed."""
        self.app.push_screen(PromiseForm(meeting=self._meeting))

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
