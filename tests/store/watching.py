"""Seeing what a program asks of the operating system, and stopping it at that moment, as Ctrl+C or a disk would."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Watcher = Callable[[str, tuple[Any, ...]], None]
"""Is told the event and its arguments before it happens; what it raises, the program meets."""

_watchers: list[Watcher] = []


def _tell(event: str, arguments: tuple[Any, ...]) -> None:
    for watcher in _watchers:
        watcher(event, arguments)


sys.addaudithook(_tell)


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Tell the watcher of everything meanwhile."""
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.remove(watcher)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """Under another umask; what ran under it must have left it as it was."""
    before = os.umask(mask)
    try:
        yield
    finally:
        left = os.umask(before)
    assert left == mask


def free_descriptor() -> int:
    """The number the next opened file would get; it grows when a file is left open."""
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def handed_to_disk(event: str, arguments: tuple[Any, ...]) -> Path | None:
    """The path that is opened by itself, without words to read or write: how a file or a folder is synced."""
    if event == "open" and arguments[1] is None and isinstance(arguments[0], str | os.PathLike):
        return Path(os.fsdecode(arguments[0]))
    return None
