"""Reading what was begun and not finished, for Today and the lists."""

import sqlite3
from collections.abc import Collection

from careercoach.coach.drafts import head, headline, kind
from careercoach.materials import Unfinished
from careercoach.queries import drafts


def listed(connection: sqlite3.Connection, heads: Collection[str] | None = None) -> tuple[Unfinished, ...]:
    """Everything that was begun and not kept, the latest first; ``heads`` are the beginnings of keys, None for all."""
    return tuple(
        Unfinished(one.number, one.key, *kind(one.key), one.title or _called(one.text), one.on)
        for one in drafts.listed(connection)
        if one.number is not None and (heads is None or head(one.key) in heads)
    )


def _called(text: str) -> str:
    """The first line of a text that was kept without a title; the fields of a form are no words to show."""
    return "" if text.startswith("{") else headline(text)
