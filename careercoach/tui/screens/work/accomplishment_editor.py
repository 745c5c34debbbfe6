"""Writing down one accomplishment, as briefly or as fully as one likes."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from careercoach.coach.hints import Hint, first_hint
from careercoach.dates import Day, Period
from careercoach.errors import InvalidValue
from careercoach.fields.accomplishments import ACCOMPLISHMENT, YES_OR_NOT, meant, standing
from careercoach.fields.field import Field
from careercoach.queries.start import nudges
from careercoach.queries.work import accomplishments
from careercoach.queries.work.offered import offered
from careercoach.records import AccomplishmentRecord
from careercoach.tui.commands import Command
from careercoach.tui.frame.form import Values
from careercoach.tui.frame.one_page import OnePage
from careercoach.tui.widgets.choosing import ChoiceLine


class AccomplishmentEditor(OnePage):
    """The form of one accomplishment, with at most one quiet hint above it."""

    TITLE_WORDS = "Accomplishment"
    FIELDS = ACCOMPLISHMENT
    SHOWN = (("private",), ("title",), ("on",), ("result",), ("before", "after", "unit"), ("energy",))
    MAKES = frozenset({"goals", "priorities"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *OnePage.COMMAND_LIST,
        Command("", "Hide this hint", "hide_hint", "No hint here any more"),
    )

    def __init__(self, row: str | None = None, prefill: Values | None = None, *, begin: str = "title") -> None:
        """``begin`` is the field one begins in."""
        super().__init__(row, prefill)
        self._begin = begin
        self._hint: Hint | None = None
        self._ended = False

    @property
    def begins_with(self) -> str:
        """What one came for."""
        return self._begin

    def compose_body(self) -> ComposeResult:
        """The hint above the fields."""
        yield Static(id="wording")
        yield from super().compose_body()

    def on_mount(self) -> None:
        """Look at what is on file, or at a draft, once it stands in the fields."""
        self.call_after_refresh(self._look)

    def on_descendant_blur(self) -> None:
        """A field was left: end the waiting if the outcome is known now, and look again."""
        if self.is_mounted:
            self._end_waiting()
            self._look()

    def action_hide_hint(self) -> None:
        """Switch the hint that is shown off for good."""
        if self._hint is None:
            self.program.say(Content("No hint is shown here."))
            return
        from careercoach.services.start import nudges as writing

        name = self._hint.nudge
        self.program.act(lambda session: writing.switch(session, name, True), "That hint is gone.")
        self._look()

    def help_example(self) -> str:
        """The line the hint is about, without and with its answer."""
        return f"{self._hint.before}\n→ {self._hint.after}" if self._hint else ""

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        return standing(accomplishments.get(self.program.reading, self.row))

    def store(self, changes: Values) -> Callable[..., str]:
        """Log it, or change it."""
        from careercoach.services.work import accomplishments as writing

        values = meant(changes)
        if self._ended:
            values["status"] = self.query_one("#status", ChoiceLine).value
        row, today = self.row, self.program.today
        if row is None:
            return lambda session: writing.add(session, {"on": self.day, **values}, today)
        return lambda session: writing.edit(session, row, values, today)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Goals and priorities to pick from, what is picked already among them; names to complete."""
        return offered(self.program.reading, field.name, self.picked(field))

    def make(self, field: Field, words: str) -> str | None:
        """A near goal or a priority, by its title alone; the rest of it can be said later."""
        from careercoach.services.goals import company as company_writing
        from careercoach.services.goals import goals as goal_writing

        if field.name == "priorities":
            return self.program.act(lambda session: company_writing.add_priority(session, {"title": words}))
        fields = {"title": words, "horizon": "near"}
        return self.program.act(lambda session: goal_writing.add(session, fields, self.program.today))

    def _look(self) -> None:
        """Show the one hint that fits what stands in the fields now."""
        self._hint = first_hint(self._as_it_stands(), nudges.off(self.program.reading))
        line = self.query_one("#wording", Static)
        line.update(Content(self._hint.text if self._hint else ""))
        line.set_class(self._hint is not None, "-shown")

    def _end_waiting(self) -> None:
        """Mark what waited for its outcome as done, once, in plain sight: the person may choose otherwise."""
        waited = self._loaded.get("status") == "waiting" and not self._loaded.get("result")
        if self._ended or not waited or not self._now("result"):
            return
        self._ended = True
        self.query_one("#status", ChoiceLine).choose("done")
        self.program.say(Content("Done, as something came of it."))

    def _now(self, name: str) -> object:
        """What a field says; one that is not understood says what is on file."""
        field = next(field for field in ACCOMPLISHMENT if field.name == name)
        try:
            return self._value(field)
        except InvalidValue:
            return self._loaded.get(name)

    def _as_it_stands(self) -> AccomplishmentRecord:
        """The accomplishment as the fields have it, kept or not."""
        said: dict[str, Any] = {field.name: self._now(field.name) for field in ACCOMPLISHMENT}
        when = said["on"] if isinstance(said["on"], Day | Period) else Day(self.day)
        needed = {
            "title": said["title"] or "",
            "on": when.first,
            "until": when.last if when.last > when.first else None,
            **{name: said[name] == "yes" for name in YES_OR_NOT},
        }
        return AccomplishmentRecord(id=self.row or "", key=None, position=None, **(said | needed))
