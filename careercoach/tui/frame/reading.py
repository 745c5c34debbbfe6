"""One thing on file to read whole: everything said of it and how it came about. It scrolls, and e changes it.

What can be done with it in its list can be done while it is read, by the same keys.
"""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events
from textual.content import Content

from careercoach import dates
from careercoach.content.acts import told
from careercoach.queries.file import history
from careercoach.tui import text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.listing import ListPlace
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
        own = tuple(one for one in super().commands_now if one is not READ_ON)
        return (*own, *self._of_its_list(own), *([READ_ON] if more else []))

    def _of_its_list(self, own: tuple[Command, ...]) -> tuple[Command, ...]:
        """What its list can do with it, but for what has a key here already."""
        behind, taken = self._list(), {key for one in own for key in one.key.split(",")}
        offered = behind.for_its_page if behind else ()
        return tuple(
            replace(one, action=f"with_it({one.action!r})") for one in offered if taken.isdisjoint(one.key.split(","))
        )

    def _list(self) -> ListPlace | None:
        """The list this page was opened from, while that stands at the same thing."""
        stack = self.app.screen_stack
        behind = stack[stack.index(self) - 1] if self in stack[1:] else None
        return behind if isinstance(behind, ListPlace) and behind.thing == self.row else None

    def on_mount(self) -> None:
        """Once it is laid out, it is known whether there is more."""
        self.call_after_refresh(self.query_one(KeyBar).draw)

    async def on_key(self, event: events.Key) -> None:
        """A key of its list does here what it does there."""
        for one in self._of_its_list(super().commands_now):
            if event.key in one.key.split(","):
                event.stop()
                await self.run_action(one.action)

    async def action_with_it(self, action: str) -> None:
        """Do what its list does with it; to take it out, in the list itself."""
        behind = self._list()
        if behind is None:
            return
        if action == "delete":
            self.dismiss(None)
            self.app.call_later(partial(self.app.run_action, action, behind))
        else:
            await self.app.run_action(action, behind)

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
