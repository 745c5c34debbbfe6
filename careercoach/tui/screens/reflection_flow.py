"""Guided reflection: one question at a time, the last answer beside it, and nothing typed is ever lost.

While one types, a draft goes to disk half a second after the last key. Going on, back or away turns it into today's
answer: one act, which also forgets the draft and remembers where to go on. Coming back to a question on the same day
changes that answer.
"""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Static, TextArea

from careercoach import dates
from careercoach.content import loader
from careercoach.content.loader import Question
from careercoach.errors import CareerCoachError
from careercoach.queries import reflections
from careercoach.records import ReflectionRecord
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.accomplishment_editor import AccomplishmentEditor
from careercoach.tui.screens.place import DEBOUNCE, Flow
from careercoach.tui.screens.reflection_closing import ReflectionClosing
from careercoach.tui.widgets.bars import TitleBar, say
from careercoach.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from sqlmodel import Session

_NARROW = 60
"""Columns below which buttons stand in two lines and the progress is a number."""


def position_key(topic: str) -> str:
    """Under which the key of the question to go on with is kept."""
    return f"reflect/{topic}"


def draft_key(question: str) -> str:
    """Under which an unfinished answer is kept."""
    return f"reflection/{question}"


class GuidedReflection(Flow):
    """The questions of one topic."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("tab", "Buttons", "app.focus_next", "From the text to the buttons and back"),
        Command("f2", "Next", "next", "Keep this answer and go to the next question"),
        Command("f3", "Back", "previous", "Keep this answer and go to the question before"),
        Command("f4", "My editor", "open_editor", "Write this answer in your own editor"),
        Command("f1", "Example", "app.help", "Show an answer somebody else might give"),
        Command("escape", "Leave", "back", "Leave; the answer is kept and the place remembered", shown="esc"),
        Command("", "Skip this question", "skip", "Go on without an answer; what is typed waits here"),
        Command("", "Also log as accomplishment", "log", "Write this down as something you did, too"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:4]), *bindings(COMMAND_LIST[5:6])]

    def __init__(self, topic: str, question: str | None = None) -> None:
        """``topic`` and ``question`` are keys; without a question, go on where the last sitting stopped."""
        super().__init__()
        self._topic = loader.topic(topic)
        self._wanted = question
        self._at = 0
        self._shown: str | None = None
        self._answer: ReflectionRecord | None = None
        self._on_disk = ""
        self._state = ""
        self._left = False
        self._timer: Timer | None = None

    @property
    def question(self) -> Question:
        """The question in front."""
        return self._topic.questions[self._at]

    def compose_body(self) -> ComposeResult:
        """Question, hint, answer, buttons, and what was said last time."""
        with VerticalScroll(id="reflection", classes="body", can_focus=False):
            yield Static(id="asked")
            yield Static(id="hint")
            yield Prose(id="answer", lines=6)
            with Vertical(id="buttons"):
                with Horizontal(classes="row"):
                    yield Button("Next", id="next", variant="primary")
                    yield Button("Skip", id="skip")
                    yield Button("Back", id="previous")
                with Horizontal(classes="row"):
                    yield Button("Also log as accomplishment", id="log")
            yield Static(id="last")

    def on_mount(self) -> None:
        """Begin, or go on where it stopped."""
        self.query_one(TitleBar).name_it(Content(f"Reflect › {self._topic.title}"))
        wanted = self._wanted or self.coach.desk.draft(position_key(self._topic.key))
        keys = [one.key for one in self._topic.questions]
        self._ask(keys.index(wanted) if wanted in keys else 0)

    def on_resize(self, event) -> None:  # type: ignore[no-untyped-def]  # as in the class above
        """Fit the progress into the new width."""
        self._say(self._state)

    def _fit(self, width: int, height: int) -> None:
        super()._fit(width, height)
        self.set_class(width < _NARROW, "-narrow")
        self.query_one("#answer").styles.height = 3 if height < 18 else 6 if height < 32 else 10

    def help_example(self) -> str:
        """An answer somebody else might give."""
        return self.question.example

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: a draft follows."""
        if self._left or event.text_area.text == self._on_disk:
            return
        self._say("")
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(DEBOUNCE, self.flush)

    def on_descendant_blur(self) -> None:
        """Leaving the text keeps it."""
        self.flush()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on that are drawn."""
        event.stop()
        getattr(self, f"action_{event.button.id}")()

    def flush(self) -> None:
        """Keep what was typed as a draft."""
        words = self._words
        if self._left or self._shown is None or words == self._on_disk:
            return
        if not self.coach.keep_draft(draft_key(self._shown), words):
            self._say("not saved yet")
            return
        self._on_disk = words
        self._say("saved ✓")

    def action_next(self) -> None:
        """Keep the answer and go on; after the last question comes the closing."""
        self._move(self._at + 1, keep=True)

    def action_skip(self) -> None:
        """Go on without an answer; what is typed stays a draft."""
        self._move(self._at + 1, keep=False)

    def action_previous(self) -> None:
        """Keep the answer and go to the question before."""
        if self._at == 0:
            say(self.app, Content("This is the first question; Esc leaves."))
            return
        self._move(self._at - 1, keep=True)

    def action_back(self) -> None:
        """Leave: the answer is kept, and the place remembered."""
        if self._keep(self._key(self._at + 1), otherwise=self._key(self._at) if self._at else ""):
            self._left = True
            self.dismiss(None)

    def action_open_editor(self) -> None:
        """Hand the answer to one's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_log(self) -> None:
        """Write this down as something done, too; the answer stays."""
        first = next((line.strip() for line in self._words.splitlines() if line.strip()), "")
        self.app.push_screen(AccomplishmentEditor(prefill={"title": first}))

    @property
    def _words(self) -> str:
        return self.query_one(Prose).text

    def _key(self, at: int) -> str:
        return self._topic.questions[at].key if at < len(self._topic.questions) else ""

    def _move(self, to: int, *, keep: bool) -> None:
        kept = self._keep(self._key(to)) if keep else self._set_aside(self._key(to))
        if not kept:
            return
        if to < len(self._topic.questions):
            self._ask(to)
        else:
            self._left = True
            self.app.switch_screen(ReflectionClosing(self._topic.key))

    def _set_aside(self, following: str) -> bool:
        """Keep the draft and the place; False when the file did not take them."""
        self.flush()
        return self._write(lambda session: self._mark(session, following))

    def _keep(self, following: str, otherwise: str | None = None) -> bool:
        """Turn what was typed into today's answer and remember ``following``; ``otherwise`` when nothing was typed.

        False when the file did not take it: then everything stays on screen.
        """
        words, question = self._words.strip(), self.question.key
        before = self._given_today()
        unchanged = not words or (before is not None and words == before.answer.strip())
        place = following if words or otherwise is None else otherwise

        def work(session: "Session") -> None:
            from careercoach.services import drafts
            from careercoach.services import reflections as writing

            drafts.keep(session, draft_key(question), "")
            self._mark(session, place)
            if not unchanged and before is not None:
                writing.edit(session, before.id, words)
            elif not unchanged:
                writing.answer(session, question, words, self.coach.desk.today)

        return self._write(work)

    def _mark(self, session: "Session", following: str) -> None:
        from careercoach.services import drafts

        drafts.keep(session, position_key(self._topic.key), following)

    def _write(self, work) -> bool:  # type: ignore[no-untyped-def]  # a function of the session, loaded only to write
        if self._timer:
            self._timer.stop()
        try:
            self.coach.desk.act(work)
        except CareerCoachError as error:
            say(self.app, Content(error.sentence), problem=True)
            return False
        return True

    def _given_today(self) -> ReflectionRecord | None:
        found = reflections.listed(self.coach.desk.reading, question=self.question.key, limit=1)
        return found[0] if found and found[0].on == self.coach.desk.today else None

    def _ask(self, at: int) -> None:
        """Put a question, with today's answer or a draft in the field."""
        self._at = at
        self._shown = self.question.key
        self.query_one("#asked", Static).update(Content.styled(self.question.text, "bold"))
        self.query_one("#hint", Static).update(Content.styled(self.question.hint or "", "$muted"))
        self.query_one("#hint").display = bool(self.question.hint)
        draft = self.coach.desk.draft(draft_key(self.question.key))
        today = self._given_today()
        self._on_disk = draft or (today.answer if today else "")
        field = self.query_one(Prose)
        field.load_text(self._on_disk)
        field.move_cursor(field.document.end)
        field.focus()
        self.call_after_refresh(self.query_one("#reflection").scroll_home, animate=False)
        self.query_one("#last", Static).update(self._last_time())
        self._say("picked up where you stopped" if draft else "")

    def _last_time(self) -> Content:
        """The latest answer of an earlier day."""
        found = reflections.listed(self.coach.desk.reading, question=self.question.key, limit=5)
        earlier = next((one for one in found if one.on < self.coach.desk.today), None)
        if earlier is None:
            return Content("")
        return Content.assemble(
            (f"Last time ({dates.echo(earlier.on)}): ", "$muted"), "“", text.prose(earlier.answer), "”"
        )

    def _say(self, state: str) -> None:
        """Progress and how things stand, at the right of the title."""
        self._state = state
        count = len(self._topic.questions)
        dots = f"{self._at + 1}/{count}" if self.app.size.width < _NARROW else _dots(self._at + 1, count)
        self.query_one(TitleBar).say(f"{dots}    {state}".rstrip())


def _dots(done: int, count: int) -> str:
    return " ".join(["●"] * done + ["○"] * (count - done))
