"""Where a fault came from, without a word of what it was about.

An error's message, and the values of variables, may hold what a person wrote; the places in the program do not.
"""

import errno
import sys
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Any


def where(error: BaseException) -> str:
    """The places an error and its causes came from, the first cause first, each with its kind."""
    return "\n".join(_place(each) for each in reversed(list(_chain(error))))


def keep_messages_back() -> None:
    """Have the interpreter, too, say of an error that nobody caught only where it was."""

    def say(_: object, error: BaseException | None, __: TracebackType | None) -> None:
        if error and sys.stderr:
            sys.stderr.write(where(error))

    def say_of(told: Any) -> None:
        say(None, told.exc_value, None)

    sys.excepthook = say
    threading.excepthook = sys.unraisablehook = say_of


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _place(error: BaseException) -> str:
    import traceback  # most commands end well

    code = getattr(error, "sqlite_errorname", None) or errno.errorcode.get(getattr(error, "errno", None) or 0)
    kind = f"{type(error).__name__}{f' ({code})' if code else ''}"
    return "".join(["Traceback (most recent call last):\n", *traceback.format_tb(error.__traceback__), kind, "\n"])
