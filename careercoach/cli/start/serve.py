"""The screens in a browser on this machine."""

import errno
import shlex
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from careercoach.cli.frame import context, output
from careercoach.cli.frame.options import number
from careercoach.cli.frame.screens import SERVED
from careercoach.errors import UsageError

if TYPE_CHECKING:
    from careercoach.cli.start.windows import Windows

_PORTS = (1024, 65535)

_DOOR = '<!DOCTYPE html><title>careercoach</title><meta http-equiv="refresh" content="0; url={}">\n'


def serve(
    *,
    port: Annotated[int | None, number("--port", *_PORTS, "The port to use; any free one when left out.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open your browser, too.")] = False,
) -> None:
    """Open the screens in a browser on this machine.

    It prints an address that lets in one browser, once; nobody else is told anything. Each tab there is a window of its
    own. Nothing goes over the network. Ctrl+C ends it, and what you typed is kept.

    \b
    Example:
      careercoach serve --open
    """
    running = context.current()
    if not running.interactive:
        raise UsageError("The address is shown on a terminal, where Ctrl+C ends it; type careercoach serve on one.")
    windows = _windows(port)
    output.write(f"{windows.address}\n")
    sys.stdout.flush()
    output.note("It lets in one browser of this machine, once. Ctrl+C ends it.")
    with _opened(windows.address) if open_ else nullcontext():
        windows.serve()
    raise KeyboardInterrupt  # the one way to end it


def _windows(port: int | None) -> "Windows":
    """The server, ready to answer. Raises UsageError when the extra is missing or the port taken, and FileProblem."""
    try:
        from careercoach.cli.start.windows import LOOPBACK, Windows
    except ImportError:
        raise UsageError("The browser needs one more package; pip install 'careercoach[web]' brings it.") from None
    with context.reading(begins=not context.current().places.named):
        pass  # a file that cannot be opened is refused here, and not in the browser
    try:
        listening = socket.create_server((LOOPBACK, port or 0))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise UsageError(
            f"Another program has port {port}; name another, or leave out --port for a free one."
        ) from None
    return Windows(_command(), listening, lambda: output.note(_ALL_CLOSED))


_ALL_CLOSED = (
    "No window is open any more; what was typed is kept. Open it again in that browser, or end this with Ctrl+C."
)


def _command() -> str:
    """What a shell runs for one window: the screens of the same file, on the same day."""
    running = context.current()
    environment = {"COLORFGBG": "", "TEXTUAL_DRIVER": SERVED}
    if running.places.named:
        environment["CAREERCOACH_DB"] = str(running.places.database)
    if running.fixed_day:
        environment["CAREERCOACH_TODAY"] = running.fixed_day.isoformat()
    said = [f"{name}={value}" for name, value in environment.items()]
    return shlex.join(["exec", "env", *said, sys.executable, "-P", "-m", "careercoach"])


@contextmanager
def _opened(address: str) -> Iterator[None]:
    """Open the browser with a page that only this person can read, for everybody sees the arguments of a program."""
    with NamedTemporaryFile("w", prefix="careercoach-", suffix=".html") as door:
        door.write(_DOOR.format(address))
        door.flush()
        Thread(target=_show, args=[Path(door.name)], daemon=True).start()
        yield


def _show(door: Path) -> None:
    if not webbrowser.open(door.as_uri()):
        output.note("No browser could be opened from here; open the address above in one.")
