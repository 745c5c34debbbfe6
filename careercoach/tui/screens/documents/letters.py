"""A letter to somebody before it leaves: with words of one's own in it, which wait until it is written to a file."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.documents.making import Document
from careercoach.queries import drafts
from careercoach.queries.people import people
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.slip import Slip
from careercoach.tui.screens.documents.choosing import ChosenPreview
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.visible import visible

if TYPE_CHECKING:
    from sqlmodel import Session

Masks = Sequence[MaskRecord] | None

Letter = Callable[[sqlite3.Connection, str, date, Masks], Document]
"""Makes a letter anew: from the file, with words of one's own ("" for none), on this day, with these names masked."""


class OwnWords(Box[str]):
    """A few words of one's own for a letter; they wait under their key until the letter is written to a file."""

    BINDINGS = [*bindings([Command("escape", "Back", "back", "Go back; your words are kept")])]

    def __init__(self, key: str) -> None:
        """``key`` is that of the draft."""
        super().__init__()
        self._slip = Slip(self, key, self.flush)

    def compose(self) -> ComposeResult:
        """The line, and what becomes of it."""
        draft = self._slip.take_up()
        with Vertical(classes="box"):
            yield Static(Content("IN YOUR OWN WORDS"), classes="heading")
            yield Line(draft.text if draft else "", keeps_lines=True, id="own-words", compact=True)
            yield Static(Content("\nEnter and Esc go back; the words are kept."), classes="muted")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Something was typed: a draft follows."""
        event.stop()
        self._slip.touched()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the letter."""
        event.stop()
        self.action_back()

    def action_back(self) -> None:
        """Back to the letter with what is typed."""
        if self._slip.keep_words(self._typed):
            self._slip.close()
            self.dismiss(self._typed)

    def flush(self) -> None:
        """Keep the words as a draft."""
        if self.is_mounted:
            self._slip.keep_words(self._typed)

    def leave(self) -> None:
        """The program ends: the words wait."""
        self.flush()

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value.strip()


class LetterPreview(ChosenPreview):
    """A letter to one person, or the same to each of several, with words of one's own in it."""

    OWN_WORDS: ClassVar = Command("n", "Own words", "own_words", "Your own words")
    OF_A_LETTER: ClassVar = tuple(each for each in DocumentPreview.WITH_MORE if each.action != "reader")
    FORMS: ClassVar = {each: DocumentPreview.FORMS[each] for each in ("text", "page", "markdown")}

    def __init__(self, title: str, people: Sequence[str], key: str, letter: Letter) -> None:
        """``people`` are the ids of those it is for; ``key`` is that under which own words wait."""
        super().__init__(title, self._made, people[0])
        self._people = people
        self._key = key
        self._letter = letter
        self._words: str | None = None

    def readers(self) -> list[tuple[str, str]]:
        """Nobody but those it is for."""
        return [(person, visible(people.get(self.program.reading, person).name)) for person in self._people]

    @property
    def person(self) -> str:
        """The id of whom the letter in front is for."""
        return self._audience

    def action_own_words(self) -> None:
        """Write them, or change them."""
        self.program.ask(OwnWords(self._key), self._take_words)

    def _made(self, connection: sqlite3.Connection, _: str, today: date, names: Masks) -> Document:
        if self._words is None:
            self._words = drafts.get(connection, self._key) or ""
        return self._letter(connection, self._words, today, names)

    def _take_words(self, words: str | None) -> None:
        self._words = words
        self.show()

    def _say_written(self, path: Path | None) -> None:
        """Words that stand in a file wait no longer."""
        waiting = drafts.latest(self.program.reading, self._key) if path else None
        if waiting:
            from careercoach.services import drafts as writing

            number = waiting.number

            def ends(session: "Session") -> None:
                writing.end(session, number, "")

            self.program.keep(ends)
        super()._say_written(path)
