"""Telling a rule of the coach to rest: switched off, snoozed until a day, or done for today.

A rule goes by its name, and one of its acts by that and the id of what it is about ("check-in/ID"); "wording/NAME" are
the hints while something is written down, the others those of Today.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlmodel import Session, select

from careercoach.coach import asking_why, turns
from careercoach.errors import InvalidValue
from careercoach.housekeeping import Nudge
from careercoach.models import Goal, Reflection
from careercoach.rows import make, revise
from careercoach.store.session import name_act

FORTNIGHT = timedelta(days=14)
"""So long something rests once it is known what is in its way."""

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


def answer(session: Session, key: str, said: str, today: date, *, asked: str, words: str | None = None) -> str:
    """Note what the person said of an act that was put first again and again: one of ``coach.asking_why`` ANSWERS.

    ``key`` is the act's, ``asked`` its words, ``words`` what is in the way: it becomes the obstacle of the goal the act
    is about, and without one an answer of today. Raises InvalidValue when nothing was said to be in the way.
    """
    name_act(session, "nudge answer")
    if said == asking_why.NOT_FOR_ME:
        return _tell(session, key, {"off": True})
    if said == asking_why.NOT_NOW:
        return _tell(session, key, {"snoozed_until": today + turns.QUARTER})
    if not (words or "").strip():
        raise InvalidValue("words", "Say in a few words what is in the way.")
    goal = session.exec(select(Goal).where(Goal.uuid == key.partition("/")[2])).first()
    if goal:
        revise(goal, {"obstacle": "; ".join(filter(None, (goal.obstacle, (words or "").strip())))})
    else:
        kept = {"question": asking_why.IN_THE_WAY, "topic": "motivations", "asked": asked, "on": today, "answer": words}
        session.add(make(Reflection, kept))
    return _tell(session, key, {"snoozed_until": today + FORTNIGHT})


def _tell(session: Session, rule: str, told: Mapping[str, object]) -> str:
    known = session.exec(select(Nudge).where(Nudge.rule == rule)).first()
    if known:
        revise(known, told)
    else:
        session.add(make(Nudge, {"rule": rule, **told}))
    return rule
