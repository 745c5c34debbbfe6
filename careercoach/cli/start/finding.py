"""Finding words and the file itself: search, where."""

from pathlib import Path
from typing import Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.options import Earlier, Json, Limit, Quiet
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.records import FoundRecord
from careercoach.settings import as_words


class FileRecord(Frozen):
    """Where everything is. ``origin`` says what chose the place."""

    noun: ClassVar[str] = "file"
    id: str
    database: str
    exists: bool
    origin: str
    backups: str
    drafts: str
    settings: str


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help="All of them must occur; beginnings count.")],
    *,
    earlier: Earlier = False,
    limit: Limit = 50,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find words in everything you wrote.

    Every way of writing and most spellings will do: beginnings, plurals, letters without their accents. The newest day
    comes first, what has no day last. What belongs to earlier positions is counted, and shown with --earlier, or when
    nothing else is found.

    \b
    Example:
      careercoach search backlog
      careercoach search train group --json
    """
    from careercoach.coach.positions import ONLY_EARLIER
    from careercoach.queries import positions
    from careercoach.queries.start import search as finding

    wanted, most = " ".join(words), limit or 50
    with reading() as connection:
        left_out = positions.left_out(connection, current().today, earlier=earlier)
        found = finding.found(connection, wanted, left_out, limit=most)
    empty = "Nothing holds all of these words; try fewer, or the beginning of one."
    output.show_list(found.records, _found_row, as_json=as_json, quiet=quiet, empty=empty, heads=_HEADS)
    if len(found.records) < found.total:
        output.note(f"{len(found.records)} of {found.total}, the newest first; --limit {found.total} shows all.")
    if found.only_earlier:
        output.note(ONLY_EARLIER)
    output.note_more(found.earlier)


def where(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """Where your file is.

    Also where its copies, unsaved texts and settings stand; --quiet prints the path of the file alone.

    \b
    Example:
      careercoach where
    """
    places = current().places
    path = str(places.database)
    beside = (str(each) for each in (places.backups, places.drafts, places.settings))
    record = FileRecord(path, path, _exists(places.database), places.origin, *beside)
    output.show_one(record, lambda: _places(record), as_json=as_json, quiet=quiet)


def _exists(path: Path) -> bool:
    """Whether the file is there; one that nobody may look at counts as missing."""
    try:
        return path.exists()
    except OSError:
        return False


_HEADS = ("Id", "Kind", "Day", "Found")


def _found_row(record: FoundRecord) -> tuple[str, ...]:
    from careercoach.queries.start.search import beside

    around = beside(record)
    found = f"{record.title} ({around})" if around else record.title
    return output.short(record.id), record.noun.replace("_", "-"), output.day(record.on), found


def _late() -> dict[str, str]:
    """In the small hours, which day it still is."""
    running = current()
    if not running.small_hours:
        return {}
    return {"Today": f"{echo(running.today)}, still; your day ends at {as_words(running.settings, 'day_ends')}"}


def _places(record: FileRecord) -> str:
    chosen = "the usual place" if record.origin == "default" else f"chosen by {record.origin}"
    return output.details(
        {
            "File": record.database + ("" if record.exists else " (not made yet; your first entry makes it)"),
            "Why there": chosen,
            "Copies": record.backups,
            "Unsaved text": record.drafts,
            "Settings": record.settings,
            **_late(),
        }
    )
