"""Guided reflection: one question at a time, the last answer beside it, and nothing typed is ever lost.

While one types, a draft goes to disk within half a second. Going on, back or away turns it into today's
answer of the day on which it was begun: one act, which also ends the draft and remembers where to go on. Coming back to
a question on the same day changes that answer. Which question comes next is for ``coach.journey`` to say.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static, TextArea

from careercoach import dates
from careercoach.coach.journey import Journey, resume
from careercoach.content.questions import Question, Topic
from careercoach.content.remedies import on_screen
from careercoach.errors import CareerCoachError, KeptElsewhere
from careercoach.fields.field import Field
from careercoach.queries.drafts import ANSWER
from careercoach.queries.reflect import questions, reflections
from careercoach.records import ReflectionRecord
from careercoach.tui import routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.desk import Desk
from careercoach.tui.frame.both import Both, ChangedMeanwhile
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import Slip
from careercoach.tui.screens.reflect.making import MAKING, make, toggle_favourite
from careercoach.tui.widgets.bars import MessageLine, TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from sqlmodel import Session


_NARROW = 60
"""Columns below which the progress is a number."""

_MAKE = {"log": ("accomplishment", "F5 Log it"), "goal": ("goal", "F6 Goal"), "ask": ("question", "F7 For a talk")}
"""The buttons that lead on from an answer: what it becomes, and what stands on them."""


def position_key(topic: str) -> str:
    """Under which the place to go on from is kept."""
    return f"reflect/{topic}"


def draft_key(question: str) -> str:
    """Under which an unfinished answer is kept."""
    return f"{ANSWER}{question}"


class GuidedReflection(Flow):
    """The questions of one topic."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("f2", "Next", "next", "Keep it; the next"),
        Command("f3", "Back", "previous", "Keep it; the one before"),
        Command("escape", "Leave", "back", "Leave; all is kept", shown="esc"),
        Command("tab", "Buttons", "app.focus_next", "To the buttons and back"),
        Command("f4", "My editor", "open_editor", "Your own editor"),
        Command("f1", "Examples", "help", "An example, and every key", shown="F1"),
        *MAKING,
        Command("f8", "Favourite", "favourite", "A favourite, or not", footer=False),
        Command("", "Skip this question", "skip", "Go on; your words wait"),
    )
    BINDINGS = [*bindings(command for command in COMMAND_LIST if command.key not in ("tab", "f1"))]

    def __init__(self, topic: str, question: str | None = None) -> None:
        """``topic`` and ``question`` are keys; without a question, go on where the last sitting stopped.

        The round of favourites is a topic, too, once there is a favourite.
        """
        super().__init__()
        self._topic = topic
        self._wanted = question
        self._journey = Journey((), "")
        self._shown: str | None = None
        self._slip: Slip
        self._put_in = ""
        """What the field was filled with: the answer on file, or a draft."""
        self._based = ""
        """The answer that was on file when the text was begun."""
        self._state = ""
        self._left = False

    @property
    def question(self) -> Question:
        """The question in front."""
        found = self._journey.question
        assert found is not None  # noqa: S101 at the end of a journey the closing takes this screen's place
        return found

    def compose_body(self) -> ComposeResult:
        """Question, hint, answer, buttons, and what was said last time."""
        with VerticalScroll(id="reflection", classes="body", can_focus=False):
            yield Static(id="asked")
            yield Static(id="hint")
            yield Static(id="example")
            yield Prose(id="answer", lines=6)
            with Buttons(id="buttons"):
                yield Button("Next", id="next", variant="primary")
                yield Button("Skip", id="skip")
                yield Button("Back", id="previous")
                for name, (kind, words) in _MAKE.items():
                    yield Button(words, id=name, action=f"screen.make('{kind}')")
            yield Static(id="last")

    def on_mount(self) -> None:
        """Begin, or go on where it stopped."""
        desk = self.program.desk
        topic = questions.topic(desk.reading, self._topic, self.program.situation)
        self.query_one(TitleBar).name_it(Content(f"Reflect › {topic.title}"))
        given = () if self._wanted else {one.question for one in reflections.listed(desk.reading, on=desk.today)}
        self._ask(resume(self._round(topic), self._wanted or desk.draft(position_key(self._topic)), given))

    def _round(self, topic: Topic) -> tuple[Question, ...]:
        """The questions of the topic; one about something that has just happened stands before them."""
        known = {one.key for main in topic.questions for one in (main, *main.follow_ups)}
        if self._wanted is None or self._wanted in known:
            return topic.questions
        return (questions.question(self.program.desk.reading, self._wanted, self.program.situation), *topic.questions)

    def on_resize(self, event) -> None:  # type: ignore[no-untyped-def]  # as in the class above
        """Fit the progress into the new width."""
        self._say(self._state)

    def _fit(self, width: int, height: int) -> None:
        super()._fit(width, height)
        self.query_one("#answer").styles.height = 3 if height < 18 else 5 if height < 32 else 10

    def help_example(self) -> Content:
        """What people in several trades might answer; a follow-up has one example, an own question none."""
        if len(self.question.examples) <= 1:
            return Content(self.question.example)
        told = [Content.assemble((f"{trade}: ", "$muted"), said) for trade, said in self.question.titled_examples]
        return Content("\n\n").join(told)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: a draft follows."""
        if self._left or event.text_area.text == self._put_in:
            return
        self._say("")
        self._slip.touched()

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
        if self._left or self._shown is None or words == self._put_in:
            return
        if not self._slip.keep_words(words, self._based):
            self._say("not saved yet")
            return
        self._put_in = words
        self._say("saved ✓")

    def leave(self) -> None:
        """The program ends: what was typed becomes an answer, as with Esc; where others changed it, it waits."""
        if not self._left and self._shown is not None and not self._both():
            self._left = self._keep(self._place_to_go_on())

    def action_next(self) -> None:
        """Keep the answer and go on; after the last question comes the closing."""
        answered = bool(self._words.strip()) or self._given() is not None
        self._move(self._journey.passed(answered=answered), keep=True)

    def action_skip(self) -> None:
        """Go on without an answer; what is typed stays a draft."""
        self._move(self._journey.passed(answered=self._given() is not None), keep=False)

    def action_previous(self) -> None:
        """Keep the answer and go to the question before."""
        before = self._journey.back()
        if before == self._journey:
            self.program.say(Content("The first question; Esc leaves."))
            return
        self._move(before, keep=True)

    def action_back(self) -> None:
        """Leave: the answer is kept, and the place remembered."""
        if self._shows_both(self.action_back):
            return
        new = self._is_new()
        if self._keep(self._place_to_go_on()):
            self._left = True
            if new:
                self.app.call_later(self.program.say, Content("Your answer: kept ✓  u Undo"))
            self.dismiss(None)

    def action_open_editor(self) -> None:
        """Hand the answer to one's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_make(self, kind: str) -> None:
        """Make the answer into something else, too; the answer stays."""
        make(self.program, kind, self._words)

    def action_favourite(self) -> None:
        """Mark the question, or take the mark away."""
        toggle_favourite(self.program, self.question.key)
        self._put_question()

    @property
    def _words(self) -> str:
        return self.query_one(Prose).text

    def _place_to_go_on(self) -> str:
        """Where to go on another time. A question that was opened by itself leaves the place in its topic alone."""
        before = self.program.desk.draft(position_key(self._topic)) or ""
        if self.question.key == self._wanted and before.partition(" ")[0] != self._wanted:
            return before
        if self._words.strip():
            return self._journey.passed(answered=True).place
        begun = self._journey != resume(self._journey.questions, None)
        return self._journey.place if begun else ""

    def _move(self, to: Journey, *, keep: bool) -> None:
        if keep and self._shows_both(lambda: self._move(to, keep=True)):
            return
        kept = self._keep(to.place) if keep else self._set_aside(to.place)
        if not kept:
            return
        if to.question:
            self._ask(to)
        else:
            self._left = True
            self.program.replace(routes.EndOfTopic(self._topic))

    def _set_aside(self, following: str) -> bool:
        """Keep the draft and the place; False when the file did not take them."""
        self.flush()
        return self._write(lambda session: self._mark(session, following))

    def _keep(self, following: str) -> bool:
        """Turn what was typed into the answer of its day and remember the place that follows.

        False when the file did not take it: then everything stays on screen.
        """
        words, question, slip = self._words.strip(), self.question.key, self._slip
        before, new = self._given(), self._is_new()
        from careercoach.services.reflect import reflections as writing

        def work(session: "Session") -> None:
            slip.end(session)
            self._mark(session, following)
            if new and before is not None:
                writing.edit(session, before.id, words)
            elif new:
                writing.answer(session, question, words, self.program.today, on=slip.day)

        kept = self._write(work)
        if kept:
            slip.close()
        return kept

    def _is_new(self) -> bool:
        """Whether what is typed is not on file yet."""
        words, given = self._words.strip(), self._given()
        return bool(words) and (given is None or words != given.answer.strip())

    def _both(self) -> Both | None:
        """The answer as it was changed elsewhere while one wrote here, beside one's own; None when it was not."""
        given, words = self._given(), self._words.strip()
        theirs = given.answer if given else ""
        if not words or theirs.strip() in (words, self._based.strip()):
            return None
        return Both(Field("answer", "Your answer", "prose"), words, theirs)

    def _shows_both(self, then: Callable[[], None]) -> bool:
        """Ask whose words stay where two changed the answer, and go on with ``then``."""
        both = self._both()
        if both is None:
            return False

        def chosen(theirs: list[str] | None) -> None:
            if theirs is not None:
                self._based = str(both.theirs)
                if theirs:
                    self.query_one(Prose).load_text(self._based)
                then()

        self.program.ask(ChangedMeanwhile([both]), chosen)
        return True

    def _mark(self, session: "Session", following: str) -> None:
        from careercoach.services import drafts

        drafts.keep(session, position_key(self._topic), following)

    def _write(self, work) -> bool:  # type: ignore[no-untyped-def]  # a function of the session, loaded only to write
        try:
            self.program.desk.act(work)
        except KeptElsewhere as error:
            self._slip.let_go()
            self.program.say(error.sentence)
            return False
        except CareerCoachError as error:
            self.program.say(Content(on_screen(error)), problem=True)
            return False
        return True

    def _given(self) -> ReflectionRecord | None:
        """The answer on file of the day on which one writes."""
        found = reflections.listed(self.program.reading, question=self.question.key, on=self._slip.day, limit=1)
        return found[0] if found else None

    def _ask(self, journey: Journey) -> None:
        """Put a question, with today's answer or a draft in the field."""
        self._journey = journey
        self._shown = self.question.key
        self._slip = Slip(self, draft_key(self._shown), self.flush)
        self.query_one(MessageLine).hush()
        self._put_question()
        draft = self._slip.take_up()
        given = self._given()
        on_file = given.answer if given else ""
        self._put_in, self._based = draft.text if draft else on_file, (draft.based or "") if draft else on_file
        field = self.query_one(Prose)
        field.load_text(self._put_in)
        field.move_cursor(field.document.end)
        field.focus()
        self.call_after_refresh(self.query_one("#reflection").scroll_home, animate=False)
        self.query_one("#last", Static).update(_said_before(self.program.desk, self.question, self._journey))
        self._say("picked up where you stopped" if draft else "")

    def _put_question(self) -> None:
        """The question with its mark, its hint or what it follows on from, and one example."""
        asked = self.question
        starred = asked.key in questions.favourites(self.program.reading)
        words = Content.assemble(("★ " if starred else "", "$secondary"), text.line(asked.text, "bold"))
        self.query_one("#asked", Static).update(words)
        example = f"For example: {asked.example}" if asked.example else ""
        for place, told in (("#hint", asked.hint or _follows(asked, self._journey)), ("#example", example)):
            self.query_one(place, Static).update(Content.styled(told, "$muted"))
            self.query_one(place).set_class(not told, "-none")

    def _say(self, state: str) -> None:
        """Progress and how things stand, at the right of the title."""
        self._state = state
        number, count = self._journey.number, len(self._journey.questions)
        dots = f"{number}/{count}" if self.app.size.width < _NARROW else _dots(number, count)
        self.query_one(TitleBar).say(f"{dots}    {state}".rstrip())


def _said_before(desk: Desk, asked: Question, journey: Journey) -> Content:
    """What one has just written that a follow-up leads on from; else the latest answer of an earlier day."""
    main = journey.main
    if main and main != asked:
        given = reflections.listed(desk.reading, question=main.key, on=desk.today, limit=1)
        if given:
            return Content.assemble(("You wrote: ", "$muted"), "“", text.prose(given[0].answer), "”")
    found = reflections.listed(desk.reading, question=asked.key, limit=5)
    earlier = next((one for one in found if one.on < desk.today), None)
    if earlier is None:
        return Content("")
    return Content.assemble((f"Last time ({dates.echo(earlier.on)}): ", "$muted"), "“", text.prose(earlier.answer), "”")


def _follows(question: Question, journey: Journey) -> str:
    """What to say with a follow-up; "" for a main question."""
    main = journey.main
    if main is None or question == main:
        return ""
    return "A smaller way in." if question == main.skipped else "One step further."


def _dots(done: int, count: int) -> str:
    return " ".join(["●"] * done + ["○"] * (count - done))
