"""Other programs of screens: where each keeps its things, and what its first useful picture shows."""

import sqlite3
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.entries import Entry
from tests.benchmarks.measuring import private


@dataclass(frozen=True, slots=True)
class ScreenPeer:
    """A program of screens, its package, how a home of it is filled, and the text to wait for."""

    name: str
    package: str
    words: Sequence[str]
    shows: str
    seed: Callable[[Path, Path, Sequence[Entry]], None]
    """Takes the folder of its programs, its home and the entries."""
    quit: bytes = b"\x11"
    environment: Mapping[str, str] = field(default_factory=dict)


def _dooit(_programs: Path, home: Path, entries: Sequence[Entry]) -> None:
    folder = home / ".local" / "share" / "dooit"
    folder.mkdir(parents=True)
    with sqlite3.connect(folder / "dooit.db") as file:
        file.executescript(
            "CREATE TABLE workspace (id INTEGER NOT NULL PRIMARY KEY, order_index INTEGER NOT NULL,"
            " description VARCHAR NOT NULL, is_root BOOLEAN NOT NULL, parent_workspace_id INTEGER);"
            "CREATE TABLE todo (id INTEGER NOT NULL PRIMARY KEY, order_index INTEGER NOT NULL,"
            " description VARCHAR NOT NULL, due DATETIME, effort INTEGER NOT NULL, recurrence DATETIME,"
            " urgency INTEGER NOT NULL, pending BOOLEAN NOT NULL, parent_workspace_id INTEGER, parent_todo_id INTEGER);"
            "INSERT INTO workspace VALUES (1, 0, 'root', 1, NULL), (2, 0, 'At work', 0, 1);"
        )
        file.executemany(
            "INSERT INTO todo VALUES (?, ?, ?, NULL, 0, NULL, 1, 1, 2, NULL)",
            [(one.number + 1, one.number, one.text) for one in entries],
        )
    file.close()


def _kanban(programs: Path, home: Path, entries: Sequence[Entry]) -> None:
    for words in (("board", "create", "Work", "--set-active"), ("task", "create", "Begin")):
        subprocess.run([programs / "ktui", *words], env=private(home, {}), cwd=home, check=True, capture_output=True)
    with sqlite3.connect(home / ".local" / "share" / "kanban_tui" / "kanban_tui.db") as file:
        column = file.execute("SELECT max(column) FROM tasks").fetchone()[0] + 2  # the column of what is done
        file.executemany(
            "INSERT INTO tasks (title, column, creation_date, position) VALUES (?, ?, ?, ?)",
            [(one.text, column, one.at.isoformat(" ", "seconds"), one.number) for one in entries],
        )
    file.close()


def _posting(_programs: Path, home: Path, _entries: Sequence[Entry]) -> None:
    (home / "collection").mkdir()


def _harlequin(_programs: Path, home: Path, entries: Sequence[Entry]) -> None:
    with sqlite3.connect(home / "entries.db") as file:
        file.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, at TEXT, text TEXT)")
        file.executemany(
            "INSERT INTO entry VALUES (?, ?, ?)", [(one.number, one.at.isoformat(), one.text) for one in entries]
        )
    file.close()


SCREEN_PEERS = (
    ScreenPeer("dooit", "dooit", ("dooit",), "At work", _dooit),
    ScreenPeer("kanban-tui", "kanban-tui", ("ktui",), "Begin", _kanban),
    ScreenPeer("posting", "posting", ("posting", "--collection", "collection"), "Collection", _posting, quit=b"\x03"),
    ScreenPeer("harlequin", "harlequin", ("harlequin", "-a", "sqlite", "entries.db"), "main", _harlequin),
)
