"""Promises: what was agreed in a talk, and every open one across all talks."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.content import Content
from textual.widgets import OptionList

from careercoach import dates
from careercoach.coach.promises import ledger, was_kept_lately
from careercoach.errors import NotFound
from careercoach.fields.field import Field
from careercoach.fields.talks import PROMISE, promised
from careercoach.queries import positions
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.queries.talk.promises import history
from careercoach.records import PromiseRecord
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.filtered import FilteredFlow, FilteredPages
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.frame.of_position import OfPosition
from careercoach.tui.shown.promises import due_words, promise_line
from careercoach.tui.widgets.naming import NameSomebody


class PromiseForm(FormScreen):
    """One next step agreed in a meeting."""

    TITLE_WORDS = "Promise"
    FIELDS = PROMISE

    def __init__(self, row: str | None = None, *, meeting: str = "") -> None:
        """``row`` is the promise to change; a new one belongs to ``meeting``."""
        super().__init__(row)
        self._meeting = meeting

    @property
    def draft_key(self) -> str:
        """A new promise of one meeting is not that of another."""
        return f"promise/{self.row or f'new/{self._meeting}'}"

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        return promised(meetings.promise(self.program.reading, self.row))

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services.talk import promises as writing

        row, meeting = self.row, self._meeting
        if row is None:
            return lambda session: writing.add(session, meeting, changes)
        return lambda session: writing.edit(session, row, changes)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "person":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]


class Promises(OfPosition, FilteredPages, FilteredFlow):
    """The ledger: what I owe and what others owe me, person by person, the most urgent first."""

    TITLE_WORDS = "Meetings › Promises"
    PART = "promises"
    EMPTY = "Nothing is open. What you agree stands here."
    EMPTY_EXAMPLE = "Priya introduces me to the training team, by Friday."
    EMPTY_BUTTON = "Back to the meetings"
    UNFINISHED = frozenset({"promise"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Words, day or person", shown="⏎"),
        Command("x,space", "Kept", "keep", "Kept, or open again"),
        Command("X", "Let go", "drop", "Let go, or take up again"),
        Command("w", "Closed too", "closed", "Kept and let go too, or not"),
        Command("u", "Undo", "app.undo", "Take back the last act"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("", "Pass on", "pass", "Somebody else takes it on", footer=False),
        Command("", "Ended", "end", "A change at work ended it", footer=False),
        Command("m", "Remind", "remind", "A friendly reminder", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, row: str | None = None, people: tuple[str, ...] = ()) -> None:
        """``row`` is the promise to begin at, None begins at the top; ``people`` whose they are, () for everybody's."""
        super().__init__()
        self._begin = row
        self._people = people
        self._closed_too = False
        self._endings: Mapping[str, str] = {}
        self._gone: frozenset[str] = frozenset()

    def show(self) -> None:
        """Read again; the first time, begin at the promise one came for."""
        super().show()
        if self._begin in self.records:
            options = self.query_one(OptionList)
            options.highlighted = options.get_option_index(self._begin)
        self._begin = None

    def page(self, limit: int, offset: int) -> Sequence[PromiseRecord]:
        """Those of all talks; there are never many."""
        if offset:
            return []
        reading, today = self.program.reading, self.program.today
        self._endings, self._gone = positions.endings(reading), people.gone(reading, today)
        made = meetings.promises(reading, position=self.only)
        found = ledger([one for one in made if not self._people or one.person in self._people], today)
        return [one for one in found if self._closed_too or one.state == "open" or was_kept_lately(one, today)]

    def said(self, record: PromiseRecord) -> str:
        """What was agreed, with whom, and until when."""
        day = dates.echo(record.by) if record.by else ""
        return f"{record.text} {record.person or ''} {'I' if record.owner == 'me' else ''} {day}"

    def group(self, record: PromiseRecord) -> str | None:
        """Whose it is and with whom; what is closed stands together."""
        if record.state != "open":
            return "KEPT AND LET GO" if self._closed_too else "KEPT IN THE LAST FOUR WEEKS"
        person = text.shortened(record.person, 40).upper()
        if record.owner == "me":
            return f"I PROMISED {person}".rstrip()
        if record.person in self._gone:
            return f"{person} PROMISED, AND LEFT"
        return f"{person} PROMISED" if person else "PROMISED TO ME"

    def row(self, record: PromiseRecord, width: int) -> Content:
        """To or from whom, what, and until when."""
        aways = positions.away(self.program.reading)
        return promise_line(record, self.program.today, width, aways, endings=self._endings)

    def detail(self, record: PromiseRecord) -> Content:
        """The promise whole, the talk it comes from, and what happened to it."""
        reading = self.program.reading
        talk = meetings.get(reading, record.meeting)
        day = f" on {dates.echo(talk.on)}" if talk.on else ""
        person = f" with {text.shortened(talk.with_, 40)}" if talk.with_ else ""
        stands = due_words(record, self.program.today, positions.away(reading), self._endings)
        said = f"{stands} · agreed{day}{person}"
        parts = [text.line(record.text, "bold"), Content.styled(said, "$muted")]
        turns = history(reading, record.id)[1:]
        if turns and self.has_class("-wide"):
            parts.append(Content.styled("\nSINCE THEN", "bold $muted"))
            parts += [
                Content.assemble((f"{dates.echo(turn.on)}  ", "$secondary"), text.line(turn.says)) for turn in turns
            ]
        elif turns:
            told = "; ".join(f"{text.day(turn.on, self.program.today)} {turn.says}" for turn in turns)
            parts.append(text.line(f"Since then: {told}", "$muted"))
        return Content("\n").join(parts)

    def open(self, record: PromiseRecord) -> None:
        """Change it."""
        self.program.open(routes.Promise(record.id))

    def action_new(self) -> None:
        """Nothing is open: go back."""
        self.action_back()

    def action_closed(self) -> None:
        """Those kept and let go as well, or only open ones."""
        self._closed_too = not self._closed_too
        self.show()
        if self._closed_too and not self.records:
            self.program.say(Content("Nothing was kept or let go either."))

    def action_remind(self) -> None:
        """See a friendly message about what was promised to me."""
        record = self.to_act_on()
        if record is None:
            return
        if record.owner == "me" or record.state != "open":
            self.program.say(Content("Only for open promises to you."))
            return

        self.program.open(previews.Reminder(record.id))

    def action_end(self) -> None:
        """Say that it ended with a change at work."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.talk import promises as writing

        today = self.program.today
        self.program.act(lambda session: writing.end(session, record.id, today), "Ended with a change.  u Undo")

    def action_pass(self) -> None:
        """Ask who takes it on."""
        record = self.to_act_on()
        if record is None:
            return
        known = [person.name for person in people.listed(self.program.reading)]
        self.program.ask(NameSomebody("WHO TAKES IT ON?", record.text, known), lambda name: self._pass(record, name))

    def _pass(self, record: PromiseRecord, name: str | None) -> None:
        if name is None:
            return
        from careercoach.services.talk import promises as writing

        today = self.program.today
        self.program.act(lambda session: writing.pass_on(session, record.id, name, today), "Passed on.  u Undo")

    def action_delete(self) -> None:
        """Take it out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.talk import promises as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")

    def action_keep(self) -> None:
        """Mark it as kept, or open again."""
        self._close("kept", "Kept.  u Undo")

    def action_drop(self) -> None:
        """Let it go, or take it up again."""
        self._close("dropped", "Let go.  u Undo")

    def _close(self, state: str, done: str) -> None:
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.talk import promises as writing

        today = self.program.today
        if record.state == state:
            self.program.act(lambda session: writing.reopen(session, record.id), "Open again.  u Undo")
        elif state == "kept":
            self.program.act(lambda session: writing.keep(session, record.id, today), done)
        else:
            self.program.act(lambda session: writing.drop(session, record.id, today), done)


class Agreed(Promises):
    """What was agreed in one talk, kept or not."""

    TITLE_WORDS = "Meetings › What was agreed"
    EMPTY = "What was agreed? By whom, and when?"
    EMPTY_BUTTON = "Add the first one"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Open", "open", "Words, day or person", shown="⏎"),
        Command("n,p", "New", "new", "Add what was agreed"),
        *(one for one in Promises.COMMAND_LIST[1:] if one.action != "closed"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:2])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting

    @property
    def narrowing(self) -> tuple[Command, ...]:
        """One talk belongs to one position."""
        return ()

    def show(self) -> None:
        """Read again; the talk may be gone by now."""
        try:
            super().show()
        except NotFound:
            self.dismiss(None)

    def page(self, limit: int, offset: int) -> Sequence[PromiseRecord]:
        """All promises of this talk."""
        return [] if offset else meetings.promises(self.program.reading, meeting=self._meeting)

    def group(self, record: PromiseRecord) -> str | None:
        """They stand together: they are of one talk."""
        return None

    def row(self, record: PromiseRecord, width: int) -> Content:
        """Who, what, and until when."""
        aways, endings = positions.away(self.program.reading), positions.endings(self.program.reading)
        return promise_line(record, self.program.today, width, aways, endings=endings)

    def action_new(self) -> None:
        """Add one."""
        self.program.open(routes.Promise(meeting=self._meeting))
