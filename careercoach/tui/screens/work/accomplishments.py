"""Accomplishments: what the person did, newest first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.queries.work import accomplishments, inbox
from careercoach.records import AccomplishmentRecord
from careercoach.tui import pages, previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.of_position import OfPosition
from careercoach.tui.shown.work import STATUS_WORDS, change
from careercoach.tui.widgets.bars import KeyBar

_STATUS_SIGNS = {"in-progress": "…", "waiting": "?", "done": "✓"}

_INBOX = Command("I", "Inbox", "inbox", "What came in from elsewhere and waits for you to decide", footer=False)


class Accomplishments(OfPosition):
    """The list, by month."""

    EMPTY = "This is where you keep what you did, so that it is still there when somebody asks. One line is enough."
    EMPTY_EXAMPLE = "Wrote a handover sheet; night staff used it on Sunday without me there."
    EMPTY_BUTTON = "Log the first one"
    UNFINISHED = frozenset({"quick-log", "accomplishmenteditor"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read all there is about it", shown="⏎"),
        Command("e", "Change", "edit", "Change what is highlighted"),
        Command("n", "New", "new", "Log something you did"),
        Command("l", "Learning", "learning", "Courses, certificates, shadowing: what you learned"),
        _INBOX,
        Command("S", "Setbacks", "setbacks", "What went wrong or was bad news", footer=False),
        Command("v", "Review pack", "review", "Everything you did in a period, for a review"),
        Command("d,delete", "Delete", "delete", "Take it out of the file; u brings it back"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The inbox says how many wait in it, and stands below once something does."""
        count = inbox.waiting(self.program.reading)
        waits = replace(_INBOX, label=f"Inbox ({count})", footer=True) if count else _INBOX
        return tuple(waits if each is _INBOX else each for each in super().commands_now)

    def show(self) -> None:
        """Read the file again, and how many wait in the inbox."""
        super().show()
        self.query_one(KeyBar).draw()

    def page(self, limit: int, offset: int) -> Sequence[AccomplishmentRecord]:
        """Newest first."""
        return accomplishments.listed(self.program.reading, position=self.only, limit=limit, offset=offset)

    def group(self, record: AccomplishmentRecord) -> str:
        """By month."""
        return f"{record.on:%B %Y}"

    def row(self, record: AccomplishmentRecord, width: int) -> Content:
        """Day, sign, title, and what changed."""
        figures = change(record) if record.before and record.after else ""
        mark = "  private" if record.private else ""
        room = width - 11 - len(mark)
        tail = text.shortened(figures, max(room // 3, 10)) if figures else ""
        title = text.shortened(record.title, room - len(tail) - (2 if tail else 0))
        return Content.assemble(
            (f"{record.on:%d %b}  ", "$muted"),
            (f"{_STATUS_SIGNS[record.status]} ", "$success" if record.status == "done" else "$warning"),
            title,
            (f"  {tail}" if tail else "", "$secondary"),
            (mark, "$muted italic"),
        )

    def detail(self, record: AccomplishmentRecord) -> Content:
        """Everything said about it, in a few lines."""
        period = dates.days(record.on, record.until)
        facts = [period, STATUS_WORDS[record.status], *(["private"] if record.private else [])]
        facts += ["helped somebody grow"] if record.gives_back else []
        lines = [text.line(record.title, "bold"), Content.styled(" · ".join(facts), "$muted")]
        for label, value in (
            ("Result", record.result),
            ("Before → after", change(record)),
            ("What I did", record.did),
            ("Situation", record.situation),
            ("Seen by", ", ".join(record.seen_by)),
            ("Shows", ", ".join(record.competencies)),
        ):
            if value:
                lines.append(Content.assemble((f"{label}: ", "$muted"), text.line(value)))
        return Content("\n").join(lines)

    def open(self, record: AccomplishmentRecord) -> None:
        """Read all there is about it."""
        self.program.open(pages.Accomplishment(record.id))

    def action_edit(self) -> None:
        """Change the highlighted one."""
        record = self.chosen()
        if record is not None:
            self.program.open(routes.Accomplishment(record.id))

    def action_new(self) -> None:
        """Log something new."""
        self.program.open(routes.Accomplishment())

    def action_learning(self) -> None:
        """Open the learning log."""
        self.program.open(routes.LearningLog())

    def action_inbox(self) -> None:
        """Open the inbox."""
        self.program.open(routes.Inbox())

    def action_setbacks(self) -> None:
        """Open the setbacks."""
        self.program.open(routes.Setbacks())

    def action_review(self) -> None:
        """Ask for the days, then show the pack."""
        self.program.open(previews.ReviewDays())

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.chosen()
        if record is None:
            return
        from careercoach.services.work import accomplishments as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")
