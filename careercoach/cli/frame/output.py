"""What goes to stdout: JSON for scripts, plain lines for people.

``show_list`` answers a command that lists, ``show_one`` one that shows, ``show_written`` echoes one that writes. Text
of the person goes through ``visible``; what is piped has no colour and is never cut short. ``bold``, ``dim`` and
``accent`` colour a few words on a terminal that wants it.
"""

import errno
import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TextIO, TypeVar

from careercoach.cli.frame import dating, tables
from careercoach.cli.frame.context import current, current_or_none, reading
from careercoach.cli.frame.shaping import needs, shaped, wanted
from careercoach.dates import echo, relative
from careercoach.errors import FileProblem
from careercoach.frozen import TIMES
from careercoach.visible import cut, escaped, one_line, visible

WIDTH = 78
"""Columns of running text."""

_NARROWEST = 20
"""Columns that are filled on a terminal that has fewer, or says none."""

SHORT = 8
"""Characters of an id that are shown; any beginning that is unique is understood."""

_ID = re.compile(f"[0-9a-f]{{{SHORT}}}")

RecordT = TypeVar("RecordT")

_PARTS = re.compile(r"[^.;?!]*(?:[.;?!](?!\s|$)[^.;?!]*)*(?:[.;?!]+\s*|$)")
"""A line in its sentences and what stands between semicolons."""

_NAMES_ONE = re.compile(r"\bcareercoach [a-z]|(?<!\w)--[a-z]")
"""What a command, or an option of one, looks like."""


class ReaderGone(Exception):
    """Whoever read the output has stopped reading, for example ``head``."""


def prepare(stream: TextIO | None) -> None:
    """Let a stream take every sign: as UTF-8 into a pipe or file, where a "?" would stand for a word for good.

    A terminal gets its own encoding, and a "?" for what it cannot show. None is a stream that was closed.
    """
    with suppress(AttributeError, ValueError):  # closed, or replaced by something without an encoding
        if stream.isatty():  # type: ignore[union-attr]  # as above
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # as above
        else:
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]  # as above


def write(text: str) -> None:
    """Write to stdout. Raises ReaderGone, or FileProblem when what stands behind stdout takes no more."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
    except OSError as error:
        raise stopped(error) from None


def stopped(error: OSError, *, saved: bool = False) -> Exception:
    """What a failed write to stdout means; ``saved`` says, where no command runs, that something is on file."""
    if error.errno == errno.EPIPE:
        return ReaderGone()
    running = current_or_none()
    if saved or (running and running.saved):
        return FileProblem(
            f"It is saved, but the answer could not be written: {error.strerror}; see careercoach history."
        )
    return FileProblem(f"The answer could not be written: {error.strerror}; send it somewhere else and try again.")


def to_json(record: object) -> dict[str, Any]:
    """A record as JSON sees it: its fields, ``noun``, and ``kind`` (its own, or the noun)."""
    values = {field.name.rstrip("_"): _plain(getattr(record, field.name)) for field in fields(record)}  # type: ignore[arg-type]  # records are dataclasses; a protocol for them would say no more
    noun = values.get("noun") or getattr(record, "noun", None)
    named = {"id": values.pop("id", None), "noun": noun, "kind": values.pop("kind", None) or noun}
    return named | values | dating.undated(record)


def write_json(value: object) -> None:
    """Write a mapping, or a list of mappings, as JSON; characters that could act on a terminal are escaped."""
    dating.date_all(value)
    utf8 = sys.stdout is not None and (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not utf8, indent=2)
    write(escaped(text) + "\n")


def show_list(
    records: Sequence[RecordT],
    row: Callable[[RecordT], Sequence[str]],
    *,
    as_json: bool,
    quiet: bool,
    empty: str,
    heads: Sequence[str] = (),
) -> None:
    """Print records: an array, their ids, or one line each whose columns ``row`` gives (the longest text last).

    ``heads`` stand above the columns on a terminal. ``empty`` is said on stderr when there are none. What
    ``lists.listing`` offers happens here.
    """
    asked = wanted()
    records = asked.choose(records, dating.times_of)
    if asked.shape and records:
        rows = [to_json(record) for record in records]
        if any(needs(asked.shape, name) for name in TIMES):
            dating.date_all(rows)
        write(shaped(rows, asked.shape))
    elif as_json:
        write_json([to_json(record) for record in records])
    elif quiet:
        write("".join(f"{record.id}\n" for record in records))  # type: ignore[attr-defined]  # every record has an id
    elif records:
        write(columns([row(record) for record in records], heads))
    else:
        note(empty)


def show_one(record: object, page: Callable[[], str], *, as_json: bool, quiet: bool = False) -> None:
    """Print one record: an object, its id, or the text that ``page`` makes."""
    if as_json:
        write_json(to_json(record))
    elif quiet:
        write(f"{record.id}\n")  # type: ignore[attr-defined]  # every record has an id
    else:
        text = page().rstrip("\n")
        if current().plain:
            text = "\n".join(said for line in text.splitlines() if (said := line.strip()) and not _is_command(said))
        write(f"{text}\n")


def _is_command(line: str) -> bool:
    """Whether a line is a command to type, to somebody who types none."""
    return current().led and line.startswith("careercoach ")


def unprompted(sentence: str) -> str:
    """What is said to somebody who types no commands: the lines without what names one; "" where nothing is left."""
    return "\n".join(filter(None, (_without_commands(line) for line in sentence.splitlines())))


def _without_commands(line: str) -> str:
    """A line without the sentences that name a command, and without the question that only led to one."""
    if not _NAMES_ONE.search(line):
        return line
    left = "".join(part for part in _PARTS.findall(line) if not _NAMES_ONE.search(part)).strip()
    return "" if left.endswith("?") else re.sub("[;:,]$", ".", left)


def show_written(record: object, sentence: str, *, as_json: bool, quiet: bool = False) -> None:
    """Echo what was written: an object, its id, or ``sentence`` (made safe by its maker) with the short id.

    Of what was added, the object has the ``outcome``: created, or replaced where its key, or its day, was known.
    """
    outcome = current().outcome
    if as_json and outcome:
        write_json({**to_json(record), "outcome": outcome})
        return
    if outcome == "replaced":
        sentence = f"{sentence}, in place of what was there"
    identity = "" if current().plain else f"  {dim(short(record.id))}"  # type: ignore[attr-defined]  # every record has an id
    show_one(record, lambda: f"{sentence}{identity}", as_json=as_json, quiet=quiet)


def show_deleted(record: object, *, as_json: bool, quiet: bool = False, also: str = "") -> None:
    """Echo what was deleted, and the command that brings it back, whatever is done until then.

    ``also`` is a sentence about what went with it, with a blank before it.
    """
    title = next((said for name in _TITLES if isinstance(said := getattr(record, name, None), str)), "")
    called = f": {quoted(cut(title, WIDTH // 2, '…'))}" if title else ""

    def sentence() -> str:
        return f"Deleted{called}.{also} careercoach undo {short(_latest_act())} brings it back."

    show_one(record, sentence, as_json=as_json, quiet=quiet)


_TITLES = ("title", "name", "about", "behaviour", "text", "asked", "role")
"""The fields that name a thing, of which a record has one."""


def _latest_act() -> str:
    from careercoach.queries.file import history

    with reading() as connection:
        return history.listed(connection, limit=1)[0].id


def columns(rows: Sequence[Sequence[str]], heads: Sequence[str] = (), *, inset: str = "") -> str:
    """Lines whose columns stand below each other, as ``tables.lines`` lays them out; ``inset`` stands before each.

    To be heard, what stands in a row is said one after the other, an id last.
    """
    if current().plain:
        return "".join(f"{_heard(row)}\n" for row in rows)
    width = room()
    laid = tables.lines(rows, heads, width and width - len(inset))
    return "".join(f"{inset}{dim(lead)}{rest}".rstrip() + "\n" for lead, rest in laid)


def room() -> int | None:
    """Columns of the terminal that shows the answer; None where it goes into a pipe or a file."""
    try:
        shown = sys.stdout.isatty()
    except (AttributeError, ValueError):  # closed
        return None
    from shutil import get_terminal_size

    return max(get_terminal_size().columns, _NARROWEST) if shown else None


def details(pairs: Mapping[str, str | None] | Iterable[tuple[str, str | None]]) -> str:
    """Lines of ``Label  text`` for what was said; further lines of a text stand below its first."""
    said = [(label, visible(text)) for label, text in dict(pairs).items() if text]
    if current().plain:
        return "".join(f"{label}: {text.strip()}\n" for label, text in said)
    width = max((len(label) for label, _ in said), default=0)
    indent = "\n" + " " * (width + 2)
    return "".join(f"{dim(label.ljust(width))}  {text.replace(chr(10), indent)}\n" for label, text in said)


def sentences(said: Iterable[str]) -> str:
    """Each sentence on lines of its own, the further ones set in."""
    lines = [line for words in said for line in textwrap.wrap(visible(words), WIDTH, subsequent_indent="  ")]
    return "".join(f"{line}\n" for line in lines)


def titled(title: str, identity: str | None) -> str:
    """The first line of a page about one thing: its title, and its short id where that is not to be heard each time."""
    if current().plain:
        return f"{one_line(title)}\n"
    return f"{bold(one_line(title))}  {dim(short(identity))}\n"


def bar(percent: int, width: int = 20) -> str:
    """A bar that is full at 100, in signs that stdout can show; "" where the figure beside it is to be heard."""
    if current().plain:
        return ""
    full, empty = ("█", "░") if takes_blocks() else ("#", "-")
    done = round(percent / 100 * width)
    return full * done + empty * (width - done)


def takes_blocks() -> bool:
    """Whether stdout can show the blocks that charts are made of, and they are to be seen."""
    return not current().plain and (getattr(sys.stdout, "encoding", None) or "").lower().startswith("utf")


def note(sentence: str) -> None:
    """Say something beside the answer, on stderr if that takes it; a path in it may hold any sign.

    A command that is to be silent says nothing.
    """
    running = current_or_none()
    if running and running.led:
        sentence = unprompted(sentence)
        if not sentence:
            return
    if sys.stderr is not None and not (running and running.silent):
        with suppress(OSError):
            sys.stderr.write(visible(sentence) + "\n")


def note_more(count: int, *, noun: str = "", does: str = "shows") -> None:
    """Say beside the answer that so many are of earlier positions; nothing for none."""
    from careercoach.coach.positions import more

    said = more(count, "--earlier", noun=noun, does=does)
    if said:
        note(said)


def short(identity: str | None) -> str:
    """The part of an id that is shown; "" to somebody who is led from number to number and types none."""
    return "" if current().led else (identity or "")[:SHORT]


def day(when: date | None) -> str:
    """A day in a list: ISO, or blank."""
    return when.isoformat() if when else ""


def day_in_words(when: date | None) -> str | None:
    """``Mon 16 Nov 2026 (6 days ago)``; None stays None."""
    return f"{echo(when)} ({relative(when, current().today)})" if when else None


def quoted(text: str) -> str:
    """The person's words inside a sentence."""
    return f"“{one_line(text)}”"


def bold(text: str) -> str:
    """Strong on a terminal that takes colour."""
    return _coloured("1", text)


def dim(text: str) -> str:
    """Quiet on a terminal that takes colour."""
    return _coloured("2", text)


def accent(text: str) -> str:
    """In colour on a terminal that takes it."""
    return _coloured("36", text)


def _heard(row: Sequence[str]) -> str:
    """A row without the blanks that lay it out."""
    cells = [said for cell in row if (said := one_line(cell))]
    return ", ".join(sorted(cells, key=lambda cell: bool(_ID.fullmatch(cell))))


def _coloured(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if text and current().colour else text


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return to_json(value) if is_dataclass(value) else value
