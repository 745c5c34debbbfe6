"""Keeping text that is not finished. Drafts are no acts: they stand in no history and are not undone."""

from datetime import UTC, datetime

from sqlmodel import Session

from careercoach.incoming import clean
from careercoach.models import Draft
from careercoach.rows import make, revise


def keep(session: Session, key: str, text: str) -> None:
    """Keep unfinished text under ``key``; empty text forgets it."""
    kept = session.get(Draft, key)
    if not clean(text):
        if kept:
            session.delete(kept)
        return
    values = {"key": key, "text": text, "saved_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    if kept:
        revise(kept, values)
    else:
        session.add(make(Draft, values))
