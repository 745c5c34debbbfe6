"""A document in one's own words: the page to write on, and what stands on it beside what the file says now.

Half-typed words wait as any unfinished text does; they become the document's draft, one act, when the page is left.
"""

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from careercoach.dates import echo
from careercoach.documents import papers
from careercoach.documents.comparing import own
from careercoach.documents.making import Document, is_of_days
from careercoach.errors import KeptElsewhere
from careercoach.queries.documents import papers as stored
from careercoach.records import PaperRecord
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.place import Flow
from careercoach.tui.frame.slip import Slip
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.prose import Prose
from careercoach.visible import visible

if TYPE_CHECKING:
    from sqlmodel import Session

MINE, BOTH, FILE = "mine", "both", "file"
"""Whose words go on."""


def key(document: Document) -> str:
    """Under which half-typed words for a document wait."""
    about = document.position if is_of_days(document.id) else document.id
    return f"paper/{papers.kind(document)}/{document.audience}/{about or ''}"


class Writing(Flow):
    """The whole document as text. Esc keeps it as the draft for its reader; answers with what to say of it."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("f4", "My editor", "editor", "Your own editor"),
        Command("escape", "Keep and go back", "back", "Keep it for this reader", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def __init__(self, document: Document, in_editor: bool) -> None:
        """``document`` as the file says it now; ``in_editor`` opens one's own editor at once."""
        super().__init__()
        self._document = document
        self._in_editor = in_editor
        self._slip = Slip(self, key(document), self.flush)
        self._before = ""

    def compose_bar(self) -> TitleBar:
        """What is written, and for whom."""
        return TitleBar(f"{self._document.noun.capitalize()} for {visible(self._document.reader)}")

    def compose_body(self) -> ComposeResult:
        """The text, and how it is read."""
        text = Prose(id="own-text")
        text.styles.height = "1fr"
        yield text
        yield Static(Content("# begins a heading, - a list. Esc keeps your words."), classes="muted")

    def on_mount(self) -> None:
        """The words that stand for it now; half-typed ones go on."""
        self._before = papers.to_write_on(self._document, self._standing())
        waiting = self._slip.take_up()
        text = self.query_one(Prose)
        text.load_text(waiting.text if waiting else self._before)
        text.focus()
        text.move_cursor((0, 0))
        if self._in_editor:
            self.call_after_refresh(self.action_editor)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was typed: a draft follows."""
        event.stop()
        if self._is_changed:
            self._slip.touched()

    def action_editor(self) -> None:
        """One's own editor."""
        self.query_one(Prose).action_open_editor()

    def action_back(self) -> None:
        """Keep the words as the document's draft, and go back."""
        if not self._is_changed:
            if self._slip.keep_words(""):
                self._leave(None)
            return
        told = self._told()
        if self.program.act(self._keep) is not None:
            self._leave(told)

    def flush(self) -> None:
        """Have the half-typed words on disk."""
        if self.is_mounted:
            self._slip.keep_words(self._words if self._is_changed else "")

    @property
    def _words(self) -> str:
        return self.query_one(Prose).text

    @property
    def _is_changed(self) -> bool:
        return self._words.rstrip() != self._before

    def _keep(self, session: "Session") -> bool:
        from careercoach.services.documents import papers as writing

        writing.write(session, self._document, self._words, self.program.today)
        with suppress(KeptElsewhere):  # a second window on the same words: these are kept all the same
            self._slip.end(session)
        return True

    def _standing(self) -> PaperRecord | None:
        return stored.standing(self.program.reading, self._document)

    def _told(self) -> str:
        if not self._words.strip():
            return "Empty: your file's words again · u brings yours back"
        if papers.to_write_on(self._document, self._standing()) != self._before:
            return "Kept over another window's words · u brings those back"
        return "Kept as your own words · u takes them back"

    def _leave(self, told: str | None) -> None:
        self._slip.close()
        self.dismiss(told)


class Since(Flow):
    """One's own words beside what the file says now. Answers whose words go on, None while that is open."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("1", "Keep mine", f"take('{MINE}')", "Your words stay"),
        Command("2", "Both", f"take('{BOTH}')", "Add the new, drop the gone"),
        Command("3", "Take the new", f"take('{FILE}')", "Your file's words"),
        Command("escape", "Back", "back", "Decide later", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, document: Document, paper: PaperRecord) -> None:
        """``document`` is what the file says now."""
        super().__init__()
        self._document = document
        self._paper = paper

    def compose_bar(self) -> TitleBar:
        """What is compared."""
        return TitleBar(f"Your words of {echo(self._paper.on)}, and your file now")

    def compose_body(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(classes="body", id="page"):
            yield Static(self._told(), id="words")

    def on_mount(self) -> None:
        """Arrow keys scroll at once."""
        self.query_one("#page").focus()

    def action_take(self, whose: str) -> None:
        """Go back with the answer."""
        self.dismiss(whose)

    def _told(self) -> Content:
        mine, changed = own(self._paper.made, self._paper.text), papers.changed(self._document, self._paper)
        parts = (
            ("NEW IN YOUR FILE, NOT IN YOUR WORDS", changed.new),
            ("NO LONGER IN YOUR FILE, STILL IN YOUR WORDS", changed.gone),
            ("YOU WROTE", mine.new),
            ("YOU TOOK OUT", mine.gone),
        )
        told = [
            Content.assemble(Content.styled(f"{head}\n", "bold $muted"), Content("\n".join(map(visible, passages))))
            for head, passages in parts
            if passages
        ]
        return Content("\n\n").join(told)
