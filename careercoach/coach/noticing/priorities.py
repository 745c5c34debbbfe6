"""Which priority no work and no goal ever touches, while the others are touched."""

from collections.abc import Iterator

from careercoach.coach.noticing.chance import LEAST, together
from careercoach.coach.noticing.material import PRIORITY, Material, Pattern


def patterns(material: Material) -> Iterator[Pattern]:
    """Each priority against the others that count, on work and goals that touch any since it is on file."""
    counting = {each.id for each in material.priorities}
    touches = [(one.on, counting & {*one.priorities}) for one in material.work]
    touches += [(goal.started_on, counting & {*goal.priorities}) for goal in material.goals]
    for wanted in material.priorities:
        since = [touched for on, touched in touches if touched and (not wanted.since or on >= wanted.since)]
        if len(since) >= LEAST and not any(wanted.id in touched for touched in since):
            links, places = sum(map(len, since)), len(since) * len(counting)
            chance = together(links, places - len(since), links, places)
            yield Pattern("untouched", wanted.id, {"name": wanted.title, "times": len(since)}, chance, PRIORITY)
