"""The development plan: a table of goals for each horizon, with what comes next, the support and the measure.

A goal stands in one row and is said once, with whom it is good for. A plan is revised after each
talk, so what changed since the last version ends it. How far a goal is and what of one's own is late is never told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from careercoach.dates import horizon_for
from careercoach.documents import choosing, noted, phrases, since, spoken, strengths
from careercoach.documents.audience import EVERYWHERE, shown, shown_as_picked
from careercoach.documents.budget import Loss, fewer, within
from careercoach.documents.kept_back import PRIVATE_WORK, kept_back, of_other_positions
from careercoach.documents.leading import chosen_first
from careercoach.documents.likeness import about
from careercoach.documents.making import Kind
from careercoach.documents.markdown import (
    begun,
    block,
    bullets,
    document,
    heading,
    inline,
    section,
    sentence,
    strong,
    table,
    wrapped,
)
from careercoach.documents.materials import DevelopmentPlan
from careercoach.documents.results import said
from careercoach.folding import bare
from careercoach.language.shorthand import raised
from careercoach.records import GoalRecord, LearningRecord, ReflectionRecord, StepRecord
from careercoach.visible import one_line

WORDS, _FEW, _PER_GOAL = 230, 2, 65
"""Words of a plan of so few goals, and those of each goal more."""

_ASK_FOR_IT = (
    "energy-unasked energy-unasked-minutes energy-lost-time energy-lost-time-held energy-monday energy-twice "
    "interests-own-time motivations-proud motivations-better-off motivations-line-protect motivations-most "
    "motivations-most-more motivations-stay motivations-stay-miss"
)
MATTERS = frozenset(_ASK_FOR_IT.split())
"""Questions about what one likes and what matters to one, by key."""

_LONG = timedelta(days=31)
"""How long after its day a step is no next one any more."""

NEXT = 3
"""Next things to do that are told of a goal."""

_HORIZONS: Mapping[str, str] = {"near": "Within a year", "mid": "One to three years", "long": "Further ahead"}
_HEADS = ("Goal", "Next", "Support", "How we will know")
_HEADS_OF_ONESELF = (*_HEADS[:-1], "How I will know")
_NO_GOAL = "No goal is on this page yet. The first one answers three questions:"
_QUESTIONS = (
    "What should be different in a year, and whom does it help?",
    "What is the first step, by when, and with what support?",
    "How will we know that it is reached?",
)
_ENDED = ("done", "dropped")
_BEGINS = "A An Each Every Everybody Everyone Fewer It Less More No Nobody Nothing One Our Somebody The Two We"
_SMALL = frozenset(_BEGINS.split())
"""Words that have a capital only because they begin a sentence."""

_AHEAD = ("planned", "under-way")


def plan(material: DevelopmentPlan, audience: str, today: date) -> str:
    """The plan as Markdown for this reader, ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience, today)[0], audience, today)


def to_fit(material: DevelopmentPlan, audience: str, today: date) -> tuple[str, ...]:
    """What was chosen and does not stand there, for a plan is read in a few minutes; a plain sentence each, often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _fitted(material, audience, today)[1]


def _fitted(material: DevelopmentPlan, audience: str, today: date) -> tuple[DevelopmentPlan, tuple[str, ...]]:
    """One's own plan is whole."""
    seen = _through_the_gate(material, audience)
    if audience == "self":
        return seen, ()
    allowed = WORDS + _PER_GOAL * max(len(_goals(seen)) - _FEW, 0)
    due, past = _due(seen, today)
    steps, later = _next_steps(replace(seen, steps=due))
    less, told = within(replace(seen, steps=steps), allowed, lambda one: _written(one, audience, today), _LOSSES)
    waits = f"{later} step{' that comes' if later == 1 else 's that come'} later: the next {NEXT} of a goal are told."
    return less, (*past, *([waits] if later else []), *told)


def _due(seen: DevelopmentPlan, today: date) -> tuple[tuple[StepRecord, ...], tuple[str, ...]]:
    """The steps without those whose day is long past, of which nobody can say what comes next, and a sentence each."""
    past = [one for one in seen.steps if not one.done_on and one.by and one.by < today - _LONG]
    told = (f"“{one_line(one.title)}”: its day is long past; done, or for another day?" for one in past)
    return tuple(one for one in seen.steps if one not in past), tuple(told)


def _next_steps(seen: DevelopmentPlan) -> tuple[tuple[StepRecord, ...], int]:
    """The steps without those that come after the next ones of their goal, and how many these are."""
    later = {step.id for goal in _goals(seen) for step in phrases.open_steps(goal, seen.steps)[NEXT:]}
    return tuple(step for step in seen.steps if step.id not in later), len(later)


def _written(seen: DevelopmentPlan, audience: str, today: date) -> str:
    goals = _goals(seen)
    return document(
        [
            heading(1, phrases.titled("Development plan", audience)),
            wrapped(_header(seen, audience, today)),
            *_directed(seen, goals, audience, today),
            section(2, "What I can build on", bullets([said(done)] for done in seen.work)),
            *_growing(seen, goals, audience, today),
            section(2, "What matters to me", _matters(seen.reflections)),
            section(2, since.over(seen.since, today), since.changes(seen, seen.since, today)) if seen.since else "",
            wrapped(_again(seen, audience, today)),
        ]
    )


def _goals(seen: DevelopmentPlan) -> list[GoalRecord]:
    return [goal for goal in seen.goals if goal.status not in _ENDED]


def left_out(material: DevelopmentPlan, audience: str) -> tuple[str, ...]:
    """What was not chosen, and what of the rest this reader never sees, a plain sentence each.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    work = [*material.work, *(done for one in material.standings for done in one.fresh)]
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
    picked = material.choosing.picked
    return choosing.private(picked, goals=material.goals, work=material.work, answers=material.reflections)


def lacks(material: DevelopmentPlan, audience: str) -> str:
    """That no goal is chosen for this reader, while there are some and no role stands in it either; else blank.

    One that ended is news since the last version, and in the first version nothing.
    """
    offered = any(one.thing == "goal" for one in material.choosing.offered)
    picked = shown_as_picked(material.goals, audience, material.choosing.picked)
    told = any(material.since or one.status not in _ENDED for one in picked)
    if audience == "self" or not offered or material.path or told:
        return ""
    return "No goal is chosen for this reader yet, and a plan without one says little."


def _through_the_gate(material: DevelopmentPlan, audience: str) -> DevelopmentPlan:
    """All that can be chosen was chosen one by one; with a goal its steps, and the path and the talk."""
    scope, picked = material.scope, material.choosing.picked
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    work = noted.work_to_them(shown_as_picked(material.work, audience, picked), material.with_)
    return replace(
        material,
        profile=profile,
        reflections=shown_as_picked(material.reflections, audience, picked),
        goals=shown_as_picked(material.goals, audience, picked),
        steps=_read(shown(material.steps, audience, scope=EVERYWHERE), material),
        work=tuple(chosen_first(work, material.choosing, material.reached)[0]),
        learning=shown(material.learning, audience, chosen=False, scope=EVERYWHERE),
        path=next(iter(shown(filter(None, [material.path]), audience, scope=EVERYWHERE)), None),
        talk=next(iter(shown(filter(None, [material.talk]), audience, scope=scope)), None),
    )


def _read(steps: tuple[StepRecord, ...], material: DevelopmentPlan) -> tuple[StepRecord, ...]:
    """The steps as who gets the plan reads them: "ask you for the list"."""
    if material.with_ is None:
        return steps
    alone = [goal for goal in material.goals if goal.id in material.between_us]
    return noted.steps_to_them(steps, alone, material.with_, material.among)


def _header(seen: DevelopmentPlan, audience: str, today: date) -> str:
    """Whose plan it is, for whom, and its day; what one is for a reader who may not know it."""
    name = seen.choosing.reader.name or (seen.talk.with_ if seen.talk else None)
    reader = phrases.named(name, seen.profile, None) if audience != "self" else ""
    known = audience in ("manager", "mentor", "self")
    over = seen.profile.until is not None and seen.profile.until < today
    told = phrases.who_held if over else phrases.who
    who = inline(seen.profile.name or "") if known else told(seen.profile)
    return " · ".join(filter(None, (who, f"for {reader}" if reader else "", spoken.dated(today))))


def _directed(seen: DevelopmentPlan, goals: list[GoalRecord], audience: str, today: date) -> Iterator[str]:
    """Where one is going: the role in mind, then the goals; without a goal on file a page to begin with."""
    if path := seen.path:
        yield wrapped(" ".join((f"The role I have in mind: {strong(path.title)}.", sentence(path.attracts or ""))))
    if goals:
        yield _serving(goals)
        for horizon, words in _HORIZONS.items():
            here = [goal for goal in goals if _within(goal, today) == horizon]
            yield section(2, words, _horizon(here, seen, today, audience))
        return
    if not any(one.thing == "goal" for one in seen.choosing.offered):
        yield f"{wrapped(_NO_GOAL)}\n\n{bullets([each] for each in _QUESTIONS)}"
    yield section(2, "What my work is for", block(seen.profile.serves or ""))


def _within(goal: GoalRecord, today: date) -> str:
    """The horizon of a goal as it is on this day: by its own day, where one is still ahead, as its heading says it."""
    if goal.by is None or goal.by < today:
        return goal.horizon
    in_three_years = (today.year + 3, today.month, today.day)
    return "long" if (goal.by.year, goal.by.month, goal.by.day) > in_three_years else horizon_for(goal.by, today)


def _serving(goals: list[GoalRecord]) -> str:
    """What two goals have to do with each other; more of them say it for themselves."""
    order = tuple(_HORIZONS)
    near, *others = sorted(goals, key=lambda goal: order.index(goal.horizon))
    serves = [near.serves] == [other.id for other in others]
    return "Two goals. The nearer one serves the other." if serves else ""


def _horizon(here: list[GoalRecord], seen: DevelopmentPlan, today: date, audience: str) -> str:
    """The table of a horizon, with whom each goal is good for, then the goals of which no more is said.

    A column in which nothing would stand is none. What a single goal is good for stands below its row.
    """
    heads = _HEADS if audience in ("manager", "skip-level") else _HEADS_OF_ONESELF
    cells = [(goal, (_next(goal, seen, today), _cell(goal.support), _cell(goal.measure))) for goal in here]
    rows = [(goal, row) for goal, row in cells if any(row)]
    kept = [place for place in range(len(_HEADS) - 1) if any(row[place] for _, row in rows)]
    alone = len(here) == 1
    drawn = table(
        (heads[0], *(heads[place + 1] for place in kept)),
        ([_named(goal, seen, today, whole=not alone), *(row[place] for place in kept)] for goal, row in rows),
    )
    below = "".join(_behind_its_words(goal, _around(goal, seen)) for goal, _ in rows if alone)
    besides = bullets([f"{_named(goal, seen, today)}.", _around(goal, seen)] for goal, row in cells if not any(row))
    return "\n\n".join(filter(None, (drawn, wrapped(below), besides)))


def _behind_its_words(goal: GoalRecord, text: str) -> str:
    """What is said of a goal below its table, where a benefit needs words before it: "a plant that stands less"."""
    if not (goal.benefit and text.startswith(sentence(goal.benefit))):
        return text
    small = text.partition(" ")[0] in _SMALL
    return f"What it is good for: {text[:1].lower() if small else text[:1]}{text[1:]}"


def _named(goal: GoalRecord, seen: DevelopmentPlan, today: date, *, whole: bool = False) -> str:
    """A goal with its day, and whether it is new on this page or paused; the ``whole`` row says what it is good for."""
    by = f"by {spoken.day(goal.by, today)}" if goal.by and goal.by >= today else ""
    new = "new" if seen.since and goal.started_on > seen.since else ""
    besides = ", ".join(filter(None, (new, goal.status if goal.status != "active" else "")))
    named = ", ".join(filter(None, (strong(raised(goal.title)), by)))
    said = f"{named} ({besides})" if besides else named
    around = _around(goal, seen) if whole else ""
    return f"{said}. {around}" if around else said


def _cell(text: str | None) -> str:
    return begun(text or "").removesuffix(".")


def _next(goal: GoalRecord, seen: DevelopmentPlan, today: date) -> str:
    """What is to do next, the nearest day first, then what is learned for it."""
    steps = [_until(_cell(step.title), step.by, today) for step in phrases.open_steps(goal, seen.steps)]
    courses = [_course(one, today, goal.title) for one in _ahead(seen, today) if one.goal == goal.id]
    said = (one if one.endswith((".", "!", "?", "…")) else f"{one}." for one in (*steps, *courses) if one)
    return " ".join(said).removesuffix(".")


def _until(said: str, by: date | None, today: date) -> str:
    return f"{said}, by {spoken.day(by, today)}" if said and by and by >= today else said


def _ahead(seen: DevelopmentPlan, today: date) -> list[LearningRecord]:
    """Learning that is to come or goes on; of a course whose last day has passed that would be a guess."""
    ahead = [one for one in seen.learning if one.status in _AHEAD and (one.until or today) >= today]
    return sorted(ahead, key=lambda one: one.until or one.on or date.max)


def _course(one: LearningRecord, today: date, goal: str = "") -> str:
    """Learning and where, with the day it ends, or begins when it is planned; beside a goal of its name only where."""
    title, provider = _cell(one.title), _cell(one.provider)
    where = f"{title} ({provider})" if title and provider else title
    if provider and bare(one.title) == bare(goal):
        where = f"At {provider}"
    if one.until and one.until >= today:
        return f"{where}, until {spoken.day(one.until, today)}"
    if one.status == "planned" and one.on and one.on >= today:
        return f"{where}, from {spoken.day(one.on, today)}"
    return where


def _around(goal: GoalRecord, seen: DevelopmentPlan) -> str:
    """Whom a goal is good for, and what was chosen to be said of it besides."""
    helps = next(iter(phrases.company_benefit(goal, seen.profile, seen.priorities)), "")
    learned = strengths.still_to_learn(goal.skills, seen.goals, seen.learning)
    besides = ((words, sentence(getattr(replace(goal, skills=learned), field) or "")) for words, field in _BESIDES)
    return " ".join(filter(None, (helps, *(f"{words} {text}" for words, text in besides if text))))


_BESIDES = (("Why it matters to me:", "why"), ("To learn:", "skills"), ("Who should see it:", "exposure"))
"""What else is said of a goal, and the field of it."""


def _wanted(material: DevelopmentPlan, goals: list[GoalRecord]) -> dict[str, list[str]]:
    """Which goals and which role ask for a competency, by its name."""
    wanted: dict[str, list[str]] = {}
    for goal in goals:
        for name in goal.competencies:
            wanted.setdefault(name, []).append(goal.title)
    for name in material.path.competencies if material.path else ():
        wanted.setdefault(name, []).append(material.path.title if material.path else "")
    return wanted


def _growing(seen: DevelopmentPlan, goals: list[GoalRecord], audience: str, today: date) -> Iterator[str]:
    """What one will learn besides; what work does not show yet is told to oneself alone, in these words."""
    wanted = _wanted(seen, goals)
    found = [
        one for one in strengths.missing(seen.standings, seen.open_standings, audience) if one.competency in wanted
    ]
    named = {goal.id for goal in goals}
    besides = [_course(one, today) for one in _ahead(seen, today) if one.goal not in named]
    if audience == "self":
        yield section(2, "What is still missing", strengths.gaps(found, wanted))
    else:
        known = about(inline(seen.profile.role or ""))
        besides = [phrases.listed(one.competency for one in found if not about(one.competency) <= known), *besides]
    yield section(2, "What I want to grow in", bullets([f"{each}."] for each in besides if each))


def reflections(answers: Iterable[ReflectionRecord]) -> str:
    """Each answer without its question: what it answers stands above."""
    return bullets([sentence(one.answer)] for one in answers)


def _matters(answers: Iterable[ReflectionRecord]) -> str:
    """What one likes and what matters to one; behind its question what was an answer to another."""
    told = (("" if one.question in MATTERS else inline(one.asked), sentence(one.answer)) for one in answers)
    return bullets([" ".join(filter(None, each))] for each in told)


def _again(seen: DevelopmentPlan, audience: str, today: date) -> str:
    """When to look at the plan again; blank while that is open, as it is for others until a talk is planned."""
    if seen.talk and seen.talk.on:
        return f"{'I' if audience == 'self' else 'We'} look at this page again {spoken.on(seen.talk.on, today)}."
    if audience == "self" and seen.review_on > today:
        return f"I look at this page again {spoken.on(seen.review_on, today)}."
    return ""


def _without_a_step(seen: DevelopmentPlan) -> DevelopmentPlan:
    """Without the last thing to do of the goal that has most; each keeps its next one."""
    longest = max((phrases.open_steps(goal, seen.steps) for goal in _goals(seen)), key=len, default=[])
    return replace(seen, steps=tuple(step for step in seen.steps if step not in longest[1:][-1:]))


def _without_skills(seen: DevelopmentPlan) -> DevelopmentPlan:
    """Without what is to be learned for the last goal that says it."""
    last = next((goal for goal in reversed(seen.goals) if goal.skills), None)
    return replace(seen, goals=tuple(replace(goal, skills=None) if goal == last else goal for goal in seen.goals))


_LOSSES: tuple[Loss[DevelopmentPlan], ...] = (
    Loss("One piece of learning", "{} pieces of learning", fewer("learning", 1)),
    Loss("One result", "{} results", fewer("work", 2)),
    Loss("What you want to learn for one goal", "What you want to learn for {} goals", _without_skills),
    Loss("One step", "{} steps", _without_a_step),
    Loss("One more piece of learning", "{} more pieces of learning", fewer("learning")),
    Loss("One more result", "{} more results", fewer("work", 1)),
)
"""What goes, the least missed first; goals, their support and their measure stay, and one result does."""


KIND: Kind[DevelopmentPlan] = Kind("development plan", plan, left_out, private, to_fit, lacks)
