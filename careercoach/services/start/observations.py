"""Answering what the coach noticed: fits, partly or no, and in one's own words where there are any."""

from datetime import date

from sqlmodel import Session, select

from careercoach.coach.noticing.material import COMPETENCY, PERSON, PRIORITY
from careercoach.coach.noticing.observing import kind
from careercoach.content.noticing import noticing
from careercoach.materials import Observation as Open
from careercoach.models import Competency, Observation, Person, Priority, Reflection
from careercoach.queries.start import observations
from careercoach.rows import make, revise
from careercoach.services.finding import find, number
from careercoach.store.session import name_act, raw

_TABLES: dict[str, type[Competency | Person | Priority]] = {
    COMPETENCY: Competency,
    PERSON: Person,
    PRIORITY: Priority,
}
"""What an observation may be about; it goes with that."""


def answer(session: Session, key: str, says: str, today: date, words: str | None = None) -> str:
    """Answer what is noticed now, or change the answer to something noticed before; ``says`` is one of FITS.

    ``words`` are kept as an answer to its question. Raises NotFound.
    """
    name_act(session, "noticed answer")
    noticed = observations.named(raw(session), key, today)
    known = session.exec(select(Observation).where(Observation.key == noticed.key)).first()
    fields: dict[str, object] = {"answer": says, "on": today}
    if isinstance(noticed, Open):
        fields |= {"key": noticed.key, "says": noticed.says, "asks": noticed.asks} | _about(session, noticed)
    written = revise(known, fields) if known else make(Observation, fields)
    session.add(written)
    if words and words.strip():
        asked = {"question": f"noticed-{kind(noticed.key)}", "topic": _topic(noticed.key)}
        asked["asked"] = f"{noticed.says} {noticed.asks}"
        session.add(make(Reflection, {**asked, "answer": words, "on": today}))
    return written.uuid


def _about(session: Session, noticed: Open) -> dict[str, object]:
    if noticed.about is None:
        return {}
    return {f"{noticed.about}_id": number(find(session, _TABLES[noticed.about], noticed.subject))}


def _topic(key: str) -> str:
    words = noticing().get(kind(key))
    return words.topic if words else "strengths"
