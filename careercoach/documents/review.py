"""The review pack: everything done in a period, once each in full, for a self-review or the talk about it.

A period over several positions has a heading for each, and the work of each stands under its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from careercoach.dates import days, echo
from careercoach.documents import choosing, phrases
from careercoach.documents.audience import EVERYWHERE, shown, shown_as_picked
from careercoach.documents.evidence import link
from careercoach.documents.kept_back import kept_back, of_other_positions
from careercoach.documents.making import Kind
from careercoach.documents.markdown import bullets, document, heading, inline, section, sentence, wrapped
from careercoach.documents.materials import ReviewPack
from careercoach.fields.positions import KINDS
from careercoach.folding import name_order
from careercoach.records import AccomplishmentRecord, FeedbackRecord, GoalRecord, LearningRecord, ProfileRecord
from careercoach.visible import one_line

GROUPS: Mapping[str, str] = {
    "goal": "Other work",
    "competency": "Not linked to a competency",
    "priority": "Not linked to a priority",
    "month": "",
}
"""What the work can be grouped by, and the heading of what has no group; every day has a month."""


def review(material: ReviewPack, audience: str, today: date) -> str:  # noqa: ARG001 every document takes the day
    """The pack as Markdown for this reader, ending in one newline; ``today`` changes nothing in it.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return document(
        [
            heading(1, f"Review pack: {days(seen.first, seen.last)}"),
            "\n\n".join(_headed(seen)),
            " · ".join(_counts(seen)),
            *_work(seen),
            section(2, "Goals reached", bullets(_goal(goal, seen) for goal in _reached(seen))),
            section(2, "What others said", bullets(map(_feedback, seen.feedback))),
            section(2, "What I learned", bullets(map(_learning, seen.learning))),
        ]
    )


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
        accomplishments=shown_as_picked(material.accomplishments, audience, picked),
        goals=shown_as_picked(material.goals, audience, picked),
        feedback=shown_as_picked(material.feedback, audience, picked),
        learning=shown(material.learning, audience, chosen=False, scope=EVERYWHERE),
    )


def _headed(material: ReviewPack) -> Iterator[str]:
    """Who the person was in these days; of several positions, each with its days."""
    for who in (*material.earlier, material.profile):
        held = phrases.held(who) if material.earlier else ""
        yield wrapped(f"{phrases.who(who)} ({held})" if held else phrases.who(who))


def _job(who: ProfileRecord) -> str:
    """What a position is called, as text of the person; when neither role nor place was said, its kind."""
    said = (who.role, who.short_name or who.organisation)
    return ", ".join(filter(None, said)) or KINDS[who.kind or "employed"].capitalize()


def _work(material: ReviewPack) -> Iterator[str]:
    """A section for the work of each position in the order of time; of one position alone it needs no name."""
    by = f"by {material.group_by}"
    left = material.accomplishments
    for who in (*material.earlier, material.profile) if material.earlier else ():
        there = tuple(done for done in left if done.position == who.position)
        left = tuple(done for done in left if done.position != who.position)
        yield section(2, f"{inline(_job(who))}: what I did, {by}", _grouped_work(material, there))
    yield section(2, f"What {'else ' if material.earlier else ''}I did, {by}", _grouped_work(material, left))


def _grouped_work(material: ReviewPack, work: tuple[AccomplishmentRecord, ...]) -> str:
    return "\n\n".join(_groups(replace(material, accomplishments=work)))


def _counts(material: ReviewPack) -> Iterator[str]:
    yield _count(len(material.accomplishments), "accomplishment", "accomplishments")
    if reached := len(list(_reached(material))):
        yield f"{_count(reached, 'goal', 'goals')} reached"
    if material.learning:
        yield f"{_count(len(material.learning), 'piece', 'pieces')} of learning finished"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _groups(material: ReviewPack) -> Iterator[str]:
    """A section for each group; work that stands in several is told in the first and named in the others."""
    told: dict[str, str] = {}
    for title, work in _grouped(material):
        items = []
        for done in work:
            items.append(_again(done, told[done.id]) if done.id in told else list(_in_full(done)))
            told.setdefault(done.id, title)
        yield section(3, inline(title), bullets(items))


def _grouped(material: ReviewPack) -> list[tuple[str, list[AccomplishmentRecord]]]:
    """Groups with their work in the order of the days; what has no group comes last."""
    held: dict[str, list[AccomplishmentRecord]] = {}
    alone = []
    titles = _titles(material)
    for done in material.accomplishments:
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
        days = sorted(done.on for done in work)
        return {day.isoformat()[:7]: f"{day:%B} {day.year}" for day in days}
    names = {name for done in work for name in done.competencies}
    return {name: name for name in sorted(names, key=name_order)}


def _in_full(done: AccomplishmentRecord) -> Iterator[str]:
    yield phrases.accomplishment(done)
    did, outcome = sentence(done.did or ""), phrases.result(done)
    said = (
        sentence(done.situation or ""),
        f"What I did: {did}" if did else "",
        f"Result: {outcome}" if outcome else "",
    )
    yield " ".join(filter(None, said))
    if seen_by := phrases.listed(done.seen_by):
        yield f"Seen by {seen_by}."
    if evidence := "; ".join(filter(None, map(link, done.evidence))):
        yield f"Evidence: {evidence}"


def _again(done: AccomplishmentRecord, title: str) -> list[str]:
    return [f"{phrases.accomplishment(done)[:-1]}: told above, under “{inline(title)}”."]


def _reached(material: ReviewPack) -> Iterator[GoalRecord]:
    for goal in material.goals:
        if goal.status == "done" and goal.ended_on and material.first <= goal.ended_on <= material.last:
            yield goal


def _goal(goal: GoalRecord, material: ReviewPack) -> list[str]:
    said = [*phrases.company_benefit(goal, _then(goal, material), material.priorities), sentence(goal.measure or "")]
    return [
        phrases.lead(goal.title, [echo(goal.ended_on)] if goal.ended_on else []),
        " ".join(filter(None, said)),
    ]


def _then(goal: GoalRecord, material: ReviewPack) -> ProfileRecord:
    """Who the person was when the goal was reached; between two positions, nobody's employee."""
    for who in (*material.earlier, material.profile):
        if goal.ended_on and (who.start_on or date.min) <= goal.ended_on <= (who.until or date.max):
            return who
    return replace(material.profile, organisation=None)


def _feedback(said: FeedbackRecord) -> list[str]:
    parts = (sentence(part or "") for part in (said.situation, said.behaviour, said.effect))
    return [phrases.lead(said.person or "Somebody", [echo(said.on)]), " ".join(filter(None, parts))]


def _learning(one: LearningRecord) -> list[str]:
    ended = one.until or one.on
    return [phrases.lead(one.title, [one.kind, inline(one.provider or ""), echo(ended) if ended else ""])]


KIND: Kind[ReviewPack] = Kind("review pack", review, left_out, private)
