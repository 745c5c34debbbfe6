"""Words to say in a talk: drafted from what is on file, to be changed until they are one's own."""

from collections.abc import Callable
from typing import ClassVar

from textual.content import Content
from textual.widgets import Button, Static

from careercoach.coach.words import PARTS, TITLES, Draft, drafts
from careercoach.fields.field import Field, raw_of
from careercoach.queries.talk import meetings
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.prose import Prose

FIELDS = (
    Field(
        "opening",
        TITLES["opening"],
        "prose",
        hint="Why this talk, and a result or two",
        example="Thank you. What would a first group of my own take?",
        lines=6,
    ),
    Field(
        "vision",
        TITLES["vision"],
        "prose",
        hint="Where you would like to be",
        example="In three years I want to train new colleagues.",
        lines=5,
    ),
    Field(
        "alignment",
        TITLES["alignment"],
        "prose",
        hint="Who is better off then, and how",
        example="New starters reach their first call sooner.",
        lines=5,
    ),
)


class WordsToSay(FormScreen):
    """The opening, where one is heading, and how it helps: a draft becomes one's own when it is changed or taken."""

    TITLE_WORDS = "Meetings › Words to say"
    FIELDS = FIELDS
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *FormScreen.COMMAND_LIST,
        Command("f5", "As suggested", "redraft", "The suggested words instead"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[-1:])]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__(meeting)
        self._drafts: dict[str, Draft] = {}
        self._kept: dict[str, str | None] = {}
        self._taken = False
        """Whether drafts are to be kept, too, so that they differ from what is on file."""

    def load(self) -> Values:
        """What was kept, and the draft where nothing was."""
        reading = self.program.reading
        record = meetings.get(reading, self.row or "")
        if not self._drafts:
            self._drafts = {one.part: one for one in drafts(meetings.brief(reading, record))}
        self._kept = {part: getattr(record, part) for part in PARTS}
        if self._taken:
            return self._kept
        return {part: self._kept[part] or self._drafts[part].text for part in PARTS}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep them with the talk."""
        from careercoach.services.talk import meetings as writing

        row = self.row or ""
        return lambda session: writing.edit(session, row, changes)

    def on_mount(self) -> None:
        """Say what the drafts rest on."""
        self.query_one("#done", Button).label = "Keep these words"
        for field in self.FIELDS:
            self._check(field)
        if not any(self._kept.values()):
            self.query_one(TitleBar).say("suggested from your file")

    def action_done(self) -> None:
        """Keep the words as they stand, drafts too, and go back."""
        self._taken = True
        self._loaded = dict(self._kept)
        self._track.based = {field.name: raw_of(field, self._kept[field.name]) for field in self.FIELDS}
        self._dirty = True
        self.action_back()

    def action_redraft(self) -> None:
        """Put the draft in place of the words one is in."""
        field = self.focused
        if isinstance(field, Prose) and field.id in self._drafts:
            before, draft = field.text, self._drafts[field.id].text
            field.replace(draft, field.document.start, field.document.end)
            said = "These are suggested already." if draft == before else "The suggested words are back."
            self.program.say(Content(said))

    def _check(self, field: Field) -> None:
        """Below a part that is not written yet, what could still be said in it."""
        line = self.query_one(f"#problem-{field.name}", Static)
        draft = self._drafts[field.name]
        hints = draft.hints if not self._kept[field.name] else ()
        line.update(Content("\n").join([Content.styled(f"→ {hint}", "$muted") for hint in hints]))
        line.set_class(bool(hints), "-shown")
