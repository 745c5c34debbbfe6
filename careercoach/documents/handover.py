"""The hand-over pack: what a new manager needs to know so that nothing agreed with the former one is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.dates import echo
from careercoach.documents import choosing, phrases
from careercoach.documents.audience import EVERYWHERE, NOTHING, shown, shown_as_picked
from careercoach.documents.kept_back import agreed, kept_back, of_other_positions
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, bullets, document, heading, inline, section, sentence, wrapped
from careercoach.documents.materials import Handover
from careercoach.documents.plan import reflections
from careercoach.documents.strengths import TITLE, strengths
from careercoach.records import AccomplishmentRecord, GoalRecord, LearningRecord, PromiseRecord

RESULTS = 5
"""Recent results that are told at most."""


def handover(material: Handover, audience: str, today: date) -> str:
    """The hand-over pack as Markdown for this reader, ending in one newline.

    ``today`` says which days have passed. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    return document(
        [
            heading(1, ": ".join(filter(None, ("Handover", inline(seen.profile.name or ""))))),
            wrapped(phrases.who(seen.profile)),
            wrapped(_talk(seen)),
            *_sections(seen, audience, today),
        ]
    )


def says_nothing(material: Handover, audience: str, today: date) -> bool:
    """Whether this reader would find nothing in the pack but whom it is about.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return not any(_sections(_through_the_gate(material, audience), audience, today))


def _sections(seen: Handover, audience: str, today: date) -> Iterator[str]:
    standings = seen.standings if audience == "self" else seen.open_standings
    yield section(2, "What my role is for", block(seen.profile.serves or ""))
    yield section(2, "What I am working on", phrases.by_horizon(seen.goals, lambda goal: _goal(goal, seen, today)))
    yield from _agreed(seen, today)
    yield section(2, TITLE, strengths(standings, audience, seen.scope))
    yield section(2, "Recent results", bullets(map(_result, seen.recent[:RESULTS])))
    yield section(2, "How I work best", reflections(seen.reflections))
    yield section(2, "What I am learning", bullets(map(_learning, seen.learning)))


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
    recent = shown_as_picked(material.recent, audience, picked)
    learning = shown(material.learning, audience, chosen=False, scope=EVERYWHERE)
    return replace(
        material,
        profile=profile,
        meeting=next(iter(shown(filter(None, [material.meeting]), audience, scope=EVERYWHERE)), None),
        goals=shown_as_picked(material.goals, audience, picked),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        promises=shown_as_picked(material.promises, audience, picked if audience == "manager" else NOTHING),
        recent=tuple(done for done in recent if done.status == "done" and phrases.result(done)),
        reflections=shown_as_picked(material.reflections, audience, picked),
        learning=tuple(one for one in learning if one.status == "under-way"),
    )


def _talk(material: Handover) -> str:
    meeting = material.meeting
    if meeting is None:
        return ""
    other = inline(meeting.with_ or "")
    when = " at ".join(filter(None, (echo(meeting.on) if meeting.on else "", inline(meeting.at or ""))))
    return " · ".join(filter(None, (f"For {other}" if other else "", when)))


def _goal(goal: GoalRecord, material: Handover, today: date) -> list[str]:
    said = [*phrases.company_benefit(goal, material.profile, material.priorities)]
    if steps := "; ".join(phrases.open_steps(goal, material.steps, today)):
        said.append(f"Next: {steps}.")
    if support := sentence(goal.support or ""):
        said.append(f"Support: {support}")
    return [phrases.lead(goal.title, phrases.standing(goal, today)), " ".join(said)]


def _agreed(material: Handover, today: date) -> Iterator[str]:
    """A section for each former manager: what is open, then what was kept, the latest first."""
    for name in dict.fromkeys(promise.person for promise in material.promises):
        made = [promise for promise in material.promises if promise.person == name]
        made.sort(key=_place)
        lines = bullets([_promise(promise, material, today)] for promise in made)
        yield section(2, phrases.agreed_with(name, material.profile), lines)


def _place(promise: PromiseRecord) -> tuple[bool, int]:
    if promise.state == "open":
        return False, (promise.by or date.max).toordinal()
    return True, -(promise.closed_on or date.min).toordinal()


def _promise(promise: PromiseRecord, material: Handover, today: date) -> str:
    who = phrases.owner(promise, material.profile, f"My {phrases.former(material.profile)}")
    said = f"**{who}:** {inline(promise.text)}"
    if promise.state != "open":
        return f"{said} (kept on {echo(promise.closed_on)})" if promise.closed_on else f"{said} (kept)"
    return f"{said} ({phrases.until(promise.by, today)})" if promise.by else f"{said} (open)"


def _result(done: AccomplishmentRecord) -> list[str]:
    return [phrases.accomplishment(done), phrases.result(done)]


def _learning(one: LearningRecord) -> list[str]:
    until = f"until {echo(one.until)}" if one.until else ""
    return [phrases.lead(one.title, [one.kind, inline(one.provider or ""), until])]


KIND: Kind[Handover] = Kind("handover pack", handover, left_out, private)
