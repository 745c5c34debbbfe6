"""One thing on file to read whole: everything said of it and how it came about. It scrolls, and e changes it."""

from typing import ClassVar

from textual.content import Content

from careercoach import dates
from careercoach.content.acts import told
from careercoach.queries.file import history
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.page import Page
from careercoach.tui.route import Form
from careercoach.tui.widgets.bars import KeyBar

_MOST = 20
"""Acts that are told of at the end, the latest first."""


CHANGE = Command("e", "Change", "edit", "Change it")
READ_ON = Command("down", "Read on", "scroll(1)", "Further down", shown="↓")
BACK = Command("escape", "Back", "back", "Go back", shown="esc")


class Reading(Page):
    """Subclasses say the ``FORM`` that changes it, its ``NOUN`` as the file's table has it, and ``lines``."""

    FORM: ClassVar[type[Form]]
    NOUN: ClassVar[str]
    RESTING: ClassVar[frozenset[str]] = frozenset()
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (CHANGE, READ_ON, BACK)
    BINDINGS = [*bindings([CHANGE, BACK])]

    def __init__(self, row: str) -> None:
        """``row`` is its id."""
        super().__init__()
        self.row = row

    @property
    def thing(self) -> str | None:
        """What is read is the thing in front."""
        return self.row

    def erased(self, gone: object) -> None:
        """There is nothing left to read."""
        if gone:
            self.dismiss(None)

    @property
    def commands_now(self) -> tuple[Command, ...]:
        """Reading on is only spoken of where there is more than the screen shows."""
        more = self.query_one("#page").max_scroll_y > 0
        return tuple(one for one in super().commands_now if more or one is not READ_ON)

    def on_mount(self) -> None:
        """Once it is laid out, it is known whether there is more."""
        self.call_after_refresh(self.query_one(KeyBar).draw)

    def lines(self) -> list[Content]:
        """Everything said of it. Raises NotFound."""
        raise NotImplementedError

    def words(self) -> Content:
        """Everything said of it, then how it came about."""
        return Content("\n").join([*self.lines(), *_came_about(self)])

    def action_edit(self) -> None:
        """Open the form."""
        self.program.open(self.FORM(self.row))


def section(name: str, *lines: Content) -> list[Content]:
    """A part with its name above it, and a blank line before; nothing where there are no lines."""
    return [Content(""), Content.styled(name, "bold $muted"), *lines] if lines else []


def said(*parts: tuple[str, str | None]) -> list[Content]:
    """What was written under each heading, in the person's own lines; what was not written is left out."""
    return [line for name, words in parts if words for line in section(name, text.prose(words))]


def _came_about(page: Reading) -> list[Content]:
    """The acts that made it what it is and still hold, the latest first."""
    acts = history.came_about(page.program.reading, page.NOUN, page.row)
    lines = [Content.assemble((f"{dates.echo(on)}  ", "$muted"), told(name)) for name, on in acts[:_MOST]]
    if len(acts) > _MOST:
        lines.append(Content.styled(f"and {len(acts) - _MOST} before that", "$muted"))
    return section("HOW IT CAME ABOUT", *lines)
