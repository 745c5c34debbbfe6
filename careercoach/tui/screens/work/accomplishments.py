"""Accomplishments: what the person did, newest first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import OptionList

from careercoach import dates
from careercoach.coach import filtering
from careercoach.queries.work import accomplishments, inbox
from careercoach.queries.work import filtering as work
from careercoach.records import AccomplishmentRecord
from careercoach.tui import pages, previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.filtered import FILTER, Filtered
from careercoach.tui.frame.of_position import OfPosition
from careercoach.tui.shown.work import STATUS_WORDS, change
from careercoach.tui.widgets.bars import KeyBar
from careercoach.tui.widgets.choosing import Choose

if TYPE_CHECKING:
    from sqlmodel import Session

_STATUS_SIGNS = {"in-progress": "…", "waiting": "?", "done": "✓"}

_INBOX = Command("I", "Inbox", "inbox", "What came in and waits", footer=False)


class Accomplishments(OfPosition, Filtered):
    """The list, by month; narrowed as one types, and with several marked to be done with at once."""

    LEGEND = filtering.LEGEND

    EMPTY = "What you did. One line is enough."
    EMPTY_EXAMPLE = "Wrote a handover sheet; night staff used it on Sunday without me there."
    EMPTY_BUTTON = "Log the first one"
    UNFINISHED = frozenset({"quick-log", "accomplishmenteditor"})
    WITH_IT = frozenset({"keep_private", "may_be_shared", "delete"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read it", shown="⏎"),
        Command("e", "Change", "edit", "Change it"),
        Command("n", "New", "new", "Log something you did"),
        replace(FILTER, help="By words, tag, person, goal, year", footer=True),
        Command("space", "Mark", "mark", "Mark it; the next act goes for all"),
        Command("y", "Go to a year", "year", "The latest of a year", footer=False),
        Command("", "Keep private", "keep_private", "Others never read it", footer=False),
        Command("", "May be shared", "may_be_shared", "Others may read it", footer=False),
        Command("l", "Learning", "learning", "Courses, certificates"),
        _INBOX,
        Command("S", "Setbacks", "setbacks", "What went wrong", footer=False),
        Command("", "Year", "year_page", "A year to keep, on one page", footer=False),
        Command("v", "Review pack", "review", "What you did, for a review"),
        Command("d,delete", "Delete", "delete", "u brings it back"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self) -> None:
        """Nothing is marked, nothing left out."""
        super().__init__()
        self._wanted: list[int] = []
        self._marked: dict[str, None] = {}

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The inbox says how many wait in it, and stands second below once something does."""
        count = inbox.waiting(self.program.reading)
        if not count:
            return super().commands_now
        read, *others = (each for each in super().commands_now if each is not _INBOX)
        return (read, replace(_INBOX, label=f"Inbox ({count})", footer=True), *others)

    @property
    def for_its_page(self) -> tuple[Command, ...]:
        """Nothing while others are marked: what is done goes for all of them."""
        return () if self._marked else super().for_its_page

    def show(self) -> None:
        """Read the file again, and how many wait in the inbox."""
        super().show()
        self.query_one(KeyBar).draw()

    def page(self, limit: int, offset: int) -> Sequence[AccomplishmentRecord]:
        """Newest first, and only what is wanted."""
        reading = self.program.reading
        if self.typed:
            return work.among(reading, self._wanted[offset : offset + limit])
        return accomplishments.listed(reading, position=self.only, limit=limit, offset=offset)

    def _show(self, place: int) -> None:
        if self.typed:
            self._wanted = work.rows(self.program.reading, filtering.understood(self.typed), self.only)
        super()._show(place)

    def counted(self) -> str:
        """How many are left."""
        every = work.total(self.program.reading)
        return f"{len(self._wanted):,} of {every:,}" if self.typed else f"{every:,}"

    def group(self, record: AccomplishmentRecord) -> str:
        """By month."""
        return f"{record.on:%B %Y}"

    def row(self, record: AccomplishmentRecord, width: int) -> Content:
        """Day, sign, title, and what changed."""
        figures = change(record) if record.before and record.after else ""
        mark = "  private" if record.private else ""
        box = ("[x] " if record.id in self._marked else "[ ] ") if self._marked else ""
        room = width - 11 - len(mark) - len(box)
        tail = text.shortened(figures, max(room // 3, 10)) if figures else ""
        title = text.shortened(record.title, room - len(tail) - (2 if tail else 0))
        return Content.assemble(
            box,
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
        record = self.to_act_on()
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

    def action_year_page(self) -> None:
        """Open the page of this year."""
        self.program.open(previews.Year())

    def action_mark(self) -> None:
        """Mark the highlighted one or not, and go on to the next."""
        record = self.to_act_on()
        if record is None:
            return
        if record.id in self._marked:
            del self._marked[record.id]
        else:
            self._marked[record.id] = None
        self.show()
        self.action_cursor(1)
        marked = len(self._marked)
        self.program.say(f"{marked} marked: the next act goes for all." if marked else "None is marked.")

    def action_year(self) -> None:
        """Choose a year and stand at its latest entry."""
        newer = {str(year): before for year, _, before in work.years(self.program.reading)}
        shown = [(str(year), Content(f"{year}   {count:,}")) for year, count, _ in work.years(self.program.reading)]
        if shown:
            self.program.ask(Choose("WHICH YEAR?", shown), lambda year: self._stand_at(newer[year] if year else None))

    def _stand_at(self, place: int | None) -> None:
        """Of everything, the record with so many before it; None for where one is."""
        if place is not None:
            self.position = None
            self.show_everything()
            self.query_one(OptionList).highlighted = None
            self._show(place)

    def action_delete(self) -> None:
        """Take what is marked, else the highlighted one, out of the file."""
        from careercoach.services.work import accomplishments as writing

        self._do_to_all(writing.delete, "deleted")

    def action_keep_private(self) -> None:
        """No paper for others shows them."""
        self._edit({"private": True}, "kept private")

    def action_may_be_shared(self) -> None:
        """Papers may show them."""
        self._edit({"private": False}, "may be shared")

    def _edit(self, changes: Mapping[str, object], done: str) -> None:
        from careercoach.services.work import accomplishments as writing

        today = self.program.today
        self._do_to_all(lambda session, row: writing.edit(session, row, changes, today), done)

    def _do_to_all(self, do: "Callable[[Session, str], object]", done: str) -> None:
        """One act for all that are marked, so that one undo takes it back; else for the highlighted one."""
        rows = list(self._marked)
        if not rows and (record := self.to_act_on()):
            rows = [record.id]
        if not rows:
            return
        self._marked = {}
        said = f"{len(rows)} {done}.  u Undo" if len(rows) > 1 else f"{done.capitalize()}.  u Undo"
        self.program.act(lambda session: [do(session, row) for row in rows], said)
