"""The ladder: which goal leads to which, from far to near, and where a rung is missing."""

from typing import ClassVar

from textual.content import Content
from textual.widgets.option_list import Option

from careercoach import dates
from careercoach.coach.ladder import SERVES_NOTHING, Gap, Placed, placed
from careercoach.content.loader import nudges
from careercoach.frozen import Frozen
from careercoach.queries.goals import goals
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.widgets.progress import bar

_ROOM_FOR_BARS = 50
"""Columns from which progress stands beside a title."""


class _Rung(Frozen):
    """A rung that is missing, as a row that can be chosen."""

    id: str
    gap: Gap
    depth: int


class Ladder(ListFlow):
    """Every goal below the one it serves; a missing rung is a row that starts the goal."""

    TITLE_WORDS = "Goals › Ladder"
    PART = "ladder"
    EMPTY = "Which goal leads to which."
    EMPTY_EXAMPLE = "Lead a shift handover by myself; it leads to: be in charge of a ward."
    EMPTY_BUTTON = "Set a first goal"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Open", "open", "Change it, or set a missing one", shown="⏎"),
        Command("n", "New below", "new", "A goal that serves this one"),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def rows(self, width: int) -> list[Option]:
        """The ladders that reach a long goal, then the goals that lead no further."""
        found = placed(goals.listed(self.program.reading))
        self._titles = {each.rung.goal.id: each.rung.goal.title for each in found}
        rows: list[Option] = []
        for reaches, name, meaning in (
            (True, "TOWARDS A LONG GOAL", "what serves what"),
            (False, "LEADING NO FURTHER YET", "that is fine, too"),
        ):
            here = [each for each in found if each.reaches is reaches]
            if here:
                heading = Content.assemble((name, "bold"), (f"   {meaning}", "not bold"))
                rows.append(self.apart(heading, first=not rows))
            for each in here:
                self.records[each.rung.goal.id] = each
                rows.append(Option(text.row(self.row(each, width)), id=each.rung.goal.id))
                if each.missing:
                    rows.append(
                        self.option(_Rung(f"below/{each.rung.goal.id}", each.missing, each.rung.depth + 1), width)
                    )
        return rows

    def row(self, record: Placed | _Rung, width: int) -> Content:
        """Horizon, then the title further in the further down it stands, then how far it is."""
        if isinstance(record, _Rung):
            words = nudges()[record.gap.kind].title
            return Content.assemble("+     ", _indent(record.depth), (words, "$warning")).truncate(width, ellipsis=True)
        goal = record.rung.goal
        lead = Content.assemble((f"{goal.horizon:<6}", "$muted"), _indent(record.rung.depth))
        tail = Content("")
        if width >= _ROOM_FOR_BARS:
            tail = Content.styled("  resting     ", "$muted") if goal.status == "paused" else bar(goal.progress)
            tail = tail if goal.status == "paused" else Content.assemble("  ", tail)
        title = text.line(goal.title)
        return Content.assemble(
            lead, title.truncate(width - lead.cell_length - tail.cell_length, ellipsis=True, pad=True), tail
        )

    def detail(self, record: Placed | _Rung) -> Content:
        """What a goal leads to and why it matters; or what would close the gap."""
        if isinstance(record, _Rung):
            words = nudges()[record.gap.kind]
            below = Content.assemble(("Below ", "$muted"), text.line(record.gap.goal.title))
            return Content("\n").join(
                [Content.styled(f"{words.title}.", "bold"), below, Content(f"{words.reason} Enter begins one.")]
            )
        goal = record.rung.goal
        facts = [goal.horizon]
        if goal.by:
            facts.append(f"by {dates.echo(goal.by)}, {dates.relative(goal.by, self.program.today)}")
        if goal.status == "paused":
            facts.append("resting")
        lines = [text.line(goal.title, "bold"), Content.styled(" · ".join(facts), "$muted")]
        above = self._titles.get(goal.serves or "")
        if above:
            lines.append(Content.assemble(("↳ serves ", "$muted"), text.line(above)))
        elif not record.reaches:
            lines.append(Content.styled(f"{nudges()[SERVES_NOTHING].reason} Enter opens it.", "$muted"))
        if goal.why:
            lines.append(Content.assemble(("Why: ", "$muted"), text.line(goal.why)))
        return Content("\n").join(lines)

    def open(self, record: Placed | _Rung) -> None:
        """Open the goal, or begin the one that is missing."""
        if isinstance(record, _Rung):
            self.program.open(routes.Goal(prefill={"horizon": record.gap.lacks, "serves": record.gap.goal.id}))
        else:
            self.program.open(routes.Goal(record.rung.goal.id))

    def action_new(self) -> None:
        """Set a goal below the highlighted one, one horizon nearer."""
        record: Placed | _Rung | None = self.chosen()
        if isinstance(record, Placed):
            goal = record.rung.goal
            nearer = "mid" if goal.horizon == "long" else "near"
            self.program.open(routes.Goal(prefill={"horizon": nearer, "serves": goal.id}))
        elif record is not None:
            self.open(record)
        else:
            self.program.open(routes.Goal())


def _indent(depth: int) -> Content:
    return Content.styled("  " * (depth - 1) + "↳ ", "$secondary") if depth else Content("")
