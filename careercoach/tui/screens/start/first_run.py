"""The first minutes: three short questions one may skip, and one thing one did. Then Today."""

import sqlite3
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from careercoach.coach.position_said import said_in_a_line
from careercoach.fields.positions import NOBODY
from careercoach.frozen import Frozen
from careercoach.queries import drafts, profile
from careercoach.queries.file import history
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import Slip
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.line import Line

if TYPE_CHECKING:
    from sqlmodel import Session

_SEEN = "first-run"


class _Step(Frozen):
    """One question. ``name`` is a field of the profile, or of an accomplishment for the last two.

    The role is asked for with all that one line says of the position.
    """

    name: str
    question: str
    why: str
    hint: str


_STEPS = (
    _Step("name", "What is your name?", "It stands at the top of what you hand over.", "Ines Halloran"),
    _Step(
        "role",
        "What is your work at present?",
        "What you are, and where, in one line; none, if you have none just now.",
        "Ward nurse at St Anne",
    ),
    _Step(
        "manager",
        "Who is your manager?",
        "The talks you prepare here are mostly with them; none, if there is nobody.",
        "Priya Dalvi",
    ),
    _Step(
        "title",
        "What is one thing you did lately?",
        "Small counts: a calmer ward, a mended spreadsheet, a call that ended well.",
        "Wrote a handover sheet for the night staff",
    ),
    _Step(
        "result",
        "What came of it?",
        "What is different now, and for whom? If you cannot tell yet, leave it empty.",
        "They used it on Sunday without me there",
    ),
)


_WHOM = {
    "own-business": "Who is your most important client?",
    "studying": "Who supervises you?",
    "between-jobs": "Who helps you find the next one?",
}
"""What is asked instead of the manager, by the kind of position."""


def wanted(reading: sqlite3.Connection, today: date) -> bool:
    """Whether the first run was not left before: nothing was ever done with this file, or it was broken off."""
    if drafts.get(reading, _SEEN) is not None:
        return False
    broken_off = any(drafts.get(reading, f"{_SEEN}/{step.name}") for step in _STEPS)
    return broken_off or (profile.get(reading, today).id is None and history.is_empty(reading))


class FirstRun(Flow):
    """One question at a time; Enter goes on, an empty answer skips, Esc skips everything."""

    TITLE_WORDS = "Welcome"
    COMMAND_LIST = (
        Command("enter,f2", "Next", "next", "Keep the answer and go on; empty skips it", shown="⏎"),
        Command("f3", "Back", "previous", "Keep the answer and go to the question before"),
        Command("escape", "Skip all", "back", "Go straight to Today", shown="esc"),
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
        if not self._keep_answer():
            return
        self._asked.append(at)
        self._go_on_to(at + (2 if self._step.name == "title" and not (answer or self._logged) else 1))

    def action_previous(self) -> None:
        """Keep the answer and ask the question before; at the first one there is none, and that is said."""
        if not self._asked:
            self.program.say("This is the first question; Esc goes to Today.")
        elif self._keep_answer():
            self._at = self._asked.pop()
            self._ask()

    def action_back(self) -> None:
        """Skip what is left; an answer typed just now is kept too."""
        if self._keep_answer():
            self._end("Nothing is lost: ? shows what you can do here.")

    def flush(self) -> None:
        """Keep what is typed as a draft."""
        if self._at < len(_STEPS):
            self._slip.keep_words(self.query_one(Input).value.strip())

    @property
    def _step(self) -> _Step:
        return _STEPS[self._at]

    def _go_on_to(self, at: int) -> None:
        """Ask the first question from there on that has no answer yet, or end."""
        known = profile.get(self.program.reading, self.program.today)
        said = asdict(known) | {"role": known.position} | ({"manager": NOBODY} if known.no_manager else {})
        while at < len(_STEPS) and said.get(_STEPS[at].name) and _STEPS[at].name not in self._given:
            at += 1
        self._at = at
        if at < len(_STEPS):
            self._ask()
        else:
            self._end("This is Today. It always has one thing worth doing next.")

    def _ask(self) -> None:
        """Put the question, worded as fits the person; what was answered before stands in the line."""
        known = profile.get(self.program.reading, self.program.today)
        worded = _WHOM.get(known.kind or "") if self._step.name == "manager" else None
        welcome = self._at == 0
        self.query_one("#welcome").display = welcome
        self.query_one("#welcome", Static).update(Content(_WELCOME))
        self.query_one("#question", Static).update(Content.styled(worded or self._step.question, "bold"))
        self.query_one("#why", Static).update(Content(self._step.why))
        dots = " ".join("●" if index <= self._at else "○" for index in range(len(_STEPS)))
        self.query_one(TitleBar).say(dots)
        line = self.query_one(Input)
        self._slip = Slip(self, f"{_SEEN}/{self._step.name}", self.flush)
        draft = self._slip.take_up()
        line.value = draft.text if draft else self._given.get(self._step.name, "")
        line.cursor_position = len(line.value)
        line.placeholder = f"for example: {self._step.hint}"
        line.focus()

    def _keep_answer(self) -> bool:
        """Keep what stands in the line, unless it is nothing or kept already; False when that failed."""
        answer, name = self.query_one(Input).value.strip(), self._step.name
        if not answer or answer == self._given.get(name):
            return True
        if not self._keep(self._step, answer):
            return False
        self._given[name] = answer
        return True

    def _keep(self, step: _Step, answer: str) -> bool:
        """Keep one answer as one act, and forget its draft; False when that failed, and why is said."""
        today, logged, slip = self.program.today, self._logged, self._slip
        from careercoach.services.jobs import profile
        from careercoach.services.work import accomplishments

        def work(session: "Session") -> str:
            slip.end(session)
            if step.name == "title" and logged:
                return accomplishments.edit(session, logged, {"title": answer}, today)
            if step.name == "title":
                return accomplishments.add(session, {"title": answer, "on": slip.day}, today)
            if step.name == "result" and logged:
                return accomplishments.edit(session, logged, {"result": answer}, today)
            said = said_in_a_line(answer) if step.name == "role" else {step.name: answer}
            return profile.update(session, said, today)

        row = self.program.act(work)
        if row is not None:
            slip.close()
        if step.name == "title":
            self._logged = row
        return row is not None

    def _end(self, words: str) -> None:
        """Remember that this was shown, and go to Today."""
        self._at = len(_STEPS)
        from careercoach.services import drafts

        self.program.keep(lambda session: drafts.keep(session, _SEEN, "seen"))
        self.dismiss(None)
        self.app.call_later(self.program.say, Content(words))


_WELCOME = """\
This is your own career coach. It asks good questions, remembers what you
did, and helps you prepare the talks in which your next step is decided.
What you write stays in one file on this computer.

Three short questions, then one thing you did. Skip what you like.
"""
