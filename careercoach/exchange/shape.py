"""The form of what the file holds: its tables and columns, as the schema itself tells them."""

from collections.abc import Mapping
from typing import Literal

from careercoach.frozen import Frozen

Value = str | int | float | None
"""A value as the file keeps it."""

Row = Mapping[str, Value]

Kind = Literal["number", "day", "flag", "choice", "words", "link"]


class Column(Frozen):
    """``leads_to`` is the table that a link leads to; None for what is none."""

    name: str
    kind: Kind
    leads_to: str | None = None

    @property
    def label(self) -> str:
        """What people read before its value."""
        return self.name.removesuffix("_id").removesuffix("_day").replace("_", " ").capitalize()


class Table(Frozen):
    """``owner`` is the column that says of what its rows are a part; None for things of their own."""

    name: str
    columns: tuple[Column, ...]
    owner: Column | None

    @property
    def is_named(self) -> bool:
        """Whether each row has an id that means the same everywhere, and so can be a page of its own."""
        return any(column.name == "uuid" for column in self.columns)

    @property
    def said(self) -> tuple[Column, ...]:
        """The columns a person said something with: all but numbers of rows, ids, and of what it is a part."""
        return tuple(each for each in self.columns if each.name not in ("id", "uuid") and each != self.owner)


HEADINGS = (
    "title", "name", "text", "about", "behaviour", "says", "asked", "purpose", "role", "organisation", "question",
    "statement", "rule", "reason", "answer", "key", "kind",
)  # fmt: skip
"""The columns by which a thing goes, the first one it has."""

DAYS = ("on_day", "from_day", "started_day")
"""The columns with the day by which a thing is found."""


LONGEST = 100
"""Signs of a heading."""


def heading(row: Row) -> str:
    """The words by which a thing goes, in one line that is not too long; blank when it has none."""
    words = next((str(row[name]) for name in HEADINGS if row.get(name)), "")
    line = " ".join(next((line for line in words.splitlines() if line.strip("# ")), "").strip("# ").split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def day(row: Row) -> str:
    """The day by which a thing is found; blank when it has none."""
    return next((str(row[name]) for name in DAYS if row.get(name)), "")
