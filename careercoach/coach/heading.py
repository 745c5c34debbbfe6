"""What stands over the day as it was typed: no receipt, but what was surely hard or good in it, or what was done.

Hard comes before all else, a welcome before a joy. Where nothing is sure, the weightiest deed is named as the fact it
is, in the person's words, as is a joy beside which something may be that is not; where there are only words, a label
says that they are theirs. Gladness is for what is surely good with nothing beside it, in sight or out of it, that may
be a grief. Of what is private only the tone is met.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from careercoach.coach.away import just_back
from careercoach.coach.own_words import DRAINED, GLAD, GRAVE
from careercoach.coach.quiet_time import mourned_away
from careercoach.coach.tones import DOUBT, ENDED, KEPT, LOSS, SURELY_HARD, is_refusal, says_yes_to
from careercoach.coach.weights import Weight
from careercoach.frozen import Frozen
from careercoach.materials import DayLine, Snapshot

A_WEEK = timedelta(days=7)
"""So long after a return somebody is welcomed with what they typed."""

WELCOME, HARD, HEAVY, GOOD, GOOD_ONE = "day-welcome", "day-hard", "day-heavy", "day-glad", "day-glad-one"
"""What stands over a day by its tone; the last where only a line out of sight is surely good."""

MET_GLADLY = (GOOD, GOOD_ONE)

TITLE = 144
"""Characters of a line, at most, that stands over the day itself."""

DEED, WORDS, YES, SLOW = "day-deed", "day-words", "day-yes", "day-slow"
"""What stands over any other: its weightiest deed, that here are the person's words, that they said yes to a way that
was open, or, in the place of a small deed, that there is time, where a line out of sight is surely hard.
"""

PRIVATE = ("day-private", "day-private-kept", "day-private-quiet")
"""What stands over a day of private lines alone, by turns."""

SOFTLY = ("day-softly", "day-softly-still", "day-softly-slow")
"""The same where they are surely hard."""

GLADLY = ("day-gladly", "day-gladly-kept", "day-gladly-light")
"""The same where they are surely good. None of the nine tells anybody what the lines are about."""

OF_PRIVATE = (*PRIVATE, *SOFTLY, *GLADLY)


class Heading(Frozen):
    """The ``key`` of the words over the day, and the line for which they stand there, None for no single one."""

    key: str
    line: DayLine | None = None


def heading(snapshot: Snapshot, today: date) -> Heading | None:
    """What stands over the day; None where nothing was typed."""
    lines = [one for one in snapshot.day if not one.hidden]
    if not lines:
        return Heading(_private(snapshot, today)) if snapshot.day else None
    hard = _hard(lines)
    if hard or _is_welcome(snapshot, today):
        return hard or Heading(WELCOME)
    glad, light = _first([one for one in lines if not is_refusal(one.says)], GLAD, KEPT), _is_light(snapshot)
    if glad and light:
        return Heading(GOOD, glad)
    said_yes = next((one for one in lines if not one.weight and _is_yes(one.says, snapshot)), None)
    return Heading(YES, said_yes) if said_yes else _in_private_tone(_of_facts(lines), snapshot, light=light)


def _in_private_tone(over: Heading, snapshot: Snapshot, *, light: bool) -> Heading:
    """What stands over the facts, unless that is less than what stays out of sight and is surely hard, or good."""
    weight = over.line.weight if over.line else Weight.WORDS
    tone = private_tone(snapshot.day)
    receipt = weight <= Weight.TALK or weight == Weight.TALK_HELD
    if tone == GLAD and receipt and not any(one.met in SURELY_HARD for one in snapshot.day):
        sure = light and over.line and not any(one.met == ENDED for one in snapshot.day)
        return Heading(GOOD if sure else GOOD_ONE)
    return Heading(SLOW) if tone == GRAVE and over.line and weight <= Weight.MOVED else over


def _is_yes(says: str, snapshot: Snapshot) -> bool:
    """Whether a line says yes to nothing that it names, or to a way, while one is open."""
    return any(says_yes_to(says.strip("“”"), one.title) for one in snapshot.paths if one.active)


def _hard(lines: Sequence[DayLine]) -> Heading | None:
    """What stands over a loss, or over a setback or a mark of the person's own with nothing glad beside it."""
    glad, loss = _first(lines, GLAD), _first(lines, LOSS)
    blow, drained = loss or _first(lines, GRAVE), _first(lines, DRAINED)
    if blow and (loss or not glad):
        return Heading(HARD, blow)
    return Heading(HEAVY, drained) if drained and not glad else None


def private_tone(day: Iterable[DayLine]) -> str | None:
    """GRAVE or GLAD where what stays out of sight is surely hard, or good; None where nobody can tell."""
    hidden = [one for one in day if one.hidden]
    if any(one.met in SURELY_HARD for one in hidden):
        return GRAVE
    return GLAD if any(one.met == GLAD for one in hidden) and not any(one.dark for one in hidden) else None


def by_turns(keys: Sequence[str], today: date) -> str:
    """The one of them whose week it is."""
    return keys[today.toordinal() // 7 % len(keys)]


def _first(lines: Iterable[DayLine], *met: str) -> DayLine | None:
    """The first line that is met so, the weightier tones before the others; None where none is."""
    return min((one for one in lines if one.met in met), key=lambda one: met.index(one.met), default=None)


def _is_light(snapshot: Snapshot) -> bool:
    """Whether nothing of the day, in sight or out of it, may be a grief."""
    return not any(one.dark or one.met in SURELY_HARD or (one.hidden and one.met == DOUBT) for one in snapshot.day)


def _is_welcome(snapshot: Snapshot, today: date) -> bool:
    """Whether it is the first that was typed in the week after a return, and nobody died in between."""
    back = just_back(snapshot.aways, today)
    if back is None or today - back >= A_WEEK or any(one.on >= back for one in snapshot.sittings):
        return False
    return private_tone(snapshot.day) != GRAVE and not mourned_away(snapshot, back)


def _of_facts(lines: Sequence[DayLine]) -> Heading:
    """The weightiest deed; a lesser one makes way for words that may be more than it, and a small one for any.

    A joy with nothing doubtful in sight stands there itself.
    """
    deed = max(lines, key=lambda one: one.weight)
    words = [one for one in lines if one.weight == Weight.WORDS]
    joy = next((one for one in words if one.met == GLAD and len(one.says) <= TITLE and not is_refusal(one.says)), None)
    if joy and deed.weight <= Weight.TALK_HELD and not any(one.met in (DOUBT, *SURELY_HARD) for one in lines):
        return Heading(DEED, joy)
    more = any(one.met in (DOUBT, GLAD, *SURELY_HARD) for one in words)
    yields = (words and deed.weight <= Weight.ENDED) or (more and deed.weight < Weight.OUTWEIGHS_WORDS)
    return Heading(DEED, deed) if deed.weight and not yields else Heading(WORDS)


def _private(snapshot: Snapshot, today: date) -> str:
    """The words over private lines alone, in their tone, and never those of the last such day."""
    of_tone = {GRAVE: SOFTLY, GLAD: GLADLY}
    keys = of_tone.get(private_tone(snapshot.day) or "", PRIVATE)
    turn = -1
    for day in sorted({today, *(one.on for one in snapshot.told if one.hidden)}):
        its = keys.index(by_turns(keys, day))
        turn = (its + 1) % len(keys) if its == turn else its
    return keys[turn]
