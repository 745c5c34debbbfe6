"""The brief budgets its own minutes: a talk has a length, and what is chosen has to fit into it.

Parts that nothing chosen belongs to (purpose, next steps, thanks) keep their minutes; where questions are put while one
listens, half of that stays, for a talk in which one never listens is not worth asking for. The rest of the length is
for what the person brings. What does not fit is parked, never lost.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from careercoach.content.loader import Section, Shape, shape
from careercoach.frozen import Frozen
from careercoach.records import AgendaItemRecord, MeetingRecord

TURNS = ("ask", "accomplishment", "goal", "question", "feedback", "vision")
"""Which kind takes its place first within a round; what only the other person can give comes first of all."""

LISTEN = "listen"
"""The part in which the other person speaks."""

LISTENING = 0.5
"""The share of that part that nothing chosen takes away."""

STEP = 0.5
"""Minutes are planned in steps of so many."""

LONGEST = 480.0
"""Minutes that may be planned for one thing at most."""


class Budget(Frozen):
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
    fixed = sum(_kept(part, meeting.kind) for part in _parts(meeting))
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
    """The talk part by part, with the items that fit and belong there; the parts' minutes add up to the talk's.

    A part that has to hold more than its share takes the minutes from those with the most to spare; one that is left
    with nothing to say and no minutes is left out. An item whose own part was dropped, because the talk is very
    short, goes to the last part.
    """
    parts = _parts(meeting)
    if not parts:
        return ()
    placed: dict[str, list[AgendaItemRecord]] = {part.key: [] for part in parts}
    placement = shape(meeting.kind).placement
    for item in budget(meeting).items:
        placed.get(placement[item.kind], placed[parts[-1].key]).append(item)
    brought = {part.key: sum(item.minutes for item in placed[part.key]) for part in parts}
    kept = {part.key: _kept(part, meeting.kind) for part in parts}
    needed = [
        max(kept[key], brought[key]) if key == LISTEN else kept[key] + brought[key]  # a question is listened to as well
        for key in kept
    ]
    minutes = _shared(parts, needed)
    return tuple(
        (replace(part, minutes=mine), tuple(placed[part.key]))
        for part, mine in zip(parts, minutes, strict=True)
        if mine > 0 or placed[part.key]
    )


def scale(shape: Shape, minutes: int) -> tuple[Section, ...]:
    """The parts of a talk for another length, in whole minutes, adding up to ``minutes`` exactly.

    Proportions are kept as far as whole minutes allow, no part is under one minute, and a longer talk never
    makes a part shorter: every minute goes to the part that is furthest below its share (Webster's method). A
    talk with fewer minutes than parts keeps the first ones, a minute each, and drops the others from the end.
    """
    parts = shape.sections[: max(minutes, 0)]
    if not parts:
        return ()
    given = [1] * len(parts)
    for _ in range(minutes - len(parts)):
        neediest = max(range(len(parts)), key=lambda at: parts[at].minutes / (2 * given[at] + 1))
        given[neediest] += 1
    return tuple(replace(part, minutes=float(mine)) for part, mine in zip(parts, given, strict=True))


def moved(talk: str, kinds: Mapping[str, str], item: str, *, by: int = 0, to: int | None = None) -> tuple[str, ...]:
    """The ids of an agenda in their new order, after one item has moved among those of its own part.

    ``talk`` is the kind of talk; ``kinds`` maps ids to item kinds, in the order there was. ``by`` is a number of
    places, negative for earlier; ``to`` a place counted from 1, and wins. Both stop at the ends. The items of other
    parts stay where they are.
    """
    placement = shape(talk).placement
    part = {id_: placement[kind] for id_, kind in kinds.items()}
    mine = [id_ for id_ in kinds if part[id_] == part[item]]
    now = mine.index(item)
    wanted = min(max(now + by if to is None else to - 1, 0), len(mine) - 1)
    mine.insert(wanted, mine.pop(now))
    turn = iter(mine)
    return tuple(next(turn) if part[id_] == part[item] else id_ for id_ in kinds)


def stepped(minutes: float, steps: int) -> float:
    """A length after so many steps up or down, between one STEP and LONGEST."""
    return min(max(round(minutes / STEP) * STEP + steps * STEP, STEP), LONGEST)


def _parts(meeting: MeetingRecord) -> tuple[Section, ...]:
    return scale(shape(meeting.kind), meeting.minutes)


def _kept(part: Section, talk: str) -> float:
    """The minutes of a part that nothing chosen takes away."""
    if part.key not in shape(talk).placement.values():
        return part.minutes
    return part.minutes * LISTENING if part.key == LISTEN else 0.0


def _shared(parts: Sequence[Section], needed: Sequence[float]) -> list[float]:
    """Minutes for each part: its share or, where that is too little, what it needs; together what there is."""
    minutes = [max(part.minutes, need) for part, need in zip(parts, needed, strict=True)]
    over = sum(minutes) - sum(part.minutes for part in parts)
    while over > 0:
        most = max(range(len(parts)), key=lambda at: minutes[at] - needed[at])
        less = min(STEP, over, minutes[most] - needed[most])
        if less <= 0:  # what is left over is the rounding of sums
            break
        minutes[most] -= less
        over -= less
    return minutes


def _turns(items: Iterable[AgendaItemRecord]) -> list[int]:
    """The positions of the items in the order in which they get their minutes."""
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int, int]] = []
    for position, item in enumerate(items):
        turns.append((seen[item.kind], TURNS.index(item.kind), position))
        seen[item.kind] += 1
    return [position for _, _, position in sorted(turns)]
