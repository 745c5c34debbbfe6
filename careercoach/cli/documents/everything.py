"""Taking everything along: as JSON, as CSV, or as a folder that can be read without this program."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any, ClassVar

import typer

from careercoach.cli.documents.handing import TO_FILE
from careercoach.cli.frame import locking, output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Json, Quiet, taking
from careercoach.encryption import seal
from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.paths import absolute
from careercoach.visible import one_line, visible

PRIVATE = "This file holds everything, also what is private. Keep it where only you can read it."
PRIVATE_FOLDER = "This folder holds everything, also what is private. Keep it where only you can read it."

Pieces = Iterable[str]
Made = Callable[[sqlite3.Connection], Pieces]
"""Makes the text of what is in a file."""

History = Annotated[bool, typer.Option("--history", help="Also what you did, act by act, with every earlier version.")]


class ExportRecord(Frozen):
    """What was written: ``file`` is its path, None for stdout; ``files`` counts what stands in a folder."""

    noun: ClassVar[str] = "export"
    id: str | None
    kind: str
    file: str | None
    files: int


class SheetRecord(Frozen):
    """What can be had as CSV: its name, and how many rows it has."""

    noun: ClassVar[str] = "sheet"
    id: str
    rows: int


@taking(TO_FILE)
def data(*, history: History = False, **said: Any) -> None:
    """Print everything in your file as JSON, also what is private, or write it to a file.

    The command import brings it back, on this computer or another one. Each line is one record: its uuid is the id
    that other commands take.

    \b
    Example:
      careercoach export data -o careercoach.json
      careercoach export data --history -o careercoach.json
      careercoach export data --quiet
    """
    from careercoach.queries.file.everything import as_json as made

    _hand_over("data", lambda connection: made(connection, history=history), said)
    if not said["quiet"]:
        output.note(PRIVATE)


@taking(TO_FILE)
def csv(
    noun: Annotated[
        str | None,
        typer.Argument(metavar="NOUN", help="What to print, such as accomplishment; which there are when left out."),
    ] = None,
    **said: Any,
) -> None:
    """Print one noun as CSV for a spreadsheet; without NOUN say which there are, or write all of them with -o FOLDER.

    Private entries stand in it, too. Words that a spreadsheet would run as a formula begin with an apostrophe.

    \b
    Example:
      careercoach export csv
      careercoach export csv accomplishment -o accomplishments.csv
      careercoach export csv -o tables
    """
    from careercoach.queries.file import everything

    with reading() as connection:
        known = everything.sheets_of(connection)
    if noun is not None:
        table = _known(noun, known)
        _hand_over("csv", lambda connection: everything.as_csv(connection, table), said)
    elif said["target"] in (None, "-"):
        _show_sheets(known, said)
        return
    else:
        sheets = "csv", lambda found: ((f"{each}.csv", everything.as_csv(found, each)) for each in known)
        _write_folder(*sheets, said["target"], said)
    if not said["quiet"]:
        output.note(PRIVATE if noun else PRIVATE_FOLDER)


def _show_sheets(known: Mapping[str, int], said: Mapping[str, Any]) -> None:
    """Say which nouns there are, and how many rows each has."""
    records = [SheetRecord(name.replace("_", "-"), rows) for name, rows in known.items()]
    output.show_list(
        records,
        lambda one: (one.id, str(one.rows)),
        as_json=said["as_json"],
        quiet=said["quiet"],
        empty="",
        heads=("Sheet", "Rows"),
    )


@taking(
    {
        "force": Annotated[bool | None, typer.Option("--force", help="Replace what was exported there before.")],
        "as_json": Json,
        "quiet": Quiet,
    }
)
def folder(
    target: Annotated[str, typer.Argument(metavar="FOLDER", help="A folder that is not there yet, or an empty one.")],
    *,
    history: History = False,
    **said: Any,
) -> None:
    """Write everything into a folder that can be read in many years without careercoach.

    Each thing is one page of Markdown, as any editor, Obsidian and Joplin read it; beside them stand tables (CSV), a
    file for programs (JSON), and index.html to begin with. Private things stand in it, too.

    \b
    Example:
      careercoach export folder my-working-life
      careercoach export folder my-working-life --force
    """
    from careercoach.queries.file.everything import as_folder

    _write_folder("folder", lambda connection: as_folder(connection, history=history), target, said)
    if not said["quiet"]:
        output.note(PRIVATE_FOLDER)


def _hand_over(kind: str, made: Made, said: Mapping[str, Any]) -> None:
    """Write it to the file named, or print it. Raises UsageError, and FileProblem when it cannot be written."""
    name = said["target"] or "-"
    encrypts = locking.wanted(said)
    if name == "-":
        if encrypts:
            raise UsageError("What is encrypted goes into a file; name it with -o FILE.")
        _print(made)
        return
    named = locking.locked_name(name) if encrypts else name
    target, live = absolute(named), current().places.database
    from careercoach.store.exports import refuse, write_whole

    refuse(target, force=said["force"], spare=live)  # before anybody types a passphrase in vain
    lock = locking.lock(said)
    with _of_one_moment() as connection:
        if lock:
            write_whole(target, seal("".join(made(connection)).encode(), lock), force=said["force"], spare=live)
        else:
            write_whole(target, lambda: made(connection), force=said["force"], spare=live)
    _say(ExportRecord(str(target), kind, str(target), 1), named, said)


def _write_folder(
    kind: str,
    made: Callable[[sqlite3.Connection], Iterable[tuple[str, Pieces]]],
    name: str,
    said: Mapping[str, Any],
) -> None:
    if not name.strip():
        raise UsageError("Name the folder to write into.")
    from careercoach.store.folders import write_folder

    target = absolute(name)
    with _of_one_moment() as connection:
        files = write_folder(target, made(connection), force=said["force"])
    _say(ExportRecord(str(target), kind, str(target), files), name, said)


def _print(made: Made) -> None:
    """Print it once all of it is read: whoever reads the output may take an hour, and nobody is to wait that long."""
    from tempfile import TemporaryFile

    on_terminal = current().draws
    with TemporaryFile("w+", encoding="utf-8", newline="") as aside:
        with _of_one_moment() as connection:
            aside.writelines(made(connection))
        aside.seek(0)
        while text := aside.read(1 << 16):
            output.write(visible(text) if on_terminal else text)


@contextmanager
def _of_one_moment() -> Iterator[sqlite3.Connection]:
    from careercoach.queries.file.everything import moment

    with reading() as connection, moment(connection):
        yield connection


def _known(noun: str, tables: Iterable[str]) -> str:
    """The table of a noun as it was typed, one or many of it. Raises UsageError."""
    from careercoach.exchange.naming import many

    known = {name.replace("_", " "): name for name in tables}
    wanted = " ".join(noun.lower().replace("-", " ").replace("_", " ").split())
    found = known.get(wanted) or next((name for name in known.values() if many(name) == wanted), None)
    if found:
        return found
    from difflib import get_close_matches

    near = get_close_matches(wanted, known, n=1)
    meant = f"did you mean {near[0].replace(' ', '-')}?" if near else "careercoach export csv lists them."
    raise UsageError(f"There is no such noun to print; {meant}")


def _say(record: ExportRecord, name: str, said: Mapping[str, Any]) -> None:
    if said["as_json"]:
        output.write_json(output.to_json(record))
    elif not said["quiet"]:
        many = f", {record.files} files" if record.kind == "folder" or record.files > 1 else ""
        output.note(f"Wrote {one_line(name)}{many}.")
