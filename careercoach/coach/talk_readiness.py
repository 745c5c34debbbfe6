"""Whether a talk is ready: what is still missing for its kind, in minutes of work.

No score: a gap is named with its reason, and a talk with gaps may be held all the same. Source: product E5 (003).
"""

from collections.abc import Callable
from datetime import date

from careercoach.coach.growth_check import INSTRUMENT, next_due
from careercoach.coach.promises import is_overdue
from careercoach.coach.rehearsal import asks
from careercoach.coach.words import has_outcome
from careercoach.content import kinds
from careercoach.content.loader import shape
from careercoach.content.talk import GAPS, preparing
from careercoach.frozen import Frozen
from careercoach.materials import Preparation
from careercoach.records import MeetingRecord, PromiseRecord
from careercoach.vocabulary import MEETING_KINDS, REGULAR_TALKS, WITH_THE_MANAGER

_KINDS = {
    "day": MEETING_KINDS,
    "person": MEETING_KINDS,
    "purpose": MEETING_KINDS,
    "promise": MEETING_KINDS,
    "handover": ("handover",),
    "accomplishment": MEETING_KINDS,
    "result": ("career", "review", "skip-level", "handover"),
    "goal": WITH_THE_MANAGER,
    "vision": ("career", "skip-level", "mentor"),
    "alignment": ("career", "review", "skip-level"),
    "ask": WITH_THE_MANAGER,
    "question": MEETING_KINDS,
    "rehearsal": ("career", "review"),
    "growth-check": REGULAR_TALKS,
}
"""The kinds of talk that want each of GAPS filled."""


OPTIONAL = ("rehearsal",)
"""What helps where there is time for it; a talk without it is ready all the same."""

NOTHING = "Nothing is missing for this talk."
"""What is said of a talk that is ready."""


class Missing(Frozen):
    """One thing to do before the talk. ``minutes`` is about how long it takes.

    ``about`` is the id of what it is done to: the accomplishment without an outcome, the promise that is late, else the
    talk.
    """

    key: str
    title: str
    why: str
    minutes: int
    about: str


def missing(material: Preparation, today: date) -> tuple[Missing, ...]:
    """What is missing for this talk, in the order of GAPS; () when it is ready."""
    wanted = [key for key in _open(material, today) if key not in OPTIONAL]
    if "handover" in wanted:  # with nothing on file there is nothing to choose from
        wanted = [key for key in wanted if key not in ("accomplishment", "goal")]
    return tuple(_missing(key, material, today) for key in wanted)


def worth_doing(material: Preparation, today: date) -> tuple[Missing, ...]:
    """What would help where there is time for it, in the order of GAPS; the talk is ready without it."""
    return tuple(_missing(key, material, today) for key in _open(material, today) if key in OPTIONAL)


def minutes(found: tuple[Missing, ...]) -> int:
    """About how many minutes of work that is."""
    return sum(each.minutes for each in found)


def parked(material: Preparation) -> str:
    """A sentence about what was chosen and does not fit into the talk's minutes; empty when all of it does."""
    waiting = len(material.brief.parked)
    things = "1 thing waits" if waiting == 1 else f"{waiting} things wait"
    return f"{things} in the parking lot: the talk is too short for all you chose." if waiting else ""


def _open(material: Preparation, today: date) -> list[str]:
    kind = material.meeting.kind
    return [key for key in GAPS if kind in _KINDS[key] and _CHECKS[key](material, today)]


def _missing(key: str, material: Preparation, today: date) -> Missing:
    talk, situation = material.meeting, kinds.situation(material.brief.profile)
    gap = preparing(situation).gaps[key]
    about = talk.id
    if key == "result":
        about = material.brief.accomplishments[0].id
    elif key == "promise":
        about = _late(material, today)[0].id
    return Missing(key, gap.title, gap.why, gap.minutes, about)


def _chosen(talk: MeetingRecord, *kinds: str) -> bool:
    return any(item.kind in kinds for item in talk.items)


def _no_result(material: Preparation, _today: date) -> bool:
    done = material.brief.accomplishments
    return bool(done) and not any(map(has_outcome, done))


def _draft_purpose(material: Preparation, _today: date) -> bool:
    talk = material.meeting
    drafts = {shape(talk.kind, situation).purpose for situation in kinds.SITUATIONS}
    return (talk.purpose or "").strip() in {"", *drafts}


def _late(material: Preparation, today: date) -> list[PromiseRecord]:
    """What I promised the other person and is late: they will ask about it. While away nothing is late."""
    mine = (one for one in material.brief.promises if one.owner == "me")
    return [one for one in mine if is_overdue(one, today, material.aways)]


def _nothing_to_hand_over(material: Preparation, _today: date) -> bool:
    return not (material.on_file or material.goals or material.brief.promises)


def _no_alignment(material: Preparation, _today: date) -> bool:
    """Neither in words nor by a goal that is brought."""
    says = any((goal.benefit or "").strip() or goal.priorities for goal in material.brief.goals)
    return not (material.meeting.alignment or says)


def _no_ask(material: Preparation, _today: date) -> bool:
    """The support that a goal needs is asked for once it is taken as an ask."""
    return not _chosen(material.meeting, "ask")


def _growth_check_due(material: Preparation, today: date) -> bool:
    days = [one.on for one in material.ratings if one.instrument == INSTRUMENT]
    due = next_due(max(days, default=None), today, on_file=material.on_file)
    return due is not None and due <= today


_CHECKS: dict[str, Callable[[Preparation, date], bool]] = {
    "day": lambda material, _: material.meeting.on is None,
    "person": lambda material, _: material.meeting.with_ is None,
    "purpose": _draft_purpose,
    "promise": lambda material, today: bool(_late(material, today)),
    "handover": _nothing_to_hand_over,
    "accomplishment": lambda material, _: not _chosen(material.meeting, "accomplishment"),
    "result": _no_result,
    "goal": lambda material, _: not _chosen(material.meeting, "goal"),
    "vision": lambda material, _: not (_chosen(material.meeting, "vision") or material.meeting.vision),
    "alignment": _no_alignment,
    "ask": _no_ask,
    "question": lambda material, _: not _chosen(material.meeting, "question"),
    "rehearsal": lambda material, _: bool(asks(material.meeting)) and not material.brief.replies,
    "growth-check": _growth_check_due,
}
