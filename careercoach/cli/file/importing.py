"""Taking something in from outside: our own export, which becomes rows, or the file of another program."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING, Annotated, BinaryIO, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading, rewriting
from careercoach.cli.frame.options import Json, Quiet, text
from careercoach.errors import FileProblem, UsageError
from careercoach.exchange.reading import looks_ours, refuse_packed
from careercoach.frozen import Frozen
from careercoach.paths import absolute
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.store.taking_in import Left, Plan

OURS = "careercoach"
"""What --format calls our own export."""

_IN_FOLDER = "data.json"

_BEGINNING = 1024
"""Bytes that tell what a file is."""


_Columns = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="What a column of a CSV file is. May be repeated."),
]


class ImportRecord(Frozen):
    """What came in or, with ``dry_run``, would: ``added`` counts by noun, ``known`` what was there already.

    ``left`` are things that are there and differ, which stay as they are; ``history`` is how many acts came along.
    """

    noun: ClassVar[str] = "import"
    id: str | None
    kind: str
    dry_run: bool
    added: Mapping[str, int]
    known: int
    left: Sequence[Mapping[str, str | None]]
    history: int


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What to take in; - reads stdin.")],
    *,
    form: Annotated[str | None, text("--format", "What it is; guessed when left out.")] = None,
    columns: _Columns = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in, and change nothing.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Take in what an export or another program wrote.

    What careercoach export data wrote comes in whole; into an empty file with its history, where it has one. What
    is in your file already is not added again, and what differs there stays as it is. careercoach undo takes an
    import back; unfinished text that came with it stays. A folder that careercoach export folder wrote will do,
    too.

    What another program kept waits in your inbox: a table (CSV), a calendar, LinkedIn's archive, a folder with a Git
    repository, the files of jrnl, Taskwarrior, bragfile, todo.txt and Org. It is told by what stands in it.

    \b
    Example:
      careercoach import careercoach.json --dry-run
      careercoach import careercoach.json
      careercoach import tasks.json
    """
    source = None if file == "-" else absolute(file)
    if source and (source / _IN_FOLDER).is_file():
        source /= _IN_FOLDER
    with _opened(source) as found:
        begins = found.read(_BEGINNING) if found else b""
        refuse_packed(begins)
        if found and (form == OURS or (form is None and looks_ours(begins))):
            if columns:
                raise UsageError("--map says what the columns of a CSV file are; an export of careercoach has none.")
            _take_in_ours(found, dry_run=dry_run, as_json=as_json, quiet=quiet)
            return
        raw = begins + found.read() if found else None
    from careercoach.cli.file.taking_in import take_in

    take_in(source, raw, format_=form, columns=columns or (), dry_run=dry_run, as_json=as_json, quiet=quiet)


@contextmanager
def _opened(source: Path | None) -> Iterator[BinaryIO | None]:
    """A file to be read, or stdin for None, copied where it cannot be read twice; None for a folder.

    Raises FileProblem.
    """
    with ExitStack() as stack:
        try:
            found = None if source and source.is_dir() else stack.enter_context(_bytes_of(source))
            if found and not found.seekable():
                found = _copied(found, stack)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "there is no such place"
            raise FileProblem(f"{one_line(str(source))} could not be read: {why}; check the name.") from None
        yield found


def _bytes_of(source: Path | None) -> AbstractContextManager[BinaryIO]:
    return source.open("rb") if source else nullcontext(sys.stdin.buffer)


def _copied(piped: BinaryIO, stack: ExitStack) -> BinaryIO:
    from tempfile import TemporaryFile

    copied: BinaryIO = stack.enter_context(TemporaryFile())  # noqa: SIM115 the stack closes it
    copyfileobj(piped, copied)
    copied.seek(0)
    return copied


def _take_in_ours(source: BinaryIO, *, dry_run: bool, as_json: bool, quiet: bool) -> None:
    from careercoach.services.file import importing
    from careercoach.store import acts

    with importing.opened(source) as found:
        if dry_run:
            with reading(begins=True) as connection:
                acts_along = importing.brings_history(connection, found)
                done = importing.plan(connection, found)
        else:
            with rewriting(large=True) as connection:
                acts_along = importing.brings_history(connection, found)
                done = importing.take_in(connection, found, current().today, acts.COMMAND)
    left = [{"noun": each.noun.replace("_", "-"), "id": each.id} for each in done.left]
    added = {noun.replace("_", "-"): count for noun, count in done.added.items()}
    record = ImportRecord(None, OURS, dry_run, added, done.known, left, acts_along)
    if as_json:
        output.write_json(output.to_json(record))
    elif not quiet:
        output.write("".join(f"{sentence}\n" for sentence in _told(done, acts_along, dry_run=dry_run)))


def _told(done: "Plan", acts_along: int, *, dry_run: bool) -> Sequence[str]:
    """What came in, what was there, what was left as it is, and the way back."""
    from careercoach.content.copies import counted

    many, rows = counted(done.added), sum(done.added.values())
    what = ", ".join(f"{count} {words}" for words, count in many) or f"{rows} rows"
    said = [f"{'Would take in' if dry_run else 'Taken in'}: {what}." if rows else "Nothing in it is new to your file."]
    if rows and done.known:
        said.append("What was there already was not added again.")
    if done.left:
        said.append(f"Left as in your file, though the export differs: {_named(done.left)}.")
    if acts_along:
        said.append(f"Your file was empty, so its history came along: {acts_along} acts.")
    elif rows and not dry_run:
        said.append("careercoach undo takes it back.")
    return said


def _named(left: "Sequence[Left]", most: int = 5) -> str:
    """The first few of them by noun and short id, and how many more."""
    told = [f"{each.noun.replace('_', ' ')} {output.short(each.id)}".rstrip() for each in left[:most]]
    more = len(left) - most
    return ", ".join(told) + (f" and {more} more" if more > 0 else "")
