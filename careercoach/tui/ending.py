"""However the program ends, by a key, a signal or a closed terminal: everything typed is kept first."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from rich.text import Text
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen

from careercoach.tui import router
from careercoach.tui.desk import Desk
from careercoach.tui.frame.place import KeepsText
from careercoach.tui.keys import OneKeyAtATime
from careercoach.tui.waking import WakingDriver

_LAST_SECONDS = 5.0
"""How long the program may take to end when its terminal goes, so that a busy machine, too, has kept what was typed."""

_FOR_KEYS = 1.0
"""Of that for keys that still wait their turn."""


class EndsWell(OneKeyAtATime):
    """An app that loses nothing when it ends."""

    desk: Desk

    def __init__(self, **options: Any) -> None:
        """``options`` are those of Textual's App."""
        super().__init__(**options)
        self._all_kept = True
        """Whether the file took all that was to be kept last."""
        self._left: Text | None = None
        """What to say on the terminal once the screens are gone; None when there is nothing."""
        self._ending: asyncio.Task[None] | None = None
        """The last work of a program that was asked to end; None while it goes on."""

    def get_driver_class(self) -> type[Driver]:
        """Textual's own driver, woken when the screens are left; another one where somebody asked for it."""
        found = super().get_driver_class()
        return WakingDriver if found is LinuxDriver else found

    def listen(self) -> None:
        """Hear when the terminal goes, or when somebody asks the program to end, also while it hangs."""
        self._loop_of_screens = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._loop_of_screens.add_signal_handler(number, self._leave, number)
            signal.signal(number, lambda *_: _end_in_any_case())

    def terminal_gone(self) -> None:
        """The terminal is no more: end as if it had said so. The thread that reads keys calls it."""
        _end_in_any_case()
        self._loop_of_screens.call_soon_threadsafe(self._leave, signal.SIGHUP)

    async def action_quit(self) -> None:
        """Leave; everything typed is kept."""
        self.keep_everything()
        self.exit(0, message=self._left)

    def keep_everything(self) -> None:
        """Do with everything typed anywhere what Esc would; what is not whole stays unfinished.

        What the file does not take is kept beside it.
        """
        self._all_kept = True
        typed = [screen for screen in self._screens() if isinstance(screen, KeepsText)]
        for screen in typed:
            for step in (screen.flush, screen.leave):
                with suppress(Exception):  # what fails must not cost the other screens their words
                    step()
        if not self._all_kept:
            from careercoach.tui.rescue import rescue

            if kept := rescue(self._screens(), self.desk.places.drafts):
                self._left = Text(f"careercoach: Your file did not take what you typed last; it is kept in {kept}")

    async def end(self, code: int) -> None:
        """Keep everything typed, with the keys that still wait their turn, and leave with ``code``."""
        for screen in self._screens():
            if isinstance(screen, KeepsText):
                with suppress(Exception):  # it is tried once more below
                    screen.flush()
        try:
            with suppress(TimeoutError), self.batch_update():  # nobody may be there any more to draw for
                async with asyncio.timeout(_FOR_KEYS):
                    while not self.at_rest:
                        await asyncio.sleep(0.01)
            self.keep_everything()
        finally:
            self.exit(code, return_code=code, message=self._left)

    def _leave(self, number: int) -> None:
        """End with 128 + the signal."""
        if not self._ending:
            self._ending = asyncio.get_running_loop().create_task(self.end(128 + number))

    def _screens(self) -> Iterator[Screen[Any]]:
        for place in router.PLACES:
            with suppress(KeyError):  # nobody has been there yet
                yield from self.get_screen_stack(place)


def _end_in_any_case() -> None:
    """Have the system end the program soon, whatever hangs: no thread of ours need run for that."""
    signal.setitimer(signal.ITIMER_REAL, _LAST_SECONDS)
