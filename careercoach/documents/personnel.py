"""Who is in HR, and what a page for them holds: what is asked for and what came of work, nothing of a manager's talk.

Nobody is called so on file: somebody is in HR by how one's notes on them begin ("HR partner, here on Tuesdays"), or by
where they work.
"""

import re
from dataclasses import replace
from typing import TypeVar, cast

from careercoach.content import kinds, loader
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import PersonRecord

M = TypeVar("M")

_IN_HR = pattern(
    r"(?:(?:the|our|my|she|he|is|works|head|lead|somebody|from|in|of|at)\s+)*(?:hr|human resources|personnel)\b",
    re.IGNORECASE,
)
_LEAD = ("manager", "former-manager", "skip-level", "mentor")
"""What somebody is to one, whatever else they do."""
_NOT_FOR_THEM = "What you were told, where you want to be in years, and the coach's questions: not for HR."


def works_in_hr(person: PersonRecord | None) -> bool:
    """Whether somebody is in HR, and neither leads one nor gives one advice."""
    if person is None or person.relation in _LEAD:
        return False
    return any(_IN_HR.match((text or "").strip()) for text in (person.notes, person.organisation))


def for_them(material: M, audience: str) -> tuple[M, tuple[str, ...]]:
    """A talk's page without what is not for HR, where they read it, and a sentence on that; others as they are."""
    if not isinstance(material, Brief) or audience != "hr":
        return material, ()
    questions = tuple(one for one in material.questions if one not in _of_the_coach(material))
    less = replace(material, feedback=(), vision=(), questions=questions)
    return cast(M, less), (_NOT_FOR_THEM,) if less != material else ()


def _of_the_coach(material: Brief) -> frozenset[str]:
    """The questions of the bank, which are made for who leads one."""
    bank = {one.key for purpose in loader.bank(kinds.situation(material.profile)) for one in purpose.questions}
    return frozenset(item.title for item in material.meeting.items if item.kind == "question" and item.subject in bank)
