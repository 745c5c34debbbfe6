"""What stands on Today, where others may look on: what is private is named there, and its words are not said."""

from collections.abc import Collection
from dataclasses import replace

from careercoach.materials import Snapshot
from careercoach.patterns import IGNORECASE, pattern
from careercoach.records import AccomplishmentRecord, GoalRecord, StepRecord

GOAL, STEP, WORK, ELSE = "a private goal", "a step of a private goal", "a private line", "something private"

UNSAID = (GOAL, STEP, WORK, ELSE)
"""What stands in the place of words that stay out of sight."""

OF_HOME = ("life", "story")
"""Topics whose answers are never shown again by themselves: life beyond work with its pay, and one's own story."""

_OWN = (
    r"(?:a|my|better|higher|more) (?:pay rise|raise|pay|salary|wage)s?\b",
    r"(?:earn|wages?|salary)\b[^.]{0,16}\b\d",
    r"(?:my|off) (?:own )?(?:debts?|loans?|overdraft|mortgage)\b",
    r"(?:clear|save for) the (?:overdraft|mortgage|deposit)\b",
    r"lose (?:\w+ )?(?:kilos?|pounds|stone|weight)\b",
    r"(?:stop|quit) (?:drinking|smoking)\b",
    r"my back (?:again|better|hurts?|pain|right|trouble)\b",
    r"my (?:health|sleep|weight|therapy|illness|marriage|pregnancy|divorce)\b",
    r"(?:the|a) divorce\b",
    r"start therapy\b",
    r"my (?:income|money|rent|savings)\b",
    r"my (?:kids?|child(?:ren)?|sons?|daughters?|mother|father|mum|dad|husband|wife|parents?|famil(?:y|ies)|partner)\b",
)
"""How words of one's own pay, health and family go. They rather miss than mistake a payroll for a pay rise."""


_OF_ONES_OWN = pattern(rf"\b(?:{'|'.join(_OWN)})", IGNORECASE)


def tells_of_ones_own(words: str | None) -> bool:
    """Whether words surely tell of the person's own pay, health or family: others may read over a shoulder."""
    return bool(_OF_ONES_OWN.search(words or ""))


def discreet(snapshot: Snapshot, private: Collection[str] = ()) -> Snapshot:
    """The snapshot without the words of what is private; ``private`` are titles of private work that just happened."""
    own = {goal.id for goal in snapshot.goals if _stays_out(goal)}
    said = {goal.title: GOAL for goal in snapshot.goals if goal.id in own} | dict.fromkeys(private, WORK)
    return replace(
        snapshot,
        goals=tuple(_goal(one) for one in snapshot.goals),
        steps=tuple(_step(one) if one.goal in own else one for one in snapshot.steps),
        recent=tuple(one for one in snapshot.recent if not _stays_out(one)),
        waiting=tuple(_work(one) for one in snapshot.waiting),
        in_progress=tuple(_work(one) for one in snapshot.in_progress),
        promises=tuple(replace(one, text=_said(one.text)) for one in snapshot.promises),
        meetings=tuple(replace(one, with_=_named(one.with_)) for one in snapshot.meetings),
        unfinished=tuple(replace(one, title=_said(one.title)) for one in snapshot.unfinished),
        happened=tuple(replace(one, what=said.get(one.what, one.what)) for one in snapshot.happened),
    )


def _stays_out(one: GoalRecord | AccomplishmentRecord) -> bool:
    return one.private or tells_of_ones_own(one.title)


def _said(words: str) -> str:
    return ELSE if tells_of_ones_own(words) else words


def _named(person: str | None) -> str | None:
    """Whom a talk is with; only what they are to the person, where the name tells more."""
    return None if tells_of_ones_own(person) else person


def _goal(one: GoalRecord) -> GoalRecord:
    return replace(one, title=GOAL) if _stays_out(one) else one


def _step(one: StepRecord) -> StepRecord:
    return replace(one, title=STEP)


def _work(one: AccomplishmentRecord) -> AccomplishmentRecord:
    return replace(one, title=WORK) if _stays_out(one) else one
