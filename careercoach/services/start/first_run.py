"""Keeping what is said in the first minutes, one act per answer."""

from datetime import date

from sqlmodel import Session

from careercoach.coach.position_said import said_in_a_line
from careercoach.queries.start.first_run import SEEN
from careercoach.services import drafts
from careercoach.services.jobs import profile
from careercoach.services.work import accomplishments


def keep(session: Session, name: str, answer: str, logged: str | None, *, on: date, today: date) -> str:
    """Keep the answer to one question and return the id of what it is kept in.

    ``logged`` is the accomplishment that was logged here before, None while there is none; a new one was done ``on``
    that day.
    """
    if name in ("title", "result") and logged:
        return accomplishments.edit(session, logged, {name: answer}, today)
    if name == "title":
        return accomplishments.add(session, {"title": answer, "on": on}, today)
    said = said_in_a_line(answer) if name == "role" else {name: answer}
    return profile.update(session, said, today)


def seen(session: Session) -> str:
    """Remember that the questions were put."""
    drafts.keep(session, SEEN, "seen")
    return SEEN
