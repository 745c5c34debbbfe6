"""The upper half of a talk under way: the thing in front with what one says of it, and the time beside it."""

import sqlite3
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Digits, Static

from careercoach.coach import run
from careercoach.coach.run import Stop
from careercoach.records import MeetingRecord
from careercoach.tui import text
from careercoach.tui.screens.talk import run_drawing as drawing


class InFront(Horizontal):
    """What it is about, to read at a glance while somebody is in the room."""

    def compose(self) -> ComposeResult:
        """Which part it is, the words, what to do in it; and the minutes."""
        with Vertical(id="saying"):
            yield Static(id="part", classes="heading")
            with VerticalScroll(id="item", can_focus=False):
                yield Static(id="in-front")
            yield Static(id="say")
        with Vertical(id="clock"):
            yield Digits("", id="minutes")
            yield Static(id="left")

    def put(
        self, reading: sqlite3.Connection, meeting: MeetingRecord, stops: Sequence[Stop], here: Stop, *, answers: bool
    ) -> None:
        """Draw the place one stands at; ``answers`` says that one to a no is rehearsed for it."""
        same = [one for one in stops if one.part.key == here.part.key]
        heading = drawing.heading(stops[-1].number, here, same, answers=answers)
        self.query_one("#part", Static).update(heading)
        self.query_one("#in-front", Static).update(drawing.in_front(reading, meeting, here))

    def tell(self, clock: run.Clock, hint: Content) -> None:
        """Draw the time left of the part, and what to do."""
        part = run.minutes(clock.part)
        self.set_class(text.is_heard(), "-heard")
        self.query_one("#minutes", Digits).update(str(abs(part)))
        self.query_one("#left", Static).update(Content.styled(f"min {drawing.side(part)} here", "$muted"))
        self.query_one("#say", Static).update(hint)

    def read(self, lines: int) -> None:
        """Scroll the words in front by so many lines."""
        self.query_one("#item", VerticalScroll).scroll_relative(y=lines, animate=False)

    def read_anew(self) -> None:
        """Back to the beginning of the words."""
        self.query_one("#item", VerticalScroll).scroll_home(animate=False)
