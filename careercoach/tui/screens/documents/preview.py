"""A document before it leaves: exactly what the reader gets, what stays back and why, and the way to a file.

``DocumentPreview`` shows any document that can be made for a reader; Enter or F4 writes it in one's own words.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from careercoach.content import kinds
from careercoach.documents import formats, masking
from careercoach.documents.making import Document
from careercoach.documents.plain import plain
from careercoach.documents.readers import readers
from careercoach.errors import NotFound
from careercoach.queries.documents import masks
from careercoach.records import MaskRecord
from careercoach.tui import previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.ask_path import AskPath
from careercoach.tui.frame.page import Page
from careercoach.tui.screens.documents import for_others
from careercoach.tui.screens.documents.on_paper import OnPaper
from careercoach.tui.widgets.bars import TitleBar
from careercoach.tui.widgets.buttons import Buttons
from careercoach.tui.widgets.choosing import ChoiceLine
from careercoach.tui.widgets.gone import Gone
from careercoach.visible import visible

Make = Callable[[sqlite3.Connection, str, date, Sequence[MaskRecord] | None], Document]
"""Makes a document anew: from the file, for an audience, on this day, with these names masked (None: none)."""

_A_FEW = 4
"""Sentences about what stays back that surely fit below a document."""

_AUDIENCE_WORDS = {
    "manager": "manager",
    "skip-level": "one level up",
    "mentor": "mentor",
    "hr": "HR",
    "self": "only me",
}


def _reader_words(situation: str) -> dict[str, str]:
    """The readers as a choice: who stands in a manager's place, where there is none."""
    if situation == kinds.EMPLOYED:
        return _AUDIENCE_WORDS
    counterpart = "at work" if situation == kinds.NO_MANAGER else kinds.names(situation).relation
    return {**_AUDIENCE_WORDS, "manager": counterpart, "skip-level": "who decides"}


class _PlainHeading(Heading):
    """A heading at the left: the centred boxes of a terminal's Markdown shout."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.text.plain, "bold underline" if self.tag == "h1" else "bold")


class _Page(Markdown):
    """Markdown to read, without links to click."""

    elements: ClassVar = {**Markdown.elements, "heading_open": _PlainHeading}


class DocumentPreview(OnPaper):
    """A document for one reader, made anew whenever the reader, the form or the masking changes."""

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        *OnPaper.WRITING,
        Command("f2", "Export", "export", "To a file: text, a page, a PDF"),
        Command("number_sign", "Form", "form", "As it reads, Markdown, plain"),
        Command("commercial_at", "Reader", "reader", "Whom it is for", footer=False),
        Command("", "Mask names", "mask", "Replace names, or show them", footer=False),
        Command("escape", "Back", "back", "Go back", shown="esc"),
        Command("", "List of names", "names", "Names and other words", footer=False),
        Command("", "What stays back", "left_out", "What is left out, and why", footer=False),
        Command("e", "Reword", "reword", "Reword what reads wrong", footer=False),
        *OnPaper.REMEMBERING,
    )
    BINDINGS = [*bindings(COMMAND_LIST)]
    WITH_MORE: ClassVar[tuple[Command, ...]] = tuple(
        replace(command, footer=command.footer and command.action != "form") for command in COMMAND_LIST
    )
    """The same for a document with commands of its own: the button alone says that there are other forms."""

    FORMS: ClassVar = {"page": "as it reads", "markdown": "the Markdown itself", "text": "plain text for a mail"}
    """What the bar says of each form; the first one comes first."""

    WAYS_ON: ClassVar = {
        "write": "Edit",
        "copy": "Copy",
        "export": "Export",
        "form": "Form",
        "mask": "Mask names",
    }
    """The acts that have a button, and what it says; the first one is what one comes for."""

    ENDINGS: ClassVar = {"text": "txt"}
    """How the name of a file in a form ends; md unless named here."""

    def __init__(self, title: str, make: Make, reader: str = "manager") -> None:
        """``title`` is what the bar says; ``make`` raises NotFound once the thing is gone; ``reader`` comes first."""
        super().__init__()
        self._title = title
        self._make = make
        self._reader = reader
        self._form = next(iter(self.FORMS))
        self._masks: Sequence[MaskRecord] | None = None

    def compose_bar(self) -> TitleBar:
        """What this is."""
        return TitleBar(self._title)

    def compose_body(self) -> ComposeResult:
        """The reader above, the document, what stays back, and the ways on."""
        with Horizontal(id="for"):
            yield Static(Content("For "), classes="muted")
            yield ChoiceLine(self.readers(), self.first_reader(), id="audience")
        yield Static(id="changed")
        with Vertical(id="both"):
            with VerticalScroll(id="page"):
                yield Static(id="words")
            yield Static(id="left-out")
        with Buttons(id="buttons"):
            for act, label in self.WAYS_ON.items():
                yield Button(label, id=act, variant="primary" if act == next(iter(self.WAYS_ON)) else "default")

    def readers(self) -> list[tuple[str, str]]:
        """Who may read it: each of them, and in words."""
        situation = self.program.situation
        words = _reader_words(situation)
        return [(audience, words[audience]) for audience in readers(situation)]

    def first_reader(self) -> str:
        """Who reads it until the person chooses somebody else."""
        return self._reader

    def on_mount(self) -> None:
        """Begin at the page, so that the arrows scroll it; and where words were left half-typed, on them."""
        self.query_one("#page").focus()
        self.call_after_refresh(self.go_on)

    def show(self) -> None:
        """The document as it would leave now."""
        desk = self.program.desk
        if self._masks is not None:
            self._masks = masks.listed(desk.reading)
        try:
            self.put(self._make(desk.reading, self._audience, desk.today, self._masks))
        except NotFound:
            self._say_it_is_gone()
            return
        words = visible(self.shown().replace("\r\n", "\n"))
        shown = _Page(words, hyperlinks=False) if self._form == "page" else Content(words)
        self.query_one("#words", Static).update(shown)
        assert self._document is not None  # noqa: S101 put has set it
        told = self._kept_back(self._document, at_length=self.has_class("-wide"))
        self.query_one("#left-out", Static).update(told)
        masked = "" if self._masks is None else " · names masked"
        self.query_one(TitleBar).say(f"{self.FORMS[self._form]}{self.stands}{masked}")

    def _say_it_is_gone(self) -> None:
        """What it is about was deleted elsewhere: no letter meant for this page may do something to what lies below."""
        if self._document is None:
            self.dismiss(None)
        elif self.is_current:
            self.program.ask(Gone(f"WHAT THE {self._noun.upper()} IS ABOUT", written=False), self._leave_gone)

    def _leave_gone(self, _: None) -> None:
        self.dismiss(None)

    @property
    def room(self) -> tuple[object, ...]:
        """A page stays as it is, and is not made anew: beside it there may be room for more of what stays back."""
        return (self.has_class("-wide"),)

    def shown(self) -> str:
        """What is shown of what leaves; that is the same, but for a file that nobody reads as it is."""
        return self.words()

    def words(self) -> str:
        """Exactly what leaves."""
        assert self._document is not None  # noqa: S101 show() has made it
        return plain(self._document.markdown) if self._form == "text" else self._document.markdown

    def on_choice_line_changed(self) -> None:
        """Another reader."""
        self.show()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on that are drawn."""
        event.stop()
        getattr(self, f"action_{event.button.id}")()

    def action_left_out(self) -> None:
        """All that stays back, where there is room for it."""
        if self._document:
            self.program.open(previews.LeftOut(self._kept_back(self._document, at_length=True)))

    def action_reword(self) -> None:
        """Say what is in doubt for others, then what waits for it, one after the other until there is none or Esc."""
        if not self._reword_next(frozenset()):
            self.program.say(Content("Nothing here reads wrong to this reader."))

    def _reword_next(self, left: frozenset[str]) -> bool:
        """Ask for the words of the first line that was not ``left`` as it is; whether there is one."""
        document = self._document
        lines = (*document.to_reword, *document.unready) if document else ()
        one = next((each for each in lines if each.id not in left), None)
        if document is None or one is None:
            return False
        if one.noun not in for_others.WORDED or one.field in ("state", "result", "benefit", "support", "why"):
            opened = {"promise": routes.Promise, "goal": routes.Goal, "meeting": routes.Talk}
            self.program.open(opened.get(one.noun, routes.Accomplishment)(one.id))
            return True

        def then() -> None:
            self.show()
            leave()

        def leave() -> None:
            self._reword_next(left | {one.id})

        for_others.say(self.program, one.id, one.why, then, reader=document.read_by, left=leave)
        return True

    def action_form(self) -> None:
        """The next form."""
        forms = list(self.FORMS)
        self._form = forms[(forms.index(self._form) + 1) % len(forms)]
        self.show()

    def action_reader(self) -> None:
        """The next reader."""
        self.query_one(ChoiceLine).action_move(1)

    def action_mask(self) -> None:
        """Replace the names of the list, or show them again."""
        kept = masks.listed(self.program.reading) if self._masks is None else None
        if kept == []:
            self.action_names()
            return
        self._masks = kept
        self.show()

    def action_names(self) -> None:
        """Open the list of names."""

        self.program.open(previews.Masks())

    def action_export(self) -> None:
        """Ask where to, then write."""
        if self.say_what_it_lacks():
            return
        self.program.ask(AskPath(f"the {self._noun}", self._file_name, self._write), self._say_written)

    @property
    def _noun(self) -> str:
        return self._document.noun if self._document else ""

    @property
    def _file_name(self) -> str:
        ending = self.ENDINGS.get(self._form, "md")
        return f"{self._noun.replace(' ', '-')}-{self.program.today.isoformat()}.{ending}"

    @property
    def _audience(self) -> str:
        return self.query_one(ChoiceLine).value

    def _write(self, path: Path, force: bool) -> None:
        from careercoach.store.exports import write_whole

        write_whole(path, self._in_format_of(path.name), force=force, spare=self.program.desk.places.database)

    def _in_format_of(self, name: str) -> str | bytes:
        """The document in the format that the name of a file asks for, else what is shown."""
        document = self._document
        wanted = formats.of_name(name)
        if document is None or wanted is None or self._form not in DocumentPreview.FORMS:
            return self.words()
        return formats.written(document.markdown, wanted, self.program.today)

    def _say_written(self, path: Path | None) -> None:
        if path:
            self.program.say(Content.assemble("Written to ", text.line(str(path)), ". Only you can read the file."))
            self.ask_whether_given("Written")

    def _kept_back(self, document: Document, *, at_length: bool) -> Content:
        gap, after = ("\n", "\n\n") if at_length else (" ", "\n")
        told = document.left_out or ("This reader sees all you chose.",)
        parts = [
            Content.styled(f"LEFT OUT, AND WHY{gap}", "bold $muted"),
            Content(gap.join(map(visible, told if at_length else _by_reason(told)))),
        ]
        if not at_length and len(told) > _A_FEW:
            parts.insert(1, Content.styled("(more: What stays back) ", "$muted"))
        if document.to_reword:
            quoted = Content(gap if at_length else " · ").join(
                Content(" – ".join(filter(None, (f"“{text.shortened(one.text, 120 if at_length else 48)}”", one.why))))
                for one in document.to_reword
            )
            wrong = "IS IT STILL SO? e OPENS IT" if document.audience == "self" else "READS WRONG TO THEM; e REWORDS IT"
            heading = Content.styled(f"{wrong}{gap}", "bold $warning")
            parts = [heading, quoted, Content(after), *parts]
        if document.unready:
            waiting = Content.styled(f"SAY IT FOR OTHERS WITH e{gap}", "bold $warning")
            lines = [Content(text.shortened(one.text, 120 if at_length else 48)) for one in document.unready]
            listed = Content(gap if at_length else " · ").join(lines)
            parts = [waiting, listed, Content(after), *parts]
        if document.unmet:
            heading = Content.styled(f"CHOSEN, AND NOT ON THE PAGE{gap}", "bold $warning")
            lines = [Content(text.shortened(one, 120 if at_length else 48)) for one in document.unmet]
            parts = [heading, Content(gap if at_length else " · ").join(lines), Content(after), *parts]
        if document.masked is not None:
            parts.insert(0, Content(masking.replaced_words(document.masked) + after))
        if document.still_named:
            left = [Content(visible(str(each))) for each in document.still_named]
            heading = Content.styled(f"IT MAY STILL BE TOLD WHO THEY ARE{gap}", "bold $warning")
            parts = [heading, Content(gap if at_length else " · ").join(left), Content(after), *parts]
        if document.private:
            titles = [Content(text.shortened(title, 120 if at_length else 48)) for title in document.private]
            chosen = Content(gap if at_length else " · ").join(titles)
            heading = Content.styled(f"PRIVATE, BUT YOU CHOSE IT{gap}", "bold $warning")
            parts = [heading, chosen, Content(after), *parts]
        return Content.assemble(*parts)


class LeftOut(Page):
    """What stays back from a reader, and why, on a page of its own: the same on a small screen as on a large one."""

    TITLE_WORDS = "What stays back, and why"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (Command("escape", "Back", "back", "Go back", shown="esc"),)
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, told: Content) -> None:
        """``told`` is all of it."""
        super().__init__()
        self._told = told

    def words(self) -> Content:
        """All of it."""
        return self._told


def _by_reason(sentences: Sequence[str]) -> tuple[str, ...]:
    """The same sentences, each "what: why", with what shares a reason said together."""
    whats: dict[str, list[str]] = {}
    for sentence in sentences:
        what, _, why = sentence.rpartition(": ")
        whats.setdefault(why, []).append(what)
    return tuple(": ".join(filter(None, (" · ".join(what), why))) for why, what in whats.items())
