"""Who sees nearly all of the work that anybody sees, and who never does though it is meant to reach them."""

from collections.abc import Iterator

from careercoach.coach.noticing.chance import LEAST, together
from careercoach.coach.noticing.material import PERSON, Material, Pattern

_NEARLY_ALL = 0.8


def patterns(material: Material) -> Iterator[Pattern]:
    """Each person against the others of the circle, on work that somebody saw since they are on file."""
    for somebody in material.people:
        since = [one for one in material.work if not somebody.since or one.on >= somebody.since]
        circle = {each.name for each in material.people if each.expected} | {somebody.name}
        circle |= {name for one in since for name in one.seen_by}
        seen = [one for one in since if one.seen_by]
        if len(seen) < LEAST or len(circle) == 1:
            continue
        times, looks, sights = len(seen), len(seen) * len(circle), sum(len(one.seen_by) for one in seen)
        hits = sum(somebody.name in one.seen_by for one in seen)
        named = {"name": somebody.name, "hits": hits, "times": times}
        if hits >= times * _NEARLY_ALL:
            yield Pattern("always-sees", somebody.id, named, together(hits, times, sights, looks), PERSON)
        elif somebody.expected and not hits:
            yield Pattern("never-sees", somebody.id, named, together(sights, looks - times, sights, looks), PERSON)
