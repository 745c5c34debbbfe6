"""Planning a talk: what kind, with whom, when, how long, and what for."""

from collections.abc import Callable

from textual.content import Content
from textual.widgets import Button, Input, Static

from careercoach import dates, vocabulary
from careercoach.content import kinds, loader
from careercoach.content.remedies import on_screen
from careercoach.errors import InvalidValue
from careercoach.fields.field import Field
from careercoach.queries import profile
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.tui import routes
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.choosing import ChoiceLine
from careercoach.tui.widgets.prose import Prose

"""Kinds of talk one has with a manager unless somebody else is named."""

FIELDS = (
    Field(
        "kind",
        "What kind of talk?",
        "choice",
        choices=(
            ("career", "career"),
            ("one-on-one", "one-on-one"),
            ("review", "review"),
            ("skip-level", "skip-level"),
            ("mentor", "mentor"),
            ("handover", "handover"),
        ),
    ),
    Field("with_", "With whom?", "person", hint="A name", example="Priya Anand"),
    Field(
        "when", "When?", hint="thu 14:30, next fri, 3 dec 10:00; leave it empty if not agreed yet", example="thu 14:30"
    ),
    Field("minutes", "How many minutes?", "number", hint="30", example="30"),
    Field("place", "Where?", hint="A private room, or a link; leave it empty if not agreed yet", example="Room 2.14"),
    Field("purpose", "What is it for? Change the draft as you like.", "prose", lines=3),
)


class MeetingForm(FormScreen):
    """A talk ahead, or the facts of one on file."""

    TITLE_WORDS = "Meetings › Plan a talk"
    FIELDS = FIELDS
    _kind = ""
    """The kind whose usual length and purpose stand in the fields."""

    def load(self) -> Values:
        """What is on file; for a new talk the usual length and purpose, and the manager."""
        if self.row is None:
            self._kind = self._kind or "career"
            return {"kind": "career", **self._usual("career")}
        record = meetings.get(self.program.reading, self.row)
        self._kind = self._kind or record.kind
        when = " ".join(filter(None, (dates.echo(record.on) if record.on else "", record.at)))
        return {
            "kind": record.kind,
            "with_": record.with_,
            "when": when,
            "minutes": record.minutes,
            "place": record.place,
            "purpose": record.purpose,
        }

    def store(self, changes: Values) -> Callable[..., str]:
        """Plan it, or change it; one that was cancelled is planned again by a new day."""
        from careercoach.services.talk import meetings as writing

        values, day = dict(changes), None
        if "when" in values:
            when = values.pop("when")
            day, at = dates.parse_moment(str(when), self.typed_on("when")) if when else (None, None)
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
            if field.value == str(before[name] or ""):
                field.value = str(after[name] or "")
        purpose = self.query_one(Prose)
        if purpose.text == before["purpose"]:
            purpose.load_text(str(after["purpose"]))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Done means that the talk is planned, even if nothing of the draft was changed."""
        self._dirty = self._dirty or event.button.id == "done"

    def finished(self, row: str) -> None:
        """A new talk goes straight on to its preparation."""
        if self.row is None:
            self.app.call_later(self.program.open, routes.PrepareTalk(row))

    def _usual(self, kind: str) -> dict[str, object]:
        who = profile.get(self.program.reading, self.program.today)
        shape = loader.shape(kind, kinds.situation(who))
        manager = who.manager if kind in vocabulary.WITH_THE_MANAGER else None
        return {"with_": manager, "minutes": shape.minutes, "purpose": shape.purpose}

    def _check(self, field: Field) -> None:
        if field.name != "when":
            super()._check(field)
            return
        words, line = self.query_one("#when", Input).value, self.query_one("#problem-when", Static)
        line.set_class(bool(words.strip()), "-shown")
        if not words.strip():
            return
        try:
            day, at = dates.parse_moment(words, self.typed_on("when"))
        except InvalidValue as error:
            line.update(Content.styled(on_screen(error), "$error"))
            return
        line.update(Content.styled(f"→ {dates.echo(day)}{f' at {at}' if at else ''}", "$secondary"))
