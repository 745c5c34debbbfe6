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
def opened_by_hand(live: Path) -> Iterator[list[str]]:
    """What of the file, under whatever name, or of its journal this process opens or copies by itself meanwhile.

    SQLite's own opening is told under another name, and so is not in it.
    """
    found: list[str] = []

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in ("open", "shutil.copyfile", "os.truncate"):
            return
        for name in arguments[:2]:
            if isinstance(name, str | bytes | os.PathLike) and _is_one_of(Path(os.fsdecode(name)), live):
                found.append(f"{event} {os.fsdecode(name)}")

    with watched(look):
        yield found


def _is_one_of(path: Path, live: Path) -> bool:
    journal = live.with_name(f"{live.name}-journal")
    try:
        return path.name == journal.name or (path.exists() and live.exists() and path.samefile(live))
    except OSError:
        return False


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
