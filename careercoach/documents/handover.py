"""The hand-over pack: one page that introduces one to a new manager, and keeps what was agreed with the former one.

Who I am, three results, what is open, where I am going, how I work best, what to talk about first. How far a goal is
and what of one's own is late is never told.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.content import kinds, loader
from careercoach.documents import agreements, choosing, noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, NOTHING, scope_of, shown, shown_as_picked
from careercoach.documents.budget import Loss, fewer, within
from careercoach.documents.kept_back import agreed, kept_back, of_other_positions
from careercoach.documents.leading import MOST, chosen_first
from careercoach.documents.making import Kind
from careercoach.documents.markdown import (
    begun,
    block,
    bullets,
    document,
    ended,
    heading,
    inline,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.documents.materials import Handover
from careercoach.documents.plan import reflections
from careercoach.documents.readers import reader_of
from careercoach.documents.results import said
from careercoach.folding import bare
from careercoach.language import shorthand
from careercoach.patterns import pattern
from careercoach.records import GoalRecord, LearningRecord, ProfileRecord, PromiseRecord
from careercoach.vocabulary import HORIZONS

HOW = frozenset(("energy-monday", "strengths-hard-day", "strengths-feelings", "motivations-well-done"))
"""Questions about how one works best, by key."""
_WHOLE = pattern(r"(?:i|we|my|our|so|to|if|that|when|because|every|nobody)\b", re.IGNORECASE)
"""How words on what one's work is for begin that stand by themselves."""

_A_FEW = 8
"""Words from which they are a sentence."""

WORDS = 260
"""Words of a page that a new manager reads before the first talk."""


def handover(material: Handover, audience: str, today: date) -> str:
    """The hand-over pack as Markdown for this reader, ending in one newline.

    ``today`` says which days have passed. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience, today)[0], audience, today)


def to_fit(material: Handover, audience: str, today: date) -> tuple[str, ...]:
    """What was chosen and does not stand there, for it is one page; a plain sentence each, often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _fitted(material, audience, today)[1]


def says_nothing(material: Handover, audience: str, today: date) -> bool:
    """Whether this reader would find nothing in the pack but whom it is about.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return not (inline(seen.profile.serves or "") or any(_sections(seen, today)) or any(map(inline, seen.topics)))


def _fitted(material: Handover, audience: str, today: date) -> tuple[Handover, tuple[str, ...]]:
    """Three results are enough, unless the person chose more; one's own page may be long."""
    seen = _through_the_gate(material, audience)
    told, more = chosen_first(seen.recent, seen.choosing, seen.reached)
    seen = replace(seen, recent=tuple(told))
    waits = f"{more} result{'' if more == 1 else 's'} more: {MOST} stand here, unless you choose others yourself."
    besides = (waits,) if more else ()
    if audience == "self":
        return seen, besides
    less, gone = within(seen, WORDS, lambda one: _written(one, audience, today), _LOSSES)
    return less, (*besides, *gone)


def _written(seen: Handover, audience: str, today: date) -> str:
    return document(
        [
            heading(1, phrases.titled("Where things stand with my work", audience)),
            wrapped(_header(seen, audience, today)),
            section(2, "Who I am", _who(seen)),
            *_sections(seen, today),
            section(
                2,
                "What I would like to talk about first",
                bullets([begun(noted.as_question(topic))] for topic in _topics(seen, audience)),
            ),
        ]
    )


def _sections(seen: Handover, today: date) -> Iterator[str]:
    yield section(2, "Results", bullets([said(done)] for done in seen.recent))
    yield from _agreed(seen, today)
    going = sorted(seen.goals, key=lambda goal: HORIZONS.index(goal.horizon))
    learned = [[_learning(one, today)] for one in seen.learning]
    yield section(2, "Where I am going", bullets([*([_goal(goal, seen, today)] for goal in going), *learned]))
    works = [one for one in seen.reflections if one.question in HOW or "best" in one.asked.casefold()]
    yield section(2, "How I work best", reflections(works))
    others = [[strong(one.asked), sentence(one.answer)] for one in seen.reflections if one not in works]
    yield section(2, "In my own words", bullets(others))


def left_out(material: Handover, audience: str) -> tuple[str, ...]:
    """What was not chosen, and what of the rest this reader never sees, a plain sentence each.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    former = f"your {phrases.former(material.profile)}"
    return (
        *choosing.left(material.choosing, audience),
        *kept_back([*material.goals, *material.steps, *material.recent, *filter(None, [material.meeting])], audience),
        *kept_back(material.learning, audience, chosen=False),
        *agreed(material.promises, audience, chosen=audience == "manager", other=former),
        *of_other_positions(material.elsewhere, material.scope),
    )


def private(material: Handover, audience: str) -> tuple[str, ...]:
    """What is for oneself and leaves because it was chosen."""
    if audience == "self":
        return ()
    picked = material.choosing.picked
    return choosing.private(picked, goals=material.goals, work=material.recent, answers=material.reflections)


def _through_the_gate(material: Handover, audience: str) -> Handover:
    """All that can be chosen was chosen one by one; with a goal its steps, and the talk.

    What was agreed with former managers is for the new one alone.
    """
    scope, picked = material.scope, material.choosing.picked
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    learning = shown(material.learning, audience, chosen=False, scope=EVERYWHERE)
    before = (shown([one], audience, chosen=False, scope=scope_of(one)) for one in material.earlier)
    return replace(
        material,
        profile=profile,
        earlier=tuple(one for each in before for one in each),
        people=shown(material.people, audience, scope=EVERYWHERE),
        meeting=next(iter(shown(filter(None, [material.meeting]), audience, scope=EVERYWHERE)), None),
        goals=shown_as_picked(material.goals, audience, picked),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        promises=shown_as_picked(material.promises, audience, picked if audience == "manager" else NOTHING),
        recent=shown_as_picked(material.recent, audience, picked),
        reflections=shown_as_picked(material.reflections, audience, picked),
        learning=tuple(one for one in learning if one.status == "under-way"),
    )


def _header(seen: Handover, audience: str, today: date) -> str:
    name = seen.meeting.with_ if seen.meeting and audience in (reader_of(seen.meeting, None), "self") else None
    reader = phrases.address(name, seen.profile, None) if audience != "self" else ""
    parts = (inline(seen.profile.name or ""), f"for {reader}" if reader else "", spoken.dated(today))
    return " · ".join(filter(None, parts))


def _who(seen: Handover) -> str:
    """What one is here and since when, and what the work is for."""
    serves = shorthand.raised(seen.profile.serves or "")
    if inline(serves) and len(serves.split()) < _A_FEW and not _WHOLE.match(serves):
        serves = f"What my work is for: {shorthand.lowered_thing(seen.profile.serves or '')}"
    return "\n\n".join(filter(None, (wrapped(_held(seen)), ended(block(serves)))))


def _held(seen: Handover) -> str:
    """The position and since when; of one that followed another in the same house, since when one is in the house."""
    who, before = seen.profile, _in_this_house(seen)
    employed = kinds.has_employer(kinds.situation(who))
    role, team = inline(who.role or ""), inline(phrases.team(who) or "")
    place = f"{role} ({team})" if role and team else role or team
    place = place or (inline(who.organisation or "") if not employed else "")
    since = f"since {spoken.of_year(who.start_on)}" if who.start_on else ""
    if not (place or since):
        return ""
    if not before:
        here = "here " if employed and since else ""
        return f"{shorthand.raised(', '.join(filter(None, (place, f'{here}{since}'))))}."
    first = min((one.start_on for one in before if one.start_on), default=None)
    house = f"here since {spoken.of_year(first)}" if first else "here for longer"
    roles = phrases.listed(dict.fromkeys(_as_a(one.role) for one in before if one.role and one.role != who.role))
    as_what = f", before that as {roles}" if roles else ""
    return f"{shorthand.raised(' '.join(filter(None, (place, since))))}; {house}{as_what}."


def _as_a(role: str) -> str:
    """A role as one has it: "a receptionist"."""
    said = role if role[1:2].isupper() else shorthand.lowered(role)
    return f"{'an' if said[:1].casefold() in 'aeiou' else 'a'} {said}"


def _in_this_house(seen: Handover) -> list[ProfileRecord]:
    """The positions that led to this one without leaving the house, the latest first."""
    if not seen.profile.organisation:
        return []
    house, found = bare(seen.profile.organisation), []
    for one in seen.earlier:
        if not one.organisation or bare(one.organisation) != house:
            break
        found.append(one)
    return found


def _goal(goal: GoalRecord, seen: Handover, today: date) -> str:
    """The goal with its day, whom it helps, what comes next, and the support that was chosen to be asked for."""
    title = begun(goal.title).removesuffix(".")
    parts = (
        f"**{', '.join((title, *phrases.ahead(goal, today)))}.**" if title else "",
        next(iter(phrases.company_benefit(goal, seen.profile, seen.priorities)), ""),
        _next(goal, seen, today),
        f"Support: {support}" if (support := sentence(goal.support or "")) else "",
    )
    return " ".join(filter(None, parts))


def _next(goal: GoalRecord, seen: Handover, today: date) -> str:
    """The next thing to do for a goal: the nearest day first."""
    step = next(iter(phrases.open_steps(goal, seen.steps)), None)
    if step is None:
        return ""
    title = shorthand.lowered(step.title) if shorthand.begins_with_a_deed(step.title) else step.title
    by = f", by {spoken.day(step.by, today)}" if step.by and step.by >= today else ""
    return f"Next: {inline(title).removesuffix('.')}{by}."


def _agreed(seen: Handover, today: date) -> Iterator[str]:
    """A section for each former manager: what is open, the nearest day first, then what was kept and is chosen."""
    for name in dict.fromkeys(promise.person for promise in seen.promises):
        made = sorted((one for one in seen.promises if one.person == name), key=_place)
        called = agreements.called(name, seen.people, f"my {phrases.former(seen.profile)}")
        lines = bullets([agreements.said(promise, called, today, gone=True)] for promise in made)
        yield section(2, phrases.agreed_with(name, seen.profile), lines)


def _topics(seen: Handover, audience: str) -> Iterator[str]:
    """What the person asks and brings up in the talk; while that is nothing, what a first talk begins with.

    That is for whoever leads the work now: what comes first for them, and whether it holds what others agreed to.
    """
    yield from seen.topics
    if any(map(inline, seen.topics)) or audience not in ("manager", "self"):
        return
    yield loader.bank_question("priorities-above-all", kinds.situation(seen.profile)).text
    theirs = [one for one in seen.promises if one.owner == "them" and (one.state == "open" or agreements.goes_on(one))]
    names = dict.fromkeys(
        agreements.called(one.person, seen.people, f"my {phrases.former(seen.profile)}") for one in theirs
    )
    if names:
        yield f"Does what {phrases.listed(names)} agreed to still hold?"
    if len(seen.goals) > 1:
        yield loader.bank_question("beginning-plans", kinds.situation(seen.profile)).text


def _place(promise: PromiseRecord) -> tuple[bool, int]:
    if promise.state == "open":
        return False, (promise.by or date.max).toordinal()
    return True, -(promise.closed_on or date.min).toordinal()


def _learning(one: LearningRecord, today: date) -> str:
    title, provider = inline(one.title).removesuffix("."), inline(one.provider or "")
    until = f", until {spoken.day(one.until, today)}" if one.until and one.until >= today else ""
    return f"{' '.join(filter(None, (title, f'({provider})' if provider else '')))}{until}."


_LOSSES: tuple[Loss[Handover], ...] = (
    Loss("One piece of learning", "{} pieces of learning", fewer("learning")),
    Loss("One result", "{} results", fewer("recent", 2)),
    Loss("What comes next for one goal", "What comes next for {} goals", fewer("steps")),
    Loss("One answer of yours", "{} answers of yours", fewer("reflections", 1)),
    Loss("One more result", "{} more results", fewer("recent", 1)),
)
"""What goes, the least missed first; what is agreed, goals and what you want to talk about stay."""

KIND: Kind[Handover] = Kind("handover pack", handover, left_out, private, to_fit)
