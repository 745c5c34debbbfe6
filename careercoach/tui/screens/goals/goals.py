"""Goals: where the person is heading, near, mid and long."""

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content
from textual.widgets.option_list import Option

from careercoach.coach import ladder
from careercoach.content import loader
from careercoach.queries import positions
from careercoach.queries.goals import company, goals
from careercoach.records import GoalRecord
from careercoach.tui import pages, previews, routes, text, wanted
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import DetailedPlace
from careercoach.tui.frame.of_position import OfPosition
from careercoach.tui.shown.goals import ENDINGS, delivered_line, goal_detail, next_look, over, stands, step_line
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.progress import bar
from careercoach.vocabulary import HORIZONS

MEANINGS = {
    "near": "6 to 12 months, for a skill",
    "mid": "1 to 3 years, the next role",
    "long": "5 years and more, the aim",
}
_TALL = 32
"""Rows of the terminal from which a goal may take two lines."""

_ROOM_FOR_STEPS = 50
"""Columns from which a single line has room for steps and the next check-in."""


class Goals(DetailedPlace, OfPosition):
    """Three horizons one below the other, and what has ended folded beneath them."""

    EMPTY = "What you want to reach. One near goal is enough to begin."
    EMPTY_EXAMPLE = "Lead a shift handover by myself, by the end of March."
    EMPTY_BUTTON = "Set a first goal"
    UNFINISHED = frozenset({"goaleditor", "check-in", "step", "unstick", "movedday", "lettinggo"})
    WITH_IT = frozenset({"step", "finish", "unstick", "pause", "story", "delete"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read it", shown="⏎"),
        Command("e", "Change", "edit", "Change this goal"),
        Command("n", "New", "new", "Set a goal"),
        Command("c", "Check in", "check_in", "How far, how sure, one line"),
        Command("x,space", "Step done", "step", "Tick a step"),
        Command("s", "Steps", "steps", "Its steps", footer=False),
        Command("z", "Pause or resume", "pause", "Let it rest, or wake it", footer=False),
        Command("X", "Finish", "finish", "Reached, moved, or let go", footer=False),
        Command("greater_than_sign", "Way on", "unstick", "Five minutes when it is stuck", footer=False),
        Command("w", "Earlier goals", "earlier", "What rests or has ended", footer=False),
        Command("v", "Development plan", "plan", "The page of your plan", footer=False),
        Command("L", "Ladder", "ladder", "Which goal leads to which", footer=False),
        Command("", "On record", "record", "Done for the same priority", footer=False),
        Command("M", "Metrics", "metrics", "A few honest figures", footer=False),
        Command("", "Story", "story", "How this goal went", footer=False),
        Command("R", "Paths", "paths", "Roles you could take", footer=False),
        Command("W", "Workplace", "company", "What is asked of you", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self) -> None:
        """Earlier goals are folded at first."""
        super().__init__()
        self._all: list[GoalRecord] = []
        self._endings: Mapping[str, str] = {}
        self._unfolded = False

    def rows(self, width: int) -> list[Option]:
        """Each horizon with its goals, empty or not; then the earlier ones, folded while others are active."""
        self._all = goals.listed(self.program.reading)
        self._endings = positions.endings(self.program.reading)
        shown = goals.listed(self.program.reading, position=self.only) if self.only else self._all
        rungs = ladder.ladder(goal for goal in shown if goal.status == "active")
        earlier = [goal for goal in shown if goal.status != "active"]
        rows: list[Option] = []
        for horizon in HORIZONS:
            here = [self.option(rung.goal, width) for rung in rungs if rung.goal.horizon == horizon]
            rows.append(self.apart(_heading(horizon.upper(), MEANINGS[horizon]), first=not rows))
            rows.extend(here or [Option(Content.styled("  nothing here yet", "not bold"), disabled=True)])
        if earlier and (self._unfolded or not rungs):
            rows.append(self.apart(_heading("EARLIER", "resting, reached or let go")))
            rows.extend(self.option(goal, width) for goal in earlier)
        elif earlier:
            counts = Counter(stands(goal, self._endings) for goal in earlier)
            order = dict.fromkeys((*ENDINGS.values(), *self._endings.values()))
            words = ", ".join(f"{counts[how]} {how}" for how in order if counts[how])
            rows.append(self.apart(_heading("EARLIER", f"{words}; w shows them")))
        return rows

    def row(self, record: GoalRecord, width: int) -> Content:
        """Title and bar; steps, next check-in and day on a line of their own where the screen is tall."""
        steps = f"{record.steps_done}/{len(record.steps)}" if record.steps else "–"
        look = next_look(record, self.program.today) or stands(record, self._endings)
        style = "$warning" if look == "check-in due" else "$muted"
        tail = Content.assemble("  ", bar(record.progress))
        tall = self.app.size.height >= _TALL
        if width >= _ROOM_FOR_STEPS and not tall:
            tail = Content.assemble(tail, (f" {steps:>5}", "$muted"), (f"  {look:<12}", style))
        lead = ("↳ " if record.serves else "  ", "$secondary")
        title = text.line(record.title).truncate(width - tail.cell_length - 2, ellipsis=True, pad=True)
        if not tall:
            return Content.assemble(lead, title, tail)
        due = look if look == "check-in due" or record.status != "active" else f"check-in {look}"
        by = f" · by {text.day(record.by, self.program.today)}" if record.by and record.status == "active" else ""
        done = "no steps yet" if steps == "–" else f"{steps} steps"
        below = Content.assemble(("\n  ", ""), (f"{done} · ", "$muted"), (due, style), (by, "$muted"))
        return Content.assemble(lead, title, tail, below.truncate(width, ellipsis=True))

    def detail(self, record: GoalRecord) -> Content:
        """Everything said about it, with its steps and its history, and what it does not say yet."""
        reading = self.program.reading
        return goal_detail(
            record,
            goals.steps(reading, record.id),
            goals.check_ins(reading, record.id),
            goals.delivered(reading, record.id),
            goals=self._all,
            priorities=company.priorities(reading),
            endings=self._endings,
            today=self.program.today,
            width=self.query_one("#pane").size.width or 60,
        )

    def quiet(self) -> Content:
        """The first gap in the ladder, in words."""
        found = ladder.gaps(self._all)
        if not found:
            return Content("")
        nudge = loader.nudges()[found[0].kind]
        more = f"  (and {len(found) - 1} more like it)" if len(found) > 1 else ""
        title = nudge.title.format(title=text.shortened(found[0].goal.title, 44))
        return Content.assemble(f"{title}  {nudge.reason}{more}")

    def open(self, record: GoalRecord) -> None:
        """Read all there is about it."""
        self.program.open(pages.Goal(record.id))

    def action_edit(self) -> None:
        """Change the highlighted one."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Goal(record.id))

    def action_new(self) -> None:
        """Set a goal, in the horizon that is highlighted."""
        beside: GoalRecord | None = self.chosen()
        self.program.open(routes.Goal(prefill={"horizon": beside.horizon} if beside else None))

    def action_check_in(self) -> None:
        """Look at the highlighted goal honestly once."""
        goal = self._still_going()
        if goal is not None:
            self.program.open(routes.CheckIn(goal.id))

    def action_steps(self) -> None:
        """Show its steps."""
        goal = self.to_act_on()
        if goal is not None:
            self.program.open(routes.Steps(goal.id))

    def action_step(self) -> None:
        """Tick a step: the only open one, or the one chosen."""
        goal = self.to_act_on()
        if goal is None:
            return
        still_open = [step for step in goals.steps(self.program.reading, goal.id) if step.done_on is None]
        if not still_open:
            words = "All its steps are done." if goal.steps else "It has no steps yet."
            self.program.say(Content(f"{words}  s shows and adds steps"))
            return
        if len(still_open) == 1:
            self._tick(still_open[0].id)
            return
        offered = [(step.id, step_line(step, self.program.today)) for step in still_open]
        self.program.ask(Choose("WHICH STEP IS DONE?", offered), self._tick)

    def action_pause(self) -> None:
        """Let the highlighted goal rest, or take it up again."""
        goal = self.to_act_on()
        if goal is None:
            return
        from careercoach.services.goals import goals as writing

        today = self.program.today
        if goal.status == "active":
            self.program.act(lambda session: writing.pause(session, goal.id), "It rests now.  w shows it  u Undo")
        else:
            said = "Taken up again today.  u Undo"
            self.program.act(lambda session: writing.resume(session, goal.id, today), said)

    def action_finish(self) -> None:
        """It is reached, gets another day, or is let go."""
        goal = self._still_going()
        if goal is not None:
            self.program.open(routes.GoalDay(goal.id))

    def action_unstick(self) -> None:
        """Find another way on for the highlighted goal."""
        goal = self._still_going()
        if goal is not None:
            self.program.open(routes.Unstick(goal.id))

    def action_earlier(self) -> None:
        """Show or fold what rests or has ended."""
        self._unfolded = not self._unfolded
        self.show()

    def action_plan(self) -> None:
        """See the development plan."""

        self.program.open(previews.Plan())

    def action_ladder(self) -> None:
        """Show what leads to what."""
        self.program.open(routes.Ladder())

    def action_record(self) -> None:
        """Choose from what was delivered on the same priority, and open it."""
        goal = self.chosen()
        found = goals.delivered(self.program.reading, goal.id) if goal else ()
        if not found:
            words = "Nothing serves its priorities yet."
            if goal is not None and not goal.priorities:
                words = "No priority yet; Enter links one."
            self.program.say(Content(words))
            return
        room = min(self.app.size.width - 14, 58)
        offered = [(each.id, delivered_line(each, self.program.today, room)) for each in found]
        nouns = {each.id: each.noun for each in found}

        def opened(row: str | None) -> None:
            if row is not None:
                self.program.open(wanted.Record(nouns[row], row))

        self.program.ask(Choose("DELIVERED ON THE SAME PRIORITY", offered), opened)

    def action_metrics(self) -> None:
        """Show the figures."""
        self.program.open(routes.Metrics())

    def action_story(self) -> None:
        """Tell the story of the highlighted goal."""
        goal = self.to_act_on()
        if goal is not None:
            self.program.open(routes.Story(goal.id))

    def action_company(self) -> None:
        """Show what the company wants."""
        self.program.open(routes.Company())

    def action_paths(self) -> None:
        """Show the roles one could take."""
        self.program.open(routes.Paths())

    def action_delete(self) -> None:
        """Take the highlighted goal out of the file."""
        goal = self.to_act_on()
        if goal is None:
            return
        from careercoach.services.goals import goals as writing

        self.program.act(lambda session: writing.delete(session, goal.id), "Deleted.  u Undo")

    def _still_going(self) -> GoalRecord | None:
        """The highlighted goal, unless it has ended."""
        goal: GoalRecord | None = self.to_act_on()
        why = over(goal, self._endings) if goal is not None else ""
        if why:
            self.program.say(Content(why))
        return None if why else goal

    def _tick(self, step: str | None) -> None:
        if step is None:
            return
        from careercoach.services.goals import steps as writing

        today = self.program.today
        self.program.act(lambda session: writing.finish(session, step, today), "Step done ✓  u Undo")


def _heading(name: str, meaning: str) -> Content:
    return Content.assemble((name, "bold"), (f"   {meaning}", "not bold"))
