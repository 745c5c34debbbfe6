"""Finding words in the index. Every word is quoted, so nothing a person types can be an operator."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

LONG = 10_000
"""Characters above which the excerpt is cut by hand: SQLite's snippet takes time with the square of the matches."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that holds all the words: which noun, which row, and the words around the first match."""

    noun: str
    row_id: int
    excerpt: str


def find(connection: sqlite3.Connection, text: str) -> Iterator[Hit]:
    """The rows that hold every word of ``text`` (as beginnings of words), the newest first, read as they are taken."""
    words = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ").split()
    if not words:
        return
    query = " ".join('"' + word.replace('"', '""') + '" *' for word in words)
    rows = connection.execute(
        "SELECT e.noun, e.row_id, CASE WHEN length(e.title) + length(e.body) > :long"
        " THEN substr(e.body, max(1, instr(lower(e.body), lower(:first)) - 30), 80)"
        " ELSE snippet(words, -1, '', '', '…', 12) END FROM words"
        " JOIN entry e ON e.id = words.rowid"
        " WHERE words MATCH :query ORDER BY words.rowid DESC",
        {"query": query, "first": words[0], "long": LONG},
    )
    for row in rows:
        yield Hit(*row)
