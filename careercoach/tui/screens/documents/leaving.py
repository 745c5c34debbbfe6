"""What one hands over at the end of a position, before it leaves: the leaving pack, and letters to one person."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.documents import leaving, reference, thanks
from careercoach.documents.making import Document, made
from careercoach.queries import drafts, positions
from careercoach.queries.documents import leaving as stored
from careercoach.queries.goals import goals
from careercoach.queries.people import people
from careercoach.queries.work import accomplishments
from careercoach.records import MaskRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.slip import Slip
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.tui.widgets.choosing import Pick
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line
from careercoach.visible import visible

if TYPE_CHECKING:
    from sqlmodel import Session

Masks = Sequence[MaskRecord] | None

Letter = Callable[[sqlite3.Connection, str, date, Masks], Document]
"""Makes a letter anew: from the file, with words of one's own ("" for none), on this day, with these names masked."""

_NOBODY_YET = "whoever goes on with it"


class LeavingPreview(DocumentPreview):
    """The leaving pack of one position."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("g", "Goals", "goals", "Choose goals that somebody could take on"),
        *DocumentPreview.COMMAND_LIST,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]

    def __init__(self, position: str) -> None:
        """``position`` is its id."""
        super().__init__("Positions › Leaving pack", self._leaving)
        self._position = position
        self._goals: tuple[str, ...] = ()

    def readers(self) -> list[tuple[str, str]]:
        """Whoever goes on with it: the manager there, by name where there is one."""
        manager = positions.get(self.program.reading, self._position).manager
        return [("manager", visible(manager or _NOBODY_YET)), ("self", "only me")]

    def action_goals(self) -> None:
        """Choose among the goals that are no other position's."""
        known = [
            (one.id, one.title)
            for one in goals.listed(self.program.reading)
            if one.ended_with == self._position
            or (one.status in ("active", "paused") and one.position in (None, self._position))
        ]
        if not known:
            self.program.say(Content("No goal is open there."))
            return
        self.program.ask(Pick("WHICH GOALS COULD SOMEBODY TAKE ON?", known, self._goals), self._take)

    def _take(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is not None:
            self._goals = chosen
            self.show()

    def _leaving(self, connection: sqlite3.Connection, audience: str, today: date, names: Masks) -> Document:
        position = positions.get(connection, self._position)
        material = stored.leaving(connection, position, today, goal=self._goals)
        to = (position.manager or _NOBODY_YET) if audience == "manager" else None
        return made(leaving.KIND, position.id, material, audience=audience, today=today, masks=names, to=to)


class OwnWords(Box[str]):
    """A few words of one's own for a letter; they wait under their key until the letter is written to a file."""

    BINDINGS = [*bindings([Command("escape", "Back", "back", "Go back; what is typed stands in the letter")])]

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
            yield Static(Content("\nEnter and Esc go back to the letter; the words stand in it."), classes="muted")

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


class _Letter(DocumentPreview):
    """A letter to one person, with words of one's own in it."""

    OWN_WORDS: ClassVar = Command("o", "Own words", "own_words", "A few words of your own that stand in it")
    OF_A_LETTER: ClassVar = tuple(each for each in DocumentPreview.WITH_MORE if each.action != "reader")
    FORMS: ClassVar = {each: DocumentPreview.FORMS[each] for each in ("text", "page", "markdown")}

    def __init__(self, title: str, person: str, key: str, letter: Letter) -> None:
        """``person`` is the id of whom it is for; ``key`` is that under which own words wait."""
        super().__init__(title, self._made, "person")
        self.person = person
        self._key = key
        self._letter = letter
        self._words: str | None = None

    def readers(self) -> list[tuple[str, str]]:
        """Nobody but the one it is for."""
        return [("person", visible(people.get(self.program.reading, self.person).name))]

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


class ThanksPreview(_Letter):
    """A letter of thanks to one person."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (_Letter.OWN_WORDS, *_Letter.OF_A_LETTER)
    BINDINGS = [*bindings(COMMAND_LIST[:1])]

    def __init__(self, person: str) -> None:
        """``person`` is the id of whom it is for."""
        super().__init__("People › Thanks", person, f"thanks/{person}", self._thanks)

    def _thanks(self, connection: sqlite3.Connection, words: str, today: date, names: Masks) -> Document:
        material = stored.thanks(connection, self.person, words=words)
        name = material.person.name
        return made(thanks.KIND, self.person, material, audience="person", today=today, masks=names, to=name)


class ReferencePreview(_Letter):
    """The letter that asks one person to speak for one's work."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        _Letter.OWN_WORDS,
        Command("p", "Private too", "private", "Choose private work they saw, and what they said should grow"),
        *_Letter.OF_A_LETTER,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self, person: str) -> None:
        """``person`` is the id of whom it is for."""
        super().__init__("People › Reference", person, f"reference/{person}", self._reference)
        self._chosen: tuple[str, ...] = ()

    def action_private(self) -> None:
        """Choose among what stays back."""
        known = [*self._work().items(), *self._criticism().items()]
        if not known:
            self.program.say(Content("Nothing they saw or said is kept back."))
            return
        self.program.ask(Pick("WHAT MAY STAND IN IT, TOO?", known, self._chosen), self._take)

    def _reference(self, connection: sqlite3.Connection, words: str, today: date, names: Masks) -> Document:
        work, criticism = self._work(), self._criticism()
        material = stored.reference(
            connection,
            self.person,
            words=words,
            accomplishment=[one for one in self._chosen if one in work],
            feedback=[one for one in self._chosen if one in criticism],
        )
        name = material.person.name
        return made(reference.KIND, self.person, material, audience="person", today=today, masks=names, to=name)

    def _take(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is not None:
            self._chosen = chosen
            self.show()

    def _work(self) -> dict[str, str]:
        reading = self.program.reading
        name = people.get(reading, self.person).name
        found = accomplishments.listed(reading)
        return {done.id: done.title for done in found if done.private and name in done.seen_by}

    def _criticism(self) -> dict[str, str]:
        found = people.feedback(self.program.reading, person=self.person)
        return {said.id: said.behaviour for said in found if said.kind != "strength"}
