"""The development plan: where I am, where I want to go, what is missing, what I will do, and what changed.

Sections as in product F2. A plan is revised after each talk, so what changed since the last one stands first.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.dates import echo
from careercoach.documents import choosing, phrases
from careercoach.documents.audience import EVERYWHERE, shown, shown_as_picked
from careercoach.documents.kept_back import PRIVATE_WORK, kept_back, of_other_positions
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
from careercoach.documents.materials import DevelopmentPlan
from careercoach.documents.since import changes
from careercoach.documents.strengths import TITLE, gaps, missing, strengths
from careercoach.records import GoalRecord, LearningRecord, ReflectionRecord
from careercoach.vocabulary import LEARNING_KINDS, STEP_KINDS

_NO_GOAL = "Let us talk about which goal comes first, by when, and how we will know."
_ENDED = ("done", "dropped")
_LEARNING = {"planned": "planned", "under-way": "under way"}


def plan(material: DevelopmentPlan, audience: str, today: date) -> str:
    """The plan as Markdown for this reader, ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    since = seen.since
    return document(
        [
            heading(1, "Development plan"),
            wrapped(phrases.who(seen.profile)),
            echo(today),
            section(2, f"Since the last version ({echo(since)})", changes(seen, since))
            if since and (seen.goals or seen.learning)
            else "",
            *_sections(seen, audience, today),
            section(2, "Next look at this plan", wrapped(_review(seen, today))),
        ]
    )


def _sections(seen: DevelopmentPlan, audience: str, today: date) -> Iterator[str]:
    """What the plan is about, between what changed and when to look at it again."""
    ahead = [goal for goal in seen.goals if goal.status not in _ENDED]
    going = [goal for goal in ahead if goal.status == "active"]
    wanted = _wanted(seen, ahead)
    found = [one for one in missing(seen.standings, seen.open_standings, audience) if one.competency in wanted]
    yield section(2, "Where I am", _where(seen, audience, {one.competency for one in found}))
    yield section(2, "Where I want to go", _direction(seen, ahead, today))
    yield section(2, "What is still missing", gaps(found, wanted))
    yield section(2, "What I will do", bullets([line] for line in _actions(seen, going, today)))
    yield section(2, "Support I need", bullets([line] for line in _support(going)))
    yield section(2, "How we will know, and when", bullets([line] for line in _measures(ahead)))


def left_out(material: DevelopmentPlan, audience: str) -> tuple[str, ...]:
    """What was not chosen, and what of the rest this reader never sees, a plain sentence each.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    work = [done for one in material.standings for done in one.fresh]
    return (
        *choosing.left(material.choosing, audience),
        *kept_back([*material.goals, *material.steps, *filter(None, [material.path]), *work], audience),
        *kept_back(material.learning, audience, chosen=False),
        *of_other_positions(material.elsewhere, material.scope),
        *([PRIVATE_WORK] if audience != "self" and any(done.private for done in work) else []),
    )


def private(material: DevelopmentPlan, audience: str) -> tuple[str, ...]:
    """What is for oneself and leaves because it was chosen."""
    if audience == "self":
        return ()
    return choosing.private(material.choosing.picked, goals=material.goals, answers=material.reflections)


def _through_the_gate(material: DevelopmentPlan, audience: str) -> DevelopmentPlan:
    """All that can be chosen was chosen one by one; with a goal its steps and check-ins, and the path and the talk."""
    scope, picked = material.scope, material.choosing.picked
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    return replace(
        material,
        profile=profile,
        reflections=shown_as_picked(material.reflections, audience, picked),
        goals=shown_as_picked(material.goals, audience, picked),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        check_ins=shown(material.check_ins, audience, scope=EVERYWHERE),
        learning=shown(material.learning, audience, chosen=False, scope=EVERYWHERE),
        path=next(iter(shown(filter(None, [material.path]), audience, scope=EVERYWHERE)), None),
        talk=next(iter(shown(filter(None, [material.talk]), audience, scope=scope)), None),
    )


def _wanted(material: DevelopmentPlan, goals: list[GoalRecord]) -> dict[str, list[str]]:
    """Which goals and which role ask for a competency, by its name."""
    wanted: dict[str, list[str]] = {}
    for goal in goals:
        for name in goal.competencies:
            wanted.setdefault(name, []).append(goal.title)
    for name in material.path.competencies if material.path else ():
        wanted.setdefault(name, []).append(material.path.title if material.path else "")
    return wanted


def _where(material: DevelopmentPlan, audience: str, missing_here: set[str]) -> str:
    serves = material.profile.serves or ""
    standings = material.standings if audience == "self" else material.open_standings
    parts = (
        block(f"What my role is for: {serves}") if inline(serves) else "",
        section(3, TITLE, strengths(standings, audience, material.scope, without=missing_here)),
        section(3, "What I like, and what matters to me", reflections(material.reflections)),
    )
    return "\n".join(filter(None, parts))


def reflections(answers: tuple[ReflectionRecord, ...]) -> str:
    """Each answer under the question it was given to."""
    said = ((strong(one.asked), block(one.answer)) for one in answers)
    return "\n\n".join("\n".join((wrapped(asked), answer)) for asked, answer in said if answer)


def _direction(material: DevelopmentPlan, goals: list[GoalRecord], today: date) -> str:
    titles = {goal.id: goal.title for goal in goals}
    role = ""
    if path := material.path:
        attracts = sentence(path.attracts or "")
        role = f"The role I have in mind: {strong(path.title)}." + (
            f" What attracts me: {attracts}" if attracts else ""
        )
    horizons = phrases.by_horizon(goals, lambda goal: _goal(goal, material, titles, today))
    if not (role or horizons):
        return wrapped(_NO_GOAL)
    return "\n".join(filter(None, (wrapped(role), horizons)))


def _goal(goal: GoalRecord, material: DevelopmentPlan, titles: dict[str, str], today: date) -> list[str]:
    said = [f"Why: {why}" if (why := sentence(goal.why or "")) else ""]
    said += phrases.company_benefit(goal, material.profile, material.priorities)
    said += [f"To learn: {skills}" if (skills := sentence(goal.skills or "")) else ""]
    said += [f"Who should see it: {seen_by}" if (seen_by := sentence(goal.exposure or "")) else ""]
    if above := inline(titles.get(goal.serves or "", "")):
        said.append(f"It leads to “{above}”.")
    return [phrases.lead(goal.title, phrases.standing(goal, today)), " ".join(filter(None, said))]


def _actions(material: DevelopmentPlan, goals: list[GoalRecord], today: date) -> Iterator[str]:
    """Open steps by their kind, then learning that is under way or planned."""
    titles = {goal.id: goal.title for goal in goals}
    steps = [step for step in material.steps if step.goal in titles and step.done_on is None]
    for step in sorted(steps, key=lambda step: (STEP_KINDS.index(step.kind), step.by or date.max)):
        day = f", {phrases.until(step.by, today)}" if step.by else ""
        yield f"**{step.kind.capitalize()}:** {_for(f'{inline(step.title)}{day}', step.goal, titles)}"
    ahead = [one for one in material.learning if one.status in _LEARNING]
    for one in sorted(ahead, key=lambda one: (LEARNING_KINDS.index(one.kind), one.on or date.max)):
        yield f"**{one.kind.capitalize()}:** {_for(', '.join(_course(one)), one.goal, titles)}"


def _for(said: str, goal: str | None, titles: dict[str, str]) -> str:
    end = "" if said.endswith((".", "!", "?", "…")) else "."
    title = inline(titles.get(goal or "", ""))
    return f"{said}{end} For “{title}”." if title else f"{said}{end}"


def _course(one: LearningRecord) -> Iterator[str]:
    yield inline(one.title)
    yield _LEARNING[one.status]
    if one.until:
        yield f"until {echo(one.until)}"
    elif one.on and one.status == "planned":
        yield f"from {echo(one.on)}"
    if provider := inline(one.provider or ""):
        yield provider


def _support(goals: list[GoalRecord]) -> Iterator[str]:
    for goal in goals:
        if support := sentence(goal.support or ""):
            yield f"For “{inline(goal.title)}”: {support}"


def _measures(goals: list[GoalRecord]) -> Iterator[str]:
    """Every goal with a day or a measure, the nearest day first."""
    for goal in sorted(goals, key=lambda goal: goal.by or date.max):
        measure = sentence(goal.measure or "")
        if goal.by or measure:
            day = f"By {echo(goal.by)}" if goal.by else "No day yet"
            yield f"{day}: {phrases.lead(goal.title, [])} {measure}".rstrip()


def _review(material: DevelopmentPlan, today: date) -> str:
    if not material.talk and material.review_on <= today:
        return "As soon as we can: no day is set yet."
    if not material.talk:
        return f"About {echo(material.review_on)}."
    other = inline(material.talk.with_ or "")
    talk = phrases.talk(material.talk.kind, material.profile)
    name = f"{talk[0].lower()}{talk[1:]}"
    return f"{echo(material.review_on)}, in the {name}{f' with {other}' if other else ''}."


KIND: Kind[DevelopmentPlan] = Kind("development plan", plan, left_out, private)
