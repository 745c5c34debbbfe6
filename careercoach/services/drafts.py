"""Keeping text that is not finished. Typing is no act and stands in no history; throwing away is one, and is undone.

A draft goes by its number while a screen holds it, so that two windows on one draft know of each other. One that became
something is emptied and stays a while as the mark that it did: the second window does not make it again.
"""

from datetime import UTC, date, datetime

from sqlalchemy import text as sql
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from careercoach import clock
from careercoach.errors import KeptElsewhere
from careercoach.housekeeping import Draft
from careercoach.incoming import clean
from careercoach.queries import drafts as stored
from careercoach.rows import make, revise
from careercoach.store.session import name_act, raw

_MARKS_STAY = 30
"""Days for which it stays known that a draft became something: longer than a window stands open."""


def keep(session: Session, key: str, text: str, title: str | None = None, on: date | None = None) -> None:
    """Keep the one unfinished text there is under ``key``; empty text forgets it.

    ``title`` is what it is called, None when it is a place to go on from; ``on`` the day, None for the calendar's. It
    becomes the day of words that are begun at such a place.
    """
    found = session.exec(_open(key)).all()
    if not clean(text):
        for each in found:
            session.delete(each)
        return
    values = {"key": key, "text": text, "title": title, "saved_at": _now()}
    if not found:
        session.add(make(Draft, {**values, "on": on or clock.today()}))
    elif on and title and not found[0].title:
        revise(found[0], {**values, "on": on})
    else:
        revise(found[0], values)


def write(session: Session, held: stored.Draft) -> int | None:
    """Keep what stands on a screen and return its number; empty text forgets it, and None is returned.

    One that ended meanwhile makes room for a new one; words about what was erased meanwhile are forgotten with it.
    Raises KeptElsewhere when another window kept it meanwhile.
    """
    found = _held(session, held.number)
    if not clean(held.text) or stored.is_about_something_erased(raw(session), held.key):
        if found:
            session.delete(found)
        return None
    values = {
        "key": held.key,
        "text": held.text,
        "title": held.title,
        "based": held.based,
        "on": held.on,
        "saved_at": _now(),
    }
    if found:
        return revise(found, values).id
    fresh = make(Draft, values)
    session.add(fresh)
    session.flush()
    return fresh.id


def end(session: Session, number: int | None, became: str) -> None:
    """Mark a draft as kept: it became the thing of that id. Raises KeptElsewhere when another window did that."""
    held = _held(session, number)
    if held:
        revise(held, {"state": "kept", "became": became, "text": None, "based": None, "title": None})
    old = f"DELETE FROM draft WHERE state = 'kept' AND saved_at < datetime('now', '-{_MARKS_STAY} days')"  # noqa: S608 ours
    session.connection().execute(sql(old))


def throw_away(session: Session, number: int) -> bool:
    """Throw an unfinished text away: one act, and taking it back offers the text again. False when it was gone."""
    name_act(session, "draft throw-away")
    held = _held(session, number)
    if held:
        revise(held, {"state": "thrown"})
    return held is not None


def prefer(session: Session, number: int) -> bool:
    """Let this draft be the first of those under its key: the one that a screen takes up. False when it was gone."""
    held = _held(session, number)
    if held:
        held.saved_at = _now()
    return held is not None


def _open(key: str) -> SelectOfScalar[Draft]:
    return select(Draft).where(Draft.key == key, Draft.state == "open").order_by(*_LATEST)


_LATEST = (col(Draft.saved_at).desc(), col(Draft.id).desc())


def _held(session: Session, number: int | None) -> Draft | None:
    """The draft of that number while it is open; None when it is new, thrown away or gone. Raises KeptElsewhere."""
    held = session.get(Draft, number) if number is not None else None
    if held and held.state == "kept":
        raise KeptElsewhere(held.became or "")
    return held if held and held.state == "open" else None


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
