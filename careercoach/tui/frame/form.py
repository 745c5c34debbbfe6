"""One form for everything that is written down: fields top to bottom, kept as a draft while typing, one act at the end.

While one types, a draft goes to disk half a second after the last key; leaving (Esc, Done, another place) turns it
into one act. A draft that cannot become one yet (no title, a day not understood) stays a draft and comes back the next
time the form opens.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Static, TextArea

from careercoach import dates
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError, InvalidValue
from careercoach.fields.field import Field, as_text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.fields import understand
from careercoach.tui.frame.place import DEBOUNCE, Flow
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.choosing import ChoiceLine, PickLine, PickOne
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.prose import Prose
from careercoach.visible import one_line, visible

if TYPE_CHECKING:
    from sqlmodel import Session

Values = Mapping[str, object]


class FormScreen(Flow):
    """A form over one thing on file, or a new one. Subclasses say the fields, ``load`` and ``store``."""

    FIELDS: ClassVar[tuple[Field, ...]] = ()
    RESTING = frozenset({"go", "undo", "search"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("escape", "Back", "back", "Go back; everything typed is kept", shown="esc"),
        Command("tab", "Next field", "app.focus_next", "Shift+Tab goes to the one before"),
        Command("f4", "My editor", "open_editor", "Write this text in your own editor"),
        Command("", "Discard what I typed", "discard", "Leave the form and forget what was typed in it"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]

    def __init__(self, row: str | None = None, prefill: Values | None = None) -> None:
        """``row`` is the id of what is edited, None for a new one; ``prefill`` fills a new one in advance."""
        super().__init__()
        self.row = row
        self._prefill = dict(prefill or {})
        self._loaded: dict[str, object] = {}
        self._dirty = False
        self._left = False
        self._timer: Timer | None = None

    @property
    def draft_key(self) -> str:
        """Under which the unfinished form is kept."""
        return f"{type(self).__name__.lower()}/{self.row or 'new'}"

    @property
    def begins_with(self) -> str:
        """The name of the field one begins in."""
        return self.FIELDS[0].name

    def load(self) -> Values:
        """The values on file, by field name; {} for a new thing."""
        return {}

    def store(self, changes: Values) -> Callable[..., str]:
        """The act that keeps the changed values: a function of the session."""
        raise NotImplementedError

    def options(self, field: Field) -> list[tuple[str, str]]:
        """What a ``picks`` or ``pick`` field offers, or a ``names`` field suggests: (value, words)."""
        return []

    def picked(self, field: Field) -> tuple[str, ...]:
        """The ids on file for a ``picks`` field: they are offered even when they would not be offered anew."""
        value = self._loaded.get(field.name)
        return value if isinstance(value, tuple) else ()

    def compose_body(self) -> ComposeResult:
        """The fields, and the buttons below."""
        self._loaded = {field.name: self._prefill.get(field.name) for field in self.FIELDS} | dict(self.load())
        with VerticalScroll(id="form", can_focus=False):
            for field in self.FIELDS:
                with Vertical(classes="field"):
                    yield Label(Content(field.label), classes="label")
                    yield self._widget(field)
                    yield Static(classes="problem", id=f"problem-{field.name}")
        with Horizontal(id="buttons"):
            yield Button("Done", id="done", variant="primary")
            yield Button("Discard", id="discard")

    def on_mount(self) -> None:
        """Take up a draft, and begin in the first field."""
        draft = self.program.desk.draft(self.draft_key)
        self._dirty = bool(draft) or any(self._prefill.values())
        if draft:
            for name, value in json.loads(draft).items():
                self._put(name, value)
            self.query_one(TitleBar).say("picked up where you stopped")
        self.query_one(f"#{self.begins_with}").focus()
        self.call_after_refresh(self.query_one("#form").scroll_home, animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed; a field also says so when it is filled at the beginning."""
        if self._dirty or event.value != as_text(self._loaded.get(event.input.id or "")):
            self._touched()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed."""
        if event.text_area.has_focus:
            self._touched()

    def on_choice_line_changed(self) -> None:
        """Something was chosen."""
        self._touched()

    def on_descendant_focus(self) -> None:
        """Mark the field one is in."""
        for field in self.query(".field"):
            field.set_class(self.focused is not None and field in self.focused.ancestors, "-here")

    def on_descendant_blur(self) -> None:
        """Leaving a field keeps it, and says whether it is understood."""
        self._keep_draft()
        for field in self.FIELDS:
            self._check(field)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The two ways out that are drawn."""
        event.stop()
        self.action_discard() if event.button.id == "discard" else self.action_back()

    def action_open_editor(self) -> None:
        """Hand the text in front to one's own editor."""
        if isinstance(self.focused, Prose):
            self.focused.action_open_editor()

    def action_discard(self) -> None:
        """Leave and forget what was typed."""
        self._left = True
        self.program.keep_draft(self.draft_key, "")
        self.dismiss(None)

    @property
    def thing(self) -> str | None:
        """What the form is about."""
        return self.row

    def erased(self, gone: object) -> None:
        """There is nothing left to be typed about."""
        if gone:
            self._left = True
            self.dismiss(None)

    def action_back(self) -> None:
        """Turn what was typed into one act and go back; stay while it is neither on file nor kept as a draft."""
        problem = self._finish()
        if problem and not self._keep_draft():
            return
        self._left = True
        self.dismiss(None)
        if problem:
            self.app.call_later(self.program.say, Content(f"Kept as a draft. {problem}"), problem=True)

    def flush(self) -> None:
        """Keep what was typed as a draft."""
        self._keep_draft()

    def says_something(self, changes: Values) -> bool:
        """Whether the changes are worth an act; a new thing needs more than what was chosen for it from the start."""
        if self.row is not None:
            return bool(changes)
        return any(changes.get(field.name) for field in self.FIELDS if field.kind not in ("choice", "pick"))

    def finished(self, row: str) -> None:
        """Called with the id of what was kept; for forms that lead on to something."""

    def _finish(self) -> str | None:
        """Keep the form as one act; the sentence says why it could not be."""
        if not self._dirty:
            return None
        try:
            values = {field.name: self._value(field) for field in self.FIELDS}
            changes = {name: value for name, value in values.items() if value != self._plain(self._loaded.get(name))}
            if self.row is None:
                changes = {name: value for name, value in values.items() if value not in (None, ())}
            if self.says_something(changes):
                self.finished(self.program.desk.act(self._whole(self.store(changes))))
                if any(self._prefill.values()):
                    self.app.call_later(self.program.say, Content(f"{self.TITLE_WORDS.rpartition(' › ')[2]}: kept ✓"))
            else:
                self.program.keep_draft(self.draft_key, "")
        except CareerCoachError as error:
            return one_line(on_screen(error))
        self._dirty = False
        return None

    def _whole(self, work: Callable[..., str]) -> Callable[..., str]:
        """The act and the end of its draft in one transaction, so that no kill between them doubles it."""

        def whole(session: "Session") -> str:
            from careercoach.services import drafts

            drafts.keep(session, self.draft_key, "")
            return work(session)

        return whole

    def _touched(self) -> None:
        if self._left or not self.is_mounted:
            return
        self._dirty = True
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(DEBOUNCE, self._keep_draft)

    def _keep_draft(self) -> bool:
        """Put the form as it stands on disk; False, and why is said, when it is not there."""
        if self._left or not self._dirty:
            return True
        texts = {field.name: self._raw(field) for field in self.FIELDS}
        kept = self.program.keep_draft(self.draft_key, json.dumps(texts))
        self.query_one(TitleBar).say("saved ✓" if kept else "not saved yet")
        return kept

    def _widget(self, field: Field) -> Widget:
        value = self._loaded.get(field.name)
        if field.kind == "prose":
            return Prose(str(value or ""), hint=field.hint, lines=field.lines, id=field.name)
        if field.kind == "choice":
            return ChoiceLine(field.choices, str(field.choices[0][0] if value is None else value), id=field.name)
        if field.kind == "picks":
            return PickLine(field.label, self.options(field), tuple(value or ()), id=field.name)  # type: ignore[arg-type]  # ids
        known = [visible(words) for _, words in self.options(field)]
        if field.kind == "pick":
            chosen = (str(value),) if value else ()
            return PickOne(field.label, self.options(field), chosen, needed=field.needed, id=field.name)
        return Line(
            as_text(value),
            placeholder=Content(field.hint).plain,
            suggester=SuggestFromList(known, case_sensitive=False) if known else None,
            id=field.name,
            compact=True,
            select_on_focus=field.kind == "number",
        )

    @staticmethod
    def _plain(value: object) -> object:
        return value if value != "" else None

    def _raw(self, field: Field) -> str | list[str]:
        """What stands in a field, as it is kept in a draft."""
        widget = self.query_one(f"#{field.name}")
        if isinstance(widget, Prose):
            return widget.text
        if isinstance(widget, PickLine):
            return list(widget.value)
        assert isinstance(widget, Input | ChoiceLine)  # noqa: S101 the kinds _widget makes
        return widget.value

    def _put(self, name: str, value: str | list[str]) -> None:
        widget = self.query_one(f"#{name}")
        if isinstance(widget, Prose):
            widget.load_text(str(value))
        elif isinstance(widget, PickLine):
            widget.choose(tuple(value))
        elif isinstance(widget, ChoiceLine):
            widget.choose(str(value))
        elif isinstance(widget, Input):
            widget.value = str(value)

    def _value(self, field: Field) -> object:
        """What a field says, understood. Raises InvalidValue."""
        return understand(field, self._raw(field), self._loaded.get(field.name), self.program.today)

    def _check(self, field: Field) -> None:
        """Say beside the field how a day is understood, or what is wrong."""
        line = self.query_one(f"#problem-{field.name}", Static)
        try:
            value = self._value(field)
        except InvalidValue as error:
            line.update(Content.styled(on_screen(error), "$error"))
            line.add_class("-shown")
            return
        understood = field.kind == "day" and isinstance(value, date)
        if understood:
            line.update(Content.styled(f"→ {dates.echo(value)}", "$secondary"))  # type: ignore[arg-type]  # a date, as just asked
        line.set_class(understood, "-shown")
