"""What stands first: what has been put first again and again steps back, is asked about once, and is let go.

Nothing is stored when Today is looked at. A sitting is a day with an act in the history, and every act of Today knows
since when it holds, so the sittings are gone through once more with what still holds. Of what was done meanwhile only
part can be seen (``materials.Seen``), so a sitting counts as ignoring when nothing but work was written down in it.
Source: 004 (an application that nags is switched off; ask instead what is in the way).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careercoach.coach.rules.act import IGNORED, INVITATION, Act, Answer
from careercoach.content.loader import nudges
from careercoach.materials import Sitting, Snapshot
from careercoach.records import NudgeRecord

NAMED = 3
"""Acts that are named at once at most; they take turns at standing first."""

TURN = 2
"""Sittings for which an act stands first before it steps back behind the next."""

CURIOUS = 4
"""Sittings an act was first in and ignored, after which it is asked about once."""

LET_GO = 6
"""Those after which it rests by itself."""

QUARTER = timedelta(days=91)
"""How long something rests that is let go, or that is not for now."""

STARVED = timedelta(days=42)
"""After so long without its turn an act comes before those that can wait."""

CANNOT_WAIT = (
    "welcome",
    "pick-up",
    "talk-today",
    "talk-soon",
    "closing-day",
    "talk-passed",
    "advice",
    "my-promise",
    "their-promise",
    "from-before",
    "new-manager",
)
"""Rules that nothing goes before because it has waited long: somebody counts on what they are about."""

_DAY = timedelta(days=1)

NEAR = timedelta(days=7)
"""What has a date so near stays where it is."""

NOT_NOW, NOT_FOR_ME, IN_THE_WAY = "not-now", "not-for-me", "in-the-way"
ANSWERS = (
    Answer(NOT_NOW, "Not now: let it rest for a quarter"),
    Answer(NOT_FOR_ME, "Not for me: do not suggest it again"),
    Answer(IN_THE_WAY, "Something is in the way: write down what"),
)
"""What can be said about an act that was put first again and again."""


@dataclass(slots=True)
class _Turns:
    """How it went with one act: its sittings in front since it stepped back, when that was, how often it was ignored.

    ``last`` is the day it was last seen in front for sure.
    """

    running: int = 0
    stepped_back: int = 0
    last: date = date.min
    ignored: int = 0
    asked: bool = False
    rests_until: date = date.min


def attended(
    found: Sequence[Act], quiet: Act, rules: Sequence[str], snapshot: Snapshot, today: date
) -> tuple[Act, ...]:
    """What the rules found, in their order, as it stands today after all the sittings.

    ``quiet`` takes turns with an act that is alone; ``rules`` are the names of all rules in their order. What was told
    a rule (asleep until a day, done on one) is a new beginning for its acts.
    """
    days, known = snapshot.sittings, snapshot.nudges
    begins = _begins([*found, quiet], known, days[0].on if days else today, today)
    replay = _Replay([*found, quiet], begins, {one.rule for one in known if one.snoozed_until})
    for sitting in days:
        done = [rules.index(each.rule) for each in snapshot.done if each.since <= sitting.on <= each.until]
        replay.sit(sitting, rules[: min(done)] if done else None)
    ordered = replay.order(today)
    if not ordered:
        return ()
    first = ordered[0]
    turns = replay.turns[first.key]
    if turns.ignored >= CURIOUS and not turns.asked and not _near(first, today):
        ordered[0] = _asking(first)
    return tuple(one for one in ordered if one is not quiet or one is ordered[0])


class _Replay:
    """The sittings gone through once more with what still holds."""

    def __init__(self, found: Sequence[Act], begins: Mapping[str, date], answered: Collection[str]) -> None:
        """``quiet`` is the last of ``found``; ``answered`` names what was told to rest before."""
        self._found = found
        self._begins = begins
        self._number = 0
        self.turns = {one.key: _Turns(asked=bool({one.rule, one.key} & set(answered))) for one in found}

    def order(self, day: date) -> list[Act]:
        """What does not rest on a day, in the order in which it stands there: the first few take turns."""
        awake = [
            one for one in self._found[:-1] if self._begins[one.key] <= day and self.turns[one.key].rests_until <= day
        ]
        if len(awake) == 1 and not _near(awake[0], day):
            awake.append(self._found[-1])
        ranked = sorted(awake, key=lambda one: self._rank(one, day))
        named = sorted(ranked[:NAMED], key=lambda one: self._back(one, day, min(NAMED, len(ranked))))
        return [*named, *ranked[NAMED:]]

    def _back(self, one: Act, day: date, named: int) -> int:
        """How far an act stands back: 0, or since which sitting, until the others that are named had their turns."""
        back = self.turns[one.key].stepped_back
        resting = back and self._number - back < TURN * (named - 1)
        return back if resting and not _near(one, day) else 0

    def sit(self, sitting: Sitting, ahead: Sequence[str] | None) -> None:
        """One sitting: what stood first had a turn, and was ignored when nothing but work was written down.

        ``ahead`` are the rules that stood before all that was done since, None when nothing was.
        """
        found = self.order(sitting.on)
        self._number += 1
        for first in found[:1]:
            if ahead is not None and first.rule not in ahead:
                continue
            turns = self.turns[first.key]
            turns.running += 1
            if turns.running == TURN:
                turns.running, turns.stepped_back = 0, self._number
            if sitting.idle:
                turns.last = sitting.on
            if sitting.idle and first.rule != INVITATION and not _near(first, sitting.on):
                turns.ignored += 1
            if turns.ignored == LET_GO:
                turns.ignored, turns.asked, turns.rests_until = 0, True, sitting.on + QUARTER

    def _rank(self, one: Act, day: date) -> int:
        """What cannot wait, what has waited too long, the rest, a line that is always welcome; each in its order."""
        if one.rule in CANNOT_WAIT:
            return 0
        if one.rule == INVITATION:
            return 3
        return 1 if day - max(self.turns[one.key].last, self._begins[one.key]) >= STARVED else 2


def _begins(found: Iterable[Act], told: Iterable[NudgeRecord], first: date, today: date) -> dict[str, date]:
    """Since when each act counts, by its key: not before the ``first`` sitting, nor before it was done or woke."""
    known = {one.rule: one for one in told}
    begins = {}
    for one in found:
        said = [known[name] for name in {one.rule, one.key} if name in known]
        days = [day for each in said for day in (each.snoozed_until, each.done_on and each.done_on + _DAY) if day]
        begins[one.key] = min(max([one.since, first, *days]), today)
    return begins


def _near(one: Act, day: date) -> bool:
    return one.on is not None and abs(one.on - day) <= NEAR


def _asking(one: Act) -> Act:
    """The same act as a question about itself."""
    words = nudges()[IGNORED]
    return replace(
        one, title=words.title.format(title=one.title), reason=words.reason, minutes=words.minutes, answers=ANSWERS
    )
