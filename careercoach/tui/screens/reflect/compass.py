"""The compass: its statements, and the view of three tracks with three bars each and what is worth a thought."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from careercoach.coach.compass import INSTRUMENT, Bearing, Material, Signal, bearings, is_blank, said, signals
from careercoach.coach.compass_findings import Finding, findings
from careercoach.content.compass import compass
from careercoach.queries.reflect.compass import material
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.rating_form import RatingForm, rating_fields
from careercoach.tui.widgets.bars import TitleBar

_CELLS = 20
"""Columns of a bar."""

_LABEL = 11
"""Columns of what stands before a bar."""

_ROOMY = 72
"""Columns from which a bar's words stand beside it."""

_WHAT_IT_IS, _SHORTER = "a mirror, not a validated test", "a mirror, not a test"


class CompassStatements(RatingForm):
    """The statements in their mixed order, each with a figure."""

    TITLE_WORDS = "Compass"
    INSTRUMENT = INSTRUMENT
    SHEET = compass()
    FIELDS = rating_fields(SHEET, words=False)

    def show_result(self) -> None:
        """Show the compass, unless that is what one came from."""
        self.program.open_result(routes.Compass())


class Compass(Flow, SpeaksOfNow):
    """What one says, what the work does to one, and where it lies; then where they agree or differ."""

    TITLE_WORDS = "Compass"
    PART = "compass"
    COMMAND_LIST = (
        Command("n", "Rate", "new", "Answer, or go on"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(COMMAND_LIST),
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
    ]

    def compose_body(self) -> ComposeResult:
        """The bars, and what is worth a thought."""
        with VerticalScroll(classes="body", id="page"):
            yield Static(id="bearings")
            yield Static(id="findings")

    def on_mount(self) -> None:
        """Arrow keys scroll at once."""
        self.query_one("#page").focus()

    def show(self) -> None:
        """Read the file and draw."""
        found = material(self.program.reading, self.program.today, self.left_out())
        self.query_one(TitleBar).say(_WHAT_IT_IS if self._roomy else _SHORTER)
        self.query_one("#bearings", Static).update(self._bearings(found))
        self.query_one("#findings", Static).update(_findings(found))

    def action_new(self) -> None:
        """Sit down to it again."""
        self.program.open(routes.CompassStatements())

    def action_scroll(self, by: int) -> None:
        """j and k."""
        self.query_one("#page").scroll_relative(y=by, animate=False)

    def help_example(self) -> str:
        """How to read a bar."""
        return "Energy: full, all gave you some; half, it took as much."

    def _bearings(self, found: Material) -> Content:
        drawn = [_track(bearing, roomy=self._roomy) for bearing in bearings(found)]
        if is_blank(found):
            drawn = [Content("Nothing yet. n begins; half of it will do.")]
        shown = said(bearings(found))
        drawn = [Content(shown), *drawn] if shown else drawn
        more = self.more(found.elsewhere, does="counts")
        return Content("\n\n").join([*drawn, *([more] if more else [])])

    @property
    def _roomy(self) -> bool:
        return self.app.size.width >= _ROOMY


def _track(bearing: Bearing, *, roomy: bool) -> Content:
    """A track's title and its three bars."""
    lines = [Content.styled(bearing.title.upper(), "bold $muted")]
    lines += [_signal(each, roomy=roomy) for each in signals(bearing)]
    return Content("\n").join(lines)


def _signal(signal: Signal, *, roomy: bool) -> Content:
    """A bar with its words, beside it or below it; dots where there is too little to draw one."""
    label, apart = signal.label.ljust(_LABEL), "  " if roomy else "\n  "
    if signal.value is None:
        return Content.assemble(label, (f"{'·' * _CELLS}{apart}{signal.words}", "$muted"))
    full = round(signal.value * _CELLS)
    return Content.assemble(label, ("▰" * full, "$primary"), ("▱" * (_CELLS - full), "$muted"), apart, signal.words)


def _findings(found: Material) -> Content:
    """What is worth a thought, each with its ground; then in full what the compass is not."""
    lines = [_finding(each) for each in findings(found)]
    heading = [Content.styled("WORTH A THOUGHT", "bold $muted")] if lines else []
    mirror = Content.styled(compass().mirror, "$muted")
    return Content("\n").join([*heading, Content("\n\n").join([*lines, mirror])])


def _finding(finding: Finding) -> Content:
    return Content.assemble(text.line(finding.says), "\n", text.line(finding.why, "$muted"))
