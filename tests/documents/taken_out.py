"""A life without one of its records: each is deleted as a person deletes it, on the file, and comes back afterwards.

What is asked of every document then is that nothing in it rests on what is gone.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import Session

from careercoach.documents import brief, handover, leaving, plan, recap, review
from careercoach.documents.choosing import Choice, Choosing
from careercoach.errors import NotFound
from careercoach.queries import positions
from careercoach.queries.documents import documents, recaps
from careercoach.queries.documents import leaving as packs
from careercoach.queries.talk import meetings
from careercoach.services.goals import company, goals, steps
from careercoach.services.people import people
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings as talks
from careercoach.services.talk import notes, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store.file import open_for_reading
from careercoach.store.session import act, raw

DELETE: Mapping[str, Callable[[Session, str], str]] = {
    "goal": goals.delete,
    "step": steps.delete,
    "accomplishment": accomplishments.delete,
    "learning": learning.delete,
    "priority": company.delete_priority,
    "competency": company.delete_competency,
    "promise": promises.delete,
    "feedback": people.delete_feedback,
    "reflection": reflections.delete,
    "note": notes.delete,
    "meeting": talks.delete,
    "person": people.delete,
}
"""How each noun that a document tells of is deleted."""

_FIRST = date(2025, 9, 1)
"""From when on a review looks back."""

_NO_WORDS = ("uuid", "kind", "status", "owner", "state", "horizon", "relation", "topic", "area")


@dataclass(frozen=True)
class Record:
    """A record of a file: its noun, its id, and all that was typed in it."""

    noun: str
    id: str
    texts: tuple[str, ...]


class _Back(Exception):
    """Takes an act back."""


def records(file: Path) -> list[Record]:
    """All that can be deleted of a file and stands in documents."""
    with closing(open_for_reading(file)) as reading:
        return [Record(noun, str(row["uuid"]), tuple(_texts(row))) for noun in DELETE for row in _rows(reading, noun)]


@contextmanager
def without(file: Path, record: Record, today: date) -> Iterator[sqlite3.Connection]:
    """The file with the record deleted; it is as it was afterwards."""
    with suppress(_Back), act(file, today) as session:
        DELETE[record.noun](session, record.id)
        session.flush()
        yield raw(session)
        raise _Back


@dataclass(frozen=True)
class Asked:
    """What is asked of a life: the ids it gave names, the day, and what each pack could hold when it was whole."""

    names: Mapping[str, str]
    today: date
    packs: Mapping[str, Choosing]

    def choice(self, pack: str, gone: Record | None) -> Choice:
        """All that it could hold, but for what is gone."""
        offered = self.packs[pack].offered
        return Choice(pick=tuple(f"{one.thing}:{one.id}" for one in offered if gone is None or one.id != gone.id))


def asked(connection: sqlite3.Connection, names: Mapping[str, str], today: date) -> Asked:
    """What is asked of a life that is whole."""
    packs = {
        "plan": documents.plan(connection, "self", today).choosing,
        "handover": documents.handover(connection, None, "self", today).choosing,
        "review": documents.review(connection, "self", _FIRST, today, "priority").choosing,
    }
    return Asked(names, today, packs)


def everything(connection: sqlite3.Connection, life: Asked, gone: Record | None = None) -> str:
    """Documents with all in them that can be chosen, as one text without breaks."""
    return _read("\n".join(_documents(connection, life, gone)))


def rests_on(record: Record, text: str) -> list[str]:
    """What of a record stands in a text, but for its first word, which may have become another form of a verb."""
    return [words for words in record.texts if _behind(words) in text]


def also_said(connection: sqlite3.Connection, words: str) -> bool:
    """Whether another record of a file says that, too."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    known = (row for (table,) in tables if not _of_the_file(table) for row in _rows(connection, table))
    return any(_behind(words) in _read(text) for row in known for text in row.values() if isinstance(text, str))


def _of_the_file(table: str) -> bool:
    return table.startswith(("sqlite_", "change", "act", "search", "draft", "paper", "pick"))


def _documents(connection: sqlite3.Connection, life: Asked, gone: Record | None) -> Iterator[str]:
    """The packs for oneself, who reads all of them, and what goes to the manager of two talks."""
    today = life.today
    yield plan.plan(documents.plan(connection, "self", today, choice=life.choice("plan", gone)), "self", today)
    former = life.choice("handover", gone)
    yield handover.handover(documents.handover(connection, None, "self", today, choice=former), "self", today)
    done = documents.review(connection, "self", _FIRST, today, "priority", choice=life.choice("review", gone))
    yield review.review(done, "self", today)
    yield leaving.leaving(packs.leaving(connection, positions.listed(connection)[0], today), "self", today)
    with suppress(NotFound):
        yield brief.brief(meetings.brief(connection, meetings.get(connection, life.names["next"])), "manager", today)
    with suppress(NotFound):
        talk = meetings.get(connection, life.names["talk3"])
        yield recap.recap(recaps.recap(connection, talk, today), "manager", today)


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    found = connection.execute(f'SELECT * FROM "{table}"')
    columns = [one[0] for one in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found]


def _texts(row: Mapping[str, object]) -> Iterator[str]:
    """What was typed, of three words or more, so that it is told from other words."""
    for column, value in row.items():
        if isinstance(value, str) and column not in _NO_WORDS and len(value.split()) > 2:
            yield value


def _behind(words: str) -> str:
    return _read(words).partition(" ")[2].rstrip(".!?")


def _read(text: str) -> str:
    return " ".join(re.sub(r"[\\*]", "", text).split()).casefold()
