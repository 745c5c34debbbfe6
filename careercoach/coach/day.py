"""The day as it was typed: shown whole, below what stands over it (``coach.heading``).

Nothing of it is left out for something else, so that nothing lesser can stand in its place. What is private stays out
of sight.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate

from careercoach.coach.heading import DEED, GOOD, MET_GLADLY, OF_PRIVATE, WORDS, heading, private_tone
from careercoach.coach.own_words import A_LOOK, DRAINED, GLAD, GRAVE, sound
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.coach.rules.errands import RHYTHM, is_errand
from careercoach.coach.tones import FACT, KEPT, LOSS, PLAIN
from careercoach.coach.weights import Weight
from careercoach.content.loader import nudges
from careercoach.materials import DayLine, Snapshot
from careercoach.records import AccomplishmentRecord

ROWS, COLUMNS = 7, 72
"""Rows that the day takes at most, but for its last line: the newest lines stand there, the rest is counted."""

TWO_DAYS, A_WEEK = timedelta(days=2), timedelta(days=7)
"""How near a day is that is named below something hard, and below a day that may be."""

WROTE = "Today you wrote:"
"""What stands over the day beneath an act that it does not belong to."""

_TONES: Mapping[str | None, str] = {None: "", GRAVE: "; nothing is asked", GLAD: "; good to read"}
"""How what is only one's own is met where it is counted below the rest."""


def is_sure(snapshot: Snapshot) -> bool:
    """Whether anything in sight of the day is surely good or hard."""
    return any(one.met in (LOSS, GRAVE, DRAINED, GLAD) and not one.hidden for one in snapshot.day)


def may_stand_below(one: Act, first: Act, snapshot: Snapshot, today: date) -> bool:
    """Whether an act is named below what stands first: all below work as usual, else what has its day soon.

    Below words of peace, and in a week in which something hard was written, that is a day or two; below a calm line, a
    joy, or a day that may be hard, a week. Below the day itself stands no question about anything else and no look at a
    goal, below a calm line nothing that asks; and what was typed today with its day is not named twice.
    """
    ahead = one.on is not None and one.on > today
    if first.rule == INVITATION and ahead and any(line.of == one.id and not line.hidden for line in snapshot.day):
        return False
    calm = first.peace or (first.rule == INVITATION and not snapshot.day)
    if first.rule == INVITATION and (one.asks or one.rule in RHYTHM):
        return False
    if calm and (one.title.endswith("?") or is_errand(one, today)):
        return False
    role = snapshot.profile.role
    hard = any(words.on <= today < words.on + A_LOOK and sound(words, role) == GRAVE for words in snapshot.told)
    near = one.on is not None and timedelta() <= one.on - today <= (TWO_DAYS if first.peace or hard else A_WEEK)
    return near or not (calm or hard or any(map(_may_weigh, snapshot.day)))


def _may_weigh(line: DayLine) -> bool:
    """Whether it is more than work as usual, as what is private is in any case."""
    return line.hidden or line.met not in (PLAIN, FACT, KEPT)


def is_over_the_day(act: Act) -> bool:
    """Whether an act asks for nothing, and stands over what was typed."""
    return act.over == ""


def shown(act: Act) -> tuple[str, ...]:
    """The lines beneath an act; under words of their own where they are not its own."""
    return (act.over, *act.lines) if act.over and act.lines else act.lines


def left_out(act: Act) -> tuple[str, ...]:
    """How many lines more there are, and how many that are only the person's own, with their tone."""
    one = act.private == 1
    met = act.title in {nudges()[key].title for key in MET_GLADLY}
    tone = "" if met and act.tone == GLAD else _TONES[act.tone]
    private = f"{'one line that is' if one else f'{act.private} lines that are'} only yours{tone}"
    before = "and" if act.lines or is_over_the_day(act) else WROTE
    counted = act.private and act.title not in {nudges()[key].title for key in OF_PRIVATE}
    return (*([f"and {act.more} more"] if act.more else ()), *([f"{before} {private}"] if counted else ()))


def beneath(act: Act, snapshot: Snapshot, today: date) -> Act:
    """An act with the day beneath it, but for what is about the same and for the deed that its title names.

    A loss, or a deed that is called good, stands first; words stand before deeds where the title is about them, and all
    else in its order.
    """
    over = heading(snapshot, today)
    if over is None:
        return act
    lines = [one for one in snapshot.day if not one.hidden and (act.id is None or one.of != act.id)]
    own = act.rule == INVITATION
    leads = over.line and (over.key == DEED or over.line.weight or over.line.met == LOSS)
    first = over.line if own and leads else None
    if own:
        words = over.key == WORDS or over.line is not first
        lines.sort(key=lambda one: (one is not first, words and one.weight > Weight.WORDS))
    if own and over.key == DEED:
        lines, first = lines[1:], None
    says, more = _fitting(lines, first=first is not None)
    return replace(
        act,
        lines=says,
        more=more,
        private=sum(one.hidden for one in snapshot.day),
        over="" if own else f"{nudges()[GOOD].title}:" if over.key == GOOD and over.line else WROTE,
        tone=private_tone(snapshot.day),
    )


def _fitting(lines: Sequence[DayLine], *, first: bool) -> tuple[tuple[str, ...], int]:
    """As many of the lines as fit, in their order, and how many do not: the ``first``, then what weighs as much as a
    promise, then the newest.
    """
    order = sorted(range(len(lines)), key=lambda at: (not (first and at == 0), lines[at].weight < Weight.MOVED, -at))
    rows = accumulate(_rows(lines[at].says) for at in order)
    fit = max(min(len(lines), 1), sum(each <= ROWS for each in rows))
    return tuple(lines[at].says for at in sorted(order[:fit])), len(lines) - fit


def _rows(line: str) -> int:
    return -(-len(line) // COLUMNS)


def done_before(act: Act, snapshot: Snapshot, today: date) -> tuple[AccomplishmentRecord, ...]:
    """What was done lately, but for what stands beneath the first act already."""
    return tuple(one for one in snapshot.recent if one.on < today or not act.lines)
