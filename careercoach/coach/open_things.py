"""What is open at one time: which things those are, and whose: the manager's, of the work or from elsewhere."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from careercoach.content.loader import shape
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.incoming import alike
from careercoach.records import (
    AwayRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    PathRecord,
    PersonRecord,
    PositionRecord,
    PriorityRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.vocabulary import WITH_THE_MANAGER

_OF_WORK = ("manager", "former-manager", "skip-level", "client", "supervisor", "adviser", "peer")
"""Relations that end with a position; a mentor, an elder or an expert stays."""


class Material(Frozen):
    """What is open at one time. ``position`` is the one held then, or the last one before; None when there was none.

    ``positions`` and ``away`` are all there are, the latest first.
    ``meetings`` are planned, ``promises`` open, ``goals`` active or paused, ``steps`` open ones of those goals,
    ``priorities`` and ``paths`` active, ``learning`` planned or under way. ``talks`` says of which
    kind a talk is, by its id.
    """

    position: PositionRecord | None
    positions: tuple[PositionRecord, ...]
    away: tuple[AwayRecord, ...]
    people: tuple[PersonRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    promises: tuple[PromiseRecord, ...]
    talks: Mapping[str, str]
    goals: tuple[GoalRecord, ...]
    steps: tuple[StepRecord, ...]
    priorities: tuple[PriorityRecord, ...]
    paths: tuple[PathRecord, ...]
    learning: tuple[LearningRecord, ...]


class Thing(Frozen):
    """One open thing; ``what`` is its line in ``changing.DEFAULTS``, ``due`` its day."""

    what: str
    due: date | None
    noun: str
    id: str
    title: str
    about: str


def things(material: Material, same: frozenset[str], other: PositionRecord | None) -> Iterator[Thing]:
    """All that is open: promises both ways, talks, goals and their steps, then what the position is made of.

    Whom one answers to in the ``other`` job is not of the one that ends, and what one promised to somebody of the same
    house is still owed there.
    """
    side = _sides(material, same, other)
    for owner in ("me", "them"):
        for one in material.promises:
            if one.owner == owner:
                whose = "my promise" if owner == "me" else "their promise"
                near = "elsewhere" if owner == "me" and "organisation" in same else None
                what = f"{whose}, {near or side(one.person, material.talks[one.meeting], one.position)}"
                yield Thing(what, one.by, "promise", one.id, one.text, _promised(one))
    for talk in material.meetings:
        with_ = f" with {talk.with_}" if talk.with_ else ""
        about = f"planned for {echo(talk.on)}" if talk.on else "planned, without a day"
        title = f"{shape(talk.kind).title}{with_}"
        yield Thing(f"talk, {side(talk.with_, talk.kind, talk.position)}", talk.on, "meeting", talk.id, title, about)
    yield from _goals(material)
    for wanted in material.priorities:
        if wanted.position in (None, _id(material.position)):
            what = "priority here" if "organisation" in same else "priority"
            yield Thing(what, None, "priority", wanted.id, wanted.title, f"{wanted.kind} of the work")
    here = material.position is None or material.position.kind != "between-jobs"
    for path in material.paths:
        if path.deadline:
            what = "opening inside" if path.inside and here and "organisation" not in same else "opening outside"
            yield Thing(what, path.deadline, "path", path.id, path.title, f"opening, until {echo(path.deadline)}")
    for each in material.learning:
        about = f"{each.kind}, {each.status.replace('-', ' ')}"
        yield Thing("learning", None, "learning", each.id, each.title, about)


def _goals(material: Material) -> Iterator[Thing]:
    """Goals, then those steps with a day whose goal is under way."""
    under_way: dict[str, tuple[str, str]] = {}
    for goal in material.goals:
        tied = " of the position" if goal.position and goal.position == _id(material.position) else ""
        resting = goal.status == "paused"
        what = f"goal{tied}{', at rest' if resting else ''}"
        if not resting:
            under_way[goal.id] = (f"step{tied}", goal.title)
        about = ", ".join([f"{goal.horizon} goal", *(["resting"] if resting else []), *_until(goal.by)])
        yield Thing(what, None, "goal", goal.id, goal.title, about)
    for step in material.steps:
        if step.by and step.goal in under_way:
            what, title = under_way[step.goal]
            yield Thing(what, step.by, "step", step.id, step.title, f"step of “{title}”, by {echo(step.by)}")


def _sides(
    material: Material, same: frozenset[str], other: PositionRecord | None
) -> Callable[[str | None, str, str | None], str]:
    """Says of somebody, of the kind of the talk and its position, whether that is the manager, at work or elsewhere.

    A former manager of the same position counts as the manager: what was left open goes from one to the next.
    """
    position = material.position
    manager, organisation = (position.manager, position.organisation) if position else (None, None)
    relations = {each.name: each.relation for each in material.people}
    places = {each.name: each.organisation for each in material.people}

    def side(name: str | None, talk: str, belongs: str | None) -> str:
        relation = relations.get(name or "", "other")
        before = relation == "former-manager" and belongs == _id(position)
        if name == manager or before if name else talk in WITH_THE_MANAGER:
            return "elsewhere" if "manager" in same else "the manager"
        if other and name and name == other.manager:
            return "elsewhere"
        colleague = relation == "other" and alike(places.get(name or "") or "") == alike(organisation or "") != ""
        at_work = (
            relation in _OF_WORK or colleague or (relation == "other" and talk in (*WITH_THE_MANAGER, "skip-level"))
        )
        return "at work" if at_work and "organisation" not in same else "elsewhere"

    return side


def _promised(promise: PromiseRecord) -> str:
    if promise.owner == "me":
        said = f"you promised {promise.person}" if promise.person else "you promised"
    else:
        said = f"{promise.person or 'they'} promised"
    return ", ".join([said, *_until(promise.by)])


def _until(day: date | None) -> list[str]:
    return [f"by {echo(day)}"] if day else []


def _id(position: PositionRecord | None) -> str | None:
    return position.id if position else None
