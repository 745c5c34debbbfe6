"""Reading questions: the shipped ones together with the person's own, and which of them are favourites."""

import sqlite3
from dataclasses import replace
from datetime import date

from careercoach.coach.journey import FAVOURITES
from careercoach.coach.journey import favourites as favourites_of
from careercoach.coach.journey import own as as_question
from careercoach.coach.kinds import offered as offered_of
from careercoach.content import kinds, moments
from careercoach.content import questions as content
from careercoach.content.questions import Question, Topic
from careercoach.errors import NotFound
from careercoach.patterns import pattern
from careercoach.queries import profile
from careercoach.queries.reading import matching, page, read_one
from careercoach.records import OwnQuestionRecord
from careercoach.store import ids

_ID = pattern(r"[0-9a-f]{4,8}(-[0-9a-f-]*)?")
"""What the beginning of an id looks like."""


def own(
    connection: sqlite3.Connection, *, topic: str | None = None, limit: int | None = None
) -> list[OwnQuestionRecord]:
    """The person's own questions, the oldest first. ``topic`` None means all of them."""
    return matching(
        connection, OwnQuestionRecord, "question_view", {"topic = :topic": topic}, f"ORDER BY row{page(limit)}"
    )


def for_talks(connection: sqlite3.Connection) -> list[OwnQuestionRecord]:
    """Own questions to be put to somebody in a talk, the oldest first."""
    return [one for one in own(connection) if one.topic is None]


def get(connection: sqlite3.Connection, prefix: str) -> OwnQuestionRecord:
    """One of the person's own questions by the beginning of its id. Raises NotFound."""
    return read_one(connection, OwnQuestionRecord, "question", prefix)


def question(connection: sqlite3.Connection, key: str, situation: str = kinds.EMPLOYED) -> Question:
    """A question of reflection by its key or, when it is the person's own, by the beginning of its id.

    Its topic is "" when it is meant for a talk. Raises NotFound.
    """
    try:
        return moments.question(key, situation)
    except NotFound:
        if looks_like_an_id(key):
            return as_question(get(connection, key))
        raise


def answered_key(connection: sqlite3.Connection, key: str) -> str:
    """The whole key that answers are kept under, also when the question itself is gone by now. Raises NotFound."""
    try:
        return question(connection, key).key
    except NotFound:
        rows = connection.execute(
            "SELECT DISTINCT question FROM reflection WHERE question = :key OR"
            " (:key GLOB '????*' AND question >= :key AND question < :key || 'g') LIMIT 2",
            {"key": key.strip().lower().encode("utf-8", "replace").decode("utf-8")},
        ).fetchall()
        if len(rows) != 1:
            raise
        return str(rows[0][0])


def topics(connection: sqlite3.Connection, situation: str = kinds.EMPLOYED) -> tuple[Topic, ...]:
    """The topics of reflection, the person's own questions after the shipped ones."""
    mine = own(connection)
    return tuple(
        replace(one, questions=(*one.questions, *(as_question(each) for each in mine if each.topic == one.key)))
        for one in content.topics(situation)
    )


def offered(connection: sqlite3.Connection, today: date) -> tuple[Topic, ...]:
    """The topics to think about now, as they are put to the person."""
    who = profile.get(connection, today)
    return offered_of(topics(connection, kinds.situation(who)), who, today)


def topic(connection: sqlite3.Connection, key: str, situation: str = kinds.EMPLOYED) -> Topic:
    """One topic with the person's own questions, or the round of favourites, which may be empty. Raises NotFound."""
    if key == FAVOURITES:
        return favourites_of(topics(connection, situation), favourites(connection))
    wanted = content.topic(key)
    return next(one for one in topics(connection, situation) if one.key == wanted.key)


def favourites(connection: sqlite3.Connection) -> frozenset[str]:
    """The keys of the questions marked as favourites, the person's own ones among them."""
    return frozenset(str(row[0]) for row in connection.execute("SELECT question FROM favourite"))


def looks_like_an_id(key: str) -> bool:
    """Whether somebody who typed this may have meant the id, or ``key:NAME``, of a question of their own."""
    typed = key.strip().lower()
    return typed.startswith(ids.KEY) or _ID.fullmatch(typed) is not None
