"""Small tests of a path: planned, done, and how much it drew one before and after."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from careercoach import dates
from careercoach.coach.conversations import to_ask
from careercoach.coach.trials import KINDS, next_kind, pull
from careercoach.content.conversations import ROLE_HOLDER, groups
from careercoach.errors import NotFound
from careercoach.fields.field import Field
from careercoach.fields.trials import AFTERWARDS, TRIAL
from careercoach.queries.paths import paths, trials
from careercoach.queries.people import people
from careercoach.records import TrialRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import ListFlow
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.bars import TitleBar

_PULLS = (("", "–"), ("1", "1 not at all"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5 very much"))


def _on_a_line(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields, with the figures to choose from."""
    return tuple(replace(each, kind="choice", choices=_PULLS) if each.kind == "number" else each for each in fields)


def _figures(changes: Values) -> dict[str, object]:
    """The values as they are kept: what was chosen as a figure is one."""
    said = {name: int(str(changes[name])) if changes[name] else None for name in ("before", "after") if name in changes}
    return {**changes, **said}


class TrialForm(FormScreen):
    """The form of one small test; what comes after it stands below."""

    TITLE_WORDS = "Goals › Paths › A small test"
    FIELDS = _on_a_line(TRIAL)

    def __init__(self, row: str | None = None, path: str | None = None) -> None:
        """``path`` is the role that a new one is of; one on file knows its own."""
        super().__init__(row)
        self._path = path

    @property
    def draft_key(self) -> str:
        """A new one is unfinished for one path."""
        return f"trial/{self.row or f'new/{self._path}'}"

    def compose_body(self) -> ComposeResult:
        """What to ask in a talk, above the fields of a new one."""
        if self.row is None:
            few = to_ask(groups()[ROLE_HOLDER].questions, len(self._tests))
            with Vertical(id="to-ask"):
                yield Static(Content("SOMEBODY WHO DOES IT CAN TELL"), classes="heading")
                yield Static(Content("\n".join(f"· {question.text}" for question in few)))
        yield from super().compose_body()

    def load(self) -> Values:
        """What is on file; a new one is the smallest that is left, with whoever the path names."""
        if self.row:
            return asdict(trials.get(self.program.reading, self.row))
        path = paths.get(self.program.reading, str(self._path))
        return {"kind": next_kind(self._tests) or "talk", "person": path.person}

    def store(self, changes: Values) -> Callable[..., str]:
        """Plan it, or change it."""
        from careercoach.services.paths import trials as writing

        row, path, today, values = self.row, str(self._path), self.program.today, _figures(changes)
        if row is None:
            return lambda session: writing.add(session, path, values, today)
        return lambda session: writing.edit(session, row, values, today)

    def says_something(self, changes: Values) -> bool:
        """A kind and a name alone are no test yet."""
        return bool(set(changes) - ({"kind", "person"} if self.row is None else set()))

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "person":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]

    @property
    def _tests(self) -> list[TrialRecord]:
        return trials.listed(self.program.reading, path=self._path)


class TrialDone(FormScreen):
    """How a small test was."""

    TITLE_WORDS = "Goals › Paths › How was it?"
    FIELDS = _on_a_line(AFTERWARDS)

    def __init__(self, row: str) -> None:
        """``row`` is the id of the test."""
        super().__init__(row)

    def on_mount(self) -> None:
        """Say which test it is."""
        title = trials.get(self.program.reading, str(self.row)).title
        self.query_one(TitleBar).name_it(Content.assemble("How was it? › ", text.line(title)))

    @property
    def begins_with(self) -> str:
        """With how the role draws one now; the day is most often today."""
        return "after"

    def load(self) -> Values:
        """What is on file."""
        return asdict(trials.get(self.program.reading, str(self.row)))

    def store(self, changes: Values) -> Callable[..., str]:
        """It is done, or what was said of it is changed."""
        from careercoach.services.paths import trials as writing

        row, today, values = str(self.row), self.program.today, _figures(changes)
        if trials.get(self.program.reading, row).done_on is None:
            return lambda session: writing.finish(session, row, {"done_on": self.day, **values}, today)
        return lambda session: writing.edit(session, row, values, today)


class Trials(ListFlow):
    """The list of a path's small tests."""

    TITLE_WORDS = "Goals › Paths › Small tests"
    EMPTY = "Try a little first: a talk, half a day beside somebody."
    EMPTY_EXAMPLE = "Coffee with Ines, who runs the ward. It draws me 4 of 5."
    EMPTY_BUTTON = "Plan the first"
    UNFINISHED = frozenset({"trial", "trialdone"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("enter", "Change", "open", "Read, change", shown="⏎"),
        Command("n", "New", "new", "Plan a small test"),
        Command("x,space", "Done", "done", "Say how it was"),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key != "enter")]

    def __init__(self, path: str) -> None:
        """``path`` is its id."""
        super().__init__()
        self._path = path

    def show(self) -> None:
        """Read the file again; without the path there is nothing to show."""
        try:
            title = paths.get(self.program.reading, self._path).title
        except NotFound:
            title = ""
        self.query_one(TitleBar).name_it(Content.assemble("Small tests › ", text.line(title)))
        super().show()

    def everything(self) -> Sequence[TrialRecord]:
        """What is ahead, then what is done."""
        try:
            return trials.listed(self.program.reading, path=self._path)
        except NotFound:
            return []

    def row(self, record: TrialRecord, width: int) -> Content:
        """Sign, day, what it is, and how it drew one."""
        on = record.done_on or record.by
        day = text.filled(text.day(on, self.program.today) if on else "", 12)
        sign = ("✓ ", "$success") if record.done_on else ("○ ", "$muted")
        facts = pull(record)
        title = text.shortened(record.title, max(width - len(facts) - 18, width // 3))
        return Content.assemble(sign, (day, "$muted"), title, (f"  {facts}", "$secondary"))

    def detail(self, record: TrialRecord) -> Content:
        """Everything said about it; before a talk, what one could ask."""
        facts = [KINDS[record.kind], f"with {record.person}" if record.person else "", *_when(record)]
        lines = [text.line(record.title, "bold"), text.line(" · ".join(filter(None, facts)), "$muted")]
        if drew := pull(record):
            lines.append(Content(drew))
        if record.learned:
            lines.extend([Content(""), Content.styled("What I learned", "$muted"), text.prose(record.learned)])
        if record.done_on is None and record.kind == "talk":
            few = to_ask(groups()[ROLE_HOLDER].questions, 0)
            lines.extend([Content(""), Content.styled("You could ask", "$muted")])
            lines.extend(Content(f"· {question.text}") for question in few)
        return Content("\n").join(lines)

    def open(self, record: TrialRecord) -> None:
        """Open its form."""
        self.program.open(routes.Trial(record.id))

    def action_new(self) -> None:
        """Plan one."""
        self.program.open(routes.Trial(path=self._path))

    def action_done(self) -> None:
        """Say how the highlighted one was."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.TrialDone(record.id))

    def action_delete(self) -> None:
        """Take the highlighted one out of the file."""
        record = self.to_act_on()
        if record is None:
            return
        from careercoach.services.paths import trials as writing

        self.program.act(lambda session: writing.delete(session, record.id), "Deleted.  u Undo")


def _when(record: TrialRecord) -> list[str]:
    if record.done_on:
        return [f"done {dates.echo(record.done_on)}"]
    return [f"planned for {dates.echo(record.by)}"] if record.by else []
