"""Meetings: the talks ahead, and those behind with what came of them."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.coach.after import has_begun
from careercoach.coach.promises import gone_with_it
from careercoach.documents.papers import given_in_words
from careercoach.queries import positions
from careercoach.queries.documents import papers
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord
from careercoach.tui import pages, previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.filtered import FILTER, FilteredPages
from careercoach.tui.frame.of_position import OfPosition
from careercoach.tui.route import Route
from careercoach.tui.shown.people import promised
from careercoach.tui.shown.talks import length, meeting_title
from careercoach.tui.widgets.bars import KeyBar

_STATUSES = ("planned", "held", "cancelled")
PARTS = (
    ("accomplishment", "Bring"),
    ("goal", "Goals"),
    ("vision", "Vision"),
    ("ask", "Ask for"),
    ("question", "Questions"),
)
_FOOTERS = {
    "ahead": ("open", "new", "preview", "ask", "run", "promises"),
    "begun": ("open", "run", "held", "preview", "new", "promises"),
    "held": ("open", "after", "recap", "run", "new", "promises"),
    "cancelled": ("open", "new", "promises"),
    "nowhere": ("new", "promises"),
}
"""What the footer offers for a talk ahead, one whose day has come, one that took place, one that did not, and none."""


class Meetings(OfPosition, FilteredPages):
    """The list: planned talks first, then the others by day."""

    EMPTY = "Prepare talks, keep what was agreed."
    EMPTY_EXAMPLE = "Thursday with Priya: two results, one goal, one ask."
    EMPTY_BUTTON = "Plan the first talk"
    UNFINISHED = frozenset({"meetingform", "meeting", "wordstosay", "run", "note", "promise"})
    WITH_IT = frozenset({"run", "held", "preview", "ask", "after", "recap", "delete"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read it; twice prepares it", shown="⏎"),
        Command("n", "Plan a talk", "new", "With whom, when, how long"),
        Command("v", "Brief", "preview", "The page for this talk"),
        Command("a", "Ask and invite", "ask", "The message and the invitation"),
        Command("t", "Talk", "run", "What to say, time left, notes"),
        Command("", "Agreed", "agreed", "What was agreed, by whom", footer=False),
        Command(
            "greater_than_sign",
            "After",
            "after",
            "What becomes of their advice",
            footer=False,
        ),
        Command("m", "Recap", "recap", "Thanks, and what was agreed", footer=False),
        Command("P", "Promises", "promises", "Open promises, yours and theirs"),
        Command("", "Handover", "handover", "The pack for a new manager", footer=False),
        Command("", "Calendar", "calendar", "Every day, for your calendar", footer=False),
        Command("x,space", "Held", "held", "The talk took place", footer=False),
        Command("e", "Edit", "edit", "Day, person, length, kind", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """The same commands at all times, those first that fit where the highlighted talk stands."""
        record = self.chosen() if self.records else None
        stands = "nowhere" if self.has_class("-empty") else "ahead"
        if record is not None and record.status == "cancelled":
            stands = "cancelled"
        elif record is not None and has_begun(record, self.program.today):
            stands = "begun" if record.status == "planned" else "held"
        named = {command.action: command for command in self.COMMAND_LIST}
        if stands == "held":
            named["run"] = replace(named["run"], label="Notes", help="What you caught in this talk")
        first = [replace(named.pop(action), footer=True) for action in _FOOTERS[stands]]
        return (*first, *(replace(command, footer=False) for command in named.values()), FILTER, *self.narrowing)

    def _show_detail(self) -> None:
        super()._show_detail()
        self.query_one(KeyBar).draw()

    def page(self, limit: int, offset: int) -> Sequence[MeetingRecord]:
        """Planned ones first, the soonest of them first; the others latest first."""
        found = meetings.listed(self.program.reading, position=self.only)
        planned = sorted((one for one in found if one.status == "planned"), key=lambda one: one.on or date.max)
        others = sorted((one for one in found if one.status != "planned"), key=lambda one: _STATUSES.index(one.status))
        return [*planned, *others][offset : offset + limit]

    def said(self, record: MeetingRecord) -> str:
        """What kind of talk, with whom and when, what for, and what is brought."""
        day = dates.echo(record.on) if record.on else ""
        return " ".join([meeting_title(record), day, record.purpose or "", *(item.title for item in record.items)])

    def group(self, record: MeetingRecord) -> str:
        """By where they stand."""
        return record.status.upper()

    def row(self, record: MeetingRecord, width: int) -> Content:
        """When, what kind of talk and with whom, and how long."""
        when = self._when(record, brief=width < 60)
        tail = f"{record.minutes} min"
        column = 8 if width < 60 else 26
        title = text.shortened(meeting_title(record), max(width - column - len(tail) - 4, 10))
        gap = max(width - column - len(title) - len(tail) - 2, 2)
        return Content.assemble((f"{when:<{column}}", "$secondary"), title, " " * gap, (tail, "$muted"))

    def detail(self, record: MeetingRecord) -> Content:
        """Purpose, what is chosen, and what was agreed."""
        reading, today = self.program.reading, self.program.today
        room = max(self.query_one("#detail").size.width - 2, 30)
        lines = [
            text.line(meeting_title(record), "bold"),
            Content.styled(facts(reading, record, today), "$muted"),
        ]
        if record.purpose:
            lines += [text.line(record.purpose)]
        if given := given_in_words(papers.listed(self.program.reading, meeting=record.id)):
            lines.append(Content.styled(f"Given: {given}", "$muted"))
        wide = self.has_class("-wide")
        blank = [Content()] if wide else []
        if promises := meetings.promises(reading, meeting=record.id):
            endings = positions.endings(reading)
            lines += [*blank, Content.styled("AGREED", "bold $muted")]
            lines += [promised(promise, today, endings) for promise in promises]
        for kind, label in PARTS:
            titles = [text.line(item.title).plain for item in record.items if item.kind == kind]
            if titles and wide:
                lines += [*blank, Content.styled(label.upper(), "bold $muted")]
                lines += [Content(f"· {title}") for title in titles]
            elif titles:
                words = text.shortened(" · ".join(titles), room - len(label) - 2)
                lines.append(Content.assemble((f"{label}: ", "$muted"), words))
        return Content("\n").join(lines)

    def open(self, record: MeetingRecord) -> None:
        """Read all there is about it; from there one prepares it, or goes on with what was agreed."""
        self.program.open(pages.Talk(record.id))

    def action_new(self) -> None:
        """Plan a talk."""
        self.program.open(routes.Talk())

    def action_preview(self) -> None:
        """See the brief."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(previews.Brief(record.id))

    def action_handover(self) -> None:
        """See the pack for a new manager: for the highlighted talk if it is a hand-over, else for the next one."""
        from careercoach.queries.documents import documents

        record = self.chosen()
        if record is None or record.kind != "handover":
            record = documents.next_handover(self.program.reading, self.program.today)
        self.program.open(previews.Handover(record.id if record else None))

    def action_ask(self) -> None:
        """See the message that asks for the talk, and the invitation to it."""
        record = self.to_act_on()
        if record is None:
            return
        if record.status == "held":
            self.program.say(Content("It took place; n plans the next."))
            return

        self.program.open(previews.Request(record.id))

    def action_calendar(self) -> None:
        """See everything with a day in it, and write it to a file."""
        self.program.open(previews.Calendar())

    def action_run(self) -> None:
        """Run the talk; of one behind, show what was caught."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.RunTalk(record.id) if record.status == "planned" else routes.Caught(record.id))

    def action_agreed(self) -> None:
        """What was agreed, once the talk has begun."""
        record = self.to_act_on()
        if record is None:
            return
        if has_begun(record, self.program.today):
            self.program.open(routes.Agreed(record.id))
        else:
            self.program.say(Content("It is still ahead."))

    def action_after(self) -> None:
        """What becomes of the advice, and what follows."""
        record = self._held("then this shows what becomes of the advice.")
        if record is not None:
            self.program.open(routes.AfterTalk(record.id))

    def action_recap(self) -> None:
        """The message after the talk."""
        record = self._held("then this shows the message.")
        if record is not None:
            self.program.open(previews.Recap(record.id))

    def _held(self, why: str) -> MeetingRecord | None:
        """The highlighted talk if it was held; else it is said why there is nothing to show."""
        record: MeetingRecord | None = self.to_act_on()
        if record is None or record.status == "held":
            return record
        self.program.say(Content(f"This talk is not marked as held yet (x); {why}"))
        return None

    def action_promises(self) -> None:
        """Every open promise."""
        self.program.open(routes.Promises())

    def action_edit(self) -> None:
        """Change when, with whom and how long."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Talk(record.id))

    def action_held(self) -> None:
        """The talk took place."""
        record = self.to_act_on()
        if record is None:
            return
        if record.status == "held":
            self.program.say("It took place already.")
            return
        from careercoach.services.talk import run as writing

        today = self.program.today
        self.program.act(
            lambda session: writing.end(session, record.id, today),
            "Held. Enter: what was agreed, >: what follows.  u Undo",
        )

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.talk import meetings as writing

        also = gone_with_it(meetings.promises(self.program.reading, meeting=record.id))
        self.program.act(lambda session: writing.delete(session, record.id), f"Deleted.{also}  u Undo")

    def _when(self, record: MeetingRecord, *, brief: bool) -> str:
        if record.on is None:
            return "no day" if brief else "no day yet"
        if brief:
            return f"{record.on:%d %b}"
        if record.status == "planned" and record.on.year == self.program.today.year:
            day = dates.echo(record.on).rsplit(" ", 1)[0]
            return f"{day} · {dates.relative(record.on, self.program.today)}"
        return dates.echo(record.on)


def onward(record: MeetingRecord) -> Route:
    """Where one goes on with a talk: it is prepared, planned anew, or what was agreed is shown."""
    if record.status == "planned":
        return routes.PrepareTalk(record.id)
    return routes.Talk(record.id) if record.status == "cancelled" else routes.Agreed(record.id)


def facts(reading: sqlite3.Connection, record: MeetingRecord, today: date) -> str:
    """When it is, how long, and with what it ended."""
    day = dates.echo(record.on) if record.on else "no day yet"
    at = f", {text.shortened(record.at, 5)}" if record.at else ""
    relation = f" ({dates.relative(record.on, today)})" if record.on else ""
    ended = f" · {positions.endings(reading)[record.ended_with]}" if record.ended_with else ""
    return f"{day}{at}{relation} · {length(record)} planned{ended}"
