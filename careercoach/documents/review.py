"""The review pack: a few results in short, then everything done in a period, once each in full, the newest first.

What stands in short is told by ``in_short``. A period over several positions has a heading for each, and
the work of each stands under its own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from careercoach.documents import choosing, noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, shown, shown_as_picked
from careercoach.documents.evidence import link
from careercoach.documents.in_short import in_short
from careercoach.documents.kept_back import kept_back, of_other_positions
from careercoach.documents.making import Kind
from careercoach.documents.markdown import (
    begun,
    bullets,
    document,
    heading,
    inline,
    section,
    sentence,
    wrapped,
)
from careercoach.documents.materials import ReviewPack
from careercoach.fields.positions import KINDS
from careercoach.folding import name_order
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, FeedbackRecord, GoalRecord, LearningRecord, ProfileRecord
from careercoach.visible import one_line

GROUPS: Mapping[str, str] = {
    "goal": "Other work",
    "competency": "Other work",
    "priority": "Other work",
    "month": "",
}
"""What the work can be grouped by, and the heading of what has no group; every day has a month."""

_A_MONTH = 8
"""From which day on a month is named as one of a period's."""
_LACKS = pattern(r"\b(?:we|they|there) (?:have|has|is|are) (?:only|no|not enough|too few|nobody)\b", re.IGNORECASE)
"""What was wanting before a goal was reached, and is untrue beside it."""
_BY: Mapping[str, str] = {
    "goal": "by the goal it serves",
    "competency": "by what it shows",
    "priority": "by what it serves",
    "month": "month by month",
}


def review(material: ReviewPack, audience: str, today: date) -> str:
    """The pack as Markdown for this reader, ending in one newline; ``today`` says which days are still to come.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return document(
        [
            heading(1, phrases.titled(f"Review: {_days(seen)}", audience)),
            "\n\n".join(filter(None, _headed(seen))),
            section(2, "In short", in_short(seen, today)),
            *_work(seen),
            section(2, "Goals reached", bullets(_goal(goal, seen) for goal in _reached(seen))),
            section(2, _over_feedback(seen), bullets([_feedback(one, _reader(seen))] for one in seen.feedback[::-1])),
            section(2, "What I learned", bullets([_learning(one)] for one in seen.learning[::-1])),
        ]
    )


def _days(seen: ReviewPack) -> str:
    """The months it is about; the days where of its last month it has a few alone, which would promise all of it."""
    if seen.last.day >= _A_MONTH or seen.first.replace(day=1) == seen.last.replace(day=1):
        return spoken.span(seen.first, seen.last)
    first = spoken.day(seen.first, seen.last)
    return f"{first} – {spoken.dated(seen.last)}"


def left_out(material: ReviewPack, audience: str) -> tuple[str, ...]:
    """What was not chosen, and what of the rest this reader never sees, a plain sentence each.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return (
        *choosing.left(material.choosing, audience),
        *kept_back([*material.accomplishments, *material.goals], audience),
        *kept_back(material.learning, audience, chosen=False),
        *of_other_positions(material.elsewhere, material.scope),
        *reaches_back(material, audience),
    )


def reaches_back(material: ReviewPack, audience: str) -> tuple[str, ...]:
    """A sentence about each earlier position whose work this reader gets, because the days hold it; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    told = {done.position for done in seen.accomplishments}
    jobs = (who for who in material.earlier if who.position in told and who.kind != "between-jobs")
    said = "These days reach back into an earlier position, and what you did there is in it"
    return tuple(f"{said}: {one_line(_job(who))}." for who in jobs)


def private(material: ReviewPack, audience: str) -> tuple[str, ...]:
    """What is for oneself and leaves because it was chosen."""
    if audience == "self":
        return ()
    return choosing.private(frozenset(), goals=material.goals, work=material.accomplishments)


def says_nothing(material: ReviewPack, audience: str) -> bool:
    """Whether this reader would find nothing in the pack.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return not (seen.accomplishments or any(_reached(seen)) or seen.feedback or seen.learning)


def _through_the_gate(material: ReviewPack, audience: str) -> ReviewPack:
    """All that can be chosen was chosen one by one."""
    scope, picked = material.scope, material.choosing.picked
    *earlier, profile = shown([*material.earlier, material.profile], audience, chosen=False, scope=scope)
    return replace(
        material,
        profile=profile,
        earlier=tuple(earlier),
        accomplishments=noted.work_to_them(
            shown_as_picked(material.accomplishments, audience, picked),
            None if audience == "self" else material.choosing.reader.name,
        ),
        goals=shown_as_picked(material.goals, audience, picked),
        feedback=shown_as_picked(material.feedback, audience, picked),
        learning=shown(material.learning, audience, chosen=False, scope=EVERYWHERE),
    )


def _headed(material: ReviewPack) -> Iterator[str]:
    """Who the person was in these days; of several positions each with its house and its days, the latest first."""
    name = inline(material.profile.name or "")
    if not material.earlier:
        over = material.profile.until is not None
        place = phrases.who_held(replace(material.profile, name=None)) if over else phrases.place_held(material.profile)
        yield wrapped(", ".join(filter(None, (name, place))))
        return
    yield wrapped(name)
    held = (phrases.who_held(replace(who, name=None)) for who in (material.profile, *reversed(material.earlier)))
    yield bullets([each] for each in held)


def _job(who: ProfileRecord) -> str:
    """What a position is called, as text of the person; when neither role nor place was said, its kind."""
    said = (who.role, who.short_name or who.organisation)
    return ", ".join(filter(None, said)) or KINDS[who.kind or "employed"].capitalize()


def _work(material: ReviewPack) -> Iterator[str]:
    """A section for the work of each position, the latest first; of one position alone it needs no name."""
    by = _BY[material.group_by]
    left = material.accomplishments
    jobs = []
    for who in (*material.earlier, material.profile) if material.earlier else ():
        there = tuple(done for done in left if done.position == who.position)
        left = tuple(done for done in left if done.position != who.position)
        jobs.append(section(2, f"{inline(_job(who))}: everything, {by}", _grouped_work(material, there)))
    yield from reversed(jobs)
    yield section(
        2, f"Everything {'else' if material.earlier else ''}".rstrip() + f", {by}", _grouped_work(material, left)
    )


def _grouped_work(material: ReviewPack, work: tuple[AccomplishmentRecord, ...]) -> str:
    return "\n\n".join(_groups(replace(material, accomplishments=work)))


def _groups(material: ReviewPack) -> Iterator[str]:
    """A section for each group; work that stands in several is told in the first and named in the others."""
    told: dict[str, str] = {}
    groups = _grouped(material)
    for title, work in groups:
        items = []
        for done in work:
            items.append(_again(done, told[done.id]) if done.id in told else list(_in_full(done, material)))
            told.setdefault(done.id, title)
        grouped = len(groups) > 1 or title != GROUPS[material.group_by]
        yield section(3, begun(title), bullets(items)) if grouped else bullets(items)


def _grouped(material: ReviewPack) -> list[tuple[str, list[AccomplishmentRecord]]]:
    """Groups with their work, the latest first; what has no group comes last."""
    held: dict[str, list[AccomplishmentRecord]] = {}
    alone = []
    titles = _titles(material)
    for done in reversed(material.accomplishments):
        keys = [key for key in _keys(done, material.group_by) if key in titles]
        for key in keys:
            held.setdefault(key, []).append(done)
        if not keys:
            alone.append(done)
    groups = [(titles[key], held[key]) for key in titles if key in held]
    return [*groups, (GROUPS[material.group_by], alone)] if alone else groups


def _keys(done: AccomplishmentRecord, group_by: str) -> tuple[str, ...]:
    if group_by == "month":
        return (done.on.isoformat()[:7],)
    return {"goal": done.goals, "competency": done.competencies, "priority": done.priorities}[group_by]


def _titles(material: ReviewPack) -> dict[str, str]:
    """What the groups are called, in the order they are shown."""
    work = material.accomplishments
    if material.group_by == "goal":
        return {goal.id: goal.title for goal in material.goals}
    if material.group_by == "priority":
        return material.priorities
    if material.group_by == "month":
        days = sorted((done.on for done in work), reverse=True)
        return {day.isoformat()[:7]: f"{day:%B} {day.year}" for day in days}
    names = {name for done in work for name in done.competencies}
    return {name: name for name in sorted(names, key=name_order)}


def _in_full(done: AccomplishmentRecord, material: ReviewPack) -> Iterator[str]:
    """All that is told of a piece of work; its reader need not be told that they saw it, nor the month twice."""
    seen_by = phrases.listed(name for name in done.seen_by if name != material.choosing.reader.name)
    when = spoken.span(done.on, done.until)
    under_its_month = material.group_by == "month" and when == spoken.of_year(done.on)
    told = (
        phrases.accomplishment(done, "" if under_its_month else when),
        sentence(done.situation or ""),
        sentence(done.did or ""),
        phrases.result(done),
        f"Seen by {seen_by}." if seen_by else "",
    )
    yield " ".join(filter(None, told))
    if evidence := "; ".join(filter(None, map(link, done.evidence))):
        yield f"Evidence: {evidence}"


def _lead(done: AccomplishmentRecord) -> str:
    return phrases.accomplishment(done, spoken.span(done.on, done.until))


def _again(done: AccomplishmentRecord, title: str) -> list[str]:
    return [f"{_lead(done)[:-1]}: told above, under “{begun(title)}”."]


def _reached(material: ReviewPack) -> Iterator[GoalRecord]:
    for goal in material.goals:
        if goal.status == "done" and goal.ended_on and material.first <= goal.ended_on <= material.last:
            yield goal


def _goal(goal: GoalRecord, material: ReviewPack) -> list[str]:
    """A goal that was reached and whom it helps, but not what was wanting before: "we have only one with the paper"."""
    helps = next(iter(phrases.company_benefit(goal, _then(goal, material), material.priorities)), "")
    helps = "" if _LACKS.search(helps) else helps
    when = [spoken.of_year(goal.ended_on)] if goal.ended_on else []
    return [" ".join(filter(None, (phrases.lead(goal.title, when), helps)))]


def _then(goal: GoalRecord, material: ReviewPack) -> ProfileRecord:
    """Who the person was when the goal was reached; between two positions, nobody's employee."""
    for who in (*material.earlier, material.profile):
        if goal.ended_on and (who.start_on or date.min) <= goal.ended_on <= (who.until or date.max):
            return who
    return replace(material.profile, organisation=None)


def _over_feedback(material: ReviewPack) -> str:
    """The heading over what was said, which is not what "others" said to the one who said all of it."""
    alone = {one.person for one in material.feedback} == {_reader(material)}
    return "What you told me" if _reader(material) and alone else "What others said"


def _reader(material: ReviewPack) -> str | None:
    return material.choosing.reader.name


def _feedback(said: FeedbackRecord, reader: str | None) -> str:
    words = f"{phrases.in_words(said.behaviour)}." if inline(said.behaviour) else ""
    parts = (sentence(said.situation or ""), words, sentence(said.effect or ""))
    who = "You" if reader and said.person == reader else said.person or "Somebody"
    return " ".join(filter(None, (phrases.lead(who, [spoken.of_year(said.on)]), *parts)))


def _learning(one: LearningRecord) -> str:
    ended = one.until or one.on
    return phrases.lead(one.title, [inline(one.provider or ""), spoken.of_year(ended) if ended else ""])


KIND: Kind[ReviewPack] = Kind("review pack", review, left_out, private)
