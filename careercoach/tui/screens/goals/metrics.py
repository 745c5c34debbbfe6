"""A few honest figures, each with what to do about it."""

from textual.content import Content

from careercoach.coach.metrics import NOTHING_YET, FigureRecord, metrics
from careercoach.queries.start.metrics import material
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.frame.page import Page


class Metrics(Page, SpeaksOfNow):
    """The figures one below the other."""

    TITLE_WORDS = "Metrics"
    PART = "metrics"
    COMMAND_LIST = (Command("escape", "Back", "back", "Go back to the goals", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    def words(self) -> Content:
        """Heading, sentence and advice of each figure."""
        today = self.program.today
        counted = material(self.program.reading, today, self.left_out())
        more = self.more(counted.elsewhere, does="counts")
        found = [_figure(figure) for figure in metrics(counted, today)]
        if not found:
            found = [Content(f"{NOTHING_YET}.\n\nEsc, then n sets a goal and c checks in on one.")]
        return Content("\n\n").join([*found, *([more] if more else [])])

    def help_example(self) -> str:
        """How to read a figure."""
        return "About the work, never a mark for you. → what you could do."


def _figure(figure: FigureRecord) -> Content:
    lines = [
        Content.styled(figure.title.upper(), "bold $muted"),
        text.line(figure.says),
        *(text.line(each, "$muted") for each in figure.details),
        Content.assemble(("→ ", "$primary"), text.line(figure.advice)),
    ]
    return Content("\n").join(lines)
