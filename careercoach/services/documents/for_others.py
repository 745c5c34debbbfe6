"""Keeping the words in which others read a thing."""

from sqlmodel import Session, col, select

from careercoach.documents.for_others import own_words
from careercoach.incoming import clean
from careercoach.models import ForOthers
from careercoach.queries.documents import for_others as stored
from careercoach.rows import make, revise
from careercoach.services.finding import find, tell
from careercoach.store.session import name_act, raw


def say(session: Session, thing: str, text: str) -> str:
    """Keep a text as what others read of a thing, in the place of one kept before; its own words stay as they are.

    ``thing`` is the beginning of its id. Raises NotFound, and InvalidValue for an empty text.
    """
    name_act(session, "for-others say")
    table, found = stored.thing(raw(session), thing)
    (number,) = raw(session).execute(f"SELECT id FROM {table} WHERE uuid = ?", (found.id,)).fetchone()  # noqa: S608 our own table
    link, own = f"{table}_id", own_words(found)
    known = session.exec(select(ForOthers).where(col(getattr(ForOthers, link)) == number)).first()
    tell(session, replaced=known is not None)
    if known:
        return revise(known, {"text": clean(text), "own": own}).uuid
    kept = make(ForOthers, {link: number, "text": text, "own": own})
    session.add(kept)
    return kept.uuid


def delete(session: Session, words: str) -> str:
    """Throw the words for others away: others read the thing as it is again. Raises NotFound."""
    name_act(session, "for-others delete")
    found = find(session, ForOthers, stored.get(raw(session), words).id)
    session.delete(found)
    return found.uuid
