"""Choosing what a document holds: one list of all it may hold, opened by i, and remembered once it is given."""

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from careercoach.documents.audience import Key
from careercoach.documents.choosing import BEFORE, PARTS, REASONS, SECTIONS, Choice, Choosing, Offered
from careercoach.frozen import Frozen
from careercoach.tui import text
from careercoach.tui.commands import Command
from careercoach.tui.screens.documents import for_others
from careercoach.tui.screens.documents.preview import DocumentPreview, Make
from careercoach.tui.widgets.check_boxes import CheckBoxes
from careercoach.tui.widgets.leaving import Box

_WORDS = 54
"""Columns of a line in the box."""

_HEADINGS = {
    "goal": "GOALS",
    "promise": "AGREED",
    "accomplishment": "WHAT YOU DID",
    "feedback": "WHAT OTHERS SAID",
    "learning": "WHAT YOU LEARN",
    "reflection": "YOUR OWN ANSWERS",
    "note": "NOTES OF THE TALK",
    "waiting": "NOT SAID FOR OTHERS YET (e SAYS IT)",
}
_WAITING = "waiting"
_NO_ROOM = "no room on the page"
_PARTS = {"why": "  why: ", "support": "  support: ", "evidence": "  file: "}


class Picked(Frozen):
    """What was chosen, as tokens; ``to_say`` is what is to be said for others before one goes on choosing."""

    chosen: frozenset[str]
    to_say: Offered | None = None


class PickItems(Box[Picked]):
    """All that a document may hold, ticked where it is chosen; each that is not says why."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f2", "done", "Done", show=False),
        Binding("e", "reword", "Say it for others", show=False),
    ]

    def __init__(self, reader: str, choosings: Sequence[Choosing], at: str = "", unmet: Collection[str] = ()) -> None:
        """``reader`` is who reads it, by name or in words; ``choosings`` is what it is chosen from; ``at`` the row in
        front, by its token; ``unmet`` the words of what was chosen and does not stand on the page.
        """
        super().__init__()
        self._reader = reader
        self._choosings = choosings
        self._at = at
        self._unmet = unmet

    def compose(self) -> ComposeResult:
        """What it is, the list, and how to leave."""
        with Vertical(classes="box"):
            yield Static(Content.assemble("WHAT MAY ", text.line(self._reader.upper()), " READ?"), classes="heading")
            yield CheckBoxes(*_rows(self._choosings, self._unmet))
            yield Static(
                Content("Space chooses, e says it for others, Esc goes back"),
                classes="muted",
            )

    def on_mount(self) -> None:
        """Stand where one stood before something was said for others."""
        rows = self.query_one(CheckBoxes)
        places = [place for place in range(rows.option_count) if _value(rows, place) == self._at]
        if places:
            rows.highlighted = places[0]

    def action_done(self) -> None:
        """Go back with what is chosen."""
        self.dismiss(Picked(self._chosen))

    def action_reword(self) -> None:
        """Say the row in front in words for others."""
        rows = self.query_one(CheckBoxes)
        token = _value(rows, rows.highlighted) if rows.highlighted is not None else ""
        offered = (one for each in self._choosings for one in each.offered if _token(one) == token)
        one = next((one for one in offered if one.thing in for_others.WORDED), None)
        if one:
            self.dismiss(Picked(self._chosen, one))

    @property
    def _chosen(self) -> frozenset[str]:
        return frozenset(self.query_one(SelectionList).selected)


class ChosenPreview(DocumentPreview):
    """A document made of what was chosen for its reader."""

    CHOOSE: ClassVar = Command("i", "Choose", "choose", "What may stand in it")

    def __init__(self, title: str, make: Make, reader: str = "manager") -> None:
        """As for every preview; nothing is decided yet."""
        super().__init__(title, make, reader)
        self._decided: dict[str, dict[str, bool]] = {}
        self._opened: set[str] = set()

    @property
    def choice(self) -> Choice:
        """What the person decided for the reader in front."""
        said = self._decided.get(self._audience, {})
        return Choice(
            pick=tuple(token for token, picked in said.items() if picked),
            leave=tuple(token for token, picked in said.items() if not picked),
        )

    def show(self) -> None:
        """The document; where goals are there and none was ever chosen for this reader, the list comes first."""
        super().show()
        if self._document and self._audience not in self._opened and _is_asked_for(self._document.choosings):
            self._opened.add(self._audience)
            self.call_after_refresh(self.action_choose)

    def action_choose(self, at: str = "") -> None:
        """Open the list, at a row of it."""
        document = self._document
        if document is None or not any(each.offered for each in document.choosings):
            self.program.say(self.nothing_to_choose())
            return
        self._opened.add(self._audience)
        reader = document.choosings[0].reader.name or document.reader
        self.program.ask(PickItems(reader, document.choosings, at, document.unmet), self._take_choice)

    def nothing_to_choose(self) -> Content:
        """What is said where the list would be empty."""
        return Content("Nothing to choose from yet.")

    def _take_choice(self, picked: Picked | None) -> None:
        if picked is None or self._document is None:
            return
        chosen, one = picked.chosen, picked.to_say
        self._decide(chosen)
        if one:
            for_others.say(
                self.program,
                one.id,
                one.doubt,
                lambda: self._go_on_choosing(_token(one)),
                reader=self._document.read_by,
            )

    def _go_on_choosing(self, token: str) -> None:
        """With what was said for others among what starts chosen."""
        self.show()
        self.action_choose(token)

    def _decide(self, chosen: frozenset[str]) -> None:
        assert self._document is not None  # noqa: S101 what it offered was just shown
        said = self._decided.setdefault(self._audience, {})
        for one in (one for each in self._document.choosings for one in each.offered):
            if (_token(one) in chosen) != one.picked:
                said[_token(one)] = not one.picked
        self.show()


def _is_asked_for(choosings: Sequence[Choosing]) -> bool:
    """Whether there are goals and none of them was chosen or left out for this reader, now or before."""
    goals = [one for each in choosings for one in each.offered if one.thing == "goal"]
    remembered = any(thing.startswith("goal") for each in choosings for thing, _ in each.reader.remembered)
    return bool(goals) and not remembered and not any(one.picked or one.said for one in goals)


def _value(rows: CheckBoxes, place: int) -> str:
    return str(rows.get_option_at_index(place).value)


def _token(one: Offered) -> str:
    return f"{one.thing}:{one.id}"


def _rows(choosings: Sequence[Choosing], unmet: Collection[str]) -> Iterator[Selection[str]]:
    offered = [one for each in choosings for one in each.offered]
    kept = frozenset[Key]().union(*(each.kept for each in choosings))
    sections = {noun: [one for one in offered if _section(one) == noun] for noun in (*SECTIONS, _WAITING)}
    for noun, rows in sections.items():
        if rows:
            yield Selection(Content.styled(_HEADINGS[noun], "bold $muted"), noun, disabled=True)
        yield from (Selection(_line(one, kept, unmet), _token(one), one.picked) for one in rows)


def _section(one: Offered) -> str:
    """Under which heading it stands: by its noun, or with what waits for words for others."""
    waits = one.reason == "unready" and not one.picked and one.thing not in PARTS
    return _WAITING if waits else PARTS.get(one.thing, one.thing)


def _why(one: Offered) -> str:
    return one.doubt if one.reason == "unready" else REASONS[one.reason]


def _line(one: Offered, kept: Collection[Key], unmet: Collection[str]) -> Content:
    stands = _NO_ROOM if one.words in unmet else BEFORE if one.key in kept else one.rough
    why = stands if one.picked else _why(one)
    before = _PARTS.get(one.thing, "")
    room = _WORDS - len(before) - (len(why) + 3 if why else 0)
    words = Content(text.shortened(one.words, max(room, 16)))
    return Content.assemble((before, "$muted"), words, (f" · {why}" if why else "", "$muted"))
