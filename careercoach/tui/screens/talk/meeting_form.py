"""Planning a talk: what kind, with whom, when, how long, and what for."""

from collections.abc import Callable

from textual.content import Content
from textual.widgets import Input, Static

from careercoach import dates
from careercoach.content.remedies import on_screen
from careercoach.date_grammar.moments import parse_moment
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field
from careercoach.fields.talks import TALK, arranged
from careercoach.queries.people import people
from careercoach.queries.talk import meetings, offered
from careercoach.tui import routes
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.choosing import ChoiceLine
from careercoach.tui.widgets.prose import Prose

_WAITS = "Not planned yet; n goes on."


class MeetingForm(FormScreen):
    """A talk ahead, or the facts of one on file."""

    TITLE_WORDS = "Meetings › Plan a talk"
    FIELDS = TALK
    _kind = ""
    """The kind whose usual length and purpose stand in the fields."""
    _typed_length: int | None = None
    """The length taken from the moment, so that another one written since stays."""

    @property
    def begins_with(self) -> str:
        """With whom: the kind that stands above it is mostly the usual one."""
        return "with_"

    def load(self) -> Values:
        """What is on file; for a new talk the usual length and purpose, and the manager."""
        if self.row is None:
            self._kind = self._kind or "career"
            return {"kind": "career", **self._usual("career")}
        record = meetings.get(self.program.reading, self.row)
        self._kind = self._kind or record.kind
        return arranged(record)

    def store(self, changes: Values) -> Callable[..., str]:
        """Plan it, or change it; one that was cancelled is planned again by a new day."""
        from careercoach.services.talk import meetings as writing

        values, day = dict(changes), None
        if "when" in values:
            when = values.pop("when")
            day, at, _ = parse_moment(str(when), self.typed_on("when"), self.week) if when else (None, None, None)
            values |= {"on": day, "at": at}
        row = self.row
        if day and row and meetings.get(self.program.reading, row).status == "cancelled":
            values["status"] = "planned"
        if row is None:
            return lambda session: writing.plan(session, values)
        return lambda session: writing.edit(session, row, values)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "with_":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]

    def on_choice_line_changed(self) -> None:
        """Another kind has another usual length and purpose; what was changed by hand stays."""
        kind = self.query_one(ChoiceLine).value
        before, after = self._usual(self._kind), self._usual(kind)
        self._kind = kind
        for name in ("with_", "minutes"):
            field = self.query_one(f"#{name}", Input)
            if field.value == before[name]:
                field.value = after[name]
        purpose = self.query_one(Prose)
        if purpose.text == before["purpose"]:
            purpose.load_text(after["purpose"])
        self._offer_name()

    def on_input_changed(self, event: Input.Changed) -> None:
        """A name that one has typed oneself is not replaced by the next letter."""
        if event.input.id == "with_":
            self._offer_name()

    def on_mount(self) -> None:
        """The name that is proposed gives way to the first letter."""
        self._offer_name()

    def action_done(self) -> None:
        """Plan the talk, even if nothing of the draft was changed."""
        self._dirty = True
        if self.is_understood():
            super().action_back()

    def action_back(self) -> None:
        """Go back. A new talk is planned by Done alone: what was typed of it waits."""
        if self.row is not None:
            super().action_back()
            return
        if self._keep_what_was_typed():
            waits = self._slip.is_on_disk
            self._gone()
            if waits:
                self.app.call_later(self.program.say, Content(_WAITS))

    def leave(self) -> None:
        """The program ends: a new talk waits as it is."""
        if self.row is not None:
            super().leave()
        elif not self._left and self._keep_what_was_typed():
            self._left = True
            self._slip.close()

    def finished(self, row: str) -> None:
        """A new talk goes straight on to its preparation."""
        if self.row is None:
            self.app.call_later(self.program.open, routes.PrepareTalk(row))
        else:
            super().finished(row)

    def _keep_what_was_typed(self) -> bool:
        """Keep the unfinished talk, unless all of it is what is usual; False when it is not on disk."""
        shown, usual = self._shown(), self._usual(self.query_one(ChoiceLine).value)
        if any(shown[field.name] != usual.get(field.name, "") for field in self.FIELDS if field.name != "kind"):
            return self._keep_draft()
        return self._slip.keep("")

    def _offer_name(self) -> None:
        """Let the first letter replace a name that nobody typed."""
        name = self.query_one("#with_", Input)
        is_new = self.row is None and not self._typed.mine
        name.select_on_focus = is_new and name.value == self._usual(self._kind)["with_"]

    def _usual(self, kind: str) -> dict[str, str]:
        program = self.program
        return offered.usual(program.reading, kind, program.today, program.desk.settings.talk_minutes)

    def _value(self, field: Field) -> object:
        """Its moment is kept in words, but has to be understood."""
        value = super()._value(field)
        if field.name == "when" and value:
            parse_moment(str(value), self.typed_on("when"), self.week)
        return value

    def _check(self, field: Field) -> None:
        if field.name != "when":
            super()._check(field)
            return
        words, line = self.query_one("#when", Input).value, self.query_one("#problem-when", Static)
        line.set_class(bool(words.strip()), "-shown")
        if not words.strip():
            return
        try:
            day, at, minutes = parse_moment(words, self.typed_on("when"), self.week)
        except InvalidValue as error:
            line.update(Content.styled(on_screen(error), "$error"))
            return
        line.update(Content.styled(f"→ {dates.echo(day)}{f' at {at}' if at else ''}", "$secondary"))
        if minutes and minutes != self._typed_length:
            self._typed_length = minutes
            self.query_one("#minutes", Input).value = str(minutes)
