"""Readiness for one role: a grid of what the work shows, each cell opening the work it rests on. There is no total."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widgets.option_list import Option

from careercoach.coach import readiness
from careercoach.errors import NotFound
from careercoach.frozen import Frozen
from careercoach.queries.goals import company
from careercoach.queries.paths import paths
from careercoach.records import PathRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.screens.paths.path_forms import STOP_DOING, competency_names
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import Choose, Pick

COLUMN = 8
"""Columns of one standing in the grid."""

_ROOM_FOR_GRID = 62
"""Columns from which the standings stand side by side; below, each row says its own in words."""

_SHORT_NAMES = {readiness.NOT_APPLICABLE: "n/a"}


class _Line(Frozen):
    """A cell of the grid, or (``cell`` None) the question beneath it."""

    id: str
    cell: readiness.Cell | None


class Readiness(ListFlow, SpeaksOfNow):
    """The competencies of a path, and the question what one would stop doing."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Evidence", "open", "The work this rests on", shown="⏎"),
        Command("g", "Near goal", "goal", "A goal that gives work to show"),
        Command("X", "Not for me", "not_applicable", "It does not count, and why"),
        Command("r", "Stop doing", "stop_doing", "What you would stop"),
        Command("e", "What it needs", "competencies", "What one must be good at", footer=False),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def __init__(self, path: str) -> None:
        """``path`` is an id."""
        super().__init__()
        self._row = path
        self._role: PathRecord | None = None
        self._before: set[str] = set()
        self._room = 0

    def show(self) -> None:
        """Say in the title which role this is about; go back when it is no longer on file."""
        if not self.query(TitleBar):  # the program is closing, and what stood here is gone already
            return
        try:
            self._role = paths.get(self.program.reading, self._row)
        except NotFound:
            self.action_back()
            return
        title = text.shortened(self._role.title, 40)
        self.query_one(TitleBar).name_it(Content.assemble("Goals › Paths › ", title))
        super().show()

    def everything(self) -> Sequence[_Line]:
        """The cells, then the question."""
        if self._role is None:
            return []
        work = paths.evidence(self.program.reading, self._role)
        cells = readiness.grid(self._role, work, self.program.today, self.left_out())
        self._before = {one.id for cell in cells for one in cell.before}
        return [*(_Line(f"competency/{cell.competency}", cell) for cell in cells), _Line("stop-doing", None)]

    def above(self) -> Content | None:
        """What the grid shows, in a sentence."""
        shown = readiness.said(each.cell for each in self.everything() if each.cell)
        return text.line(shown) if shown else None

    def rows(self, width: int) -> list[Option]:
        """The grid; a path that names nothing says how to begin."""
        self._room = width
        rows = super().rows(width)
        if self._role is not None and not self._role.competencies:
            return [
                self.apart(Content("Nothing named yet.  a chooses what it needs"), first=True),
                *rows,
            ]
        return rows

    def heading(self, record: _Line) -> Content:
        """The names of the columns, or the question."""
        if record.cell is None:
            return Content.styled(STOP_DOING.label.upper(), "bold")
        if self._room < _ROOM_FOR_GRID:
            return Content.styled("WHAT MY WORK SHOWS", "bold")
        names = "".join(f"{_SHORT_NAMES.get(each, each).upper():<{COLUMN}}" for each in readiness.STANDINGS)
        room = self._room - len(readiness.STANDINGS) * COLUMN
        return Content.assemble((f"{'WHAT MY WORK SHOWS':<{room}}", "bold"), (names, "bold"))

    def row(self, record: _Line, width: int) -> Content:
        """A mark under its standing, or the standing in words; for the question the answer."""
        cell = record.cell
        if cell is None:
            answer = self._role.stop_doing if self._role else None
            return (
                text.line(answer).truncate(width, ellipsis=True) if answer else Content.styled("not said yet", "$muted")
            )
        if width < _ROOM_FOR_GRID:
            name = text.line(cell.competency).truncate(width - len(cell.standing) - 2, ellipsis=True, pad=True)
            return Content.assemble(name, "  ", (cell.standing, _style(cell)))
        room = width - len(readiness.STANDINGS) * COLUMN
        name = text.line(cell.competency).truncate(room - 2, ellipsis=True, pad=True)
        before = readiness.STANDINGS.index(cell.standing) * COLUMN
        return Content.assemble(name, "  ", " " * before, ("●", _style(cell)))

    def detail(self, record: _Line) -> Content:
        """What the cell means and what it rests on."""
        cell = record.cell
        if cell is None:
            answer = text.prose(self._role.stop_doing if self._role else None)
            hint = Content.styled(f"{STOP_DOING.hint}  Enter writes it down", "$muted")
            return Content("\n").join([Content.styled(STOP_DOING.label, "bold"), answer, hint])
        lines = [
            text.line(cell.competency, "bold"),
            Content.assemble((cell.standing, _style(cell)), f": {readiness.meaning(cell)}"),
        ]
        if cell.before:
            lines.append(Content(f"also shown before: {len(cell.before)}"))
        if cell.because:
            lines.append(Content.assemble("because ", text.prose(cell.because)))
        if cell.open and self._role is not None and self._role.active:
            lines.append(Content.styled("g sets a goal that gives work to show", "$muted"))
        if cell.evidence:
            lines.append(Content(""))
        today = self.program.today
        for one in cell.evidence:
            lines.append(
                Content.assemble((f"{text.day(one.until or one.on, today):>11}  ", "$muted"), text.line(one.title))
            )
        return Content("\n").join(lines)

    def quiet(self) -> Content:
        """What the words of the grid mean, and how much is of earlier positions."""
        months = readiness.RECENT_MONTHS
        meanings = (
            f"strong: {readiness.STRONG_PIECES} in {months} months · thin: 1 · stale: only older · none: nothing yet"
        )
        more = self.more(len(self._before))
        return Content("\n").join([Content(meanings), *([more] if more else [])])

    def open(self, record: _Line) -> None:
        """Open the work a cell rests on, or the question."""
        if record.cell is None:
            self.action_stop_doing()
            return
        found = record.cell.evidence
        if not found:
            more = "  g sets a near goal for it" if self._role is not None and self._role.active else ""
            self.program.say(Content(f"Nothing on file shows it yet.{more}"))
        elif len(found) == 1:
            self._open_work(found[0].id)
        else:
            today = self.program.today
            offered = [
                (
                    one.id,
                    Content.assemble((f"{text.day(one.until or one.on, today):>11}  ", "$muted"), text.line(one.title)),
                )
                for one in found
            ]
            self.program.ask(Choose("THE WORK THAT SHOWS IT", offered), self._open_work)

    def action_new(self) -> None:
        """An empty place begins with what the role needs."""
        self.action_competencies()

    def action_goal(self) -> None:
        """Set a near goal for the highlighted competency; everything in it can be changed."""
        cell = self._cell()
        if cell is not None and self._role is not None:
            prefill = {
                "title": f"Show {cell.competency} in a piece of real work",
                "horizon": "near",
                "why": f"It is asked for in a role I could take: {self._role.title}.",
                "competencies": (cell.competency,),
            }
            self.program.open(routes.Goal(prefill=prefill))

    def action_not_applicable(self) -> None:
        """Say why it does not count, or let it count again."""
        cell = self._cell()
        if cell is None:
            return
        if cell.because is None:
            self.program.open(routes.NotApplicable(self._row, cell.competency))
            return
        from careercoach.services.paths import paths as writing

        name = cell.competency
        self.program.act(
            lambda session: writing.set_not_applicable(session, self._row, name, None), "It counts again.  u Undo"
        )

    def action_stop_doing(self) -> None:
        """Answer the question."""
        self.program.open(routes.StopDoing(self._row))

    def action_competencies(self) -> None:
        """Choose what the role needs, from what is on file and what the tracks ask for."""
        if self._role is None:
            return
        known = [each.name for each in company.competencies(self.program.reading)]
        offered = [(name, name) for name in competency_names(known)]
        self.program.ask(Pick("WHAT DOES THE ROLE NEED?", offered, self._role.competencies), self._need)

    def _need(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is None or self._role is None or set(chosen) == set(self._role.competencies):
            return
        from careercoach.services.paths import paths as writing

        self.program.act(lambda session: writing.edit(session, self._row, {"competencies": chosen}), "Kept.  u Undo")

    def _cell(self) -> readiness.Cell | None:
        line: _Line | None = self.chosen()
        return line.cell if line else None

    def _open_work(self, row: str | None) -> None:
        if row is not None:
            self.program.open(routes.Accomplishment(row))


def _style(cell: readiness.Cell) -> str:
    return {readiness.STRONG: "$success", readiness.STALE: "$warning"}.get(cell.standing, "$secondary")
