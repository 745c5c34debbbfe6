"""The first minutes: three short questions one may skip, and one thing one did. Then Today."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from careercoach.fields.field import Field
from careercoach.fields.first_run import STEPS, WELCOME
from careercoach.queries.start.first_run import begun, following, worded
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import Slip
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.line import Line

if TYPE_CHECKING:
    from sqlmodel import Session


class FirstRun(Flow):
    """One question at a time; Enter goes on, an empty answer skips, Esc skips everything.

    An Enter that was pressed twice does not skip the question that its answer led to.
    """

    TITLE_WORDS = "Welcome"
    COMMAND_LIST = (
        Command("enter,f2", "Next", "next", "Keep it; empty skips", shown="⏎"),
        Command("f3", "Back", "previous", "Keep it; the one before"),
        Command("escape", "Skip all", "back", "To Today", shown="esc"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMAND_LIST)]

    def __init__(self) -> None:
        """Begin with the first question."""
        super().__init__()
        self._at = 0
        self._asked: list[int] = []
        """The questions before the one in front, the latest last."""
        self._given: dict[str, str] = {}
        """What was answered here, by the name of the question: it stands there again when one goes back."""
        self._logged: str | None = None
        self._just_answered = False
        """Whether an answer led to the question in front, and nothing was pressed since."""
        self._slip: Slip

    def compose_body(self) -> ComposeResult:
        """The welcome, the question, the line, and the ways on."""
        with VerticalScroll(classes="body", can_focus=False):
            yield Static(id="welcome", classes="column")
            yield Static(id="question", classes="column")
            yield Static(id="why", classes="muted column")
            yield Line(id="answer", compact=True, classes="column")
            with Buttons(id="ways"):
                yield Button("Next", id="next", variant="primary")
                yield Button("Back", id="previous")
                yield Button("Skip all", id="skip")

    def on_mount(self) -> None:
        """Ask the first question that has no answer yet."""
        self._go_on_to(0)

    def on_input_submitted(self) -> None:
        """Enter goes on."""
        self.action_next()

    def on_input_changed(self) -> None:
        """Something was typed: a draft follows."""
        self._slip.touched()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on, by mouse."""
        event.stop()
        {"next": self.action_next, "previous": self.action_previous}.get(event.button.id or "", self.action_back)()

    def action_next(self) -> None:
        """Keep the answer and ask the next question, or end."""
        answer, at = self.query_one(Input).value.strip(), self._at
        if self._just_answered and not answer and self.program.held:
            self._just_answered = False
            self.program.say("Enter again leaves it out.")
            return
        if not self._keep_answer():
            return
        self._just_answered = bool(answer)
        self._asked.append(at)
        self._go_on_to(at + (2 if self._step.name == "title" and not (answer or self._logged) else 1))

    def action_previous(self) -> None:
        """Keep the answer and ask the question before; at the first one there is none, and that is said."""
        if not self._asked:
            self.program.say("The first question; Esc goes to Today.")
        elif self._keep_answer():
            self._at = self._asked.pop()
            self._ask()

    def action_back(self) -> None:
        """Skip what is left; an answer typed just now is kept too."""
        if self._keep_answer():
            self._end("Nothing is lost. ? shows what you can do.")

    def flush(self) -> None:
        """Keep what is typed as a draft."""
        if self._at < len(STEPS):
            self._slip.keep_words(self.query_one(Input).value.strip())

    @property
    def _step(self) -> Field:
        return STEPS[self._at]

    def _go_on_to(self, at: int) -> None:
        """Ask the first question from there on that has no answer yet, or end."""
        self._at = at = following(self.program.reading, at, self._given, self.program.today)
        if at < len(STEPS):
            self._ask()
        else:
            self._end("This is Today. It always has one thing worth doing next.")

    def _ask(self) -> None:
        """Put the question, worded as fits the person; what was answered before stands in the line."""
        welcome = self._at == 0
        question = worded(self.program.reading, self._at, self.program.today)
        self.query_one("#welcome").display = welcome
        self.query_one("#welcome", Static).update(Content("\n\n".join(WELCOME) + "\n"))
        self.query_one("#question", Static).update(Content.styled(question, "bold"))
        self.query_one("#why", Static).update(Content(self._step.hint))
        dots = " ".join("●" if index <= self._at else "○" for index in range(len(STEPS)))
        self.query_one(TitleBar).say(dots)
        line = self.query_one(Line)
        self._slip = Slip(self, begun(self._step.name), self.flush)
        draft = self._slip.take_up()
        line.value = draft.text if draft else self._given.get(self._step.name, "")
        line.cursor_position = len(line.value)
        line.hint(f"for example: {self._step.example}")
        line.focus()

    def _keep_answer(self) -> bool:
        """Keep what stands in the line, unless it is nothing or kept already; False when that failed."""
        answer, name = self.query_one(Input).value.strip(), self._step.name
        if not answer or answer == self._given.get(name):
            return True
        if not self._keep(name, answer):
            return False
        self._given[name] = answer
        return True

    def _keep(self, name: str, answer: str) -> bool:
        """Keep one answer as one act, and forget its draft; False when that failed, and why is said."""
        today, logged, slip = self.program.today, self._logged, self._slip
        from careercoach.services.start import first_run

        def work(session: "Session") -> str:
            slip.end(session)
            return first_run.keep(session, name, answer, logged, on=slip.day, today=today)

        row = self.program.act(work)
        if row is not None:
            slip.close()
        if name == "title":
            self._logged = row
        return row is not None

    def _end(self, words: str) -> None:
        """Remember that this was shown, and go to Today."""
        self._at = len(STEPS)
        from careercoach.services.start import first_run

        self.program.keep(first_run.seen)
        self.dismiss(None)
        self.app.call_later(self.program.say, Content(words))
