"""Looking back: a month, this day in other years, and the story of a goal."""

from datetime import date, timedelta

from textual.content import Content

from careercoach.coach.celebration import HARD, held, month_in_review, story, told, whole_months, without
from careercoach.queries.goals import goals
from careercoach.queries.start.celebration import life
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.earlier import SpeaksOfNow
from careercoach.tui.frame.page import Page


class Month(Page, SpeaksOfNow):
    """What a month held."""

    TITLE_WORDS = "Looking back"
    COMMAND_LIST = (
        Command("left", "Month before", "turn(-1)", "The month before", shown="←"),
        Command("right", "Month after", "turn(1)", "The month after", shown="→"),
        Command("y", "The year", "year", "A page to keep"),
        Command("S", "Setbacks", "setbacks", "What went wrong"),
        Command("escape", "Back", "back", "Go back to Today", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, day: date | None = None) -> None:
        """``day`` is one of the month to begin with, None for the one that is running."""
        super().__init__()
        self._day = day

    def on_mount(self) -> None:
        """Begin with that month."""
        day = self._day or self.program.today
        self._first, self._last = whole_months(day, day)

    def words(self) -> Content:
        """The month, what was hard in it, then this day in other years."""
        whole, today = life(self.program.reading), self.program.today
        spoken_of = without(whole, self.left_out(min(self._last, today)))
        month = month_in_review(spoken_of, self._first, self._last, today)
        parts = [Content.styled(month.title.upper(), "bold $muted"), *(text.line(words) for words in told(month))]
        if month.hard:
            parts.append(Content.styled(HARD.upper(), "bold $muted"))
            parts.extend(text.line(words) for words in month.hard)
        if month.on_this_day:
            parts.append(Content.styled("ON THIS DAY", "bold $muted"))
            parts.extend(text.line(words) for words in month.on_this_day)
        counts = [held(each, self._first, self._last, today) for each in (whole, spoken_of)]
        more = self.more(counts[0] - counts[1])
        if more:
            parts.append(more)
        return Content("\n\n").join(parts)

    def action_turn(self, by: int) -> None:
        """Turn to the month beside; the one running is the last."""
        beside = self._first - timedelta(days=1) if by < 0 else self._last + timedelta(days=1)
        if beside <= self.program.today and beside.year > 1:
            self._first, self._last = whole_months(beside, beside)
            self.show()
            self.query_one("#page").scroll_home(animate=False)
        else:
            self.program.say(Content("The latest month." if by > 0 else "No month before."))

    def action_year(self) -> None:
        """Open the page of that year."""
        self.program.open(previews.Year(self._first.year))

    def action_setbacks(self) -> None:
        """Open the setbacks."""
        self.program.open(routes.Setbacks())


class Story(Page):
    """How a goal went."""

    TITLE_WORDS = "The story of a goal"
    COMMAND_LIST = (Command("escape", "Back", "back", "Go back to the goals", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, goal: str) -> None:
        """``goal`` is its id."""
        super().__init__()
        self._goal = goal

    def words(self) -> Content:
        """The goal's title, then its story."""
        reading = self.program.reading
        found = story(goals.get(reading, self._goal), goals.check_ins(reading, self._goal), life(reading))
        return Content("\n\n").join([text.line(found.title, "bold"), *map(text.line, found.sentences)])
