"""Whose words a document leaves in, and whether its reader has it: what every preview knows of papers."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from careercoach.dates import echo
from careercoach.documents import papers
from careercoach.documents.making import Document
from careercoach.queries import drafts
from careercoach.queries.documents import papers as stored
from careercoach.records import PaperRecord
from careercoach.tui import previews, text
from careercoach.tui.commands import Command
from careercoach.tui.frame.place import Flow
from careercoach.tui.screens.documents.writing import BOTH, FILE, MINE, key
from careercoach.tui.widgets.choosing import ChoiceLine, Choose
from careercoach.visible import visible
from careercoach.vocabulary import AUDIENCES

if TYPE_CHECKING:
    from sqlmodel import Session

_TAKEN = {
    MINE: "Your words stay as they are",
    BOTH: "What is new stands in your words · u takes it out",
    FILE: "Your file's words · u brings yours back",
}
"""What is said, by whose words were taken."""


class OnPaper(Flow):
    """A document that can be written in one's own words, copied, and remembered as given."""

    NOT_BY_HAND: ClassVar = "A calendar is not written by hand."
    """What is said where a document cannot be written in one's own words."""

    WRITING: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Edit", "write", "In your own words", shown="⏎"),
        Command("b", "Copy", "copy", "Copy it for a mail"),
    )
    REMEMBERING: ClassVar[tuple[Command, ...]] = (
        Command("f4", "My editor", "own_editor", "Write it in your own editor", footer=False),
        Command("x", "Given", "given", "Its reader has it from today", footer=False),
        Command("", "Since then", "since", "Your words beside your file", footer=False),
    )

    def __init__(self) -> None:
        """Nothing is made yet."""
        super().__init__()
        self._file_says: Document | None = None
        self._document: Document | None = None
        self._paper: PaperRecord | None = None
        self._asked: set[str] = set()

    def words(self) -> str:
        """Exactly what leaves, in the form in front."""
        raise NotImplementedError

    def put(self, document: Document) -> None:
        """Let this be the document, in the words of its paper where there are any."""
        self._file_says = document
        self._paper = stored.standing(self.program.reading, document) if papers.kind(document) else None
        self._document = papers.as_written(document, self._paper)
        line = self.query_one("#changed", Static)
        told = self._changed()
        line.update(Content(told))
        line.display = bool(told)

    @property
    def stands(self) -> str:
        """What the bar says of its words: one's own, or given; "" where the file speaks."""
        if self._paper is None:
            return ""
        given = self._paper.given_on
        return f" · given {echo(given)}" if given else " · your own words"

    def go_on(self) -> None:
        """Open the page again on which words were left half-typed, for whichever reader."""
        document = self._file_says
        if document is None or papers.kind(document) is None:
            return
        keys = {key(replace(document, audience=audience)): audience for audience in AUDIENCES}
        waiting = next((one.key for one in drafts.listed(self.program.reading) if one.key in keys), None)
        if waiting:
            self.query_one(ChoiceLine).choose(keys[waiting])
            self.show()
            self.action_write()

    def action_write(self) -> None:
        """Write it here."""
        self._write_on(in_editor=False)

    def action_own_editor(self) -> None:
        """Write it in one's own editor."""
        self._write_on(in_editor=True)

    def action_since(self) -> None:
        """See both, and choose whose words go on."""
        if self._file_says is None or self._paper is None:
            self.program.say(Content("Nothing here is in your own words yet."))
            return
        self.program.open(previews.Since(self._file_says, self._paper), self._go_by)

    def action_copy(self) -> None:
        """Put what is shown on the clipboard, where the terminal allows it."""
        if self.say_what_it_lacks():
            return
        self.app.copy_to_clipboard(self.words())
        self.program.say(Content("Copied, if your terminal allows it; or F2 writes a file."))
        self.ask_whether_given("Copied")

    def action_given(self) -> None:
        """The reader has it."""
        document = self._document
        if document is None or papers.kind(document) is None or document.audience == "self":
            self.program.say(Content("There is nobody to give this to."))
            return
        if self.say_what_it_lacks():
            return

        def remember(session: "Session") -> str:
            from careercoach.services.documents import papers as writing

            return writing.give(session, document, self.program.today)

        said = Content.assemble("Remembered: ", text.line(document.reader), " has it from today · u takes it back")
        self.program.act(remember, said)

    def say_what_it_lacks(self) -> bool:
        """Whether something has to be chosen before it leaves, which is then said; not of one's own words."""
        waits = self._lacks()
        if waits:
            self.program.say(Content(waits))
        return bool(waits)

    def ask_whether_given(self, done: str) -> None:
        """Ask once whether the reader has it, after ``done``; not where that is known or nobody reads it."""
        document = self._document
        if document is None or papers.kind(document) is None or document.audience == "self":
            return
        if document.reader in self._asked or (self._paper and self._paper.given_on):
            return
        self._asked.add(document.reader)
        options = [("no", Content("Not yet")), ("yes", Content("Yes, given today"))]
        self.program.ask(Choose(f"{done}. Does {visible(document.reader)} have it now?", options), self._answered)

    def _answered(self, choice: str | None) -> None:
        if choice == "yes":
            self.action_given()

    def _write_on(self, *, in_editor: bool) -> None:
        document = self._file_says
        if document is None or papers.kind(document) is None:
            self.program.say(Content(self.NOT_BY_HAND))
            return
        self.program.open(previews.Writing(document, in_editor), self._written)

    def _written(self, told: object) -> None:
        """Say what became of the words."""
        if isinstance(told, str):
            self.program.say(told)

    def _go_by(self, whose: object) -> None:
        """Keep one's own words and know what changed, or throw them away; None decides nothing."""
        document, paper = self._file_says, self._paper
        if whose is None or document is None or paper is None:
            return
        if paper.given_on:
            self.program.say(Content("What was given stays; Enter writes a new one."))
            return

        def keep(session: "Session") -> bool:
            from careercoach.services.documents import papers as writing

            if whose == MINE:
                writing.keep(session, document)
            elif whose == BOTH:
                writing.join(session, document, self.program.today)
            else:
                writing.throw_away(session, paper.id)
            return True

        self.program.act(keep, _TAKEN[str(whose)])

    def _lacks(self) -> str:
        """What has to be chosen first, and how; blank for nothing."""
        lacks = self._file_says.lacks if self._file_says and not self._paper else ""
        return f"{lacks} i lists what there is." if lacks else ""

    def _changed(self) -> str:
        """One line where something is to be chosen, or the file says other things since; else blank."""
        if self._file_says is None or self._paper is None:
            return self._lacks()
        changed = papers.changed(self._file_says, self._paper)
        if not changed:
            return ""
        places = "1 place" if changed.places == 1 else f"{changed.places} places"
        return f"Your file has changed since you wrote this, in {places} · Since then"
