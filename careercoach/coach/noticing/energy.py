"""Which work gives energy or drains more often than everything else: by competency, witness, weekday, track and tag."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from careercoach.coach.noticing.chance import LEAST, together
from careercoach.coach.noticing.material import COMPETENCY, PERSON, Material, Pattern, Work
from careercoach.content.compass import compass
from careercoach.frozen import Frozen
from careercoach.incoming import alike

_VERDICTS = {"gives": "energised", "drains": "drained"}
"""The end of a kind, and the energy that it counts."""

_A_SUNDAY = date(2024, 1, 7).toordinal()


class _Group(Frozen):
    """Work that has something in common: ``by`` says what, ``name`` which."""

    by: str
    subject: str
    name: str
    about: str | None
    entries: frozenset[str]


def patterns(material: Material) -> Iterator[Pattern]:
    """Each group of work against all other work whose energy is marked; a weekday against the other days."""
    marked = [one for one in material.work if one.energy]
    known: set[frozenset[str]] = set()
    for group in _groups(marked, material):
        everything = [one for one in marked if group.by != "weekday" or _on_one_day(one)]
        if len(group.entries) < LEAST or len(everything) - len(group.entries) < LEAST or group.entries in known:
            continue
        known.add(group.entries)
        for verdict, energy in _VERDICTS.items():
            yield _pattern(group, verdict, {one.id for one in everything if one.energy == energy}, len(everything))


def _pattern(group: _Group, verdict: str, hits: set[str], whole: int) -> Pattern:
    inside, times = len(hits & group.entries), len(group.entries)
    counts = {"hits": inside, "times": times, "others": len(hits) - inside, "rest": whole - times}
    chance = together(inside, times, len(hits), whole)
    kind, named = f"{group.by}-{verdict}", {"name": group.name, **counts}
    return Pattern(kind, group.subject, named, chance, group.about, group.entries)


def _groups(marked: list[Work], material: Material) -> Iterator[_Group]:
    """The same work is grouped once, by what comes first here: a weekday says the least."""
    track = {skill.name: skill.track for skill in material.skills}
    for skill in material.skills:
        yield _Group("competency", skill.id, skill.name, COMPETENCY, _ids(marked, skill.name, "competencies"))
    for somebody in material.people:
        yield _Group("person", somebody.id, somebody.name, PERSON, _ids(marked, somebody.name, "seen_by"))
    for name, words in compass().work.items():
        shows = frozenset(one.id for one in marked if name in map(track.get, one.competencies))
        yield _Group("track", name, words, None, shows)
    for subject, (written, entries) in sorted(_tags(marked).items()):
        yield _Group("tag", subject, written, None, entries)
    for weekday in range(1, 8):
        day = date.fromordinal(_A_SUNDAY + weekday)
        on = frozenset(one.id for one in marked if _on_one_day(one) and one.on.isoweekday() == weekday)
        yield _Group("weekday", f"{day:%A}".lower(), f"{day:%A}", None, on)


def _ids(marked: Iterable[Work], name: str, field: str) -> frozenset[str]:
    return frozenset(one.id for one in marked if name in getattr(one, field))


def _on_one_day(one: Work) -> bool:
    return one.until in (None, one.on)


def _tags(marked: Iterable[Work]) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Work by its tags, however they are written; each with the tag as it was written last."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for one in marked:
        for tag in one.tags:
            subject = re.sub(r"\W+", "-", alike(tag)).strip("-")
            written, entries = found.get(subject, (tag, frozenset()))
            found[subject] = written, entries | {one.id}
    return found
