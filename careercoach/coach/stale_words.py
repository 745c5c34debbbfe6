"""Words for a talk that were taken over earlier, and no longer say what the file says.

A sentence counts as out of date where the file would draft the same one today with another day or figure, or where it
names a goal that has ended since. Words that one wrote or reworded oneself are nobody's to correct.
"""

import re
from collections.abc import Iterator

from careercoach.coach.words import PARTS, drafts
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import GoalRecord, MeetingRecord

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TOLD = pattern(rf"\b(?:{_MONTHS}|the next months|one to three years|five years and more)\b|\d+(?:[.,:]\d+)*")
"""A day, a length of time or a figure in a sentence."""
_ENDED = {"done": "reached", "dropped": "let go"}


def has_words(meeting: MeetingRecord) -> bool:
    """Whether words for the talk are on file."""
    return any(getattr(meeting, part) for part in PARTS)


def out_of_date(material: Brief) -> tuple[str, ...]:
    """What to look at in the words for a talk, a plain sentence each; often ()."""
    return tuple(dict.fromkeys((*_other_now(material), *_ended(material))))


def _other_now(material: Brief) -> Iterator[str]:
    """Sentences of which the file tells another day or figure now."""
    for draft in drafts(material):
        now = {_TOLD.sub("", sentence): sentence for sentence in _sentences(draft.text)}
        said = _sentences(getattr(material.meeting, draft.part) or "")
        for sentence in said:
            other = now.get(_TOLD.sub("", sentence))
            if other and other != sentence and other not in said:
                yield f"Your words say “{sentence}” Your file says now: “{other}”"


def _ended(material: Brief) -> Iterator[str]:
    """Goals named in the words that are not ahead any more."""
    words = " ".join(getattr(material.meeting, part) or "" for part in PARTS).casefold()
    for goal in material.goals:
        if goal.status in _ENDED and _title(goal).casefold() in words:
            yield f"Your words name “{_title(goal)}”: that goal is {_ENDED[goal.status]} now."


def _title(goal: GoalRecord) -> str:
    return " ".join(goal.title.split()).removesuffix(".")


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?…])\s+", " ".join(text.split()))
