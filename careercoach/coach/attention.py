"""What stands first: what has been put first again and again steps back, rests, is asked about once, and is let go.

Nothing is stored when Today is looked at. A sitting is a day with an act in the history, each week without one counts
as a look, and every act of Today knows since when it holds; so sittings and looks are gone through once more with what
still holds. What was done in a sitting stood before all that comes later in the order of the rules; what comes earlier
stood first and was passed over. What somebody does now and then comes back by turns while they do things; of all else
they are left in peace: what had its turns rests six weeks, and what is asked of everybody (ROUND) comes once a quarter.
Source: 004 (an application that nags is switched off; ask instead what is in the way).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careercoach.coach.rules.act import IGNORED, Act, Answer
from careercoach.content.loader import nudges
from careercoach.materials import Sitting, Snapshot
from careercoach.records import NudgeRecord

NAMED = 3
"""Acts that are named at once at most; they take turns at standing first."""

TURN = 2
"""Sittings for which an act stands first before it steps back behind the next."""

CURIOUS = 4
"""Sittings an act was first in and ignored, after which it is asked about once."""

UNANSWERED = 2
"""So many of these questions without an answer, and none is asked any more: things are let go without a word."""

QUARTER = timedelta(days=91)
"""How long something rests that is let go, or that is not for now; each further time as long again."""

HALF_A_YEAR = timedelta(days=180)
"""How long a question rests that was not answered in its turn; another one takes its place."""

A_FEW_WEEKS = timedelta(days=21)
"""How long after it came up a question may be said again that was seen before; and how long it waits for its turn, for
six weeks after it another one takes its place."""

STARVED = timedelta(days=42)
"""After so long without its turn an act comes right behind those that have a date; so long it rests after its turns."""

LOOK = timedelta(days=7)
"""After a sitting so many days without another count as a look: whoever only looks leaves no trace."""

HAVE_A_DATE = (
    "welcome",
    "pick-up",
    "talk-today",
    "hard-moment",
    "talk-soon",
    "closing-day",
    "talk-passed",
    "recap",
    "how-was-it",
    "advice",
    "my-promise",
    "their-promise",
    "from-before",
    "new-manager",
    "goal-day",
    "goal-day-soon",
    "goal-over",
    "step-day",
    "moment",
    "stuck",
    "check-in",
    "question",
    "arriving",
)
"""Rules that nothing goes before because it has waited long: they have a date, or are over after a while."""

CHECK_IN, BEFORE_CHECK_INS = "check-in", "step-day"
"""The last of the rules that have a date, and the last of those with a day that does not come round again."""

CIRCLE = "circle"
SMALL = (CIRCLE, "try-path")
"""Rules that ask for something small, of which two looks are enough."""

ROUND: Mapping[str, int] = {
    "profile": 0,
    "first-goal": 0,
    "plan-talk": 2,
    "growth-check": 5,
    CIRCLE: 8,
    "readiness": 8,
    "worth-a-look": 8,
}
"""Rules that ask the same of everybody and come round again; and the week of a quarter in which one that holds from the
beginning is first said, so that they do not all come at once."""

ITS_WEEKS = timedelta(days=28)
"""The part of each quarter in which one of these may come again once it was left to rest."""

_DAY = timedelta(days=1)

BETWEEN = 4
"""Looks from one that what has waited long had before a check-in to the next."""

NEAR = timedelta(days=7)
"""What has a date so near stays where it is."""

NOT_NOW, NOT_FOR_ME, IN_THE_WAY = "not-now", "not-for-me", "in-the-way"
ANSWERS = (
    Answer(NOT_NOW, "Not now: let it rest for a quarter"),
    Answer(NOT_FOR_ME, "Not for me: do not suggest it again"),
    Answer(IN_THE_WAY, "Something is in the way: write down what"),
)
"""What can be said about an act that was put first again and again. What is in the way of one that is about no goal is
kept as an answer, under the same key."""


@dataclass(slots=True)
class _Turns:
    """How it went with one act.

    ``running`` counts its looks in front since it ``stepped_back`` (at which look), ``last`` is the day of the latest;
    ``ignored`` counts the sittings it was passed over in since it was last let go, which happened ``times``; ``rested``
    is whether it ever had its turns and was left to rest.
    """

    begins: date
    times: int = 0
    running: int = 0
    stepped_back: int = 0
    last: date = date.min
    ignored: int = 0
    rested: bool = False
    rests_until: date = date.min


def attended(
    found: Sequence[Act], quiet: Act, rules: Sequence[str], snapshot: Snapshot, today: date
) -> tuple[Act, ...]:
    """What the rules found, in their order, as it stands today after all the sittings.

    ``quiet`` takes turns with an act that is alone; ``rules`` are the names of all rules in their order. What was told
    a rule (asleep until a day, done on one) is a new beginning for its acts.
    """
    replay = _Replay(found, quiet, rules, snapshot, today)
    days = [*(sitting.on for sitting in snapshot.sittings), today]
    for sitting, until in zip(snapshot.sittings, days[1:], strict=True):
        replay.sit(sitting)
        for day in _looks(sitting.on, until):
            replay.look(day)
    ordered = replay.order(today)
    if ordered and replay.is_asked_about(ordered[0], today):
        ordered[0] = _asking(ordered[0])
    return tuple(one for one in ordered if one is not quiet or one is ordered[0])


class _Replay:
    """The sittings gone through once more with what still holds."""

    def __init__(self, found: Sequence[Act], quiet: Act, rules: Sequence[str], snapshot: Snapshot, today: date) -> None:
        first = snapshot.sittings[0].on if snapshot.sittings else today
        self._first = first
        self._found = found
        self._does = frozenset(rule for sitting in snapshot.sittings for rule in sitting.did)
        self._quiet = quiet
        self._places = {rule: place for place, rule in enumerate(rules)}
        self._looks = 0
        self._unanswered = 0
        self._starved_at = -BETWEEN
        self._turns = {one.key: _begin(one, snapshot.nudges, first, today) for one in (*found, quiet)}

    def order(self, day: date) -> list[Act]:
        """What does not rest on a day, in the order in which it stands there: the first few take turns."""
        awake = [one for one in self._found if self._is_awake(one, day)]
        asked = next((one for one in awake if _is_question(one)), None)
        awake = [one for one in awake if not _is_question(one) or one is asked]
        if len(awake) == 1 and not _near(awake[0], day):
            awake.append(self._quiet)
        waits = self._looks - self._starved_at < BETWEEN or any(_passes(one) for one in awake)
        last = len(self._places) if waits else self._place(BEFORE_CHECK_INS)
        dated = [each for each, one in enumerate(awake) if _has_a_date(one) and self._place(one.rule) <= last]
        behind = max(dated, default=-1) + 0.5
        places = {one.key: min(each, behind) if self._starved(one, day) else each for each, one in enumerate(awake)}
        ranked = sorted(awake, key=lambda one: (places[one.key], self._waits_since(one, day)))
        named = sorted(ranked[:NAMED], key=lambda one: self._back(one, day, min(NAMED, len(ranked))))
        return [*named, *ranked[NAMED:]]

    def look(self, day: date) -> None:
        """One look: what stands first has a turn; what can wait was passed over, whether or not anything was done."""
        first = next(iter(self.order(day)), None)
        self._looks += 1
        if first:
            self._turn(first, day)
            if not _has_a_date(first):
                self._pass_over(first, day)

    def sit(self, sitting: Sitting) -> None:
        """One sitting: what stood first had a turn and was passed over, unless something was done that stood before.

        What came up in it was seen, whatever was done.
        """
        first = next(iter(self.order(sitting.on)), None)
        done = min(map(self._place, sitting.did), default=len(self._places))
        self._looks += 1
        came_up = first is not None and first.since == sitting.on
        if first is None or (self._stands(first, sitting.on) > done and not came_up):
            return
        if self._starved(first, sitting.on):
            self._starved_at = self._looks
        self._turn(first, sitting.on, acted=done < len(self._places))
        self._pass_over(first, sitting.on)

    def _turn(self, first: Act, day: date, *, acted: bool = False) -> None:
        """It stood in front; after its turns it steps back, and rests where somebody does none of it."""
        turns = self._turns[first.key]
        turns.last = day
        turns.running += 1
        if turns.running < TURN:
            return
        turns.running, turns.stepped_back = 0, self._looks
        if not (acted and first.rule in self._does) and self._can_rest(first, day):
            turns.rested = True
            turns.rests_until = day + (QUARTER if first.rule in ROUND else STARVED) * (turns.times + 1)

    def _can_rest(self, first: Act, day: date) -> bool:
        """Whether what had its turn may rest: not what has a date, nor what is about to be asked about."""
        waits = not _has_a_date(first) and not _is_question(first) and not _near(first, day)
        return waits and first is not self._quiet and self._turns[first.key].ignored + 1 < CURIOUS

    def _pass_over(self, first: Act, day: date) -> None:
        """It was seen in front and not done; after some time it is let go."""
        if first is self._quiet or _near(first, day):
            return
        turns = self._turns[first.key]
        turns.ignored += 1
        if turns.ignored < self._patience(first):
            return
        self._unanswered += turns.ignored > CURIOUS
        turns.times, turns.ignored = turns.times + 1, 0
        turns.rests_until = day + (HALF_A_YEAR if _is_question(first) else QUARTER) * turns.times

    def _stands(self, one: Act, day: date) -> int:
        """Which place it really has on a day: what has waited long stands right behind what has a date."""
        place = self._place(one.rule)
        return min(place, self._place(CHECK_IN) + 1) if self._starved(one, day) else place

    def _place(self, rule: str) -> int:
        """The place of a rule among all; one of several that are told apart by more words has theirs."""
        return self._places.get(rule, self._places.get(_base(rule), len(self._places)))

    def is_asked_about(self, one: Act, day: date) -> bool:
        """Whether it is time to ask once what it is about an act that is passed over: of what somebody does not do."""
        turns = self._turns[one.key]
        return turns.rested and turns.ignored == CURIOUS < self._patience(one) and not _near(one, day)

    def _patience(self, one: Act) -> int:
        """The sittings an act may be passed over in before it is let go; one more where it is asked about."""
        if _is_question(one) or one.rule in SMALL:
            return TURN
        return CURIOUS + (self._turns[one.key].times == 0 and self._unanswered < UNANSWERED)

    def _is_awake(self, one: Act, day: date) -> bool:
        turns = self._turns[one.key]
        if max(turns.begins, turns.rests_until) > day:
            return False
        if _is_question(one):
            return turns.last == date.min or day - turns.begins < A_FEW_WEEKS
        return not turns.rested or self._in_its_weeks(one, day)

    def _in_its_weeks(self, one: Act, day: date) -> bool:
        """Whether it is the time of a quarter in which a rule of the ROUND comes again; it is for every other rule."""
        if one.rule not in ROUND:
            return True
        late = timedelta(weeks=ROUND[one.rule]) if one.since <= self._first else timedelta()
        return (day - self._turns[one.key].begins - late) % QUARTER < ITS_WEEKS

    def _starved(self, one: Act, day: date) -> bool:
        return self._waits_since(one, day) < day

    def _waits_since(self, one: Act, day: date) -> date:
        """The day since which what has waited long for its turn does; the day itself for everything else."""
        since = max(self._turns[one.key].last, self._turns[one.key].begins)
        long = A_FEW_WEEKS if _is_question(one) else STARVED
        waits = one is not self._quiet and not _has_a_date(one) and day - since >= long
        return since if waits else day

    def _back(self, one: Act, day: date, named: int) -> int:
        """How far an act stands back: 0, or since which look, until the others that are named had their turns."""
        back = self._turns[one.key].stepped_back
        resting = back and self._looks - back < TURN * (named - 1)
        return back if resting and not _near(one, day) else 0


def _begin(one: Act, told: Iterable[NudgeRecord], first: date, today: date) -> _Turns:
    """Where an act begins: not before the ``first`` sitting, nor before it was done or woke.

    What was told to rest counts as let go once, so that it is not asked about again.
    """
    said = [each for each in told if each.rule in (one.rule, one.key)]
    days = [day for each in said for day in (each.snoozed_until, each.done_on and each.done_on + _DAY) if day]
    return _Turns(min(max([one.since, first, *days]), today), int(any(each.snoozed_until for each in said)))


def _looks(sat: date, until: date) -> Iterator[date]:
    """The days after a sitting that count as a look, as long as there is no other."""
    day = sat + LOOK
    while day < until:
        yield day
        day += LOOK


def _has_a_date(one: Act) -> bool:
    return _base(one.rule) in HAVE_A_DATE


def _passes(one: Act) -> bool:
    """Whether it is about days that pass: what hurts or pleases, a goal whose day has come, the first ninety days."""
    return _base(one.rule) in ("hard-moment", "moment", "goal-day", "arriving")


def _base(rule: str) -> str:
    """The rule that one of several told apart by more words belongs to: "arriving-people" to "arriving"."""
    return "arriving" if rule.startswith("arriving-") else rule


def _is_question(one: Act) -> bool:
    return one.noun == "reflection" and one.id is not None


def _near(one: Act, day: date) -> bool:
    return one.on is not None and abs(one.on - day) <= NEAR


def _asking(one: Act) -> Act:
    """The same act as a question about itself."""
    words = nudges()[IGNORED]
    return replace(
        one, title=words.title.format(title=one.title), reason=words.reason, minutes=words.minutes, answers=ANSWERS
    )
