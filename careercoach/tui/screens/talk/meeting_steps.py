"""Two steps of preparing a talk: what to bring, what to ask. Each choice is one act, so that each can be taken back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label, Static

from careercoach.coach import agenda
from careercoach.coach.suggestions import suggestions
from careercoach.content import loader
from careercoach.content.questions import topic
from careercoach.queries import profile
from careercoach.queries.goals import goals
from careercoach.queries.reflect import questions, reflections
from careercoach.queries.talk.suggestions import preparation
from careercoach.queries.work import accomplishments
from careercoach.records import MeetingRecord, ReflectionRecord
from careercoach.tui import text
from careercoach.tui.frame.slip import Slip
from careercoach.tui.screens.talk.meeting_choosing import (
    ChoosingStep,
    Offer,
    Offers,
    marked,
    unlisted,
)
from careercoach.tui.shown.talks import minutes_words
from careercoach.tui.widgets.line import Line

if TYPE_CHECKING:
    from sqlmodel import Session

_RECENT = 30
"""Accomplishments offered, the latest; older ones stay offered once chosen."""

_VISIONS = 12
"""Answers about the future offered, the latest; those of My story come on top."""


class BringStep(ChoosingStep):
    """What you did, where you are going, and how you see the future."""

    def compose(self) -> ComposeResult:
        """The list, and what does not fit."""
        yield Offers()
        yield Static(id="parked")

    def fill(self, meeting: MeetingRecord) -> None:
        """The list, and in words what does not fit."""
        super().fill(meeting)
        parked = agenda.budget(meeting).parked
        line = self.query_one("#parked", Static)
        line.display = bool(parked)
        names = " · ".join(text.shortened(item.title, 30) for item in parked)
        line.update(Content.assemble(("Parked, there is no time for it: ", "$warning"), names))

    def groups(self, meeting: MeetingRecord) -> Sequence[tuple[str, Sequence[Offer]]]:
        """Recent accomplishments, active goals, answers about the future and My story; whatever is chosen already."""
        reading, each = self.program.reading, loader.estimates()
        done = [
            Offer("accomplishment", one.id, one.title, f"{'private · ' if one.private else ''}{one.on:%d %b}")
            for one in accomplishments.listed(reading, limit=_RECENT)
        ]
        wanted = [Offer("goal", one.id, one.title) for one in goals.listed(reading, statuses=("active",))]
        future = [
            Offer("vision", one.id, one.answer, f"{_told_in(one)}{one.on:%b %Y}")
            for one in reflections.at_hand(reading, "talk", each=_VISIONS)
        ]
        sections = (
            ("accomplishment", "ACCOMPLISHMENTS", "", done),
            ("goal", "GOALS", "", wanted),
            ("vision", "VISION", " · private until you choose one", future),
        )
        return [
            (
                f"{words} · {minutes_words(each[kind])} min each{more}",
                [*unlisted(meeting, kind, offers), *marked(meeting, offers)],
            )
            for kind, words, more, offers in sections
        ]


class AskStep(ChoosingStep):
    """What you ask for, and what you want to know."""

    def compose(self) -> ComposeResult:
        """Own words above, the question bank below."""
        with Horizontal(classes="own"):
            yield Label(Content("Ask for"))
            yield Line(placeholder="A day a month with the training team — Enter adds it", id="ask", compact=True)
        with Horizontal(classes="own"):
            yield Label(Content("Question"))
            yield Line(placeholder="Your own question, or choose some below", id="question", compact=True)
        yield Offers()

    def fill(self, meeting: MeetingRecord) -> None:
        """Take up drafts the first time."""
        first = self.meeting is None
        super().fill(meeting)
        if first:
            for field in self.query(Input):
                self._slips[field.id or ""] = slip = Slip(self, f"meeting/{meeting.id}/{field.id}", self.flush)
                draft = slip.take_up()
                field.value = draft.text if draft else ""

    def begin(self) -> None:
        """Begin with what you ask for."""
        self.query_one("#ask").focus()

    def groups(self, meeting: MeetingRecord) -> Sequence[tuple[str, Sequence[Offer]]]:
        """What stands on this agenda first, then the questions kept for a talk, then the bank by purpose."""
        each = {kind: minutes_words(minutes) for kind, minutes in loader.estimates().items()}
        mine = [Offer("question", one.id, one.text) for one in questions.for_talks(self.program.reading)]
        bank = [
            (purpose.title.upper(), [Offer("question", one.key, one.text) for one in purpose.questions])
            for purpose in loader.bank(profile.situation(self.program.reading, self.program.today))
        ]
        asked = [*mine, *(offer for _, offers in bank for offer in offers)]
        return [
            ("SUGGESTED FOR THIS TALK, AND WHY", self._suggested(meeting)),
            (f"WHAT I ASK FOR · {each['ask']} min each", unlisted(meeting, "ask", [])),
            (
                f"WRITTEN FOR THIS TALK · {each['question']} min each",
                unlisted(meeting, "question", asked),
            ),
            (f"YOUR OWN QUESTIONS · {each['question']} min each", marked(meeting, mine)),
            *((title, marked(meeting, offers)) for title, offers in bank),
        ]

    def _suggested(self, meeting: MeetingRecord) -> list[Offer]:
        """What the weakest parts of the file suggest; what is on the agenda is not among it."""
        material = preparation(self.program.reading, meeting)
        found = suggestions(material, self.program.today)
        return [Offer(one.kind, one.key, one.text, why=one.reason) for one in found]

    def on_mount(self) -> None:
        """Nothing is typed yet."""
        self._slips: dict[str, Slip] = {}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed: a draft follows."""
        event.stop()
        if self.meeting is not None:
            self._slips[event.input.id or ""].touched()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add what was typed."""
        event.stop()
        self._add(event.input)

    def on_descendant_blur(self) -> None:
        """Leaving the field keeps the words."""
        self.flush()

    def flush(self) -> None:
        """Keep what was typed as drafts."""
        for field in self.query(Input):
            if self.meeting is not None:
                self._slips[field.id or ""].keep_words(field.value)

    def leave(self) -> None:
        """The program ends: what stands in the fields is meant, as with Esc."""
        self.finish()

    def finish(self) -> None:
        """What stands in the fields is meant."""
        for field in self.query(Input):
            self._add(field)

    def _add(self, field: Input) -> None:
        words = field.value.strip()
        if not words or self.meeting is None:
            return
        from careercoach.services.talk import meetings as writing

        meeting, slip = self.meeting.id, self._slips[field.id or ""]

        def work(session: "Session") -> object:
            slip.end(session)
            return writing.bring(session, meeting, **{"asks" if field.id == "ask" else "questions": [words]})

        if self.program.act(work, "Added.  u Undo") is not None:
            field.value = ""
            slip.let_go()


def _told_in(answer: ReflectionRecord) -> str:
    """Where an answer comes from that was not given about the future as such."""
    found = topic(answer.topic)
    return "" if "talk" in found.feeds else f"{found.title} · "
