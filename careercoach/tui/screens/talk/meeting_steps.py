"""Two steps of preparing a talk: what to bring, what to ask. Each choice is one act, so that each can be taken back."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label, Static

from careercoach.coach import agenda
from careercoach.coach.suggestions import suggestions
from careercoach.coach.told import Told
from careercoach.content import loader
from careercoach.content.questions import topic
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.reflect import questions, reflections
from careercoach.queries.talk import offered
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
"""Accomplishments offered, the latest; older ones stay offered once chosen, and are found by their words."""

_VISIONS = 12
"""Answers about the future offered, the latest; those of My story come on top."""


_SAID = 12
"""Pieces of feedback offered, the latest."""


class BringStep(ChoosingStep):
    """What you did, where you are going, how you see the future, and what you were told about your work."""

    def compose(self) -> ComposeResult:
        """The list with a line to find something in it, and what does not fit."""
        yield from self.compose_finder()
        yield Offers()
        yield Static(id="parked")

    def fill(self, meeting: MeetingRecord) -> None:
        """The list, and in words what does not fit."""
        super().fill(meeting)
        parked = agenda.budget(meeting).parked
        line = self.query_one("#parked", Static)
        line.display = bool(parked)
        names = " · ".join(text.shortened(item.title, 30) for item in parked)
        line.update(Content.assemble(("No time for it: ", "$warning"), names))

    def begin(self) -> None:
        """Choose at once."""
        super().begin()
        self.query_one(Offers).focus()

    def groups(self, meeting: MeetingRecord) -> Sequence[tuple[str, Sequence[Offer]]]:
        """Recent accomplishments, active goals, answers about the future, feedback; whatever is chosen already."""
        each, before = loader.estimates(), offered.told(self.program.reading, meeting)
        headings = (
            ("accomplishment", "ACCOMPLISHMENTS", _since(before)),
            ("goal", "GOALS", ""),
            ("vision", "VISION", " · private until you choose one"),
            ("feedback", "FEEDBACK", " · private until you choose some"),
        )
        return [
            (
                f"{words} · {minutes_words(each[kind])} min each{more}",
                [*unlisted(meeting, kind, offers), *marked(meeting, offers)],
            )
            for (kind, words, more), offers in zip(headings, self._offered(before), strict=True)
        ]

    def _offered(self, before: Told) -> tuple[list[Offer], ...]:
        """What there is of each kind, the latest of it unless something is sought; ``before`` is what they know."""
        reading = self.program.reading
        recent, visions, said = (None, None, None) if self.sought else (_RECENT, _VISIONS, _SAID)
        done = [
            Offer(
                "accomplishment",
                one.id,
                one.title,
                _beside("private" if one.private else "", _heard(before, one.id, one.on), f"{one.on:%d %b}"),
            )
            for one in accomplishments.listed(reading, limit=recent)
        ]
        wanted = [
            Offer("goal", one.id, one.title, _heard(before, one.id))
            for one in goals.listed(reading, statuses=("active",))
        ]
        future = [
            Offer("vision", one.id, one.answer, _beside(_told_in(one), _heard(before, one.id), f"{one.on:%b %Y}"))
            for one in reflections.at_hand(reading, "talk", each=visions)
        ]
        told = [
            Offer(
                "feedback",
                one.id,
                one.behaviour,
                _beside(text.shortened(one.person, 20), _heard(before, one.id, one.on), f"{one.on:%d %b}"),
            )
            for one in people.feedback(reading, limit=said)
        ]
        return done, wanted, future, told


class AskStep(ChoosingStep):
    """What you ask for, and what you want to know."""

    def compose(self) -> ComposeResult:
        """Own words above, the questions below with a line to find one."""
        with Horizontal(classes="own"):
            yield Label(Content("Ask for"))
            yield Line(placeholder="A day with the training team — Enter adds it", id="ask", compact=True)
        with Horizontal(classes="own"):
            yield Label(Content("Question"))
            yield Line(placeholder="Your own question, or some below", id="question", compact=True)
        yield from self.compose_finder()
        yield Offers()

    def fill(self, meeting: MeetingRecord) -> None:
        """Take up drafts the first time."""
        first = self.meeting is None
        super().fill(meeting)
        if first:
            for name in ("ask", "question"):
                self._slips[name] = slip = Slip(self, f"meeting/{meeting.id}/{name}", self.flush)
                draft = slip.take_up()
                self.query_one(f"#{name}", Input).value = draft.text if draft else ""

    def begin(self) -> None:
        """Begin with what you ask for."""
        super().begin()
        self.query_one("#ask").focus()

    def groups(self, meeting: MeetingRecord) -> Sequence[tuple[str, Sequence[Offer]]]:
        """What is suggested and what stands on this agenda, then the questions kept for a talk, then those of ours."""
        reading, today = self.program.reading, self.program.today
        each = {kind: minutes_words(minutes) for kind, minutes in loader.estimates().items()}
        mine = [Offer("question", one.id, one.text) for one in questions.for_talks(reading)]
        fitting = offered.questions(reading, meeting, today)
        rest = offered.other_questions(reading, meeting, today) if self.sought else ()
        bank = [
            (group.title.upper(), [Offer("question", one.key, one.text) for one in group.questions])
            for group in (*fitting, *rest)
        ]
        asked = [*mine, *(offer for _, offers in bank for offer in offers)]
        return [
            ("SUGGESTED FOR THIS TALK, AND WHY", self._suggested(meeting)),
            (f"WHAT I ASK FOR · {each['ask']} min each", unlisted(meeting, "ask", [])),
            (f"ADDED FOR THIS TALK · {each['question']} min each", unlisted(meeting, "question", asked)),
            ("KEPT WHEN YOU LAST SPOKE", self._kept(meeting)),
            (f"YOUR OWN QUESTIONS · {each['question']} min each", marked(meeting, mine)),
            *((title, marked(meeting, offers)) for title, offers in bank),
        ]

    def _kept(self, meeting: MeetingRecord) -> list[Offer]:
        """What one wanted to ask them next time, until it stands on the agenda."""
        words = offered.kept_to_ask(self.program.reading, meeting)
        brought = {item.title for item in meeting.items}
        return [Offer("question", None, words)] if words and words not in brought else []

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
        slip = self._slips.get(event.input.id or "")
        if slip:
            slip.touched()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add what was typed."""
        event.stop()
        if event.input.id in self._slips:
            self._add(event.input)

    def on_descendant_blur(self) -> None:
        """Leaving the field keeps the words."""
        self.flush()

    def flush(self) -> None:
        """Keep what was typed as drafts."""
        for name, slip in self._slips.items():
            slip.keep_words(self.query_one(f"#{name}", Input).value)

    def leave(self) -> None:
        """The program ends: what stands in the fields is meant, as with Esc."""
        self.finish()

    def finish(self) -> None:
        """What stands in the fields is meant."""
        for name in self._slips:
            self._add(self.query_one(f"#{name}", Input))

    def _add(self, field: Input) -> None:
        words = field.value.strip()
        if not words or self.meeting is None:
            return
        from careercoach.services.talk import meetings as writing

        meeting, slip = self.meeting.id, self._slips[field.id or ""]

        def work(session: "Session") -> object:
            slip.end(session)
            return writing.bring(session, meeting, **{"asks" if field.id == "ask" else "questions": [words]})

        if self.program.act(work, f"Added: {text.shortened(words, 40)}  u Undo") is not None:
            field.value = ""
            slip.let_go()


def _told_in(answer: ReflectionRecord) -> str:
    """Where an answer comes from that was not given about the future as such."""
    found = topic(answer.topic)
    return "" if "talk" in found.feeds else found.title


def _heard(before: Told, subject: str, day: date | None = None) -> str:
    """Whether the other person was told last time, or cannot know yet; ``day`` None where that says nothing."""
    if subject in before.on:
        return f"told {before.on[subject]:%d %b}"
    return "new" if day and before.is_new(subject, day) else ""


def _since(before: Told) -> str:
    """Since when things are new to the other person."""
    return f" · you last spoke on {before.since:%d %b}" if before.since else ""


def _beside(*said: object) -> str:
    """What stands at the right of a row."""
    return " · ".join(str(one) for one in said if one)
