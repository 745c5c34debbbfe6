"""Asking for something: what one will say to each reply one may fear, and which one came."""

from collections.abc import Mapping

from sqlmodel import Session, select

from careercoach import vocabulary
from careercoach.errors import InvalidValue
from careercoach.incoming import clean
from careercoach.models import AgendaItem, Reply
from careercoach.rows import make, revise
from careercoach.services.finding import find
from careercoach.store.session import name_act


def rehearse(session: Session, ask: str, answers: Mapping[str, str | None]) -> str:
    """Keep what one will say to each of these replies to an ask; a blank takes it away. Returns the ask's id.

    ``answers`` is by REPLIES; said again, it takes the place of what was kept. Raises InvalidValue, NotFound.
    """
    name_act(session, "meeting rehearse")
    item = _ask(session, ask)
    for reply, answer in answers.items():
        if reply not in vocabulary.REPLIES:
            raise InvalidValue("reply", f"A reply is one of: {', '.join(vocabulary.REPLIES)}.")
        same = select(Reply).where(Reply.agenda_item_id == item.id, Reply.reply == reply)
        kept, words = session.exec(same).first(), clean(answer or "")
        if kept and words:
            revise(kept, {"answer": words})
        elif kept:
            session.delete(kept)
        elif words:
            to = {"meeting_id": item.meeting_id, "agenda_item_id": item.id}
            session.add(make(Reply, {**to, "reply": reply, "answer": words}))
    return item.uuid


def came(session: Session, ask: str, reply: str | None) -> str:
    """Note which of CAME came in reply to an ask; None takes it away. Returns the ask's id."""
    name_act(session, "meeting asked")
    return revise(_ask(session, ask), {"came": reply}).uuid


def _ask(session: Session, prefix: str) -> AgendaItem:
    found = find(session, AgendaItem, prefix)
    if found.kind != "ask":
        raise InvalidValue(
            "ask", "Only what you ask for has a reply; that is something else you bring.", "look-at-agenda"
        )
    return found
