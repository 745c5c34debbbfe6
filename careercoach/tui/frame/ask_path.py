"""Where something is written: the box stays open, with what was typed, until it is written or one goes back."""

import stat
from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from careercoach.content.remedies import on_screen
from careercoach.documents import formats
from careercoach.errors import CareerCoachError
from careercoach.paths import absolute
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.program import program_of
from careercoach.tui.widgets.choosing import Choose
from careercoach.tui.widgets.leaving import Box
from careercoach.tui.widgets.line import Line

Write = Callable[[Path, bool], None]
"""Writes it to a path; True replaces a file that stands there. Raises CareerCoachError."""


class AskPath(Box[Path | None]):
    """The path to write to; answers with it once all is written, None when nothing was."""

    BINDINGS = [*bindings([Command("escape", "Back", "dismiss(None)", "Write nothing")])]

    def __init__(self, what: str, file_name: str, write: Write, *, into: str = "file") -> None:
        """``what`` is written, ``into`` a file or folder; ``file_name`` is offered first, and its name in a folder."""
        super().__init__()
        self._what = what
        self._into = into
        self._file_name = file_name
        self._write = write

    def compose(self) -> ComposeResult:
        """The path to change, what is wrong with it, and what happens."""
        with Vertical(classes="box"):
            yield Static(Content(f"WRITE {self._what.upper()} TO A {self._into.upper()}"), classes="heading")
            yield Line(self._file_name, id="path", compact=True)
            yield Static(classes="problem", id="problem")
            yield Static(Content.assemble("In ", text.line(_here())), classes="muted")
            only = f"\nEnter writes it, Esc does not. Only you can read the {self._into}."
            yield Static(Content(only), classes="muted")
            if formats.of_name(self._file_name):
                yield Static(Content(".html makes a page to print, .pdf a PDF."), classes="muted")

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was wrong with another path is no longer said."""
        event.stop()
        self._say(Content(""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write, or ask first whether a file may be replaced."""
        event.stop()
        typed = event.value.strip()
        if not typed:
            self._say(Content(f"Name a {self._into}, or Esc."))
            return
        if "\0" in typed:
            self._say(Content("No file can have that name."))
            return
        path = self._path(typed)
        if not _is_file(path):
            self._try(path)
            return
        options = [("replace", Content("Replace it")), ("other", Content("Choose another name"))]

        def answered(choice: str | None) -> None:
            if choice == "replace":
                self._try(path, force=True)

        program_of(self).ask(Choose("It exists already.", options), answered)

    def _path(self, typed: str) -> Path:
        try:
            path = absolute(typed)
            return path / self._file_name if path.is_dir() else path
        except OSError:
            return Path(typed)  # what is wrong with it the writer says

    def _try(self, path: Path, *, force: bool = False) -> None:
        try:
            self._write(path, force)
        except CareerCoachError as error:
            self._say(text.line(on_screen(error)))
            return
        self.dismiss(path)

    def _say(self, sentence: Content) -> None:
        """Say what is wrong below the path; an empty sentence says nothing."""
        problem = self.query_one("#problem", Static)
        problem.update(sentence)
        problem.set_class(bool(sentence.plain), "-shown")


def _here() -> str:
    """The folder a name without one stands for."""
    try:
        return str(Path.cwd())
    except OSError:
        return "a folder that is gone; give the path"


def _is_file(path: Path) -> bool:
    """Whether an ordinary file stands there; links and folders are refused by the writer itself."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
