"""The day as it was typed: shown whole, in its order, below a heading that is sure or fits a joy as well as a hurt.

Nothing of it is chosen as the one line, so that nothing lesser can stand first. Good or hard it is called with a sure
sign alone: a loss, or a setback or mark of the person's own with nothing glad beside it. What is private stays out of
sight and decides nothing.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate

from careercoach.coach.away import just_back
from careercoach.coach.own_words import A_LOOK, DRAINED, GLAD, GRAVE, is_grave, may_be_hard, sound
from careercoach.coach.quiet_time import was_hard_away
from careercoach.coach.rules.act import INVITATION, Act
from careercoach.materials import DayLine, Snapshot, Words
from careercoach.patterns import IGNORECASE, pattern
from careercoach.records import AccomplishmentRecord

ROWS, COLUMNS = 7, 72
"""Rows that the day takes at most, but for its last line: the newest lines stand there, the rest is counted."""

TWO_DAYS, A_WEEK = timedelta(days=2), timedelta(days=7)
"""How near a day is that is named below something hard, and below a day that may be; so long after a return somebody is
welcomed with what they typed."""

LOSS, DOUBT, PLAIN, FACT, KEPT = "loss", "doubt", "plain", "fact", "kept"
"""How a line is met beside GRAVE, GLAD and DRAINED: as a sure loss, as what may be hard, or as surely harmless, or as a
fact that has no sound of its own, such as a goal that was set, or as one's own promise kept."""

PRAISE = "praise"
"""The kind of words that somebody said of what went well: they are no hurt, whatever they sound like."""

WELCOME, HARD, HEAVY, GOOD = "day-welcome", "day-hard", "day-heavy", "day-glad"
"""What stands over a day, where it is no neutral heading."""

PRIVATE = ("day-private", "day-private-kept", "day-private-quiet")
"""What stands over a day of private lines alone, by turns."""

WROTE = "Today you wrote:"
"""What stands over the day beneath an act that it does not belong to."""

NEUTRAL = ("day-good", "day-told", "day-brought")
"""What stands over any other day, by turns."""

_FAULT = pattern(
    r"\bi (?:have |had |'?ve )?(?:accidentally |only )?(?:broke|burn(?:ed|t)|crashed|deleted|dropped|forg[eo]t|gave|hit"
    r"|let|lied|mis\w+|mixed|overslept|paid|pressed|put|say|said|sent|shouted|snapped|spil(?:led|t)|took|yelled)\b"
    r"|\bmy (?:own )?(?:fault|mistake)\b|written up|written warning|reprimand",
    IGNORECASE,
)
"""How a setback is told that somebody brought about themselves."""

_WELL = pattern(
    r"(?!.*\b(?:but|half|never|not|only|part|unless|yet|\w+n'?t)\b)"
    r".*\b(?:yes|paid|won|signed|accepted|approved|confirmed|passed|sold|granted|it worked|they (?:took|bought))\b",
    IGNORECASE,
)
"""How what came of something is surely good: yes, and nothing that takes it back."""


def tone(words: Words, role: str | None) -> str:
    """How words are met: by a sure sign, or else as what may be hard, or is surely harmless."""
    if is_grave(words, role):
        return LOSS
    surely = sound(words, role)
    return (
        surely
        if surely in (GRAVE, GLAD, DRAINED)
        else DOUBT
        if words.kind != PRAISE and may_be_hard(words, role)
        else PLAIN
    )


def turned_out_well(result: str) -> bool:
    """Whether what came of something is surely good."""
    return bool(_WELL.match(result))


def is_ones_own_fault(setback: str) -> bool:
    """Whether a setback tells what somebody did themselves: that is never read back to them."""
    return bool(_FAULT.search(setback))


def heading(snapshot: Snapshot, today: date) -> str | None:
    """The key of the words over the day; None where nothing was typed."""
    met = {one.met for one in snapshot.day if not one.hidden}
    if not met:
        return by_turns(PRIVATE, today) if snapshot.day else None
    if LOSS in met or (GRAVE in met and GLAD not in met):
        return HARD
    if DRAINED in met and GLAD not in met:
        return HEAVY
    if _is_welcome(snapshot, today):
        return WELCOME
    return GOOD if met & {GLAD, KEPT} and is_light(snapshot) else by_turns(NEUTRAL, today)


def by_turns(keys: Sequence[str], today: date) -> str:
    """The one of them whose week it is."""
    return keys[today.toordinal() // 7 % len(keys)]


def is_light(snapshot: Snapshot) -> bool:
    """Whether nothing of the day, in sight or out of it, may be hard."""
    return all(one.met in (GLAD, PLAIN, FACT, KEPT) for one in snapshot.day)


def _is_welcome(snapshot: Snapshot, today: date) -> bool:
    """Whether it is the first that was typed in the week after a return, and nothing hard lies in between."""
    back = just_back(snapshot.aways, today)
    if back is None or today - back >= A_WEEK or any(one.on >= back for one in snapshot.sittings):
        return False
    return not was_hard_away(snapshot, back)


def is_sure(snapshot: Snapshot) -> bool:
    """Whether anything in sight of the day is surely good or hard."""
    return any(one.met in (LOSS, GRAVE, DRAINED, GLAD) and not one.hidden for one in snapshot.day)


def may_stand_below(one: Act, first: Act, snapshot: Snapshot, today: date) -> bool:
    """Whether an act is named below what stands first: all below work as usual, else what has its day soon.

    Below words of peace, and in a week in which something hard was written, that is a day or two; below a joy, or a day
    that may be hard, a week.
    """
    role = snapshot.profile.role
    hard = any(words.on <= today < words.on + A_LOOK and sound(words, role) == GRAVE for words in snapshot.told)
    near = one.on is not None and timedelta() <= one.on - today <= (TWO_DAYS if first.peace or hard else A_WEEK)
    return near or not (first.peace or hard or any(line.met not in (PLAIN, FACT, KEPT) for line in snapshot.day))


def is_over_the_day(act: Act) -> bool:
    """Whether an act asks for nothing, and stands over what was typed."""
    return act.rule == INVITATION and bool(act.lines or act.private)


def shown(act: Act) -> tuple[str, ...]:
    """The lines beneath an act that stand there: the newest; under words of their own where they are not its own."""
    lines = act.lines[act.more :]
    return lines if not lines or act.rule == INVITATION else (WROTE, *lines)


def left_out(act: Act) -> tuple[str, ...]:
    """How many lines more there are, and how many that are only the person's own."""
    private = f"{'one line that is' if act.private == 1 else f'{act.private} lines that are'} only yours"
    alone = () if is_over_the_day(act) else (f"{WROTE} {private}",)
    return (
        *([f"and {act.more} more"] if act.more else ()),
        *(((f"and {private}",) if act.lines else alone) if act.private else ()),
    )


def beneath(act: Act, day: Sequence[DayLine]) -> Act:
    """An act with the day beneath it, in its order, but for what is about the same."""
    lines = tuple(one.says for one in day if not one.hidden and (act.id is None or one.of != act.id))
    rows = list(accumulate(-(-len(line) // COLUMNS) for line in reversed(lines)))
    more = len(lines) - max(1, sum(each <= ROWS for each in rows)) if lines else 0
    return replace(act, lines=lines, more=more, private=sum(one.hidden for one in day))


def done_before(act: Act, snapshot: Snapshot, today: date) -> tuple[AccomplishmentRecord, ...]:
    """What was done lately, but for what stands beneath the first act already."""
    return tuple(one for one in snapshot.recent if one.on < today or not act.lines)
