"""The inbox: what came in from elsewhere, and one key for each decision on it."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.content.inbox import DATED, FROM_A_CALENDAR, WORTH_A_LINE, came_from
from careercoach.fields.proposals import PROPOSAL, fields_of
from careercoach.queries.work import inbox as stored
from careercoach.records import ProposalRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values

SHOWN = 300
"""Proposals listed at once: who has more decides on these first."""

_HOW = "A task list, a table, a calendar: see ?, “Scripts”."
_BESIDE = ("title", "on", "until")


class ProposalForm(FormScreen):
    """The form of one proposal, with what it would become in mind."""

    TITLE_WORDS = "A proposal"

    def begin(self) -> None:
        """Ask what the kind has, and show whatever else came in."""
        record = stored.get(self.program.reading, self.row or "")
        filled = frozenset(name for name, value in asdict(record).items() if value)
        self.FIELDS = fields_of(record.kind, filled)
        super().begin()

    def load(self) -> Values:
        """What is on file."""
        return asdict(stored.get(self.program.reading, self.row or ""))

    def store(self, changes: Values) -> Callable[..., str]:
        """Change it; it waits on."""
        from careercoach.services.work import inbox as writing

        return lambda session: writing.edit(session, self.row or "", changes)


class Inbox(ListFlow):
    """What waits, source by source."""

    TITLE_WORDS = "Accomplishments › Inbox"
    PART = "inbox"
    EMPTY = "Nothing waits. What comes in stands here."
    EMPTY_EXAMPLE = "Your tasks, each with your yes or no."
    EMPTY_BUTTON = "What can come in"
    UNFINISHED = frozenset({"proposalform"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter,e", "Change", "open", "Change it first", shown="⏎"),
        Command("x", "Accept", "accept", "Yes, keep it"),
        Command("d,delete", "Reject", "reject", "No, never again"),
        Command("Y", "Accept source", "accept_all", "All of this source"),
        Command("D", "Reject source", "reject_all", "All of this source", footer=False),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings((Command("e", "Change", "open", ""), *COMMAND_LIST[1:]))]

    def everything(self) -> Sequence[ProposalRecord]:
        """The first of what waits."""
        self._counts = stored.by_source(self.program.reading)
        return stored.listed(self.program.reading, limit=SHOWN)

    def above(self) -> Content | None:
        """That there are more than are listed."""
        count = stored.waiting(self.program.reading)
        more = f"The first {SHOWN} of {count}; the others come after these."
        return Content.styled(more, "$muted") if count > SHOWN else None

    def heading(self, record: ProposalRecord) -> Content:
        """The source, and how many of it wait."""
        count = self._counts.get((record.source, record.origin), 0)
        return Content.assemble(text.line(came_from(record.source, record.origin), "bold"), (f"  {count}", "$muted"))

    def row(self, record: ProposalRecord, width: int) -> Content:
        """Day, what it would become where that is no accomplishment, and what it is."""
        day = f"{record.on:%d %b %Y}" if record.on else ""
        kind = "" if record.kind == "accomplishment" else f"{record.kind}  "
        title = text.shortened(record.title, width - 15 - len(kind))
        return Content.assemble((f"  {day:<11}  ", "$muted"), (kind, "$secondary"), title)

    def detail(self, record: ProposalRecord) -> Content:
        """All that came in of it."""
        undated = "no day yet; today's, once accepted" if record.kind in DATED else "no day"
        days = dates.days(record.on, record.until) if record.on else undated
        lines = [text.line(record.title, "bold"), Content.styled(f"{days} · would become: {record.kind}", "$muted")]
        if record.source == FROM_A_CALENDAR:
            lines.append(Content.styled(WORTH_A_LINE, "$secondary"))
        for field in PROPOSAL:
            value = getattr(record, field.name)
            if value and field.name not in _BESIDE:
                lines.append(Content.assemble((f"{field.page}: ", "$muted"), text.prose(str(value))))
        return Content("\n").join(lines)

    def open(self, record: ProposalRecord) -> None:
        """Open the form."""
        self.program.open(routes.Proposal(record.id))

    def action_new(self) -> None:
        """Say how something comes in."""
        self.program.say(_HOW)

    def action_accept(self) -> None:
        """Let the highlighted one become what it proposes."""
        record = self._pressed_for()
        if record is not None:
            self._accept([record.id], f"Accepted: it is {_A[record.kind]} now.  u Undo")

    def action_reject(self) -> None:
        """Let the highlighted one go."""
        record = self._pressed_for()
        if record is not None:
            self._reject([record.id], "Rejected.  u Undo")

    def action_accept_all(self) -> None:
        """Accept all of the source of the highlighted one."""
        ids = self._of_this_source()
        if ids:
            self._accept(ids, f"Accepted {len(ids)}.  u takes them back as one")

    def action_reject_all(self) -> None:
        """Reject all of the source of the highlighted one."""
        ids = self._of_this_source()
        if ids:
            self._reject(ids, f"Rejected {len(ids)}.  u brings them back as one")

    def _pressed_for(self) -> ProposalRecord | None:
        """The highlighted one, once for each time a key goes down: held, it would decide on the whole list."""
        if self.program.held:
            self.program.say("Again decides on this one.")
            return None
        record: ProposalRecord | None = self.to_act_on()
        return record

    def _of_this_source(self) -> list[str]:
        record = self._pressed_for()
        if record is None:
            return []
        found = stored.listed(self.program.reading, source=record.source)
        return [each.id for each in found if each.origin == record.origin]

    def _accept(self, ids: Sequence[str], done: str) -> None:
        from careercoach.services.work import inbox as writing

        today = self.program.today
        self.program.act(lambda session: writing.accept(session, ids, today), done)

    def _reject(self, ids: Sequence[str], done: str) -> None:
        from careercoach.services.work import inbox as writing

        self.program.act(lambda session: writing.reject(session, ids), done)


_A = {
    "accomplishment": "an accomplishment",
    "learning": "in your learning log",
    "position": "one of your positions",
    "feedback": "feedback, under People",
    "competency": "one of the skills under Workplace",
}
"""What a proposal is once it was accepted."""
