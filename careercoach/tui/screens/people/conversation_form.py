"""Keeping a conversation, with a few questions to ask beside it."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cached_property

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from careercoach.coach.conversations import to_ask
from careercoach.content.conversations import TELLING, Group, groups
from careercoach.fields.conversations import CONVERSATION
from careercoach.fields.field import Field
from careercoach.queries.people import conversations, people
from careercoach.records import ConversationRecord, PersonRecord
from careercoach.tui import text
from careercoach.tui.frame.form import FormScreen, Values

SHOWN = 3
"""Conversations shown with a person."""


class ConversationForm(FormScreen):
    """The form of one conversation about work."""

    TITLE_WORDS = "Conversation"
    FIELDS = CONVERSATION

    def __init__(self, row: str | None = None, person: str | None = None) -> None:
        """``person`` is the id of whom a new one is with; None asks."""
        super().__init__(row)
        self._with = person

    @cached_property
    def _person(self) -> PersonRecord | None:
        """Whom a new one is with, as far as it is known in advance."""
        return people.get(self.program.reading, self._with) if self._with else None

    @property
    def draft_key(self) -> str:
        """A new one is unfinished for one person."""
        return f"conversation/{self.row or f'new/{self._person.id if self._person else None}'}"

    @property
    def begins_with(self) -> str:
        """After the name when there is one."""
        return "about" if self._person and self.row is None else "person"

    def compose_body(self) -> ComposeResult:
        """What to ask, above the fields of a new one."""
        if self._person and self.row is None:
            with Vertical(id="to-ask"):
                yield Static(Content("YOU COULD ASK"), classes="heading")
                yield Static(asking(self._person, conversations.listed(self.program.reading, person=self._person.id)))
        yield from super().compose_body()

    def load(self) -> Values:
        """What is on file."""
        if self.row:
            return asdict(conversations.get(self.program.reading, self.row))
        return {"person": self._person.name if self._person else None}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep it, or change it."""
        from careercoach.services.people import conversations as writing

        row, today = self.row, self.program.today
        if row is None:
            return lambda session: writing.add(session, {"on": self.day, **changes}, today)
        return lambda session: writing.edit(session, row, changes, today)

    def says_something(self, changes: Values) -> bool:
        """A name alone is no conversation yet."""
        return bool(set(changes) - ({"person"} if self.row is None else set()))

    def help_example(self) -> Content:
        """Questions for whom this is with, then for anybody by what they can tell."""
        theirs = [self._person.relation] if self._person else []
        return Content("\n\n").join([_to_ask(groups()[each]) for each in [*theirs, *TELLING]])

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Names to complete."""
        if field.name != "person":
            return []
        return [(person.id, person.name) for person in people.listed(self.program.reading)]


def _to_ask(group: Group) -> Content:
    return Content("\n").join([Content(group.title), *(Content(f"· {one.text}") for one in group.questions)])


def asking(person: PersonRecord, talks: Sequence[ConversationRecord]) -> Content:
    """What one meant to ask next time first, then questions that fit who they are; three lines at most."""
    meant = [text.line(talks[0].next_time)] if talks and talks[0].next_time else []
    fitting = [Content(question.text) for question in to_ask(groups()[person.relation].questions, len(talks))]
    return Content("\n").join(Content.assemble(("· ", "$muted"), words) for words in [*meant, *fitting][:3])
