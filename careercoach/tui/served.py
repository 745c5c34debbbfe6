"""The driver of a window in a browser: when the window goes, the program hears it as it hears of a terminal that goes.

Why: Textual's own leaves at once, and what was typed last would be lost; nor does it notice that its server is gone.
"""

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from typing import Any

from textual.drivers.web_driver import WebDriver


class ServedDriver(WebDriver):
    """Draws into a browser through the server that started this program, and ends with it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """As Textual's own."""
        super().__init__(*arguments, **options)
        self._write = partial(_write_if_heard, self.fileno)

    def start_application_mode(self) -> None:
        """Begin to draw. Ctrl+C in the terminal is for the server, which says good-bye to each window."""
        super().start_application_mode()
        asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """What the server says of the window: it was closed, or what Textual knows of."""
        if packet_type == "quit":
            _hang_up()
        else:
            super().on_meta(packet_type, payload)

    def run_input_thread(self) -> None:
        """Read keys until the program ends, or the server is gone."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            _hang_up()


def _write_if_heard(descriptor: int, packet: bytes) -> int:
    with suppress(BrokenPipeError):  # the server is gone, and what was typed is being kept
        return os.write(descriptor, packet)
    return len(packet)


def _hang_up() -> None:
    os.kill(os.getpid(), signal.SIGHUP)
