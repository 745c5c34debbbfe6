"""What the steps of preparing a talk share: lists in which each choice is one act, so that each can be taken back.

What is chosen when one comes to a list, or looks for something in it, stands on top. What one chooses then stays where
it is, so that the next key meets what the eyes are on.
"""

import textwrap
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from careercoach.coach import agenda
from careercoach.folding import bare
from careercoach.frozen import Frozen
from careercoach.records import AgendaItemRecord, MeetingRecord
from careercoach.tui import text
from careercoach.tui.program import Program, program_of
from careercoach.tui.shown.talks import minutes_words
from careercoach.tui.widgets.line import Line
from careercoach.tui.widgets.marked import MarkedList

_ON_TOP = "CHOSEN"
_NOTHING_FOUND = "Nothing has these words."


class Offer(Frozen):
    """Something that may be brought. ``subject`` is its id or key; None for own words, which ``item`` holds.

    ``why`` is the reason of a suggestion; blank for everything else.
    """

    kind: str
    subject: str | None
    title: str
    note: str = ""
    item: AgendaItemRecord | None = None
    parked: bool = False
    why: str = ""

    @property
    def id(self) -> str:
        """Tells this row from all others."""
        suggested = "suggested:" if self.why else ""
        return f"{suggested}{self.kind}:{self.subject or (self.item.id if self.item else self.title)}"


class Step(Vertical):
    """What the builder asks of each step."""

    meeting: MeetingRecord | None = None

    class Kept(Message):
        """A draft is on disk, or could not be put there."""

        def __init__(self, on_disk: bool) -> None:
            """``on_disk`` False: the file did not take it."""
            super().__init__()
            self.on_disk = on_disk

    @property
    def program(self) -> Program:
        """What it may ask of the program."""
        return program_of(self)

    def fill(self, meeting: MeetingRecord) -> None:
        """Show the talk as it is on file."""
        self.meeting = meeting

    def begin(self) -> None:
        """Take the keys."""

    def write(self) -> None:
        """Go into its words, where it has some to change."""

    def flush(self) -> None:
        """Keep what was typed as a draft."""

    def finish(self) -> None:
        """Turn what was typed into an act."""

    def leave(self) -> None:
        """The program ends: what was typed becomes an act, without a question."""

    def choose(self) -> None:
        """Choose what is highlighted."""

    def find(self) -> None:
        """Look for something, where there is a list to look in."""

    def highlighted(self) -> AgendaItemRecord | None:
        """What is highlighted, when it is on the agenda."""
        return None


class Offers(MarkedList):
    """Rows that Space and Enter choose and leave out again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "Choose", show=False),
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("slash", "screen.find", "Find", show=False),
        Binding("u", "app.undo", "Undo", show=False),
    ]


class Finder(Line):
    """Where one types what a list shall show."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "screen.focus_next", "To the list", show=False)]


class ChoosingStep(Step):
    """A step with a list of things to choose from, under headings, and a line to find something in it."""

    sought = ""
    """What one looks for; "" shows what fits this talk."""

    def on_mount(self) -> None:
        """Nothing is offered yet."""
        self._offers: dict[str, Offer] = {}
        self._on_top: frozenset[str] = frozenset()

    def groups(self, meeting: MeetingRecord) -> Sequence[tuple[str, Sequence[Offer]]]:
        """What is offered, under which heading of ours; everything there is while something is ``sought``."""
        raise NotImplementedError

    def compose_finder(self) -> ComposeResult:
        """The line to find something with."""
        with Horizontal(classes="own"):
            yield Label(Content("Find"))
            yield Finder(placeholder="A word of what you look for", id="find", compact=True)

    def fill(self, meeting: MeetingRecord) -> None:
        """Draw the list again, keeping the place in it."""
        super().fill(meeting)
        options = self.query_one(Offers)
        before, index = options.highlighted_option, options.highlighted or 0
        rows: list[Option] = []
        self._offers = {}
        width = max(self.app.size.width - 8, 24)
        for heading, offers in _arranged(self.groups(meeting), self._on_top, self.sought):
            if offers:
                rows.append(Option(Content.styled(f"{heading}", "bold $muted"), disabled=True))
            for offer in offers:
                self._offers[offer.id] = offer
                rows.append(Option(_row(offer, min(width, 100)), id=offer.id))
        options.clear_options()
        options.add_options(rows or [Option(Content.styled(_NOTHING_FOUND, "$muted"), disabled=True)])
        if before is not None and before.id in self._offers:
            options.highlighted = options.get_option_index(before.id or "")
        elif rows:
            options.highlighted = min(max(index, 1), len(rows) - 1)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words that are looked for, from its first row on."""
        if event.input.id == "find" and self.meeting is not None:
            event.stop()
            self.sought = event.value.strip()
            self._put_on_top(self.meeting)
            self.query_one(Offers).highlighted = None
            self.fill(self.meeting)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """To the first that was found."""
        if event.input.id == "find":
            event.stop()
            self.query_one(Offers).focus()

    def find(self) -> None:
        """Look for something."""
        self.query_one(Finder).focus()

    def begin(self) -> None:
        """Show what fits this talk, with what is chosen on top."""
        self.query_one(Finder).value = self.sought = ""
        if self.meeting is not None:
            self._put_on_top(self.meeting)
            self.query_one(Offers).highlighted = None
            self.fill(self.meeting)

    def _put_on_top(self, meeting: MeetingRecord) -> None:
        self._on_top = frozenset(offer.id for _, offers in self.groups(meeting) for offer in offers if offer.item)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Bring it, or leave it out again: one act."""
        event.stop()
        self._toggle(self._offers.get(event.option.id or ""))

    def choose(self) -> None:
        """From the palette."""
        option = self.query_one(Offers).highlighted_option
        self._toggle(self._offers.get(option.id or "") if option else None)

    def highlighted(self) -> AgendaItemRecord | None:
        """What is highlighted, when it is on the agenda."""
        option = self.query_one(Offers).highlighted_option
        offer = self._offers.get(option.id or "") if option else None
        return offer.item if offer else None

    def _toggle(self, offer: Offer | None) -> None:
        if offer is None or self.meeting is None:
            return
        from careercoach.services.talk import meetings as writing

        meeting, item, subject = self.meeting.id, offer.item, [offer.subject or offer.title]
        if item is not None:
            self.program.act(lambda session: writing.leave_out(session, item.id))
        elif offer.kind == "accomplishment":
            self.program.act(lambda session: writing.bring(session, meeting, accomplishments=subject))
        elif offer.kind == "goal":
            self.program.act(lambda session: writing.bring(session, meeting, goals=subject))
        elif offer.kind == "vision":
            self.program.act(lambda session: writing.bring(session, meeting, visions=subject))
        elif offer.kind == "feedback":
            self.program.act(lambda session: writing.bring(session, meeting, feedback=subject))
        elif offer.kind == "ask":
            self.program.act(lambda session: writing.bring(session, meeting, asks=subject))
        else:
            self.program.act(lambda session: writing.bring(session, meeting, questions=subject))


def _arranged(
    groups: Iterable[tuple[str, Sequence[Offer]]], on_top: Collection[str], sought: str
) -> list[tuple[str, list[Offer]]]:
    """The groups with what is on top before them, whatever is sought, and of all else what has the words sought."""
    groups = list(groups)
    top = [offer for _, offers in groups for offer in offers if offer.id in on_top]
    rest = [
        (heading, [offer for offer in offers if offer.id not in on_top and _has(heading, offer, sought)])
        for heading, offers in groups
    ]
    return [(_ON_TOP, top), *rest] if top else rest


def _has(heading: str, offer: Offer, sought: str) -> bool:
    """Whether all the words sought stand in what is offered, above it or beside it; case and accents do not count."""
    said = bare(f"{heading.partition(' · ')[0]} {offer.title} {offer.note}")
    return all(word in said for word in bare(sought).split())


def marked(meeting: MeetingRecord, offers: Sequence[Offer]) -> list[Offer]:
    """The offers, those on the agenda with their item."""
    items = {item.subject: item for item in meeting.items}
    parked = parked_ids(meeting)
    found = [(offer, items.get(offer.subject)) for offer in offers]
    return [replace(offer, item=item, parked=bool(item and item.id in parked)) for offer, item in found]


def unlisted(meeting: MeetingRecord, kind: str, offers: Sequence[Offer]) -> list[Offer]:
    """What of a kind is on the agenda and not among the offers."""
    listed, parked = {offer.subject for offer in offers}, parked_ids(meeting)
    return [
        Offer(kind, item.subject, item.title, "private" if item.private else "", item, item.id in parked)
        for item in meeting.items
        if item.kind == kind and item.subject not in listed
    ]


def parked_ids(meeting: MeetingRecord) -> set[str]:
    """The agenda items there is no time for."""
    return {item.id for item in agenda.budget(meeting).parked}


def _row(offer: Offer, width: int) -> Content:
    """✓ when chosen, the words, and at the right what to know about it; below a suggestion its reason."""
    if offer.why:
        return Content.assemble(
            ("· ", "$muted"), below(offer.title, width - 4), "\n  ", (below(offer.why, width - 4), "$muted")
        )
    minutes = f"{minutes_words(offer.item.minutes)} min" if offer.item else ""
    notes = " · ".join(filter(None, ("parked" if offer.parked else "", offer.note, minutes)))
    title = text.shortened(offer.title, max(width - 2 - (len(notes) + 2 if notes else 0), 10))
    gap = max(width - 2 - Content(title).cell_length - len(notes), 2)
    return Content.assemble(
        ("✓ " if offer.item else "· ", "bold $success" if offer.item else "$muted"),
        title,
        (f"{' ' * gap}{notes}" if notes else "", "$warning" if offer.parked else "$muted"),
    )


def below(words: str, width: int, indent: int = 2) -> str:
    """User text on as many lines of ``width`` as it needs, all but the first indented by so much."""
    return f"\n{' ' * indent}".join(textwrap.wrap(text.line(words).plain, max(width, 10)))
