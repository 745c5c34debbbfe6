"""Telling a rule of the coach to rest: switched off, snoozed until a day, or done for today.

A rule goes by its name; "wording/NAME" are the hints while something is written down, the others those of Today.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlmodel import Session, select

from careercoach.errors import InvalidValue
from careercoach.models import Nudge
from careercoach.rows import make, revise
from careercoach.store.session import name_act

A_WEEK = timedelta(days=7)
"""How long a rule rests when no day is named."""


def switch(session: Session, rule: str, off: bool) -> str:
    """Switch a rule off, or on again; on again it is neither snoozed nor done for today."""
    name_act(session, "nudge off" if off else "nudge on")
    return _tell(session, rule, {"off": off} if off else {"off": False, "snoozed_until": None, "done_on": None})


def snooze(session: Session, rule: str, today: date, until: date | None = None) -> str:
    """Let a rule rest up to the day before ``until``; None means a week. Raises InvalidValue for a day gone by."""
    name_act(session, "nudge snooze")
    wake = until or today + A_WEEK
    if wake <= today:
        raise InvalidValue("until", "That day is not ahead.", "later-or-wake")
    return _tell(session, rule, {"snoozed_until": wake})


def done(session: Session, rule: str, on: date) -> str:
    """Note that what a rule asked for was done on a day, so that it keeps quiet for the rest of it."""
    name_act(session, "nudge done")
    return _tell(session, rule, {"done_on": on})


def _tell(session: Session, rule: str, told: Mapping[str, object]) -> str:
    known = session.exec(select(Nudge).where(Nudge.rule == rule)).first()
    if known:
        revise(known, told)
    else:
        session.add(make(Nudge, {"rule": rule, **told}))
    return rule
