"""Reading reflections and unfinished text."""

import sqlite3
from datetime import date

from careercoach.content.questions import feeding
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import ReflectionRecord


def listed(
    connection: sqlite3.Connection,
    *,
    topic: str | None = None,
    question: str | None = None,
    on: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[ReflectionRecord]:
    """Dated answers, newest first; ``on`` keeps those of one day."""
    conditions = {"topic = :topic": topic, "question = :question": question, '"on" = :on': on and on.isoformat()}
    order = f'ORDER BY "on" DESC, row DESC{page(limit, offset)}'
    return matching(connection, ReflectionRecord, "reflection_view", conditions, order)


def at_hand(connection: sqlite3.Connection, place: str, *, each: int | None = None) -> list[ReflectionRecord]:
    """What could be said in one of ``content.questions`` FEEDS: nothing of it is chosen.

    First the answers to topics that are for it, the newest first and at most ``each`` of a topic; then the latest
    answer to each single question that is, in the order of the questions.
    """
    topics, questions = feeding(place)
    found = [one for topic in topics for one in listed(connection, topic=topic, limit=each)]
    return found + [one for question in questions for one in listed(connection, question=question, limit=1)]


def get(connection: sqlite3.Connection, prefix: str) -> ReflectionRecord:
    """One reflection by the beginning of its id. Raises NotFound."""
    return read_one(connection, ReflectionRecord, "reflection", prefix)
