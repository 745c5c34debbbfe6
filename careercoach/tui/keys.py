"""A key goes where the person meant it: keys, pastes and clicks wait until everything the one before set off is done.

Textual hands a key to whatever has the focus at that instant, while Tab, Enter or a digit move the focus or the screen
a few messages later; somebody who types ahead of the screen would write into the wrong field. And words typed where
nothing is written are no commands, once one sees that they are words.
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

_WITHIN_A_WORD = 0.3
"""Seconds from letter to letter at most while somebody types a word; who means a key looks first."""

_A_WORD = 3
"""Different letters in such a row, on one screen, from which it is a word and no longer commands."""

_A_SENTENCE = 2
"""The same where the first is a capital and the next is small, as sentences and names begin."""

_MOVES = frozenset("jk")
"""Letters that are pressed in a row to go up and down."""

_ANSWERS = frozenset({"enter", "escape"})
"""Keys that close what is in front: pressed again before that has gone, they were meant for it."""

_Entered = events.Key | events.Paste | events.MouseDown | events.MouseUp
"""What a person does with their hands; a mouse that only moves does nothing."""


class OneKeyAtATime(App[int]):
    """An app in which no key overtakes what the one before it set off."""

    def __init__(self, **options: Any) -> None:
        """``options`` are those of Textual's App."""
        super().__init__(**options)
        self._typed: deque[tuple[_Entered, Screen[Any] | None]] = deque()
        """What waits its turn; a click with the screen it was made on."""
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
        self._word = ""
        """What is typed in a row where nothing is written."""
        self._letters = ""
        """The letters of it that came to the screen in front and the boxes before it, each once."""
        self._lettered: tuple[float, Screen[Any] | None] = (0.0, None)
        """When the last of it came, and to which screen, boxes aside."""
        self._begun_in: Screen[Any] | None = None
        """What was in front when the first of those letters came."""
        self._until_paused: Timer | None = None
        """Ends that once nothing is typed for a while."""

    @property
    def at_rest(self) -> bool:
        """Whether everything typed so far has been done, or never will be because the program has ended."""
        return not self.is_running or not (self._taking or _waits(self))

    async def on_event(self, event: events.Event) -> None:
        """Keep keys, pastes and clicks in line; let everything else pass."""
        is_click = isinstance(event, events.MouseDown | events.MouseUp)
        if not isinstance(event, _Entered) or event.is_forwarded:
            await super().on_event(event)
            return
        paused = event.time - self._came >= _PAUSE
        self._came = event.time
        if paused and self._adrift:
            self._ends_astray()
        elif self._until_paused:
            self._until_paused.reset()
        self._typed.append((event, self.screen if is_click else None))
        if not self._taking:
            self._taking, self._quiet = True, 0
            self.call_later(self._take)

    @property
    def types_on(self) -> bool:
        """Whether words wait their turn that were typed since the key that is being handled."""
        return any(_written(event).strip() for event, _ in self._typed)

    def let_go_what_was_typed_ahead(self) -> None:
        """The screen that was to open did not: what was typed for it, up to the next pause, is no command here."""
        self._adrift = True
        self._let_go()
        self._until_paused = self.set_timer(_PAUSE, self._ends_astray)

    def take_in_what_was_let_go(self, words: str) -> None:
        """Keep or tell what was typed and did nothing. Subclasses do."""

    def _let_go(self) -> None:
        if not is_written_in(self.focused):
            self._astray += "".join(_written(event) for event, _ in self._typed)
            self._typed = deque(entered for entered in self._typed if not _written(entered[0]))

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
        if self._quiet > _QUIET and not any(_waits(part) for part in self.screen.walk_children()):
            self._quiet = 0
            if self._adrift:
                self._let_go()
            if not self._typed:
                self._taking, self._last = False, None
                return
            event, seen = self._typed.popleft()
            self._notice_repeats(event)
            has_gone = seen is not None and seen is not self.screen
            if self._is_in_a_word(event):
                self._leave_boxes()
                self._astray, self._word = self._word, ""
                self.let_go_what_was_typed_ahead()
            elif not (has_gone or self._is_pressed_twice(event)):
                event = self._meant(event)
                self._last = (event.key, self.screen) if isinstance(event, events.Key) else None
                await super().on_event(event)
        self.call_later(self._take)

    def _meant(self, event: _Entered) -> _Entered:
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

    def _is_pressed_twice(self, event: _Entered) -> bool:
        """Whether this is the same Enter or Esc again, pressed before the screen it was meant for had gone."""
        if self._last is None or not isinstance(event, events.Key) or event.key not in _ANSWERS:
            return False
        key, screen = self._last
        return event.key == key and self.screen is not screen

    def _is_in_a_word(self, event: _Entered) -> bool:
        """Whether this letter shows that words are typed where nothing is written; those before it ran as keys."""
        letter = "" if is_written_in(self.focused) or isinstance(event, events.Paste) else _written(event)
        before, on = self._lettered
        if not letter or event.time - before > _WITHIN_A_WORD:
            self._word = ""
        front = next(screen for screen in reversed(self.screen_stack) if not screen.is_modal)
        if not self._word or on is not front:
            self._letters, self._begun_in = "", self.screen
        self._word += letter
        if letter.isalpha() and letter not in {*_MOVES, *self._letters}:
            self._letters += letter
        self._lettered = (event.time, front)
        begins = self._letters[:1].isupper() and self._letters[1:].islower()
        return letter.isalpha() and len(self._letters) >= (_A_SENTENCE if begins else _A_WORD)

    def _leave_boxes(self) -> None:
        """A box that a letter of the word opened asked nobody: it goes without an answer."""
        while self.screen is not self._begun_in and self.screen.is_modal:
            self.screen.dismiss(None)

    def _notice_repeats(self, event: _Entered) -> None:
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


def _written(event: _Entered) -> str:
    """What that would have written in a field, "" where nothing."""
    if isinstance(event, events.Paste):
        return event.text
    if not isinstance(event, events.Key):
        return ""
    return (event.character or "") if event.is_printable else "\n" if event.key == "enter" else ""


def _waits(part: MessagePump) -> bool:
    return not part._message_queue.empty() or bool(part._next_callbacks)
