"""What was done, act by act: looked at, taken back, brought back."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.content.acts import MAKERS, told
from careercoach.queries.file import changed, history
from careercoach.queries.file.changed import Changed, Value
from careercoach.records import ActRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame import way_back
from careercoach.tui.frame.filtered import FilteredFlow, FilteredPages
from careercoach.tui.frame.page import Page

_TAKEN_BACK = "×"
"""Stands before what was taken back."""

_SINCE = {"undo": "brought back since", "redo": "taken back since"}
"""What became of an undo or a redo that is no longer in force."""

_MOST = 200
"""Things that the page about one act shows at most."""

_BACK = (
    Command("u", "Take back", "take_back", "Take it back"),
    Command("U", "Bring back", "bring_back", "Bring it back"),
    Command("escape", "Back", "back", "Go back", shown="esc"),
)


class History(FilteredPages, FilteredFlow):
    """Every act, the latest first."""

    TITLE_WORDS = "History"
    EMPTY = "All you do; each act can be taken back."
    EMPTY_EXAMPLE = "logged: “Wrote the handover sheet”."
    EMPTY_BUTTON = "Log the first thing"
    COMMAND_LIST = (Command("enter", "Look", "open", "What it changed", shown="⏎"), *_BACK)
    BINDINGS = [*bindings(_BACK)]

    def page(self, limit: int, offset: int) -> Sequence[ActRecord]:
        """The latest first."""
        return history.listed(self.program.reading, limit=limit, offset=offset)

    def said(self, record: ActRecord) -> str:
        """What was done, to what, and when."""
        return f"{told(record.name, record.title)} {dates.echo(record.on)}"

    def show_turned(self) -> None:
        """The act that was chosen stays in front, and not the one that took it back."""
        self.show_as_it_is()

    def group(self, record: ActRecord) -> str:
        """By day."""
        return dates.echo(record.on)

    def row(self, record: ActRecord, width: int) -> Content:
        """What was done; a sign before what was taken back."""
        gone = record.undone and record.undoes is None
        words = text.shortened(told(record.name, record.title), width - 2)
        return Content.styled(f"{_TAKEN_BACK if gone else ' '} {words}", "$muted" if gone else "")

    def detail(self, record: ActRecord) -> Content:
        """The whole title, and what one should know before taking it back."""
        return Content("\n").join(
            [Content.styled(told(record.name, text.line(record.title).plain), "bold"), _about(record)]
        )

    def open(self, record: ActRecord) -> None:
        """Look at what it changed."""
        self.program.open(routes.PastAct(record.id))

    def action_new(self) -> None:
        """Nothing was done yet: log something."""
        self.program.open(routes.QuickLog())

    def action_take_back(self) -> None:
        """Take the highlighted act back."""
        record = self.to_act_on()
        if record is not None:
            way_back.take_back(self.program, record.id)

    def action_bring_back(self) -> None:
        """Bring the highlighted act back."""
        record = self.to_act_on()
        if record is not None:
            way_back.bring_back(self.program, record.id)


class PastAct(Page):
    """What one act changed, thing by thing."""

    TITLE_WORDS = "History › What it changed"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = _BACK
    BINDINGS = [*bindings(_BACK)]

    def __init__(self, act: str) -> None:
        """``act`` is its id."""
        super().__init__()
        self._act = act

    def words(self) -> Content:
        """The act, then each thing with its values, as they were and as they became."""
        record = history.get(self.program.reading, self._act)
        things = changed.by(self.program.reading, self._act, limit=_MOST)
        lines = [line for thing in things for line in _thing(thing)] or [Content("\nWhat it changed was erased.")]
        if len(things) == _MOST:
            lines.append(Content("\nThese are the first of them."))
        return Content("\n").join([_name(record), _about(record), *lines])

    def action_take_back(self) -> None:
        """Take this act back."""
        way_back.take_back(self.program, self._act)

    def action_bring_back(self) -> None:
        """Bring this act back."""
        way_back.bring_back(self.program, self._act)


def _name(record: ActRecord) -> Content:
    return Content.styled(told(record.name, text.line(record.title).plain), "bold")


def _about(record: ActRecord) -> Content:
    """Day, who did it, how much it was, and whether it is in force."""
    things = f"{record.things} things" if record.things > 1 else ""
    back = f"{_TAKEN_BACK} taken back" if record.undoes is None else _SINCE[record.name]
    said = (dates.echo(record.on), MAKERS.get(record.made_by or "", ""), things, back if record.undone else "")
    return Content.styled(" · ".join(filter(None, said)), "$muted")


def _thing(thing: Changed) -> list[Content]:
    """One thing and its values."""
    title = text.line(thing.title).plain
    head = Content.assemble("\n", (thing.noun.replace("-", " "), "$muted"), f" “{title}” ", (thing.how, "$secondary"))
    return [head, *(_value(value, both=thing.how == "changed") for value in thing.values)]


def _value(value: Value, *, both: bool) -> Content:
    """One value; of a thing that was changed, what stood there before as well."""
    before, after = (text.prose(words) if words else Content("nothing") for words in (value.before, value.after))
    words = Content.assemble(before, " → ", after) if both else after if value.after else before
    return Content.assemble((f"  {value.field}: ", "$muted"), words)
