"""Reading what was begun and not finished, for Today."""

import sqlite3

from careercoach.errors import NotFound
from careercoach.materials import Unfinished
from careercoach.queries.drafts import ANSWER, QUICK_LINE
from careercoach.queries.reading import to_day
from careercoach.queries.reflect import questions


def listed(connection: sqlite3.Connection) -> tuple[Unfinished, ...]:
    """Answers and a line that were begun and not kept, the latest first.

    An answer given since then, for example on the command line, leaves nothing to pick up; nor is anything said of a
    question that is not asked any more.
    """
    rows = connection.execute(
        "SELECT key, date(saved_at) AS saved FROM draft WHERE key = :line OR (key LIKE :answer || '%' AND NOT EXISTS"
        " (SELECT 1 FROM reflection r WHERE :answer || r.question = key AND r.on_day >= date(saved_at)))"
        " ORDER BY saved_at DESC",
        {"line": QUICK_LINE, "answer": ANSWER},
    ).fetchall()
    found = []
    for key, saved in rows:
        on = to_day(saved)
        asked = None if key == QUICK_LINE else str(key).removeprefix(ANSWER)
        topic = _topic(connection, asked) if asked else None
        if on is not None and (topic or asked is None):
            found.append(Unfinished("reflection" if asked else "accomplishment", asked, topic, on))
    return tuple(found)


def _topic(connection: sqlite3.Connection, key: str) -> str | None:
    """The topic with which a question is asked; None when it is not asked any more."""
    try:
        return questions.question(connection, key).topic or None
    except NotFound:
        return None
