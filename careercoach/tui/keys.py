"""A key goes where the person meant it: keys and pastes wait until everything the one before set off is done.

Textual hands a key to whatever has the focus at that instant, while Tab, Enter or a digit move the focus or the screen
a few messages later; somebody who types ahead of the screen would write into the wrong field.
Why private names of Textual: it offers no public way to ask whether a widget has messages waiting.
"""

import asyncio
from collections import deque
from typing import Any

from textual import events
from textual.app import App
from textual.keys import key_to_character
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

from careercoach.tui.commands import meant
from careercoach.tui.writing_here import is_written_in

_QUIET = 4
"""How many times in a row nothing may be waiting before the next key is let in: a message on its way from one part to
the next is in no queue for a moment."""

HELD = 0.7
"""Seconds within which the same key again counts as held down.

A terminal tells of no key let go. A held key comes again after 0.25 to 0.66 s (the delays that Windows, macOS and the
Linux desktops begin with), then every 0.03 to 0.1 s; whoever means it twice takes longer, or presses it once more.
"""


_PAUSE = 0.7
"""Seconds without a key after which somebody has seen that what they typed for did not open."""

_ANSWERS = frozenset({"enter", "escape"})
"""Keys that close what is in front: pressed again before that has gone, they were meant for it."""


class OneKeyAtATime(App[int]):
    """An app in which no key overtakes what the one before it set off."""

    def __init__(self, **options: Any) -> None:
        """``options`` are those of Textual's App."""
        super().__init__(**options)
        self._typed: deque[events.Key | events.Paste] = deque()
        self._taking = False
        self._quiet = 0
        self._last: tuple[str, Screen[Any]] | None = None
        """The key whose work is under way, and the screen it was meant for."""
        self.held = False
        """Whether the key that is being handled came so soon after itself that it was held down."""
        self._before: events.Key | None = None
        self._came = 0.0
        """When the last key or paste came."""
        self._adrift = False
        """Whether what is typed just now was meant for a screen that did not open."""
        self._astray = ""
        """What was typed so."""
        self._until_paused: Timer | None = None
        """Ends that once nothing is typed for a while."""

    @property
    def at_rest(self) -> bool:
        """Whether everything typed so far has been done, or never will be because the program has ended."""
        return not self.is_running or not (self._taking or _waits(self))

    async def on_event(self, event: events.Event) -> None:
        """Keep keys and pastes in line; let everything else pass."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        paused = event.time - self._came >= _PAUSE
        self._came = event.time
        if paused and self._adrift:
            self._ends_astray()
        elif self._until_paused:
            self._until_paused.reset()
        self._typed.append(event)
        if not self._taking:
            self._taking, self._quiet = True, 0
            self.call_later(self._take)

    @property
    def types_on(self) -> bool:
        """Whether words wait their turn that were typed since the key that is being handled."""
        return any(isinstance(event, events.Paste) or event.is_printable for event in self._typed)

    def let_go_what_was_typed_ahead(self) -> None:
        """The screen that was to open did not: what was typed for it, up to the next pause, is no command here."""
        self._adrift = True
        self._let_go()
        self._until_paused = self.set_timer(_PAUSE, self._ends_astray)

    def take_in_what_was_let_go(self, words: str) -> None:
        """Keep or tell what was typed and did nothing. Subclasses do."""

    def _let_go(self) -> None:
        if not is_written_in(self.focused):
            self._astray += "".join(_written(event) for event in self._typed if _is_writing(event))
            self._typed = deque(event for event in self._typed if not _is_writing(event))

    def _ends_astray(self) -> None:
        """Somebody has seen where they are: what comes next is meant for it."""
        if self._until_paused:
            self._until_paused.stop()
            self._until_paused = None
        if not self.screen_stack:  # it is being closed
            return
        self._let_go()
        words, self._astray, self._adrift = self._astray.strip(), "", False
        if words:
            self.take_in_what_was_let_go(words)

    async def _take(self) -> None:
        """Let the next key in once the program is at rest; until then look again after all that waits for the app."""
        await asyncio.sleep(0)
        if not self.is_running:  # it is being closed; what was typed after that is for nobody
            return
        self._quiet = 0 if self._busy else self._quiet + 1
        if self._quiet > _QUIET:
            self._quiet = 0
            if self._adrift:
                self._let_go()
            if not self._typed:
                self._taking, self._last = False, None
                return
            event = self._typed.popleft()
            self._notice_repeats(event)
            if not self._is_pressed_twice(event):
                event = self._meant(event)
                self._last = (event.key, self.screen) if isinstance(event, events.Key) else None
                await super().on_event(event)
        self.call_later(self._take)

    def _meant(self, event: events.Key | events.Paste) -> events.Key | events.Paste:
        """The key itself; or the one of the act that the person has it for, unless it is a letter being typed."""
        if not isinstance(event, events.Key):
            return event
        typing = is_written_in(self.focused)
        if typing and event.is_printable:
            return event
        for key in meant(self, self.screen, event.character if event.is_printable and event.character else event.key):
            other = events.Key(key, key_to_character(key))
            if not (typing and other.is_printable):
                return other
        return event

    def _is_pressed_twice(self, event: events.Key | events.Paste) -> bool:
        """Whether this is the same Enter or Esc again, pressed before the screen it was meant for had gone."""
        if self._last is None or not isinstance(event, events.Key) or event.key not in _ANSWERS:
            return False
        key, screen = self._last
        return event.key == key and self.screen is not screen

    def _notice_repeats(self, event: events.Key | events.Paste) -> None:
        """By when the key was pressed, not by when its turn has come; each repeat counts from the one before."""
        before, self._before = self._before, event if isinstance(event, events.Key) else None
        same = before is not None and self._before is not None and before.key == self._before.key
        self.held = same and before is not None and event.time - before.time < HELD

    @property
    def _busy(self) -> bool:
        """Whether the screen in front is not ready, or something waits for it or for what has the focus."""
        screen, focused = self.screen, self.focused
        parts: list[MessagePump] = [screen, *([focused, *focused.ancestors] if focused else [])]
        return (
            not screen.is_mounted
            or bool(screen._callbacks)
            or any(_waits(part) for part in parts if part is not self)
            or any(worker.node is screen and not worker.is_finished for worker in self.workers)
        )


def _is_writing(event: events.Key | events.Paste) -> bool:
    """Whether that would stand in a field, or end a line there."""
    return isinstance(event, events.Paste) or event.is_printable or event.key == "enter"


def _written(event: events.Key | events.Paste) -> str:
    """What that would have written."""
    if isinstance(event, events.Paste):
        return event.text
    return (event.character or "") if event.is_printable else "\n"


def _waits(part: MessagePump) -> bool:
    return not part._message_queue.empty() or bool(part._next_callbacks)
