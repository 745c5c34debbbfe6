"""What copies of the file are called when they are told."""

from collections.abc import Mapping
from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

COPIES_FILE = "copies.toml"

REASON = {"key": checks.key, "words": checks.words(LINE)}
THING = {"key": checks.key, "one": checks.words(LINE), "many": checks.words(LINE)}


class CopyWords(Frozen):
    """Why copies are made, by reason, and what is counted in them: a table's name with its words for one and many."""

    reasons: Mapping[str, str]
    things: Mapping[str, tuple[str, str]]


def why(reason: str) -> str:
    """Why a copy was made; blank when its name does not say, or says something unknown."""
    reasons = copy_words().reasons
    return next((words for key, words in reasons.items() if reason == key or reason.startswith(f"{key}-")), "")


def counted(rows: Mapping[str, int]) -> list[tuple[str, int]]:
    """What a file holds, of all that one counts: each thing in words, and how many. ``rows`` counts by table."""
    return [
        (one if rows[table] == 1 else many, rows[table])
        for table, (one, many) in copy_words().things.items()
        if rows.get(table)
    ]


def compared(now: Mapping[str, int], then: Mapping[str, int]) -> list[tuple[str, int, int]]:
    """What one counts in two files and is not alike: each thing in words, how many now and how many then."""
    return [
        (many, now.get(table, 0), then.get(table, 0))
        for table, (_, many) in copy_words().things.items()
        if now.get(table, 0) != then.get(table, 0)
    ]


def read_copies(raw: Raw) -> CopyWords:
    """The words about copies, from a parsed copies file. Raises ContentError."""
    checks.table(raw, {"reason": checks.tables, "thing": checks.tables}, COPIES_FILE)
    reasons = [checks.table(one, REASON, at) for one, at in checks.each(raw, "reason", COPIES_FILE)]
    things = [checks.table(one, THING, at) for one, at in checks.each(raw, "thing", COPIES_FILE)]
    checks.exactly((one["key"] for one in (*reasons, *things)), COPIES_FILE)
    return CopyWords(
        {one["key"]: one["words"] for one in reasons},
        {one["key"].replace("-", "_"): (one["one"], one["many"]) for one in things},
    )


@cache
def copy_words() -> CopyWords:
    """The words that ship."""
    return read_copies(checks.parsed(COPIES_FILE))
