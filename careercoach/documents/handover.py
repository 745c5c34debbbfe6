"""The hand-over pack: what a new manager needs to know so that nothing agreed with the former one is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.dates import echo
from careercoach.documents import phrases
from careercoach.documents.audience import EVERYWHERE, Record, here, shown
from careercoach.documents.kept_back import PRIVATE_WORK, agreed, kept_back, of_other_positions
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, bullets, document, heading, inline, section, sentence, wrapped
from careercoach.documents.materials import Handover
from careercoach.documents.plan import reflections
from careercoach.documents.strengths import TITLE, strengths
from careercoach.records import AccomplishmentRecord, GoalRecord, LearningRecord, PromiseRecord

RESULTS = 5
"""Recent results that are told at most."""

_GOALS = "Nothing is left out of your active goals: asking for the handover chose them all."


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
    """What the material holds that this reader never sees, a plain sentence each; and that all goals are in it.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    scope, former = material.scope, f"your {phrases.former(material.profile)}"
    goals = material.goals if material.goals_chosen else here(material.goals, scope)
    recent = here(material.recent, scope)
    said = (
        *kept_back([*goals, *material.steps, *recent, *filter(None, [material.meeting])], audience),
        *kept_back(here(material.learning, scope), audience, chosen=False),
        *agreed(here(material.promises, scope), audience, chosen=audience == "manager", other=former),
        *of_other_positions(unpicked(material), scope),
    )
    if audience == "self":
        return said
    private = any(done.private for done in recent)
    return (*said, *([PRIVATE_WORK] if private else []), *([_GOALS] if goals and not material.goals_chosen else []))


def unpicked(material: Handover) -> tuple[Record, ...]:
    """What nobody picked, and what stands in it for that reason when it belongs to one of its positions."""
    goals = () if material.goals_chosen else material.goals
    return (*goals, *material.recent, *material.promises, *material.learning)


def private(material: Handover, audience: str) -> tuple[str, ...]:
    """The answers that leave because they were chosen, by their questions."""
    return () if audience == "self" else tuple(one.asked for one in material.reflections)


def _through_the_gate(material: Handover, audience: str) -> Handover:
    """Asking for the pack chose its goals with their steps, and the talk; reflections were chosen one by one.

    What was agreed with former managers is for the new one alone.
    """
    scope = material.scope
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    recent = shown(material.recent, audience, chosen=False, scope=scope)
    learning = shown(material.learning, audience, chosen=False, scope=scope)
    return replace(
        material,
        profile=profile,
        meeting=next(iter(shown(filter(None, [material.meeting]), audience, scope=EVERYWHERE)), None),
        goals=shown(material.goals, audience, scope=EVERYWHERE if material.goals_chosen else scope),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        promises=shown(material.promises, audience, chosen=audience == "manager", scope=scope),
        recent=tuple(done for done in recent if done.status == "done" and phrases.result(done)),
        reflections=shown(material.reflections, audience, scope=EVERYWHERE),
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
