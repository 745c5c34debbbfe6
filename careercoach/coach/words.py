"""Words to say in a talk: drafts of the opening, of where one is heading, and of whom it helps.

A draft invents nothing: each of its sentences carries something the person wrote, and where nothing is on file there
is no sentence but a hint what to write. A hint is never part of the text. Source: product E4 (003: the talk's order).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from careercoach.content import kinds
from careercoach.content.talk import Preparing, preparing
from careercoach.frozen import Frozen
from careercoach.language import shorthand, telling
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, GoalRecord, ProfileRecord
from careercoach.vocabulary import HORIZONS

PARTS = ("opening", "vision", "alignment")
"""The fields of a meeting that hold such words, in the order in which they are said."""

TITLES = {"opening": "Words to open with", "vision": "Where you want to go", "alignment": "Whom it helps"}
"""What they are called to somebody employed."""

NEW_TO_EACH_OTHER = ("skip-level", "mentor", "handover")
"""Kinds of talk in which one says first who one is."""

_OPENINGS = frozenset(
    (
        "The",
        "A",
        "An",
        "One",
        "We",
        "Every",
        "Each",
        "Fewer",
        "More",
        "People",
        "Others",
        "New",
        "Our",
        "They",
        "Nobody",
    )
)
"""Words that lose their capital where a sentence goes on with them."""

_TIMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
    "|week|month|quarter|term|season|year"
)
_DATED = pattern(
    r"\b(?:in|on|by|since|until|before|after|from|this|last|next|every|each|all|over|during|early|late) "
    rf"(?:the )?(?:{_TIMES})\b|\b(?:19|20)\d\d\b|\bQ[1-4]\b|\b(?:today|yesterday)\b",
    re.IGNORECASE,
)
"""A title that says when it was."""

_MID_YEARS = 3
RESULTS = 3
"""Results told in the opening at most."""


class Draft(Frozen):
    """Words for one part; blank when nothing is on file for it. ``hints`` say what could still be written."""

    part: str
    text: str
    hints: tuple[str, ...]


def title(part: str, situation: str) -> str:
    """What one of PARTS is called in one of ``content.kinds`` SITUATIONS."""
    return kinds.said(TITLES[part], situation)


def drafts(material: Brief) -> tuple[Draft, ...]:
    """A draft for each of PARTS, from what fits into the talk."""
    return _opening(material), _vision(material), _alignment(material)


def _preparing(material: Brief) -> Preparing:
    return preparing(kinds.situation(material.profile))


def _opening(material: Brief) -> Draft:
    """Why this talk, who one is where that is not known, and what one did."""
    words, talk, done = _preparing(material), material.meeting, material.accomplishments[:RESULTS]
    said = [_sentence(talk.purpose)]
    if talk.kind in NEW_TO_EACH_OTHER:
        said += [_role(words, material.profile), _say(words, "serves", serves=material.profile.serves)]
    paragraphs = [" ".join(filter(None, said))]
    paragraphs.append(" ".join(_told(done, talk.on)))
    wanting = [
        ("opening-purpose", not (talk.purpose or "").strip()),
        ("opening-result", not done),
        ("opening-outcome", bool(done) and not any(map(has_outcome, done))),
    ]
    return _draft(words, "opening", paragraphs, wanting)


def _vision(material: Brief) -> Draft:
    """The answers about the future that were chosen, in the person's own words, then the goals, the farthest first."""
    words, answers = _preparing(material), [telling.to_come(one) for one in material.vision]
    on = material.meeting.on
    goals = [
        said
        for horizon in reversed(HORIZONS)
        for said in _wants(words, horizon, [each for each in material.goals if _ahead(each, on) == horizon])
    ]
    wanting = [("vision-answer", not answers), ("vision-goal", not material.goals)]
    return _draft(words, "vision", [*answers, " ".join(goals)], wanting)


def _alignment(material: Brief) -> Draft:
    """Whom the work serves, who gains from each goal, and which priorities that meets; the company is named once."""
    words, company = _preparing(material), _line(kinds.company(material.profile))
    helping = [each for each in material.goals if _line(each.benefit)]
    benefits = [_benefit(words, each, company if each is helping[0] else "") for each in helping]
    linked = dict.fromkeys(one for goal in material.goals for one in goal.priorities if one in material.priorities)
    priorities = _say(words, "priority", priorities="; ".join(f"“{material.priorities[one]}”" for one in linked))
    serves = _say(words, "serves", serves=material.profile.serves)
    wanting = [
        ("alignment-serves", not serves),
        ("alignment-benefit", not benefits),
        ("alignment-priority", not priorities),
    ]
    return _draft(words, "alignment", [serves, " ".join(benefits), priorities], wanting)


def has_outcome(done: AccomplishmentRecord) -> bool:
    """Whether something on file says what came of it."""
    return any((text or "").strip() for text in (done.result, done.after))


def _told(work: Iterable[AccomplishmentRecord], talk_on: date | None) -> Iterator[str]:
    """What was done, each as one tells it, and what came of it with its figures; a month is named once.

    What is no deed, or names its own time, gets none.
    """
    said_month = ""
    for done in work:
        title, month = _line(done.title).rstrip("."), _month(done.until or done.on, talk_on)
        deed, when = shorthand.told(title), "" if month == said_month else month
        if deed and when and not _DATED.search(title):
            told, said_month = f"In {when} {deed}", month
        else:
            told = shorthand.raised(deed or title)
        yield f"{_sentence(told)} {telling.result(done)}".rstrip()


def _month(of: date, talk_on: date | None) -> str:
    return f"{of:%B}" if of.year == (talk_on or of).year else f"{of:%B} {of.year}"


def _wants(words: Preparing, horizon: str, goals: Sequence[GoalRecord]) -> Iterator[str]:
    """A sentence on the goals of a horizon that are a deed, and one on those that are not."""
    deeds = [each for each in goals if shorthand.begins_with_a_deed(each.title)]
    if deeds:
        named = ", and ".join(f"to {shorthand.lowered(_goal(each))}" for each in deeds)
        yield _say(words, f"{horizon}-deeds", goals=named)
    if others := "; ".join(_goal(each) for each in goals if each not in deeds):
        yield _say(words, horizon, goals=others)


def _ahead(goal: GoalRecord, on: date | None) -> str:
    """How far ahead a goal is on the day of the talk: by its own day, and without one as it was set."""
    if goal.by is None or on is None:
        return goal.horizon
    years = (goal.by - on).days / 365
    return HORIZONS[0] if years <= 1 else HORIZONS[1] if years <= _MID_YEARS else HORIZONS[2]


def _goal(goal: GoalRecord) -> str:
    title = _line(goal.title).rstrip(".")
    return f"{title} by {goal.by:%B} {goal.by.year}" if goal.by else title


def _benefit(words: Preparing, goal: GoalRecord, company: str) -> str:
    """Who gains from a goal, as it goes on behind "because"."""
    gains = _line(goal.benefit)
    gains = shorthand.lowered(gains) if gains.partition(" ")[0] in _OPENINGS else gains
    if company:
        return _say(words, "benefit", title=goal.title, organisation=company, benefit=gains)
    return _say(words, "benefit-alone", title=goal.title, benefit=gains)


def _role(words: Preparing, profile: ProfileRecord) -> str:
    where = ", ".join(filter(None, (_line(profile.team), _line(profile.short_name or profile.organisation))))
    role = _line(profile.role)
    role = shorthand.lowered(role) if role[1:2].islower() else role
    return _say(words, "role-in", role=role, where=where) if where else _say(words, "role", role=role)


def _say(words: Preparing, key: str, **said: str | None) -> str:
    """A sentence of ours around what the person wrote; blank when any of it is not on file."""
    filled = {name: _line(text).rstrip(".") for name, text in said.items()}
    return _sentence(words.words[key].format(**filled)) if all(filled.values()) else ""


def _draft(words: Preparing, part: str, paragraphs: Iterable[str], wanting: Iterable[tuple[str, bool]]) -> Draft:
    hints = tuple(words.hints[key] for key, missing in wanting if missing)
    return Draft(part, "\n\n".join(filter(None, paragraphs)), hints)


def _sentence(text: str | None) -> str:
    whole = _line(text)
    return whole if not whole or whole.endswith((".", "!", "?", "…")) else f"{whole}."


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
