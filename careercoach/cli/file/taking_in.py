"""Taking in what another program kept: into the inbox, where the person decides what becomes of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, tzinfo
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.content.inbox import counted
from careercoach.errors import UsageError
from careercoach.frozen import Frozen

if TYPE_CHECKING:
    from careercoach.importers.proposed import Proposed, Read

_STDIN = "what was given"


class ProposedRecord(Frozen):
    """One thing that was taken in, or with a dry run would be; ``id`` is None then."""

    noun: ClassVar[str] = "proposal"
    id: str | None
    kind: str
    title: str
    on: date | None
    until: date | None


class IgnoredRecord(Frozen):
    """How many things were left out for one reason."""

    noun: ClassVar[str] = "left out"
    reason: str
    count: int


class ImportRecord(Frozen):
    """What was taken in, or with ``dry_run`` would be: ``kind`` is the format, ``source`` the name of the file.

    ``known`` counts what was proposed before, ``ignored`` what was left out.
    """

    noun: ClassVar[str] = "import"
    id: None
    kind: str
    source: str | None
    proposed: tuple[ProposedRecord, ...]
    known: int
    ignored: tuple[IgnoredRecord, ...]
    dry_run: bool


def take_in(
    source: Path | None,
    raw: bytes | None,
    *,
    format_: str | None,
    columns: Sequence[str],
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Put what a file holds into the inbox, and say what that was.

    ``source`` is its path, None for stdin; ``raw`` its bytes, None for a folder, of which git is asked. ``columns`` say
    what columns of a table mean, as COLUMN=FIELD. Raises UsageError, which changes nothing.
    """
    from careercoach.importers import formats

    name = source.name if source else None
    if raw is None and source is not None:
        from careercoach import repository

        raw, name, format_ = repository.log(source), repository.name_of(source), "git"
    today, said = current().today, _said_of(columns)
    kind, read = formats.read(raw or b"", name or _STDIN, format_, today, zone=_zone(), columns=said)
    fresh = _fresh(kind, read)
    ids = [] if dry_run or not fresh else _into_the_inbox(kind, name, read)
    record = ImportRecord(
        None,
        kind,
        name,
        tuple(_proposed(identity, each) for identity, each in zip_longest(ids, fresh)),
        len(read.proposals) - len(fresh),
        tuple(IgnoredRecord(reason, count) for reason, count in sorted(read.ignored.items())),
        dry_run,
    )
    if quiet and not as_json:
        output.write("".join(f"{each}\n" for each in ids))
    else:
        output.show_one(record, lambda: _page(record), as_json=as_json)


def _into_the_inbox(kind: str, name: str | None, read: "Read") -> list[str]:
    """The ids of what waits there now."""
    with acting() as session:
        from careercoach.services.work import inbox

        return inbox.take_in(session, kind, name, read.proposals)


def _said_of(columns: Sequence[str]) -> dict[str, str]:
    said = {}
    for each in columns:
        column, is_, field = each.rpartition("=")
        if not is_ or not column.strip():
            raise UsageError("--map takes COLUMN=FIELD, as in --map Erledigt=on.")
        said[column] = field.strip()
    return said


def _zone() -> tzinfo | None:
    """Where the person is: the zone they keep; None leaves it to the machine."""
    from zoneinfo import ZoneInfo

    with reading(begins=True) as connection:
        kept = connection.execute("SELECT zone FROM profile").fetchone()
    return ZoneInfo(kept[0]) if kept and kept[0] else None


def _fresh(kind: str, read: "Read") -> "list[Proposed]":
    """What is new of it."""
    from careercoach.importers.proposed import handles
    from careercoach.queries.work import inbox

    marked = dict(zip(handles(kind, read.proposals), read.proposals, strict=True))
    with reading(begins=True) as connection:
        already = inbox.known(connection, marked)
    return [proposed for handle, proposed in marked.items() if handle not in already]


def _proposed(identity: str | None, each: "Proposed") -> ProposedRecord:
    return ProposedRecord(identity, each.kind, each.title, each.on, each.until)


def _page(record: ImportRecord) -> str:
    name = output.quoted(record.source) if record.source else _STDIN
    lines = []
    if record.dry_run and record.proposed:
        lines.append(
            output.columns([(output.day(each.on), each.kind, each.title) for each in record.proposed]).rstrip()
        )
    if record.proposed:
        kinds = counted(Counter(each.kind for each in record.proposed))
        takes = "Would take in" if record.dry_run else "Took in"
        lines.append(f"{takes} {kinds} from {name} ({record.kind}).")
    else:
        lines.append(f"There is nothing new in {name} ({record.kind}).")
    if record.known:
        lines.append(f"Proposed before: {record.known}.")
    if record.ignored:
        lines.append(f"Left out: {', '.join(f'{each.reason} ({each.count})' for each in record.ignored)}.")
    if record.proposed:
        lines.append(
            "Nothing was changed yet." if record.dry_run else "They wait in your inbox: careercoach inbox list"
        )
    return "\n".join(lines)
