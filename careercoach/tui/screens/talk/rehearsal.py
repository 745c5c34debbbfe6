"""Rehearsing something one asks for: a next sentence for each reply one may fear."""

from collections.abc import Callable

from textual.content import Content

from careercoach.coach import rehearsal
from careercoach.content.rehearsal import rehearsing
from careercoach.fields.field import Field
from careercoach.queries.talk import meetings, replies
from careercoach.tui import routes, text
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.program import Program
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import Choose
from careercoach.vocabulary import REPLIES


class Rehearsal(FormScreen):
    """The four replies to one ask, each with an example in its empty field."""

    TITLE_WORDS = "Meetings › If they say no"
    FIELDS = tuple(Field(reply, f"“{rehearsing().came[reply]}”", "prose", lines=2) for reply in REPLIES)

    def __init__(self, ask: str) -> None:
        """``ask`` is the id of something on an agenda."""
        super().__init__(ask)

    def begin(self) -> None:
        """The examples fit the kind of talk and who the person is."""
        item = meetings.item(self.program.reading, self.row or "")
        found = meetings.get(self.program.reading, item.meeting)
        self.FIELDS = tuple(
            Field(one.reply, f"“{one.called}”", "prose", hint=one.example, example=one.example, lines=2)
            for one in rehearsal.feared(found.kind, item.id, (), self.program.situation)
        )
        super().begin()

    def on_mount(self) -> None:
        """Say what is asked for."""
        asked = meetings.item(self.program.reading, self.row or "").title
        self.query_one(TitleBar).name_it(Content.assemble("If they say no › ", text.line(asked)))

    def load(self) -> Values:
        """What is kept."""
        item = meetings.item(self.program.reading, self.row or "")
        kept = replies.listed(self.program.reading, meeting=item.meeting)
        return {one.reply: one.answer for one in kept if one.ask == item.id}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep them with the ask."""
        from careercoach.services.talk import replies as writing

        row, answers = self.row or "", {name: str(words or "") for name, words in changes.items()}
        return lambda session: writing.rehearse(session, row, answers)


def rehearse(program: Program, meeting: str, here: str | None = None) -> None:
    """Open the ask that is meant in a talk: the one ``here``, the only one, or one chosen. All are ids."""
    asks = rehearsal.asks(meetings.get(program.reading, meeting))
    meant = [one.id for one in asks if one.id == here] or [one.id for one in asks]
    if len(meant) == 1:
        program.open(routes.Rehearsal(meant[0]))
    elif meant:
        offered = [(one.id, text.line(one.title)) for one in asks]
        program.ask(
            Choose("WHICH OF THE THINGS YOU ASK FOR?", offered),
            lambda ask: program.open(routes.Rehearsal(ask)) if ask else None,
        )
    else:
        program.say(Content("You ask for nothing yet; see the step Ask."))
