"""Done items of an Org file.

https://orgmode.org/manual/: a headline is stars, a keyword, perhaps a priority, the title and tags between colons.
Which keywords mean done stands behind the bar of ``#+TODO:`` lines, else it is DONE. CLOSED in the line below says
when; where that was not kept, the log of its changes may. Drawers hold what Org keeps for itself.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careercoach.importers.proposed import Gathering, Read, Source, broken, lines

_HEADLINE = re.compile(r"\*+ +(.*)")
_PARTS = re.compile(r"(?:\[#.\] *)?(.*?)(?:\s+:([\w@#%:]+):)?\s*")
_KEYWORDS = re.compile(r"#\+(?:SEQ_|TYP_)?TODO:(.*)", re.IGNORECASE)
_PLANNING = re.compile(r"\s*(?:(?:CLOSED|SCHEDULED|DEADLINE): *[\[<][^\]>]*[\]>]\s*)+")
_CLOSED = re.compile(r'(?:CLOSED: *|State "[^"]*" +from +\S+ +)\[(\d{4}-\d\d-\d\d)')
_DRAWER = re.compile(r"\s*:[\w-]+:\s*")
_END = re.compile(r"\s*:END:\s*", re.IGNORECASE)
_ID = re.compile(r"\s*:ID:\s*(\S+)\s*", re.IGNORECASE)


class _Item(NamedTuple):
    """A headline and the lines below it: those to read, and those Org keeps for itself."""

    number: int
    words: str
    body: list[str]
    kept: list[str]


def fits(text: str) -> bool:
    """Whether it looks like an Org file: a headline with a keyword, or a setting."""
    return bool(re.search(r"^(\*+ +(TODO|DONE) |#\+[A-Za-z_]+:)", text, re.MULTILINE))


def read(source: Source) -> Read:
    """Each done item as something done. Raises UsageError with the line of an impossible day."""
    found = Gathering(source.today)
    done, still = _keywords(source.text)
    for item in _items(source.text):
        keyword, _, rest = item.words.partition(" ")
        if keyword in done:
            title, tags = _PARTS.fullmatch(rest).groups()  # type: ignore[union-attr]  # it matches any line
            kept, body = "\n".join(item.kept), "\n".join(item.body).strip()
            named = next((each[1] for each in map(_ID.fullmatch, item.kept) if each), None)
            mark = named or "\n".join((item.words, _closed(kept) or "", body))
            on = _day(_closed(kept), item.number)
            found.propose(item.number, title, mark, on=on, did=body, tags=(tags or "").replace(":", ", "))
        else:
            found.ignore("still open" if keyword in still else "headings that are no items")
    return found.read()


def _keywords(text: str) -> tuple[set[str], set[str]]:
    """The words that mean done, and those that mean it is not, or was given up."""
    done, still = {"DONE"}, {"TODO"}
    for line in _KEYWORDS.findall(text):
        words = re.sub(r"\([^)]*\)", "", line)
        opened, bar, closed = words.partition("|")
        before = opened.split()
        done |= set(closed.split() if bar else before[-1:])
        still |= set(before if bar else before[:-1])
    given_up = {word for word in done if word.startswith("CANCEL")}
    return done - given_up, still | given_up


def _items(text: str) -> Iterator[_Item]:
    item: _Item | None = None
    drawer = False
    for number, line in enumerate(lines(text), 1):
        if headline := _HEADLINE.fullmatch(line):
            if item:
                yield item
            item, drawer = _Item(number, headline[1].strip(), [], []), False
        elif item:
            ours = drawer or _DRAWER.fullmatch(line) or (not item.body and _PLANNING.fullmatch(line))
            (item.kept if ours else item.body).append(line)
            drawer = not _END.fullmatch(line) and (drawer or bool(_DRAWER.fullmatch(line)))
    if item:
        yield item


def _closed(kept: str) -> str | None:
    when = _CLOSED.search(kept)
    return when[1] if when else None


def _day(text: str | None, number: int) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise broken(number, "the day it was closed is none of the calendar") from None
