"""Something changed at work: which change it is, and the few things one knows of it; then what is open."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, OptionList

from careercoach.coach.changing import proposals
from careercoach.coach.refusals import refuse
from careercoach.content import kinds
from careercoach.errors import CareerCoachError, InvalidValue
from careercoach.fields.changing import ASKED, TITLES
from careercoach.fields.field import Field
from careercoach.queries.jobs import open_things
from careercoach.queries.people import people
from careercoach.tui import working_life
from careercoach.tui.commands import Command
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.program import program_of
from careercoach.tui.screens.jobs.open_things import Decided
from careercoach.tui.shown.changing import MEANT
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import Choose

_TITLE = 28
"""Columns for the name of a change."""


class WhatChanged(Choose):
    """Which change is it? The answer leads on to its form."""

    def __init__(self) -> None:
        """What fits how things stand is known once the file is at hand."""
        super().__init__("WHAT CHANGED AT WORK?", ())

    def compose(self) -> ComposeResult:
        """What can have changed, as things stand."""
        program = program_of(self)
        situation = program.situation
        self._options = [
            (kind, Content.assemble(f"{kinds.said(TITLES[kind], situation):<{_TITLE}}", (MEANT[kind], "$muted")))
            for kind in open_things.can_have_changed(program.reading, program.today)
        ]
        yield from super().compose()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on to what is known of it, instead of only giving the answer back."""
        event.prevent_default()
        event.stop()
        program_of(self).replace(working_life.Change(event.option.id or ""))


class ChangeForm(FormScreen):
    """What is known of a change. It becomes an act once what is open was looked over, and not before."""

    FIELDS = tuple({field.name: field for asked in ASKED.values() for field in asked}.values())
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *(command for command in FormScreen.COMMAND_LIST if command.action != "open_editor"),
    )

    def __init__(self, kind: str) -> None:
        """``kind`` is one of ``coach.changing.KINDS``."""
        super().__init__()
        self.FIELDS = ASKED[kind]
        self._kind = kind
        self._decided = Decided({}, {}, do=False)

    @property
    def draft_key(self) -> str:
        """One for each kind of change."""
        return f"changeform/{self._kind}"

    def compose_bar(self) -> TitleBar:
        """Which change it is."""
        return TitleBar(f"Something changed › {kinds.said(TITLES[self._kind], self.program.situation)}")

    @property
    def begins_with(self) -> str:
        """The first field, or the button where there is none."""
        return self.FIELDS[0].name if self.FIELDS else "done"

    def on_mount(self) -> None:
        """Where there is nothing to say, what is open comes at once."""
        self.query_one("#done", Button).label = "Go on"
        if not self.FIELDS:
            self.call_later(self.action_done)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "manager":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]

    def store(self, changes: Values) -> Callable[..., str]:
        """All of it as one act; what was closed elsewhere since it was looked over is left alone."""
        from careercoach.services.jobs import changing

        kind, today = self._kind, self.program.today
        found = proposals(kind, open_things.material(self.program.reading, today), today, changes)
        choices, takes_on = (
            {each.id: said[each.id] for each in found if each.id in said}
            for said in (self._decided.choices, self._decided.takes_on)
        )
        return lambda session: changing.change(session, kind, changes, choices, today, takes_on=takes_on)

    def says_something(self, changes: Values) -> bool:
        """A change without any words is one, too: it is today's."""
        return True

    def finished(self, row: str) -> None:
        """Say so on the screen below."""
        self.app.call_later(self.program.say, "Done, with all that follows.  u Undo")

    def action_done(self) -> None:
        """Show what is open, unless something here is not understood."""
        try:
            said = {field.name: self._value(field) for field in self.FIELDS}
            fields = {name: value for name, value in said.items() if value is not None}
            self._refuse(fields)
        except CareerCoachError as error:
            if self.FIELDS:
                self.program.say_problem(error)
            else:
                self._gone()
                self.app.call_later(self.program.say_problem, error)
            return
        decided = self._decided
        self.program.open(
            working_life.OpenThings(self._kind, fields, decided.choices, decided.takes_on), self._go_on_with
        )

    def _refuse(self, fields: Values) -> None:
        """Raise what stands against it, before anybody goes through what is open."""
        program = self.program
        if self._kind == "leave" and "from_" not in fields:
            raise InvalidValue("from_", "From which day are you away?")
        refuse(self._kind, fields, open_things.material(program.reading, program.today), program.today)

    def action_back(self) -> None:
        """Go back; nothing happens, and what was typed waits to be picked up."""
        if self._keep_draft():
            self._gone()

    def leave(self) -> None:
        """The program ends: nothing happens, and what was typed stays a draft."""
        self.flush()

    def _go_on_with(self, decided: object) -> None:
        """Let it happen as decided, or go on with the form."""
        problem = None
        if isinstance(decided, Decided):
            self._decided = decided
            if decided.do:
                self._dirty = True
                problem = self._finish()
                if not problem:
                    self._gone()
                    return
        if not self.FIELDS:
            self._gone()
        if problem:
            self.app.call_later(self.program.say, Content(problem), problem=True)
