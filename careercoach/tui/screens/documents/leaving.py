"""What one hands over at the end of a position, before it leaves: the leaving pack, and letters to one person."""

import sqlite3
from datetime import date
from typing import ClassVar

from careercoach.documents import leaving, reference, thanks
from careercoach.documents.making import Document, made
from careercoach.queries import positions
from careercoach.queries.documents import leaving as stored
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.documents.choosing import ChosenPreview
from careercoach.tui.screens.documents.letters import LetterPreview, Masks
from careercoach.tui.screens.documents.preview import DocumentPreview
from careercoach.visible import visible

_NOBODY_YET = "whoever goes on with it"


class LeavingPreview(ChosenPreview):
    """The leaving pack of one position."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        ChosenPreview.CHOOSE,
        *DocumentPreview.WITH_MORE,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:1])]

    def __init__(self, position: str) -> None:
        """``position`` is its id."""
        super().__init__("Positions › Leaving pack", self._leaving)
        self._position = position

    def readers(self) -> list[tuple[str, str]]:
        """Whoever goes on with it: the manager there, by name where there is one."""
        manager = positions.get(self.program.reading, self._position).manager
        return [("manager", visible(manager or _NOBODY_YET)), ("self", "only me")]

    def _leaving(self, connection: sqlite3.Connection, audience: str, today: date, names: Masks) -> Document:
        position = positions.get(connection, self._position)
        material = stored.leaving(connection, position, today, audience=audience, choice=self.choice)
        to = (position.manager or _NOBODY_YET) if audience == "manager" else None
        return made(leaving.KIND, position.id, material, audience=audience, today=today, masks=names, to=to)


class ThanksPreview(LetterPreview):
    """A letter of thanks to one person."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        LetterPreview.OWN_WORDS,
        ChosenPreview.CHOOSE,
        *LetterPreview.OF_A_LETTER,
    )
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self, person: str) -> None:
        """``person`` is the id of whom it is for."""
        super().__init__("People › Thanks", (person,), f"thanks/{person}", self._thanks)

    def _thanks(self, connection: sqlite3.Connection, words: str, today: date, names: Masks) -> Document:
        material = stored.thanks(connection, self.person, words=words, choice=self.choice)
        name = material.person.name
        return made(thanks.KIND, self.person, material, audience="person", today=today, masks=names, to=name)


class ReferencePreview(LetterPreview):
    """The letter that asks one person to speak for one's work."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = ThanksPreview.COMMAND_LIST
    BINDINGS = [*bindings(COMMAND_LIST[:2])]

    def __init__(self, person: str) -> None:
        """``person`` is the id of whom it is for."""
        super().__init__("People › Reference", (person,), f"reference/{person}", self._reference)

    def _reference(self, connection: sqlite3.Connection, words: str, today: date, names: Masks) -> Document:
        material = stored.reference(connection, self.person, words=words, choice=self.choice)
        name = material.person.name
        return made(reference.KIND, self.person, material, audience="person", today=today, masks=names, to=name)
