"""The brief: one page a person hands over or reads from in the talk.

``_parts`` is the page from top to bottom, with its headings: results and asks stand first. How one thing is said
stands in the functions below it and in ``phrases``; how much of it is told is decided in ``fitting`` before a word is
written. How far a goal is, how many steps are done and what of one's own is late is never told, and nothing stands
there empty.

Why no blank line after a heading: it keeps a usual selection on one printed page, and Markdown reads it the
same.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from careercoach.content.rehearsal import rehearsing
from careercoach.dates import echo
from careercoach.documents import phrases, spoken
from careercoach.documents.audience import EVERYWHERE, Record, here, reader_of, scope_of, shown, written_for
from careercoach.documents.fitting import fitted, holds
from careercoach.documents.kept_back import agreed, kept_back, of_other_positions, rehearsed
from careercoach.documents.making import Kind
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
    FeedbackRecord,
    GoalRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.visible import one_line
from careercoach.vocabulary import HORIZONS

_DID_LENGTH = 200
_AHEAD: Mapping[str, str] = {"near": "within a year", "mid": "in 1 to 3 years", "long": "in 5 years or more"}
"""When a goal without a day is for."""


def brief(material: Brief, audience: str, today: date) -> str:
    """The brief as Markdown for this reader, ending in one newline.

    ``today`` says which days have passed. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience, today)[0], today)


def to_fit(material: Brief, audience: str, today: date) -> tuple[str, ...]:
    """What was chosen and does not stand on the page for want of room or of minutes, a plain sentence each; often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    waiting = (f"Parked, “{one_line(title)}”: the talk is too short for it." for title in material.parked)
    return (*_fitted(material, audience, today)[1], *waiting)


def _fitted(material: Brief, audience: str, today: date) -> tuple[Brief, tuple[str, ...]]:
    seen = _through_the_gate(material, audience)
    told = replace(seen, steps=_next_steps(seen))
    return fitted(told, lambda less: _written(less, today), own=audience == "self")


def _written(seen: Brief, today: date) -> str:
    return document(_parts(_said_once(seen), today))


def _parts(seen: Brief, today: date) -> Iterator[str]:
    """The page, part by part; what has nothing to say is empty."""
    talk = seen.meeting
    yield from _header(seen)
    yield section(2, "Purpose", block(talk.purpose or ""))
    yield section(2, "How they may see it", block(talk.lens or ""))
    yield section(2, "Words to open with", block(talk.opening or ""))
    yield section(2, "What I have done", bullets(_accomplishment(done, today) for done in seen.accomplishments))
    yield section(2, "What I ask for", bullets([inline(ask)] for ask in seen.asks))
    yield section(2, "What I say to a no", bullets(_rehearsed(seen)))
    yield section(2, "Where I want to go", _vision(seen))
    yield section(2, _over_goals(seen), bullets(_goal(goal, seen, today) for goal in _by_horizon(seen)))
    yield section(2, f"How this helps {phrases.company(seen.profile)}".rstrip(), block(talk.alignment or ""))
    yield section(2, "What I was told, and what I made of it", bullets(_told(said, today) for said in seen.feedback))
    yield section(2, "Questions", bullets([inline(question)] for question in seen.questions))
    yield section(2, "Next steps we agreed", _promises(seen.promises, seen, talk.with_, today))
    yield from _former(seen, today)


def left_out(material: Brief, audience: str) -> tuple[str, ...]:
    """What the material holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    made = (*material.promises, *material.former)
    scope = scope_of(material.profile)
    between = agreed(
        here(made, scope), audience, chosen=_for_whom_it_is_with(material, audience), other=material.meeting.with_
    )
    others = of_other_positions(made, scope)
    said = rehearsed(material.replies, audience)
    return (*kept_back(_records(material), audience), *said, *between, *others)


def _records(material: Brief) -> tuple[Record, ...]:
    main: tuple[Record, ...] = (material.profile, material.meeting, *material.accomplishments)
    return (*main, *material.goals, *material.steps, *material.vision, *material.feedback)


def _for_whom_it_is_with(material: Brief, audience: str) -> bool:
    return audience == reader_of(material.meeting)


def _through_the_gate(material: Brief, audience: str) -> Brief:
    """Everything in the material was picked for it, but for the profile and the promises of that position.

    What was promised is for whom the talk is with.
    """
    with_them = _for_whom_it_is_with(material, audience)
    scope = scope_of(material.profile)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    return replace(
        material,
        profile=profile,
        meeting=meeting,
        accomplishments=shown(material.accomplishments, audience, scope=EVERYWHERE),
        goals=shown(material.goals, audience, scope=EVERYWHERE),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        vision=shown(material.vision, audience, scope=EVERYWHERE),
        promises=shown(material.promises, audience, chosen=with_them, scope=scope),
        former=shown(material.former, audience, chosen=with_them, scope=scope),
        replies=shown(material.replies, audience, scope=EVERYWHERE),
        feedback=shown(material.feedback, audience, scope=EVERYWHERE),
    )


def _said_once(seen: Brief) -> Brief:
    """Without what the person's words or asks for the talk say already: it need not stand on the page twice."""
    words = seen.meeting
    goals = (
        replace(
            goal,
            benefit=None if holds(words.alignment, goal.benefit) else goal.benefit,
            priorities=tuple(one for one in goal.priorities if not holds(words.alignment, seen.priorities.get(one))),
        )
        for goal in seen.goals
    )
    return replace(
        seen,
        meeting=replace(words, purpose=None) if holds(words.opening, words.purpose) else words,
        goals=tuple(goals),
        vision=tuple(one for one in seen.vision if not holds(words.vision, one.answer)),
    )


def _header(material: Brief) -> Iterator[str]:
    meeting = material.meeting
    other = inline(meeting.with_ or "")
    talk = phrases.talk(meeting.kind, material.profile)
    yield heading(1, f"{talk} with {other}" if other else talk)
    day = echo(meeting.on) if meeting.on else ""
    when = " at ".join(filter(None, (day, inline(meeting.at or ""))))
    length = f"{meeting.minutes} minute{'' if meeting.minutes == 1 else 's'}"
    yield wrapped(phrases.who(material.profile))
    yield wrapped(" · ".join(filter(None, (when, length, inline(meeting.place or "")))))


def _accomplishment(done: AccomplishmentRecord, today: date) -> list[str]:
    said = [phrases.result(done)]
    if did := sentence(textwrap.shorten(done.did or "", _DID_LENGTH, placeholder=" …")):
        said.append(f"What I did: {did}")
    if seen_by := phrases.listed(done.seen_by):
        said.append(f"Seen by {seen_by}.")
    when = spoken.months(done.on, done.until, today)
    return [phrases.accomplishment(done, when), " ".join(filter(None, said))]


def _vision(material: Brief) -> str:
    """The words for it, then the visions chosen; several with the question before each."""
    several = len(material.vision) > 1
    chosen = ((strong(one.asked) if several else "", block(one.answer)) for one in material.vision)
    said = [("", block(material.meeting.vision or "")), *chosen]
    return "\n\n".join("\n".join(filter(None, (wrapped(asked), answer))) for asked, answer in said if answer)


def _over_goals(seen: Brief) -> str:
    """The company is named once for all goals, and only where one of them says how it helps."""
    company = phrases.company(seen.profile)
    helping = any(_benefit(goal, seen.profile) for goal in seen.goals)
    return f"Goals, and how they help {company}".rstrip() if helping else "Goals"


def _by_horizon(seen: Brief) -> list[GoalRecord]:
    return sorted(seen.goals, key=lambda goal: HORIZONS.index(goal.horizon))


def _goal(goal: GoalRecord, seen: Brief, today: date) -> list[str]:
    said = list(filter(None, (_benefit(goal, seen.profile), phrases.served(goal, seen.profile, seen.priorities))))
    said += [f"Next: {_step(step, today)}." for step in seen.steps if step.goal == goal.id]
    return [phrases.lead(goal.title, _standing(goal, today)), " ".join(said)]


def _benefit(goal: GoalRecord, profile: ProfileRecord) -> str:
    """How a goal helps where the person works, if it was written for there."""
    benefit = sentence(goal.benefit or "") if written_for(profile, goal) else ""
    return f"Because {benefit}" if benefit else ""


def _standing(goal: GoalRecord, today: date) -> Iterator[str]:
    """Whether a goal is paused, and when it is for; of a day that has passed nothing is said."""
    if goal.status != "active":
        yield goal.status
    if not goal.by:
        yield _AHEAD[goal.horizon]
    elif goal.by >= today:
        yield f"by {spoken.day(goal.by, today)}"


def _next_steps(seen: Brief) -> tuple[StepRecord, ...]:
    """The next open step of each goal, in the order of the goals."""
    still_open = [[step for step in seen.steps if step.goal == goal.id and not step.done_on] for goal in seen.goals]
    return tuple(min(steps, key=lambda step: step.by or date.max) for steps in still_open if steps)


def _step(step: StepRecord, today: date) -> str:
    title = inline(step.title)
    return f"{title} by {spoken.day(step.by, today)}" if step.by and step.by >= today else title


def _told(said: FeedbackRecord, today: date) -> list[str]:
    """Feedback that one comes back to: who said what, and what one changed since."""
    since = sentence(said.changed or "")
    words = [f"“{inline(said.behaviour)}”", f"What I changed since: {since}" if since else ""]
    return [phrases.lead(said.person or "Somebody", [spoken.day(said.on, today)]), " ".join(filter(None, words))]


def _rehearsed(seen: Brief) -> Iterator[list[str]]:
    """For each ask the replies one may fear, with one's next sentence: in one's own copy alone, by the gate."""
    called = rehearsing().came
    for ask in seen.meeting.items:
        said = [f"{strong(called[one.reply])}: {sentence(one.answer)}" for one in seen.replies if one.ask == ask.id]
        if said:
            yield [f"“{inline(ask.title)}”", *said]


def _former(material: Brief, today: date) -> Iterator[str]:
    """A section for each former manager with whom something is open."""
    other = f"My {phrases.former(material.profile)}"
    for name in dict.fromkeys(promise.person for promise in material.former):
        made = [promise for promise in material.former if promise.person == name]
        yield section(2, phrases.agreed_with(name, material.profile), _promises(made, material, other, today))


def _promises(promises: Iterable[PromiseRecord], material: Brief, other: str | None, today: date) -> str:
    said = []
    for promise in promises:
        if promise.state == "open":
            who = phrases.owner(promise, material.profile, other)
            said.append([f"**{who}:** {inline(promise.text)}{_due(promise, today)}"])
    return bullets(said)


def _due(promise: PromiseRecord, today: date) -> str:
    """Until when; of one's own day that has passed nothing is said."""
    if not promise.by or (promise.owner == "me" and promise.by < today):
        return ""
    return f" ({'was due' if promise.by < today else 'by'} {spoken.day(promise.by, today)})"


def _private(material: Brief, audience: str) -> tuple[str, ...]:
    """What is private and leaves only because it was chosen for this talk."""
    told = {one.id for one in material.accomplishments} | {one.id for one in material.goals}
    told |= {one.id for one in material.vision} | {one.id for one in material.feedback}
    chosen = (item for item in material.meeting.items if item.private and item.subject in told)
    return tuple(item.title for item in chosen if audience != "self")


KIND: Kind[Brief] = Kind("brief", brief, left_out, _private, to_fit)
