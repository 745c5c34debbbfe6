"""The brief before it leaves: exactly what the reader gets, what stays back and why, and the way to a file."""

import stat
from pathlib import Path
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from careercoach.documents.brief import brief, left_out
from careercoach.errors import CareerCoachError, NotFound
from careercoach.materials import Brief
from careercoach.paths import absolute
from careercoach.queries import meetings
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.screens.place import Flow
from careercoach.tui.widgets.bars import TitleBar, say
from careercoach.tui.widgets.choosing import ChoiceLine, Choose
from careercoach.tui.widgets.line import Line
from careercoach.visible import visible
from careercoach.vocabulary import AUDIENCES

_READER = {"skip-level": "skip-level", "mentor": "mentor"}
"""Who reads the brief of a kind of talk; the manager unless named here."""

_AUDIENCE_WORDS = {"manager": "manager", "skip-level": "skip-level", "mentor": "mentor", "self": "only me"}


class _PlainHeading(Heading):
    """A heading at the left: the centred boxes of a terminal's Markdown shout."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.text.plain, "bold underline" if self.tag == "h1" else "bold")


class _Page(Markdown):
    """Markdown to read, without links to click."""

    elements: ClassVar = {**Markdown.elements, "heading_open": _PlainHeading}


class BriefPreview(Flow):
    """The brief of one talk for one reader."""

    TITLE_WORDS = "Meetings › Brief"
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("x,f2", "Export", "export", "Write this brief to a file of your own"),
        Command("m", "Plain or page", "plain", "Show the Markdown itself, or how it reads"),
        Command("r", "Reader", "reader", "Manager, skip-level, mentor, or only you"),
        Command("escape", "Back", "back", "Go back", shown="esc"),
    )
    BINDINGS = [*bindings(COMMAND_LIST)]

    def __init__(self, meeting: str) -> None:
        """``meeting`` is the id of the talk."""
        super().__init__()
        self._meeting = meeting
        self._material: Brief | None = None
        self._plain = False

    def compose_body(self) -> ComposeResult:
        """The reader above, the brief, what stays back, and the ways on."""
        meeting = meetings.get(self.coach.desk.reading, self._meeting)
        with Horizontal(id="for"):
            yield Static(Content("For "), classes="muted")
            yield ChoiceLine(
                [(audience, _AUDIENCE_WORDS[audience]) for audience in AUDIENCES],
                _READER.get(meeting.kind, "manager"),
                id="audience",
            )
        with Vertical(id="both"):
            with VerticalScroll(id="page"):
                yield Static(id="brief")
            yield Static(id="left-out")
        with Horizontal(id="buttons"):
            yield Button("Export", id="export", variant="primary")
            yield Button("Plain or page", id="plain")

    def on_mount(self) -> None:
        """Begin at the page, so that the arrows scroll it."""
        self.query_one("#page").focus()

    def show(self) -> None:
        """The brief as it would leave now."""
        try:
            meeting = meetings.get(self.coach.desk.reading, self._meeting)
        except NotFound:
            self.dismiss(None)
            return
        self._material = meetings.brief(self.coach.desk.reading, meeting)
        words = self.words()
        page = self.query_one("#brief", Static)
        page.update(Content(visible(words)) if self._plain else _Page(visible(words), hyperlinks=False))
        self.query_one("#left-out", Static).update(self._kept_back(self._material))
        self.query_one(TitleBar).say("the Markdown itself" if self._plain else "as it reads")

    def words(self) -> str:
        """Exactly what leaves."""
        assert self._material is not None  # noqa: S101 show() has read it
        return brief(self._material, self._audience, self.coach.desk.today)

    def on_choice_line_changed(self) -> None:
        """Another reader."""
        self.show()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The ways on that are drawn."""
        event.stop()
        self.action_export() if event.button.id == "export" else self.action_plain()

    def action_plain(self) -> None:
        """Show the Markdown itself, or how it reads."""
        self._plain = not self._plain
        self.show()

    def action_reader(self) -> None:
        """The next reader."""
        self.query_one(ChoiceLine).action_move(1)

    def action_export(self) -> None:
        """Ask where to, then write."""
        self.app.push_screen(AskPath(self._file_name), self._export)

    @property
    def _file_name(self) -> str:
        return f"brief-{self.coach.desk.today.isoformat()}.md"

    @property
    def _audience(self) -> str:
        return self.query_one(ChoiceLine).value

    def _export(self, typed: str | None) -> None:
        if not typed:
            return
        if "\0" in typed:
            say(self.app, Content("No file can have that name; choose another one."), problem=True)
            return
        try:
            path = absolute(typed)
            path = path / self._file_name if path.is_dir() else path
        except OSError:
            path = Path(typed)  # what is wrong with it the writer says
        if not _is_file(path):
            self._write(path)
            return
        options = [("replace", Content("Replace it")), ("other", Content("Choose another name"))]

        def answered(choice: str | None) -> None:
            if choice == "replace":
                self._write(path, force=True)
            elif choice == "other":
                self.app.push_screen(AskPath(typed), self._export)

        self.app.push_screen(Choose("A file of that name is there already.", options), answered)

    def _write(self, path: Path, *, force: bool = False) -> None:
        from careercoach.store.exports import write_whole

        try:
            write_whole(path, self.words(), force=force, spare=self.coach.desk.places.database)
        except CareerCoachError as error:
            self.coach.say_problem(error)
            return
        say(self.app, Content.assemble("Written to ", text.line(str(path)), ". Only you can read the file."))

    def _kept_back(self, material: Brief) -> Content:
        wide = self.has_class("-wide")
        private = [item.title for item in material.meeting.items if item.private and self._audience != "self"]
        nothing = ("Nothing you chose is kept back from this reader.",)
        sentences = left_out(material, self._audience) or nothing
        gap = "\n" if wide else " "
        parts = [Content.styled(f"LEFT OUT, AND WHY{gap}", "bold $muted"), Content(gap.join(sentences))]
        if private:
            chosen = Content(gap if wide else " · ").join(
                [Content(text.shortened(title, 120 if wide else 48)) for title in private]
            )
            heading = f"PRIVATE, BUT YOU CHOSE IT{gap}"
            parts = [Content.styled(heading, "bold $warning"), chosen, Content("\n\n" if wide else "\n"), *parts]
        return Content.assemble(*parts)


class AskPath(ModalScreen[str | None]):
    """Where a document goes."""

    BINDINGS = [*bindings([Command("escape", "Back", "dismiss(None)", "Write nothing")])]

    def __init__(self, path: str) -> None:
        """``path`` is offered first."""
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """The path to change, and what happens."""
        with Vertical(classes="box"):
            yield Static(Content("WRITE THE BRIEF TO A FILE"), classes="heading")
            yield Line(self._path, id="path", compact=True)
            yield Static(Content.assemble("In ", text.line(_here())), classes="muted")
            yield Static(Content("\nEnter writes it, Esc does not. Only you can read the file."), classes="muted")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with the path."""
        event.stop()
        self.dismiss(event.value.strip() or None)


def _here() -> str:
    """The folder a name without one stands for."""
    try:
        return str(Path.cwd())
    except OSError:
        return "a folder that is gone; give the whole path"


def _is_file(path: Path) -> bool:
    """Whether an ordinary file stands there; links and folders are refused by the writer itself."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
