"""How each statement of the growth check moved, and what is worth asking for: one key takes an ask to the next talk."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach.coach.growth_check import INSTRUMENT, Suggestion, Trend, moved, next_talk, suggestions, trends
from careercoach.content import kinds
from careercoach.content.growth_check import growth_check
from careercoach.content.sheets import BEST, WORST
from careercoach.documents import charts
from careercoach.frozen import Frozen
from careercoach.queries import positions
from careercoach.queries.paths import paths
from careercoach.queries.reflect import ratings
from careercoach.queries.talk import meetings
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame import where
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.widgets.bars import say

_NO_TALK = "No talk with your manager yet; 6, then n, plans one."

_SITTINGS = 8
"""Sittings in a row's chart at most, the latest; the detail shows more."""

_FIGURES = 16
"""Columns a row's figures and movement need."""


class Moved(Frozen):
    """A statement in the list, with the reason to ask for something, or None."""

    trend: Trend
    reason: str | None

    @property
    def id(self) -> str:
        """The statement's key."""
        return self.trend.statement.key


class GrowthTrend(ListFlow, SpeaksOfNow):
    """What is worth asking for first, then all other statements."""

    TITLE_WORDS = "Growth check › How it moved"
    PART = "growth-check"
    EMPTY = "Where work helps you grow, what to ask for."
    EMPTY_EXAMPLE = "“I can say what my next step could be.” 2, hardly."
    EMPTY_BUTTON = "Begin"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("a", "Ask for it", "ask", "Take it to your manager"),
        Command("n", "Growth check", "new", "Answer, or go on"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self) -> None:
        """Start with no sitting read yet."""
        super().__init__()
        self._days: list[date] = []

    def everything(self) -> Sequence[Moved]:
        """Suggested ones first, in the coach's order; what is worth asking for now, never of an earlier position."""
        reading = self.program.reading
        every = ratings.listed(reading, INSTRUMENT)
        found = positions.spoken_of(reading, every, self.left_out())
        self._days = sorted({one.on for one in found})
        situation = self.program.situation
        staying = paths.stays(reading)
        moves = {one.statement.key: one for one in trends(found, situation, staying=staying)}
        now = positions.spoken_of(reading, every, positions.over(reading, self.program.today))
        worth: tuple[Suggestion, ...] = suggestions(now, situation, staying=staying)
        first = [Moved(moves.pop(one.statement.key), one.reason) for one in worth]
        return [*first, *(Moved(one, None) for one in moves.values())]

    def above(self) -> Content | None:
        """What all of it shows, in a sentence."""
        shown = charts.growth_said(each.trend.ratings for each in self.everything())
        return Content(f"{shown}\n") if shown else None

    def quiet(self) -> Content:
        """How many sittings are of earlier positions."""
        every = {one.on for one in ratings.listed(self.program.reading, INSTRUMENT)}
        return self.more(len(every) - len(self._days), noun="growth check")

    def empty_words(self) -> Content:
        """That there are sittings of earlier positions, where there are."""
        return Content("\n\n").join([each for each in (super().empty_words(), self.quiet()) if each])

    def heading(self, record: Moved) -> Content:
        """What is worth asking for, and the rest."""
        return Content.styled("WORTH ASKING FOR" if record.reason else "THE OTHERS", "bold $muted")

    def row(self, record: Moved, width: int) -> Content:
        """The statement, its chart, its figure, and how it moved."""
        first, chart = _chart(record.trend, self._days[-min(_SITTINGS, max(width // 10, 3)) :])
        room = max(width - len(chart) - _FIGURES - 2, 10)
        words = text.filled(record.trend.statement.text, room)
        change = moved(record.trend)
        return Content.assemble(
            words, f"  {first} ", (chart, "$primary"), f" {record.trend.latest.rating}", (f"  {change}", "$muted")
        )

    def detail(self, record: Moved) -> Content:
        """What to ask for and why; then every figure with its day, and the latest remark."""
        one, today = record.trend, self.program.today
        lines = [Content.styled(one.statement.text, "bold")]
        if record.reason:
            lines += [
                Content.assemble(("Ask for  ", "$secondary"), one.statement.ask),
                Content.styled(record.reason, "$muted"),
            ]
        said = " · ".join(f"{each.rating} {text.day(each.on, today)}" for each in one.ratings[-_SITTINGS:])
        lines.append(Content.assemble((f"{said}  ", "$muted"), f"{_scale(one)} now"))
        lines += [
            Content.assemble((f"{text.day(each.on, today)}: ", "$muted"), "“", text.line(each.remark), "”")
            for each in reversed(one.ratings)
            if each.remark
        ]
        if not record.reason:
            lines.append(Content.styled(f"If you ever need it: {one.statement.ask}", "$muted"))
        return Content("\n").join(lines)

    def open(self, record: Moved) -> None:
        """Enter asks for it."""
        self.action_ask()

    def action_new(self) -> None:
        """Sit down to it again."""
        self.program.open(routes.GrowthCheck())

    def action_ask(self) -> None:
        """Put the ask on the agenda of the next talk about one's work."""
        record: Moved | None = self.to_act_on()
        if record is None:
            return
        talk = next_talk(
            meetings.listed(self.program.reading, status="planned"), self.program.today, self.program.situation
        )
        if talk is None:
            say(
                self.app,
                Content(kinds.said(_NO_TALK, self.program.situation)),
                problem=True,
            )
            return
        ask = record.trend.statement.ask
        if any(item.kind == "ask" and item.title == ask for item in talk.items):
            self.program.say(Content.assemble("That stands already in ", where.talk(talk, self.program.today), "."))
            return

        def work(session) -> str:  # type: ignore[no-untyped-def]  # the session's type is loaded only to write
            from careercoach.services.talk import meetings as writing

            return writing.bring(session, talk.id, asks=[ask])

        self.program.act(work, Content.assemble("Added to ", where.talk(talk, self.program.today), ".  u Undo"))


def _scale(one: Trend) -> str:
    return growth_check().scale[one.latest.rating - 1]


def _chart(one: Trend, days: Sequence[date]) -> tuple[str, str]:
    """The first figure shown, and a sign for each sitting, a dot where this statement was left out."""
    rated = {each.on: each.rating for each in one.ratings}
    figures = [rated.get(day) for day in days]
    first = next((str(one) for one in figures if one is not None), charts.NOTHING)
    return first, charts.blocks(figures, BEST, WORST)
