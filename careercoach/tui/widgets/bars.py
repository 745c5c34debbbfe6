"""The frame of every screen: where one is (top), what one can do (bottom), and one line for what just happened."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from textual.app import App
from textual.content import Content
from textual.filter import LineFilter
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from careercoach.tui import text
from careercoach.tui.commands import FOOTER_MOST, Command, commands_here, qualified_action
from careercoach.tui.cover import Cover, CoversItsWords
from careercoach.tui.writing_here import is_written_in, takes_lines

PLACES = (
    ("today", "Today"),
    ("reflect", "Reflect"),
    ("accomplishments", "Accomplishments"),
    ("goals", "Goals"),
    ("people", "People"),
    ("meetings", "Meetings"),
)
PARTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "reflect": (
        ("", "Topics"),
        ("answers", "All answers"),
        ("growth-check", "Growth check"),
        ("compass", "Compass"),
        ("own-questions", "Own questions"),
        ("noticed", "What I notice"),
    ),
    "accomplishments": (
        ("", "All"),
        ("learning", "Learning"),
        ("setbacks", "Setbacks"),
        ("inbox", "Inbox"),
        ("year", "Year"),
    ),
    "goals": (
        ("", "All"),
        ("ladder", "Ladder"),
        ("paths", "Paths"),
        ("metrics", "Metrics"),
        ("company", "Workplace"),
    ),
    "meetings": (("", "Talks"), ("promises", "Promises"), ("papers", "Papers")),
}
"""The pages of a place by their keys in the palette, the place itself first."""

_TINY = 60
"""Columns below which the places shrink to their numbers."""

_NARROW = 72
"""Columns below which Accomplishments is written short, and neither the program is named nor the way out."""

_ROOMY = 84
"""Columns below which Meetings is called Meet, so that all six fit."""

_WITHIN = " › "
"""Stands in a title behind what one came from; a click on that goes back there."""

_MESSAGE_SECONDS = 8.0


def part_of(screen: Screen[Any]) -> tuple[str, str] | None:
    """The place and the key of the page that a screen is; None where it is neither a place with pages nor one."""
    part, mode = getattr(screen, "PART", None), screen.app.current_mode
    if part is None:
        return (mode, "") if mode in PARTS and len(screen.app.screen_stack) == 1 else None
    return next(((place, part) for place, parts in PARTS.items() if part in dict(parts)), None)


class Bar(Static):
    """A bar at the top. In its rule stand the pages of the place one is in, the one in front marked."""

    auto_links = False

    def draw_parts(self) -> None:
        """Write the pages into the rule, as many as fit."""
        here = part_of(self.screen)
        if here is None:
            return
        room = self.app.size.width - 4
        for first in range(len(PARTS[here[0]])):
            for around, behind in ((" ", ""), ("", " ")):
                parts, seen = self._parts(*here, first, around, behind)
                if parts.cell_length <= room:
                    break
            if seen <= room:  # what is cut off stands behind the page in front
                break
        self.border_subtitle = parts

    @staticmethod
    def _parts(place: str, front: str, first: int, around: str, behind: str) -> tuple[Content, int]:
        """The pages from the ``first`` on, and the columns up to the end of the one in front."""
        line, seen = Content("‹" if first else ""), 0
        for key, title in PARTS[place][first:]:
            style = "bold $foreground" if key == front else "$muted"
            words = f"[{title}]" if key == front else f"{around}{title}{around}"
            line = Content.assemble(line, (words, f"{style} @click=app.part('{place}','{key}')"), behind)
            seen = line.cell_length if key == front else seen
        return line, seen


class PlaceBar(Bar):
    """The six places with the current one marked; a click goes there."""

    def __init__(self, *, demo: bool = False) -> None:
        """``demo`` says that the file is a throw-away one."""
        super().__init__()
        self._file = ("example life  ", "$warning") if demo else ("careercoach  ", "$primary")

    def on_mount(self) -> None:
        """Draw for the width there is."""
        self._draw()

    def on_resize(self) -> None:
        """Draw again for the new width."""
        self._draw()

    def _draw(self) -> None:
        current = self.app.current_mode
        width = self.app.size.width
        parts: list[Content | tuple[str, str]] = [] if width < _NARROW else [self._file]
        for number, (mode, title) in enumerate(PLACES, start=1):
            here = mode == current
            name = title if width >= _ROOMY else title.removesuffix("ings")
            if width < _NARROW:
                name = name.replace("ishments", ".")
            words = f"{number} {name}" if here or width >= _TINY else f"{number}"
            style = "bold $foreground underline" if here else "$muted"
            parts.append(Content.assemble((words, f"{style} @click=app.go('{mode}')"), "  "))
        self.update(Content.assemble(*parts))
        self.draw_parts()


class TitleBar(Bar):
    """The name of a flow, and at its right how things stand ("saved", minutes, progress)."""

    def __init__(self, title: str) -> None:
        """``title`` is our own wording."""
        super().__init__()
        self._words = Content(title)
        self._state = Content("")

    def on_mount(self) -> None:
        """Draw for the width there is."""
        self._draw()

    def on_resize(self) -> None:
        """Draw again for the new width."""
        self._draw()

    def say(self, state: str) -> None:
        """Show how things stand, at the right."""
        self._state = Content(state)
        self._draw()

    def name_it(self, title: Content) -> None:
        """Change the title."""
        self._words = title
        self._draw()

    def _draw(self) -> None:
        room = max(self.app.size.width - 3 - self._state.cell_length, 4)
        words = self._words.truncate(text.room(room), ellipsis=True)
        gap = " " * max(room - words.cell_length, 1)
        title = words.stylize("bold $foreground")
        if _WITHIN in words.plain:
            title = title.stylize("@click=screen.back", 0, words.plain.index(_WITHIN))
        drawn = Content.assemble(title, gap, self._state.stylize("$secondary"))
        if self.content != drawn:  # a screen reader says whatever is drawn
            self.update(drawn)
        self.draw_parts()


_SIGNPOSTS = frozenset({"help", "command_palette"})
"""What stands at the right of every footer."""


class KeyBar(Widget):
    """At most six keys, as many as fit; the palette holds the rest."""

    auto_links = False

    def on_mount(self) -> None:
        """Draw for the width there is, and again whenever the cursor moves elsewhere."""
        self.watch(self.screen, "focused", self.draw)
        if isinstance(self.app, CoversItsWords):
            self.watch(self.app, "is_covered", self.draw)

    def draw(self) -> None:
        """Draw again: what can be done has changed."""
        self.refresh()

    def render(self) -> Content:
        """The signposts at the right; at the left the keys of this screen, as many as there is room for."""
        commands = commands_here(self.app, self.screen)
        own = [each for each in commands if each.footer and each.key and each.action not in _SIGNPOSTS]
        parts = self._of_the_field() + [self._part(command) for command in own]
        parts = [Content.assemble(part, "   ") for part in parts[: FOOTER_MOST - len(_SIGNPOSTS)]]
        if isinstance(self.app, CoversItsWords) and self.app.is_covered:
            parts.insert(
                0, Content.assemble(("F12", "bold $primary @click=app.cover()"), (" Show the words", "$muted"), "   ")
            )
        whole, right = self.app.size.width - 2, self._signposts(commands, named=True)
        if sum(part.cell_length for part in parts) + right.cell_length > whole:
            right = self._signposts(commands, named=False)
        room, line = whole - right.cell_length, Content("")
        for part in parts:
            if line.cell_length + part.cell_length > room:
                break
            line = Content.assemble(line, part)
        return Content.assemble(line, " " * max(room - line.cell_length, 0), right)

    def _of_the_field(self) -> list[Content]:
        """The keys of what one is in, where it has keys of its own."""
        says = getattr(self.screen.focused, "FOOTER", None)
        return [Content.assemble((says[0], "bold $primary"), (f" {says[1]}", "$muted"))] if says else []

    def _signposts(self, commands: Sequence[Command], *, named: bool) -> Content:
        """How to learn what can be done, how to find all else (``named`` where there is room), and how to leave."""
        known = {command.action: command for command in commands}
        help, find, leave = (known.get(action) for action in ("help", "command_palette", "quit"))
        parts = [self._part(help)] if help else []
        if find:
            click, what = f"@click={_click(self.screen, find)}", f" {find.label.partition(' ')[0]}" if named else ""
            parts.append(Content.assemble((find.sign, f"bold $primary {click}"), (what, f"$muted {click}")))
        if leave and self.app.size.width >= _NARROW and len(self.app.screen_stack) == 1:
            parts.append(self._part(leave))
        return Content("  ").join(parts)

    def _part(self, command: Command) -> Content:
        return to_click(self.screen, command, self._sign(command))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The keys can be read while all else is covered: one of them shows the words again."""
        return [one for one in super().get_line_filters() if not isinstance(one, Cover)]

    def _sign(self, command: Command) -> str:
        """While text is typed, a sign such as ? is text, so the key's other name is shown; and Enter is a new line."""
        if (command.key, command.action) == ("enter", "next") and takes_lines(self.screen.focused):
            return f"{command.sign} {command.sign}"
        typing = is_written_in(self.screen.focused)
        return "F1" if typing and command.action == "help" and len(command.sign) == 1 else command.sign


def to_click(screen: Screen[Any], command: Command, sign: str) -> Content:
    """A key and what it does, which the mouse does as well."""
    click = f"@click={_click(screen, command)}"
    return Content.assemble((sign, f"bold $primary {click}"), (f" {command.label}", f"$muted {click}"))


def _click(screen: Screen[Any], command: Command) -> str:
    action = qualified_action(screen, command)
    return action if "(" in action else f"{action}()"


_CLICKED = (("  u Undo", "app.undo()"), ("  U Redo", "app.redo()"))
"""What a message may end with, and what a click on it does."""


class MessageLine(Static):
    """One line for what just happened or went wrong; it goes away by itself."""

    _timer: Timer | None = None

    def say(self, message: Content, *, problem: bool = False) -> None:
        """Show a message for a while; the keys it names can be clicked."""
        for words, action in _CLICKED:
            if (at := message.plain.rfind(words)) >= 0:
                message = message.stylize(f"@click={action}", at, at + len(words))
        self.update(message)
        self.set_class(problem, "-problem")
        self.add_class("-shown")
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(_MESSAGE_SECONDS, self.hush)

    def hush(self) -> None:
        """Take the message away."""
        self.remove_class("-shown")


def say(app: App[Any], message: Content, *, problem: bool = False) -> None:
    """Show a message on the screen in front; a box has no line for it, so it stands on the screen behind."""
    lines = (line for screen in reversed(app.screen_stack) for line in screen.query(MessageLine))
    for line in islice(lines, 1):
        line.say(message, problem=problem)
