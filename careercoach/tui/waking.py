"""The driver that hears at once that the screens are left, or that there is no terminal any more.

It also asks the terminal whether it is light or dark. Why: Textual's own looks for the end ten times a second, and
leaving waits for it; so does every way into an editor. Of a terminal that is gone it reads nothing for ever, as fast as
it can, and the screens wait for ever to draw on it.
"""

import os
import select
import selectors
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import ClassVar, Protocol, cast

from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from careercoach.tui import background


class _Ends(Protocol):
    def terminal_gone(self) -> None: ...


class WakingDriver(LinuxDriver):
    """Reads keys until it is woken, and not until it next looks up."""

    _has_asked = False

    def start_application_mode(self) -> None:
        """Take the terminal; the first time, ask what lies behind its words."""
        _Woken.hung_up = cast("_Ends", self._app).terminal_gone
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
        if not self._has_asked and background.is_asked(os.environ.get("TERM", "")):
            self._has_asked = True
            self.write(background.QUESTION)

    def disable_input(self) -> None:
        """Stop reading keys; the thread that reads is woken to notice."""
        _Woken.wake()
        super().disable_input()
        _Woken.settle()


class _Woken(selectors.SelectSelector):
    """Waits for keys or for a byte in a pipe of our own, which is never passed on."""

    _ends: ClassVar[tuple[int, int]] = os.pipe()
    hung_up: ClassVar[Callable[[], None]]
    """Called when there is no terminal any more."""
    _is_gone = False

    def __init__(self) -> None:
        super().__init__()
        self.register(self._ends[0], selectors.EVENT_READ)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready, but for the pipe; nothing of a terminal that is gone."""
        ready = [(key, events) for key, events in super().select(timeout) if key.fd != self._ends[0]]
        if not any(_has_hung_up(key.fd) for key, _ in ready):
            return ready
        if not self._is_gone:
            self._is_gone = True
            _Woken.hung_up()
        time.sleep(timeout or 0)
        return []

    @classmethod
    def wake(cls) -> None:
        """Let whoever waits go on."""
        os.write(cls._ends[1], b"\0")

    @classmethod
    def settle(cls) -> None:
        """Nobody is to be woken any more."""
        os.read(cls._ends[0], 1)


def _has_hung_up(terminal: int) -> bool:
    poll = select.poll()
    poll.register(terminal, 0)
    return bool(poll.poll(0))


class _Writer(WriterThread):
    """Draws as long as there is a terminal; what comes after that goes nowhere, and nobody waits for it."""

    def run(self) -> None:
        """Write what comes until there is no more."""
        try:
            super().run()
        except OSError:
            while self._queue.get() is not None:
                pass


linux_driver.WriterThread = _Writer  # type: ignore[attr-defined]  # the driver offers no way to choose another
linux_driver.selectors = SimpleNamespace(SelectSelector=_Woken, EVENT_READ=selectors.EVENT_READ)  # type: ignore[assignment, attr-defined]  # the driver offers no way to choose another
linux_driver.XTermParser = background.Parser  # type: ignore[attr-defined]  # as above
