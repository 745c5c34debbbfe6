"""The brief: one page a person hands over or reads from in the talk.

A talk of 30 minutes has one printed page (``printed``), a longer one more in proportion. What would be longer is told
with less detail (``_details``); every title stays, and what the person wrote to be said is never cut.

Why no blank line after a heading: it keeps a usual selection on one printed page, and Markdown reads it the
same.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from careercoach.content.rehearsal import rehearsing
from careercoach.dates import echo
from careercoach.documents import phrases, printed
from careercoach.documents.audience import EVERYWHERE, Record, here, reader_of, scope_of, shown
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
    GoalRecord,
    PromiseRecord,
)

PAGE_MINUTES = 30
"""Minutes of talk that a page is for."""

_STEPS_SHOWN = 2
_DID_LENGTH = 200
_ROOM = "\n".join(["## Notes", "-", "-", "-"])
_BLANK_STEP = f"- {'_' * 33} · who: {'_' * 10} · by: {'_' * 10}"
_NEXT_STEPS = "\n".join(["## Next steps from this talk", _BLANK_STEP, _BLANK_STEP])


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much is told beside the titles; ``results`` and ``benefits`` say of how many things, from the first."""

    results: int
    benefits: int
    did: bool = True
    seen_by: bool = True
    steps: bool = True
    priorities: bool = True


def brief(material: Brief, audience: str, today: date) -> str:
    """The brief as Markdown for this reader, ending in one newline.

    ``today`` says which days have passed. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _said_once(_through_the_gate(material, audience))
    room = printed.PAGE * max(1.0, material.meeting.minutes / PAGE_MINUTES)
    text = ""
    for detail in _details(len(seen.accomplishments), len(seen.goals)):
        text = _written(seen, audience, today, detail)
        if printed.lines(text) <= room:
            break
    return text


def _details(results: int, benefits: int) -> Iterator[_Detail]:
    """From everything to titles alone, the least missed first: how it was done, then what comes of it, from the end."""
    detail = _Detail(results, benefits)
    yield detail
    for name in ("did", "seen_by", "steps", "priorities"):
        detail = replace(detail, **{name: False})
        yield detail
    while detail.results or detail.benefits:
        if detail.benefits >= detail.results:
            detail = replace(detail, benefits=detail.benefits - 1)
        else:
            detail = replace(detail, results=detail.results - 1)
        yield detail


def _written(seen: Brief, audience: str, today: date, detail: _Detail) -> str:
    return document(
        [
            *_header(seen),
            section(2, "Purpose", block(seen.meeting.purpose or "")),
            section(2, "How they may see it", block(seen.meeting.lens or "")),
            section(2, "Words to open with", block(seen.meeting.opening or "")),
            section(2, "What I have done", _done(seen, detail)),
            section(2, "Where I want to go", _vision(seen)),
            section(2, "Goals", _goals(seen, today, detail)),
            section(2, f"How this helps {phrases.company(seen.profile)}".rstrip(), block(seen.meeting.alignment or "")),
            section(2, "What I ask for", bullets([ask] for ask in _asks(seen))),
            section(2, "What I say to a no", bullets(_rehearsed(seen))),
            section(2, "Questions", bullets([inline(question)] for question in seen.questions)),
            _parked(seen, audience),
            section(2, "Next steps we agreed", _promises(seen.promises, seen, seen.meeting.with_, today)),
            *_former(seen, today),
            _ROOM,
            _NEXT_STEPS,
        ]
    )


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
    return (*main, *material.goals, *material.steps, *material.vision)


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
    )


def _said_once(seen: Brief) -> Brief:
    """Without what the person's words or asks for the talk say already: it need not stand on the page twice."""
    words = seen.meeting
    goals = (
        replace(
            goal,
            benefit=None if _holds(words.alignment, goal.benefit) else goal.benefit,
            priorities=tuple(one for one in goal.priorities if not _holds(words.alignment, seen.priorities.get(one))),
            support=None if any(_holds(ask, goal.support) for ask in seen.asks) else goal.support,
        )
        for goal in seen.goals
    )
    return replace(
        seen,
        meeting=replace(words, purpose=None) if _holds(words.opening, words.purpose) else words,
        goals=tuple(goals),
        vision=tuple(one for one in seen.vision if not _holds(words.vision, one.answer)),
    )


def _holds(words: str | None, text: str | None) -> bool:
    """Whether the words hold the whole of the text, as words and not as a part of one."""
    wanted = " ".join((text or "").split()).rstrip(".")
    found = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return bool(wanted) and re.search(found, " ".join((words or "").split())) is not None


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


def _done(material: Brief, detail: _Detail) -> str:
    told = enumerate(material.accomplishments)
    return bullets(_accomplishment(done, detail, result=place < detail.results) for place, done in told)


def _accomplishment(done: AccomplishmentRecord, detail: _Detail, *, result: bool) -> list[str]:
    said = [phrases.result(done)] if result else []
    if detail.did and (did := sentence(textwrap.shorten(done.did or "", _DID_LENGTH, placeholder=" …"))):
        said.append(f"What I did: {did}")
    if detail.seen_by and (seen_by := phrases.listed(done.seen_by)):
        said.append(f"Seen by {seen_by}.")
    return [phrases.accomplishment(done), " ".join(filter(None, said))]


def _vision(material: Brief) -> str:
    """The words for it, then the visions chosen; several with the question before each."""
    several = len(material.vision) > 1
    chosen = ((strong(one.asked) if several else "", block(one.answer)) for one in material.vision)
    said = [("", block(material.meeting.vision or "")), *chosen]
    return "\n\n".join("\n".join(filter(None, (wrapped(asked), answer))) for asked, answer in said if answer)


def _goals(material: Brief, today: date, detail: _Detail) -> str:
    with_benefit = [goal.id for goal in material.goals[: detail.benefits]]

    def told(goal: GoalRecord) -> list[str]:
        return _goal(goal, material, today, detail, benefit=goal.id in with_benefit)

    return phrases.by_horizon(material.goals, told)


def _goal(goal: GoalRecord, material: Brief, today: date, detail: _Detail, *, benefit: bool) -> list[str]:
    priorities = material.priorities if detail.priorities else {}
    said = [*phrases.company_benefit(goal, material.profile, priorities)] if benefit else []
    if detail.steps and (steps := "; ".join(phrases.open_steps(goal, material.steps, today)[:_STEPS_SHOWN])):
        said.append(f"Next: {steps}.")
    return [phrases.lead(goal.title, phrases.standing(goal, today)), " ".join(said)]


def _asks(material: Brief) -> Iterator[str]:
    yield from map(inline, material.asks)
    for goal in material.goals:
        if support := inline(goal.support or ""):
            yield f"For “{inline(goal.title)}”: {support}"


def _rehearsed(seen: Brief) -> Iterator[list[str]]:
    """For each ask the replies one may fear, with one's next sentence: in one's own copy alone, by the gate."""
    called = rehearsing().came
    for ask in seen.meeting.items:
        said = [f"{strong(called[one.reply])}: {sentence(one.answer)}" for one in seen.replies if one.ask == ask.id]
        if said:
            yield [f"“{inline(ask.title)}”", *said]


def _parked(material: Brief, audience: str) -> str:
    """One's own copy says how much waits; for anybody else it was never there."""
    if audience != "self" or not material.parked:
        return ""
    return wrapped(f"Parked for another time: {material.parked} thing{'' if material.parked == 1 else 's'}.")


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
            due = f" ({phrases.until(promise.by, today)})" if promise.by else ""
            who = phrases.owner(promise, material.profile, other)
            said.append([f"**{who}:** {inline(promise.text)}{due}"])
    return bullets(said)


def _private(material: Brief, audience: str) -> tuple[str, ...]:
    """What is private and leaves only because it was chosen for this talk."""
    told = {one.id for one in (*material.accomplishments, *material.goals)} | {
        reflection.id for reflection in material.vision
    }
    chosen = (item for item in material.meeting.items if item.private and item.subject in told)
    return tuple(item.title for item in chosen if audience != "self")


KIND: Kind[Brief] = Kind("brief", brief, left_out, _private)
