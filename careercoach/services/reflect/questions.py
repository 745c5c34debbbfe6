"""Keeping questions of one's own, and marking favourites among all of them."""

from collections.abc import Mapping

from sqlmodel import Session, select

from careercoach.errors import InvalidValue
from careercoach.housekeeping import Favourite
from careercoach.models import Question
from careercoach.queries.reflect import questions as stored
from careercoach.rows import make, revise
from careercoach.services.finding import find, in_place_of, refuse_taken_key
from careercoach.store.session import name_act, raw

FOR_A_TALK = "That question is meant for a talk."
"""Said of a question without a topic where an answer of one's own is wanted."""


def add(session: Session, text: str, topic: str | None = None, key: str | None = None) -> str:
    """Keep a question. ``topic`` None means that it is to be put to somebody in a talk."""
    name_act(session, "question add")
    if known := in_place_of(session, Question, key):
        return edit(session, known, {"text": text, "topic": topic, "key": key})
    question = make(Question, {"text": text, "topic": topic, "key": key})
    session.add(question)
    session.flush()
    return question.uuid


def edit(session: Session, question: str, changes: Mapping[str, object]) -> str:
    """Change its words or its topic; answers keep the words they were given to. For a talk, it is no favourite."""
    name_act(session, "question edit")
    found = find(session, Question, question)
    refuse_taken_key(session, found, changes)
    revise(found, changes)
    if not found.topic:
        _unmark(session, found.uuid)
    return found.uuid


def delete(session: Session, question: str) -> str:
    """Take a question and its mark out of the file; what was answered stays."""
    name_act(session, "question delete")
    found = find(session, Question, question)
    _unmark(session, found.uuid)
    session.delete(found)
    return found.uuid


def favourite(session: Session, question: str) -> str:
    """Mark a question, by its key or the id of an own one, and return its whole key. Raises NotFound."""
    name_act(session, "question favourite")
    asked = stored.question(raw(session), question)
    if not asked.topic:
        raise InvalidValue("question", FOR_A_TALK, "give-topic")
    if asked.key not in stored.favourites(raw(session)):
        session.add(make(Favourite, {"question": asked.key}))
    return asked.key


def unfavourite(session: Session, question: str) -> str:
    """Take the mark away and return the whole key. Raises NotFound."""
    name_act(session, "question unfavourite")
    key = stored.question(raw(session), question).key
    _unmark(session, key)
    return key


def _unmark(session: Session, key: str) -> None:
    for mark in session.exec(select(Favourite).where(Favourite.question == key)):
        session.delete(mark)
