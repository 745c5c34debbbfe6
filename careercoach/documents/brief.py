"""The brief: one page a person hands over or reads from in the talk.

Why no blank line after a heading: it keeps a usual selection on one printed page, and Markdown reads it the
same.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from careercoach.dates import Period, echo
from careercoach.documents.audience import R, Record, show, visible_fields
from careercoach.documents.markdown import (
    block,
    bullets,
    document,
    heading,
    inline,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.materials import Brief
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)

_TALKS = {
    "career": "Career talk",
    "one-on-one": "One-on-one",
    "review": "Performance review",
    "skip-level": "Skip-level talk",
    "mentor": "Mentoring talk",
    "handover": "Handover",
}
_HORIZONS = {
    "near": "Near: the next 6 to 12 months",
    "mid": "Mid: 1 to 3 years",
    "long": "Long: 5 years and more",
}
_STATUSES = {"in-progress": "under way", "waiting": "waiting for the outcome"}
_STEPS_SHOWN = 2
_DID_LENGTH = 200
_ROOM = "\n".join(["## Notes", "-", "-", "-"])
_BLANK_STEP = f"- {'_' * 41} · who: {'_' * 10} · by: {'_' * 10}"
_NEXT_STEPS = "\n".join(["## Next steps from this talk", _BLANK_STEP, _BLANK_STEP])

_KEPT_BACK: Mapping[str, str] = {
    "energy": "Energy marks: never leave the file.",
    "tags": "Tags: they only sort your own list.",
    "confidence": "Confidence in a goal: only for you.",
    "obstacle": "Obstacles of a goal: only for you.",
    "if_then": "If-then plans: only for you.",
    "check_ins": "Check-in notes and blockers: only for you.",
    "notes": "Your notes on the talk: only for you.",
}


def brief(material: Brief, audience: str, today: date) -> str:
    """The brief as Markdown for this reader, ending in one newline.

    ``today`` says which promises are overdue. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return document(
        [
            *_header(seen),
            section(2, "Purpose", block(seen.meeting.purpose or "")),
            section(2, "What I have done", bullets(map(_accomplishment, seen.accomplishments))),
            section(2, "Where I want to go", _vision(seen)),
            section(2, "Goals", _goals(seen)),
            section(2, "What I ask for", bullets([ask] for ask in _asks(seen))),
            section(2, "Questions", bullets([inline(question)] for question in seen.questions)),
            section(2, "Next steps we agreed", bullets([line] for line in _promises(seen, today))),
            _ROOM,
            _NEXT_STEPS,
        ]
    )


def left_out(material: Brief, audience: str) -> tuple[str, ...]:
    """What the material holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    kept_back: set[str] = set()
    for record in _records(material):
        hidden = _KEPT_BACK.keys() - visible_fields(record, audience, chosen=True)
        kept_back |= {field for field in hidden if getattr(record, field, None)}
    return tuple(words for field, words in _KEPT_BACK.items() if field in kept_back)


def _records(material: Brief) -> tuple[Record, ...]:
    main: tuple[Record, ...] = (material.profile, material.meeting, *material.accomplishments)
    return (*main, *material.goals, *material.steps, *material.vision, *material.promises)


def _through_the_gate(material: Brief, audience: str) -> Brief:
    """Everything in the material was chosen for it, but for the profile and the promises."""

    def seen(records: Iterable[R], *, chosen: bool = True) -> tuple[R, ...]:
        shown = (show(record, audience, chosen=chosen) for record in records)
        return tuple(record for record in shown if record is not None)

    (profile,) = seen([material.profile], chosen=False)
    (meeting,) = seen([material.meeting])
    return replace(
        material,
        profile=profile,
        meeting=meeting,
        accomplishments=seen(material.accomplishments),
        goals=seen(material.goals),
        steps=seen(material.steps),
        vision=seen(material.vision),
        promises=seen(material.promises, chosen=False),
    )


def _header(material: Brief) -> Iterator[str]:
    meeting = material.meeting
    other = inline(meeting.with_ or "")
    talk = _TALKS[meeting.kind]
    yield heading(1, f"{talk} with {other}" if other else talk)
    day = echo(meeting.on) if meeting.on else ""
    when = " at ".join(filter(None, (day, inline(meeting.at or ""))))
    length = f"{meeting.minutes} minute{'' if meeting.minutes == 1 else 's'}"
    yield wrapped(_who(material.profile))
    yield wrapped(" · ".join(filter(None, (when, length))))


def _who(profile: ProfileRecord) -> str:
    said = (profile.name, profile.role, profile.team, profile.organisation)
    return ", ".join(filter(None, (inline(part or "") for part in said)))


def _lead(title: str, details: Iterable[str]) -> str:
    """The first line of an item: its title in bold, what is known of it in brackets."""
    known = ", ".join(filter(None, details))
    if known:
        return f"{strong(title)} ({known})."
    return strong(title) if sentence(title) == inline(title) else f"{strong(title)}."


def _accomplishment(done: AccomplishmentRecord) -> list[str]:
    days = echo(Period(done.on, done.until) if done.until else done.on)
    said = [_result(done)]
    if did := sentence(textwrap.shorten(done.did or "", _DID_LENGTH, placeholder=" …")):
        said.append(f"What I did: {did}")
    if seen_by := _listed(done.seen_by):
        said.append(f"Seen by {seen_by}.")
    return [_lead(done.title, [days, _STATUSES.get(done.status, "")]), " ".join(filter(None, said))]


def _result(done: AccomplishmentRecord) -> str:
    """The result as one sentence, with the measure behind a colon where there is one."""
    before, after, unit = (inline(part or "") for part in (done.before, done.after, done.unit))
    result = sentence(done.result or "")
    if not before and not after:
        return result
    measure = f"{before} → {after}" if before and after else after or f"before: {before}"
    measure = f"{measure} {unit}".rstrip()
    if result.endswith(".") and not result.endswith(".."):
        return f"{result[:-1]}: {measure}."
    return " ".join(filter(None, (result, f"{measure}.")))


def _listed(names: Iterable[str]) -> str:
    *others, last = [safe for name in names if (safe := inline(name))] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _vision(material: Brief) -> str:
    """The visions chosen; with the question before each when there are several."""
    several = len(material.vision) > 1
    said = ((strong(one.asked) if several else "", block(one.answer)) for one in material.vision)
    return "\n\n".join("\n".join(filter(None, (wrapped(asked), answer))) for asked, answer in said if answer)


def _goals(material: Brief) -> str:
    groups = []
    for horizon, words in _HORIZONS.items():
        goals = bullets(_goal(goal, material) for goal in material.goals if goal.horizon == horizon)
        groups.append(section(3, words, goals))
    return "\n".join(filter(None, groups))


def _goal(goal: GoalRecord, material: Brief) -> list[str]:
    said = []
    if benefit := sentence(goal.benefit or ""):
        organisation = inline(material.profile.organisation or "") or "the company"
        said.append(f"This helps {organisation} because {benefit}")
    titles = (material.priorities.get(priority, "") for priority in goal.priorities)
    if priorities := "; ".join(filter(None, map(inline, titles))):
        said.append(f"Company priorities: {priorities}.")
    if steps := "; ".join(_open_steps(goal, material.steps)):
        said.append(f"Next: {steps}.")
    return [_lead(goal.title, _standing(goal)), " ".join(said)]


def _standing(goal: GoalRecord) -> Iterator[str]:
    if goal.status != "active":
        yield goal.status
    if goal.progress is not None:
        yield f"{goal.progress} %"
    if goal.steps:
        yield f"{goal.steps_done} of {len(goal.steps)} steps done"
    if goal.by:
        yield f"by {echo(goal.by)}"


def _open_steps(goal: GoalRecord, steps: Iterable[StepRecord]) -> list[str]:
    """The next open steps, the earliest first, those without a day last."""
    still_open = [step for step in steps if step.goal == goal.id and step.done_on is None]
    still_open.sort(key=lambda step: step.by or date.max)
    return [
        f"{inline(step.title)} by {echo(step.by)}" if step.by else inline(step.title)
        for step in still_open[:_STEPS_SHOWN]
    ]


def _asks(material: Brief) -> Iterator[str]:
    yield from map(inline, material.asks)
    for goal in material.goals:
        if support := inline(goal.support or ""):
            yield f"For “{inline(goal.title)}”: {support}"


def _promises(material: Brief, today: date) -> Iterator[str]:
    for promise in material.promises:
        if promise.state == "open":
            due = f" ({_due(promise.by, today)})" if promise.by else ""
            yield f"**{_owner(promise, material)}:** {inline(promise.text)}{due}"


def _due(by: date, today: date) -> str:
    return f"was due {echo(by)}, overdue" if by < today else f"by {echo(by)}"


def _owner(promise: PromiseRecord, material: Brief) -> str:
    """Who keeps the promise, by name where it is known."""
    if promise.owner == "me":
        return inline(material.profile.name or "") or "Me"
    return inline(promise.person or material.meeting.with_ or "") or "You"
