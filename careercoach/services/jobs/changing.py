"""Saying that something changed at work: one act for all that follows from it, which one undo takes back."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from careercoach.store.session import name_act


def change(
    session: Session,
    kind: str,
    fields: Mapping[str, object],
    choices: Mapping[str, str],
    today: date,
    *,
    takes_on: Mapping[str, str] | None = None,
) -> str:
    """Let one of KINDS happen; the id of the position or the time away it made or changed.

    ``choices`` says what becomes of an open thing, by its id; what is not in it gets its default. ``takes_on`` names
    who takes on what passes to somebody. Raises InvalidValue, NotFound for an id that is not open, Conflict.
    """
    name_act(session, "changed")
    raise NotImplementedError
