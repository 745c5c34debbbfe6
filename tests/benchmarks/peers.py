"""Other programs on the command line that keep what somebody did: where each keeps it, and how it is asked.

Each is seeded in its own format, as its own documentation or its own first entry shows it.
"""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from pathlib import Path

from tests.benchmarks.entries import RARE, Entry
from tests.benchmarks.measuring import private

ADDED = "Wrote the plan for the winter"


@dataclass(frozen=True, slots=True)
class Peer:
    """A program: its name and package, how a home of it is filled, and its words for each row of the table."""

    name: str
    package: str
    program: str
    seed: Callable[[Path, Sequence[Entry]], None]
    rows: Mapping[str, Sequence[str]]
    environment: Callable[[Path], Mapping[str, str]] = field(default=lambda _home: {})
    system: bool = False
    """Whether it is one of the system's own packages and not of the package index."""


def _klogg(home: Path, entries: Sequence[Entry]) -> None:
    folder = home / ".config" / "klogg"
    folder.mkdir(parents=True)
    for month, lines in groupby(entries, lambda entry: entry.at.strftime("%Y-%m")):
        text = "".join(f"{entry.at:%Y-%m-%d %H:%M:%S}>  {entry.text}\n" for entry in lines)
        (folder / f"{month}.log").write_text(text, "utf-8")


def _kaydet(home: Path, entries: Sequence[Entry]) -> None:
    notes, settings = home / "notes", home / ".config" / "kaydet"
    notes.mkdir()
    settings.mkdir(parents=True)
    (settings / "config.ini").write_text(f"[SETTINGS]\nSTORAGE_DIR = {notes}\n", "utf-8")
    for day, lines in groupby(entries, lambda entry: entry.at.date()):
        head = f"{day:%Y/%m/%d/ - %A}"
        text = "".join(f"{entry.at:%H:%M}: {entry.text}\n" for entry in lines)
        (notes / f"{day}.txt").write_text(f"{head}\n{'-' * len(head)}\n{text}", "utf-8")


def _jrnl(home: Path, entries: Sequence[Entry]) -> None:
    settings = home / ".config" / "jrnl"
    settings.mkdir(parents=True)
    journal = home / "journal.txt"
    (settings / "jrnl.yaml").write_text(f"journals:\n  default:\n    journal: {journal}\nversion: v4.6\n", "utf-8")
    journal.write_text("".join(f"[{entry.at:%Y-%m-%d %H:%M}] {entry.text}.\n\n" for entry in entries), "utf-8")


def _watson(home: Path, entries: Sequence[Entry]) -> None:
    frames = [
        [int(entry.at.timestamp()), int(entry.at.timestamp()) + 600, entry.text, f"{entry.number:032x}", [], 0]
        for entry in entries
    ]
    (home / "frames").write_text(json.dumps(frames), "utf-8")


def _todoman(home: Path, entries: Sequence[Entry]) -> None:
    settings, todos = home / ".config" / "todoman", home / "todos"
    settings.mkdir(parents=True)
    todos.mkdir()
    (settings / "config.py").write_text(f'path = "{home}/*"\ndefault_list = "todos"\n', "utf-8")
    for entry in entries:
        (todos / f"{entry.number}.ics").write_text(_ics(entry, "VTODO"), "utf-8")


def _khal(home: Path, entries: Sequence[Entry]) -> None:
    settings, calendar = home / ".config" / "khal", home / "calendar"
    settings.mkdir(parents=True)
    calendar.mkdir()
    (settings / "config").write_text(
        f"[calendars]\n[[work]]\npath = {calendar}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "[default]\ndefault_calendar = work\n",
        "utf-8",
    )
    for entry in entries:
        (calendar / f"{entry.number}.ics").write_text(_ics(entry, "VEVENT"), "utf-8")


def _ics(entry: Entry, kind: str) -> str:
    end = f"DTEND:{entry.at + timedelta(minutes=10):%Y%m%dT%H%M%S}\r\n" if kind == "VEVENT" else ""
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//benchmark//EN\r\nBEGIN:{kind}\r\nUID:{entry.number}@benchmark\r\n"
        f"DTSTAMP:{entry.at:%Y%m%dT%H%M%S}Z\r\nDTSTART:{entry.at:%Y%m%dT%H%M%S}\r\n{end}SUMMARY:{entry.text}\r\n"
        f"END:{kind}\r\nEND:VCALENDAR\r\n"
    )


def _sqlite_utils(home: Path, entries: Sequence[Entry]) -> None:
    import sqlite3

    with sqlite3.connect(home / "entries.db") as file:
        file.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, at TEXT, text TEXT)")
        file.executemany(
            "INSERT INTO entry VALUES (?, ?, ?)", [(one.number, one.at.isoformat(), one.text) for one in entries]
        )
        file.execute('CREATE VIRTUAL TABLE entry_fts USING FTS5 ("text", content="entry")')
        file.execute("INSERT INTO entry_fts(entry_fts) VALUES ('rebuild')")
    file.close()


def _taskwarrior(home: Path, entries: Sequence[Entry]) -> None:
    (home / ".taskrc").write_text(f"data.location={home}/tasks\nconfirmation=no\nverbose=nothing\n", "utf-8")
    tasks = [
        {"description": entry.text, "entry": f"{entry.at:%Y%m%dT%H%M%SZ}", "status": "pending"} for entry in entries
    ]
    subprocess.run(
        ["task", "import", "-"],
        input=json.dumps(tasks),
        text=True,
        env=private(home, {}),
        cwd=home,
        check=True,
        capture_output=True,
    )


PEERS = (
    Peer(
        "klogg", "klogg", "klogg", _klogg, {"--help": ("--help",), "add": ("add", ADDED), "list": ("day", "2026-01-14")}
    ),
    Peer(
        "kaydet",
        "kaydet",
        "kaydet",
        _kaydet,
        {
            "--help": ("--help",),
            "add": (ADDED,),
            "list": ("--list", "--limit", "20"),
            "search": ("--list", "--filter", RARE),
        },
    ),
    Peer(
        "jrnl",
        "jrnl",
        "jrnl",
        _jrnl,
        {"--help": ("--help",), "add": (ADDED,), "list": ("-n", "20", "--short"), "search": ("-contains", RARE)},
    ),
    Peer(
        "watson",
        "td-watson",
        "watson",
        _watson,
        {
            "--help": ("--help",),
            "add": ("add", "--from", "2026-11-01 10:00", "--to", "2026-11-01 11:00", ADDED),
            "list": ("log", "--week", "--no-pager"),
        },
        lambda home: {"WATSON_DIR": str(home)},
    ),
    Peer(
        "todoman",
        "todoman",
        "todo",
        _todoman,
        {"--help": ("--help",), "add": ("new", ADDED), "list": ("list",), "search": ("list", "--grep", RARE)},
    ),
    Peer(
        "khal",
        "khal",
        "khal",
        _khal,
        {
            "--help": ("--help",),
            "add": ("new", "2026-11-01", ADDED),
            "list": ("list", "2026-01-01", "7d"),
            "search": ("search", RARE),
        },
    ),
    Peer(
        "sqlite-utils",
        "sqlite-utils",
        "sqlite-utils",
        _sqlite_utils,
        {
            "--help": ("--help",),
            "add": ("query", "entries.db", "insert into entry (at, text) values (date(), :text)", "-p", "text", ADDED),
            "list": ("rows", "entries.db", "entry", "--limit", "20"),
            "search": ("search", "entries.db", "entry", RARE, "--limit", "20"),
        },
    ),
    Peer(
        "Taskwarrior",
        "taskwarrior",
        "task",
        _taskwarrior,
        {
            "--help": ("--version",),
            "add": ("add", ADDED),
            "list": ("limit:20", "list"),
            "search": (f"/{RARE}/", "list"),
        },
        system=True,
    ),
)
