"""Finding words, acts and the file itself: search, history, undo, where."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Limit, Quiet
from careercoach.content.acts import told
from careercoach.errors import NotFound
from careercoach.records import ActRecord, FoundRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.store import changes


@dataclass(frozen=True, slots=True)
class UndoneRecord:
    """An act that was, or with ``dry_run`` would be, taken back: its id, its name, and how many rows it touches."""

    noun: ClassVar[str] = "act"
    id: str
    name: str
    rows: int
    dry_run: bool


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Where everything is. ``origin`` says what chose the place."""

    noun: ClassVar[str] = "file"
    id: str
    database: str
    exists: bool
    origin: str
    backups: str
    drafts: str


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help="All of them must occur; beginnings count.")],
    *,
    limit: Limit = 50,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find words in everything you wrote.

    Every script and most spellings will do: beginnings, plurals, letters without their accents. The newest day comes
    first, what has no day last.

    \b
    Example:
      careercoach search backlog
      careercoach search train group --json
    """
    from careercoach.queries.start import search as finding

    wanted, most = " ".join(words), limit or 50
    with reading() as connection:
        found = finding.words(connection, wanted, limit=most)
        total = finding.total(connection, wanted, found, most)
    empty = "Nothing holds all of these words; try fewer, or the beginning of one."
    output.show_list(found, _found_row, as_json=as_json, quiet=quiet, empty=empty)
    if len(found) < total:
        output.note(f"{len(found)} of {total}, the newest first; --limit {total} shows all.")


def history(*, limit: Limit = 50, as_json: Json = False, quiet: Quiet = False) -> None:
    """What was done, act by act.

    The latest come first; careercoach undo ACT takes one back.

    \b
    Example:
      careercoach history --limit 10
    """
    from careercoach.queries.start import history as acts

    with reading() as connection:
        found = acts.listed(connection, limit=limit)
    output.show_list(found, _act_row, as_json=as_json, quiet=quiet, empty="Nothing was done in this file yet.")


def undo(
    act: Annotated[
        str | None, typer.Argument(metavar="[ACT]", help="The beginning of an act's id; the latest when left out.")
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would take back.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Take the last act back, or one from the history.

    \b
    Example:
      careercoach undo --dry-run
      careercoach undo
    """
    from careercoach.queries.start import history as acts
    from careercoach.store import changes
    from careercoach.store.acts import transaction

    with reading() as connection:
        plan = changes.plan_undo(connection) if act is None else _plan(connection, act)
        title = next((each.title for each in acts.listed(connection) if each.id == plan.act), "")
    if not dry_run:
        context = current()
        with transaction(context.places.database) as connection:
            plan = changes.undo(connection, context.today, plan.act)
    record = UndoneRecord(plan.act, plan.name, plan.rows, dry_run)
    sentence = f"{'Would take back' if dry_run else 'Taken back'}: {told(plan.name, one_line(title))}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


def where(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """Where your file is.

    Also where its copies and unsaved texts stand; --quiet prints the path of the file alone.

    \b
    Example:
      careercoach where
    """
    places = current().places
    path = str(places.database)
    record = FileRecord(path, path, _exists(places.database), places.origin, str(places.backups), str(places.drafts))
    output.show_one(record, lambda: _places(record), as_json=as_json, quiet=quiet)


def _exists(path: Path) -> bool:
    """Whether the file is there; one that nobody may look at counts as missing."""
    try:
        return path.exists()
    except OSError:
        return False


def _plan(connection: sqlite3.Connection, prefix: str) -> "changes.Undone":
    """What undoing the act of that id would take back. Raises NotFound."""
    from careercoach.store import changes, ids

    try:
        _, act = ids.find(connection, "act", prefix, "act")
    except NotFound:
        raise NotFound("No act, or more than one, has an id that begins so; see careercoach history.") from None
    try:
        return changes.plan_undo(connection, act)
    except NotFound:
        raise NotFound("That act was taken back already, or took one back itself; see careercoach history.") from None


def _found_row(record: FoundRecord) -> tuple[str, ...]:
    words = "" if record.excerpt == record.title else f"({record.excerpt})"
    return output.short(record.id), record.noun.replace("_", "-"), output.day(record.on), f"{record.title} {words}"


def _act_row(record: ActRecord) -> tuple[str, ...]:
    state = f"takes back {output.short(record.undoes)}" if record.undoes else "taken back" if record.undone else ""
    return output.short(record.id), output.day(record.on), told(record.name), state, record.title


def _places(record: FileRecord) -> str:
    chosen = "the usual place" if record.origin == "default" else f"chosen by {record.origin}"
    return output.details(
        {
            "File": record.database + ("" if record.exists else " (not made yet; your first entry makes it)"),
            "Why there": chosen,
            "Copies": record.backups,
            "Unsaved text": record.drafts,
        }
    )
