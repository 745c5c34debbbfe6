"""The first step of preparing a talk: what it is for, and how the other person may see things."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static, TextArea

from careercoach.coach.rehearsal import lens
from careercoach.fields.field import Field
from careercoach.queries.talk import meetings
from careercoach.records import MeetingRecord
from careercoach.tui.frame.both import Both, ChangedMeanwhile
from careercoach.tui.frame.slip import Slip
from careercoach.tui.screens.talk.meeting_choosing import Step
from careercoach.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from sqlmodel import Session

FIELDS = (
    Field("purpose", "What is this talk for?", "prose"),
    Field("lens", "How do they see things?", "prose"),
)
"""The texts of this step, by the name of the meeting's field."""


@dataclass
class _Text:
    """One of them while it is changed; ``loaded`` is what stood on file when it was put into its field."""

    slip: Slip
    loaded: str


class PurposeStep(Step):
    """Why one asked for this talk, in a sentence or two; and one look at it from the other side."""

    def on_mount(self) -> None:
        """Nothing is on screen yet."""
        self._texts: dict[str, _Text] = {}

    def compose(self) -> ComposeResult:
        """The draft to edit and what it is for; the question about the other, and its answer."""
        yield Static(Content("WHAT IS THIS TALK FOR?"), classes="heading")
        yield Prose(id="purpose", lines=3)
        yield Static(
            Content("You open so. Enter goes in: make it sound like you."),
            classes="muted column",
        )
        yield Static(classes="heading", id="how-they-see-it")
        yield Prose(id="lens", lines=2)
        yield Static(Content("Only you see this."), classes="muted column")

    def fill(self, meeting: MeetingRecord) -> None:
        """Show the words on file, but for those that somebody is changing."""
        super().fill(meeting)
        self.query_one("#how-they-see-it", Static).update(Content(lens(meeting.kind, self.program.situation).upper()))
        for name, words in _on_file(meeting).items():
            field, text = self.query_one(f"#{name}", Prose), self._texts.get(name)
            if text is None:
                slip = Slip(self, f"meeting/{meeting.id}/{name}", self.flush)
                draft = slip.take_up()
                self._texts[name] = _Text(slip, (draft.based or "") if draft else words)
                field.load_text(draft.text if draft else words)
            elif words != text.loaded and field.text == text.loaded:
                text.loaded = words
                field.load_text(words)

    def begin(self) -> None:
        """Take no keys: the words stand there already, and what is typed at once was meant for something else."""
        self.screen.set_focus(None)

    def write(self) -> None:
        """Write at the end of the purpose."""
        self.query_one("#purpose", Prose).focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: a draft follows."""
        text = self._texts.get(event.text_area.id or "")
        if text and event.text_area.text != text.loaded:
            text.slip.touched()

    def flush(self) -> None:
        """Keep the words as drafts."""
        for name, text in self._texts.items():
            words = self._typed(name)
            if words != text.loaded:
                self.post_message(self.Kept(text.slip.keep_words(words, text.loaded)))

    def leave(self) -> None:
        """The program ends: keep the words; where others changed them meanwhile, they wait."""
        if not self._both():
            self.finish()

    def finish(self) -> None:
        """Keep what was changed with the talk: one act. Where others changed it meanwhile, ask whose stays."""
        changed = {name: words for name in self._texts if (words := self._typed(name).strip()) != self._loaded(name)}
        if self.meeting is None or not changed:
            return
        both = self._both()
        if both:
            self.flush()
            self.program.ask(ChangedMeanwhile(both), partial(self._chosen, both))
            return
        from careercoach.services.talk import meetings as writing

        meeting = self.meeting.id

        def work(session: "Session") -> str:
            for name in changed:
                self._texts[name].slip.end(session)
            return writing.edit(session, meeting, {name: words or None for name, words in changed.items()})

        before = {name: self._texts[name].loaded for name in changed}
        self._stand_on({name: self._typed(name) for name in changed})
        if self.program.act(work) is None:
            self._stand_on(before)
            return
        for name in changed:
            self._texts[name].slip.let_go()

    def _both(self) -> list[Both]:
        """What was changed elsewhere while one wrote here, each beside one's own words."""
        if self.meeting is None:
            return []
        theirs = _on_file(meetings.get(self.program.reading, self.meeting.id))
        return [
            Both(field, mine, theirs[field.name])
            for field in FIELDS
            if (mine := self._typed(field.name).strip()) != self._loaded(field.name)
            and theirs[field.name].strip() not in (mine, self._loaded(field.name))
        ]

    def _chosen(self, both: Sequence[Both], theirs: list[str] | None) -> None:
        if theirs is None:
            return
        for one in both:
            name = one.field.name
            self._texts[name].loaded = str(one.theirs)
            if name in theirs:
                self.query_one(f"#{name}", Prose).load_text(str(one.theirs))
                self._texts[name].slip.keep("")
        self.finish()

    def _stand_on(self, words: Mapping[str, str]) -> None:
        for name, text in words.items():
            self._texts[name].loaded = text

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Prose).text

    def _loaded(self, name: str) -> str:
        return self._texts[name].loaded.strip()


def _on_file(meeting: MeetingRecord) -> dict[str, str]:
    return {field.name: getattr(meeting, field.name) or "" for field in FIELDS}
