"""The documents of a longer time before they leave: the development plan, the review pack, the hand-over pack."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach import dates
from careercoach.content.remedies import on_screen
from careercoach.date_grammar.reading import parse
from careercoach.documents import handover, plan, review
from careercoach.documents.making import Document, made, of_days
from careercoach.errors import InvalidValue
from careercoach.queries.documents import documents
from careercoach.queries.paths import paths
from careercoach.queries.talk import meetings
from careercoach.records import MaskRecord
from careercoach.tui import previews, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.program import program_of
from careercoach.tui.screens.documents.choosing import ChosenPreview
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.visible import visible

Masks = Sequence[MaskRecord] | None

_EARLIER = Command("w", "Earlier", "earlier", "Earlier positions too, or not")


class PlanPreview(ChosenPreview):
    """The development plan."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        ChosenPreview.CHOOSE,
        Command("", "Role", "role", "The role the plan works towards"),
        Command("", "From", "since", "What has changed since", footer=False),
        _EARLIER,
        *DocumentPreview.WITH_MORE,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:4])]

    def __init__(self, reader: str = "manager") -> None:
        """``reader`` is one of AUDIENCES and comes first; towards no role in particular."""
        super().__init__("Goals › Development plan", self._plan, reader)
        self._path: str | None = None
        self._since: date | None = None
        self._earlier = False

    def action_earlier(self) -> None:
        """With earlier positions, or without."""
        self._earlier = not self._earlier
        self.show()

    def action_since(self) -> None:
        """Ask for the day of the last version."""
        self.program.ask(AskSince(self._since), self._tell_since)

    def action_role(self) -> None:
        """Choose one of the active paths, or none."""
        known = paths.listed(self.program.reading, active_only=True)
        if not known:
            self.program.say(Content("No path yet; 4, then R, adds one."))
            return
        options = [(path.id, text.line(path.title)) for path in known]
        self.program.ask(Choose("Which role does the plan work towards?", [*options, ("", Content("None"))]), self._aim)

    def _aim(self, path: str | None) -> None:
        if path is not None:
            self._path = path or None
            self.show()

    def _tell_since(self, day: date | None) -> None:
        if day is not None:
            self._since = None if day == date.min else day
            self.show()

    def _plan(self, connection: sqlite3.Connection, audience: str, today: date, names: Masks) -> Document:
        material = documents.plan(
            connection,
            audience,
            today,
            since=self._since,
            path=self._path,
            choice=self.choice,
            earlier=self._earlier,
        )
        identity = of_days(material.since or today, today)
        return made(plan.KIND, identity, material, audience=audience, today=today, masks=names)


class ReviewPreview(ChosenPreview):
    """The review pack of a period."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        ChosenPreview.CHOOSE,
        Command("", "Group", "group", "By goal, competency, priority or month"),
        *DocumentPreview.WITH_MORE,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self, first: date, last: date) -> None:
        """The first and the last day; by goal and for the manager at first."""
        super().__init__("Accomplishments › Review pack", self._review)
        self._days = first, last
        self._group_by = next(iter(review.GROUPS))

    def action_group(self) -> None:
        """The next way to group."""
        ways = list(review.GROUPS)
        self._group_by = ways[(ways.index(self._group_by) + 1) % len(ways)]
        self.show()

    def _review(self, connection: sqlite3.Connection, audience: str, today: date, names: Masks) -> Document:
        first, last = self._days
        material = documents.review(connection, audience, first, last, self._group_by, choice=self.choice)
        identity = of_days(first, last)
        return made(review.KIND, identity, material, audience=audience, today=today, masks=names)


class HandoverPreview(ChosenPreview):
    """The hand-over pack for a new manager."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (ChosenPreview.CHOOSE, _EARLIER, *DocumentPreview.WITH_MORE)
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self, meeting: str | None) -> None:
        """``meeting`` is the id of the talk with the new manager, None before there is one."""
        super().__init__("Meetings › Handover", self._handover)
        self._meeting = meeting
        self._earlier = False

    def action_earlier(self) -> None:
        """With earlier positions, or without."""
        self._earlier = not self._earlier
        self.show()

    def _handover(self, connection: sqlite3.Connection, audience: str, today: date, names: Masks) -> Document:
        talk = meetings.get(connection, self._meeting) if self._meeting else None
        material = documents.handover(connection, talk, audience, today, choice=self.choice, earlier=self._earlier)
        identity = talk.id if talk else of_days(today, today)
        return made(handover.KIND, identity, material, audience=audience, today=today, masks=names)


class AskDays(Box[None]):
    """From which day to which; the review pack of these days takes its place."""

    BINDINGS = [*bindings([Command("escape", "Back", "dismiss(None)", "Go back")])]

    def compose(self) -> ComposeResult:
        """The days to change, and examples."""
        program = program_of(self)
        first, last = documents.review_period(program.reading, program.today)
        with Vertical(classes="box"):
            yield Static(Content("WHICH DAYS ARE REVIEWED?"), classes="heading")
            yield Line(f"{first.isoformat()} to {last.isoformat()}", id="days", compact=True)
            yield Static(id="understood", classes="muted")
            yield Static(Content("\nEnter goes on, Esc back: Q3 2026, last month, 1 Jan to today."), classes="muted")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say which days are understood."""
        event.stop()
        said = self.query_one("#understood", Static)
        try:
            first, last = self._read(event.value)
        except InvalidValue as error:
            said.update(Content(visible(on_screen(error))))
        else:
            said.update(Content(dates.days(first, last)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with the days, once they are understood."""
        event.stop()
        try:
            days = self._read(event.value)
        except InvalidValue as error:
            self.query_one("#understood", Static).update(Content(visible(on_screen(error))))
        else:
            program_of(self).replace(previews.Review(*days))

    def _read(self, typed: str) -> tuple[date, date]:
        program = program_of(self)
        when = parse(typed, program.today, toward="past", week=program.desk.settings.week)
        return when.first, when.last


class AskSince(Box[date]):
    """From which day on a plan tells what has changed; blank means since the last version, and is ``date.min``."""

    BINDINGS = [*bindings([Command("escape", "Back", "dismiss(None)", "Go back")])]

    def __init__(self, day: date | None) -> None:
        """``day`` is the one it tells from now, None for the usual one."""
        super().__init__()
        self._day = day

    def compose(self) -> ComposeResult:
        """The day, and what is understood."""
        with Vertical(classes="box"):
            yield Static(Content("WHAT HAS CHANGED, FROM WHICH DAY ON?"), classes="heading")
            yield Line(self._day.isoformat() if self._day else "", id="day", compact=True)
            yield Static(id="understood", classes="muted")
            yield Static(
                Content("\nEnter goes on, Esc back: 3 months ago, 1 Jan; empty: the last version."),
                classes="muted",
            )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say which day is understood."""
        event.stop()
        self._read(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on with the day, once it is understood."""
        event.stop()
        day = self._read(event.value)
        if day is not None:
            self.dismiss(day)

    def _read(self, typed: str) -> date | None:
        """The day that is typed; None, and a sentence, where it is none."""
        said = self.query_one("#understood", Static)
        if not typed.strip():
            said.update(Content("Since the last version"))
            return date.min
        try:
            program = program_of(self)
            day = parse(typed, program.today, toward="past", week=program.desk.settings.week).first
        except InvalidValue as error:
            said.update(Content(visible(on_screen(error))))
            return None
        said.update(Content(dates.echo(day)))
        return day
