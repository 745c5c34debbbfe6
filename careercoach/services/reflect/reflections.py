"""Answering the coach's questions, and keeping text that is not finished."""

from datetime import date

from sqlmodel import Session

from careercoach.coach.journey import headline
from careercoach.errors import InvalidValue
from careercoach.models import Reflection
from careercoach.queries import profile
from careercoach.queries.reflect import questions as stored
from careercoach.rows import make, revise
from careercoach.services.finding import find
from careercoach.services.goals import goals
from careercoach.services.reflect import questions
from careercoach.services.work import accomplishments
from careercoach.store.session import name_act, raw
from careercoach.vocabulary import BECOMES


def answer(session: Session, question: str, text: str, today: date, *, on: date | None = None) -> str:
    """Keep a dated answer to a question, given by its key or the id of an own one. ``on`` None means today.

    Raises NotFound.
    """
    name_act(session, "reflect")
    asked = stored.question(raw(session), question, profile.situation(raw(session), today))
    if not asked.topic:
        raise InvalidValue("question", questions.FOR_A_TALK, "give-topic")
    if on and on > today:
        raise InvalidValue("on", "That day is still to come; give today or an earlier one.")
    reflection = make(
        Reflection,
        {"question": asked.key, "topic": asked.topic, "asked": asked.text, "on": on or today, "answer": text},
    )
    session.add(reflection)
    return reflection.uuid


def turn_into(session: Session, reflection: str, kind: str, today: date, title: str | None = None) -> str:
    """Make an answer into an accomplishment, a goal or a question for a talk; the answer stays. Returns the new id.

    ``kind`` is one of ``vocabulary`` BECOMES. ``title`` None means the answer's first line. What was done counts on
    the day of the answer, and a goal is near until its day says otherwise.
    """
    found = find(session, Reflection, reflection)
    words = title or headline(found.answer)
    match kind:
        case "accomplishment":
            return accomplishments.add(session, {"title": words, "on": found.on_day}, today)
        case "goal":
            return goals.add(session, {"title": words, "horizon": "near", "why": found.answer}, today)
        case "question":
            return questions.add(session, words)
        case _:
            raise InvalidValue("kind", f"An answer becomes one of: {', '.join(BECOMES)}.")


def edit(session: Session, reflection: str, text: str) -> str:
    """Change the words of an answer; its day stays."""
    name_act(session, "reflection edit")
    return revise(find(session, Reflection, reflection), {"answer": text}).uuid


def add(session: Session, reflection: str, words: str) -> str:
    """Add words to an answer, on a line of their own."""
    name_act(session, "reflection edit")
    found = find(session, Reflection, reflection)
    return revise(found, {"answer": f"{found.answer}\n{words}"}).uuid


def delete(session: Session, reflection: str) -> str:
    """Take an answer out of the file."""
    name_act(session, "reflection delete")
    found = find(session, Reflection, reflection)
    session.delete(found)
    return found.uuid
