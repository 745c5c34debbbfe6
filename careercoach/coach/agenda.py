"""The brief budgets its own minutes: a talk has a length, and what is chosen has to fit into it.

Parts that nothing chosen belongs to (purpose, next steps, thanks) keep their minutes; the rest of the length
is for what the person brings. What does not fit is parked, never lost.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from careercoach.content.loader import Section, Shape, placement, shape
from careercoach.records import AgendaItemRecord, MeetingRecord

TURNS = ("ask", "accomplishment", "goal", "question", "vision")
"""Which kind takes its place first within a round; what only the other person can give comes first of all."""


@dataclass(frozen=True, slots=True)
class Budget:
    """A talk's minutes: ``fixed`` + ``chosen`` + ``left`` = ``minutes``. ``items`` fit, ``parked`` do not."""

    minutes: int
    fixed: float
    chosen: float
    left: float
    items: tuple[AgendaItemRecord, ...]
    parked: tuple[AgendaItemRecord, ...]


def budget(meeting: MeetingRecord) -> Budget:
    """What fits into the talk, and what waits in the parking lot; both in the order of the agenda.

    Minutes are given out in rounds: the first of every kind, then the second of every kind, and so on; within
    a round in the order of TURNS. So no kind crowds out another, and what is parked first is what was added
    last to the fullest kind. An item too long for what is left is parked; a shorter one after it may fit.
    """
    holding = set(placement().values())
    fixed = sum(part.minutes for part in _parts(meeting) if part.key not in holding)
    room = meeting.minutes - fixed
    chosen = 0.0
    fitting: set[int] = set()
    for position in _turns(meeting.items):
        needed = chosen + meeting.items[position].minutes
        if needed <= room:
            chosen = needed
            fitting.add(position)
    return Budget(
        minutes=meeting.minutes,
        fixed=fixed,
        chosen=chosen,
        left=room - chosen,
        items=tuple(item for position, item in enumerate(meeting.items) if position in fitting),
        parked=tuple(item for position, item in enumerate(meeting.items) if position not in fitting),
    )


def sections(meeting: MeetingRecord) -> tuple[tuple[Section, tuple[AgendaItemRecord, ...]], ...]:
    """The talk part by part, scaled to its length, each with the items that fit and belong there.

    An item whose own part was dropped, because the talk is very short, goes to the last part.
    """
    parts = _parts(meeting)
    if not parts:
        return ()
    placed: dict[str, list[AgendaItemRecord]] = {part.key: [] for part in parts}
    for item in budget(meeting).items:
        key = placement()[item.kind]
        placed.get(key, placed[parts[-1].key]).append(item)
    return tuple((part, tuple(placed[part.key])) for part in parts)


def scale(shape: Shape, minutes: int) -> tuple[Section, ...]:
    """The parts of a talk for another length, in half minutes, adding up to ``minutes`` exactly.

    Proportions are kept as far as half minutes allow, no part is under one minute, and a longer talk never
    makes a part shorter: every half minute goes to the part that is furthest below its share (Webster's
    method). A talk with fewer minutes than parts keeps the first ones, a minute each, and drops the others
    from the end.
    """
    parts = shape.sections[: max(minutes, 0)]
    if not parts:
        return ()
    halves = [2] * len(parts)
    for _ in range(2 * (minutes - len(parts))):
        neediest = max(range(len(parts)), key=lambda at: parts[at].minutes / (2 * halves[at] + 1))
        halves[neediest] += 1
    return tuple(replace(part, minutes=count / 2) for part, count in zip(parts, halves, strict=True))


def _parts(meeting: MeetingRecord) -> tuple[Section, ...]:
    return scale(shape(meeting.kind), meeting.minutes)


def _turns(items: Iterable[AgendaItemRecord]) -> list[int]:
    """The positions of the items in the order in which they get their minutes."""
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int, int]] = []
    for position, item in enumerate(items):
        turns.append((seen[item.kind], TURNS.index(item.kind), position))
        seen[item.kind] += 1
    return [position for _, _, position in sorted(turns)]
