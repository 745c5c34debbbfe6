"""Keeping the words in which others read a thing."""

from collections.abc import Mapping

from sqlmodel import Session, col, select

from careercoach.documents.for_others import own_words
from careercoach.incoming import clean
from careercoach.models import ForOthers, Person
from careercoach.queries.documents import for_others as stored
from careercoach.rows import make, revise
from careercoach.services.finding import find, named, tell
from careercoach.services.finding import number as number_of
from careercoach.store.session import name_act, raw


def say(session: Session, thing: str, text: str, reader: str | None = None) -> str:
    """Keep a text as what others read of a thing, in the place of one kept before; its own words stay as they are.

    ``thing`` is the beginning of its id. ``reader`` is the name of the one who alone reads it so, None for everybody;
    said for a second one in the same words, it is for everybody, and so for somebody who is not on file. Raises
    NotFound, and InvalidValue for an empty text.
    """
    name_act(session, "for-others say")
    return _say(session, thing, text, reader)


def say_all(session: Session, texts: Mapping[str, str], reader: str | None) -> None:
    """Keep several such texts in one act, each by the beginning of the id of its thing. Raises as ``say``."""
    name_act(session, "for-others say")
    for thing, text in texts.items():
        _say(session, thing, text, reader)


def _say(session: Session, thing: str, text: str, reader: str | None) -> str:
    table, found = stored.thing(raw(session), thing)
    (number,) = raw(session).execute(f"SELECT id FROM {table} WHERE uuid = ?", (found.id,)).fetchone()  # noqa: S608 our own table
    link, own = f"{table}_id", own_words(found)
    known = session.exec(select(ForOthers).where(col(getattr(ForOthers, link)) == number)).first()
    tell(session, replaced=known is not None)
    whom = named(session, Person, reader) if reader else None
    alone = number_of(whom) if whom else None
    if known:
        again = known.text == clean(text) and known.reader_id not in (None, alone)
        said = {"text": clean(text), "own": own, "reader_id": None if again else alone}
        return revise(known, said).uuid
    kept = make(ForOthers, {link: number, "text": text, "own": own, "reader_id": alone})
    session.add(kept)
    return kept.uuid


def delete(session: Session, words: str) -> str:
    """Throw the words for others away: others read the thing as it is again. Raises NotFound."""
    name_act(session, "for-others delete")
    found = find(session, ForOthers, stored.get(raw(session), words).id)
    session.delete(found)
    return found.uuid
