"""The files that faults are tried on, and what is done to them meanwhile: a line for each command."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from careercoach.services import drafts
from careercoach.store.example_life import lay_out
from careercoach.store.header import VERSION
from careercoach.store.session import act
from tests.faults import forks
from tests.store import TODAY, older

Make = Callable[[Path], dict[str, str]]
"""Makes a file and says the ids in it by name."""


@dataclass(frozen=True, slots=True)
class Life:
    """A file that is there already, and the ids in it. ``file`` need not exist."""

    file: Path
    ids: Mapping[str, str]

    @staticmethod
    @cache
    def of(make: Make) -> "Life":
        """The file that ``make`` makes, made once."""
        folder = Path(tempfile.mkdtemp(dir=_kept.name)) / "life"
        folder.mkdir(mode=0o700)
        file = folder / "careercoach.db"
        return Life(file, make(file))

    def put_in(self, home: Path) -> Path:
        """Copy the folder of the file, with all that stands beside it, into ``home``; return the file's path there."""
        shutil.copytree(self.file.parent, home / "life", dirs_exist_ok=True)
        return home / "life" / self.file.name


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person does. ``{goal}`` in the words is the id of that name; ``{home}`` a folder of theirs.

    ``leaves`` is the pattern of a file that is there beside the file once that was said; blank when there is none.
    """

    name: str
    begins: Make
    words: tuple[str, ...]
    leaves: str = ""

    @property
    def life(self) -> Life:
        """What is there before."""
        return Life.of(self.begins)

    def command(self, file: Path) -> forks.Command:
        """The command on this file."""
        words = [word.format(home=file.parent.parent, **self.life.ids) for word in self.words]
        return forks.careercoach(file, *words)


def do(file: Path, *words: str) -> dict[str, str]:
    """Run a command that must succeed, and return what it says as JSON."""
    ended = forks.run(forks.careercoach(file, *words, "--json"), file.parent.parent)
    assert ended.code == 0, ended.err
    said = json.loads(ended.out)
    return dict(said)


def nothing(_file: Path) -> dict[str, str]:
    """Nothing yet: not even the folder's content."""
    return {}


def some(file: Path) -> dict[str, str]:
    """A few things, one of each kind that commands are about."""
    goal = do(file, "goal", "add", "Lead a night shift", "--horizon", "near", "--why", "I like the quiet")["id"]
    logged = do(file, "log", "Wrote the rota", "--goal", goal, "--seen-by", "Ines", "--tag", "rota")["id"]
    do(file, "goal", "check-in", goal, "--progress", "20", "--on", "2026-11-02")
    meeting = do(file, "meeting", "plan", "--with", "Priya", "--on", "tomorrow")["id"]
    do(file, "meeting", "bring", meeting, "--accomplishment", logged)
    lines = [
        {
            "goal": goal,
            "on": f"2026-{1 + day // 28:02}-{1 + day % 28:02}",
            "progress": day % 101,
            "note": "so far " * 40,
        }
        for day in range(280)
    ]
    (file.parent / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return {"goal": goal, "logged": logged, "meeting": meeting}


def example(file: Path) -> dict[str, str]:
    """The example life, of somebody who has been here before."""
    lay_out(file, TODAY)
    with act(file, TODAY) as session:
        drafts.keep(session, "first-run", "seen")
    return {}


def undone(file: Path) -> dict[str, str]:
    """The last act is taken back."""
    ids = some(file)
    do(file, "undo")
    return ids


def given(file: Path) -> dict[str, str]:
    """Beside it lies an export of another life."""
    ids, other = some(file), file.with_name("other.db")
    do(other, "log", "Brought along", "--seen-by", "Sam", "--tag", "rota")
    do(other, "export", "data", "-o", str(file.with_name("export.json")))
    other.unlink()
    return ids


def copied(file: Path) -> dict[str, str]:
    """A copy was made, and something was done since."""
    ids = some(file)
    copy = do(file, "backup")["id"]
    do(file, "log", "Something since")
    return {**ids, "copy": copy}


def of_version(version: int) -> Make:
    """A file as an earlier careercoach left it: a working life with its history, and many goals."""

    def make(file: Path) -> dict[str, str]:
        older.live(file, version, older.whole_life(version))
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for number in range(20):
                connection.execute(
                    "INSERT INTO goal (uuid, title, horizon, status, started_day)"
                    " VALUES (?, ?, 'near', 'active', '2026-11-01')",
                    (f"{number:08x}-0000-4000-8000-000000000000", f"Goal {number}"),
                )
        return {}

    return make


UPDATES = tuple(
    Act(f"migration from {version}", of_version(version), ("log", "A line in an older file"))
    for version in range(VERSION - 1, 0, -1)
)
"""The first command on a file of each earlier version."""

ACTS: tuple[Act, ...] = (
    Act("first run", nothing, ("log", "My first line")),
    Act("log", some, ("log", "Calmed a queue of forty", "--goal", "{goal}", "--tag", "calm", "--seen-by", "Sam")),
    Act("first of a day", some, ("--today", "2026-11-24", "log", "Began early")),
    Act("check-in", some, ("goal", "check-in", "{goal}", "--progress", "60", "--note", "Two groups done")),
    Act("many check-ins", some, ("goal", "check-in", "--from", "{home}/life/lines.jsonl")),
    Act("position", some, ("position", "add", "--role", "Trainer", "--from", "2026-12-01", "--manager", "Sam")),
    Act("undo", some, ("undo",)),
    Act("deletion", some, ("goal", "delete", "{goal}")),
    Act("hold", some, ("meeting", "hold", "{meeting}")),
    Act("export", some, ("export", "brief", "-o", "{home}/life/brief.md")),
    Act("export folder", some, ("export", "folder", "{home}/life/everything")),
    Act("import", given, ("import", "{home}/life/export.json")),
    Act("redo", undone, ("redo",)),
    Act("backup", some, ("backup",), leaves="careercoach.db.backups/*by-hand*.db"),
    Act("erase", some, ("erase", "--yes", "{logged}")),
    Act("restore", copied, ("--yes", "restore", "{copy}")),
    *UPDATES,
)
"""What is interrupted: one line for each command that writes."""


def acts(names: Iterable[str] = ()) -> tuple[Act, ...]:
    """The acts of these names; all when none is given."""
    return tuple(act for act in ACTS if not names or act.name in names)


_kept = tempfile.TemporaryDirectory(prefix="lives-")


@contextmanager
def home() -> Iterator[Path]:
    """A folder for one run."""
    with tempfile.TemporaryDirectory(prefix="home-") as folder:
        yield Path(folder)
