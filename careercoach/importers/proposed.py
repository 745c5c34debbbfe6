"""What an importer is given and what it gives."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo

from careercoach.date_grammar.months import FIRST_YEAR, LAST_YEAR
from careercoach.errors import InvalidValue, UsageError
from careercoach.frozen import Frozen
from careercoach.incoming import clean


class Source(Frozen):
    """A file as it came: its ``name``, its bytes and, where the format is text, its text.

    ``today`` is the person's day, ``zone`` where they are (None leaves it to the machine), ``columns`` what was said
    about the columns of a table: column → field.
    """

    name: str
    raw: bytes
    text: str
    today: date
    zone: tzinfo | None
    columns: Mapping[str, str]


class Proposed(Frozen):
    """One thing that could become a record of ours. ``kind`` is one of PROPOSED, the other fields are the proposal's.

    ``mark`` tells it from everything else of its source, for good; two with the same mark in one file are two things.
    """

    mark: str
    title: str
    kind: str = "accomplishment"
    on: date | None = None
    until: date | None = None
    situation: str | None = None
    did: str | None = None
    result: str | None = None
    before: str | None = None
    after: str | None = None
    unit: str | None = None
    organisation: str | None = None
    person: str | None = None
    activity: str | None = None
    tags: str | None = None
    evidence: str | None = None


TEXTS = ("situation", "did", "result", "before", "after", "unit", "organisation", "person", "tags", "evidence")
"""Fields that hold words beside the title."""


class Read(Frozen):
    """What was found in a source, and how much was left out, by the reason why."""

    proposals: tuple[Proposed, ...]
    ignored: Mapping[str, int]


class Gathering:
    """What an importer finds, one thing after the other."""

    def __init__(self, today: date) -> None:
        """``today`` is the person's day: what is still to come is left out."""
        self._today = today
        self._found: list[Proposed] = []
        self._ignored: Counter[str] = Counter()

    def propose(self, line: int, title: str | None, mark: str, **said: str | date | None) -> None:
        """Take one thing in that begins on ``line``, its texts made clean. Raises UsageError for what no file can hold.

        Without a title the first line of what was done is one.
        """
        try:
            texts = {name: clean(str(said[name] or "")) or None for name in TEXTS if name in said}
            words = clean(title or "")
        except InvalidValue:
            raise broken(line, "it holds half of a sign, as broken copies do") from None
        for name in ("did", "situation"):
            if not words:
                words, texts[name] = texts.get(name) or "", None
        if said.get("kind") != "feedback":
            words, _, rest = (part.strip() for part in words.partition("\n"))
            texts["did"] = joined(rest, texts.get("did"))
        proposed = Proposed("\n".join(lines(mark)), words, **{**said, **texts})  # type: ignore[arg-type]  # the fields as they are called
        self._take(line, proposed)

    def ignore(self, why: str, count: int = 1) -> None:
        """Leave something out, and say why in a few words: "still open"."""
        self._ignored[why] += count

    def read(self) -> Read:
        """All of it."""
        return Read(tuple(self._found), dict(self._ignored))

    def _take(self, line: int, proposed: Proposed) -> None:
        on, until = proposed.on, proposed.until
        if any(day and not FIRST_YEAR <= day.year <= LAST_YEAR for day in (on, until)):
            raise broken(line, f"its year is not between {FIRST_YEAR} and {LAST_YEAR}")
        if on and until and until < on:
            raise broken(line, "it ends before it begins")
        if not proposed.title:
            self.ignore("without words")
        elif proposed.kind in ("accomplishment", "feedback") and on and on > self._today:
            self.ignore("still to come")
        else:
            self._found.append(proposed)


def joined(*texts: str | None) -> str | None:
    """Texts below each other; None when there is none."""
    return "\n".join(text for text in texts if text) or None


def lines(text: str) -> list[str]:
    """The lines of a text. Other signs that end a line in some programs stand inside of one."""
    return re.split("\r\n|[\r\n]", text)


def broken(line: int, why: str, remedy: str | None = None, **words: str) -> UsageError:
    """The error for a file that cannot be read, which names the line; ``remedy`` is the next step, if there is one."""
    return UsageError(f"Line {line}: {why}{'' if remedy else '; nothing was taken in'}.", remedy, **words)


def local_day(moment: datetime, source: Source) -> date:
    """The day of a moment where the person is; one without a zone is meant there already."""
    return (moment.astimezone(source.zone) if moment.tzinfo else moment).date()


def handles(source: str, proposals: Iterable[Proposed]) -> list[str]:
    """What each is known by for good: no word of it, but what its source and its mark come to.

    Of several with one mark the second and the next are counted, so that two equal lines of a file are two things, and
    the same two when the file is read again.
    """
    met: Counter[str] = Counter()
    found = []
    for each in proposals:
        met[each.mark] += 1
        whole = f"{source}\n{each.mark}\n{met[each.mark]}"
        found.append(hashlib.sha256(whole.encode()).hexdigest()[:32])
    return found
