"""Answering the coach's questions, and keeping text that is not finished."""

from datetime import date

from sqlmodel import Session

from careercoach.content import loader
from careercoach.errors import InvalidValue
from careercoach.models import Reflection
from careercoach.rows import make, revise
from careercoach.services.finding import find
from careercoach.store.session import name_act


def answer(session: Session, question: str, text: str, today: date, *, on: date | None = None) -> str:
    """Keep a dated answer to a question of the content. ``on`` None means today. Raises NotFound for its key."""
    name_act(session, "reflect")
    asked = loader.question(question)
    if on and on > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    reflection = make(
        Reflection,
        {"question": asked.key, "topic": asked.topic, "asked": asked.text, "on": on or today, "answer": text},
    )
    session.add(reflection)
    return reflection.uuid


def edit(session: Session, reflection: str, text: str) -> str:
    """Change the words of an answer; its day stays."""
    name_act(session, "reflection edit")
    return revise(find(session, Reflection, reflection), {"answer": text}).uuid


def delete(session: Session, reflection: str) -> str:
    """Take an answer out of the file."""
    name_act(session, "reflection delete")
    found = find(session, Reflection, reflection)
    session.delete(found)
    return found.uuid
