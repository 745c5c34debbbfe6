"""The driver that hears at once that the screens are left, and asks the terminal whether it is light or dark.

Why: Textual's own looks for the end ten times a second, and leaving waits for it; so does every way into an editor.
"""

import os
import selectors
from types import SimpleNamespace
from typing import ClassVar

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

from careercoach.tui import background


class WakingDriver(LinuxDriver):
    """Reads keys until it is woken, and not until it next looks up."""

    _has_asked = False

    def start_application_mode(self) -> None:
        """Take the terminal; the first time, ask what lies behind its words."""
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

    def __init__(self) -> None:
        super().__init__()
        self.register(self._ends[0], selectors.EVENT_READ)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready, but for the pipe."""
        return [(key, events) for key, events in super().select(timeout) if key.fd != self._ends[0]]

    @classmethod
    def wake(cls) -> None:
        """Let whoever waits go on."""
        os.write(cls._ends[1], b"\0")

    @classmethod
    def settle(cls) -> None:
        """Nobody is to be woken any more."""
        os.read(cls._ends[0], 1)


linux_driver.selectors = SimpleNamespace(SelectSelector=_Woken, EVENT_READ=selectors.EVENT_READ)  # type: ignore[assignment, attr-defined]  # the driver offers no way to choose another
linux_driver.XTermParser = background.Parser  # type: ignore[attr-defined]  # as above
