"""Words to say in a talk: drafts of the opening, of where one is heading, and of whom it helps.

A draft invents nothing: each of its sentences carries something the person wrote, and where nothing is on file there
is no sentence but a hint what to write. A hint is never part of the text. Source: product E4 (003: the talk's order).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from careercoach.content import kinds
from careercoach.content.talk import Preparing, preparing
from careercoach.dates import echo
from careercoach.materials import Brief
from careercoach.records import AccomplishmentRecord, GoalRecord, ProfileRecord
from careercoach.vocabulary import HORIZONS

PARTS = ("opening", "vision", "alignment")
"""The fields of a meeting that hold such words, in the order in which they are said."""

TITLES = {"opening": "Words to open with", "vision": "Where you want to go", "alignment": "Whom it helps"}
"""What they are called to somebody employed."""

NEW_TO_EACH_OTHER = ("skip-level", "mentor", "handover")
"""Kinds of talk in which one says first who one is."""

RESULTS = 3
"""Results told in the opening at most."""


@dataclass(frozen=True, slots=True)
class Draft:
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
    if done:
        paragraphs.append(" ".join([words.words["work"], *map(_result, done)]))
    wanting = [
        ("opening-purpose", not (talk.purpose or "").strip()),
        ("opening-result", not done),
        ("opening-outcome", bool(done) and not any(map(has_outcome, done))),
    ]
    return _draft(words, "opening", paragraphs, wanting)


def _vision(material: Brief) -> Draft:
    """The answers about the future that were chosen, in the person's own words, then the goals, the farthest first."""
    words, answers = _preparing(material), [one.answer.strip() for one in material.vision]
    goals = [
        _say(words, horizon, goals="; ".join(map(_goal, (each for each in material.goals if each.horizon == horizon))))
        for horizon in reversed(HORIZONS)
    ]
    wanting = [("vision-answer", not answers), ("vision-goal", not material.goals)]
    return _draft(words, "vision", [*answers, " ".join(filter(None, goals))], wanting)


def _alignment(material: Brief) -> Draft:
    """Whom the work serves, who gains from each goal, and which priorities that meets."""
    words, company = _preparing(material), _line(kinds.company(material.profile))
    benefits = [
        _say(words, "benefit", title=goal.title, organisation=company, benefit=goal.benefit)
        if company
        else _say(words, "benefit-alone", title=goal.title, benefit=goal.benefit)
        for goal in material.goals
        if (goal.benefit or "").strip()
    ]
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


def _result(done: AccomplishmentRecord) -> str:
    """An accomplishment told as its result, with the figures where there are some."""
    title, result = _line(done.title).rstrip("."), _line(done.result)
    before, after, unit = _line(done.before), _line(done.after), _line(done.unit)
    figures = f"{before} → {after} {unit}".strip() if before and after else f"{after} {unit}".strip() if after else ""
    told = ": ".join(filter(None, (title, result)))
    return _sentence(f"{told.rstrip('.')} ({figures})" if figures else told)


def _goal(goal: GoalRecord) -> str:
    title = _line(goal.title).rstrip(".")
    return f"{title}, by {echo(goal.by)}" if goal.by else title


def _role(words: Preparing, profile: ProfileRecord) -> str:
    where = ", ".join(filter(None, (_line(profile.team), _line(profile.organisation))))
    if where:
        return _say(words, "role-in", role=profile.role, where=where)
    return _say(words, "role", role=profile.role)


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
