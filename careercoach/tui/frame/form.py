"""One form for everything that is written down: fields top to bottom, kept as a draft while typing, one act at the end.

While one types, what was changed goes to disk within half a second; leaving (Esc, Done, the end of the program) turns
it into one act. A draft that cannot become one yet (no title, a day not understood) stays one, and is offered until it
is kept or thrown away. What others changed meanwhile is taken in; where both did, both are shown, and one chooses.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static, TextArea

from careercoach.coach import drafts
from careercoach.coach.drafts import Typed
from careercoach.coach.forms import worded
from careercoach.content import kinds
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError, Conflict, InvalidValue, KeptElsewhere
from careercoach.fields.field import Raw, as_text, raw_of
from careercoach.tui import text
from careercoach.tui.frame import where
from careercoach.tui.frame.both import Both, ChangedMeanwhile
from careercoach.tui.frame.form_fields import FieldLabel, Fields, put, raw_in
from careercoach.tui.frame.has_fields import HasFields
from careercoach.tui.frame.slip import Slip, thrown_away
from careercoach.tui.frame.track import Track
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.visible import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

Values = Mapping[str, object]


_NOT_NOW = "It is not on disk; u cannot bring it back. Discard again to leave."


_CHOSEN = frozenset({"choice", "pick", "picks"})
"""Kinds of fields in which nothing is written."""


_HEARD_AT_ONCE = frozenset({"person", "people", "day", "period"})
"""Kinds of which one sees while typing how they are understood: nothing moves as one goes on, by key or click."""


_GONE = "What it is about is gone."
"""Said of an id that is on file no more: a person never types one into a form."""


class _Moved(Exception):
    """The file was changed between looking at it and writing: look again."""


class FormScreen(HasFields):
    """A form over one thing on file, or a new one. Subclasses say the fields, ``load`` and ``store``."""

    AUTO_FOCUS = ""
    RESTING = frozenset({"go", "undo", "redo", "search", "something_changed", "back_at_work"})

    def __init__(self, row: str | None = None, prefill: Values | None = None) -> None:
        """``row`` is the id of what is edited, None for a new one; ``prefill`` fills a new one in advance."""
        super().__init__()
        self.row = row
        self._prefill = dict(prefill or {})
        self._slip: Slip
        self._typed = Typed({})
        self._both: list[Both] = []
        self._dirty = False
        self._left = False
        self._warned = False
        """Whether it was said that what is discarded now cannot come back."""

    @property
    def draft_key(self) -> str:
        """Under which the unfinished form is kept."""
        return f"{type(self).__name__.lower()}/{self.row or 'new'}"

    @property
    def called(self) -> str:
        """What the unfinished form is called: the first words that stand in it."""
        said = (raw_in(self._in(field)) for field in self.FIELDS if field.kind in ("line", "person", "prose"))
        return next((drafts.headline(str(words)) for words in said if str(words).strip()), "")

    @property
    def begins_with(self) -> str:
        """The name of the field one begins in."""
        return self.FIELDS[0].name

    @property
    def goes_on_in(self) -> str:
        """The field one goes on in, by its name: where this is picked up, the last one written in."""
        typed = self._typed.mine
        written = [field.name for field in self.FIELDS if field.kind not in _CHOSEN and typed.get(field.name)]
        return written[-1] if written else self.begins_with

    @property
    def day(self) -> date:
        """The day of what is written here: that of the first key, also when it is picked up or midnight passes."""
        return self._slip.day

    def load(self) -> Values:
        """The values on file, by field name; {} for a new thing."""
        return {}

    def store(self, changes: Values) -> Callable[..., str]:
        """The act that keeps the changed values: a function of the session."""
        raise NotImplementedError

    def adopt(self, row: str) -> None:
        """Another window made this new thing: from now on it is edited here. Not for what is one a day anyway."""
        self.row = row

    def compose_body(self) -> ComposeResult:
        """The fields, and the buttons below."""
        self.begin()
        with Fields(id="form"):
            for field in worded(self.FIELDS, self.situation):
                with Vertical(classes="field"):
                    yield FieldLabel(field)
                    yield self._widget(field)
                    yield Static(classes="problem", id=f"problem-{field.name}")
        with Buttons(id="buttons"):
            yield Button("Done", id="done", variant="primary")
            yield Button("Discard", id="discard")

    def begin(self) -> None:
        """Take up a draft, and read what is on file; called before anything is drawn."""
        self._slip = Slip(self, self.draft_key, self._keep_draft)
        draft = self._slip.take_up()
        if draft:
            try:
                self._typed = drafts.unpack(draft.text, draft.based)
            except ValueError:
                self._slip.let_go()
            if self._typed.mine.keys() - {field.name for field in self.FIELDS}:
                self._typed = Typed({})
                self._slip.let_go()
        found = self._on_file()
        self._loaded = self._filled(found)
        self._track = Track(self._raws(found))

    def on_mount(self) -> None:
        """Put a draft into the fields, and begin in the first."""
        self._track.draw(self._shown(), self._raws(self._loaded))
        for name, raw in self._typed.mine.items():
            put(self.query_one(f"#{name}"), raw)
        self._track.pick_up(self._typed, self._shown(), new=self.row is None)
        self._dirty = self._slip.is_on_disk or any(self._prefill.values())
        if self._slip.is_on_disk:
            self.query_one(TitleBar).say("picked up where you stopped")
        name = self.goes_on_in
        begin = self.query_one(f"#{name}")
        self.set_focus(begin)
        first = not self.FIELDS or name == self.FIELDS[0].name
        self.call_after_refresh(self.query_one("#form").scroll_home if first else begin.scroll_visible, animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed; a field also says so when it is filled at the beginning."""
        if self._dirty or event.value != as_text(self._loaded.get(event.input.id or "")):
            self._touched()
        for field in self.FIELDS:
            if field.kind in _HEARD_AT_ONCE and field.name == event.input.id:
                self._check_while_typing(field)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed."""
        if event.text_area.has_focus:
            self._touched()

    def on_choice_line_changed(self) -> None:
        """Something was chosen."""
        self._touched()

    def on_descendant_blur(self) -> None:
        """Leaving a field keeps it, and says whether it is understood."""
        self._keep_draft()
        for field in self.FIELDS:
            self._check(field)

    def action_done(self) -> None:
        """Keep it and go back, once all of it is understood; Esc keeps everything, too, unfinished as it may be."""
        if self.is_understood():
            self.action_back()

    def is_understood(self) -> bool:
        """Whether everything that was changed is understood; else one goes to the first field that is not."""
        for field in self.FIELDS if self._dirty else ():
            try:
                self._value(field)
            except InvalidValue:
                self._check(field)
                self.go_to(field.name)
                self.program.say(
                    text.line(f"“{field.label}” is not understood yet; Esc keeps it unfinished."), problem=True
                )
                return False
        return True

    def action_discard(self) -> None:
        """Leave without what was typed: it is thrown away, and taking that back offers it again."""
        called, warned = self.called, self._warned
        kept = self._keep_draft()
        thrown = kept and self._slip.is_on_disk
        if not (kept and self._slip.throw_away()) and not warned:
            self._warned = True
            self.program.say(Content(_NOT_NOW), problem=True)
            return
        self._gone()
        if thrown:
            self.app.call_later(self.program.say, thrown_away(called))

    @property
    def thing(self) -> str | None:
        """What the form is about; None for what is new."""
        return self.row

    def erased(self, gone: object) -> None:
        """There is nothing left to be typed about."""
        if gone:
            self._left = True
            self.dismiss(None)

    def action_back(self) -> None:
        """Turn what was typed into one act and go back; stay while it is neither on file nor kept as a draft."""
        problem = self._finish()
        if self._both:
            self.program.ask(ChangedMeanwhile(self._both), self._chosen)
            return
        if problem and not self._keep_draft():
            return
        self._gone()
        if problem:
            self.app.call_later(self.program.say, Content(f"Kept unfinished. {problem}"), problem=True)

    def flush(self) -> None:
        """Keep what was typed as a draft."""
        self._keep_draft()

    def leave(self) -> None:
        """The program ends: what is whole becomes an act, all else stays a draft."""
        if self._left or (self._finish(leaving=True) and not self._keep_draft()):
            return
        self._left = True
        self._slip.close()

    def says_something(self, changes: Values) -> bool:
        """Whether the changes are worth an act; a new thing needs more than what was chosen for it from the start."""
        if self.row is not None:
            return bool(changes)
        return any(changes.get(field.name) for field in self.FIELDS if field.kind not in ("choice", "pick"))

    def finished(self, row: str) -> None:
        """Called with the id of what was kept: say so, or lead on to something."""
        what = kinds.said(self.TITLE_WORDS, self.situation).rpartition(" › ")[2]
        self.app.call_later(self.program.say, Content(f"{what}: {where.kept(self)} ✓  u Undo"))

    def _gone(self) -> None:
        self._left = True
        self._slip.close()
        self.dismiss(None)

    def _finish(self, *, leaving: bool = False) -> str | None:
        """Keep the form as one act; the sentence says why it could not be."""
        self._both = []
        while self._dirty:
            try:
                self._keep_whole(leaving=leaving)
            except _Moved:
                continue
            except KeptElsewhere as error:
                self._adopt(error.became)
                continue
            except CareerCoachError as error:
                return _GONE if error.remedy == "look" else one_line(on_screen(error))
            self._dirty = False
        return None

    def _keep_whole(self, *, leaving: bool) -> None:
        """One act of what was changed; nothing when that says nothing. Raises CareerCoachError."""
        seen = self.program.desk.version()
        self._take_in()
        values = {field.name: self._value(field) for field in self.FIELDS}
        changes = {name: value for name, value in values.items() if value != self._plain(self._loaded.get(name))}
        if self.row is None:
            changes = {name: value for name, value in values.items() if value not in (None, ())}
        if not self.says_something(changes):
            self._slip.keep("")
            return
        row = self.program.desk.act(partial(self._whole, self.store(changes), seen))
        if not leaving:
            self.finished(row)

    def _whole(self, work: Callable[..., str], seen: int, session: "Session") -> str:
        """The act and the end of its draft in one transaction, so that no kill between them doubles it."""
        if self.program.desk.version() != seen:
            raise _Moved
        row = work(session)
        self._slip.end(session, row)
        return row

    def _take_in(self) -> None:
        """Let what only others changed meanwhile stand in the fields. Raises Conflict where both changed something."""
        found = self._on_file()
        theirs, mine = self._raws(found), self._track.note(self._shown(), self.program.today)
        others, both = drafts.moved(self._track.based, mine, theirs)
        for name in others:
            put(self.query_one(f"#{name}"), theirs[name])
            self._track.based[name] = theirs[name]
        fields = {field.name: field for field in self.FIELDS}
        self._both = [Both(fields[name], mine[name], theirs[name], self.options(fields[name])) for name in both]
        if self._both:
            raise Conflict("Changed elsewhere; Esc shows both.")
        self._loaded = self._filled(found)
        self._track.based = dict(theirs)

    def _chosen(self, theirs: list[str] | None) -> None:
        """Go on with what the person chose where both changed something; None goes back to the form."""
        if theirs is None:
            return
        for both in self._both:
            self._track.based[both.field.name] = both.theirs
            if both.field.name in theirs:
                put(self._in(both.field), both.theirs)
        self.action_back()

    def _adopt(self, row: str) -> None:
        """Another window kept this draft: what was typed here since then is a change of what it became."""
        self._track.forget_base(self._track.now(self._shown()))
        self.adopt(row)
        self._slip.becomes(self.draft_key)
        self.app.call_later(self.program.say, "Another window kept it; this is the same.")

    def _on_file(self) -> dict[str, object]:
        return {field.name: None for field in self.FIELDS} | dict(self.load())

    def _filled(self, found: Values) -> dict[str, object]:
        """What is on file, and where nothing is, what was given in advance."""
        return dict(found) | {name: value for name, value in self._prefill.items() if found.get(name) is None}

    def _raws(self, values: Values) -> dict[str, Raw]:
        return {field.name: raw_of(field, values.get(field.name)) for field in self.FIELDS}

    def _touched(self) -> None:
        if self._left or not self.is_mounted:
            return
        self._dirty = True
        self._slip.touched()

    def _keep_draft(self) -> bool:
        """Put what was changed on disk; False, and why is said, when it is not there."""
        if self._left or not self._dirty:
            return True
        now = self._track.note(self._shown(), self.program.today)
        text, known = drafts.pack(self._track.typed(now))
        try:
            kept = self._slip.keep(text, self.called, known)
        except KeptElsewhere as error:
            self._adopt(error.became)
            return self._keep_draft()
        self.query_one(TitleBar).say("saved ✓" if kept else "not saved yet")
        return kept
